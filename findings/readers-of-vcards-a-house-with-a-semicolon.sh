#!/bin/sh
# Cards of contacts (vCard 4) on npm, and three programs that read or write them:
#
# - vcard4-ts 0.4.1 has an organisation's parts in one text, "Hus; Nord;Afdeling", where RFC 6350 (6.6.4) parts them by semicolons
#   and has a backslash before the one in a name: after that nobody can tell the department from the house.
# - vcard-parser 1.0.0 takes a colon in a parameter for the one before the value: with LABEL="Hovedgaden 1, st.: tv", which the
#   RFC's quotation marks (3.3) are for, the post office box is tv":, and all blanks at a fold go, not one: "Lang teksther".
# - vcards-js 2.11.1 writes the organisation's semicolon without its backslash, so that "Hus; Nord" is the department Nord of
#   Hus; in names and addresses it has one.
#
# vcard4 4.0.5 reads the organisation and the fold as they should be, and ical.js 2.2.1 the label.
#
#	sh findings/readers-of-vcards-a-house-with-a-semicolon.sh	prints what is read and written; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . vcard4-ts@0.4.1 vcard-parser@1.0.0 vcards-js@2.11.1 vcard4@4.0.5 ical.js@2.2.1 >npm 2>&1 ||
	{ cat npm; exit 2; }
cat >ask.cjs <<'J'
const ICAL = require('ical.js').default || require('ical.js');
const card = ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Huset', 'ORG:Hus\\; Nord;Afdeling',
	'ADR;LABEL="Hovedgaden 1, st.: tv":;;Hovedgaden 1;Nordby;;9999;Danmark', 'NOTE:Lang tekst', '  her', 'END:VCARD', ''].join('\r\n');
const say = (...what) => console.log(what[0] + ':', ...what.slice(1).map((x) => JSON.stringify(x)));
const ts = require('vcard4-ts').parseVCards(card).vCards[0];
say('vcard4-ts', ts.ORG[0].value, ts.NOTE[0].value);
const parsed = require('vcard-parser').parse(card);
say('vcard-parser', parsed.org[0].value, parsed.adr[0].value, parsed.note[0].value);
const four = require('vcard4').parse(card);
say('vcard4', four.getProperty('ORG')[0].value, four.getProperty('NOTE')[0].value);
const label = ICAL.parse(card)[1].find((property) => property[0] === 'adr');
say('ical.js', label[1].label, label[3]);
const out = require('vcards-js')();
out.version = '4.0';
out.firstName = 'Anna';
out.lastName = 'Nord; By';
out.organization = 'Hus; Nord';
out.workAddress.street = 'Hovedgaden 1; st.';
for (const line of out.getFormattedString().split('\r\n'))
	if (/^(N|ORG|ADR)\b/.test(line))
		say('vcards-js', line);
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
vcard4-ts: ["Hus; Nord;Afdeling"] "Lang tekst her"
vcard-parser: ["Hus; Nord","Afdeling"] [" tv\":","","Hovedgaden 1","Nordby","","9999","Danmark"] "Lang teksther"
vcard4: ["Hus; Nord","Afdeling"] "Lang tekst her"
ical.js: "Hovedgaden 1, st.: tv" ["","","Hovedgaden 1","Nordby","","9999","Danmark"]
vcards-js: "N:Nord\\; By;Anna;;;"
vcards-js: "ADR;TYPE=WORK:;;Hovedgaden 1\\; st.;;;;"
vcards-js: "ORG:Hus; Nord"
W
cmp got wanted
