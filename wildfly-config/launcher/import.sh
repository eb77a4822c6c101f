# shellcheck shell=bash
# import FILE...: puts files of reads where the server looks for them, and shows how far it is. The server does the work.

import_usage='import FILE... (.csv or .jsonl, with .gz if packed), import --status, or import --cancel FILE'
import_putaside=0
import_refused=0

import_files() {
  local file
  find_server_account
  (($# > 0)) || fail "import wants files: $import_usage"
  [[ -d $import_dir ]] || fail "there is no folder $import_dir yet: ./platewarden up makes it"
  case $1 in
    --status) import_status; return 0 ;;
    --cancel) shift; for file in "$@"; do cancel_import "$file"; done; return 0 ;;
    -*) fail "import does not know '$1': $import_usage" ;;
  esac
  for file in "$@"; do need_importable "$file"; done
  trap 'printf "\n"; say "The import goes on in the server. The same command shows it again; ./platewarden import --cancel FILE ends it."; exit 130' INT
  for file in "$@"; do import_file "$file"; done
  ((import_refused == 0)) || exit 2
  ((import_putaside == 0)) || exit 1
}

need_importable() {
  local lower=${1,,}
  [[ -f $1 && -r $1 ]] || fail "$1 is no file that $(id -un) can read"
  lower=${lower%.gz}
  [[ $lower == *.csv || $lower == *.jsonl || $lower == *.ndjson ]] ||
    fail "$1 is neither .csv nor .jsonl (with .gz if packed): its name must say what it is"
}

# The name of a file in the import folder: what is in it, then what it was called, in characters that every part can show.
imported_name() {
  local sum base=${1##*/}
  sum=$(sha256sum < "$1")
  base=${base//[^A-Za-z0-9._-]/_}
  ((${#base} <= 100)) || base=${base: -100}
  printf '%s-%s' "${sum:0:16}" "$base"
}

import_file() {
  local file=$1 name
  name=$(imported_name "$file")
  progress_file=$import_dir/.progress/$name.json
  if [[ -e $import_dir/$name ]]; then
    say "${file##*/}: is being imported already"
  else
    is_running wildfly || fail "the server is not running, and it does the work: ./platewarden up, then import again"
    put_file "$file" "$name"
  fi
  watch_import "$file" "$name"
}

# A copy, so that what happens to the file meanwhile does not matter; where the disk can, it takes no room.
put_file() {
  local file=$1 name=$2 megabytes
  megabytes=$(($(stat -L -c %s "$file") / 1048576 + 1))
  # the reads take about as much room again in the database as they do unpacked
  need_space "$import_dir" $((megabytes + 500)) "a copy of ${file##*/}"
  rm -f "$progress_file" "$import_dir/.progress/$name.cancel"
  cp --reflink=auto "$file" "$import_dir/.$name.part" || fail "$file could not be copied to $import_dir: see the line above"
  chmod 640 "$import_dir/.$name.part"
  if ((EUID == 0)); then chown "$server_user" "$import_dir/.$name.part"; fi
  mv "$import_dir/.$name.part" "$import_dir/$name"
}

# progress KEY: a value of the line of JSON in $progress; keys are ours, values numbers or words
progress_number() { [[ $progress =~ \"$1\":(-?[0-9]+) ]] && printf '%s' "${BASH_REMATCH[1]}" || printf '0'; }
progress_word() { [[ $progress =~ \"$1\":\"([^\"]*)\" ]] && printf '%s' "${BASH_REMATCH[1]}" || true; }

watch_import() {
  local file=$1 name=$2 state last_shown=-10 every=0
  [[ -t 1 ]] || every=5
  while :; do
    progress=$(cat "$progress_file" 2> /dev/null || true)
    state=$(progress_word state)
    case $state in
      done | refused | cancelled) break ;;
    esac
    if ((SECONDS - last_shown >= every)); then
      last_shown=$SECONDS
      show_progress "$state"
    fi
    if [[ ! -e $import_dir/$name ]]; then
      # gone between two looks: its last word is there, or somebody took it away
      progress=$(cat "$progress_file" 2> /dev/null || true)
      state=$(progress_word state)
      [[ $state == done || $state == refused || $state == cancelled ]] || fail "${file##*/} is no longer in $import_dir, and the server did not say why: ./platewarden logs wildfly"
      break
    fi
    sleep 0.25
  done
  tell_end "$file" "$state"
}

show_progress() {
  local state=$1 position bytes percent=0 width filled bar text left
  position=$(progress_number position)
  bytes=$(progress_number bytes)
  ((bytes == 0)) || percent=$((position * 100 / bytes))
  case $state in
    running)
      left=$(progress_number seconds_left)
      text="$(progress_number lines_a_second) lines/s, $(progress_number stored) stored, $(progress_number known) known, $(progress_number put_aside) put aside"
      ((left < 0)) || text+=", $(printf '%d:%02d' $((left / 60)) $((left % 60))) left"
      ;;
    waiting) text="waits: $(progress_word reason)" ;;
    checking) text="is looked at" ;;
    *) text="waits for its turn$(is_running wildfly || printf ', and the server is down')" ;;
  esac
  if [[ ! -t 1 ]]; then
    printf '%3d %%  %s\n' "$percent" "$text"
    return 0
  fi
  width=24
  filled=$((percent * width / 100))
  printf -v bar '%*s' "$filled" ''
  bar=${bar// /#}
  printf -v bar '%-*s' "$width" "$bar"
  printf '\r\033[K[%s] %3d %%  %s' "${bar// /.}" "$percent" "$text"
}

tell_end() {
  local file=${1##*/} state=$2 account
  [[ ! -t 1 ]] || printf '\r\033[K'
  account="$(progress_number lines) lines: $(progress_number stored) stored, $(progress_number known) known already, $(progress_number put_aside) put aside, in $(progress_number seconds) s"
  (($(progress_number put_aside) == 0)) || import_putaside=1
  case $state in
    done) say "$file: $account" ;;
    cancelled) say "$file: cancelled after $account; the same file goes on from there"; import_refused=1 ;;
    refused) say "$file: $(progress_word reason) ($account)"; import_refused=1 ;;
  esac
  (($(progress_number put_aside) == 0)) || say "  what was put aside lies with its reasons in $import_dir/rejected/"
}

# Every file that is there, and how far it is.
import_status() {
  local file name any=false
  for file in "$import_dir"/*; do
    [[ -f $file ]] || continue
    any=true
    name=${file##*/}
    progress=$(cat "$import_dir/.progress/$name.json" 2> /dev/null || true)
    printf '%s: %s' "${name:17}" "$(show_progress "$(progress_word state)")"
    printf '\n'
  done
  $any || say "nothing is being imported"
}

cancel_import() {
  local name
  need_importable "$1"
  name=$(imported_name "$1")
  [[ -e $import_dir/$name ]] || fail "${1##*/} is not being imported"
  : > "$import_dir/.progress/$name.cancel"
  if ((EUID == 0)); then chown "$server_user" "$import_dir/.progress/$name.cancel"; fi
  say "${1##*/}: will end after the chunk that is being written"
}
