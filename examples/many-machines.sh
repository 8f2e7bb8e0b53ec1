#!/bin/sh
# The same with GNU parallel, which also spreads work over machines (--sshlogin):
# it cuts the log itself, and gives each piece the header.  Its status tells
# whether all pieces were done: only then are they added up.

log=${1:-examples/centres/kvarterhuset/log.csv}
command -v parallel >/dev/null || { echo "GNU parallel is not installed" >&2; exit 77; }
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT

parallel --will-cite --pipepart --header : --block "${BLOCK:-4k}" -a "$log" \
	mc-matrix form quarter --long >"$tmp/long" || exit
mc-matrix --merge -o table "$tmp/long"
