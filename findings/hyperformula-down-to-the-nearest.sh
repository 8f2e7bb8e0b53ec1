#!/bin/sh
# HyperFormula 3.5.0 reckons INT, which by its list of functions rounds down to the nearest integer, towards 0: INT(-1.5) is -1, and
# INT(-0.25), a quarter of an hour too few, is 0, where spreadsheets have -2 and -1.  ROUNDDOWN and TRUNC, which go towards 0,
# and FLOOR, which goes down, are right.  And DATEDIF knows its units in capitals only: "m", which spreadsheets take as "M", is
# #NUM!.  formulajs 4.6.1 has INT right.
#
#	sh findings/hyperformula-down-to-the-nearest.sh	prints what is reckoned; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . hyperformula@3.5.0 @formulajs/formulajs@4.6.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { HyperFormula } = require('hyperformula'), { INT } = require('@formulajs/formulajs');
const sheet = HyperFormula.buildFromArray([[0]], { licenseKey: 'gpl-v3' });
const ask = (formula) => { const value = sheet.calculateFormula('=' + formula, 0); return value.value || value; };
for (const x of [1.5, -0.25, -1.5])
	console.log(`${x}: INT ${ask(`INT(${x})`)}, FLOOR ${ask(`FLOOR(${x},1)`)}, TRUNC ${ask(`TRUNC(${x})`)}; formulajs INT ${INT(x)}`);
for (const unit of ['M', 'm'])
	console.log(unit + ':', ask(`DATEDIF(DATE(2026,10,5),DATE(2026,12,31),"${unit}")`));
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
1.5: INT 1, FLOOR 1, TRUNC 1; formulajs INT 1
-0.25: INT 0, FLOOR -1, TRUNC 0; formulajs INT -1
-1.5: INT -1, FLOOR -2, TRUNC -1; formulajs INT -2
M: 2
m: #NUM!
W
cmp got wanted
