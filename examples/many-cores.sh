#!/bin/sh
# One large log on all cores of a machine: cut at line ends, a tally of each
# piece, and the tallies added up.  Any pieces do, in any order.

log=${1:-examples/centres/kvarterhuset/log.csv}
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT

sed 1d "$log" | split -l "${LINES_EACH:-50}" - "$tmp/rows."
export tmp log
ls "$tmp"/rows.* | xargs -n 1 -P "$(getconf _NPROCESSORS_ONLN)" sh -c '
	{ sed 1q "$log"; cat "$1"; } | mc-matrix form quarter --long >"$1.long"' piece || exit
mc-matrix --merge -o table "$tmp"/rows.*.long
