#!/usr/bin/env bash
# kills [N] [SEED] [WAY...]: kills WildFly and PostgreSQL N (10) times each while messages come in; nothing may be lost or doubled, and the trail must fit its log. WAY: drop http import trail vendors, all; control-drop ..., control-commit, controls, which must lose
set -euo pipefail

own_settings=(PLATEWARDEN_DEMO_FRAMES=false PLATEWARDEN_API_CALLS_PER_MINUTE=6000
  # short transactions, so that many of them are cut off
  PLATEWARDEN_IMPORT_CHUNK=500)
# shellcheck source=lib/own-stack.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/own-stack.sh"
kills=${1:-10} seed=${2:-42}
ways=()
for way in "${@:3}"; do
  case $way in
    drop | http | import | trail | vendors | control-drop | control-http | control-import | control-commit | control-trail | control-vendors) ways+=("$way") ;;
    all) ways+=(drop http import trail vendors) ;;
    # the last one leaves a log that was published and is not in the database
    control | controls) ways+=(control-drop control-http control-import control-commit control-trail) ;;
    *) fail "there is no way in '$way': drop, http, import, trail, vendors, all, control-drop, control-http, control-import, control-commit, control-trail, control-vendors or controls is wanted" ;;
  esac
done
((${#ways[@]} > 0)) || ways=(drop)

need_space "$(dirname "$home")" 3000 "a bench with kills"
throw_away
trap throw_away_if_passed EXIT
"$root/platewarden" up
# what the program starts again after a kill: the same build, whatever becomes of the sources meanwhile
cp "$ear" "$home/platewarden.ear"
cat > "$home/start-again" << EOF
set -euo pipefail
root=$root module=$module
source "$module/launcher/load.sh"
ear=\$home/platewarden.ear
find_java
find_server_account
java_for_servers
take_lock
install_distributions
"\${1:-start_all}"
EOF
cp "$root"/ejb-module/target/ejb-module-*.jar "$home/ejb-module.jar"
class_path=$home/ejb-module.jar:$(printf '%s:' "$module"/target/tools/*.jar)
classes=$home/kills-classes
mkdir -p "$classes"
"$JAVA_HOME/bin/javac" -d "$classes" -cp "$class_path" "$root"/arquillian-tests/src/test/java/org/platewarden/it/kills/*.java
# Every entry that was acknowledged is sealed by now, every checkpoint fits: to whoever may only read.
check_trail_of() {
  local way=$1 code=0
  # the newest entries are sealed within a second, and while the trail is looked at nothing is posted
  sleep 3
  "$root/platewarden" audit verify || code=$?
  "$root/platewarden" audit fsck || code=$?
  if [[ $way == control-commit || $way == control-trail || $way == control-vendors ]]; then say "  (what the trail says of commits that were not on disk is above)"; return 0; fi
  return "$code"
}

failed=()
for way in "${ways[@]}"; do
  PW_URL=$db_url PW_USER=$db_app_user PW_PASSWORD=$(db_app_password) PW_PORTAL=http://localhost:$portal_port PW_ROOT=$root PW_SUPERUSER_PASSWORD=$(secret postgres) \
    PW_KEYCLOAK=$keycloak_url PW_VENDORS=http://127.0.0.1:$vendors_port \
    "$JAVA_HOME/bin/java" -Xmx768m -cp "$classes:$class_path" org.platewarden.it.kills.Kills "$kills" "$seed" "$way" || failed+=("$way")
  check_trail_of "$way" || failed+=("the trail after $way")
done
((${#failed[@]} == 0)) || { say "NOT AS IT SHOULD BE: ${failed[*]}"; exit 1; }
