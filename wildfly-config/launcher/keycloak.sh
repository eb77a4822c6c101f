# shellcheck shell=bash
# Keycloak of our own: realm as code, one node, loopback.

keycloak_log=$logs/keycloak.out

keycloak_ready() {
  [[ $(http_status "$local_address" "$keycloak_port" /realms/platewarden/.well-known/openid-configuration) == 200 ]]
}

keycloak_healthy() { is_running keycloak && keycloak_ready; }

# A realm that is there already is left alone by the import; running.md says how to change one.
lay_out_realm() {
  local import=$keycloak_home/data/import
  "${as_server[@]}" mkdir -p "$import" "$keycloak_home/tmp"
  as_server_write "$import/platewarden-realm.json" < "$module/keycloak/platewarden-realm.json"
  if [[ $mode == demo ]]; then
    as_server_write "$import/platewarden-users-0.json" < "$module/keycloak/demo-users.json"
  else
    "${as_server[@]}" rm -f "$import/platewarden-users-0.json"
  fi
}

# The realm was imported with the portal's address and from a file; both may be others by now.
follow_realm_changes() {
  local was now
  was=$(cat "$run/portal.url" 2> /dev/null || echo "$portal_url")
  if [[ $was != "$portal_url" ]]; then
    step "Keycloak: the portal was $was, now it is $portal_url"
    if now=$(PW_ADMIN_PASSWORD=$(secret keycloak-admin) run_helper MovePortal "http://$local_address:$keycloak_port" "$was" "$portal_url" 2>&1); then
      end_step
    else
      end_step "refused: $now"
      say "    change the redirect addresses of the client $oidc_client_id by hand, else nobody can log in: docs/operations/running.md"
      return 0
    fi
  fi
  printf '%s\n' "$portal_url" > "$run/portal.url"
  now=$(sha256sum < "$module/keycloak/platewarden-realm.json")
  was=$(cat "$run/realm.sum" 2> /dev/null || echo "$now")
  [[ $was == "$now" ]] || say "  Note: the realm was imported from an earlier platewarden-realm.json and does not have its changes: docs/operations/running.md"
  printf '%s\n' "$was" > "$run/realm.sum"
}

start_keycloak() {
  lay_out_realm
  (
    export_keycloak_settings
    cd /
    # --optimized: takes the options of the build as they are. One node, so no cluster and no cache traffic.
    start_server keycloak bash "$keycloak_dist/bin/kc.sh" start --optimized --import-realm --cache=local \
      --http-enabled=true --http-host="$bind" --http-port="$keycloak_port" \
      --http-management-port="$keycloak_management_port" --hostname="$keycloak_url" \
      --db-url="$keycloak_db_url" --db-username="$keycloak_db_user" --db-pool-max-size=20
  )
  printf '%s\n' "$keycloak_dist" > "$run/keycloak.dist"
}

# Secrets go in by the environment, which other accounts cannot see; the command line they can.
export_keycloak_settings() {
  local database client access admin java=$JAVA_HOME
  database=$(keycloak_db_password)
  client=$(oidc_secret)
  access=$(access_secret)
  admin=$(secret keycloak-admin)
  local heap proxy
  heap=$(setting keycloak.heap 512m)
  proxy=$(setting keycloak.proxy.headers)
  clean_environment
  export JAVA_HOME=$java KC_DB_PASSWORD=$database
  export KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=$admin
  # placeholders in platewarden-realm.json
  export PLATEWARDEN_PORTAL_URL=$portal_url PLATEWARDEN_OIDC_CLIENT_SECRET=$client PLATEWARDEN_ACCESS_CLIENT_SECRET=$access
  export JAVA_OPTS_KC_HEAP="-Xms64m -Xmx$heap"
  export JAVA_OPTS_APPEND="-Djava.io.tmpdir=$keycloak_home/tmp -Duser.home=$keycloak_home -Djava.net.preferIPv4Stack=true"
  # our health and metrics port is nobody else's business
  export KC_HTTP_MANAGEMENT_HOST=127.0.0.1
  [[ -z $proxy ]] || export KC_PROXY_HEADERS=$proxy
}
