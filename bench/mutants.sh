#!/usr/bin/env bash
# mutants [CLASSES]: changes the code of the trail's log in every small way (PIT) and tells which changes no test notices; minutes
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
classes=${1:-org.platewarden.audit.tlog.*}
report=$root/ejb-module/target/pit-reports/mutations.xml
log=$(mktemp)
trap 'rm -f "$log"' EXIT

rm -f "$report"
"$root/platewarden" mvn -B -ntp -Pmutants -pl ejb-module test-compile org.pitest:pitest-maven:mutationCoverage "-DtargetClasses=$classes" \
  -Dcheckstyle.skip -Dspotless.check.skip > "$log" 2>&1 || { tail -n 30 "$log"; exit 1; }
grep -E '^>> (Generated|Line Coverage|Mutations with|Ran)' "$log"
# one line for each change that no test noticed
grep -E "status='(SURVIVED|NO_COVERAGE)'" "$report" |
  sed -E "s/.*status='([A-Z_]+)'.*<sourceFile>([^<]+)<.*<mutatedMethod>([^<]+)<.*<lineNumber>([0-9]+)<.*<description>([^<]+)<.*/\1 \2:\4 \3: \5/; s/&quot;/\"/g; s/&apos;/'/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g" | sort || true
