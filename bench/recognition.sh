#!/usr/bin/env bash
# recognition [FINDING,... FOLDER...]: how well and how fast plates are recognized: ours (PLATES_AND_ROWS) beside PP-OCRv4's finder (ROWS)
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
findings=${1:-PLATES_AND_ROWS,ROWS}
folders=("${@:2}")
# the photographs are for evaluation only and no part of the project; where they are absent, the program says so
((${#folders[@]} > 0)) || folders=("$root/bench/recognition-frames" "$root/../shared/data/plates-us" "$root/../shared/data/plates-eu")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$root" && mvn -q -B -o -pl ejb-module test-compile dependency:build-classpath -Dmdep.outputFile="$work/class-path" -Dmdep.includeScope=test \
  -Dcheckstyle.skip -Dspotless.check.skip > "$work/maven.log" 2>&1) || { tail -n 20 "$work/maven.log"; exit 1; }
"$JAVA_HOME/bin/java" -Xmx512m --enable-native-access=ALL-UNNAMED \
  -cp "$root/ejb-module/target/test-classes:$root/ejb-module/target/classes:$(cat "$work/class-path")" \
  org.platewarden.recognition.opencv.RecognitionBench "$findings" "${folders[@]}"
