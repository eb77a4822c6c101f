#!/usr/bin/env bash
# start: stops everything and starts it again (warm), times both, and prints the memory of each process
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
launcher=$root/platewarden

# tenths of a second since some moment
now() { printf '%s' $(($(date +%s%N) / 100000000)); }
tenths() { printf '%d.%d s' $(($1 / 10)) $(($1 % 10)); }

"$launcher" up > /dev/null # so that what is measured is warm
began=$(now)
"$launcher" down
stopped=$(now)
"$launcher" up
started=$(now)
echo
printf 'down %s, up %s, together %s; %s cores, load %s\n' "$(tenths $((stopped - began)))" "$(tenths $((started - stopped)))" \
  "$(tenths $((started - began)))" "$(nproc)" "$(cut -d ' ' -f 1 /proc/loadavg)"
"$launcher" status
