#!/usr/bin/env bash
# ingest [SECONDS]: every way in through a running server, 1 and 8 senders, SECONDS (8) each, beside bare commits and COPY
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
module=$root/wildfly-config
seconds=${1:-8}

# a stack of its own, thrown away afterwards
for name in $(compgen -e PLATEWARDEN_); do unset "$name"; done
export PLATEWARDEN_HOME=${BENCH_HOME:-/var/tmp/platewarden-bench-$(id -u)} PLATEWARDEN_PORT_BASE=28480 PLATEWARDEN_DEMO_FRAMES=false PLATEWARDEN_DEMO_READS=0
# shellcheck source=../wildfly-config/launcher/load.sh
source "$module/launcher/load.sh"

throw_away() {
  "$root/platewarden" down > /dev/null 2>&1 || true
  rm -rf "$home"
}

find_java
find_server_account
throw_away
trap throw_away EXIT
"$root/platewarden" up > /dev/null
for camera in 0 1 2 3 4 5 6 7; do make_drop_folder "$drop_dir/bench-$camera"; done
(cd "$root" && mvn -q -B -o -pl ejb-module test-compile dependency:build-classpath -Dmdep.outputFile="$home/class-path" -Dmdep.includeScope=test -Dcheckstyle.skip -Dspotless.check.skip > /dev/null)
PW_URL=$db_url PW_USER=$db_owner_user PW_PASSWORD=$(db_owner_password) PW_APP_USER=$db_app_user PW_APP_PASSWORD=$(db_app_password) \
  PW_PORTAL=http://localhost:$PLATEWARDEN_PORT_BASE PW_DROP=$drop_dir \
  "$JAVA_HOME/bin/java" -Xmx1g -cp "$root/ejb-module/target/test-classes:$root/ejb-module/target/classes:$(cat "$home/class-path")" \
  org.platewarden.reads.store.IngestBench "$seconds"
