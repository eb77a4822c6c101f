#!/usr/bin/env bash
# query [READS [SECONDS [OFFICERS...]]]: queries by API over READS (200000), turns of SECONDS (8), 1, 8 and 32 officers at once, beside the bare SQL and a commit; vendors asked again, and a slow one
set -euo pipefail

own_settings=(PLATEWARDEN_DEMO_FRAMES=false PLATEWARDEN_DEMO_READS=0 PLATEWARDEN_API_CALLS_PER_MINUTE=6000)
# shellcheck source=lib/own-stack.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/own-stack.sh"
reads=${1:-200000} seconds=${2:-8}
officers=("${@:3}")
((${#officers[@]} > 0)) || officers=(1 8 32)

need_space "$(dirname "$home")" $((3000 + reads / 1500)) "a bench of $reads reads"
throw_away
trap throw_away_if_passed EXIT
"$root/platewarden" up > /dev/null
PW_SERVER=$(wildfly_process) PW_POSTGRES=$(server_pid postgres) \
  PW_KEYCLOAK=$keycloak_url PW_KEYCLOAK_PASSWORD=$(secret keycloak-admin) PW_VENDORS=http://127.0.0.1:$vendors_port \
  bench_class org.platewarden.reads.store.QueryBench "$reads" "$seconds" "${officers[@]}"
