#!/usr/bin/env bash
# ingest [SECONDS [READS]]: every way in, 1 and 8 senders, SECONDS (8) each, and an import of READS (400000), beside bare commits and COPY
set -euo pipefail

own_settings=(PLATEWARDEN_DEMO_FRAMES=false PLATEWARDEN_DEMO_READS=0)
# shellcheck source=lib/own-stack.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/own-stack.sh"
seconds=${1:-8} reads=${2:-400000}

throw_away
trap throw_away EXIT
"$root/platewarden" up > /dev/null
for camera in 0 1 2 3 4 5 6 7; do make_drop_folder "$drop_dir/bench-$camera"; done
# of the server's processes the one that is the server
for process in $(server_processes "$(server_pid wildfly)"); do
  if grep -q jboss-modules "/proc/$process/cmdline"; then server=$process; fi
done
PW_LAUNCHER=$root/platewarden PW_SERVER=$server bench_class org.platewarden.reads.store.IngestBench "$seconds" "$reads"
