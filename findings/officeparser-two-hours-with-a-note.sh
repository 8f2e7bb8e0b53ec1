#!/bin/sh
# officeparser 7.8.0 (npm; the newest for Node 20) makes CSV, Markdown and text of an .ods sheet, and writes a cell's note in front of
# what the cell says, with nothing between: 2 hours, with the note "rettet fra 5", are "rettet fra 52", and with the note "7" they are
# 72.  ignoreComments changes nothing of it.  Of a cell in which one word is bold it has that word alone, and where a line ends in a cell,
# or a tab or two blanks stand, it has nothing at all: "Sal 1", a break, "2. sal" is "Sal 12. sal".  OpenDocument 1.2 has notes beside a cell's text
# (office:annotation, 14.1), and parts, breaks, tabs and blanks within it (6.1.7, 6.1.5, 6.1.4, 6.1.3).  Nothing is said.
# 8.1.1, which asks for Node 22, has all of them right.
#
#	sh findings/officeparser-two-hours-with-a-note.sh	prints the rows; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . officeparser@7.8.0 jszip@3.10.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { parseOffice } = require('officeparser'), JSZip = require('jszip');
const kind = 'application/vnd.oasis.opendocument.spreadsheet', names = 'urn:oasis:names:tc:opendocument:xmlns';
const text = inner => `<table:table-cell office:value-type="string"><text:p>${inner}</text:p></table:table-cell>`;
const note = words => `<office:annotation><text:p>${words}</text:p></office:annotation>`;
const hours = before => `<table:table-cell office:value-type="float" office:value="2">${before}<text:p>2</text:p></table:table-cell>`;
const rows = [
	[text('uden note'), hours('')],
	[text('note med ord'), hours(note('rettet fra 5'))],
	[text('note med et tal'), hours(note('7'))],
	[text('fed'), text('Kor <text:span>og</text:span> café')],
	[text('linjer'), text('Sal 1<text:line-break/>2. sal')],
	[text('tabulator'), text('1<text:tab/>5')],
	[text('blanke'), text('1<text:s text:c="2"/>5')],
];
(async () => {
	const zip = new JSZip();
	zip.file('mimetype', kind, { compression: 'STORE' });
	zip.file('META-INF/manifest.xml', `<manifest:manifest xmlns:manifest="${names}:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:media-type="${kind}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`);
	zip.file('content.xml', `<office:document-content xmlns:office="${names}:office:1.0" xmlns:table="${names}:table:1.0"
xmlns:text="${names}:text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Log">${
	rows.map(row => `<table:table-row>${row.join('')}</table:table-row>`).join('')}</table:table></office:spreadsheet></office:body></office:document-content>`);
	const sheet = await zip.generateAsync({ type: 'nodebuffer' });
	for (const ignoreComments of [false, true]) {
		const csv = (await (await parseOffice(sheet, { ignoreComments })).to('csv')).value;
		console.log(`ignoreComments ${ignoreComments}\n${csv.trimEnd()}`);
	}
})();
J
node ask.cjs >got || exit 2
cat got
rows='uden note,2
note med ord,rettet fra 52
note med et tal,72
fed,og
linjer,Sal 12. sal
tabulator,15
blanke,15'
printf 'ignoreComments %s\n%s\n' false "$rows" true "$rows" >wanted
cmp got wanted
