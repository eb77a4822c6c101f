# shellcheck shell=bash
# up and down.

# One launcher at a time for a data folder; the lock goes when its process does, however that ends.
take_lock() {
  mkdir -p "$run" 2> /dev/null || fail "the data folder $home cannot be made by $(id -un): set PLATEWARDEN_HOME to a folder you may write"
  exec 9>> "$run/lock" || fail "cannot write $run/lock as $(id -un): the data folder is $(stat -c %U "$home")'s"
  if ! flock -n 9; then
    say "  waiting for another ./platewarden (process $(cat "$run/lock" 2> /dev/null)) that works on $home"
    flock -w 900 9 || fail "another ./platewarden has held $run/lock for 15 minutes: see what it does, or end it"
  fi
  printf '%s\n' "$$" > "$run/lock"
}

everything_up() {
  if $own_postgres; then postgres_healthy || return 1; fi
  if $own_keycloak; then keycloak_healthy || return 1; fi
  if $own_witness; then witness_ready || return 1; fi
  if $own_vendors; then vendors_ready || return 1; fi
  is_running wildfly && [[ $(deployment_state) == deployed ]] && wildfly_ready
}

up() {
  trap tell_unforeseen_end EXIT
  find_java
  find_server_account
  java_for_servers
  need_space "$home" 1000 "a start"
  take_lock
  make_folders
  keep_to_one_mode
  if build_needed; then build_product; fi
  if everything_up && ear_is_current && is_current wildfly && { ! $own_keycloak || is_current keycloak; }; then
    say "Platewarden is up already, nothing to do."
    print_addresses
    return 0
  fi
  local started=$SECONDS
  start_built
  drop_demo_frames
  drop_demo_reads
  say "Platewarden is up after $((SECONDS - started)) s."
  print_addresses
}

# Everything but the build: also what the test stack does.
start_built() {
  need_ports
  install_distributions
  start_all
  remove_old_distributions
  make_demo_cameras
  make_demo_cases
  make_demo_people
}

# Demo accounts have a published password. A folder that has them never becomes a production one.
keep_to_one_mode() {
  local made_for
  made_for=$(cat "$run/mode" 2> /dev/null || echo "$mode")
  [[ $made_for == "$mode" ]] || fail "$home was made in $made_for mode and PLATEWARDEN_MODE is $mode: take another PLATEWARDEN_HOME"
  printf '%s\n' "$mode" > "$run/mode"
}

need_ports() {
  need_port wildfly "$local_address" "$portal_port"
  need_port wildfly 127.0.0.1 "$wildfly_management_port"
  if $own_keycloak; then
    need_port keycloak "$local_address" "$keycloak_port"
    need_port keycloak 127.0.0.1 "$keycloak_management_port"
  fi
  if $own_postgres; then need_port postgres 127.0.0.1 "$postgres_port"; fi
  if $own_witness; then need_port witness 127.0.0.1 "$witness_port"; fi
  if $own_vendors; then need_port vendors 127.0.0.1 "$vendors_port"; fi
}

# is_current NAME: it runs from the distribution that we would start now
is_current() {
  local wanted=${1}_dist
  [[ $(cat "$run/$1.dist" 2> /dev/null) == "${!wanted:-$(newest_dist "$1")}" ]]
}

newest_dist() { printf '%s/%s-%s' "$dist" "$1" "$(cat "$target/$1.made-of" 2> /dev/null)"; }

# stop_outdated NAME: an earlier build's server makes way
stop_outdated() {
  is_running "$1" && ! is_current "$1" || return 0
  step "$1 runs from an earlier build: stopping it"
  stop_server "$1" 60 || true
  end_step
}

start_all() {
  if $own_postgres; then
    start_postgres
    set_up_database
  fi
  # Keycloak takes longest and needs only its database: it starts while the migrations run and WildFly starts.
  local keycloak_was_up=false
  if $own_keycloak; then
    stop_outdated keycloak
    if is_running keycloak; then
      keycloak_was_up=true
    else
      start_keycloak
    fi
  fi
  stop_outdated wildfly
  if $own_vendors; then bring_vendors_up; fi
  # before the first start there is no key yet whose signatures it could check
  if $own_witness && "${as_server[@]}" test -e "$log_key"; then bring_witness_up; fi
  bring_wildfly_up
  if $own_witness; then bring_witness_up; fi
  if $own_keycloak; then
    if $keycloak_was_up && keycloak_ready; then
      no_step "Keycloak on $bind:$keycloak_port" "is up already"
    else
      step "Keycloak on $bind:$keycloak_port: waiting for the realm"
      wait_for keycloak "$keycloak_log" keycloak_ready
      end_step
    fi
    follow_realm_changes
  fi
}

# A changed EAR gets a fresh WildFly: one that once failed to deploy calls itself unready for ever, and the recognizers' jars are
# laid out before a start.
bring_wildfly_up() {
  if is_running wildfly && ! ear_is_current; then
    step "WildFly has another EAR than the one built: stopping it"
    stop_server wildfly 60 || true
    end_step
  fi
  if is_running wildfly && wildfly_ready; then
    no_step "WildFly on $bind:$portal_port" "is up already"
    return 0
  fi
  if ! is_running wildfly; then
    migrate_database
    make_demo_vendors
  fi
  step "WildFly on $bind:$portal_port: waiting for the portal"
  is_running wildfly || start_wildfly
  wait_for wildfly "$wildfly_log" wildfly_ready
  end_step
}

print_addresses() {
  cat << EOF

  Portal       $portal_url/
  Keycloak     $($own_keycloak && echo "$keycloak_url/  (administrator: admin, password in $secrets/keycloak-admin)" || echo "$oidc_url")
  Health       $portal_url/health/ready (from this machine)    metrics: http://127.0.0.1:$wildfly_management_port/metrics
  Data folder  $home    frames go to $drop_dir/<camera>/
EOF
  [[ $mode == demo ]] && $own_keycloak || return 0
  cat << 'EOF'

  Demo accounts, password platewarden-demo:
    reyes, sato officers · okafor supervisor · lindqvist agency-manager · castillo privacy-officer
    novak, abara compliance · haddad auditor · moreau administrator · tran operator
EOF
}

down() {
  trap tell_unforeseen_end EXIT
  find_server_account
  if [[ ! -d $run ]]; then
    say "Nothing is running: there is no $home."
    return 0
  fi
  take_lock
  local name title stopped=false killed
  # the portal first, so that it ends its work while the others still answer
  for name in wildfly witness vendors keycloak postgres; do
    is_running "$name" || { rm -f "$run/$name.pid"; continue; }
    step "Stopping $name"
    killed=
    stop_server "$name" "$(stop_limit "$name")" || true
    end_step "${killed:+had to be killed}"
    stopped=true
  done
  $stopped || say "Nothing is running."
}

stop_limit() { case $1 in keycloak) echo 30 ;; *) echo 60 ;; esac; }
