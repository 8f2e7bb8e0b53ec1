#!/bin/sh
# excel-style-dataformatter 2.0.1 (npm) takes the blank before a unit for one that parts thousands, and divides by a thousand: three
# hours in the format 0 "timer" are "0timer", and 1234.5 kroner in #,##0.00 "kr." are "1.23kr.", a sum that nobody would
# take for wrong.  In Excel the comma divides so, and a blank is a blank.  With the blank within the quotation marks, 0" timer",
# and with the unit in front all are right.  Its own English (en-US) does the same, and parts thousands by a blank.
#
#	sh findings/excel-style-dataformatter-a-unit-after-a-blank.sh	prints what is shown; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . excel-style-dataformatter@2.0.1 ssf@0.11.2 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const DataFormatter = require('excel-style-dataformatter'), english = require('excel-style-dataformatter/lib/locales/en-US');
const { format } = require('ssf');
const own = new DataFormatter(), en = new DataFormatter({ locales: [english] });
en.setLocale('en-US');
for (const [value, code] of [[3, '0 "timer"'], [3, '0" timer"'], [1234.5, '#,##0.00 "kr."'], [1234.5, '#,##0.00" kr."'],
	[1234.5, '"kr." #,##0.00'], [1234567.5, '#,##0.00 "kr."'], [2.5, '0.00 "t."']])
	console.log(`${value} in ${code}: ${own.format(value, 'Number', code).value}; en-US ${en.format(value, 'Number', code).value}`
		+ `; ssf ${format(code, value)}`);
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
3 in 0 "timer": 0timer; en-US 0timer; ssf 3 timer
3 in 0" timer": 3 timer; en-US 3 timer; ssf 3 timer
1234.5 in #,##0.00 "kr.": 1.23kr.; en-US 1.23kr.; ssf 1,234.50 kr.
1234.5 in #,##0.00" kr.": 1 234.50 kr.; en-US 1 234.50 kr.; ssf 1,234.50 kr.
1234.5 in "kr." #,##0.00: kr. 1 234.50; en-US kr. 1 234.50; ssf kr. 1,234.50
1234567.5 in #,##0.00 "kr.": 1 234.57kr.; en-US 1 234.57kr.; ssf 1,234,567.50 kr.
2.5 in 0.00 "t.": 0.00t.; en-US 0.00t.; ssf 2.50 t.
W
cmp got wanted
