#!/bin/sh
# Several houses side by side, none before another: a page that puts like beside like, and a table and
# a picture of the forms, each as a share of a house's own entries, the number of which stands beside it.

today=2026-11-01
mc-report --section overview -p 2026-10 --today $today -o html --output-file side-by-side.html examples/centres/* || exit
mc-log -p 2026-Q3 examples/centres/* >rows.csv || exit
mc-matrix centre form --share row --alphabet rows.csv >shares.csv || exit
mc-plot heat --totals row --title 'Samarbejder, 3. kvartal 2026' --output-file shares.svg shares.csv || exit
mc-matrix centre form --share row --alphabet -o table rows.csv
