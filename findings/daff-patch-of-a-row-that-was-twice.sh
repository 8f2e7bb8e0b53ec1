#!/bin/sh
# daff 1.4.2: "daff patch" does not give back what "daff diff" was made of.  A log where a row stood twice and one of the
# two has been taken out becomes a table of nothing but NULL, the heading and the rows that were not touched with it,
# status 0.  A value whose one change is a blank at its end gets the sign U+2423 there, which daff means for the screen.
# Where the row has been put in, and where the value changed in more than the blank, it is right.
#
#	sh findings/daff-patch-of-a-row-that-was-twice.sh	prints what is patched; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . daff@1.4.2 >npm 2>&1 || { cat npm; exit 2; }
there() {
	printf '%s\n' "$2" >a.csv
	printf '%s\n' "$3" >b.csv
	node node_modules/daff/bin/daff.js diff --output change.csv a.csv b.csv &&
		node node_modules/daff/bin/daff.js patch --output patched.csv a.csv change.csv
	echo "$1: status $?"
	cat patched.csv
}
twice='date,actor
2026-10-05,koret
2026-10-05,koret
2026-10-06,haven'
once='date,actor
2026-10-05,koret
2026-10-06,haven'
{
	there "taken out" "$twice" "$once"
	there "put in" "$once" "$twice"
	there "a blank more" "$once" "$once "
	there "a blank and a letter more" "$once" "${once}s "
} >got
cat got
cat >wanted <<'W'
taken out: status 0
NULL,NULL
NULL,NULL
NULL,NULL
put in: status 0
date,actor
2026-10-05,koret
2026-10-05,koret
2026-10-06,haven
a blank more: status 0
date,actor
2026-10-05,koret
2026-10-06,haven␣
a blank and a letter more: status 0
date,actor
2026-10-05,koret
2026-10-06,"havens "
W
cmp got wanted
