#!/bin/sh
# Logs on several machines, without a scheduler: each is tallied through ssh where it lies, and
# only the tables travel.  Machines are named as in scp; see tally.mk.
#
#	sh examples/many-machines.sh anna@alfa:/srv/mc/hus/log.csv beta:/srv/mc/kvarter/log.csv
#
# Without an argument: the logs of the examples, on the machine `localhost`.

here=${0%/*}
if test $# -eq 0; then
	ssh -n -o BatchMode=yes localhost mc-matrix --version >/dev/null 2>&1 ||
		{ echo "no ssh to localhost, or no mc-matrix there" >&2; exit 78; }
	for log in "$here"/centres/*/log.csv; do
		set -- "$@" "localhost:$PWD/$log"
	done
fi
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 2' HUP INT TERM

make -s -f "$here/tally.mk" -j "${JOBS:-8}" OUT="$tmp" LOGS="$*" COLS=quarter || exit
cat "$tmp/tally.csv"
