#!/usr/bin/env bash
# import [READS CHUNK:PARTS ...]: the store's side of an import of READS (400000) reads, beside a staged COPY with a dictionary
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
module=$root/wildfly-config
reads=${1:-400000}
variants=("${@:2}")
((${#variants[@]} > 0)) || variants=(8000:1 8000:2)

# a PostgreSQL of its own, thrown away afterwards
for name in $(compgen -e PLATEWARDEN_); do unset "$name"; done
export PLATEWARDEN_HOME=${BENCH_HOME:-/var/tmp/platewarden-bench-$(id -u)} PLATEWARDEN_PORT_BASE=${BENCH_PORT_BASE:-28480}
# shellcheck source=../wildfly-config/launcher/load.sh
source "$module/launcher/load.sh"

throw_away() {
  stop_server postgres 20 > /dev/null 2>&1 || true
  rm -rf "$home"
}

find_java
find_server_account
need_space "$(dirname "$home")" $((2000 + reads / 1500)) "a bench of $reads reads"
throw_away
trap throw_away EXIT
take_lock
make_folders
if build_needed; then build_product; fi
install_distributions
start_postgres
set_up_database
migrate_database
(cd "$root" && mvn -q -B -o -pl ejb-module test-compile dependency:build-classpath -Dmdep.outputFile="$home/class-path" -Dmdep.includeScope=test -Dcheckstyle.skip -Dspotless.check.skip > /dev/null)
PW_URL=$db_url PW_USER=$db_owner_user PW_PASSWORD=$(db_owner_password) PW_APP_USER=$db_app_user PW_APP_PASSWORD=$(db_app_password) \
  "$JAVA_HOME/bin/java" -Xmx1g -cp "$root/ejb-module/target/test-classes:$root/ejb-module/target/classes:$(cat "$home/class-path")" \
  org.platewarden.reads.store.ImportBench "$reads" "${variants[@]}" 9>&-
