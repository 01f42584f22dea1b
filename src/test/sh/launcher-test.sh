#!/bin/sh
# Tests of the launcher "fashion", on a project, Javas and a Maven made of small scripts.
#
#   src/test/sh/launcher-test.sh                            with the shell /bin/sh
#   LAUNCHER_SHELL=dash src/test/sh/launcher-test.sh        with another one
#   LAUNCHER_SHELL="busybox sh" src/test/sh/launcher-test.sh   and with busybox's tools
#
# Prints a line for each check and "N passed, N failed" at the end; fails when a check did.

# What stands in single quotes here is for other shells to expand.
# shellcheck disable=SC2016

launcher=$(CDPATH='' cd -P "$(dirname "$0")/../../.." && pwd -P)/fashion
shell=${LAUNCHER_SHELL:-sh}
passed=0
failed=0

work=$(mktemp -d "${TMPDIR:-/tmp}/fashion launcher.XXXXXX") || exit 1
work=$(CDPATH='' cd -P "$work" && pwd -P)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# ---- checks

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

check_contains() { # name, part, whole
  case $3 in
    *"$2"*) check "$1" "$2" "$2" ;;
    *) check "$1" "... $2 ..." "$3" ;;
  esac
}

lines_of() {
  if [ -f "$1" ]; then echo $(($(wc -l <"$1"))); else echo 0; fi
}

# ---- the stage

# The tools a launcher may use, and nothing else: no java and no mvn of this machine.
tools=$work/tools
mkdir "$tools"
# shellcheck disable=SC2086
set -- $shell
interpreter=$(command -v "$1") || {
  echo "no shell $1 here"
  exit 1
}
for tool in cat cp find head ls mkdir mv readlink rm rmdir sed sleep stty touch wc; do
  if [ "$1" = busybox ]; then
    ln -s "$interpreter" "$tools/$tool"
  else
    ln -s "$(command -v "$tool")" "$tools/$tool"
  fi
done
[ $# -eq 1 ] || interpreter="$interpreter $2"

# What java and mvn got to see.
export SEEN="$work/seen"

# Makes a Java in folder $1 of version $2 whose modules are $3; its java records how it was called.
make_java() {
  mkdir -p "$1/bin"
  printf 'IMPLEMENTOR="Somebody"\nJAVA_VERSION="%s"\nMODULES="%s"\n' "$2" "$3" >"$1/release"
  cat >"$1/bin/java" <<'STUB'
#!/bin/sh
if [ "$1" = -XshowSettings:properties ]; then
  echo asked >>"$SEEN/asked"
  cat "${0%/bin/java}/properties" >&2
  exit
fi
case " $* " in
  *" -XX:DumpLoadedClassList="*)
    for argument in "$@"; do
      printf '[%s]\n' "$argument"
      case $argument in
        -XX:DumpLoadedClassList=*)
          printf '%s\n' java/lang/Object '@lambda-form-invoker [SPECIES_RESOLVE] made' \
            '@lambda-proxy Main convert ()Lpicocli/Converter; made' >"${argument#*=}"
          ;;
      esac
    done >"$SEEN/list-arguments"
    echo "output of a run that no one asked for"
    echo "warnings of it" >&2
    exit
    ;;
  *" -Xshare:dump "*)
    for argument in "$@"; do
      printf '[%s]\n' "$argument"
      case $argument in
        -XX:SharedClassListFile=*) cat "${argument#*=}" >"$SEEN/archived" || exit 1 ;;
        -XX:SharedArchiveFile=*) [ -n "$ARCHIVE_FAILS" ] || echo classes >"${argument#*=}" ;;
      esac
    done >"$SEEN/archive-arguments"
    echo "statistics that no one asked for"
    echo "warnings of it" >&2
    exit "${ARCHIVE_FAILS:-0}"
    ;;
esac
(cd -P "${0%/java}" && echo "$PWD/java") >"$SEEN/java"
echo "$$" >"$SEEN/pid"
pwd -P >"$SEEN/directory"
for argument in "$@"; do
  printf '[%s]\n' "$argument"
done >"$SEEN/arguments"
echo started >>"$SEEN/starts"
printf '%s\n' "${LC_ALL:-$LC_CTYPE}" >"$SEEN/letters"
echo "output of java"
exit "${JAVA_CODE:-0}"
STUB
  chmod +x "$1/bin/java"
}

# Makes the JDK in folder $1 of version $2 whose modules are $3.
make_jdk() {
  make_java "$1" "$2" "${3:-java.base jdk.compiler jdk.incubator.vector jdk.zipfs}"
  printf '#!/bin/sh\n' >"$1/bin/javac"
  chmod +x "$1/bin/javac"
}

# Replaces the release file in the Java of folder $1 by answers to -XshowSettings: version $2.
make_java_answer() {
  rm "$1/release"
  cat >"$1/properties" <<PROPERTIES
Property settings:
    java.class.version = 61.0
    java.home = $1
    java.specification.version = $2
    java.version = $2.0.1
openjdk version "$2.0.1"
PROPERTIES
}

make_maven() {
  mkdir "$work/maven"
  cat >"$work/maven/mvn" <<'STUB'
#!/bin/sh
for argument in "$@"; do
  printf '[%s]\n' "$argument"
done >"$SEEN/maven-arguments"
echo run >>"$SEEN/maven-runs"
printf '%s\n' "$JAVA_HOME" >"$SEEN/maven-java-home"
printf '%s\n' "$MAVEN_OPTS" >"$SEEN/maven-options"
cat >"$SEEN/maven-input"
echo "a line of Maven"
target=${4%/pom.xml}/target
ls -d "$target/classes" "$target/fashion-mnist.jar" "$target/lib/old.jar" 2>/dev/null |
  sed 's|.*/target/||' >"$SEEN/maven-found"
[ -z "$MAVEN_EDITS" ] || { sleep 2; touch "$MAVEN_EDITS"; }
sleep "${MAVEN_SECONDS:-0}"
[ "${MAVEN_MAKES_JAR:-yes}" = no ] || {
  mkdir -p "$target/lib"
  cp "${4%/pom.xml}/pom.xml" "$target/fashion-mnist.jar"
  [ -z "$MAVEN_KEEPS_JAR" ] || touch -t 200001010000 "$target/fashion-mnist.jar"
}
exit "${MAVEN_CODE:-0}"
STUB
  chmod +x "$work/maven/mvn"
}

# Makes the project anew. Its launcher knows no place of this machine but those below $MACHINE.
make_project() {
  project="$work/the project"
  rm -rf "$project"
  mkdir -p "$project/src/main/java" "$project/.mvn"
  sed -e "1s|.*|#!$interpreter_line|" \
    -e 's#/usr/libexec/java_home#"$MACHINE"&#g' \
    -e 's#^    \(/[a-z]\)#    "$MACHINE"\1#' "$launcher" >"$project/fashion"
  chmod +x "$project/fashion"
  touch -t 202001010000 "$project/pom.xml" "$project/.mvn/jvm.config" "$project/src/main/java/Main.java"
}

make_built_project() {
  make_project
  mkdir -p "$project/target/lib" "$project/target/classes"
  touch "$project/target/lib/old.jar"
  touch -t 202101010000 "$project/target/fashion-mnist.jar"
}

clear_record() {
  rm -rf "$SEEN"
  mkdir "$SEEN"
}

# Does the command $@, which variables may precede, on the stage: with its JDK 17 and Maven alone.
on_stage() {
  exec env JAVA_HOME="$jdk17" PATH="$work/maven:$tools" TERM=xterm "$@"
}

# Does it with a clean record; code, out and err tell what happened.
run() {
  clear_record
  (on_stage "$@") >"$work/out" 2>"$work/err" </dev/null
  code=$?
  out=$(cat "$work/out")
  err=$(cat "$work/err")
}

seen() {
  cat "$SEEN/$1" 2>/dev/null
}

interpreter_line=$interpreter
[ -n "$LAUNCHER_SHELL" ] || interpreter_line=/bin/sh
unset FASHION_JAVA_OPTS MAVEN_OPTS CDPATH COLUMNS LC_ALL LC_CTYPE LANG
export MACHINE="$work/machine" HOME="$work/home"
mkdir "$MACHINE" "$HOME"
jdk17="$work/jdk 17"
make_jdk "$jdk17" 17.0.15
make_jdk "$work/jdk 11" 11.0.2
make_jdk "$work/jdk 8" 1.8.0_392
make_java "$work/jre 17" 17.0.15 "java.base java.desktop"
make_maven

echo "launcher-test: $interpreter_line"

# ---- the command

make_built_project
jar=$project/target/fashion-mnist.jar
run "$project/fashion" train --epochs 3
check "a built project starts at once, and says nothing itself" "0:output of java:" "$code:$out:$err"
large_pages=''
if grep -qs '\[madvise\]' /sys/kernel/mm/transparent_hugepage/enabled; then
  large_pages="
[-XX:+UseTransparentHugePages]"
fi
check "the command line of java" "[-XX:+UseSerialGC]
[-Xmn24m]
[-XX:PretenureSizeThreshold=256k]
[-XX:-UsePerfData]
[-Xms96m]$large_pages
[-Djava.awt.headless=true]
[-XX:Tier4InvocationThreshold=50000]
[-XX:Tier4MinInvocationThreshold=6000]
[-XX:Tier4CompileThreshold=150000]
[-XX:Tier4BackEdgeThreshold=400000]
[-XX:CompileCommand=quiet]
[-XX:CompileCommand=CompileThresholdScaling,org.fashionmnist.engine.*::*,0.1]
[--add-modules]
[jdk.incubator.vector]
[-XX:CompileCommand=CompileThresholdScaling,org.fashionmnist.engine.linalg.simd.Tile*::compute,0.02]
[-XX:ErrorFile=${TMPDIR:-/tmp}/fashion-crash-%p.log]
[-Dfashionmnist.home=$project]
[-Dfashionmnist.terminal=false]
[-jar]
[$jar]
[train]
[--epochs]
[3]" "$(seen arguments)"
check "Java keeps quiet about what to compile: that comes first" "[-XX:CompileCommand=quiet]" \
  "$(seen arguments | grep CompileCommand | head -n 1)"
check "a built project needs no Maven" "" "$(seen maven-runs)"
check "a release file saves asking the JVM" "" "$(seen asked)"

run "$project/fashion"
check "no arguments stay no arguments" "[$jar]" "$(tail -n 1 "$SEEN/arguments" 2>/dev/null)"

run "$project/fashion" "" "two  words" '*' 'a"b' "it's" '$HOME' 'back\slash' '`x`' -- "new
line" ''
check "arguments reach java unchanged" "[]
[two  words]
[*]
[a\"b]
[it's]
[\$HOME]
[back\\slash]
[\`x\`]
[--]
[new
line]
[]" "$(sed '1,/^\[-jar\]$/d' "$SEEN/arguments" | sed 1d)"

run FASHION_JAVA_OPTS='-Xmx1g  -Dx=*' "$project/fashion"
check "FASHION_JAVA_OPTS are split at blanks, and name no files" "[-Xmx1g]
[-Dx=*]" "$(sed -n '/^\[-Xmx/,/^\[-Dx/p' "$SEEN/arguments")"
check "a heap of the user's size begins as Java wants" "" "$(grep Xms "$SEEN/arguments")"

run "$project/fashion" train
check "without a locale Java gets one with all letters" "C.UTF-8" "$(seen letters)"
run LANG=C "$project/fashion" train
check "so with the one of ASCII" "C.UTF-8" "$(seen letters)"
run LANG=de_DE.UTF-8 "$project/fashion" train
check "a locale stays as it is" "" "$(seen letters)"
run LC_ALL=C "$project/fashion" train
check "the plain one is not" "C.UTF-8" "$(seen letters)"
run LC_ALL=de_DE@euro "$project/fashion" train
check "an explicit LC_ALL is obeyed" "de_DE@euro" "$(seen letters)"

for arguments in 'predict shirt.png' 'report reports/example' --help 'train --help'; do
  # shellcheck disable=SC2086
  run "$project/fashion" $arguments
  check "neither vectors nor the optimizing compiler for: $arguments" ":[-XX:TieredStopAtLevel=1]" "$(grep add-modules "$SEEN/arguments"):$(grep Tiered "$SEEN/arguments")"
done
for arguments in 'train --name --helpful' demo 'compare predict' '--verbose train' --version ''; do
  # shellcheck disable=SC2086
  run "$project/fashion" $arguments
  check "vectors and the optimizing compiler for: $arguments" "[--add-modules]:" "$(grep add-modules "$SEEN/arguments"):$(grep Tiered "$SEEN/arguments")"
done

for exit_code in 1 2 130; do
  JAVA_CODE=$exit_code run "$project/fashion"
  check "exit code $exit_code passes through" "$exit_code:" "$code:$err"
done

clear_record
on_stage "$project/fashion" >/dev/null 2>&1 &
started=$!
wait "$started"
check "java takes the place of the launcher, so signals reach it" "$started" "$(seen pid)"

# ---- the folder

mkdir -p "$work/a folder/inner"
run /bin/sh -c 'cd "$1" && exec "$2" x' - "$work/a folder" "$project/fashion"
check "the working directory stays the user's" "$work/a folder" "$(seen directory)"

run /bin/sh -c 'cd "$1" && exec "../../the project/fashion"' - "$work/a folder/inner"
check "a relative path finds the project" "[-Dfashionmnist.home=$project]" "$(grep home= "$SEEN/arguments")"

run /bin/sh -c 'cd "$1" && exec $2 fashion' - "$project" "$interpreter_line"
check "a shell finds the project of a bare name" "[-Dfashionmnist.home=$project]" "$(grep home= "$SEEN/arguments")"

run PATH="$project:$tools" fashion
check "the PATH finds the project" "[-Dfashionmnist.home=$project]" "$(grep home= "$SEEN/arguments")"

ln -s "../the project/fashion" "$work/a folder/relative"
ln -s "$work/a folder/relative" "$work/absolute"
ln -s "../../absolute" "$work/a folder/inner/chain"
ln -s "a folder/inner" "$work/folder link"
run "$work/a folder/relative"
check "a relative link finds the project" "0:[-Dfashionmnist.home=$project]" "$code:$(grep home= "$SEEN/arguments")"
run "$work/a folder/inner/chain"
check "a chain of links finds the project" "0:[-Dfashionmnist.home=$project]" "$code:$(grep home= "$SEEN/arguments")"
run "$work/folder link/chain"
check "a link in a linked folder finds the project" "0:[-Dfashionmnist.home=$project]" "$code:$(grep home= "$SEEN/arguments")"
run /bin/sh -c 'cd "$1" && CDPATH=/ exec ./chain' - "$work/folder link"
check "CDPATH does not matter" "0:[-Dfashionmnist.home=$project]" "$code:$(grep home= "$SEEN/arguments")"

# ---- Java

mkdir "$work/java on path"
ln -s "../jdk 17/bin/java" "$work/java on path/java"
run JAVA_HOME='' PATH="$work/java on path:$tools" "$project/fashion"
check "java on the PATH is found behind its links" "0:$jdk17/bin/java:" "$code:$(seen java):$(seen asked)"

run JAVA_HOME="$work/nowhere" PATH="$work/java on path:$tools" "$project/fashion"
check "a JAVA_HOME without a Java is passed over" "0::[$jar]" "$code:$err:$(tail -n 1 "$SEEN/arguments")"

run JAVA_HOME="$work/jdk 11" PATH="$work/java on path:$tools" "$project/fashion"
check "a JAVA_HOME that is too old is passed over silently" "0::[$jar]" "$code:$err:$(tail -n 1 "$SEEN/arguments")"

make_jdk "$MACHINE/usr/lib/jvm/java-21" 21
run JAVA_HOME='' PATH="$tools" "$project/fashion"
check "the usual places are searched" "0:$MACHINE/usr/lib/jvm/java-21/bin/java" "$code:$(seen java)"
run JAVA_HOME="$work/jdk 11" PATH="$work/jdk 8/bin:$tools" "$project/fashion"
check "two Javas that are too old, and a third" "0:$MACHINE/usr/lib/jvm/java-21/bin/java:" "$code:$(seen java):$err"
rm -rf "${MACHINE:?}"/*

make_jdk "$HOME/.sdkman/candidates/java/current" 17-ea
run JAVA_HOME='' PATH="$tools" "$project/fashion"
check "the current Java of SDKMAN is found, an early access one too" "0:$HOME/.sdkman/candidates/java/current/bin/java" "$code:$(seen java)"
rm -rf "$HOME/.sdkman"

make_jdk "$MACHINE/Library/jdk-17" 17.0.1
mkdir -p "$MACHINE/usr/libexec"
printf '#!/bin/sh\n[ -z "$JAVA_HOME" ] && [ "$*" = "-v 17+" ] && echo "$MACHINE/Library/jdk-17"\n' >"$MACHINE/usr/libexec/java_home"
chmod +x "$MACHINE/usr/libexec/java_home"
run JAVA_HOME="$work/jdk 11" PATH="$tools" "$project/fashion"
check "java_home of macOS is asked" "0:$MACHINE/Library/jdk-17/bin/java" "$code:$(seen java)"
rm -rf "${MACHINE:?}"/*

run JAVA_HOME='' PATH="$tools" "$project/fashion"
check "no Java at all: exit code 1 and one line" "1::1" "$code:$out:$(lines_of "$work/err")"
check_contains "no Java at all: what is needed" "fashion: Java 17 or newer is needed, but found none: install a JDK" "$err"

run JAVA_HOME="$work/jdk 11" PATH="$tools" "$project/fashion"
check "only an old Java: exit code 1 and one line" "1::1" "$code:$out:$(lines_of "$work/err")"
check_contains "only an old Java: which" "found only Java 11 ($work/jdk 11/bin/java) with JAVA_HOME=$work/jdk 11: install" "$err"

run JAVA_HOME='' PATH="$work/jdk 8/bin:$tools" "$project/fashion"
check_contains "1.8 is Java 8" "found only Java 8 ($work/jdk 8/bin/java): install" "$err"

make_jdk "$work/silent 21" 21
make_java_answer "$work/silent 21" 21
run JAVA_HOME="$work/silent 21" "$project/fashion"
check "a Java without a release file is asked once" "0::asked" "$code:$err:$(seen asked)"
make_java_answer "$work/jdk 8" 1.8
run JAVA_HOME="$work/jdk 8" PATH="$tools" "$project/fashion"
check_contains "an old Java without a release file is asked too" "found only Java 8 (" "$err"

mkdir "$work/shims"
printf '#!/bin/sh\nexec "%s/bin/java" "$@"\n' "$work/silent 21" >"$work/shims/java"
chmod +x "$work/shims/java"
run JAVA_HOME='' PATH="$work/shims:$tools" "$project/fashion"
check "behind a shim, the Java itself is run" "0:$work/silent 21/bin/java" "$code:$(seen java)"

printf '#!/bin/sh\nexit 3\n' >"$work/shims/java"
run JAVA_HOME='' PATH="$work/shims:$tools" "$project/fashion"
check_contains "a java that tells nothing is none" "found none" "$code:$err"

# ---- the vector module

run JAVA_HOME="$work/jre 17" "$project/fashion"
check "a runtime without the vector module goes without it" "0::" "$code:$err:$(grep add-modules "$SEEN/arguments")"
mkdir "$work/silent 21/jmods"
touch "$work/silent 21/jmods/jdk.incubator.vector.jmod"
run JAVA_HOME="$work/silent 21" "$project/fashion"
check "a jmod file tells of the vector module as well" "[--add-modules]" "$(grep add-modules "$SEEN/arguments")"

# ---- the terminal

# The options of script are others on Linux than on macOS.
run_in_terminal() {
  if script --version >/dev/null 2>&1; then
    run SHELL=/bin/sh "$@" "$(command -v script)" -qec "stty rows 40 cols 123; '$project/fashion'" /dev/null
  else
    run "$@" "$(command -v script)" -q /dev/null /bin/sh -c "stty rows 40 cols 123; '$project/fashion'"
  fi
}

if command -v script >/dev/null; then
  run_in_terminal
  check "a terminal and its width are told" "[-Dfashionmnist.terminal=true]
[-Dfashionmnist.columns=123]" "$(grep -E 'terminal|columns' "$SEEN/arguments")"
  run_in_terminal TERM=dumb
  check "a dumb terminal is none" "[-Dfashionmnist.terminal=false]" "$(grep -E 'terminal|columns' "$SEEN/arguments")"
fi

# ---- the build

make_project
run "$project/fashion" info
check "the first start builds, and runs" "0:output of java:[info]" "$code:$out:$(tail -n 1 "$SEEN/arguments")"
check "a build that goes well says one line, on standard error" \
  "Building fashion-mnist (first time: Maven fetches its libraries, a minute) ..." "$err"
check "the command line of Maven" "[-q]
[-B]
[-f]
[$project/pom.xml]
[-Dquick]
[-Dmaven.test.skip=true]
[-Dspotless.check.skip=true]
[package]" "$(seen maven-arguments)"
check "Maven uses the Java that was found" "$jdk17" "$(seen maven-java-home)"
check "the lock is gone after the build" "" "$(ls -d "$project/.build-lock" 2>/dev/null)"
run "$project/fashion"
check "the second start does not build" "0::" "$code:$err:$(seen maven-runs)"

for source in pom.xml .mvn/jvm.config src/main/java/Main.java; do
  make_built_project
  touch -t 202201010000 "$project/$source"
  run "$project/fashion"
  check "a newer $source leads to a build" "0:run" "$code:$(seen maven-runs)"
  run "$project/fashion"
  check "a newer $source leads to one build only" "0:" "$code:$(seen maven-runs)"
done

make_built_project
touch -t 202201010000 "$project/src/main/java/Main.java"
run "$project/fashion"
check_contains "a build again does not call itself the first" "Building fashion-mnist again" "$err"
check "a build again starts clean, but leaves the libraries to a program that may be running" "lib/old.jar" "$(seen maven-found)"

make_built_project
mkdir "$project/src/test"
touch "$project/src/test/MainTest.java" "$project/README.md" "$project/src/main/java/.Main.java.swp" "$project/src/main/java/Main.java~"
run "$project/fashion"
check "newer tests, documents and editors' files lead to no build" "0:" "$code:$(seen maven-runs)"

make_built_project
rm -r "$project/target/lib"
run "$project/fashion"
check "missing libraries lead to a build" "0:run" "$code:$(seen maven-runs)"

make_project
run MAVEN_KEEPS_JAR=yes "$project/fashion"
run "$project/fashion"
check "a jar that Maven left old leads to no endless building" "0:" "$code:$(seen maven-runs)"

make_project
touch -t 203501010000 "$project/src/main/java/Main.java"
run "$project/fashion"
run "$project/fashion"
check "a source from the future leads to no endless building" "0:" "$code:$(seen maven-runs)"

make_project
run MAVEN_EDITS="$project/src/main/java/Main.java" "$project/fashion"
run "$project/fashion"
check "a source saved during the build leads to another" "0:run" "$code:$(seen maven-runs)"

make_project
printf 'input\n' >"$work/input"
clear_record
(on_stage "$project/fashion") <"$work/input" >/dev/null 2>&1
check "the build leaves standard input to the program" "run:" "$(seen maven-runs):$(seen maven-input)"

make_built_project
touch -t 202201010000 "$project/pom.xml"
run MAVEN_CODE=7 "$project/fashion"
check "a failed build: exit code 1, nothing started" "1::" "$code:$out:$(seen starts)"
check "a failed build: one line about it, after Maven's" \
  "fashion: the build failed (exit code 7 of mvn); what Maven said stands above" "$(tail -n 1 "$work/err")"
check "what Maven said stands above" "a line of Maven" "$(grep "a line of Maven" "$work/err")"
check "a failed build leaves no lock and no half-made jar" "" "$(ls -d "$project/.build-lock" "$jar" 2>/dev/null)"
run "$project/fashion"
check "after a failed build the next start builds" "0:run" "$code:$(seen maven-runs)"

make_project
run MAVEN_CODE=130 "$project/fashion"
check "an interrupted build: exit code 130" "130:" "$code:$(seen starts)"

make_project
run MAVEN_MAKES_JAR=no "$project/fashion"
check "a build without a jar" "1:fashion: the build ended well but left no $jar" "$code:$(tail -n 1 "$work/err")"

make_project
run PATH="$tools" "$project/fashion"
check "no Maven: exit code 1 and one line" "1::1" "$code:$out:$(lines_of "$work/err")"
check_contains "no Maven: what to do" "fashion: Maven (mvn) is needed to build the program and is not on the PATH: install Maven" "$err"
make_built_project
touch -t 202201010000 "$project/pom.xml"
run PATH="$tools" "$project/fashion"
check "no Maven: the old jar stays" "1:$jar" "$code:$(ls "$jar")"

make_project
run JAVA_HOME="$work/jre 17" "$project/fashion"
check "no javac: exit code 1 and one line" "1::1" "$code:$out:$(lines_of "$work/err")"
check_contains "no javac: what to do" "needs a JDK with javac, and $work/jre 17 is a runtime without it: install a JDK" "$err"
run JAVA_HOME="$work/jre 17" PATH="$jdk17/bin:$work/maven:$tools" "$project/fashion"
check "a JDK builds for a runtime without javac" "0:$jdk17:$work/jre 17/bin/java" "$code:$(seen maven-java-home):$(seen java)"

make_built_project
rm -r "$project/src" "$project/pom.xml" "$project/.mvn"
run "$project/fashion"
check "a program without its sources runs" "0::" "$code:$err:$(seen maven-runs)"
rm "$jar"
run "$project/fashion"
check_contains "neither program nor sources" "1:fashion: $jar is missing" "$code:$err"

make_project
run "$project/fashion"
check "Maven runs without the optimizing compiler" "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC" "$(seen maven-options)"
make_project
run MAVEN_OPTS=-Xmx1g "$project/fashion"
check "the user's MAVEN_OPTS stay as they are" "-Xmx1g" "$(seen maven-options)"
check "no classes are left that Maven would take for checked" "" "$(ls -d "$project/target/classes" 2>/dev/null)"

# ---- the archive of classes

archive=$project/target/classes-training-java-17.0.15-8.jsa # of 8 bytes
answers=$project/target/classes-answers-java-17.0.15-8.jsa
archives="$answers
$archive"
used="[-XX:SharedArchiveFile=$archive]
[-Xlog:disable]"
used_archive() {
  grep -E 'SharedArchive|Xlog' "$SEEN/arguments"
}

make_project
run "$project/fashion" info
check "a build makes archives for this Java, and the program uses it" "$archives:$used" "$(ls "$project"/target/*.jsa):$(used_archive)"
check "making it says nothing" "output of java:1" "$out:$(lines_of "$work/err")"
engine_options="[-XX:+UseSerialGC]
[-Xmn24m]
[-XX:PretenureSizeThreshold=256k]
[-XX:-UsePerfData]
[-Xms96m]$large_pages
[-Djava.awt.headless=true]
[-XX:Tier4InvocationThreshold=50000]
[-XX:Tier4MinInvocationThreshold=6000]
[-XX:Tier4CompileThreshold=150000]
[-XX:Tier4BackEdgeThreshold=400000]
[-XX:CompileCommand=quiet]
[-XX:CompileCommand=CompileThresholdScaling,org.fashionmnist.engine.*::*,0.1]
[--add-modules]
[jdk.incubator.vector]
[-XX:CompileCommand=CompileThresholdScaling,org.fashionmnist.engine.linalg.simd.Tile*::compute,0.02]"
check "its classes are those of a run with the JVM options of the program" "$engine_options
[-XX:DumpLoadedClassList=$project/.build-lock/classes]
[-Xlog:disable]
[-Dfashionmnist.home=$project]
[-Dfashionmnist.terminal=true]
[-cp]
[$jar]
[org.fashionmnist.cli.WarmUp]
[training]
[$project/.build-lock]" "$(seen list-arguments)"
check "they are archived with these options, too" "$engine_options
[-XX:TieredStopAtLevel=1]
[-Xshare:dump]
[-Xlog:disable]
[-XX:SharedClassListFile=$project/.build-lock/classes-of-files]
[-XX:SharedArchiveFile=$project/.build-lock/classes.jsa]
[-cp]
[$jar]" "$(seen archive-arguments)"
check "but for those that come from no file, or implement what picocli has" java/lang/Object "$(seen archived)"
for arguments in --help 'train --help' 'predict shirt.png'; do
  # shellcheck disable=SC2086
  run "$project/fashion" $arguments
  check "a smaller one is for: $arguments" "[-XX:SharedArchiveFile=$answers]" "$(used_archive | head -n 1)"
done
for arguments in --version 'report reports/example' 'predict --json shirt.png'; do
  # shellcheck disable=SC2086
  run "$project/fashion" $arguments
  check "but not for: $arguments" "[-XX:SharedArchiveFile=$archive]" "$(used_archive | head -n 1)"
done
run FASHION_JAVA_OPTS=-Xmx1g "$project/fashion"
check "later starts use it and make none" "0::$used:" "$code:$err:$(used_archive):$(seen archive-arguments)"
check "options of the user come after those of the archive, so they win" "[-Xmx1g]" "$(sed -n '/Xlog/,$p' "$SEEN/arguments" | grep Xmx)"

make_jdk "$work/jdk 21" 21.0.2
run JAVA_HOME="$work/jdk 21" "$project/fashion"
check "another Java starts without it, and leaves it alone" "0:::$archives" "$code:$err:$(used_archive):$(ls "$project"/target/*.jsa)"

for damage in '' 'class' 'classes and more'; do
  printf '%s' "$damage" >"$archive"
  run "$project/fashion"
  check "an archive of another size than it had is not used: '$damage'" "0::" "$code:$err:$(used_archive)"
done
rm "$archive"
run "$project/fashion"
check "a missing archive is not missed" "0:::" "$code:$err:$(used_archive):$(seen archive-arguments)"

echo classes >"$archive"
touch -t 203001010000 "$jar"
run "$project/fashion"
check "nor is one that is older than the jar" "0::" "$code:$err:$(used_archive)"
rm "$archive"

mkdir "$archive"
run "$project/fashion"
check "nor is a folder in its place" "0::" "$code:$err:$(used_archive)"

touch "$project/target/classes-training-java-11-5.jsa"
touch -t 203101010000 "$project/src/main/java/Main.java"
run "$project/fashion"
check "a build again makes new archives and removes old ones" "$archives:$used" "$(ls "$project"/target/*.jsa):$(used_archive)"

make_project
run ARCHIVE_FAILS=1 "$project/fashion"
check "where no archive can be made, the program runs without" "0:output of java:1:" "$code:$out:$(lines_of "$work/err"):$(used_archive)"
check "and nothing is left behind" "" "$(ls -d "$project"/target/*.jsa "$project/.build-lock" 2>/dev/null)"

colon="$work/a:b"
make_project
mkdir "$colon"
cp -R "$project/." "$colon"
run "$colon/fashion"
check "a folder with a colon is refused, Java would take it for two" "1:fashion: the path of this folder has a colon, which Java takes for the end of a path: rename it ($colon)" "$code:$err"

# ---- limits

make_built_project
run /bin/sh -c "ulimit -n 64; exec '$project/fashion'"
check_contains "too few open files are refused" "1:fashion: this shell allows 64 open files, and the program needs 96" "$code:$err"
if sh -c 'ulimit -v 2000000' 2>/dev/null; then
  run /bin/sh -c "ulimit -v 2000000; exec '$project/fashion'"
  check_contains "Java takes no more addresses than a shell allows" "[-Xmx666666k]" "$(seen arguments)"
  run /bin/sh -c "ulimit -v 1000000; exec '$project/fashion'"
  check_contains "and too few are refused" "1:fashion: this shell allows 1000000 KiB of memory" "$code:$err"
fi

# ---- the lock

make_project
clear_record
on_stage MAVEN_SECONDS=2 "$project/fashion" >"$work/out 1" 2>"$work/err 1" &
first=$!
on_stage MAVEN_SECONDS=2 "$project/fashion" >"$work/out 2" 2>"$work/err 2" &
second=$!
wait "$first"
first_code=$?
wait "$second"
check "two at once: both succeed" "0:0" "$first_code:$?"
check "two at once: one build" "1" "$(lines_of "$SEEN/maven-runs")"
check "two at once: both run" "2" "$(lines_of "$SEEN/starts")"
check_contains "two at once: one says that it waits" "Waiting for the build of fashion-mnist by process" "$(cat "$work/err 1" "$work/err 2")"

make_built_project
mkdir "$project/.build-lock"
sleep 3 &
echo $! >"$project/.build-lock/pid"
clear_record
on_stage "$project/fashion" >/dev/null 2>&1 &
waiting=$!
sleep 1
check "a fresh jar waits while someone builds" "" "$(seen starts)"
rm -rf "$project/.build-lock"
wait "$waiting"
check "and runs when the lock is gone" "0:started" "$?:$(seen starts)"

/bin/sh -c 'exit 0' &
dead=$!
wait "$dead"
make_built_project
mkdir "$project/.build-lock"
echo "$dead" >"$project/.build-lock/pid"
run "$project/fashion"
check "the lock of a dead process is taken over, and its jar built again" "0:run" "$code:$(seen maven-runs)"
check "and removed" "" "$(ls -d "$project/.build-lock" 2>/dev/null)"

make_project
mkdir "$project/.build-lock"
run "$project/fashion"
check "a lock of nobody is taken over" "0:run" "$code:$(seen maven-runs)"

make_project
mkdir "$project/.build-lock"
echo "$dead" >"$project/.build-lock/pid"
clear_record
heirs=''
for heir in 1 2 3 4; do
  on_stage MAVEN_SECONDS=1 "$project/fashion" >/dev/null 2>&1 &
  heirs="$heirs $!"
done
codes=''
for heir in $heirs; do
  wait "$heir"
  codes="$codes$?"
done
check "of four heirs to a lock one builds, and all run" "0000:1:4" "$codes:$(lines_of "$SEEN/maven-runs"):$(lines_of "$SEEN/starts")"

make_project
clear_record
on_stage MAVEN_SECONDS=2 "$project/fashion" >/dev/null 2>&1 &
terminated=$!
sleep 1
kill -TERM "$terminated"
wait "$terminated"
check "a terminated build: its code, no lock, no jar, nothing started" "143::" "$?:$(ls -d "$project/.build-lock" "$jar" 2>/dev/null):$(seen starts)"

if [ "$(id -u)" -ne 0 ]; then
  make_project
  chmod a-w "$project"
  run "$project/fashion"
  chmod u+w "$project"
  check_contains "a folder that may not be written to" "1:fashion: the program has to be built, and you may not write to $project" "$code:$err"
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
