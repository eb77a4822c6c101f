#!/usr/bin/env bash
# fuzz [SECONDS] [PARSER]: looks for bytes that break a parser, SECONDS (60) for each; what it finds is left in bench/found
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
seconds=${1:-60}
parsers=${2:-hikvision platerecognizer_csv openalpr platerecognizer axis genetec frame_header}
test=org.platewarden.routes.feed.FeedFormatFuzzTest
seeds=$root/camel-routes/src/test/resources/${test//.//}Inputs
found=$root/bench/found
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$root" && mvn -q -B -o -pl ejb-module,camel-routes test-compile dependency:build-classpath -Dmdep.outputFile="$work/class-path" \
  -Dmdep.includeScope=test -Dcheckstyle.skip -Dspotless.check.skip > "$work/maven.log" 2>&1) || { tail -n 20 "$work/maven.log"; exit 1; }
class_path=$root/camel-routes/target/test-classes:$root/camel-routes/target/classes:$(cat "$work/class-path")
mkdir -p "$found"
for parser in $parsers; do
  mkdir -p "$work/$parser"
  "$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC -cp "$class_path" com.code_intelligence.jazzer.Jazzer \
    --target_class="$test" --target_method="$parser" --keep_going=5 --instrumentation_includes='org.platewarden.**:org.eclipse.parsson.**:de.siegmar.**' \
    -max_total_time="$seconds" -max_len=8192 -timeout=5 -rss_limit_mb=4000 -artifact_prefix="$found/$parser-" \
    "$work/$parser" "$seeds/$parser" > "$work/$parser.log" 2>&1 || true
  printf '%-20s %s\n' "$parser" "$(grep '^Done' "$work/$parser.log" || tail -n 1 "$work/$parser.log")"
  grep -A 1 '^== Java Exception' "$work/$parser.log" || true
done
rmdir "$found" 2> /dev/null || say_what=$(printf 'What broke a parser is in %s; mend it, and move it into %s/PARSER under a name that says what it is.\n' "$found" "$seeds")
printf '%s\n' "${say_what:-nothing broke a parser}"
