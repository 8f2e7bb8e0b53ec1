#!/bin/sh
# The same with GNU parallel, which also spreads work over machines (--sshlogin):
# it cuts the log itself, and gives each piece the header.

log=${1:-examples/centres/kvarterhuset/log.csv}
command -v parallel >/dev/null || { echo "GNU parallel is not installed"; exit 0; }

parallel --will-cite --pipepart --header : --block "${BLOCK:-4k}" -a "$log" \
	mc-matrix form quarter --long | mc-matrix --merge -o table
