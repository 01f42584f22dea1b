#!/usr/bin/env bash
# Looks for inputs that a reader of foreign bytes does not bear: SECONDS for each READER, two at a
# time. A finding is kept among the resources of its test, and every build reads it from then on.
#
#   src/test/sh/fuzz.sh                  # a minute each
#   src/test/sh/fuzz.sh 600 Idx Picture  # ten minutes each of two
set -euo pipefail
cd "$(dirname "$0")/../../.."

seconds=${1:-60}
shift || true
readers=("$@")
if [ ${#readers[@]} -eq 0 ]; then
  for test in src/test/java/org/fashionmnist/fuzz/*FuzzTest.java; do
    name=${test##*/}
    readers+=("${name%FuzzTest.java}")
  done
fi

logs=target/fuzz
mkdir -p "$logs"
[ -n "${FUZZ_COMPILED:-}" ] || mvn -q -B -Dquick test-compile

fuzz() {
  local log=$logs/$1.log
  # This detector takes the paths in an archive for paths of the disk.
  if [ "$1" = Zip ]; then
    export JAZZER_DISABLED_HOOKS=com.code_intelligence.jazzer.sanitizers.FilePathTraversal
  fi
  # A reader that hangs ends as one that fails, and its input is kept, too (timeout-…): libFuzzer takes
  # the limit of JUnit, which itself would apply it to the whole search.
  if JAZZER_FUZZ=1 JAZZER_INSTRUMENTATION_EXCLUDES="org.fashionmnist.fuzz.**" JAZZER_MAX_DURATION=${seconds}s timeout -k 10 $((seconds + 300)) \
    mvn -B -Dquick -Dfuzz.hooks=true -Djunit.jupiter.execution.timeout.mode=disabled \
    -Djunit.jupiter.execution.timeout.default=20s -Dtest="$1FuzzTest" -DtempDir="surefire-$1" \
    surefire:test@fuzz >"$log" 2>&1; then
    echo "$1: $(grep -aoE 'Done [0-9]+ runs in [0-9]+ second' "$log" | tail -n 1)s, nothing found"
  else
    echo "$1: FOUND, or ended in another way ($?; 124 and 137: it hung), see $log"
    grep -aE '^(== Java Exception|com\.code_intelligence|Caused by|java\.|org\.).{0,200}' "$log" | head -n 3
    return 1
  fi
}
export -f fuzz
export seconds logs
printf '%s\n' "${readers[@]}" | xargs -P 2 -I{} bash -c 'fuzz {}'
