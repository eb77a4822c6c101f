# shellcheck shell=bash
# Settings: environment PLATEWARDEN_X_Y, else a line x.y= in the settings file, else the default here.
# Each of them is explained in docs/operations/settings.md.

declare -A file_settings=()

# wildfly.heap, WILDFLY-HEAP and PLATEWARDEN_WILDFLY_HEAP are one setting
setting_name() {
  local name=${1//[.-]/_}
  printf '%s' "${name^^}"
}

read_settings_file() {
  local file=$1 line key
  [[ -e $file ]] || return 0
  [[ -r $file ]] || fail "the settings file $file cannot be read by $(id -un): change its owner or mode"
  while IFS= read -r line || [[ -n $line ]]; do
    line=${line%$'\r'}
    [[ $line =~ ^[[:space:]]*(#|$) ]] && continue
    [[ $line == *=* ]] || fail "$file: not a setting: '$line' (wanted: name=value)"
    key=${line%%=*}
    file_settings[$(setting_name "${key//[[:space:]]/}")]=${line#*=}
  done < "$file"
}

# setting NAME [DEFAULT]: prints the value
setting() {
  local name variable
  name=$(setting_name "$1")
  variable=PLATEWARDEN_$name
  printf '%s' "${!variable:-${file_settings[$name]:-${2:-}}}"
}

whole_number() {
  local name=$1 value
  value=$(setting "$name" "$2")
  [[ $value =~ ^[0-9]+$ ]] || fail "$name is '$value': a whole number is wanted"
  printf '%s' "$value"
}

load_settings() {
  local default_home=/var/lib/platewarden
  ((EUID == 0)) || default_home=${XDG_DATA_HOME:-${HOME:-/}/.local/share}/platewarden
  [[ -z ${PLATEWARDEN_SETTINGS:-} || -e $PLATEWARDEN_SETTINGS ]] ||
    fail "PLATEWARDEN_SETTINGS names $PLATEWARDEN_SETTINGS, and there is no such file"
  read_settings_file "${PLATEWARDEN_SETTINGS:-${PLATEWARDEN_HOME:-$default_home}/platewarden.properties}"
  home=$(setting home "$default_home")
  # blanks: JAVA_OPTS and Keycloak's options are split at them
  [[ $home == /* && $home != *[[:space:]]* ]] || fail "PLATEWARDEN_HOME is '$home': a path that begins with / and has no blanks is wanted"

  mode=$(setting mode demo)
  [[ $mode == demo || $mode == production ]] || fail "PLATEWARDEN_MODE is '$mode': demo or production is wanted"
  server_user=$(setting user nobody)
  start_timeout=$(whole_number start.timeout 300)
  load_addresses
  load_database_settings
  load_identity_settings
  load_folders
}

load_addresses() {
  local base
  base=$(whole_number port.base 8480)
  ((base >= 1024 && base <= 65529)) || fail "PLATEWARDEN_PORT_BASE is $base: 1024 to 65529 is wanted, seven ports in a row"
  portal_port=$base
  keycloak_port=$((base + 1))
  keycloak_management_port=$((base + 2))
  wildfly_management_port=$((base + 3))
  postgres_port=$((base + 4))
  witness_port=$((base + 5))
  vendors_port=$((base + 6))
  bind=$(setting bind 127.0.0.1)
  # where we ask our own servers: 0.0.0.0 is no address to connect to
  local_address=$bind
  [[ $bind == 0.0.0.0 ]] && local_address=127.0.0.1
  portal_url=$(setting portal.url "http://localhost:$portal_port")
  portal_url=${portal_url%/}
}

load_database_settings() {
  db_url=$(setting db.url)
  db_owner_user=$(setting db.owner.user pw_owner)
  db_app_user=$(setting db.app.user pw_app)
  db_reader_user=$(setting db.reader.user pw_reader)
  own_postgres=true
  if [[ -n $db_url ]]; then
    own_postgres=false
    [[ -n $(setting db.owner.password) && -n $(setting db.app.password) ]] ||
      fail "PLATEWARDEN_DB_URL is set, so PLATEWARDEN_DB_OWNER_PASSWORD and PLATEWARDEN_DB_APP_PASSWORD are needed too"
  else
    db_url=jdbc:postgresql://127.0.0.1:$postgres_port/platewarden
  fi
}

load_identity_settings() {
  own_keycloak=true
  oidc_client_id=$(setting oidc.client.id platewarden-portal)
  oidc_url=$(setting oidc.url)
  keycloak_url=$(setting keycloak.url "http://localhost:$keycloak_port")
  keycloak_url=${keycloak_url%/}
  keycloak_db_url=$(setting keycloak.db.url "jdbc:postgresql://127.0.0.1:$postgres_port/keycloak")
  keycloak_db_user=$(setting keycloak.db.user keycloak)
  if [[ -n $oidc_url ]]; then
    own_keycloak=false
    [[ -n $(setting oidc.client.secret) ]] || fail "PLATEWARDEN_OIDC_URL is set, so PLATEWARDEN_OIDC_CLIENT_SECRET is needed too"
  else
    oidc_url=$keycloak_url/realms/platewarden
    $own_postgres || [[ -n $(setting keycloak.db.url) && -n $(setting keycloak.db.password) ]] ||
      fail "PLATEWARDEN_DB_URL is set and PLATEWARDEN_OIDC_URL is not: our Keycloak needs PLATEWARDEN_KEYCLOAK_DB_URL, _USER and _PASSWORD as well"
  fi
  ssl_required=external
  [[ $mode == demo && $bind == 127.0.0.1 ]] && ssl_required=none
  ssl_required=$(setting oidc.ssl.required "$ssl_required")
}

load_folders() {
  dist=$home/dist
  logs=$home/logs
  run=$home/run
  secrets=$home/secrets
  postgres_home=$home/postgres
  keycloak_home=$home/keycloak
  wildfly_home=$home/wildfly
  drop_dir=$(setting drop.dir "$home/drop")
  import_dir=$(setting import.dir "$home/import")
  images_dir=$(setting images.dir "$home/images")
  models_dir=$(setting recognition.models "$home/models")
  witness_home=$home/witness
}
