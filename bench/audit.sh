#!/usr/bin/env bash
# audit [SECONDS [TURNS [LARGEST]]]: transactions with their entry on the trail beside bare commits, TURNS (3) turns of SECONDS (3); proofs of logs up to LARGEST (100000; 10000000 takes a minute)
set -euo pipefail

# shellcheck source=lib/own-stack.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/own-stack.sh"

throw_away
trap throw_away EXIT
postgres_alone
logs_folder=$(mktemp -d)
trap 'rm -rf "$logs_folder"; throw_away' EXIT
bench_class org.platewarden.audit.store.AuditBench "${1:-3}" "${2:-3}" "${3:-100000}" "$logs_folder"
