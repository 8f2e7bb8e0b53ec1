#!/bin/sh
# html-to-docx 1.8.0 (npm) drops the blank between two marked pieces of a sentence: <b>Timer:</b> <i>1,5</i> is "Timer:1,5" in
# Word, and of <b>5</b> <b>poster</b> there are "5poster".  A blank beside a plain word stays.  HTML has such a blank as one between
# words.  In a cell <br> begins two new paragraphs, of which one is empty.  Nothing is said.
#
#	sh findings/html-to-docx-two-words-that-are-one.sh	prints the words, as mammoth 1.13.0 reads them; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . html-to-docx@1.8.0 mammoth@1.13.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const write = require('html-to-docx'), mammoth = require('mammoth');
(async () => {
	for (const html of ['<p><b>Timer:</b> <i>1,5</i></p>', '<p>I alt <b>5</b> <b>poster</b></p>', '<p><b>Timer:</b> 1,5</p>',
		'<table><tr><td>Hus<br>have</td><td>1,5</td></tr></table>']) {
		const buffer = await write(`<html><body>${html}</body></html>`);
		console.log(html, '\n\t' + (await mammoth.convertToHtml({ buffer })).value);
	}
})();
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
<p><b>Timer:</b> <i>1,5</i></p> 
	<p><strong>Timer:</strong><em>1,5</em></p>
<p>I alt <b>5</b> <b>poster</b></p> 
	<p>I alt <strong>5poster</strong></p>
<p><b>Timer:</b> 1,5</p> 
	<p><strong>Timer:</strong> 1,5</p>
<table><tr><td>Hus<br>have</td><td>1,5</td></tr></table> 
	<table><tr><td><p>Hus</p><p><br /></p><p>have</p></td><td><p>1,5</p></td></tr></table>
W
cmp got wanted
