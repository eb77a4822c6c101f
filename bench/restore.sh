#!/usr/bin/env bash
# restore: a backup from before a retention run is put back; what the run had removed must be gone again before the portal opens
set -euo pipefail

own_settings=(PLATEWARDEN_DEMO_FRAMES=false PLATEWARDEN_DEMO_READS=0)
# shellcheck source=lib/own-stack.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/own-stack.sh"

need_space "$(dirname "$home")" 3000 "a bench with a backup"
throw_away
trap throw_away_if_passed EXIT

# ask STATEMENT: runs it as the tables' owner, and prints the first value of its answer
ask() {
  PW_URL=$db_url PW_USER=$db_owner_user PW_PASSWORD=$(db_owner_password) "$JAVA_HOME/bin/java" -cp "$(tools_class_path)" "$root/bench/lib/Ask.java" "$1" 9>&-
}

# must_be WHAT WANTED STATEMENT
must_be() {
  local found
  found=$(ask "$3")
  [[ $found == "$2" ]] || { say "NOT AS IT SHOULD BE: $1: $found, not $2"; exit 1; }
  say "  $1: $found"
}

# until_it_is SECONDS WANTED STATEMENT
until_it_is() {
  local end=$((SECONDS + $1))
  until [[ $(ask "$3") == "$2" ]]; do
    ((SECONDS < end)) || { say "NOT AS IT SHOULD BE: after $1 s not $2: $3"; exit 1; }
    sleep 2
  done
}

put_backup_back() {
  stop_servers
  "${as_server[@]}" rm -rf "$postgres_data"
  "${as_server[@]}" cp -a "$home/backup" "$postgres_data"
}

reads="select count(*) from read where place_of_capture = 'XX-RB'"
"$root/platewarden" up
ask "insert into read (id, captured_at, camera_id, latitude, longitude, source_id, confidence, plate, issuer, place_of_capture,
    external_id, candidate_plates, candidate_confidences, received_at)
  select i, now() - interval '1 hour', 1, 44, -70, 1, 900, 'BACK' || i, '', 'XX-RB', 'x' || i, '{}', '{}', now() from generate_series(1, 25) i"
must_be "reads of the place when the backup is made" 25 "$reads"
stop_servers
"${as_server[@]}" cp -a "$postgres_data" "$home/backup"

"$root/platewarden" up
ask "insert into retention_rule (id, kept, source, place, amount, unit, citation, note, valid_from, drafted_at, drafted_by, in_force_at, in_force_by)
  values (nextval('retention_rule_id_seq'), 'READ', '*', 'XX-RB', 3, 'MINUTES', 'a bench', '', now(), now(), 'a', now(), 'b')"
until_it_is 180 25 "select coalesce(max(removed), 0) from retention_run where ended_at is not null"
must_be "reads of the place after the run" 0 "$reads"
lists=("$removals_dir"/*/*.removals)
((${#lists[@]} == 1)) && [[ -s ${lists[0]} ]] || { say "NOT AS IT SHOULD BE: the run left no list in $removals_dir"; exit 1; }

# the control: without the list they are back
put_backup_back
mv "$removals_dir" "$removals_dir.away"
take_lock
start_postgres
must_be "reads of the place with the backup, and no list" 25 "$reads"
exec 9>&-
put_backup_back
mv "$removals_dir.away" "$removals_dir"

# the restored database knows no rule of three minutes
"$root/platewarden" up
must_be "reads of the place once the portal is open" 0 "$reads"
must_be "rules of the place" 0 "select count(*) from retention_rule where place = 'XX-RB'"
must_be "runs that are known again" 25 "select sum(removed) from retention_run where ended_at is not null"
until_it_is 120 1 "select count(*) from audit_entry where action = 'NOTE_REMOVED_AGAIN' and id <> attempt_id and step = 'DONE'"
say "as it should be: 25 reads were removed again before the portal opened, and the trail says so"
