#!/bin/sh
# One tally of all centres from a tally of each, which is made again only where something
# changed.  A row that is wrong, in whichever centre, is told, and there is no table.

make -s -f "${0%/*}/tally.mk" OPTIONS='-p 2026-Q3' OUT=q3 || exit
cat q3/tally.csv
