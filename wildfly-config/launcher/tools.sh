# shellcheck shell=bash
# What has to be on the machine: a JDK 25, Maven for a build, xz for PostgreSQL, Chromium for the tests.

wanted_java=25

# Prints the feature release of a JDK, from the file that each has, else by asking it.
java_release() {
  local jdk=$1 version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$jdk/release" 2> /dev/null || true)
  [[ -n $version ]] || version=$("$jdk/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1 || true)
  printf '%s' "${version:-0}"
}

java_candidates() {
  local java
  [[ -z ${JAVA_HOME:-} ]] || printf '%s\n' "$JAVA_HOME"
  if java=$(command -v java); then dirname "$(dirname "$(readlink -f "$java")")"; fi
  printf '%s\n' /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/* /opt/*
}

# Sets JAVA_HOME to the first JDK that will do.
find_java() {
  local jdk seen='' release
  while read -r jdk; do
    [[ -x $jdk/bin/javac ]] || continue
    release=$(java_release "$jdk")
    if ((release >= wanted_java)); then
      export JAVA_HOME=$jdk
      return 0
    fi
    [[ " $seen " == *" $release "* ]] || seen+="${seen:+ }$release"
  done < <(java_candidates)
  fail "no JDK $wanted_java or later in JAVA_HOME, PATH, /usr/lib/jvm, ~/.sdkman or /opt (found: ${seen:-none}): apt-get install openjdk-$wanted_java-jdk-headless, or any other JDK $wanted_java"
}

# The servers run on it too, maybe as another account.
java_for_servers() {
  "${as_server[@]}" test -x "$JAVA_HOME/bin/java" ||
    fail "the JDK $JAVA_HOME cannot be used by the account '$server_user' that the servers run as: install one under /usr/lib/jvm"
}

need_maven() {
  command -v mvn > /dev/null || fail "mvn is not there, and the product has to be built: apt-get install maven"
}

need_xz() {
  command -v xz > /dev/null || fail "xz is not there, and PostgreSQL comes packed with it: apt-get install xz-utils"
}

find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" && return 0
  done
  return 1
}

# The browser tests want one; there is no waiting for a download when it is there.
need_chromium() {
  find_chromium > /dev/null && return 0
  if ((EUID != 0)) || ! command -v apt-get > /dev/null; then
    fail "no Chromium, and the tests of the pages need one: sudo apt-get install chromium"
  fi
  step "Installing Chromium with apt-get, for the tests of the pages"
  local log
  log=$(mktemp)
  if ! { DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium ||
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; }; } > "$log" 2>&1; then
    tail -n 5 "$log" >&2
    rm -f "$log"
    fail "apt-get could not install chromium: see the lines above"
  fi
  rm -f "$log"
  end_step
}
