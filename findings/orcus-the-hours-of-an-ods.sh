#!/bin/sh
# orcus 0.17.2 (Debian's liborcus-bin 0.17.2-2+b2), a library that reads sheets, with programs that write them as CSV:
#
# - orcus-ods leaves a time out: hours in the format [h]:mm, which OpenDocument has as office:time-value="PT26H30M00S", are an empty
#   cell.  Rows that are alike and side by side, written once with table:number-rows-repeated, are one row.  Of a note in two
#   paragraphs it has the second alone, and a line break within one makes "Husethaven" of two words.
# - orcus-xlsx knows the texts that stand in the table of texts and those of formulas.  A text in its cell is an empty one, as SheetJS
#   (t="str") and gnumeric (t="inlineStr") write it.
# - The sheet of a workbook in which its path begins at the top ("/xl/worksheets/sheet1.xml", as openpyxl writes all) is an empty file.
#
# Nothing is said, and the status is 1 for each, those that are right among them.  Numbers and days, as numbers, are right.
#
#	sh findings/orcus-the-hours-of-an-ods.sh	prints the rows; needs apt and python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download liborcus-bin=0.17.2-2+b2 liborcus-0.17-0=0.17.2-2+b2 liborcus-parser-0.17-0=0.17.2-2+b2 \
    liborcus-mso-0.17-0=0.17.2-2+b2 liborcus-spreadsheet-model-0.17-0=0.17.2-2+b2 libixion-0.17-0=0.17.0-3+b2 >apt 2>&1 ||
	{ cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >make.py <<'P'
import zipfile
OFFICE = 'urn:oasis:names:tc:opendocument:xmlns:'
MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

def packed(name, parts):
    with zipfile.ZipFile(name, 'w') as book:
        for path, text in parts.items():
            book.writestr(path, text)

def ods(name, *cells, row=''):
    packed(name, {'mimetype': 'application/vnd.oasis.opendocument.spreadsheet', 'META-INF/manifest.xml':
        '<manifest:manifest xmlns:manifest="' + OFFICE + 'manifest:1.0"><manifest:file-entry manifest:full-path="/" '
        'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" '
        'manifest:media-type="text/xml"/></manifest:manifest>', 'content.xml':
        '<office:document-content xmlns:office="' + OFFICE + 'office:1.0" xmlns:table="' + OFFICE + 'table:1.0" xmlns:text="' + OFFICE +
        'text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Log"><table:table-row' + row + '>' +
        ''.join('<table:table-cell office:value-type=' + cell + '</table:table-cell>' for cell in cells) +
        '</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>'})

def xlsx(name, cell, target='worksheets/sheet1.xml'):
    packed(name, {'[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="' + KIND + 'sheet.main+xml"/>'
        '<Override PartName="/xl/sharedStrings.xml" ContentType="' + KIND + 'sharedStrings+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="' + KIND + 'worksheet+xml"/></Types>', '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="' + RELATIONS + '/officeDocument" Target="xl/workbook.xml"/></Relationships>', 'xl/workbook.xml':
        '<workbook xmlns="' + MAIN + '" xmlns:r="' + RELATIONS + '"><sheets><sheet name="Log" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="' + RELATIONS + '/worksheet" Target="' + target + '"/>'
        '<Relationship Id="rId2" Type="' + RELATIONS + '/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        'xl/sharedStrings.xml': '<sst xmlns="' + MAIN + '" count="1" uniqueCount="1"><si><t>samvirke</t></si></sst>',
        'xl/worksheets/sheet1.xml': '<worksheet xmlns="' + MAIN + '"><sheetData><row r="1"><c r="A1"><v>46300</v></c>' + cell +
        '<c r="C1"><v>1.5</v></c></row></sheetData></worksheet>'})

ods('hours.ods', '"date" office:date-value="2026-10-05">', '"time" office:time-value="PT26H30M00S"><text:p>26:30</text:p>',
    '"float" office:value="1.5"><text:p>1,5</text:p>')
ods('alike.ods', '"date" office:date-value="2026-10-05">', '"float" office:value="1.5">', row=' table:number-rows-repeated="2"')
ods('lines.ods', '"string"><text:p>Huset</text:p><text:p>haven</text:p>', '"string"><text:p>Huset<text:line-break/>haven</text:p>')
xlsx('table.xlsx', '<c r="B1" t="s"><v>0</v></c>')
xlsx('formula.xlsx', '<c r="B1" t="str"><f>"samvirke"</f><v>samvirke</v></c>')
xlsx('text.xlsx', '<c r="B1" t="str"><v>samvirke</v></c>')
xlsx('inline.xlsx', '<c r="B1" t="inlineStr"><is><t>samvirke</t></is></c>')
xlsx('top.xlsx', '<c r="B1" t="s"><v>0</v></c>', '/xl/worksheets/sheet1.xml')
P
/usr/bin/python3 make.py || exit 2
LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu)
export LD_LIBRARY_PATH
for book in hours.ods alike.ods lines.ods table.xlsx formula.xlsx text.xlsx inline.xlsx top.xlsx; do
	mkdir out
	root/usr/bin/orcus-"${book#*.}" -f csv -o out $book
	echo "$book, status $?: $(cat out/*)"
	rm -r out
done >got 2>&1
cat got
cat >wanted <<'W'
hours.ods, status 1: 46300,,1.5
alike.ods, status 1: 46300,1.5
lines.ods, status 1: haven,Husethaven
table.xlsx, status 1: 46300,samvirke,1.5
formula.xlsx, status 1: 46300,samvirke,1.5
text.xlsx, status 1: 46300,,1.5
inline.xlsx, status 1: 46300,,1.5
top.xlsx, status 1: 
W
cmp got wanted
