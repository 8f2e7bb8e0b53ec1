#!/bin/sh
# One large log on all cores of a machine: as many parts as there are cores, cut by bytes, and
# their tables added up.  No part can be lost: --merge knows how many there are.
#
#	sh examples/many-cores.sh log.csv
#	PARTS=8 sh examples/many-cores.sh log.csv

log=${1:-examples/centres/kvarterhuset/log.csv}
parts=${PARTS:-$(getconf _NPROCESSORS_ONLN)}
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 2' HUP INT TERM

export log parts tmp
seq "$parts" | xargs -P "$parts" -I '{}' sh -c '
	mc-matrix form quarter --part "{}/$parts" "$log" >"$tmp/{}"' || exit
mc-matrix --merge -o table "$tmp"/*
