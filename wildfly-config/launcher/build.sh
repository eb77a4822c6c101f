# shellcheck shell=bash
# Building what `up` starts, and copying it out of the build folder.

ear=$root/ear/target/platewarden.ear
target=$module/target

# Succeeds when something that the build reads is newer than what it wrote, or the result is not there.
build_needed() {
  [[ -f $ear && -s $target/wildfly.made-of && -s $target/keycloak.made-of ]] || return 0
  local newer
  # folders too: one is newer when a file in it was removed. Tests are not part of what is started.
  newer=$(find "$root"/pom.xml "$root"/{ejb-module,web-module,camel-routes,ear}/{pom.xml,src/main} -newer "$ear" -print -quit 2> /dev/null)
  [[ -z $newer ]] || return 0
  newer=$(find "$module"/{pom.xml,configure,server-content,launcher/prepare.sh} -newer "$target/keycloak.checked" -print -quit 2> /dev/null || echo all)
  [[ -n $newer ]]
}

# Formatter, size limits and tests are for those who change the sources (`test`), not for those who start the product.
build_product() {
  need_maven
  [[ -w $module ]] || fail "the product has to be built, and $root cannot be written by $(id -un): build it as its owner ($(stat -c %U "$root")) with ./platewarden build"
  need_space "$root" 3000 "a build"
  mkdir -p "$target"
  exec 8> "$target/.build.lock"
  flock -n 8 || { say "  waiting for another build in $root"; flock 8; }
  local log=$target/build.log started=$SECONDS
  say "  Building with Maven (the first time it fetches some 600 MB; log: ${log#"$root"/})"
  if ! run_build "$log"; then
    grep -E '^\[ERROR\] .*[^ ]' "$log" | grep -vE 'Help [0-9]+\]|re-run Maven|full stack trace|more information about|resume the build' | cut -c 1-300 | head -n 15 | sed 's/^/    | /' >&2
    fail "the build failed; the whole log is $log"
  fi
  flock -u 8
  no_step "Built" "$((SECONDS - started)) s"
}

run_build() {
  (cd "$root" && mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcheckstyle.skip=true package -pl wildfly-config -am) 8>&- 9>&- 2>&1 |
    tee "$1" | sed -n -u 's/^\[INFO\] Building \(.*[0-9]\/[0-9].*\|Platewarden.*\)/    \1/p' | sed -u 's/ 0\.[0-9.]*-SNAPSHOT//; s/  */ /g; s/^/    /'
  return "${PIPESTATUS[0]}"
}

# Copies a distribution to the data folder, once for each content. The servers must not run out of the build folder:
# the next build would take the files away under them, and another account might not be allowed to read it.
# install_distribution NAME FINGERPRINT COMMAND...: COMMAND puts it into the folder that it gets as its last argument
install_distribution() {
  local name=$1 wanted=$dist/$1-$2 half=$dist/.half-$1
  shift 2
  if [[ ! -d $wanted ]]; then
    step "Copying $name to $dist"
    rm -rf "$half"
    mkdir -p "$half"
    "$@" "$half" || fail "could not copy $name to $half: see the line above"
    chmod -R go-w,go+rX "$half"
    mv "$half" "$wanted"
    end_step
  fi
}

copy_wildfly() { cp -R --preserve=mode,timestamps "$target/server/." "$1"; }

copy_keycloak() {
  cp -R --preserve=mode,timestamps "$target"/keycloak/keycloak-*/. "$1"
  # it writes below its own folder, which belongs to another account than the one that it runs as
  rm -rf "$1/data"
  ln -s "$keycloak_home/data" "$1/data"
}

unpack_postgres() {
  need_xz
  tar -xJf "$target"/pgbin/*.txz -C "$1"
}

install_distributions() {
  wildfly_dist=$dist/wildfly-$(< "$target/wildfly.made-of")
  keycloak_dist=$dist/keycloak-$(< "$target/keycloak.made-of")
  postgres_dist=$dist/postgresql-$(sha256sum "$target"/pgbin/*.txz | cut -c 1-16)
  if [[ ! -d $wildfly_dist || ! -d $keycloak_dist || ! -d $postgres_dist ]]; then need_space "$home" 1000 "a start"; fi
  install_distribution wildfly "${wildfly_dist##*-}" copy_wildfly
  if $own_witness; then install_witness; fi
  if $own_vendors; then install_vendors; fi
  if $own_keycloak; then install_distribution keycloak "${keycloak_dist##*-}" copy_keycloak; fi
  if $own_postgres; then install_distribution postgresql "${postgres_dist##*-}" unpack_postgres; fi
}

# Only when no server runs from them any more.
remove_old_distributions() {
  find "$dist" -mindepth 1 -maxdepth 1 ! -path "$wildfly_dist" ! -path "$keycloak_dist" ! -path "$postgres_dist" ! -path "${witness_dist:-}" ! -path "${vendors_dist:-}" -exec rm -rf {} +
}
