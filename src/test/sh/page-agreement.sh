#!/usr/bin/env bash
# Whether the network in the page of a run says of all test images what Java says: the class, the
# largest difference of a probability, and how long an image takes in the browser.
#
#   src/test/sh/page-agreement.sh reports/lenet reports/deep
#
# Needs Chromium, the data, and a program that ./fashion has built.
set -euo pipefail
folders=()
for folder in "$@"; do
  folders+=("$(realpath "$folder")")
done
cd "$(dirname "$0")/../../.."
mvn -q -B -Dquick test-compile
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" --add-modules jdk.incubator.vector \
  -cp "target/test-classes:target/classes:target/lib/*" \
  org.fashionmnist.page.PageAgreement "${folders[@]}"
