#!/bin/sh
# parse-markdown-table 0.0.6 (npm) reads the line under the headings as a row where a column of numbers is set right, "---:" by
# GitHub's specification (4.10): each table of a report then has an actor "---" with "---:" hours.  Without colons it is left
# out.  "\|", which the specification has for a bar in a cell, parts the cell, and the hours fall off at the end; a reference,
# "&#124;", stands as it is written.  marked 15.0.12 reads all three.
#
#	sh findings/parse-markdown-table-a-row-of-hyphens.sh	prints the rows; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . parse-markdown-table@0.0.6 marked@15.0.12 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { createMarkdownObjectTableSync } = require('parse-markdown-table'), { marked } = require('marked');
for (const [under, name] of [['| --- | --- |', 'Huset'], ['| --- | ---: |', 'Huset'], ['| --- | --- |', 'Hus\\|Have'], ['| --- | --- |', 'Hus&#124;Have']]) {
	const text = `| aktør | timer |\n${under}\n| ${name} | 1,5 |\n`;
	console.log(under, name);
	console.log('\tparse-markdown-table', JSON.stringify([...createMarkdownObjectTableSync(text)]));
	console.log('\tmarked', marked.parse(text).match(/<td.*<\/td>/g).map((cell) => cell.replace(/<[^>]*>/g, '').replace('&#124;', '|')).join(' and '));
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
| --- | --- | Huset
	parse-markdown-table [{"aktør":"Huset","timer":"1,5"}]
	marked Huset and 1,5
| --- | ---: | Huset
	parse-markdown-table [{"aktør":"---","timer":"---:"},{"aktør":"Huset","timer":"1,5"}]
	marked Huset and 1,5
| --- | --- | Hus\|Have
	parse-markdown-table [{"aktør":"Hus\\","timer":"Have"}]
	marked Hus|Have and 1,5
| --- | --- | Hus&#124;Have
	parse-markdown-table [{"aktør":"Hus&#124;Have","timer":"1,5"}]
	marked Hus|Have and 1,5
W
cmp got wanted
