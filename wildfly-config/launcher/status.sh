# shellcheck shell=bash
# status and logs.

# Prints each part; 0 when all of it is up and well, 1 when some is not, 3 when nothing runs.
status() {
  find_server_account
  local wanted=0 running=0 well=0
  printf '%-10s %-8s %8s %7s %9s  %s\n' '' state pid port 'memory MB' health
  if $own_postgres; then part postgres "$postgres_port" postgres_ready "takes connections"; fi
  if $own_keycloak; then part keycloak "$keycloak_port" keycloak_ready "realm platewarden answers"; fi
  part wildfly "$portal_port" wildfly_status_ready "ready, portal answers"
  if $own_witness; then part witness "$witness_port" witness_ready "cosigns the trail's log"; fi
  if $own_vendors; then part vendors "$vendors_port" vendors_ready "made-up vendors answer"; fi
  printf '%s mode, data folder %s, portal %s/\n' "$mode" "$home" "$portal_url"
  ((running > 0)) || return 3
  ((well == wanted))
}

part() {
  local name=$1 port=$2 check=$3 good=$4 pid health=-
  wanted=$((wanted + 1))
  if ! pid=$(server_pid "$name"); then
    health=$([[ -e $run/$name.pid ]] && echo "ended without being stopped: ./platewarden up starts it" || echo "-")
    printf '%-10s %-8s %8s %7s %9s  %s\n' "$name" down - "$port" - "$health"
    return 0
  fi
  running=$((running + 1))
  if "$check"; then
    well=$((well + 1))
    health=$good
  else
    health="not ready$(failed_checks "$name"): ./platewarden logs $name"
  fi
  printf '%-10s %-8s %8s %7s %9s  %s\n' "$name" up "$pid" "$port" "$(server_memory "$name")" "$health"
}

# like wildfly_ready, which ends the launcher when the deployment has failed
wildfly_status_ready() { [[ $(deployment_state) == deployed ]] && wildfly_ready; }

# The names of a part's log files, one a line; the data folder must not have blanks in its name (settings.sh sees to that).
log_files() {
  case $1 in
    postgres | keycloak | witness | vendors) printf '%s\n' "$logs/$1.out" ;;
    # the console has only what went wrong before the log was open
    wildfly) printf '%s\n' "$logs/wildfly.out" "$wildfly_log" ;;
  esac
}

show_logs() {
  local files=() follow=() names=() argument file
  for argument in "$@"; do
    case $argument in
      -f) follow=(-F) ;;
      postgres | keycloak | wildfly | witness | vendors) names+=("$argument") ;;
      *) fail "there is no log '$argument': postgres, keycloak, wildfly, witness or vendors" ;;
    esac
  done
  ((${#names[@]} > 0)) || names=(postgres keycloak wildfly witness vendors)
  for argument in "${names[@]}"; do
    for file in $(log_files "$argument"); do
      if [[ -s $file ]]; then files+=("$file"); fi
    done
  done
  ((${#files[@]} > 0)) || fail "no logs of ${names[*]} in $logs yet"
  exec tail -n 100 "${follow[@]}" "${files[@]}"
}
