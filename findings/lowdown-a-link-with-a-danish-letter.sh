#!/bin/sh
# lowdown 1.0.0 (Debian's 1.0.0-2), which makes PDF of Markdown by groff (-tms), writes a link's letters beyond ASCII as percent signs
# with eight digits: https://hus.example/røde-kro is .../r%FFFFFFC3%FFFFFFB8de-kro in the PDF, an address that nobody has.  In
# HTML it is right, %C3%B8.  And what is struck out stands there, in groff, LaTeX, and Gemini's format, as if it held: of "mødet er
# ~~aflyst~~ flyttet" is "mødet er aflyst flyttet" left, and of a sum that was put right, ~~12~~ 14 timer, "12 14 timer".  Its page
# names nothing of the two.
#
#	sh findings/lowdown-a-link-with-a-danish-letter.sh	prints what is written; needs apt

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download lowdown=1.0.0-2 liblowdown1=1.0.0-2 >apt 2>&1 || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >report.md <<'X'
# Mødet

Mødet er ~~aflyst~~ flyttet til [kroen](https://hus.example/røde-kro).

I alt ~~12~~ 14 timer.
X
for form in html ms latex gemini; do
	echo "$form:"
	LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu) root/usr/bin/lowdown -t $form report.md | grep -a 'aflyst\|timer\|hus\.example'
done >got
cat got
cat >wanted <<'W'
html:
<p>Mødet er <del>aflyst</del> flyttet til <a href="https://hus.example/r%C3%B8de-kro">kroen</a>.</p>
<p>I alt <del>12</del> 14 timer.</p>
ms:
Mødet er aflyst flyttet til \c
.pdfhref W -A "\c" -D https://hus.example/r%FFFFFFC3%FFFFFFB8de-kro -- kroen
I alt 12 14 timer.
latex:
Mødet er aflyst flyttet til \href{https://hus.example/røde-kro}{kroen}.
I alt 12 14 timer.
gemini:
Mødet er aflyst flyttet til kroen[a].
=> https://hus.example/røde-kro [a]
I alt 12 14 timer.
W
cmp got wanted
