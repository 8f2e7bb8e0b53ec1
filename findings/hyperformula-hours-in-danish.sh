#!/bin/sh
# HyperFormula 3.5.0 set to Danish, with the comma in numbers, does not know it in TEKST (TEXT): one hour and a half as "0,00",
# which is how a Danish spreadsheet has two decimals, is 2,00, and three quarters as "0,0" are 1,0.  Of "0.00" it makes
# 1.50, which it does not read as a number again.  And [h]:mm, for hours beyond 24, shows 26:30 as "[2]:30"; [hh]:mm
# is right.  VÆRDI (VALUE) and cells read 1,5 as they should.  Nothing is said.
#
#	sh findings/hyperformula-hours-in-danish.sh	prints the texts; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . hyperformula@3.5.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { HyperFormula } = require('hyperformula'), danish = require('hyperformula/i18n/languages/daDK');
HyperFormula.registerLanguage('daDK', danish.default || danish);
const book = HyperFormula.buildFromArray([['1,5', '0,75', '26:30']], { licenseKey: 'gpl-v3', language: 'daDK', localeLang: 'da',
    decimalSeparator: ',', thousandSeparator: '.', functionArgSeparator: ';', timeFormats: ['hh:mm'] });
for (const formula of ['=A1+B1', '=TEKST(A1;"0,00")', '=TEKST(B1;"0,0")', '=TEKST(A1;"0.00")', '=VÆRDI("1,5")', '=VÆRDI("1.50")',
    '=TEKST(C1;"[h]:mm")', '=TEKST(C1;"[hh]:mm")']) {
	book.setCellContents({ sheet: 0, col: 4, row: 0 }, formula);
	const value = book.getCellValue({ sheet: 0, col: 4, row: 0 });
	console.log(formula + ' ' + (value.value || value));
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
=A1+B1 2.25
=TEKST(A1;"0,00") 2,00
=TEKST(B1;"0,0") 1,0
=TEKST(A1;"0.00") 1.50
=VÆRDI("1,5") 1.5
=VÆRDI("1.50") #VÆRDI!
=TEKST(C1;"[h]:mm") [2]:30
=TEKST(C1;"[hh]:mm") 26:30
W
cmp got wanted
