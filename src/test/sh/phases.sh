#!/usr/bin/env bash
# Where the time of "./fashion demo" goes, in milliseconds: the median of several runs.
#
#   src/test/sh/phases.sh         7 runs
#   src/test/sh/phases.sh 21      21 runs
#
# Takes the time when each line of the story arrives, so the program needs no clocks of its own; only
# loading is told apart from starting by run.json. JAVA_HOME and FASHION_JAVA_OPTS apply.
set -euo pipefail
cd "$(dirname "$0")/../../.."
export LC_ALL=C
runs=${1:-7}
phases=(start load define train evaluate report exit total)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

now() { # milliseconds
  echo $((${EPOCHREALTIME/./} / 1000))
}

run() {
  local -A at=()
  local line begin end load
  begin=$(now)
  while IFS= read -r line; do
    case $line in
      'Data  '*) at[data]=$(now) ;;
      *'at most '*) at[training]=$(now) ;;
      *'kept the weights'*) at[trained]=$(now) ;;
      'Result '*) at[result]=$(now) ;;
      'Report '*) at[report]=$(now) ;;
    esac
  done < <(./fashion demo --out "$work" --name run 2>"$work/err")
  end=$(now)
  if [ -z "${at[report]:-}" ]; then
    cat "$work/err" >&2
    exit 1
  fi
  load=$(sed -n 's/.*"load_seconds": *\([0-9.E-]*\).*/\1/p' "$work/run/run.json")
  load=$(awk -v seconds="$load" 'BEGIN { printf "%.0f", 1000 * seconds }')
  rm -r "$work/run"
  echo $((at[data] - begin - load)) "$load" $((at[training] - at[data])) \
    $((at[trained] - at[training])) $((at[result] - at[trained])) $((at[report] - at[result])) \
    $((end - at[report])) $((end - begin))
}

./fashion --version >/dev/null 2>&1 # builds, if need be
for ((i = 0; i < runs; i++)); do
  run
done >"$work/times"
for i in "${!phases[@]}"; do
  median=$(cut -d ' ' -f $((i + 1)) "$work/times" | sort -n | sed -n "$(((runs + 1) / 2))p")
  printf '%-9s %6d ms\n' "${phases[i]}" "$median"
done
