# shellcheck shell=bash
# Ways in, measured on a stack of its own. Sourced after own-stack.sh.
# shellcheck disable=SC2154  # own-stack.sh sets the variables

# ways_in SECONDS ROUNDS READS: without READS (0) single posted reads alone
ways_in() {
  local process server
  throw_away
  trap throw_away EXIT
  "$root/platewarden" up > /dev/null
  for camera in 0 1 2 3 4 5 6 7; do make_drop_folder "$drop_dir/bench-$camera"; done
  # of the server's processes the one that is the server
  for process in $(server_processes "$(server_pid wildfly)"); do
    if grep -q jboss-modules "/proc/$process/cmdline"; then server=$process; fi
  done
  PW_LAUNCHER=$root/platewarden PW_SERVER=$server PW_POSTGRES=$(server_pid postgres) \
    bench_class org.platewarden.reads.store.IngestBench "$@"
}
