#!/bin/sh
# HyperFormula 3.5.0, set to Danish, has two answers to who is Åse.  By "=" she is Aase, the older spelling, and not Ase,
# another name; SUM.HVIS (SUMIF) gives her the hours of Ase and not those of Aase, and SAMMENLIGN (MATCH), asked for Ase,
# finds Åse.  With accentSensitive SUM.HVIS leaves Ase out, and the two others answer as before; with
# caseSensitive too "=" tells them all apart, åse with them, and SAMMENLIGN still finds Åse for Ase.
#
#	sh findings/hyperformula-who-is-aase.sh	prints what is equal, the sums and the rows; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . hyperformula@3.5.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { HyperFormula } = require('hyperformula'), danish = require('hyperformula/i18n/languages/daDK');
HyperFormula.registerLanguage('daDK', danish.default || danish);
const rows = [['Åse', 1], ['Aase', 2], ['Ase', 4], ['åse', 8]];
for (const options of [{}, { accentSensitive: true }, { accentSensitive: true, caseSensitive: true }]) {
	const book = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3', language: 'daDK', localeLang: 'da',
	    decimalSeparator: ',', functionArgSeparator: ';', ...options });
	console.log(JSON.stringify(options));
	for (const formula of ['="Åse"="Aase"', '="Åse"="Ase"', '=SUM.HVIS(A1:A4;"Åse";B1:B4)', '=SUM.HVIS(A1:A4;"Ase";B1:B4)',
	    '=SUM.HVIS(A1:A4;"Aase";B1:B4)', '=SAMMENLIGN("Ase";A1:A4;0)', '=SAMMENLIGN("Aase";A1:A4;0)']) {
		book.setCellContents({ sheet: 0, col: 3, row: 0 }, formula);
		console.log('  ' + formula + ' ' + book.getCellValue({ sheet: 0, col: 3, row: 0 }));
	}
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
{}
  ="Åse"="Aase" true
  ="Åse"="Ase" false
  =SUM.HVIS(A1:A4;"Åse";B1:B4) 13
  =SUM.HVIS(A1:A4;"Ase";B1:B4) 13
  =SUM.HVIS(A1:A4;"Aase";B1:B4) 2
  =SAMMENLIGN("Ase";A1:A4;0) 1
  =SAMMENLIGN("Aase";A1:A4;0) 2
{"accentSensitive":true}
  ="Åse"="Aase" true
  ="Åse"="Ase" false
  =SUM.HVIS(A1:A4;"Åse";B1:B4) 9
  =SUM.HVIS(A1:A4;"Ase";B1:B4) 4
  =SUM.HVIS(A1:A4;"Aase";B1:B4) 2
  =SAMMENLIGN("Ase";A1:A4;0) 1
  =SAMMENLIGN("Aase";A1:A4;0) 2
{"accentSensitive":true,"caseSensitive":true}
  ="Åse"="Aase" false
  ="Åse"="Ase" false
  =SUM.HVIS(A1:A4;"Åse";B1:B4) 1
  =SUM.HVIS(A1:A4;"Ase";B1:B4) 4
  =SUM.HVIS(A1:A4;"Aase";B1:B4) 2
  =SAMMENLIGN("Ase";A1:A4;0) 1
  =SAMMENLIGN("Aase";A1:A4;0) 2
W
cmp got wanted
