#!/bin/sh
# vcf 2.1.2 (npm) knows vCard's backslashes neither when it reads nor when it writes: "Hus\, have" is read as it stands, with its
# backslash, into jCard too, where RFC 7095 (3.3) has none; and a name with a comma is written without one.  A line end in a
# note is left out, so that "Ring først." and "Kom ma." stand together, and of several categories the first alone is
# written.  ical.js 2.2.1 has all of them right.
#
#	sh findings/vcf-a-card-with-a-comma.sh	prints what is read and written; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . vcf@2.1.2 ical.js@2.2.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const Card = require('vcf'), ICAL = require('ical.js').default || require('ical.js');
const lines = ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Hus\\, have', 'NOTE:Ring først.\\nKom ma.', 'CATEGORIES:bolig,mad\\, musik', 'END:VCARD', ''].join('\r\n');
const card = new Card().parse(lines);
console.log('read:', JSON.stringify(card.get('fn').valueOf()), JSON.stringify(card.get('note').valueOf()));
const right = ICAL.parse(lines.trim());
console.log('jCard, ical.js:', JSON.stringify(right[1].filter(p => /fn|note|categories/.test(p[0]))));
console.log('jCard, vcf:', JSON.stringify(card.toJSON()[1].filter(p => /fn|note|categories/.test(p[0]))));
console.log('written by vcf:', JSON.stringify(Card.fromJSON(right).toString('4.0')));
console.log('by ical.js:', JSON.stringify(ICAL.stringify(right)));
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
read: "Hus\\, have" "Ring først.\\nKom ma."
jCard, ical.js: [["fn",{},"text","Hus, have"],["note",{},"text","Ring først.\nKom ma."],["categories",{},"text","bolig","mad, musik"]]
jCard, vcf: [["fn",{},"text","Hus\\, have"],["note",{},"text","Ring først.\\nKom ma."],["categories",{},"text","bolig,mad\\, musik"]]
written by vcf: "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Hus, have\r\nNOTE:Ring først.Kom ma.\r\nCATEGORIES:bolig\r\nEND:VCARD"
by ical.js: "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Hus\\, have\r\nNOTE:Ring først.\\nKom ma.\r\nCATEGORIES:bolig,mad\\, musik\r\nEND:VCARD\r\n"
W
cmp got wanted
