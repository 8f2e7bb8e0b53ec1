#!/bin/sh
# docx-tables 0.3.0 (npm) reads the tables of a Word document whose texts say xml:space="preserve", as docx 9.15.2 writes all of
# them, and pandoc too, and Word those with a blank at an end, as tables of empty cells, in the right rows and columns.  Office
# Open XML (ISO/IEC 29500-1, 17.3.3.31) has that attribute for text that keeps its blanks.  Taken out of the same file, the words
# are there.  Nothing is said.
#
#	sh findings/docx-tables-cells-with-nothing-in-them.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . docx-tables@0.3.0 docx@9.15.2 jszip@3.10.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { Document, Packer, Paragraph, Table, TableCell, TableRow } = require('docx'), { writeFileSync } = require('fs');
const read = require('docx-tables'), JSZip = require('jszip');
const rows = [['Dag', 'Timer'], ['5. oktober', '1,5']].map((cells) => new TableRow({
	children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }));
async function say(name) {
	const [table] = await read({ file: name });
	console.log(name + ':', JSON.stringify(Object.values(table).map((cells) => cells.map((cell) => cell.data.trim()))));
}
(async () => {
	const file = await Packer.toBuffer(new Document({ sections: [{ children: [new Table({ rows })] }] }));
	writeFileSync('as-written.docx', file);
	const zip = await JSZip.loadAsync(file), part = 'word/document.xml';
	const xml = await zip.file(part).async('string');
	console.log('texts that keep their blanks:', xml.match(/<w:t xml:space="preserve">/g).length);
	zip.file(part, xml.replace(/ xml:space="preserve"/g, ''));
	writeFileSync('without.docx', await zip.generateAsync({ type: 'nodebuffer' }));
	await say('as-written.docx');
	await say('without.docx');
})();
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
texts that keep their blanks: 4
as-written.docx: [["",""],["",""]]
without.docx: [["Dag","Timer"],["5. oktober","1,5"]]
W
cmp got wanted
