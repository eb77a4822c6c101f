# shellcheck shell=bash
# Reading plates on files, without a server.

# recognize FILE|FOLDER... [--draw DIR]: a line of JSON a file
recognize() {
  local drawings='' named=() progress=false jars=$root/ear/target/platewarden work
  while (($# > 0)); do
    case $1 in
      --draw)
        [[ -n ${2:-} ]] || fail "recognize: --draw wants the folder to draw into"
        drawings=$2
        shift
        ;;
      -*) fail "recognize: there is no option $1: FILE or FOLDER..., and --draw DIR" ;;
      *)
        [[ -e $1 ]] || fail "recognize: there is no $1"
        named+=("$1")
        ;;
    esac
    shift
  done
  ((${#named[@]} > 0)) || fail "recognize: which? FILE or FOLDER... [--draw DIR]"
  find_java
  if [[ ! -f $ear || ! -f $jars/ejb-module.jar ]]; then build_product >&2; fi
  [[ -t 2 ]] && ((${#named[@]} > 1 || $(find "${named[@]}" -maxdepth 1 | wc -l) > 1)) && progress=true
  work=$root/ear/target/recognition
  [[ -w $root/ear/target ]] || work=${TMPDIR:-/tmp}/platewarden-recognition-$(id -u)
  exec "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true \
    -cp "$jars/ejb-module.jar:$jars/lib/*" org.platewarden.recognition.worker.RecognizeFiles "$work" "$drawings" "$progress" "${named[@]}"
}
