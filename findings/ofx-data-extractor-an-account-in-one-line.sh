#!/bin/sh
# ofx-data-extractor 1.5.0 (npm) reads an account's file (OFX 1, where a value needs no end tag) by lines: with two elements in one
# line, <CODE>0<SEVERITY>INFO, as banks write it, it stops at a position in JSON, which it makes of the file first.  A name stands
# there as it was written, R&amp;D, and "Hus {nord}" is "Hus nord},".  ofx-js 1.1.1 reads all of them.
#
#	sh findings/ofx-data-extractor-an-account-in-one-line.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . ofx-data-extractor@1.5.0 ofx-js@1.1.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { Ofx } = require('ofx-data-extractor'), { parse } = require('ofx-js');
const file = (name, between) => ['OFXHEADER:100', 'DATA:OFXSGML', 'VERSION:102', 'SECURITY:NONE', 'ENCODING:UNICODE', 'CHARSET:NONE',
	'COMPRESSION:NONE', 'OLDFILEUID:NONE', 'NEWFILEUID:NONE', '', ''].join('\n') + ['<OFX>', '<SIGNONMSGSRSV1>', '<SONRS>', '<STATUS>',
	'<CODE>0', '<SEVERITY>INFO', '</STATUS>', '<DTSERVER>20261101', '<LANGUAGE>DAN', '</SONRS>', '</SIGNONMSGSRSV1>', '<BANKMSGSRSV1>',
	'<STMTTRNRS>', '<TRNUID>1', '<STATUS>', '<CODE>0', '<SEVERITY>INFO', '</STATUS>', '<STMTRS>', '<CURDEF>DKK', '<BANKACCTFROM>',
	'<BANKID>1234', '<ACCTID>0000000001', '<ACCTTYPE>CHECKING', '</BANKACCTFROM>', '<BANKTRANLIST>', '<DTSTART>20261001',
	'<DTEND>20261031', '<STMTTRN>', '<TRNTYPE>CREDIT', '<DTPOSTED>20261005', '<TRNAMT>1500.50', '<FITID>1', '<NAME>' + name,
	'</STMTTRN>', '</BANKTRANLIST>', '<LEDGERBAL>', '<BALAMT>1500.50', '<DTASOF>20261031', '</LEDGERBAL>', '</STMTRS>',
	'</STMTTRNRS>', '</BANKMSGSRSV1>', '</OFX>', ''].join(between);
(async () => {
	for (const [name, between] of [['Fonden', '\n'], ['Fonden', ''], ['R&amp;D', '\n'], ['Hus {nord}', '\n']]) {
		const text = file(name, between);
		let mine;
		try {
			mine = new Ofx(text).getBankTransferList()[0].NAME;
		} catch (error) {
			mine = 'stops, ' + (/JSON/.test(error.message) ? 'in JSON' : error.message);
		}
		const other = (await parse(text)).OFX.BANKMSGSRSV1.STMTTRNRS.STMTRS.BANKTRANLIST.STMTTRN.NAME;
		console.log(`${name}${between ? '' : ' in one line'}: ofx-data-extractor ${mine}; ofx-js ${other}`);
	}
})();
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
Fonden: ofx-data-extractor Fonden; ofx-js Fonden
Fonden in one line: ofx-data-extractor stops, in JSON; ofx-js Fonden
R&amp;D: ofx-data-extractor R&amp;D; ofx-js R&D
Hus {nord}: ofx-data-extractor Hus nord},; ofx-js Hus {nord}
W
cmp got wanted
