# shellcheck shell=bash
# Whose files are whose: the person who calls the launcher, and the account that the servers run as.

# Put before a command, runs it as the servers' account. Empty for an ordinary user: then both are one.
as_server=()

find_server_account() {
  ((EUID == 0)) || { server_user=$(id -un); return 0; }
  id -u "$server_user" > /dev/null 2>&1 ||
    fail "PLATEWARDEN_USER is '$server_user', and there is no such account: useradd --system $server_user"
  (($(id -u "$server_user") != 0)) ||
    fail "PLATEWARDEN_USER is '$server_user': the servers do not run as root, name an unprivileged account"
  command -v setpriv > /dev/null || fail "setpriv is not there, and root needs it to start the servers unprivileged: apt-get install util-linux"
  as_server=(setpriv --reuid="$(id -u "$server_user")" --regid="$(id -g "$server_user")" --clear-groups --no-new-privs)
}

# The launcher's own folders belong to whoever calls it, a server's folder to the server. Inside the latter root
# writes only as that account, so that a server that was broken into cannot make root follow a link.
make_folders() {
  umask 022
  mkdir -p "$home" 2> /dev/null || fail "the data folder $home cannot be made by $(id -un): set PLATEWARDEN_HOME to a folder you may write"
  [[ -w $home ]] || fail "the data folder $home cannot be written by $(id -un): it is $(stat -c %U "$home")'s; set PLATEWARDEN_HOME"
  mkdir -p "$dist" "$run" "$secrets" "$models_dir" # models: the servers read them and cannot change them
  chmod 700 "$secrets"
  local folder
  for folder in "$postgres_home" "$keycloak_home" "$wildfly_home" "$logs" "$images_dir" "$audit_dir" "$removals_dir"; do
    make_server_folder "$folder" 750
  done
  make_server_folder "$(dirname "$keys_store")" 700
  if $own_witness; then make_server_folder "$witness_home" 700; fi
  make_drop_folder "$drop_dir"
  make_import_folder
  "${as_server[@]}" test -x "$home" ||
    fail "the account '$server_user' cannot reach $home (a folder above it is closed to others): set PLATEWARDEN_HOME to one that it can"
}

make_server_folder() {
  local folder=$1 rights=$2
  [[ -d $folder ]] && return 0
  mkdir -p "$folder"
  chmod "$rights" "$folder"
  ((EUID != 0)) || chown "$server_user:$(id -gn "$server_user")" "$folder"
}

# Written by the cameras' side (here: the person who called us) and emptied by the server: one owns it, the other has the group.
make_import_folder() {
  make_drop_folder "$import_dir"
  make_drop_folder "$import_dir/.progress"
  make_drop_folder "$import_dir/rejected"
}

make_drop_folder() {
  local folder=$1
  [[ -d $folder ]] && return 0
  mkdir -p "$folder"
  if ((EUID == 0)); then
    chown "$server_user:${SUDO_GID:-0}" "$folder"
    chmod 2775 "$folder"
  fi
}

# as_server_write FILE: stores standard input there, readable for the servers' account only
as_server_write() {
  # shellcheck disable=SC2016  # expanded by the inner bash
  "${as_server[@]}" bash -c 'umask 077; cat > "$1.new" && mv -f "$1.new" "$1"' _ "$1"
}

# secret NAME: prints it; made at random the first time
secret() {
  local file=$secrets/$1
  if [[ ! -s $file ]]; then
    (umask 077; random_password > "$file.new"; mv -f "$file.new" "$file")
  fi
  cat "$file"
}

db_owner_password() { if $own_postgres; then secret pw_owner; else setting db.owner.password; fi; }
db_app_password() { if $own_postgres; then secret pw_app; else setting db.app.password; fi; }
db_reader_password() { if $own_postgres; then secret pw_reader; else setting db.reader.password; fi; }
keycloak_db_password() { if $own_postgres; then secret keycloak-db; else setting keycloak.db.password; fi; }
oidc_secret() { if $own_keycloak; then secret oidc-client; else setting oidc.client.secret; fi; }
access_secret() { if $own_keycloak; then secret access-client; else setting access.client.secret; fi; }
