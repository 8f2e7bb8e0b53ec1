#!/bin/sh
# One tally of all centres from a tally of each: the long tables add up, however
# the work is split.

for centre in examples/centres/*/; do
	mc-log "$centre" -p 2026-Q3 | mc-matrix form month --long -p 2026-Q3
done | mc-matrix --merge -o table
