#!/bin/sh
# What a cron job would run on the first of the month: check, then report.

today=2026-11-01
for centre in examples/centres/*/; do
	centre=${centre%/}
	mc-check --today $today "$centre" &&
		mc-report --today $today "$centre" >"report-${centre##*/}.md"
done
head -3 report-*.md
