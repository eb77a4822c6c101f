# shellcheck shell=bash
# WildFly with the EAR, in a base folder of its own.

wildfly_log=$logs/wildfly.log
[[ $mode == demo ]] || wildfly_log=$logs/wildfly.json.log
deployments=$wildfly_home/deployments

# The configuration belongs to the product: each start begins with the provisioned one. Kept is only data/ (open transactions).
lay_out_wildfly() {
  # shellcheck disable=SC2016  # expanded by the inner bash
  "${as_server[@]}" bash -c '
    set -e
    cd "$1"
    rm -rf configuration tmp deployments requests data/content recognition/lib javacpp
    mkdir -p configuration tmp deployments requests data recognition
    cp -R "$2/standalone/configuration/." configuration
    chmod 700 configuration data tmp requests recognition' _ "$wildfly_home" "$wildfly_dist"
  seal_keys_password
  write_wildfly_properties | as_server_write "$wildfly_home/platewarden.properties"
  [[ -z ${management_user:-} ]] || add_management_user
}

# Read with -P, so that no secret is on a command line.
write_wildfly_properties() {
  cat << EOF
platewarden.mode=$mode
platewarden.db.url=$db_url
platewarden.db.user=$db_app_user
platewarden.db.password=$(db_app_password)
platewarden.db.pool.max=$(whole_number db.pool.max 20)
platewarden.drop.dir=$drop_dir
platewarden.drop.settled.seconds=$(whole_number drop.settled.seconds 0)
platewarden.post.in-flight=$(whole_number post.under.way 24)
platewarden.post.in-flight-of-camera=$(whole_number post.under.way.of.camera 16)
platewarden.reads.drop-months=$(setting reads.drop.months true)
platewarden.import.dir=$import_dir
platewarden.import.parts=$(whole_number import.parts 2)
platewarden.import.chunk=$(whole_number import.chunk 8000)
platewarden.images.dir=$images_dir
platewarden.images.budget.mb=$(whole_number images.budget.mb 0)
platewarden.images.free.mb=$(whole_number images.free.mb 1024)
platewarden.images.sweep.grace.hours=$(whole_number images.sweep.grace.hours 24)
platewarden.recognition.dir=$wildfly_home/recognition
platewarden.recognition.workers=$(whole_number recognition.workers 0)
platewarden.recognition.timeout.seconds=$(whole_number recognition.timeout 60)
platewarden.recognition.recycle.frames=$(whole_number recognition.recycle 5000)
platewarden.recognition.memory.mb=$(whole_number recognition.memory.mb 4096)
platewarden.recognition.models=$models_dir
platewarden.recognition.model=$(setting recognition.model)
platewarden.recognition.shadow=$(setting recognition.shadow)
platewarden.audit.dir=$audit_dir
platewarden.retention.removals=$removals_dir
platewarden.audit.origin=$(setting audit.origin platewarden.local/trail)
platewarden.audit.stall.seconds=$(whole_number audit.stall.seconds 60)
platewarden.audit.witness.patience.minutes=$(whole_number audit.witness.patience.minutes 60)
platewarden.review.percent=$(whole_number review.percent 5)
platewarden.review.due.days=$(whole_number review.due.days 7)
platewarden.review.lapse.days=$(whole_number review.lapse.days 7)
platewarden.review.reviewers=$(setting review.reviewers)
platewarden.vendor.allowed=$(vendor_allowed)
platewarden.vendor.answer.hours=$(whole_number vendor.answer.hours 12)
platewarden.api.calls-per-minute=$(whole_number api.calls.per.minute 60)
platewarden.access.client-id=$(setting access.client.id platewarden-access)
platewarden.access.client-secret=$(access_secret)
platewarden.access.levels=$(setting access.levels SUPERVISOR,AGENCY_MANAGER,PRIVACY_OFFICER)
platewarden.access.sources=$(setting access.sources commercial)
platewarden.access.request.days=$(whole_number access.request.days 14)
platewarden.access.zone=$(setting access.zone UTC)
platewarden.keys.store=$keys_store
platewarden.keys.sealed=$keys_sealed
platewarden.requests.dir=$requests
platewarden.oidc.provider-url=$oidc_url
platewarden.oidc.client-id=$oidc_client_id
platewarden.oidc.secret=$(oidc_secret)
platewarden.oidc.ssl-required=$ssl_required
platewarden.portal.url=$portal_url/
platewarden.node=$(setting node platewarden-1)
platewarden.http.behind-proxy=$(setting http.behind.proxy false)
platewarden.http.secure-cookies=$(setting http.secure.cookies "$([[ $portal_url == https:* ]] && echo true || echo false)")
platewarden.metrics.secured=$(setting metrics.secured false)
EOF
  [[ -z $witness_url ]] || printf 'platewarden.audit.witness.url=%s\n' "$witness_url"
  write_vendor_credentials
  write_mail_settings
  write_case_system_settings
}

# a setting that is empty is none
write_mail_settings() {
  local name value
  for name in host port tls user password from compliance internal.affairs alerts language; do
    value=$(setting "mail.$name")
    [[ -z $value ]] || printf 'platewarden.mail.%s=%s\n' "$name" "$value"
  done
}

# the agency's case system; off unless it is named
write_case_system_settings() {
  local name value
  for name in url token seconds; do
    value=$(setting "cases.$name")
    [[ -z $value ]] || printf 'platewarden.cases.%s=%s\n' "$name" "$value"
  done
}

# WildFly keeps the digest of name, realm and password.
add_management_user() {
  local digest
  digest=$(printf '%s:ManagementRealm:%s' "$management_user" "$management_password" | md5sum | cut -d ' ' -f 1)
  printf '%s=%s\n' "$management_user" "$digest" | as_server_write "$wildfly_home/configuration/mgmt-users.properties"
}

start_wildfly() {
  lay_out_wildfly
  put_recognizer
  put_ear
  (
    export_wildfly_settings
    cd /
    start_server wildfly bash "$wildfly_dist/bin/standalone.sh" -P="$wildfly_home/platewarden.properties"
  )
  printf '%s\n' "$wildfly_dist" > "$run/wildfly.dist"
}

export_wildfly_settings() {
  local java=$JAVA_HOME heap level readable=true json=false
  heap=$(setting wildfly.heap 1g)
  level=$(setting log.level INFO)
  [[ $mode == demo ]] || { readable=false; json=true; }
  local options=(
    "-Xms128m" "-Xmx$heap" "-XX:MaxMetaspaceSize=512m" "-XX:+ExitOnOutOfMemoryError"
    "-Djava.net.preferIPv4Stack=true" "-Djava.awt.headless=true" "-Djava.io.tmpdir=$wildfly_home/tmp" "-Duser.home=$wildfly_home"
    "-Djboss.modules.system.pkgs=org.jboss.byteman"
    "-Djboss.server.base.dir=$wildfly_home" "-Djboss.server.log.dir=$logs"
    "-Djboss.bind.address=$bind" "-Djboss.bind.address.management=127.0.0.1"
    "-Djboss.http.port=$portal_port" "-Djboss.management.http.port=$wildfly_management_port"
    "-Dwildfly.statistics-enabled=true"
    # read before the properties file is, when the log files are opened
    "-Dplatewarden.log.readable=$readable" "-Dplatewarden.log.json=$json" "-Dplatewarden.log.level=$level"
  )
  clean_environment
  export JAVA_HOME=$java JAVA_OPTS="${options[*]}"
  # Nothing in the product reads serialised Java objects; whatever tries to is refused.
  export JDK_SERIAL_FILTER='maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000;!*'
}

ear_sum() { sha256sum "$ear" | cut -d ' ' -f 1; }

# Frames are looked at in processes of their own, which see no deployment of the server: they get the EAR's jars as files, in a
# folder for each EAR, and a link that the portal follows when it is deployed.
put_recognizer() {
  # shellcheck disable=SC2016  # expanded by the inner bash
  "${as_server[@]}" bash -c '
    set -e
    mkdir -p "$1/recognition/lib" "$1/recognition/work"
    cd "$1/recognition/lib"
    if [[ ! -d $2 ]]; then
      rm -rf half
      mkdir half
      cd half
      "$3/bin/jar" -x ejb-module.jar lib
      mv lib/*.jar .
      rmdir lib
      cd ..
      mv half "$2"
    fi
    ln -sfn "$2" current' _ "$wildfly_home" "$(ear_sum | cut -c 1-16)" "$JAVA_HOME" < "$ear"
}

# Under a name that the server does not look at, then renamed: it never sees half a file.
put_ear() {
  if [[ ${without_ear:-false} == true ]]; then return 0; fi
  # read by us: another account may not be allowed into the build folder
  # shellcheck disable=SC2016  # expanded by the inner bash
  "${as_server[@]}" bash -c '
    set -e
    cd "$1"
    cat > platewarden.new
    rm -f platewarden.ear.failed platewarden.ear.undeployed
    mv -f platewarden.new platewarden.ear
    touch platewarden.ear.dodeploy' _ "$deployments" < "$ear"
  ear_sum > "$run/ear.sum"
}

# Prints deployed, failed or pending, from the marker files that WildFly's deployment scanner keeps.
deployment_state() {
  local marker=$deployments/platewarden.ear
  if [[ ${without_ear:-false} == true ]]; then
    echo deployed
  elif "${as_server[@]}" test -e "$marker.failed"; then
    echo failed
  elif "${as_server[@]}" test -e "$marker.deployed" -a ! -e "$marker.dodeploy" -a ! -e "$marker.isdeploying"; then
    echo deployed
  else
    echo pending
  fi
}

ear_is_current() { [[ $(cat "$run/ear.sum" 2> /dev/null) == "$(ear_sum)" && $(deployment_state) != failed ]]; }

wildfly_ready() {
  case $(deployment_state) in
    failed)
      step_open=false
      printf 'failed\n'
      last_useful_lines "$wildfly_log"
      fail "WildFly could not deploy the EAR; the lines above are from $wildfly_log; ./platewarden up tries again"
      ;;
    pending) return 1 ;;
  esac
  if [[ ${without_ear:-false} == true ]]; then
    [[ $(http_status 127.0.0.1 "$wildfly_management_port" /health/live) == 200 ]]
    return
  fi
  [[ $(http_status 127.0.0.1 "$wildfly_management_port" /health/ready) == 200 ]] && portal_answers
}

# failed_checks SERVER: ", not well: NAME ...", the health checks that say DOWN; nothing for another server than WildFly
failed_checks() {
  local names
  [[ $1 == wildfly ]] || return 0
  names=$(http_get 127.0.0.1 "$wildfly_management_port" /health/ready | tr '{' '\n' | sed -n 's/^"name":"\([^"]*\)","status":"DOWN".*/\1/p' | tr '\n' ' ' || true)
  printf '%s' "${names:+, not well: ${names% }}"
}

# Anything but an error of the server: the first page may well send us on to log in.
portal_answers() {
  local status
  status=$(http_status "$local_address" "$portal_port" / 20)
  ((10#$status >= 200 && 10#$status < 500))
}

wildfly_healthy() { is_running wildfly && wildfly_ready; }
