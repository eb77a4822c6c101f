#!/usr/bin/env bash
# hostile-images [N [SEED]]: feeds N (1000) broken and hostile pictures to the recognizer's processes, then harms these on purpose
set -euo pipefail

# shellcheck source=lib/own-stack.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/own-stack.sh"
pictures=${1:-1000} seed=${2:-42}

mkdir -p "$home"
trap throw_away EXIT
(cd "$root" && mvn -q -B -o -pl ejb-module test-compile -Dcheckstyle.skip -Dspotless.check.skip)
bench_class org.platewarden.recognition.worker.HostileImagesBench "$pictures" "$seed"
