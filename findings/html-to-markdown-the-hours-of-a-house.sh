#!/bin/sh
# Two programs on npm that make Markdown of HTML lose what is in a page, turndown 7.2.5 with turndown-plugin-gfm 1.0.2, and
# node-html-markdown 2.0.0:
#
# - turndown writes a bar in a cell bare, so that "Hus|Have" becomes two cells and its hours the third, which is dropped when
#   the Markdown is read (by GitHub's specification, 4.10, the bar has a backslash); a line break in a cell makes two rows
#   of it, the hours in the second.
# - node-html-markdown leaves a line break in a cell out, and makes one word of the two: "HusHave".
# - Both write "<ny gruppe>", &lt; in the page, as a tag, and nobody sees it.
#
# "5." at the start and "_" get their backslashes.
#
#	sh findings/html-to-markdown-the-hours-of-a-house.sh	prints the Markdown, and what marked reads of it; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . turndown@7.2.5 turndown-plugin-gfm@1.0.2 node-html-markdown@2.0.0 marked@4.3.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const Turndown = require('turndown'), { gfm } = require('turndown-plugin-gfm'), { NodeHtmlMarkdown } = require('node-html-markdown'), { marked } = require('marked');
const turn = new Turndown();
turn.use(gfm);
const table = cell => '<table><thead><tr><th>Aktør</th><th>Timer</th></tr></thead><tbody><tr><td>' + cell +
    '</td><td>1,5</td></tr><tr><td>Koret</td><td>2</td></tr></tbody></table>';
for (const page of [table('Hus|Have'), table('Hus<br>Have'), '<p>5. oktober kom &lt;ny gruppe&gt; til snake_case</p>']) {
	for (const [name, text] of [['turndown', turn.turndown(page)], ['node-html-markdown', NodeHtmlMarkdown.translate(page)]]) {
		console.log(name + ':', JSON.stringify(text.trim()));
		console.log('  read:', marked(text).replace(/<\/t[dh]>\s*/g, ' ; ').replace(/<\/tr>\s*/g, '/ ').replace(/<\/?(t[a-z]*|p|br)>\s*/g, ''));
	}
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
turndown: "| Aktør | Timer |\n| --- | --- |\n| Hus|Have | 1,5 |\n| Koret | 2 |"
  read: Aktør ; Timer ; / Hus ; Have ; / Koret ; 2 ; / 
node-html-markdown: "| Aktør     | Timer |\n| --------- | ----- |\n| Hus\\|Have | 1,5   |\n| Koret     | 2     |"
  read: Aktør ; Timer ; / Hus|Have ; 1,5 ; / Koret ; 2 ; / 
turndown: "| Aktør | Timer |\n| --- | --- |\n| Hus  \nHave | 1,5 |\n| Koret | 2 |"
  read: Aktør ; Timer ; / Hus ; ; / Have ; 1,5 ; / Koret ; 2 ; / 
node-html-markdown: "| Aktør   | Timer |\n| ------- | ----- |\n| HusHave | 1,5   |\n| Koret   | 2     |"
  read: Aktør ; Timer ; / HusHave ; 1,5 ; / Koret ; 2 ; / 
turndown: "5\\. oktober kom <ny gruppe> til snake\\_case"
  read: 5. oktober kom <ny gruppe> til snake_case
node-html-markdown: "5\\. oktober kom <ny gruppe> til snake\\_case"
  read: 5. oktober kom <ny gruppe> til snake_case
W
cmp got wanted
