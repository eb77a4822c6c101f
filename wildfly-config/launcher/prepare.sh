#!/usr/bin/env bash
# Called by this module's Maven build: what the plugins cannot do themselves.
#   prepare.sh wildfly-before VERSIONS   removes a provisioned server that is made of something else than we would use now
#   prepare.sh wildfly-after  VERSIONS   notes what the server was made of
#   prepare.sh keycloak       VERSION    runs Keycloak's own build step, once a version and set of options
set -euo pipefail
module=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
target=$module/target

# Build-time options of Keycloak; a start with `--optimized` takes them as they are.
# Switched off is what the portal never asks for and an attacker might: see docs/operations/settings.md.
keycloak_build_options=(
  --db=postgres
  --health-enabled=true
  --metrics-enabled=true
  '--features-disabled=admin-fine-grained-authz,authorization,ciba,device-flow,impersonation,jwt-authorization-grant,kerberos,organization,par,token-exchange-standard'
)

fingerprint() { sha256sum | cut -c 1-16; }

# everything that decides how the provisioned server looks
wildfly_fingerprint() {
  {
    printf '%s\n' "$1"
    cat "$module/pom.xml"
    find "$module/configure" "$module/server-content" -type f -print0 | sort -z | xargs -0 cat
  } | fingerprint
}

# The options, and what the build made of them: Maven unpacks Keycloak again when its archive in the local repository is newer,
# and that undoes the build.
keycloak_fingerprint() {
  {
    printf '%s\n' "$1" "${keycloak_build_options[@]}"
    cd "$target/keycloak/keycloak-$1/lib/quarkus" && sha256sum -- *
  } | fingerprint
}

forget_outdated_wildfly() {
  if [[ $(cat "$target/wildfly.made-of" 2>/dev/null) != "$(wildfly_fingerprint "$1")" ]]; then
    rm -rf "$target/server" "$target/wildfly.made-of"
  fi
}

build_keycloak() {
  local version=$1 home=$target/keycloak/keycloak-$1 log=$target/keycloak-build.log
  if [[ $(cat "$target/keycloak.made-of" 2>/dev/null) == "$(keycloak_fingerprint "$version")" ]]; then
    echo "Keycloak $version is built already"
    return
  fi
  rm -f "$target/keycloak.made-of"
  # no telling what a build that was cut short left behind, or an earlier version
  find "$target/keycloak" -mindepth 1 -maxdepth 1 -type d ! -name "keycloak-$version" -exec rm -rf {} +
  echo "Keycloak $version: kc.sh build ${keycloak_build_options[*]}"
  if ! bash "$home/bin/kc.sh" build "${keycloak_build_options[@]}" > "$log" 2>&1; then
    echo "kc.sh build failed; the end of $log:" >&2
    tail -n 20 "$log" >&2
    exit 1
  fi
  keycloak_fingerprint "$version" > "$target/keycloak.made-of"
}

case "${1:-}" in
  wildfly-before) forget_outdated_wildfly "$2" ;;
  wildfly-after) wildfly_fingerprint "$2" > "$target/wildfly.made-of" ;;
  keycloak)
    build_keycloak "$2"
    touch "$target/keycloak.checked" # newer than all that this module is built from: what `up` compares with
    ;;
  *)
    echo "prepare.sh: wildfly-before, wildfly-after or keycloak, and a version" >&2
    exit 2
    ;;
esac
