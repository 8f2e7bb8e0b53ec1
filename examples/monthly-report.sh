#!/bin/sh
# What a cron job would run on the first of the month: check, then report.
# Faults are told and stop the report of that centre; warnings alone are not, or
# cron would send a mail each month.

today=2026-11-01
for centre in examples/centres/*/; do
	centre=${centre%/}
	if mc-check --today $today "$centre" 2>faults.txt; then
		mc-report --today $today "$centre" >"report-${centre##*/}.md"
	else
		cat faults.txt >&2
	fi
done
head -3 report-*.md
