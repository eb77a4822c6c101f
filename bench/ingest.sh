#!/usr/bin/env bash
# ingest [SECONDS [READS]]: every way in, 1 and 8 senders, SECONDS (8) each, and an import of READS (400000), beside bare commits and COPY
set -euo pipefail

own_settings=(PLATEWARDEN_DEMO_FRAMES=false PLATEWARDEN_DEMO_READS=0)
# shellcheck source=lib/own-stack.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/own-stack.sh"
# shellcheck source=lib/ways-in.sh
source "$root/bench/lib/ways-in.sh"
ways_in "${1:-8}" 5 "${2:-400000}"
