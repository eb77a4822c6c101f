#!/usr/bin/env bash
# import [READS CHUNK:PARTS ...]: the store's side of an import of READS (400000) reads, beside a staged COPY with a dictionary
set -euo pipefail

# shellcheck source=lib/own-stack.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/own-stack.sh"
reads=${1:-400000}
variants=("${@:2}")
((${#variants[@]} > 0)) || variants=(8000:1 8000:2)

need_space "$(dirname "$home")" $((2000 + reads / 1500)) "a bench of $reads reads"
throw_away
trap throw_away EXIT
postgres_alone
bench_class org.platewarden.reads.store.ImportBench "$reads" "${variants[@]}"
