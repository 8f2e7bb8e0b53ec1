#!/bin/sh
# WeasyPrint 57.2 does not heed `min-width` of a cell when it shares out a table's width. With
# `overflow-wrap: anywhere`, by which a word has no least width, a heading that fits is then broken
# in the middle beside a cell with a long text; Chromium 156 gives the cell its least width.
# `overflow-wrap: break-word` for the heading keeps the word whole in both.
#
#	sh findings/weasyprint-least-width-of-cells.sh		prints the first column, both ways
#
# Of Debian 12; pango, Pillow and pdftotext (poppler-utils) are those of the system.

command -v pdftotext >/dev/null || { echo "no pdftotext"; exit 2; }
tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download weasyprint=57.2-1 python3-pydyf=0.5.0-3 python3-tinycss2=1.2.1-2 python3-cssselect2=0.7.0-1 \
    python3-pyphen=0.13.2-1 python3-html5lib=1.1-3 python3-webencodings=0.5.1-5 2>apt || { cat apt; exit 2; }
for deb in *.deb; do dpkg -x "$deb" root; done
PYTHONPATH=$tmp/root/usr/lib/python3/dist-packages
export PYTHONPATH
for wrap in anywhere break-word; do
	cat >page.html <<H
<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>t</title><style>
@page{size:10cm 8cm;margin:1cm} table{border-collapse:collapse;width:100%}
th,td{text-align:left;overflow-wrap:anywhere} th{min-width:5.5cm;overflow-wrap:$wrap}
</style></head><body><table><tr><th>ressourceudveksle</th><td>lokaler og udstyr, som husets aktører
giver, låner eller deler med hinanden hele året</td></tr></table></body></html>
H
	/usr/bin/python3 -m weasyprint -q -e utf-8 page.html page.pdf || exit 2
	echo "$wrap: $(pdftotext page.pdf - | grep -c '^ressourceudveksle$')"
done >got
cat got
printf 'anywhere: 0\nbreak-word: 1\n' | cmp - got
