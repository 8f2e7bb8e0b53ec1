#!/bin/sh
# markdown-docx 1.7.0 (npm) writes a character reference into the Word file as it stands, in text, cells and headings: "R&amp;D",
# "Hus&#124;Have", "&lt;ny aktør&gt;".  To CommonMark (2.5) each stands for its character, and in a cell there is no other
# way to one "|" that all readers know.  Backslashes are read.  @mohtasham/md-to-docx 4.0.1 has all of them right.
#
#	sh findings/markdown-docx-a-name-with-its-reference.sh	prints the words in each file; needs node, npm and unzip

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
command -v unzip >/dev/null || { echo "needs unzip" >&2; exit 2; }
npm install --silent --no-save --ignore-scripts --prefix . markdown-docx@1.7.0 @mohtasham/md-to-docx@4.0.1 >npm 2>&1 || { cat npm; exit 2; }
cat >house.md <<'M'
# R&amp;D

Snart flytter &lt;ny aktør&gt; ind, snake\_case

| Aktør | Timer |
| --- | ---: |
| Hus&#124;Have | 1,5 |
M
cat >ask.mjs <<'J'
import fs from 'fs';
import { markdownDocx, Packer } from 'markdown-docx';
import { convertMarkdownToDocx } from '@mohtasham/md-to-docx';
const text = fs.readFileSync('house.md', 'utf8');
fs.writeFileSync('markdown-docx', await Packer.toBuffer(await markdownDocx(text)));
fs.writeFileSync('md-to-docx', Buffer.from(await (await convertMarkdownToDocx(text)).arrayBuffer()));
J
node ask.mjs || exit 2
for file in markdown-docx md-to-docx; do
	echo "$file: $(unzip -p "$file" word/document.xml | sed 's,</w:p>, / ,g; s/<[^>]*>//g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g')"
done >got
cat got
cat >wanted <<'W'
markdown-docx: R&amp;D / Snart flytter &lt;ny aktør&gt; ind, snake_case /  / Aktør / Timer / Hus&#124;Have / 1,5 / 
md-to-docx: R&D / Snart flytter <ny aktør> ind, snake_case / Aktør / Timer / Hus|Have / 1,5 / 
W
cmp got wanted
