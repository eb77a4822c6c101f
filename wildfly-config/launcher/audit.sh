# shellcheck shell=bash
# Verifying a published log of the trail, offline.

# audit verify FOLDER KEY...: checks a published log against keys (lines, or files with such lines), with nothing that runs
audit() {
  [[ ${1:-} == verify ]] && (($# >= 3)) || fail "audit verify FOLDER LOG_KEY [WITNESS_KEY...] is wanted: docs/operations/audit-log.md"
  shift
  find_java
  local jars=("$root"/ejb-module/target/ejb-module-*-SNAPSHOT.jar)
  [[ -f ${jars[0]} ]] || fail "the verifier is not built: ./platewarden build"
  exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -cp "${jars[0]}" \
    org.platewarden.audit.tlog.VerifyProgram log "$@"
}
