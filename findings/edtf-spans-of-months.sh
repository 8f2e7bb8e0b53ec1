#!/bin/sh
# edtf 4.11.1 (npm) ends a span of months in a list too early: {2026-10..2026-12}, in which it counts October, November and
# December, ends for it on 31 October and does not cover 15 November; written {2026-10,2026-11,2026-12} it ends on
# 31 December.  And of the three quadrimesters that ISO 8601-2 and EDTF know, four months each, the first two have
# five, so that May and September are in two of them.
#
#	sh findings/edtf-spans-of-months.sh	prints the first and the last day; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . edtf@4.11.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.mjs <<'J'
import edtf from 'edtf';
for (const text of ['{2026-10..2026-12}', '{2026-10,2026-11,2026-12}', '2026-37', '2026-38', '2026-39']) {
	const time = edtf(text);
	console.log(text + ': ' + [time.min, time.max].map((t) => new Date(t).toISOString().slice(0, 10)).join(' to ') +
	    (time.type === 'List' ? ', ' + [...time].map((t) => t.edtf).join(' ') + ', 15 November: ' + time.covers(edtf('2026-11-15')) : ''));
}
J
node ask.mjs >got || exit 2
cat got
cat >wanted <<'W'
{2026-10..2026-12}: 2026-10-01 to 2026-10-31, 2026-10 2026-11 2026-12, 15 November: false
{2026-10,2026-11,2026-12}: 2026-10-01 to 2026-12-31, 2026-10 2026-11 2026-12, 15 November: true
2026-37: 2026-01-01 to 2026-05-31
2026-38: 2026-05-01 to 2026-09-30
2026-39: 2026-09-01 to 2026-12-31
W
cmp got wanted
