#!/bin/sh
# Two programs on npm that make a Markdown table of CSV, csv-to-markdown-table 1.6.3 and csvtomd-lib 0.1.3:
#
# - Both take the line end at the end of the file, which CSV has (RFC 4180, 2.2), for one more row, an empty one.
# - csv-to-markdown-table leaves the quotation marks of a cell in it, hours "1,5" and a name with its marks doubled, and makes two rows
#   of a note with a line end in it.
# - csvtomd-lib writes a bar in a name bare, "Hus|Have", which are two cells then, and the hours the third, which is dropped (GitHub's
#   specification, 4.10), and a line end too, which ends the table's row.
#
#	sh findings/writers-of-markdown-tables-from-csv.sh	prints the tables, and what marked 15.0.12 reads; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . csv-to-markdown-table@1.6.3 csvtomd-lib@0.1.3 marked@15.0.12 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.mjs <<'J'
import first from 'csv-to-markdown-table';
import * as second from 'csvtomd-lib';
import { marked } from 'marked';

const csv = 'sted,timer\n"Hus|Have","1,5"\n"Det ""store"" hus",2\n"Salen\n1. sal",3\n';
const say = (name, table) => {
	console.log(name + '\n' + table.trimEnd().replace(/ +$/gm, ''));
	for (const row of marked.parse(table).match(/<tr>[\s\S]*?<\/tr>/g).slice(1))
		console.log('\tread:', JSON.stringify(row.match(/<td.*?<\/td>/g).map((cell) => cell.replace(/<[^>]*>/g, ''))));
};
say('csv-to-markdown-table', (first.default || first)(csv, ',', true));
say('csvtomd-lib', (second.default || second).fromString(csv));
J
node ask.mjs >got || exit 2
cat got
cat >wanted <<'W'
csv-to-markdown-table
| sted                | timer |
|---------------------|-------|
| "Hus\|Have"         | "1,5" |
| "Det ""store"" hus" | 2     |
| "Salen              |       |
| 1. sal"             | 3     |
|                     |       |
	read: ["&quot;Hus|Have&quot;","&quot;1,5&quot;"]
	read: ["&quot;Det &quot;&quot;store&quot;&quot; hus&quot;","2"]
	read: ["&quot;Salen",""]
	read: ["1. sal&quot;","3"]
	read: ["",""]
csvtomd-lib
| sted            | timer |
| --------------- | ----- |
| Hus|Have        | 1,5   |
| Det "store" hus | 2     |
| Salen
1. sal    | 3     |
|                 |
	read: ["Hus","Have"]
	read: ["Det &quot;store&quot; hus","2"]
	read: ["Salen",""]
W
cmp got wanted
