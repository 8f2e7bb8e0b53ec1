#!/bin/sh
# accounting 0.4.1 (accounting.js, npm) rounds half an øre down in 572 of the 10 000 amounts that have one below 100 kroner:
# 0,145 is 0,14 and 1,005 is 1,00, where 0,615 is 0,62.  Its page says that toFixed treats numbers as decimals and not as
# binary fractions, so that all halves are rounded alike; JavaScript's own toFixed, which does not say so, has
# 4 800 of them down.  currency.js 2.0.4 has none.  formatMoney and formatNumber go by it.
#
#	sh findings/accounting-half-an-oere.sh	prints how many; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . accounting@0.4.1 currency.js@2.0.4 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const accounting = require('accounting'), currency = require('currency.js');
for (const [name, round] of [['accounting', n => accounting.toFixed(n, 2)], ['currency', n => currency(n).value.toFixed(2)],
    ['toFixed', n => n.toFixed(2)]]) {
	let down = 0;
	for (let i = 5; i < 100000; i += 10)
		down += round(i / 1000) !== ((i + 5) / 1000).toFixed(2);
	console.log(name + ':', [0.145, 0.615, 1.005, 2.135].map(round).join(' '), 'down', down);
}
console.log(accounting.formatMoney(1.005, 'kr. ', 2, '.', ','));
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
accounting: 0.14 0.62 1.00 2.13 down 572
currency: 0.15 0.62 1.01 2.14 down 0
toFixed: 0.14 0.61 1.00 2.13 down 4800
kr. 1,00
W
cmp got wanted
