#!/bin/sh
# Spreadsheet::ParseODS of Perl's Spreadsheet::ReadSXC 0.35 (Debian's libspreadsheet-readsxc-perl) takes a cell of an .ods sheet
# that holds a number, and no text:p to show it, for an empty one, and if it stands in the last column it cuts that column
# off the sheet: the hours are gone, though in OpenDocument the value of such a cell is its attribute, and text:p may be
# left out.  And a line break within a paragraph (text:line-break) becomes the digit 1, so that "Nordby" above "Syd" is
# read as "Nordby1Syd" (with "something's wrong" on standard error); three blanks (text:s with text:c) become one.
# Python's odfpy 1.4.2 finds the hours in the same file.
#
#	sh findings/parseods-a-number-without-its-text.sh	prints what is read; needs perl, python3 and apt

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" \
	install libspreadsheet-readsxc-perl=0.35-1 python3-odf=1.4.2-2 >apt 2>&1 || { cat apt; exit 2; }
for deb in debs/*.deb; do
	dpkg -x "$deb" root || exit 2
done
PERL5LIB=$tmp/root/usr/share/perl5:$(echo "$tmp"/root/usr/lib/*/perl5/*) PYTHONPATH=$tmp/root/usr/lib/python3/dist-packages
export PERL5LIB PYTHONPATH
cat >write.py <<'P'
import zipfile

head = '<?xml version="1.0" encoding="UTF-8"?>'
oasis = 'urn:oasis:names:tc:opendocument:xmlns:'
ns = ' '.join(f'xmlns:{n}="{oasis}{n}:1.0"' for n in ('office', 'table', 'text', 'style')) + ' office:version="1.2"'
rows = ''.join(f'<table:table-row><table:table-cell office:value-type="string"><text:p>{note}</text:p></table:table-cell>'
               f'<table:table-cell office:value-type="date" office:date-value="{day}"><text:p>{day}</text:p></table:table-cell>'
               f'<table:table-cell office:value-type="float" office:value="{hours}"/></table:table-row>'
               for day, hours, note in (('2026-10-05', '1.5', 'Nordby<text:line-break/>Syd'), ('2026-10-06', '2', 'tre<text:s text:c="3"/>blanke')))
entries = ''.join(f'<manifest:file-entry manifest:full-path="{n}.xml" manifest:media-type="text/xml"/>' for n in ('content', 'styles'))
ods = 'application/vnd.oasis.opendocument.spreadsheet'
with zipfile.ZipFile('timer.ods', 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('mimetype', ods, zipfile.ZIP_STORED)
    z.writestr('content.xml', f'{head}<office:document-content {ns}><office:body><office:spreadsheet><table:table table:name="Ark1">'
               f'<table:table-column table:number-columns-repeated="3" table:default-cell-style-name="Default"/>{rows}'
               '</table:table></office:spreadsheet></office:body></office:document-content>')
    z.writestr('styles.xml', f'{head}<office:document-styles {ns}><office:styles>'
               '<style:style style:name="Default" style:family="table-cell"/></office:styles></office:document-styles>')
    z.writestr('META-INF/manifest.xml', f'{head}<manifest:manifest xmlns:manifest="{oasis}manifest:1.0" manifest:version="1.2">'
               f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ods}"/>{entries}</manifest:manifest>')
P
cat >read.pl <<'P'
use strict;
use warnings;
use Spreadsheet::ReadSXC;
use Spreadsheet::ParseODS;

my $sheet = (Spreadsheet::ParseODS->new->parse('timer.ods')->worksheets)[0];
my (undef, $last) = $sheet->col_range;
print "ParseODS $Spreadsheet::ReadSXC::VERSION: the last column is $last\n";
for my $row (0 .. 1) {
	print join(' | ', map { my $cell = $sheet->get_cell($row, $_); $cell && defined $cell->value ? $cell->value : 'nothing' } 0 .. 2), "\n";
}
P
cat >read.py <<'P'
from odf.opendocument import load
from odf.table import TableRow, TableCell
print('odfpy:')
for row in load('timer.ods').spreadsheet.getElementsByType(TableRow):
    print(' | '.join(str(c.getAttribute('value') or c.getAttribute('datevalue')) for c in row.getElementsByType(TableCell)[1:]))
P
/usr/bin/python3 write.py || exit 2
{ perl read.pl 2>warned && /usr/bin/python3 read.py; } >got || { cat got warned; exit 2; }
cat got warned
cat >wanted <<'W'
ParseODS 0.35: the last column is 1
Nordby1Syd | 2026-10-05 | nothing
tre blanke | 2026-10-06 | nothing
odfpy:
2026-10-05 | 1.5
2026-10-06 | 2
W
cmp got wanted
