#!/bin/sh
# Makes the font files of the pictures and pages from Inter 4.1 (npm package inter-ui 4.1.1) anew:
# figures of one width become the usual ones; hints and features, which nothing here reads, are left
# out. The .woff2 files for pages have Latin and Greek letters and signs, the .ttf files all.
#
#   src/font/make.sh        needs npm and python3 with fonttools 4.66 and brotli
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd)
to=$home/src/main/resources/org/fashionmnist/report/text
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent inter-ui@4.1.1 >/dev/null
tar xzf inter-ui-4.1.1.tgz
cp package/LICENSE.txt "$to/OFL.txt"
web=U+0020-017F,U+0192,U+02C6-02DD,U+0370-03FF,U+2000-209F,U+20A0-20BF,U+2100-23FF,U+25A0-25FF
web=$web,U+2713-2717,U+FFFD

subset() { # WEIGHT UNICODES FILE [OPTION]
  python3 -m fontTools.subset "tabular-$1.ttf" --unicodes="$2" --output-file="$to/$3" \
    --layout-features= --drop-tables+=GDEF,GPOS,GSUB,DSIG,STAT --no-hinting --notdef-outline \
    --glyph-names --name-IDs='*' --name-languages=0x409 --no-recalc-timestamp ${4:+"$4"}
}

for weight in Regular Bold; do
  python3 - "$weight" <<'PY'
import sys
from fontTools.ttLib import TTFont

font = TTFont(f"package/web/Inter-{sys.argv[1]}.woff2")
figures = "zero one two three four five six seven eight nine".split()
for table in font["cmap"].tables:
    for character, glyph in list(table.cmap.items()):
        if glyph in figures:
            table.cmap[character] = glyph + ".tf"
font.flavor = None
font.save(f"tabular-{sys.argv[1]}.ttf")
PY
  subset "$weight" '*' "Inter-$weight.ttf"
  subset "$weight" "$web" "Inter-$weight.woff2" --flavor=woff2
done
