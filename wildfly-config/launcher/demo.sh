# shellcheck shell=bash
# Demo cameras and frames, and frames that are to be read once more.

demo_cameras=(cam-otay-1 cam-otay-2 cam-laredo-1)

make_camera_folder() {
  make_drop_folder "$drop_dir/$1"
}

make_demo_cameras() {
  local camera
  [[ $mode == demo ]] || return 0
  for camera in "${demo_cameras[@]}"; do make_camera_folder "$camera"; done
}

# The demo people's cases, without which nobody searches. Once a data folder.
make_demo_cases() {
  local log
  [[ $mode == demo && ! -e $run/demo-cases.made ]] || return 0
  log=$(PW_URL=$db_url PW_USER=$db_app_user PW_PASSWORD=$(db_app_password) run_helper DemoCases 2>&1) || fail "$log"
  touch "$run/demo-cases.made"
}

# The demo people's organisation and courses, and a right that one of them was granted. Once a data folder.
make_demo_people() {
  local log
  [[ $mode == demo && ! -e $run/demo-people.made ]] || return 0
  log=$(PW_URL=$db_url PW_USER=$db_app_user PW_PASSWORD=$(db_app_password) run_helper DemoPeople 2>&1) || fail "$log"
  touch "$run/demo-people.made"
}

# Puts a frame where the server looks for it. The empty .done file comes last: it says that the frame is complete.
drop_frame() {
  local frame=$1 camera=$2 name=${1##*/} folder=$drop_dir/$2
  cp "$frame" "$folder/$name.part"
  chmod 644 "$folder/$name.part"
  mv "$folder/$name.part" "$folder/$name"
  : > "$folder/$name.done"
  if ((EUID == 0)); then chown "$server_user" "$folder/$name" "$folder/$name.done"; fi
}

# Frames in demo/frames/<camera>/ go to that camera, those that lie directly in demo/frames to one after the other. Once a data folder.
drop_demo_frames() {
  local frames=$module/demo/frames frame camera number=0
  [[ $mode == demo && $(setting demo.frames true) == true && ! -e $run/demo-frames.dropped ]] || return 0
  while IFS= read -r frame; do
    camera=$(basename "$(dirname "$frame")")
    [[ -d $drop_dir/$camera ]] || camera=${demo_cameras[number % ${#demo_cameras[@]}]}
    drop_frame "$frame" "$camera"
    number=$((number + 1))
  done < <(find "$frames" -name '*.jpg' -type f 2> /dev/null | sort)
  if ((number > 0)); then
    touch "$run/demo-frames.dropped"
    no_step "Demo data: $number frames dropped for ${#demo_cameras[@]} cameras" "ok"
  fi
}

# generate [READS]: made-up reads over five years, dropped as messages; the server takes them in by the way that real ones come
generate() {
  local reads=${1:-200000} camera
  [[ $mode == demo ]] || fail "synthetic reads are for demo mode, and $home is in $mode mode"
  [[ $reads =~ ^[1-9][0-9]{0,8}$ ]] || fail "generate takes a number of reads, 1 to 999999999, and was given '$reads'"
  [[ -d $drop_dir ]] || fail "there is no drop folder $drop_dir yet: ./platewarden up makes it"
  find_java
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m -cp "$(echo "$root"/ejb-module/target/ejb-module-*.jar)" \
    org.platewarden.synthetic.SyntheticFeed "$reads" "$drop_dir" "${demo_cameras[@]}" 9>&-
  for camera in "${demo_cameras[@]}"; do
    if ((EUID == 0)); then find "$drop_dir/$camera" -maxdepth 1 -name 'synthetic-*' -exec chown "$server_user" {} +; fi
  done
}

# Once a data folder.
drop_demo_reads() {
  local reads
  reads=$(setting demo.reads 200000)
  [[ $mode == demo && $(setting demo.frames true) == true && $reads != 0 && ! -e $run/demo-reads.dropped ]] || return 0
  generate "$reads"
  touch "$run/demo-reads.dropped"
  no_step "Demo data: $reads made-up reads dropped, taken in within minutes" "ok"
}

# replay [CAMERA]: what was rejected goes back to be read again
replay() {
  local wanted=${1:-} folder total=0 camera
  [[ -d $drop_dir ]] || fail "there is no drop folder $drop_dir yet: ./platewarden up makes it"
  [[ -z $wanted || -d $drop_dir/$wanted ]] || fail "there is no camera '$wanted' in $drop_dir (there: $(cd "$drop_dir" && echo *))"
  for folder in "$drop_dir"/${wanted:-*}/rejected; do
    [[ -d $folder ]] || continue
    camera=$(dirname "$folder")
    replay_folder "$folder" "$camera"
    say "${camera##*/}: $replayed put back"
    total=$((total + replayed))
  done
  ((total > 0)) || say "nothing was rejected${wanted:+ for $wanted}"
}

# Markers come last, those of messages before those of pictures: a picture must not be read as a frame of its own while its message is on the way.
replay_folder() {
  local rejected=$1 camera=$2 frame name messages=() pictures=()
  replayed=0
  for frame in "$rejected"/*; do
    name=${frame##*/}
    [[ -f $frame && ! -L $frame && $name != *.reason.txt && $name != *.done ]] || continue
    if [[ -e $camera/$name ]]; then
      say "${camera##*/}: $name waits in the folder already, left in rejected"
      continue
    fi
    mv "$frame" "$camera/$name"
    rm -f "$rejected/$name.reason.txt"
    if ((EUID == 0)); then chown "$server_user" "$camera/$name"; fi
    case ${name,,} in
      *.jpg | *.jpeg | *.png) pictures+=("$name") ;;
      *) messages+=("$name") ;;
    esac
    replayed=$((replayed + 1))
  done
  for name in "${messages[@]}" "${pictures[@]}"; do
    [[ -e $camera/$name ]] || continue # its message took it along
    : > "$camera/$name.done"
    if ((EUID == 0)); then chown "$server_user" "$camera/$name.done"; fi
  done
}
