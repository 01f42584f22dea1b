#!/bin/sh
# Trains the same network on every JDK given and with every kind of kernels, and compares what came
# out byte for byte: model, metrics and history (but its seconds).
#
#   src/test/sh/same-bits.sh [JAVA_HOME ...]      default: the JDK that ./fashion finds
#
# SAME_BITS_OPTIONS are the options of the training (default: two epochs of the real data).
set -eu
home=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
options=${SAME_BITS_OPTIONS:---epochs 2}

train() { # NAME KERNELS
  # shellcheck disable=SC2086 # the options are words
  FASHION_JAVA_OPTS="-Dfashionmnist.kernels=$2" \
    "$home/fashion" train $options --out "$work" --name "$1" >/dev/null 2>"$work/$1.err" || {
    cat "$work/$1.err" >&2
    exit 1
  }
  rm "$work/$1.err"
  cut -d, -f1-6 "$work/$1/history.csv" >"$work/$1/history-without-seconds.csv"
}

[ $# -gt 0 ] || set -- "${JAVA_HOME:-}"
passed=0
failed=0
number=0
JAVA_HOME=$1 train first simd
for jdk in "$@"; do
  number=$((number + 1))
  for kernels in simd scalar; do
    name=jdk$number-$kernels
    JAVA_HOME=$jdk train "$name" "$kernels"
    for file in model.safetensors metrics.json history-without-seconds.csv; do
      if cmp -s "$work/first/$file" "$work/$name/$file"; then
        passed=$((passed + 1))
      else
        failed=$((failed + 1))
        echo "FAILED: $file of $name ($jdk) differs from the first run"
      fi
    done
    echo "$name  $(sha256sum <"$work/$name/model.safetensors" | cut -c1-16)  $jdk"
  done
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
