# shellcheck shell=bash
# Keys of the kept images: handing the key store's password to the server, and asking the server to change keys.

# Whoever has this file, its password and the images can see every picture: it is backed up apart from both.
keys_store=$(setting keys.store "$home/keys/keystore.p12")
[[ $keys_store == /* && $keys_store != *[[:space:]]* ]] || fail "PLATEWARDEN_KEYS_STORE is '$keys_store': a path that begins with / and has no blanks is wanted"
requests=$wildfly_home/requests

keys_password() {
  local given
  given=$(setting keys.password)
  if [[ -n $given ]]; then printf '%s' "$given"; else secret keystore; fi
}

# Sealed anew at each start: Elytron's credential store has the key, WildFly's properties the sealed text.
seal_keys_password() {
  local modules=$wildfly_dist/modules/system/layers/base/org/wildfly log
  log=$(keys_password | "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx128m \
    -cp "$modules/security/elytron-base/main/*:$modules/common/main/*" "$module/launcher/SealSecret.java" 9>&-) ||
    fail "the password of the key store could not be sealed: see the lines above"
  head -n 1 <<< "$log" | as_server_write "$wildfly_home/configuration/platewarden.cs"
  keys_sealed=$(sed -n 2p <<< "$log")
}

# images keys|rotate|reencrypt|retire NUMBER|sweep: asks the running server, which alone writes the key store, and prints its answer
images() {
  case "${1:-}" in
    keys | rotate | reencrypt | sweep) (($# == 1)) ;;
    retire) (($# == 2)) && [[ $2 =~ ^[1-9][0-9]{0,8}$ ]] ;;
    *) false ;;
  esac || fail "images keys, rotate, reencrypt, retire NUMBER or sweep is wanted: docs/operations/running.md says what each does"
  ask_server images "$@"
}

# access reconcile: holds the rights against the roles at the identity provider
reconcile_access() {
  [[ "$*" == reconcile ]] || fail "access reconcile is wanted: docs/operations/running.md says what it does"
  ask_server access "$@"
}

# ask_server TOPIC WORD...: asks the running server as its operator, prints its answer; fails where it refuses
ask_server() {
  local topic=$1 number file end outcome
  shift
  is_running wildfly || fail "the server is not running, and only it can do this: ./platewarden up"
  number=$(head -c 8 /dev/urandom | od -An -tx1 | tr -d ' \n')
  file=$requests/$topic-$number
  printf '%s\n' "$*" | as_server_write "$file.request"
  end=$((SECONDS + $(whole_number images.patience 600)))
  until "${as_server[@]}" test -e "$file.answer"; do
    is_running wildfly || fail "the server ended before it answered"
    ((SECONDS < end)) || fail "the server has not answered yet$([[ $topic == images ]] && echo "; ./platewarden images keys shows how far it is")"
    sleep 0.3
  done
  outcome=$("${as_server[@]}" cat "$file.answer")
  "${as_server[@]}" rm -f "$file.answer"
  [[ ${outcome%%$'\n'*} == done ]] || fail "${outcome#*$'\n'}"
  say "${outcome#*$'\n'}"
}
