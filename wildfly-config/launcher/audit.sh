# shellcheck shell=bash
# The trail's log: where it is published, and verifying it offline.

audit_dir=$(setting audit.dir "$home/audit-log")
[[ $audit_dir == /* && $audit_dir != *[[:space:]]* ]] || fail "PLATEWARDEN_AUDIT_DIR is '$audit_dir': a path that begins with / and has no blanks is wanted"
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
    redraw) draw_again "$@" || code=$? ;;
    *) fail "audit verify [FOLDER [LOG_KEY [WITNESS_KEY...]]] or audit redraw WEEK is wanted: docs/operations/audit-log.md" ;;
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
  "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -cp "${audit_jar[0]}" \
    org.platewarden.audit.tlog.VerifyProgram log "$folder" "${keys[@]}" 9>&-
}

read_known_keys() {
  mapfile -t known_keys < <("${as_server[@]}" cat "$log_key" 2> /dev/null)
  ((${#known_keys[@]} == 1)) || fail "this installation has no public key $log_key yet: name the log's key after the folder"
  if $own_witness; then mapfile -t -O 1 known_keys < <("${as_server[@]}" cat "$witness_home/witness.vkey" 2> /dev/null); fi
}

# audit redraw WEEK: draws a week's queries for review again, from the trail, and compares.
draw_again() {
  [[ $# == 1 ]] || fail "audit redraw WEEK is wanted, such as audit redraw 2026-W48: docs/operations/audit-log.md"
  PW_URL=$db_url PW_USER=$db_app_user PW_PASSWORD=$(db_app_password) "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m \
    -cp "$(tools_class_path):${audit_jar[0]}" org.platewarden.review.RedrawProgram "$1" "$audit_dir" 9>&-
}
