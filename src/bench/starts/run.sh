#!/usr/bin/env bash
# Starts a program that uses the jar alone, as a library user would, many times, and prints how many of
# the processes end slow: HotSpot compiles the same code well in one process and badly in another.
#
#   src/bench/starts/run.sh              100 starts with target/fashion-mnist.jar
#   src/bench/starts/run.sh 30 OTHER.jar
#
# Each prints the processor time of an epoch, as a multiple of what plain arithmetic takes beside it; slow
# is what takes 1.3 times the median of all. JAVA_HOME names the JDK.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export LC_ALL=C
starts=${1:-100}
jar=${2:-$here/../../../target/fashion-mnist.jar}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${java}c" -cp "$jar" -d "$work" "$here/Start.java"
for ((i = 0; i < starts; i++)); do
  "$java" --add-modules jdk.incubator.vector -cp "$work:$jar" org.fashionmnist.bench.starts.Start 2>"$work/err" ||
    { cat "$work/err" >&2; exit 1; }
done >"$work/ratios"
sort -n "$work/ratios" | awk -v starts="$starts" '
  { ratio[NR] = $1 }
  END {
    median = ratio[int((NR + 1) / 2)]
    for (i = 1; i <= NR; i++) if (ratio[i] > 1.3 * median) { slow++; sum += ratio[i] / median }
    printf "%d of %d starts end slow", slow, starts
    if (slow) printf ", %.1f times the median on average", sum / slow
    printf "\nfastest %.2f, median %.2f, slowest %.2f of the median\n", ratio[1] / median, 1, ratio[NR] / median
  }'
