#!/bin/sh
# Kills trainings and comparisons at random moments, goes on with each, and tests that they come to the
# same bytes as one that nobody killed. Needs a built project; each moment takes some ten seconds.
#
#   src/test/sh/kill-test.sh               at 6 moments
#   src/test/sh/kill-test.sh 50            at 50
#   src/test/sh/kill-test.sh 50 JDK...     each start with any of these JDKs (their homes)
#
# Two thirds of the moments are ends by kill -9, of a training now and then also while it is resumed;
# one third are by TERM, after which a page must be there once an epoch was done. Prints a line for each
# moment and "N passed, N failed" at the end; fails when one did.

root=$(CDPATH='' cd -P "$(dirname "$0")/../../.." && pwd -P)
moments=${1:-6}
[ $# -eq 0 ] || shift
jdks=$*
passed=0
failed=0

work=$(mktemp -d "${TMPDIR:-/tmp}/fashion-kill.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# Becomes the program, so that a signal to its process is one to the program: to be called in a shell
# of its own.
fashion() {
  if [ -n "$jdks" ]; then
    # shellcheck disable=SC2086
    JAVA_HOME=$(printf '%s\n' $jdks | sed -n "$((1 + $(random "$(printf '%s\n' $jdks | wc -l)")))p")
    export JAVA_HOME
  fi
  exec "$root/fashion" "$@"
}

train() { # NAME
  fashion train --sample --epochs 40 --batch 64 --dropout 0.1 --ema 0.9 --watch \
    --checkpoint 1 --out "$work" --name "$1"
}

compare() { # NAME, and --resume
  fashion compare --sample --optimizers sgd,adam --budget 2 --seeds 2 --epochs 4 \
    --hidden 64 --out "$work" --name "$@"
}

# All that a run or a comparison came to, without the times.
result() { # FOLDER
  (
    cd "$1" || exit
    for file in model.safetensors predictions.csv metrics.json calibration.json layer-map.json \
      layers.csv layers.json steps.csv steps.json; do
      [ ! -e "$file" ] || sha256sum "$file"
    done
    [ ! -e history.csv ] || sed 's/,[^,]*$//' history.csv | sha256sum
    for file in settings.json trials/*.json; do
      [ ! -e "$file" ] || { echo "$file" && sed '/seconds/d' "$file" | sha256sum; }
    done
  )
}

# A whole number below $1.
random() {
  echo $(($(od -An -N3 -tu4 /dev/urandom) % $1))
}

# Sends signal $2 to process $1 after a random part of the milliseconds $3.
kill_within() {
  after=$(random "$3")
  sleep "$((after / 1000)).$(printf %03d $((after % 1000)))"
  kill "-$2" "$1" 2>/dev/null
  wait "$1" 2>/dev/null
  code=$?
}

milliseconds() { # of a command
  start=$(date +%s%N)
  ("$@") >"$work/log" 2>&1 || { cat "$work/log" && exit 1; }
  echo $((($(date +%s%N) - start) / 1000000))
}

# Whether there is nothing in a folder but what is hidden.
is_empty() {
  [ -z "$(ls "$1" 2>/dev/null)" ]
}

finish() { # KIND NAME
  if is_empty "$work/$2"; then
    "$1" "$2" # of the same name
  elif [ "$1" = compare ]; then
    compare "$2" --resume
  elif grep -q '"status": "completed"' "$work/$2/run.json"; then
    fashion report "$work/$2"
  else
    fashion train --resume "$work/$2" --threads $((1 + $(random 2)))
  fi
}

train_time=$(milliseconds train whole-train) || { echo "$train_time" && exit 1; }
compare_time=$(milliseconds compare whole-compare) || { echo "$compare_time" && exit 1; }
echo "kill-test: a training takes $train_time ms, a comparison $compare_time ms"

moment=0
while [ "$moment" -lt "$moments" ]; do
  moment=$((moment + 1))
  kind=train
  time=$train_time
  [ $((moment % 2)) -eq 1 ] || kind=compare time=$compare_time
  signal=KILL
  [ $((moment % 3)) -ne 0 ] || signal=TERM
  name=$kind-$moment

  "$kind" "$name" >"$work/log" 2>&1 &
  kill_within $! $signal "$time"
  moments_text="$after ms"
  wrong=''
  case $signal-$code in
    KILL-137 | TERM-143 | *-0) ;;
    *) wrong="exit code $code;" ;;
  esac
  if [ "$signal" = TERM ] && ls "$work/$name"/*.part "$work/$name"/.*.part >/dev/null 2>&1; then
    wrong="$wrong a part of a file is left;"
  fi
  if [ "$kind" = train ] && ! is_empty "$work/$name" && [ "$(random 2)" -eq 1 ]; then
    finish "$kind" "$name" >"$work/log" 2>&1 &
    kill_within $! KILL "$time"
    moments_text="$moments_text, resumed and $after ms"
  fi
  (finish "$kind" "$name") >"$work/log" 2>&1 || wrong="$wrong $(tail -n 1 "$work/log")"
  [ "$(result "$work/$name")" = "$(result "$work/whole-$kind")" ] || wrong="$wrong other bytes"
  if [ -z "$wrong" ]; then
    passed=$((passed + 1))
    echo "ok    $kind, $signal after $moments_text"
  else
    failed=$((failed + 1))
    echo "FAIL  $kind, $signal after $moments_text: $wrong"
    cp -R "$work/$name" "${TMPDIR:-/tmp}/fashion-kill-failed-$name"
  fi
  rm -rf "${work:?}/$name"
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
