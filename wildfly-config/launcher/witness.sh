# shellcheck shell=bash
# The witness of the trail's log: a program of its own, with its own keys and folder. In production it is somebody else's, elsewhere.

witness_url=$(setting audit.witness.url "http://127.0.0.1:$witness_port/add-checkpoint")
own_witness=false
case $witness_url in
  "http://127.0.0.1:$witness_port/add-checkpoint") own_witness=true ;;
  none) witness_url= ;;
  http://* | https://*) ;;
  *) fail "PLATEWARDEN_AUDIT_WITNESS_URL is '$witness_url': the address of a witness's add-checkpoint is wanted, or none" ;;
esac
witness_log=$logs/witness.out

# Of the EAR it gets the few classes that it consists of, and nothing of the product besides.
install_witness() {
  witness_dist=$dist/witness-$(ear_sum | cut -c 1-16)
  install_distribution witness "${witness_dist##*-}" copy_witness
}

copy_witness() {
  local classes=(org/platewarden/audit/tlog org/platewarden/kernel/TimeSource.class org/platewarden/runtime/DurableFiles.class)
  (cd "$1" && "$JAVA_HOME/bin/jar" -xf "$ear" ejb-module.jar && "$JAVA_HOME/bin/jar" -xf ejb-module.jar "${classes[@]}" && rm ejb-module.jar)
}

witness_ready() { is_running witness && port_answers 127.0.0.1 "$witness_port"; }

bring_witness_up() {
  local key end=$((SECONDS + 60))
  stop_outdated witness
  if witness_ready; then return 0; fi
  step "Witness of the trail's log on 127.0.0.1:$witness_port"
  # the portal makes the key with its first entry
  until "${as_server[@]}" test -s "$log_key"; do
    ((SECONDS < end)) || fail "the portal has not made the key of the trail's log, $log_key: see PW1011 in $wildfly_log"
    sleep 0.3
  done
  key=$("${as_server[@]}" cat "$log_key")
  (
    java=$JAVA_HOME
    clean_environment
    cd /
    start_server witness "$java/bin/java" -XX:+UseSerialGC -Xmx64m -XX:TieredStopAtLevel=1 -cp "$witness_dist" \
      org.platewarden.audit.tlog.witness.WitnessProgram "$witness_home" "$(setting audit.witness.name witness.local/demo)" "$witness_port" "$key"
  )
  printf '%s\n' "$witness_dist" > "$run/witness.dist"
  wait_for witness "$witness_log" witness_ready
  end_step
}
