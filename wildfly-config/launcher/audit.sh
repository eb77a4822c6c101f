# shellcheck shell=bash
# The trail's log: where it is published, verifying it offline, and holding the trail in the database against it.

audit_dir=$(setting audit.dir "$home/audit-log")
[[ $audit_dir == /* && $audit_dir != *[[:space:]]* ]] || fail "PLATEWARDEN_AUDIT_DIR is '$audit_dir': a path that begins with / and has no blanks is wanted"
# where runs of retention list what they removed; beside the log, for the same disk
removals_dir=$(setting retention.removals "$home/removals")
[[ $removals_dir == /* && $removals_dir != *[[:space:]]* ]] || fail "PLATEWARDEN_RETENTION_REMOVALS is '$removals_dir': a path that begins with / and has no blanks is wanted"
# its public key, which the portal puts beside the secret one
log_key=$(dirname "$keys_store")/trail.vkey

audit() {
  local what=${1:-} code=0
  find_java
  find_server_account
  audit_jar=("$root"/ejb-module/target/ejb-module-*-SNAPSHOT.jar)
  [[ -f ${audit_jar[0]} ]] || fail "the verifier is not built: ./platewarden build"
  shift || true
  case $what in
    verify) verify_log "$@" || code=$? ;;
    fsck) check_trail "$@" || code=$? ;;
    prove) prove_entry "$@" || code=$? ;;
    redraw) draw_again "$@" || code=$? ;;
    decide) decide_break "$@" || code=$? ;;
    witness) take_line "$@" || code=$? ;;
    rotate) rotate_log_key "$@" || code=$? ;;
    ledger) check_ledger "$@" || code=$? ;;
    *) fail "audit verify, fsck, prove, redraw, ledger, decide, witness or rotate is wanted: docs/operations/audit-log.md" ;;
  esac
  return "$code"
}

# audit verify [FOLDER [KEY...]]: checks a published log against keys (lines, or files with such lines), with nothing that runs.
# Of our own log the keys are known: its own, and those of the witness that runs here.
verify_log() {
  local folder=${1:-$audit_dir} keys=("${@:2}")
  if ((${#keys[@]} == 0)); then
    read_known_keys
    keys=("${known_keys[@]}")
  fi
  run_audit org.platewarden.audit.tlog.VerifyProgram log "$folder" "${keys[@]}"
}

run_audit() { "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -cp "${audit_jar[0]}:$(tools_class_path)" "$@" 9>&-; }

# For what reads the trail in the database, as an account that only reads.
need_reader() {
  if $own_postgres; then
    is_running postgres || fail "PostgreSQL is not running: ./platewarden up"
  else
    [[ -n $(db_reader_password) ]] || fail "PLATEWARDEN_DB_URL is set, so audit $1 needs PLATEWARDEN_DB_READER_USER and _PASSWORD: docs/operations/settings.md"
  fi
}

# audit fsck
check_trail() {
  (($# == 0)) || fail "audit fsck takes no words: it is about this installation"
  need_reader fsck
  read_known_keys
  local witnessed=
  if $own_witness; then witnessed=$("${as_server[@]}" cat "$witness_home/latest" 2> /dev/null || true); fi
  PW_URL=$db_url PW_USER=$db_reader_user PW_PASSWORD=$(db_reader_password) PW_WITNESSED=$witnessed \
    run_audit org.platewarden.audit.store.FsckProgram "$audit_dir" "${known_keys[@]}"
}

# audit prove ENTRY [FOLDER_FOR_THE_PROOF]
prove_entry() {
  (($# == 1 || $# == 2)) || fail "audit prove ENTRY [FOLDER] is wanted: the entry's number in the log, or its id on the trail"
  read_known_keys
  run_audit org.platewarden.audit.tlog.ProveProgram "$audit_dir" "$1" "${2:-.}" "${known_keys[@]}"
}

read_known_keys() {
  mapfile -t known_keys < <("${as_server[@]}" cat "$log_key" 2> /dev/null)
  ((${#known_keys[@]} == 1)) || fail "this installation has no public key $log_key yet: name the log's key after the folder"
  if $own_witness; then mapfile -t -O 1 known_keys < <("${as_server[@]}" cat "$witness_home/witness.vkey" 2> /dev/null); fi
}

# audit redraw WEEK: draws a week's queries for review again, from the trail, and compares.
draw_again() {
  (($# == 1)) || fail "audit redraw WEEK is wanted, such as audit redraw 2026-W48: docs/operations/audit-log.md"
  need_reader redraw
  PW_URL=$db_url PW_USER=$db_reader_user PW_PASSWORD=$(db_reader_password) run_audit org.platewarden.review.store.RedrawProgram "$1" "$audit_dir"
}

# audit decide [NAME REASON]: shows what was published and what the database has, where they clash; with NAME and REASON decides
# that the log goes on from what the database has. The running server asks the organisation whether NAME may.
decide_break() {
  (($# == 0 || $# == 2)) || fail "audit decide [NAME REASON] is wanted, the reason as one word in quotes: docs/operations/audit-log.md#when-a-backup-was-put-back"
  ask_server trail clash
  if $own_witness; then say "the witness has cosigned $("${as_server[@]}" sed -n 2p "$witness_home/latest" 2> /dev/null || echo 0) entries"; fi
  if (($# == 0)); then say "To go on from what the database has: ./platewarden audit decide NAME REASON"; return 1; fi
  [[ $1 =~ ^[^[:space:]\;]{2,80}$ ]] || fail "'$1' is no name that the organisation knows"
  ask_server trail decide "$1" "$2"
}

# audit witness [NAME REASON]: shows what our own witness has cosigned and what it is offered; with NAME and REASON it takes that.
# A witness of somebody else's does so where it runs.
take_line() {
  (($# == 0 || $# == 2)) || fail "audit witness [NAME REASON] is wanted, the reason as one word in quotes: docs/operations/audit-log.md#when-a-backup-was-put-back"
  $own_witness || fail "the witness is not ours: whoever runs it decides, with $audit_dir/offered before them"
  "${as_server[@]}" test -s "$audit_dir/offered" || fail "the witness is offered nothing: that comes a few seconds after ./platewarden audit decide"
  "${as_server[@]}" "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx64m -cp "$(< "$run/witness.dist")" \
    org.platewarden.audit.tlog.witness.TakeLineProgram "$witness_home" "$(head -n 1 < <("${as_server[@]}" cat "$log_key"))" "$audit_dir/offered" "$@" 9>&-
}

# audit rotate: lets the log be signed by a new key; our own witness is started anew with it. A witness of somebody else's has
# to be told its public half, or is silent from then on.
rotate_log_key() {
  (($# == 0)) || fail "audit rotate takes no words"
  local was end=$((SECONDS + 60))
  was=$("${as_server[@]}" cat "$log_key" 2> /dev/null)
  ask_server trail rotate
  until [[ $("${as_server[@]}" cat "$log_key") != "$was" ]]; do
    ((SECONDS < end)) || fail "the new key has not signed anything yet: see PW1011 and PW1013 in $wildfly_log"
    sleep 0.3
  done
  if $own_witness; then
    stop_server witness 20
    witness_dist=$(< "$run/witness.dist")
    bring_witness_up
  fi
}

# audit ledger: holds the public ledger against the trail and the published log.
check_ledger() {
  (($# == 0)) || fail "audit ledger takes nothing more: docs/operations/audit-log.md"
  need_reader ledger
  PW_URL=$db_url PW_USER=$db_reader_user PW_PASSWORD=$(db_reader_password) run_audit org.platewarden.compliance.store.LedgerProgram "$audit_dir"
}
