#!/usr/bin/env bash
# posts [SECONDS [ROUNDS]]: single posted reads, 1 and 8 senders, beside bare commits, ROUNDS (9) turns of SECONDS (4) each, with what each cost the processor
set -euo pipefail

own_settings=(PLATEWARDEN_DEMO_FRAMES=false PLATEWARDEN_DEMO_READS=0)
# shellcheck source=lib/own-stack.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/own-stack.sh"
# shellcheck source=lib/ways-in.sh
source "$root/bench/lib/ways-in.sh"
ways_in "${1:-4}" "${2:-9}" 0
