#!/usr/bin/env bash
# fuzz [SECONDS] [PARSER]: looks for bytes that break a parser, SECONDS (60) for each; what it finds is left in bench/found
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
seconds=${1:-60}
parsers=${2:-hikvision platerecognizer_csv openalpr platerecognizer axis genetec frame_header note checkpoint tile bundle receipt key}
found=$root/bench/found
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# where_is PARSER: sets the module and the test that know it, and where inputs once found are kept
where_is() {
  case $1 in
    note | checkpoint | tile | bundle | receipt | key) module=ejb-module test=org.platewarden.audit.tlog.LogParsersFuzzTest ;;
    *) module=camel-routes test=org.platewarden.routes.feed.FeedFormatFuzzTest ;;
  esac
  seeds=$root/$module/src/test/resources/${test//.//}Inputs
}

(cd "$root" && mvn -q -B -o -pl ejb-module,camel-routes test-compile dependency:build-classpath -Dmdep.outputFile="$work/class-path" \
  -Dmdep.includeScope=test -Dcheckstyle.skip -Dspotless.check.skip > "$work/maven.log" 2>&1) || { tail -n 20 "$work/maven.log"; exit 1; }
class_path=$root/camel-routes/target/test-classes:$root/camel-routes/target/classes:$root/ejb-module/target/test-classes:$root/ejb-module/target/classes:$(cat "$work/class-path")
mkdir -p "$found"
for parser in $parsers; do
  mkdir -p "$work/$parser"
  where_is "$parser"
  "$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC -cp "$class_path" com.code_intelligence.jazzer.Jazzer \
    --target_class="$test" --target_method="$parser" --keep_going=5 --instrumentation_includes='org.platewarden.**:org.eclipse.parsson.**:de.siegmar.**' \
    -max_total_time="$seconds" -max_len=8192 -timeout=5 -rss_limit_mb=4000 -artifact_prefix="$found/$parser-" \
    "$work/$parser" "$seeds/$parser" > "$work/$parser.log" 2>&1 || true
  printf '%-20s %s\n' "$parser" "$(grep '^Done' "$work/$parser.log" || tail -n 1 "$work/$parser.log")"
  grep -A 1 '^== Java Exception' "$work/$parser.log" || true
done
if rmdir "$found" 2> /dev/null; then
  printf '%s\n' "nothing broke a parser"
else
  printf 'What broke a parser is in %s; mend it, and move it into %s under a name that says what it is.\n' "$found" "src/test/resources/…Inputs/PARSER of the parser's module"
  exit 1
fi
