#!/bin/sh
# xlsx-calc 0.9.2 (npm), which reckons a workbook anew from its formulas, adds with SUMIF no more than the first row: of "samvirke"
# in three rows with 1.5, 1 and 2 hours, the first and the third, it has 1.5, and 0 where the first row is another form.  Laid in a
# row, not in a column, the sum is right.  ">1" as the condition finds nothing.  AVERAGE counts an empty text, as a cell that was
# cleared by a program, as 0 hours; ROUND makes -2 of -2.5, where spreadsheets have -3; -2^2 is -4, where they have 4; and YEAR of a
# day, as workbooks have days, is #VALUE!.  HyperFormula 3.5.0 has all as spreadsheets do.  Nothing is said but of the last.
#
#	sh findings/xlsx-calc-the-hours-of-the-first-row.sh	prints what is reckoned; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . xlsx-calc@0.9.2 hyperformula@3.5.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const calculate = require('xlsx-calc'), { HyperFormula } = require('hyperformula');
const column = [['samvirke', 1.5], ['samskabe', 1], ['samvirke', 2]];
const across = [['samvirke', 'samskabe', 'samvirke'], [1.5, 1, 2]];
for (const [rows, formula] of [
	[column, 'SUMIF(A1:A3,"samvirke",B1:B3)'], [column, 'SUMIF(A1:A3,"samskabe",B1:B3)'],
	[across, 'SUMIF(A1:C1,"samvirke",A2:C2)'], [column, 'SUMIF(B1:B3,">1",B1:B3)'],
	[[[1.5], [''], [2]], 'AVERAGE(A1:A3)'], [[[-2.5]], 'ROUND(A1,0)'], [[[2]], '-A1^2'], [[[46300]], 'YEAR(A1)']]) {
	const Log = { E9: { f: formula } };
	rows.forEach((row, r) => row.forEach((v, c) => {
		Log['ABC'[c] + (r + 1)] = { v, t: typeof v === 'number' ? 'n' : 's' };
	}));
	calculate({ Sheets: { Log } });
	const other = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' });
	console.log(`${formula}: xlsx-calc ${Log.E9.w || Log.E9.v}, HyperFormula ${other.calculateFormula('=' + formula, 0)}`);
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
SUMIF(A1:A3,"samvirke",B1:B3): xlsx-calc 1.5, HyperFormula 3.5
SUMIF(A1:A3,"samskabe",B1:B3): xlsx-calc 0, HyperFormula 1
SUMIF(A1:C1,"samvirke",A2:C2): xlsx-calc 3.5, HyperFormula 3.5
SUMIF(B1:B3,">1",B1:B3): xlsx-calc 0, HyperFormula 3.5
AVERAGE(A1:A3): xlsx-calc 1.1666666666666667, HyperFormula 1.75
ROUND(A1,0): xlsx-calc -2, HyperFormula -3
-A1^2: xlsx-calc -4, HyperFormula 4
YEAR(A1): xlsx-calc #VALUE!, HyperFormula 2026
W
cmp got wanted
