# shellcheck shell=bash
# Ways in, measured on a stack of its own. Sourced after own-stack.sh.
# shellcheck disable=SC2154  # own-stack.sh sets the variables

# ways_in SECONDS ROUNDS READS: without READS (0) single posted reads alone
ways_in() {
  throw_away
  trap throw_away EXIT
  "$root/platewarden" up > /dev/null
  for camera in 0 1 2 3 4 5 6 7; do make_drop_folder "$drop_dir/bench-$camera"; done
  PW_LAUNCHER=$root/platewarden PW_SERVER=$(wildfly_process) PW_POSTGRES=$(server_pid postgres) \
    bench_class org.platewarden.reads.store.IngestBench "$@"
}
