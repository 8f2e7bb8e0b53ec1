#!/bin/sh
# The same under Open MPI, which starts the tasks on the machines of a file of hosts, or on the
# cores of this one.  mpirun ends all of them, and says so, when one fails.
#
#	sh examples/openmpi.sh log.csv
#	sh examples/openmpi.sh log.csv --hostfile hosts -n 64

log=$(realpath "${1:-examples/centres/kvarterhuset/log.csv}") || exit 2
test $# -eq 0 || shift
test $# -gt 0 || set -- -n "$(getconf _NPROCESSORS_ONLN)"
command -v mpirun >/dev/null || { echo "Open MPI is not installed" >&2; exit 78; }
test "$(id -u)" -ne 0 -o -n "$OMPI_ALLOW_RUN_AS_ROOT" ||
	{ echo "Open MPI does not run as root" >&2; exit 78; }
tmp=$(mktemp -d "$PWD/tally.XXXXXX") || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 2' HUP INT TERM

mpirun "$@" sh -c 'part=$((OMPI_COMM_WORLD_RANK + 1))
	mc-matrix form month --part "$part/$OMPI_COMM_WORLD_SIZE" "$1" >"$2/$part.part" &&
	mv "$2/$part.part" "$2/$part.long"' task "$log" "$tmp" || exit
mc-matrix --merge "$tmp"/*.long
