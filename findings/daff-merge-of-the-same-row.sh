#!/bin/sh
# daff 1.4.2, which "daff git csv" makes git's merge driver for tables, merges three versions of a log without a conflict
# where git's own merge of lines does better: a meeting that both sides have added stands there twice, and a row that
# one side has deleted and the other corrected is gone, with the correction.  Both end with status 0.  Two
# corrections of one cell are a conflict, status 1, as they should be.
#
#	sh findings/daff-merge-of-the-same-row.sh	prints what is merged, by daff and by git; needs git, node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . daff@1.4.2 >npm 2>&1 || { cat npm; exit 2; }
merge() {
	node node_modules/daff/bin/daff.js merge parent.csv a.csv b.csv >merged 2>/dev/null
	echo "$1, daff: status $?"
	grep '^2026-10-06' merged
	git merge-file -p -q a.csv parent.csv b.csv >merged
	echo "$1, git: status $?"
	grep '^2026-10-06' merged
}
log() {
	printf '%s\n' date,actor,hours 2026-10-05,koret,1 "$@" 2026-10-07,haven,1
}
{
	log >parent.csv
	log 2026-10-06,cafeen,2 >a.csv
	cp a.csv b.csv
	merge "both add"
	log 2026-10-06,cafeen,2 >parent.csv
	log >a.csv
	log 2026-10-06,cafeen,20 >b.csv
	merge "one deletes, one corrects"
	log 2026-10-06,cafeen,3 >a.csv
	merge "both correct"
} >got
cat got
cat >wanted <<'W'
both add, daff: status 0
2026-10-06,cafeen,2
2026-10-06,cafeen,2
both add, git: status 0
2026-10-06,cafeen,2
one deletes, one corrects, daff: status 0
one deletes, one corrects, git: status 1
2026-10-06,cafeen,20
both correct, daff: status 1
2026-10-06,cafeen,((( 2 ))) 3 /// 20
both correct, git: status 1
2026-10-06,cafeen,3
2026-10-06,cafeen,20
W
cmp got wanted
