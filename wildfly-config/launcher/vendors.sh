# shellcheck shell=bash
# Made-up vendors: a program of its own that speaks like commercial ones. In demo mode only; in production vendors are elsewhere.

own_vendors=false
[[ $mode == demo ]] && own_vendors=true
vendors_log=$logs/vendors.out

# Of the EAR it gets the made-up world, and nothing of the product besides.
install_vendors() {
  vendors_dist=$dist/vendors-$(ear_sum | cut -c 1-16)
  install_distribution vendors "${vendors_dist##*-}" copy_vendors
}

copy_vendors() {
  (cd "$1" && "$JAVA_HOME/bin/jar" -xf "$ear" ejb-module.jar && "$JAVA_HOME/bin/jar" -xf ejb-module.jar org/platewarden/synthetic org/platewarden/kernel && rm ejb-module.jar)
}

vendors_ready() { is_running vendors && [[ $(http_status 127.0.0.1 "$vendors_port" /control/counts) == 200 ]]; }

bring_vendors_up() {
  local known=$home/vendors/secret
  stop_outdated vendors
  if vendors_ready; then return 0; fi
  step "Made-up vendors on 127.0.0.1:$vendors_port"
  make_server_folder "$home/vendors" 700
  secret vendors | as_server_write "$known"
  (
    java=$JAVA_HOME
    clean_environment
    cd /
    start_server vendors "$java/bin/java" -XX:+UseSerialGC -Xmx128m -XX:TieredStopAtLevel=1 -cp "$vendors_dist" \
      org.platewarden.synthetic.VendorSimulatorProgram "$vendors_port" "$known"
  )
  printf '%s\n' "$vendors_dist" > "$run/vendors.dist"
  wait_for vendors "$vendors_log" vendors_ready
  end_step
}

# The rows that tell the portal of them, as the tables' owner: the portal itself cannot add a vendor. Before the portal starts.
make_demo_vendors() {
  local log
  $own_vendors || return 0
  log=$(PW_URL=$db_url PW_USER=$db_owner_user PW_PASSWORD=$(db_owner_password) PW_VENDORS=http://127.0.0.1:$vendors_port run_helper DemoVendors 2>&1) ||
    fail "$log"
}

# Addresses that may be asked at all: host:port, with commas between.
vendor_allowed() { setting vendor.allowed "$($own_vendors && echo "127.0.0.1:$vendors_port")"; }

# A line for each credential that is named in PLATEWARDEN_VENDOR_CREDENTIALS; the demo's are made at random.
write_vendor_credentials() {
  local name names
  if $own_vendors; then
    printf 'platewarden.vendor.credential.lotwatch=%s\n' "$(secret vendors)"
    printf 'platewarden.vendor.credential.exchange=platewarden:%s\n' "$(secret vendors)"
  fi
  IFS=, read -r -a names <<< "$(setting vendor.credentials)"
  for name in "${names[@]}"; do
    [[ $name =~ ^[a-z][a-z0-9]{0,30}$ ]] || fail "PLATEWARDEN_VENDOR_CREDENTIALS has '$name': small letters and digits are wanted, with commas between"
    [[ -n $(setting "vendor.credential.$name") ]] || fail "PLATEWARDEN_VENDOR_CREDENTIALS names $name, so PLATEWARDEN_VENDOR_CREDENTIAL_${name^^} is needed too"
    printf 'platewarden.vendor.credential.%s=%s\n' "$name" "$(setting "vendor.credential.$name")"
  done
}
