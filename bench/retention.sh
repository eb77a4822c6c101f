#!/usr/bin/env bash
# retention [READS]: of READS (200000) synthetic reads all older than 30 months go row by row; how fast, and what queries feel of it
set -euo pipefail

# shellcheck source=lib/own-stack.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/own-stack.sh"
reads=${1:-200000}

need_space "$(dirname "$home")" $((2000 + reads / 1500)) "a bench of $reads reads"
throw_away
trap throw_away EXIT
postgres_alone
bench_class org.platewarden.reads.store.RetentionBench "$reads"
