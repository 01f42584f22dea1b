#!/bin/sh
# Trains the same network on every JDK given, with every kind of kernels and several numbers of
# threads, and compares what came out byte for byte: model, metrics, history (but its seconds) and
# pictures. Two pictures have lines of a thousand points, in which the rasterizers of JDK 17 and 25
# differ by a shade in some 70 pixels: these are compared among the runs of one JDK.
#
#   src/test/sh/same-bits.sh [JAVA_HOME ...]      default: the JDK that ./fashion finds
#
# SAME_BITS_OPTIONS are the options of the training (default: two epochs of the real data).
set -eu
home=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
options=${SAME_BITS_OPTIONS:---epochs 2}

train() { # NAME KERNELS THREADS
  # shellcheck disable=SC2086 # the options are words
  FASHION_JAVA_OPTS="-Dfashionmnist.kernels=$2" \
    "$home/fashion" train $options --threads "$3" --out "$work" --name "$1" >/dev/null 2>"$work/$1.err" || {
    cat "$work/$1.err" >&2
    exit 1
  }
  rm "$work/$1.err"
  cut -d, -f1-6 "$work/$1/history.csv" >"$work/$1/history-without-seconds.csv"
}

[ $# -gt 0 ] || set -- "${JAVA_HOME:-}"
long_lines=" loss-by-step.png precision-recall.png "
passed=0
failed=0
number=0
compare() { # JAVA_HOME KERNELS THREADS
  name=jdk$number-$2-$3
  JAVA_HOME=$1 train "$name" "$2" "$3"
  for file in model.safetensors metrics.json history-without-seconds.csv $pictures; do
    same=$work/first
    case $long_lines in *" $file "*) same=$work/$of_this_jdk ;; esac
    if cmp -s "$same/$file" "$work/$name/$file"; then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
      echo "FAILED: $file of $name ($1) differs from \${same##*/}"
    fi
  done
  echo "$name  $(sha256sum <"$work/$name/model.safetensors" | cut -c1-16)  $1"
}

# On the first JDK every number of threads; on the others one for each kind of kernels.
JAVA_HOME=$1 train first simd 1
pictures=$(cd "$work/first" && echo *.png)
for jdk in "$@"; do
  number=$((number + 1))
  if [ "$number" -eq 1 ]; then
    of_this_jdk=first
    for threads in 1 2 3 7; do compare "$jdk" simd "$threads"; done
  else
    of_this_jdk=jdk$number-simd-2
    compare "$jdk" simd 2
  fi
  compare "$jdk" scalar 3
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
