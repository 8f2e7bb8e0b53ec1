#!/bin/sh
# Three programs on npm that take the words out of a Word document, and what Office Open XML (ISO/IEC 29500-1) has in one:
#
# - word-extractor 1.0.4 and officeparser 7.8.0 leave out the hyphen that does not break (w:noBreakHyphen, 17.3.3.18), Word's
#   Ctrl+Shift+hyphen: "kl. 9-11" is "kl. 911", and "1-2 timer" twelve.  What has been moved while changes are kept (w:moveFrom, 17.13.5.22)
#   stands there twice, where it was and where it is: five hours are ten.
# - officeparser besides leaves out what a form has in a field of its own line or row (w:sdt, 17.5.2): the meeting's place, and each row
#   of its table of hours that is one.  8.1.1, which asks for Node 22, has these, and the others as they are here.
# - mammoth 1.13.0 has all of these right, and leaves out what a field shows that is written in one piece (w:fldSimple, 17.16.19), as
#   the date of a meeting.
#
# Nothing is said.  Who takes hours out of minutes with one of them has to look at such places in Word.
#
#	sh findings/readers-of-word-a-meeting-from-nine-to-eleven.sh	prints the words that each has; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . word-extractor@1.0.4 officeparser@7.8.0 mammoth@1.13.0 jszip@3.10.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const JSZip = require('jszip'), Word = require('word-extractor'), mammoth = require('mammoth'), { parseOffice } = require('officeparser');
const kinds = 'http://schemas.openxmlformats.org', run = words => `<w:r>${words}</w:r>`, text = words => `<w:t xml:space="preserve">${words}</w:t>`;
const line = inner => `<w:p>${inner}</w:p>`, form = inner => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const change = (kind, id, inner) => `<w:${kind} w:id="${id}" w:author="Anne" w:date="2026-10-05T10:00:00Z">${inner}</w:${kind}>`;
const row = (...cells) => `<w:tr>${cells.map(cell => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${line(run(text(cell)))}</w:tc>`).join('')}</w:tr>`;
const parts = {
	hyphen: line(run(`${text('kl. 9')}<w:noBreakHyphen/>${text('11')}`)),
	moved: line(change('moveFrom', 1, run(text('5 timer')))) + line(run(text('og'))) + line(change('moveTo', 2, run(text('5 timer')))),
	form: form(line(run(text('Sal 2')))),
	rows: `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${row('aktør', 'timer')}${
		form(row('koret', '3'))}</w:tbl>${line('')}`,
	field: line(run(text('den ')) + `<w:fldSimple w:instr=" DATE ">${run(text('5. oktober'))}</w:fldSimple>`),
};
const document = body => new JSZip()
	.file('[Content_Types].xml', `<Types xmlns="${kinds}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`)
	.file('_rels/.rels', `<Relationships xmlns="${kinds}/package/2006/relationships"><Relationship Id="rId1" Type="${kinds}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`)
	.file('word/document.xml', `<w:document xmlns:w="${kinds}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`)
	.generateAsync({ type: 'nodebuffer' });
const readers = {
	'word-extractor': async file => (await new Word().extract(file)).getBody(),
	officeparser: async file => (await parseOffice(file)).toText(),
	mammoth: async buffer => (await mammoth.extractRawText({ buffer })).value,
};
(async () => {
	for (const [name, read] of Object.entries(readers)) {
		for (const [part, body] of Object.entries(parts)) {
			console.log(`${name}, ${part}: ${(await read(await document(body))).replace(/\u2011/g, '-').trim().split(/\s+/).join(' ')}`);
		}
	}
})();
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
word-extractor, hyphen: kl. 911
word-extractor, moved: 5 timer og 5 timer
word-extractor, form: Sal 2
word-extractor, rows: aktør timer koret 3
word-extractor, field: den 5. oktober
officeparser, hyphen: kl. 911
officeparser, moved: 5 timer og 5 timer
officeparser, form: 
officeparser, rows: aktør timer
officeparser, field: den 5. oktober
mammoth, hyphen: kl. 9-11
mammoth, moved: og 5 timer
mammoth, form: Sal 2
mammoth, rows: aktør timer koret 3
mammoth, field: den
W
cmp got wanted
