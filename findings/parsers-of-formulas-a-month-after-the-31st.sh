#!/bin/sh
# Three programs on npm that reckon a spreadsheet's formulas, hot-formula-parser 4.0.0, @fortune-sheet/formula-parser 0.2.13 (of
# FortuneSheet) and fast-formula-parser 1.0.19, against what spreadsheets have, here HyperFormula 3.5.0:
#
# - EDATE of 31 January 2027 and a month, a grant's end, is 3 March in all three, not 28 February.
# - PROPER takes a Danish letter for none: "ærø hus" is "æRø Hus", in fast-formula-parser "ÆRø Hus".
# - MEDIAN counts an empty cell as 0 hours in the first two, where AVERAGE passes over it.
# - A text is not found in other letters: "samvirke" = "SAMVIRKE" is false in all three.
# - ROUND makes -2 of -2.5, not -3, in the first two; and SUMIFS with two conditions is 0 in the first.
#
#	sh findings/parsers-of-formulas-a-month-after-the-31st.sh	prints what is reckoned; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . hot-formula-parser@4.0.0 @fortune-sheet/formula-parser@0.2.13 fast-formula-parser@1.0.19 \
	hyperformula@3.5.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const Hot = require('hot-formula-parser').Parser, Fortune = require('@fortune-sheet/formula-parser').Parser;
const Fast = require('fast-formula-parser'), { HyperFormula } = require('hyperformula');
const rows = [['samvirke', 1.5], ['samskabe', 1], ['samvirke', 2], ['videndele', null], ['videndele', 4]];
const cell = (row, column) => rows[row][column];
const grid = (top, left, bottom, right) => rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
function parser(Kind) {
	const own = new Kind();
	own.on('callCellValue', ({ row, column }, ...rest) => rest.at(-1)(cell(row.index, column.index)));
	own.on('callRangeValue', (a, b, ...rest) => rest.at(-1)(grid(a.row.index, a.column.index, b.row.index, b.column.index)));
	return (formula) => { const { error, result } = own.parse(formula, {}); return error || result; };
}
const fast = new Fast({ onCell: ({ row, col }) => cell(row - 1, col - 1),
	onRange: ({ from, to }) => grid(from.row - 1, from.col - 1, to.row - 1, to.col - 1) });
const other = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' });
const all = { 'hot': parser(Hot), fortune: parser(Fortune), fast: (formula) => {
	try {
		return fast.parse(formula, { row: 9, col: 9, sheet: 'Log' });
	} catch {
		return 'not known';
	}
},
	HyperFormula: (formula) => other.calculateFormula('=' + formula, 0) };
const show = (value, formula) => /^EDATE/.test(formula) && (value instanceof Date || typeof value === 'number')
	? new Date(value instanceof Date ? value : Date.UTC(1899, 11, 30 + value)).toISOString().slice(0, 10) : String(value);
for (const formula of ['EDATE(46418,1)', 'PROPER("ærø hus")', 'MEDIAN(B1:B5)', 'AVERAGE(B1:B5)', 'A1="SAMVIRKE"', 'ROUND(-2.5,0)',
	'SUMIFS(B1:B3,A1:A3,"samvirke",B1:B3,">1.5")'])
	console.log(formula + ': ' + Object.entries(all).map(([name, f]) => name + ' ' + show(f(formula), formula)).join(', '));
J
TZ=UTC node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
EDATE(46418,1): hot 2027-03-03, fortune 2027-03-03, fast 2027-03-03, HyperFormula 2027-02-28
PROPER("ærø hus"): hot æRø Hus, fortune æRø Hus, fast ÆRø Hus, HyperFormula Ærø Hus
MEDIAN(B1:B5): hot 1.5, fortune 1.5, fast not known, HyperFormula 1.75
AVERAGE(B1:B5): hot 2.125, fortune 2.125, fast 2.125, HyperFormula 2.125
A1="SAMVIRKE": hot false, fortune false, fast false, HyperFormula true
ROUND(-2.5,0): hot -2, fortune -2, fast -3, HyperFormula -3
SUMIFS(B1:B3,A1:A3,"samvirke",B1:B3,">1.5"): hot 0, fortune 2, fast not known, HyperFormula 2
W
cmp got wanted
