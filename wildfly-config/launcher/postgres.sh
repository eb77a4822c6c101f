# shellcheck shell=bash
# PostgreSQL of our own, its roles and databases, and the migrations (of any PostgreSQL).

postgres_data=$postgres_home/data
postgres_log=$logs/postgres.out

make_cluster() {
  "${as_server[@]}" test -f "$postgres_data/PG_VERSION" && return 0
  step "PostgreSQL: making an empty cluster"
  local log
  # cut short before PG_VERSION was written: nothing of value is in it
  "${as_server[@]}" rm -rf "$postgres_data"
  secret postgres | as_server_write "$postgres_home/first-password"
  # The built-in locale sorts the same on every machine, whatever its C library, so an index never has to be rebuilt for that.
  log=$(cd / && clean_environment && LC_ALL=C "${as_server[@]}" "$postgres_dist/bin/initdb" --pgdata="$postgres_data" --username=postgres \
    --auth=scram-sha-256 --pwfile="$postgres_home/first-password" --encoding=UTF8 --locale=C \
    --locale-provider=builtin --builtin-locale=C.UTF-8 2>&1) || {
    step_open=false
    printf '\n%s\n' "$log" | tail -n 5 >&2
    fail "initdb could not make the cluster $postgres_data: see the lines above"
  }
  "${as_server[@]}" rm -f "$postgres_home/first-password"
  rm -f "$run/database-set-up"
  end_step
}

# A file that a killed server left names a process. When that is dead, or something else by now, the new server need not heed it.
forget_stale_postmaster() {
  local file=$postgres_data/postmaster.pid pid state _
  pid=$("${as_server[@]}" head -n 1 "$file" 2> /dev/null || true)
  [[ -n $pid ]] || return 0
  read -r state _ < <(process_stat "$pid") || state=Z
  [[ $state != Z && $(cat "/proc/$pid/comm" 2> /dev/null) == postgres ]] || "${as_server[@]}" rm -f "$file"
}

postgres_ready() {
  [[ $("${as_server[@]}" sed -n '8s/ *$//p' "$postgres_data/postmaster.pid" 2> /dev/null) == ready ]] && port_answers 127.0.0.1 "$postgres_port"
}

postgres_healthy() { is_running postgres && postgres_ready; }

start_postgres() {
  if is_running postgres; then
    no_step "PostgreSQL on 127.0.0.1:$postgres_port" "is up already"
    return 0
  fi
  make_cluster
  step "PostgreSQL on 127.0.0.1:$postgres_port: waiting for it to take connections"
  forget_stale_postmaster
  "${as_server[@]}" tee "$postgres_home/platewarden.conf" < "$module/postgres/platewarden.conf" > /dev/null
  launch_postgres
  # After kill -9 the workers of the dead server live on for a moment, and the new one will not start beside them.
  local attempt
  for attempt in 1 2 3 4 5; do
    sleep 0.5
    is_running postgres && break
    grep -q 'still in use\|already exists' "$postgres_log" || break
    sleep "$attempt"
    forget_stale_postmaster
    launch_postgres
  done
  wait_for postgres "$postgres_log" postgres_ready
  end_step
}

launch_postgres() {
  # a socket's path may have 107 characters, and the data folder's may be longer
  local socket=$postgres_home
  ((${#socket} <= 90)) || socket=
  (
    clean_environment
    cd /
    start_server postgres "$postgres_dist/bin/postgres" -D "$postgres_data" -p "$postgres_port" \
      -c "listen_addresses=127.0.0.1" -c "unix_socket_directories=$socket" -c "config_file=$postgres_home/platewarden.conf" \
      -c "hba_file=$postgres_data/pg_hba.conf" -c "ident_file=$postgres_data/pg_ident.conf"
  )
}

tools_class_path() { printf '%s:' "$target"/tools/*.jar; }

# Runs one of the Java programs beside this file. Passwords go through the environment, not the command line.
run_helper() {
  local program=$1
  shift
  "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -cp "$(tools_class_path)" "$module/launcher/$program.java" "$@" 9>&-
}

# Changes when the program or a password does.
set_up_fingerprint() {
  local name
  for name in postgres pw_owner pw_app pw_reader keycloak-db; do secret "$name"; done | cat - "$module/launcher/SetUpDatabase.java" | sha256sum
}

# Roles and databases, in the PostgreSQL that is ours.
set_up_database() {
  local wanted log
  wanted=$(set_up_fingerprint)
  [[ $(cat "$run/database-set-up" 2> /dev/null) != "$wanted" ]] || return 0
  step "PostgreSQL: roles pw_owner, pw_app, pw_reader, keycloak and their databases"
  log=$(PW_URL=jdbc:postgresql://127.0.0.1:$postgres_port/ PW_PASSWORD=$(secret postgres) PW_OWNER_PASSWORD=$(secret pw_owner) \
    PW_APP_PASSWORD=$(secret pw_app) PW_READER_PASSWORD=$(secret pw_reader) PW_KEYCLOAK_PASSWORD=$(secret keycloak-db) run_helper SetUpDatabase 2>&1) ||
    fail "$log"
  printf '%s\n' "$wanted" > "$run/database-set-up"
  end_step
}

migrate_database() {
  local log
  step "Database: migrations in ${ear##*/}, as $db_owner_user"
  log=$(PW_URL=$db_url PW_USER=$db_owner_user PW_PASSWORD=$(db_owner_password) PW_APP_USER=$db_app_user PW_READER_USER=$db_reader_user run_helper Migrate "$ear" 2>&1) || {
    step_open=false
    printf 'failed\n'
    printf '%s\n' "$log" | tail -n 20 | sed 's/^/    | /' >&2
    fail "the migrations of $db_url did not go through: see the lines above; the database is as the last good one left it, and the portal was not started"
  }
  end_step "$(tail -n 1 <<< "$log")"
  remove_again
}

# What runs had removed and a backup brought back goes before the portal opens.
remove_again() {
  [[ -d $removals_dir ]] || return 0
  local log jar=("$root"/ejb-module/target/ejb-module-*-SNAPSHOT.jar)
  step "Database: what retention runs had removed"
  log=$(PW_URL=$db_url PW_USER=$db_owner_user PW_PASSWORD=$(db_owner_password) "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
    -Xmx256m -cp "${jar[0]}:$(tools_class_path)" org.platewarden.retention.store.RemoveAgainProgram "$removals_dir" 2>&1 9>&-) || {
    step_open=false
    printf 'failed\n'
    printf '%s\n' "$log" | tail -n 20 | sed 's/^/    | /' >&2
    fail "it cannot be seen that what runs removed is gone, so the portal was not started: docs/operations/running.md#old-reads"
  }
  end_step "$(tail -n 1 <<< "$log")"
}
