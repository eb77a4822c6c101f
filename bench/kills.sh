#!/usr/bin/env bash
# kills [N] [SEED] [control]: kills WildFly and PostgreSQL N (10) times each while messages come in; nothing may be lost or doubled
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
module=$root/wildfly-config
kills=${1:-10} seed=${2:-42} way=${3:-drop}

# a stack of its own, thrown away afterwards
port_base=${BENCH_PORT_BASE:-28480}
for name in $(compgen -e PLATEWARDEN_); do unset "$name"; done
export PLATEWARDEN_HOME=${BENCH_HOME:-/var/tmp/platewarden-kills-$(id -u)} PLATEWARDEN_PORT_BASE=$port_base PLATEWARDEN_DEMO_FRAMES=false
# shellcheck source=../wildfly-config/launcher/load.sh
source "$module/launcher/load.sh"

throw_away() {
  local code=$? name
  for name in wildfly keycloak postgres; do stop_server "$name" 20 > /dev/null 2>&1 || true; done
  # what a failed run left is worth a look
  if ((code == 0)); then rm -rf "$home"; else say "the stack's files are left in $home"; fi
}

find_java
find_server_account
need_space "$(dirname "$home")" 3000 "a bench with kills"
rm -rf "$home"
trap throw_away EXIT
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
start_all
EOF
class_path=$(printf '%s:' "$module"/target/tools/*.jar)
classes=$home/kills-classes
mkdir -p "$classes"
"$JAVA_HOME/bin/javac" -d "$classes" -cp "$class_path" "$root"/arquillian-tests/src/test/java/org/platewarden/it/kills/*.java
PW_URL=$db_url PW_USER=$db_app_user PW_PASSWORD=$(db_app_password) \
  "$JAVA_HOME/bin/java" -Xmx256m -cp "$classes:$class_path" org.platewarden.it.kills.Kills "$kills" "$seed" "$way"
