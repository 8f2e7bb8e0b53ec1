#!/bin/sh
# The main job on the four centres of the report: of each the tally month by
# form of the last twelve months, its type, and of one the checklist.  The log entries
# are invented; they end in October 2026, so today is said to be 2026-11-01.

today=2026-11-01
for centre in examples/centres/*/; do
	centre=${centre%/}
	echo "${centre##*/}: collaborations by month and form, the last 12 months"
	echo
	mc-log "$centre" |
		mc-matrix month form -p last-12-months --today $today -o table
	echo
done
echo "Which type of centre is each?"
echo
mc-classify --first --today $today examples/centres/* -o table
echo
mc-report --section conditions --today $today examples/centres/kvarterhuset
