#!/bin/sh
# Tests with a real Java that no archive of classes, however wrong, keeps the program from running or
# makes Java say anything. Needs a built project.
#
#   src/test/sh/archive-test.sh                      with the Java that the launcher finds
#   JAVA_HOME=... src/test/sh/archive-test.sh OTHER  and the archive of another, in folder OTHER

root=$(CDPATH='' cd -P "$(dirname "$0")/../../.." && pwd -P)
other=$1
passed=0
failed=0

work=$(mktemp -d "${TMPDIR:-/tmp}/fashion-archive.XXXXXX") || exit 1
work=$(CDPATH='' cd -P "$work" && pwd -P)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# A project without sources, so that nothing is built.
mkdir "$work/target"
cp "$root/fashion" "$work"
cp -R "$root/target/fashion-mnist.jar" "$root/target/lib" "$work/target"

check() { # name, expected, actual
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1))
    echo "ok    $1"
  else
    failed=$((failed + 1))
    echo "FAIL  $1"
    printf '      expected: %s\n      but was:  %s\n' "$2" "$3"
  fi
}

version() {
  FASHION_JAVA_OPTS=$1 "$work/fashion" --version 2>&1
  echo "exit code $?"
}

# The classes of the project that come from the archive.
archived_classes() {
  FASHION_JAVA_OPTS=-Xlog:class+load "$work/fashion" data verify 2>/dev/null |
    grep -c 'org.fashionmnist.*shared objects file'
}

expected=$(version)
facts=$(FASHION_JAVA_OPTS=-XshowSettings:properties "$work/fashion" --version 2>&1)
java_home=$(printf '%s\n' "$facts" | sed -n 's/^ *java\.home = //p')
release=$(sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$java_home/release")

# Puts $1 in the place of both archives, and sets archive and answers.
place_archive() {
  rm -rf "$work"/target/*.jsa
  archive=$work/target/classes-training-java-$release-$(($(wc -c <"$1"))).jsa
  answers=$work/target/classes-answers-java-$release-$(($(wc -c <"$1"))).jsa
  mv -f "$1" "$archive"
  touch -r "$work/target/fashion-mnist.jar" "$archive"
  cp -p "$archive" "$answers"
}

make_archive() { # Java
  for options in "-XX:DumpLoadedClassList=$work/classes org.fashionmnist.cli.Main data verify" \
    "-Xshare:dump -XX:SharedClassListFile=$work/classes -XX:SharedArchiveFile=$work/made.jsa"; do
    # shellcheck disable=SC2086 # the options are words, and $work holds no blanks
    "$1/bin/java" --add-modules jdk.incubator.vector -XX:+UseSerialGC -Xlog:disable \
      -cp "$work/target/fashion-mnist.jar" $options >/dev/null 2>&1
  done
  place_archive "$work/made.jsa"
}

echo "archive-test: Java $release"

check "without an archive no class comes from one" 0 "$(archived_classes)"
make_archive "$java_home"
check "with an archive the program says the same" "$expected" "$(version)"
check "classes come from the archive" yes "$([ "$(archived_classes)" -gt 0 ] && echo yes)"
check "another heap is no matter" "$expected" "$(version '-XX:-UseCompressedOops -Xmx300m')"

chmod a-w "$archive" "$answers" "$work/target"
check "an archive that may not be written to is used" "$expected" "$(version)"
chmod u+w "$archive" "$answers" "$work/target"

chmod a-r "$archive" "$answers"
check "an archive that may not be read is passed over" "$expected" "$(version)"
chmod u+r "$archive" "$answers"

touch -t 203001010000 "$work/target/fashion-mnist.jar"
check "the archive of an older jar is passed over" "$expected" "$(version)"
check "and none of its classes is used" 0 "$(archived_classes)"

make_archive "$java_home"
head -c 1000000 "$archive" >"$work/half"
chmod u+w "$archive" "$answers"
cp "$work/half" "$archive"
cp "$work/half" "$answers"
check "half an archive is passed over" "$expected" "$(version)"

echo "no archive at all" >"$work/text"
place_archive "$work/text"
check "a file that is no archive is passed over" "$expected" "$(version)"

if [ -n "$other" ]; then
  make_archive "$other"
  check "the archive of another Java is passed over" "$expected" "$(version)"
fi

# The archive that the launcher made.
if ls "$root"/target/*.jsa >/dev/null 2>&1; then
  cp -R "$root/reports/example" "$work/run"
  for command in "report $work/run" "predict $root/docs/photos/t-shirt.jpg"; do
    # shellcheck disable=SC2086 # $work and $root hold no blanks
    FASHION_JAVA_OPTS=-XX:StartFlightRecording=filename=$work/recording.jfr \
      "$root/fashion" $command >/dev/null 2>&1
    check "a flight recording, which looks at the files of classes, crashes nothing: ${command%% *}" 0 "$?"
  done
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
