#!/bin/sh
# word-and-pdf.sh [CENTRE [PERIOD]]
# The report as a Word file and as a PDF, each by one line.  What is not installed is named.
# Without a centre it is that of an example.
#
# Word: pandoc, from the Markdown, as GitHub reads it.  pandoc cannot take the page's pictures
# along; the tables have their numbers.
# PDF: Chromium takes the page as it is, with the alternative texts of its pictures for who cannot
# see them; its file differs from day to day.  weasyprint writes the same bytes for the same
# report where SOURCE_DATE_EPOCH is set, but leaves the alternative texts out.

centre=${1:-examples/centres/kvarterhuset} period=${2:-last-month} today=
test $# -gt 0 || { period=2026-10 today='--today 2026-11-01'; }
report() {
	mc-report "$centre" -p "$period" $today "$@"
}
some=

if command -v pandoc >/dev/null; then
	report | pandoc -f gfm -t docx -M lang=da -o report.docx && some="$some report.docx"
else
	echo "no pandoc: no Word file"
fi
report -o html --output-file report.html || exit
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
if test -n "$browser"; then
	"$browser" --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
	    --print-to-pdf=report-chromium.pdf "file://$PWD/report.html" 2>/dev/null
	test -s report-chromium.pdf && some="$some report-chromium.pdf"
else
	echo "no Chromium: no PDF by it"
fi
if command -v weasyprint >/dev/null; then
	SOURCE_DATE_EPOCH=0 weasyprint -q -e utf-8 report.html report-weasyprint.pdf && some="$some report-weasyprint.pdf"
else
	echo "no weasyprint: no PDF by it"
fi
echo "made:${some:- nothing}"
