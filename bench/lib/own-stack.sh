# shellcheck shell=bash
# A stack of its own for a measurement, thrown away afterwards. Sourced by those of bench/, which may set before:
#   own_settings=(PLATEWARDEN_X=y ...)   settings of that stack
# BENCH_HOME and BENCH_PORT_BASE say where it is; what is set for the product does not count.

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
module=$root/wildfly-config
for name in $(compgen -e PLATEWARDEN_); do unset "$name"; done
export PLATEWARDEN_HOME=${BENCH_HOME:-/var/tmp/platewarden-bench-$(id -u)} PLATEWARDEN_PORT_BASE=${BENCH_PORT_BASE:-28480} ${own_settings[@]+"${own_settings[@]}"}
# shellcheck source=../../wildfly-config/launcher/load.sh
source "$module/launcher/load.sh"
find_java
find_server_account

stop_servers() {
  local server
  for server in wildfly witness vendors keycloak postgres; do stop_server "$server" 20 > /dev/null 2>&1 || true; done
}

throw_away() {
  stop_servers
  rm -rf "$home"
}

# what a failed run left is worth a look
throw_away_if_passed() {
  local code=$?
  stop_servers
  if ((code == 0)); then rm -rf "$home"; else say "the stack's files are left in $home"; fi
}

# A PostgreSQL alone, with the product's tables.
postgres_alone() {
  take_lock
  make_folders
  if build_needed; then build_product; fi
  install_distributions
  start_postgres
  set_up_database
  migrate_database
}

# of the server's processes the one that is the server
wildfly_process() {
  local process
  for process in $(server_processes "$(server_pid wildfly)"); do
    if grep -q jboss-modules "/proc/$process/cmdline"; then printf '%s\n' "$process"; fi
  done | tail -n 1
}

# bench_class CLASS ARGUMENTS...: runs a class of ejb-module's tests, which is given the database, the portal and the drop folder
bench_class() {
  (cd "$root" && mvn -q -B -o -pl ejb-module test-compile dependency:build-classpath -Dmdep.outputFile="$home/class-path" -Dmdep.includeScope=test -Dcheckstyle.skip -Dspotless.check.skip > /dev/null)
  PW_URL=$db_url PW_USER=$db_owner_user PW_PASSWORD=$(db_owner_password) PW_APP_USER=$db_app_user PW_APP_PASSWORD=$(db_app_password) \
    PW_PORTAL=http://localhost:$PLATEWARDEN_PORT_BASE PW_DROP=$drop_dir \
    "$JAVA_HOME/bin/java" -Xmx1g -cp "$root/ejb-module/target/test-classes:$root/ejb-module/target/classes:$(cat "$home/class-path")" "$@" 9>&-
}
