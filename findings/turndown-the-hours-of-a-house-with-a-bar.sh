#!/bin/sh
# turndown 7.2.5 with turndown-plugin-gfm 1.0.2 (npm), which make GitHub's Markdown of HTML, lose what is in a page: a bar in a
# cell is written bare, so that "Hus|Have" becomes two cells and its hours the third, which is dropped when the Markdown is
# read; a line break in a cell makes two rows, the hours in the second; and "<ny gruppe>", &lt; in the page, is written as a tag,
# and nobody sees it.  By GitHub's specification (4.10) a bar in a cell has a backslash.  "5." and "_" get theirs.
#
#	sh findings/turndown-the-hours-of-a-house-with-a-bar.sh	prints the Markdown, and what marked reads of it; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . turndown@7.2.5 turndown-plugin-gfm@1.0.2 marked@4.3.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const Turndown = require('turndown'), { gfm } = require('turndown-plugin-gfm'), { marked } = require('marked');
const turn = new Turndown();
turn.use(gfm);
const table = cell => '<table><thead><tr><th>Aktør</th><th>Timer</th></tr></thead><tbody><tr><td>' + cell +
    '</td><td>1,5</td></tr><tr><td>Koret</td><td>2</td></tr></tbody></table>';
for (const page of [table('Hus|Have'), table('Hus<br>Have'), '<p>5. oktober kom &lt;ny gruppe&gt; til snake_case</p>']) {
	const text = turn.turndown(page);
	console.log(text);
	console.log('read:', marked(text).replace(/<\/t[dh]>\s*/g, ' ; ').replace(/<\/tr>\s*/g, '/ ').replace(/<\/?(t[a-z]*|p|br)>\s*/g, ''));
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
| Aktør | Timer |
| --- | --- |
| Hus|Have | 1,5 |
| Koret | 2 |
read: Aktør ; Timer ; / Hus ; Have ; / Koret ; 2 ; / 
| Aktør | Timer |
| --- | --- |
| Hus  
Have | 1,5 |
| Koret | 2 |
read: Aktør ; Timer ; / Hus ; ; / Have ; 1,5 ; / Koret ; 2 ; / 
5\. oktober kom <ny gruppe> til snake\_case
read: 5. oktober kom <ny gruppe> til snake_case
W
cmp got wanted
