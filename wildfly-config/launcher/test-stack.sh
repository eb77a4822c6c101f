#!/usr/bin/env bash
# A fresh, empty Platewarden of its own for the tests, beside one that may be running. Called by Maven before and
# after the integration tests, so it never calls Maven.
#   test-stack.sh start [--without-ear]   starts it and writes target/test-stack.properties
#   test-stack.sh stop                    stops it; the logs stay in target/test-stack-logs
set -euo pipefail

module=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
root=$(dirname "$module")
home=${PLATEWARDEN_TEST_HOME:-/var/tmp/platewarden-test-$(id -u)}
port_base=${PLATEWARDEN_TEST_PORT_BASE:-18480}

# Nobody's own settings may change what the tests see.
for name in $(compgen -e PLATEWARDEN_); do unset "$name"; done
export PLATEWARDEN_HOME=$home PLATEWARDEN_PORT_BASE=$port_base PLATEWARDEN_DEMO_FRAMES=false PLATEWARDEN_RECOGNITION_SHADOW=shipped
# a relay that a test starts where it wants to see letters; else nobody answers there
mail_port=$((port_base + 7))
export PLATEWARDEN_MAIL_HOST=127.0.0.1 PLATEWARDEN_MAIL_PORT=$mail_port PLATEWARDEN_MAIL_TLS=none
export PLATEWARDEN_MAIL_FROM=platewarden@example.org PLATEWARDEN_MAIL_ALERTS=alerts@example.org PLATEWARDEN_MAIL_COMPLIANCE=compliance@example.org PLATEWARDEN_MAIL_INTERNAL_AFFAIRS=affairs@example.org
rm -f "$home/platewarden.properties"

# shellcheck source=load.sh
source "$module/launcher/load.sh"

result=$target/test-stack.properties
kept_logs=$target/test-stack-logs
management_user=test-stack

# The copies of the servers may stay: they are the same for every run.
wipe() {
  [[ -d $home ]] || return 0
  [[ -O $home ]] || fail "$home belongs to $(stat -c %U "$home"), not to $(id -un): set PLATEWARDEN_TEST_HOME"
  find "$home" -mindepth 1 -maxdepth 1 ! -name dist ! -name run -exec rm -rf {} +
  find "$run" -mindepth 1 ! -name lock -delete 2> /dev/null || true
}

stop_all() {
  local name
  for name in wildfly witness vendors keycloak postgres; do stop_server "$name" 20 || true; done
}

start() {
  trap tell_unforeseen_end EXIT
  # without the portal nobody makes the key whose signatures a witness checks
  [[ ${1:-} != --without-ear ]] || { without_ear=true; own_witness=false own_vendors=false; }
  [[ -f $ear && -s $target/wildfly.made-of && -s $target/keycloak.made-of ]] ||
    fail "the test stack starts what is built, and $ear or $target/server is not: run it through mvn verify, or ./platewarden build first"
  find_java
  find_server_account
  java_for_servers
  need_space "$home" 1000 "a start"
  take_lock
  stop_all
  wipe
  make_folders
  management_password=$(secret management)
  say "Test stack in $home, ports $port_base to $((port_base + 6))"
  start_built
  write_result
}

write_result() {
  (
    umask 077
    cat > "$result" << EOF
# written by test-stack.sh for the tests
portal.url=$portal_url/
portal.port=$portal_port
keycloak.url=$keycloak_url
keycloak.realm.url=$oidc_url
keycloak.admin.user=admin
keycloak.admin.password=$(secret keycloak-admin)
oidc.client.id=$oidc_client_id
oidc.client.secret=$(oidc_secret)
mail.port=$mail_port
management.host=127.0.0.1
management.port=$wildfly_management_port
management.user=$management_user
management.password=$management_password
health.url=http://127.0.0.1:$wildfly_management_port/health
metrics.url=http://127.0.0.1:$wildfly_management_port/metrics
drop.dir=$drop_dir
import.dir=$import_dir
images.dir=$images_dir
audit.dir=$audit_dir
audit.key=$log_key
witness.dir=$witness_home
vendors.url=http://127.0.0.1:$vendors_port
postgres.dir=$postgres_home
run.dir=$run
requests.dir=$requests
recognition.dir=$wildfly_home/recognition
logs.dir=$logs
wildfly.log=$wildfly_log
db.url=$db_url
db.owner.user=$db_owner_user
db.owner.password=$(db_owner_password)
db.app.user=$db_app_user
db.app.password=$(db_app_password)
db.reader.user=$db_reader_user
db.reader.password=$(db_reader_password)
db.superuser.user=postgres
db.superuser.password=$(secret postgres)
demo.password=platewarden-demo
chromium=$(find_chromium || true)
EOF
  )
}

stop() {
  find_server_account
  [[ -d $run ]] || return 0
  take_lock
  stop_all
  rm -rf "$kept_logs"
  mkdir -p "$kept_logs"
  cp "$logs"/* "$kept_logs" 2> /dev/null || true
  wipe
  rm -f "$result"
  say "Test stack stopped; its logs are in $kept_logs"
}

case ${1:-} in
  start) start "${2:-}" ;;
  stop) stop ;;
  *) fail "test-stack.sh: start or stop" ;;
esac
