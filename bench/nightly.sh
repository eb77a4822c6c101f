#!/usr/bin/env bash
# nightly: what takes too long for each build: 2 minutes of broken bytes for each parser of the trail's log, the log's mutants, 20 kills of each server with their controls; three hours
set -uo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
failed=()
run() {
  printf '%s\n' "== bench $*"
  "$root/platewarden" bench "$@" || failed+=("$*")
}

run fuzz 120 "note checkpoint tile bundle receipt key"
run mutants
run kills 20 42 trail control-trail
run kills 20 42 vendors
run kills 3 42 control-vendors
((${#failed[@]} == 0)) || { printf 'NOT AS IT SHOULD BE: %s\n' "${failed[@]}"; exit 1; }
