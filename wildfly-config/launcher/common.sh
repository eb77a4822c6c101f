# shellcheck shell=bash
# Talking to the person at the terminal, and small helpers that every part uses.

# A running step has printed its text and no line end yet.
step_open=false
step_started=0

say() { printf '%s\n' "$*"; }

# Ends everything with one line: what, the values, what to do. The exit code tells it from an end that nobody foresaw.
foreseen=4
fail() {
  $step_open && printf '\n'
  step_open=false
  printf 'platewarden: %s\n' "$*" >&2
  exit "$foreseen"
}

# A command that failed where nobody expected it ends the launcher (set -e): never without a word.
tell_unforeseen_end() {
  local code=$?
  # 141: nobody reads our output any more
  ((code == 0 || code == foreseen || code == 141)) && return 0
  $step_open && printf '\n'
  printf 'platewarden: ended with status %s in %s, and that is a fault of the launcher; run it again with bash -x ./platewarden to see where\n' "$code" "${FUNCNAME[1]:-?}" >&2
}

# step TEXT ... end_step [REMARK]: one line on the terminal, with the seconds it took
step() {
  step_started=$SECONDS
  step_open=true
  printf '  %-62s ' "$*"
}

end_step() {
  step_open=false
  printf '%3d s  %s\n' $((SECONDS - step_started)) "${1:-ok}"
}

# A step that had nothing to do.
no_step() { printf '  %-62s %5s  %s\n' "$1" '' "$2"; }

# The lines of a log that say why a server is down: errors if there are any, else the end.
last_useful_lines() {
  local log=$1 errors
  [[ -r $log ]] || return 0
  errors=$(tail -n 400 "$log" | grep -E 'ERROR|FATAL|PANIC|Caused by|WFLYCTL0412|Exception:|^Error' | cut -c 1-300 | tail -n 8 || true)
  [[ -n $errors ]] || errors=$(tail -n 8 "$log" | cut -c 1-300)
  printf '%s\n' "$errors" | sed 's/^/    | /' >&2
}

# Prints the first line (the status) and the body of a GET. Needs nothing but bash, which opens the connection itself.
http_get() {
  local host=$1 port=$2 path=$3 seconds=${4:-5}
  # shellcheck disable=SC2016  # expanded by the inner bash
  timeout "$seconds" bash -c '
    exec 3<> "/dev/tcp/$1/$2" || exit 1
    printf "GET %s HTTP/1.0\r\nHost: %s:%s\r\nConnection: close\r\n\r\n" "$3" "$1" "$2" >&3
    cat <&3' _ "$host" "$port" "$path" 2> /dev/null
}

# Prints the status code of a GET, or 000.
http_status() {
  local _ code
  read -r _ code _ < <(http_get "$@") || true
  printf '%s\n' "${code:-000}"
}

port_answers() {
  # shellcheck disable=SC2016  # expanded by the inner bash
  timeout 2 bash -c 'exec 3<> "/dev/tcp/$1/$2"' _ "$1" "$2" 2> /dev/null
}

# Free megabytes where FOLDER is, or will be.
free_megabytes() {
  local folder=$1
  while [[ ! -d $folder ]]; do folder=$(dirname "$folder"); done
  df -m --output=avail "$folder" | tail -n 1 | tr -d ' '
}

need_space() {
  local folder=$1 wanted=$2 why=$3 free
  free=$(free_megabytes "$folder")
  ((free >= wanted)) ||
    fail "$folder has $free MB free, and $why needs $wanted MB: free some, or set PLATEWARDEN_HOME to a folder on a larger disk"
}

# Letters and digits only: a password that can stand in a URL, a properties file and a shell.
random_password() { head -c 96 /dev/urandom | base64 -w 0 | tr -d '+/=' | cut -c 1-32; }
