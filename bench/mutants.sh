#!/usr/bin/env bash
# mutants [CLASSES]: changes the code of the trail's log in every small way (PIT) and tells which changes no test notices; fails on one that bench/mutants.named does not name; 20 minutes
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
everything='org.platewarden.audit.tlog.*'
classes=${1:-$everything}
report=$root/ejb-module/target/pit-reports/mutations.xml
named=$root/bench/mutants.named
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

rm -f "$report"
"$root/platewarden" mvn -B -ntp -Pmutants -pl ejb-module test-compile org.pitest:pitest-maven:mutationCoverage "-DtargetClasses=$classes" \
  -Dcheckstyle.skip -Dspotless.check.skip > "$work/log" 2>&1 || { tail -n 30 "$work/log"; exit 1; }
grep -E '^>> (Generated|Line Coverage|Mutations with|Ran)' "$work/log"
# one line for each change that no test noticed
{ grep -E "status='(SURVIVED|NO_COVERAGE)'" "$report" || true; } |
  sed -E "s/.*status='([A-Z_]+)'.*<sourceFile>([^<]+)<.*<mutatedMethod>([^<]+)<.*<lineNumber>([0-9]+)<.*<description>([^<]+)<.*/\1 \2:\4 \3: \5/; s/&quot;/\"/g; s/&apos;/'/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g" |
  sort > "$work/unnoticed"
# without status and line number, which other changes move
sed -E 's/^[A-Z_]+ ([^:]+):[0-9]+ /\1 /' "$work/unnoticed" | sort > "$work/changes"
sed -E '/^(#|$)/d; s/ \| .*//' "$named" | sort > "$work/named"
comm -23 "$work/changes" "$work/named" > "$work/unnamed"
comm -13 "$work/changes" "$work/named" > "$work/stale"

cat "$work/unnoticed"
printf '%d changes that no test noticed, %d of them not named in bench/mutants.named\n' "$(wc -l < "$work/unnoticed")" "$(wc -l < "$work/unnamed")"
if [[ -s $work/unnamed ]]; then
  printf '%s\n' "NOT NAMED (write the test that notices, or simpler code, or name it with the reason why nothing can differ):"
  cat "$work/unnamed"
  exit 1
fi
if [[ $classes == "$everything" && -s $work/stale ]]; then
  printf '%s\n' "NAMED, AND NOT SO (take it out of bench/mutants.named):"
  cat "$work/stale"
  exit 1
fi
