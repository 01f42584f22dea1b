#!/bin/sh
# Makes every picture of the documents and of the three example reports again, and puts those in place
# that are not the same any more.
#
#   docs/pictures.sh            from the records of the examples and by the commands of the lesson
#   docs/pictures.sh --check    puts nothing in place; names what is stale, and fails if anything is
#
# Charts and pages of the examples are the same when their bytes are. The map of batch sizes has two
# panels of times, which are not compared. A picture of a page depends on the browser, so it is stale
# when the page it shows has changed, or the picture without the page: docs/screenshots.txt says of
# which page each was made. Charts are the same on every machine with the same Java: the committed ones
# are of OpenJDK 17.
set -eu
home=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd -P)
cd "$home"
check=
[ "${1:-}" != --check ] || check=1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
stale=0

fashion() {
  ./fashion "$@" >"$work/log" 2>&1 </dev/null || {
    cat "$work/log" >&2
    exit 1
  }
}

put() { # NEW PLACE
  stale=$((stale + 1))
  echo "${check:+stale: }$2"
  [ -n "$check" ] || cp "$1" "$2"
}

offer() { # NEW PLACE
  cmp -s "$1" "$2" || put "$1" "$2"
}

# ---- the examples, from their records

report() { # FOLDER
  drawn=$work/report/${1##*/} # a page shows the folder's name
  mkdir -p "$drawn"
  for file in "$1"/*; do
    case $file in
      *.png | *.html) ;;
      *) cp "$file" "$drawn" ;;
    esac
  done
  fashion report "$drawn"
  for file in "$drawn"/*; do
    offer "$file" "$1/${file##*/}"
  done
  for file in "$1"/*; do
    [ -e "$drawn/${file##*/}" ] || {
      stale=$((stale + 1))
      echo "no longer made: $file"
      [ -n "$check" ] || rm "$file"
    }
  done
  rm -r "$work/report"
}

# ---- pages in the browser

# Chromium, without what it says about a machine without a desktop.
browse() { # WIDTH,HEIGHT SCALE PAGE PICTURE
  for browser in chromium chromium-browser google-chrome; do
    command -v $browser >/dev/null || continue
    $browser --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run \
      --hide-scrollbars --virtual-time-budget=20000 --user-data-dir="$work/profile" \
      --window-size="$1" --force-device-scale-factor="$2" \
      --screenshot="$4" "file://$3" >"$work/log" 2>&1 || cat "$work/log" >&2
    [ -s "$4" ] && return
    break
  done
  echo "no picture of $3: is Chromium installed?" >&2
  exit 1
}

sum() {
  sha256sum "$1" | cut -d ' ' -f 1
}

# The page is shown with standard input at its end: what to hide, what to click.
screenshot() { # WIDTH,HEIGHT SCALE PAGE PICTURE
  scene=$work/scene.html
  { cat "$3" - && echo "<!-- $1 $2 -->"; } >"$scene"
  now="$4 shows $(sum "$scene") as $(sum "$4")"
  if ! grep -qxF "$now" docs/screenshots.txt; then
    if [ -n "$check" ]; then
      put "$scene" "$4"
    else
      browse "$1" "$2" "$scene" "$work/shot.png"
      put "$work/shot.png" "$4"
      now="$4 shows $(sum "$scene") as $(sum "$4")"
    fi
  fi
  echo "$now" >>"$work/screenshots.txt"
}

# ----

report reports/example
report reports/example-comparison
report reports/example-noise

screenshot 1280,1400 1 reports/example/index.html docs/page.png <<'END'
<style>
  .lead, header .command, nav, main > section:not(#confusions), figure { display: none !important; }
  header .inner { padding-top: 2rem; padding-bottom: 1rem; }
  h1, .headline { margin-bottom: 0; }
  main > section { padding-top: 1.5rem; }
</style>
<script>
  const whenThere = (selector, act, place = 0) => {
    const found = document.querySelectorAll(selector)[place];
    if (found) act(found); else setTimeout(() => whenThere(selector, act, place), 20);
  };
  whenThere("td[data-true='0'][data-predicted='6'] button", (cell) => {
    cell.click();
    whenThere("#cell-images button", (image) => image.click(), 3);
  });
</script>
END

fashion lesson backprop --out "$work" --name backprop
screenshot 1220,613 1.5 "$work/backprop/index.html" docs/lesson/backprop.png <<'END'
<style>
  header, main > section:not(#steps) { display: none; }
  main { max-width: none; padding: 18px; }
  main > section { padding: 0; }
</style>
END

fashion lesson convolution --out "$work" --name convolution
offer "$work/convolution/convolution.png" docs/lesson/convolution.png

fashion gradcheck --random --hidden 5,4 --out "$work" --name gradcheck
offer "$work/gradcheck/gradcheck-steps.png" docs/lesson/gradcheck-steps.png

fashion lesson scores --out "$work" --name scores
offer "$work/scores/surface.png" docs/lesson/scores-surface.png

fashion lesson batch-size --sample --out "$work" --name batch-size
map=docs/lesson/batch-sizes.png
"${JAVA_HOME:+$JAVA_HOME/bin/}java" src/test/sh/SamePixels.java \
  "$work/batch-size/batch-sizes.png" $map 800,1320 ||
  put "$work/batch-size/batch-sizes.png" $map

[ -n "$check" ] || mv "$work/screenshots.txt" docs/screenshots.txt
if [ $stale -eq 0 ]; then
  echo "every picture is the same"
elif [ -n "$check" ]; then
  echo "run docs/pictures.sh and look at what it made" >&2
  exit 1
fi
