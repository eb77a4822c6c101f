# shellcheck shell=bash
# Starting, finding and stopping a server process. Each is the leader of a process group of its own.
# run/NAME.pid holds its number and its start time, so that another process with the same number is not taken for it.

# Prints state and start time of a process; fails when there is none.
process_stat() {
  local line fields
  { line=$(< "/proc/$1/stat"); } 2> /dev/null || return 1
  # the name in brackets may hold blanks and brackets
  read -r -a fields <<< "${line##*) }"
  printf '%s %s\n' "${fields[0]}" "${fields[19]}"
}

# Prints the number of the running server, or fails. A script whose Java still runs counts as running:
# while anything of a process group lives, no other process can get its number.
server_pid() {
  local pid started state now
  read -r pid started 2> /dev/null < "$run/$1.pid" || return 1
  if read -r state now < <(process_stat "$pid") && [[ $state != Z ]]; then
    [[ $now == "$started" ]] && printf '%s\n' "$pid"
  else
    [[ -n $(server_processes "$pid") ]] && printf '%s\n' "$pid"
  fi
}

is_running() { server_pid "$1" > /dev/null; }

# The numbers of all living processes of a server: its group, and children that made groups of their own (PostgreSQL's do).
server_processes() {
  local leader=$1 folder line fields
  for folder in /proc/[0-9]*; do
    { read -r line < "$folder/stat"; } 2> /dev/null || continue
    read -r -a fields <<< "${line##*) }"
    [[ ${fields[0]} != Z ]] || continue
    if [[ ${fields[2]} == "$leader" || ${fields[1]} == "$leader" ]]; then printf '%s\n' "${folder#/proc/}"; fi
  done
}

# Memory of a server in MB; pages that its processes share are counted once.
server_memory() {
  local leader pid amount kilobytes=0
  leader=$(server_pid "$1") || { printf '0'; return 0; }
  for pid in $(server_processes "$leader"); do
    amount=$(sed -n 's/^Pss:[[:space:]]*\([0-9]*\).*/\1/p' "/proc/$pid/smaps_rollup" 2> /dev/null || true)
    kilobytes=$((kilobytes + ${amount:-0}))
  done
  printf '%s' $((kilobytes / 1024))
}

# A server gets a clean environment: what the caller has set must not change how it runs, and is nobody's business.
clean_environment() {
  local name
  for name in $(compgen -e); do
    case $name in
      PATH | LANG | LC_ALL | TZ) ;;
      *) unset "$name" ;;
    esac
  done
  export LANG=C.UTF-8
}

# start_server NAME COMMAND...: in the background, in a group of its own, with its output in logs/NAME.out
# Called in a subshell that has set the environment. The launcher's lock (descriptor 9) must not live on in the server.
start_server() {
  local name=$1 pid started _
  shift
  # shellcheck disable=SC2016  # expanded by the inner bash
  setsid "${as_server[@]}" bash -c 'umask 027; exec > "$1" 2>&1 < /dev/null; shift; exec "$@"' _ "$logs/$name.out" "$@" 9>&- &
  pid=$!
  read -r _ started < <(process_stat "$pid") || started=0
  printf '%s %s\n' "$pid" "$started" > "$run/$name.pid"
}

# stop_server NAME SECONDS: politely, and after the limit no longer so
stop_server() {
  local name=$1 limit=$2 pid end
  if ! pid=$(server_pid "$name"); then
    rm -f "$run/$name.pid"
    return 1
  fi
  if [[ $name == postgres ]]; then
    kill -INT "$pid" # its "fast shutdown"; TERM would wait for clients to leave
  else
    kill -TERM -- "-$pid"
  fi
  end=$((SECONDS + limit))
  while [[ -n $(server_processes "$pid") ]]; do
    if ((SECONDS >= end)); then
      kill -KILL -- "-$pid" 2> /dev/null || true
      killed=$name
    fi
    sleep 0.2
  done
  rm -f "$run/$name.pid"
}

# Who has a port, as "process 123 (java)"; only root sees everybody's.
who_listens() {
  local port_hex inode fd pid
  printf -v port_hex ':%04X' "$1"
  while read -r _ address _ state _ _ _ _ _ inode _; do
    [[ $address == *"$port_hex" && $state == 0A ]] || continue
    for fd in /proc/[0-9]*/fd/*; do
      [[ $(readlink "$fd" 2> /dev/null) == "socket:[$inode]" ]] || continue
      pid=${fd#/proc/}
      pid=${pid%%/*}
      printf 'process %s (%s)' "$pid" "$(cat "/proc/$pid/comm" 2> /dev/null || echo '?')"
      return 0
    done
  done < <(cat /proc/net/tcp /proc/net/tcp6 2> /dev/null)
  printf 'a process of another account'
}

# A port is taken by a foreign process when it answers while our server is not running.
need_port() {
  local server=$1 address=$2 port=$3
  is_running "$server" && return 0
  ! port_answers "$address" "$port" ||
    fail "port $port, wanted for $server, is taken by $(who_listens "$port"): stop that, or set PLATEWARDEN_PORT_BASE to another first of six free ports"
}

# wait_for SERVER LOG COMMAND...: until the command succeeds; ends early when the server dies
wait_for() {
  local server=$1 log=$2 end=$((SECONDS + start_timeout))
  shift 2
  until "$@"; do
    if ! is_running "$server"; then
      step_open=false
      printf 'died\n'
      last_useful_lines "$log"
      fail "$server ended while starting; the lines above are from $log"
    fi
    if ((SECONDS >= end)); then
      step_open=false
      printf 'not within %s s\n' "$start_timeout"
      last_useful_lines "$log"
      fail "$server runs but did not get ready within $start_timeout s (PLATEWARDEN_START_TIMEOUT)$(failed_checks "$server"); its log is $log"
    fi
    sleep 0.3
  done
}
