#!/bin/sh
# Who worked with whom in one centre this year, as pairs, the most frequent first.

mc-log examples/centres/sundhedshuset -p 2026 |
	mc-matrix pair form --long |
	grep ',total,' | grep -v '^total' | sort -t, -k3,3nr -k1,1 | head -10
