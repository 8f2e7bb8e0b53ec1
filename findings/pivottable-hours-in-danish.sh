#!/bin/sh
# PivotTable.js 2.23.0 with its Danish words and numbers (pivot.da.js) writes 2,25 and does not read it: a number goes as far
# as JavaScript's parseFloat goes, so that 1,5 and 0,75 are 1 and 0, their sum 1,00; 1.500 is 1,50, and 1:30 an hour.
# Who has no hours in the table has the sum 0,00, and 0,00 as the least and the greatest, where the mean is empty, as nothing
# is known.  With numbers, or texts with a point, the sums are right.
#
#	sh findings/pivottable-hours-in-danish.sh	prints what is reckoned; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . pivottable@2.23.0 jquery@3.7.1 jsdom@26.1.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { JSDOM } = require('jsdom');
globalThis.window = new JSDOM('').window;
globalThis.document = window.document;
const $ = require('jquery');
require('pivottable');
require('pivottable/dist/pivot.da.js');
const { PivotData, locales } = $.pivotUtilities;
const rows = [['sumak', '1,5'], ['sumak', '0,75'], ['skolen', '1.500'], ['bibliotek', '1:30'], ['koret', '']]
    .map(([actor, hours]) => ({ actor, hours }));
const point = rows.map(row => ({ ...row, hours: row.hours.replace(/^(.),/, '$1.') }));
for (const [data, word] of [[rows, 'Sum'], [rows, 'Minimum'], [rows, 'Maximum'], [rows, 'Gennemsnit'], [point, 'Sum']]) {
	const table = new PivotData(data, { rows: ['actor'], cols: [], vals: ['hours'], aggregator: locales.da.aggregators[word](['hours']) });
	console.log(word + ':', table.getRowKeys().map(key => {
		const cell = table.getAggregator(key, []);
		return key + ' ' + (cell.format(cell.value()) || '-');
	}).join(', '));
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
Sum: bibliotek 1,00, koret 0,00, skolen 1,50, sumak 1,00
Minimum: bibliotek 1,00, koret 0,00, skolen 1,50, sumak 0,00
Maximum: bibliotek 1,00, koret 0,00, skolen 1,50, sumak 1,00
Gennemsnit: bibliotek 1,00, koret -, skolen 1,50, sumak 0,50
Sum: bibliotek 1,00, koret 0,00, skolen 1,50, sumak 2,25
W
cmp got wanted
