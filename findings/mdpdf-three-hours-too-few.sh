#!/bin/sh
# @mdpdf/mdpdf 0.1.4 (npm), which makes PDF of Markdown by Typst, takes the backslash off a hyphen at the start of a line, and Typst
# the hyphen for a list: "\- 3 timer", three hours too few, is "• 3 timer".  A numbered list begins with 1, whatever its first number
# says (CommonMark 5.3 begins with it), so that the points 7 and 8 of an agenda are 1 and 2; and of an item with two paragraphs the
# second stands on the heels of the first, "Kaffe" and "Kage" as "KaffeKage".  Nothing is said.  cmark 0.30.2 has all three right.
#
#	sh findings/mdpdf-three-hours-too-few.sh	prints what stands in the PDF; needs node, npm and apt

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . @mdpdf/mdpdf@0.1.4 >npm 2>&1 || { cat npm; exit 2; }
apt-get -qq download poppler-utils libpoppler126 libcmark0.30.2=0.30.2-6 cmark=0.30.2-6 >apt 2>&1 || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >write.mjs <<'J'
import { readFileSync, writeFileSync } from 'node:fs';
import { markdownToPdf } from '@mdpdf/mdpdf';
writeFileSync('made.pdf', await markdownToPdf(readFileSync('made.md', 'utf8')));
J
libs=$(echo "$tmp"/root/usr/lib/*-linux-gnu)
for text in 'Saldo:\n\\- 3 timer' '7. Valg\n8. Eventuelt' '- Kaffe\n\n  Kage'; do
	printf '%b\n' "$text" >made.md
	LD_LIBRARY_PATH=$libs root/usr/bin/cmark made.md | tr '\n' ' '
	node write.mjs || exit 2
	echo "=>" $(LD_LIBRARY_PATH=$libs root/usr/bin/pdftotext made.pdf - | tr -d '\f')
done >got
cat got
cat >wanted <<'W'
<p>Saldo: - 3 timer</p> => Saldo: • 3 timer
<ol start="7"> <li>Valg</li> <li>Eventuelt</li> </ol> => 1. Valg 2. Eventuelt
<ul> <li> <p>Kaffe</p> <p>Kage</p> </li> </ul> => • KaffeKage
W
cmp got wanted
