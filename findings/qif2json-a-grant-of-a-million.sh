#!/bin/sh
# qif2json 0.4.0 (npm), a reader of account files of the QIF kind, whose amounts part thousands by commas (1,250,000.00), takes away the first
# comma alone: a grant of a million and a quarter is 1250.  In the parts that an entry is split into ($) it takes away none:
# 900,000.00 and 350,000.00 are 900 and 350.  Nothing is said of it, and amounts below a thousand are right everywhere, those below a
# million in the entry (T).
#
#	sh findings/qif2json-a-grant-of-a-million.sh	prints the amounts; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . qif2json@0.4.0 >npm 2>&1 || { cat npm; exit 2; }
cat >account.qif <<'Q'
!Type:Bank
D05/10/2026
T-250.50
PKaffe
^
D06/10/2026
T12,500.00
PKommunen
^
D07/10/2026
T1,250,000.00
PFonden
SLoen
$900,000.00
SLokaler
$350,000.00
^
Q
cat >ask.cjs <<'J'
const parts = entry => (entry.division || []).map(part => ` ${part.category} ${part.amount}`).join('');
for (const entry of require('qif2json').parse(require('fs').readFileSync('account.qif', 'utf8')).transactions)
	console.log(entry.date.slice(0, 10) + ' ' + entry.payee + ' ' + entry.amount + parts(entry));
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
2026-10-05 Kaffe -250.5
2026-10-06 Kommunen 12500
2026-10-07 Fonden 1250 Loen 900 Lokaler 350
W
cmp got wanted
