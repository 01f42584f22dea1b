#!/bin/sh
# What a training costs inside Tribuo, beside the same training by the engine, and what the
# conversion of the data costs. About half a minute.
#
#   src/bench/tribuo/run.sh [number of training images]
#
# JAVA_HOME names the JDK to measure.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
out=$root/target/tribuo-bench
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

[ -d "$root/target/lib" ] || mvn -q -B -f "$root/pom.xml" -Dquick -DskipTests package
classpath="$root/target/classes:$root/target/lib/*"
mkdir -p "$out"
"${java}c" -proc:none -cp "$classpath" -d "$out" "$here"/*.java
exec "$java" --add-modules jdk.incubator.vector -Dfashionmnist.home="$root" -cp "$out:$classpath" \
  org.fashionmnist.bench.tribuo.TribuoCost "$@"
