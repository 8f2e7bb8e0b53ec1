#!/bin/sh
# What a chair would bring to the next meeting of each house: what is overdue, due,
# contradicted or never assessed; the goals that are late; who could be invited.

today=2026-11-01
for centre in examples/centres/*/; do
	centre=${centre%/}
	printf '\n# %s\n\n' "${centre##*/}"
	mc-conditions --agenda --today $today -o md "$centre"
	echo
	mc-initiatives --goals --today $today "$centre" |
		awk -F, 'NR > 1 && $NF != "" { print "- late by " $NF " days: " $2 }'
	mc-initiatives --stakeholders "$centre" |
		awk -F, '$NF == 1 { print "- to be invited: " $3 " (" $2 ")" }'
done
