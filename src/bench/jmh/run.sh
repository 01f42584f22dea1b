#!/bin/sh
# Measures the kernels with JMH: SIMD against plain loops, in operations a nanosecond (for products
# that is GFLOP/s), and the share of the processor's peak. About two minutes.
#
#   src/bench/jmh/run.sh [options of JMH, for example a regular expression of benchmark names]
#
# JAVA_HOME names the JDK to measure.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
out=$root/target/jmh
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

[ -d "$root/target/classes" ] || mvn -q -B -f "$root/pom.xml" compile
[ -d "$out/lib" ] || mvn -q -B -f "$here/pom.xml" package
classpath="$root/target/classes:$out/lib/*"
mkdir -p "$out/classes"
"${java}c" -proc:full -cp "$classpath" -d "$out/classes" "$here"/*.java 2>/dev/null ||
  "${java}c" -cp "$classpath" -d "$out/classes" "$here"/*.java
exec "$java" --add-modules jdk.incubator.vector -cp "$out/classes:$classpath" \
  org.fashionmnist.bench.kernels.KernelTable -v SILENT "$@"
