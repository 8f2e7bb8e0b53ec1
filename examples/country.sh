#!/bin/sh
# What a few people at a desk would do once: from the answers of twelve helhedsplaner to a page about their houses, and
# the list for who takes the telephone.  mc-country(7) goes through it step by step.

today=2026-11-01
if ! mc-survey import examples/tolv-huse.csv landet --today $today 2>faults.txt; then
	cat faults.txt >&2
	exit 1
fi
mc-overview landet --today $today --text -o html --output-file landet.html
mc-overview landet --today $today --text
mc-survey --missing landet | mc-matrix centre question --alphabet -o table
