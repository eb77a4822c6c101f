#!/usr/bin/env bash
# read-store [READS]: loads READS (2000000) synthetic reads; every kind of query beside a naive table and the bare limits
set -euo pipefail

# shellcheck source=lib/own-stack.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/own-stack.sh"
reads=${1:-2000000}

need_space "$(dirname "$home")" $((2000 + reads / 1500)) "a bench of $reads reads"
throw_away
trap throw_away EXIT
postgres_alone
bench_class org.platewarden.reads.store.ReadStoreBench "$reads"
