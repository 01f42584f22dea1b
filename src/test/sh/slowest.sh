#!/bin/sh
# The slowest test classes of the last "mvn verify", as a Markdown table.
#
#   src/test/sh/slowest.sh [COUNT]      default: 10
#
# Classes run side by side, so these times overlap.
set -eu
cd "$(dirname "$0")/../../.."
echo '| test class | tests | seconds |'
echo '| --- | ---: | ---: |'
cat target/surefire-reports/*.txt |
  sed -n 's/^Tests run: \([0-9]*\),.*Time elapsed: \([0-9.,]*\) s .*-- in org\.fashionmnist\.\(.*\)$/\2 \1 \3/p' |
  tr -d , | sort -rn | head -n "${1:-10}" |
  while read -r seconds tests name; do
    printf '| `%s` | %s | %s |\n' "$name" "$tests" "$seconds"
  done
