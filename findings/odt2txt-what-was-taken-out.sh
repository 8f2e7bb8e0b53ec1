#!/bin/sh
# odt2txt 0.5 (Debian's 0.5-7), which makes text of minutes written in OpenDocument, begins with all that has been taken out of them
# while changes are kept, with who did it and when, as if it were said there: "Anne2026-10-05T10:00:00koret 5 timer".  OpenDocument 1.2
# (5.5.1, 5.5.4) keeps such words in front of the text for whoever wants them back.  A comment (14.1) stands in the middle of the sentence
# with its name and hour, and so does a note (6.3.2), its number joined to the word before: "2 timer1".  officeparser 7.8.0 (npm; the
# newest for Node 20) has the words that were taken out as well, without the name, and neither comment nor note; 8.1.1, which asks for
# Node 22, the sentence as it is to be read.  Nothing is said.
#
# Whoever counts hours in minutes, or looks for a name in them, has those of a version that was given up; and what somebody was asked to
# take out of minutes is still in the file, for all to see who read it so.
#
#	sh findings/odt2txt-what-was-taken-out.sh	prints the text of each; needs apt, node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download odt2txt=0.5-7 >apt 2>&1 || { cat apt; exit 2; }
dpkg -x odt2txt*.deb root || exit 2
npm install --silent --no-save --prefix . officeparser@7.8.0 jszip@3.10.1 >npm 2>&1 || { cat npm; exit 2; }
cat >write.cjs <<'J'
const JSZip = require('jszip'), { writeFileSync } = require('fs');
const kind = 'application/vnd.oasis.opendocument.text', names = 'urn:oasis:names:tc:opendocument:xmlns';
const who = (name, hour) => `<dc:creator>${name}</dc:creator><dc:date>2026-10-05T${hour}:00:00</dc:date>`;
const zip = new JSZip();
zip.file('mimetype', kind, { compression: 'STORE' });
zip.file('META-INF/manifest.xml', `<manifest:manifest xmlns:manifest="${names}:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:media-type="${kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`);
zip.file('styles.xml', `<office:document-styles xmlns:office="${names}:office:1.0" office:version="1.2"><office:styles/><office:automatic-styles/><office:master-styles/></office:document-styles>`);
zip.file('content.xml', `<office:document-content xmlns:office="${names}:office:1.0" xmlns:text="${names}:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
office:version="1.2"><office:body><office:text><text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info>${who('Anne', 10)}</office:change-info><text:p>koret 5 timer</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p><text:change text:change-id="c1"/>Koret: 2 timer<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>skønnet</text:p></text:note-body></text:note> i<office:annotation>${who('Bo', 11)}<text:p>sikkert 3</text:p></office:annotation> går</text:p></office:text></office:body></office:document-content>`);
zip.generateAsync({ type: 'nodebuffer' }).then(file => writeFileSync('minutes.odt', file));
J
node write.cjs || exit 2
one_line() {
	echo "$1: $(tr -s ' \n' ' ' | sed 's/^ //; s/ $//')"
}
{
	root/usr/bin/odt2txt.odt2txt --encoding=UTF-8 --width=-1 minutes.odt | one_line odt2txt
	node -e "require('officeparser').parseOffice('minutes.odt').then(read => console.log(read.toText()))" | one_line officeparser
} >got || exit 2
cat got
cat >wanted <<'W'
odt2txt: Anne2026-10-05T10:00:00koret 5 timer Koret: 2 timer1skønnet iBo2026-10-05T11:00:00sikkert 3 går
officeparser: koret 5 timer Koret: 2 timer i går
W
cmp got wanted
