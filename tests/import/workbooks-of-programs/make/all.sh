#!/bin/sh
# Make the workbooks anew into DIR, with whatever of the programs is here: once, by hand,
# never in a test.  Debian: libreoffice-calc gnumeric python3-openpyxl python3-xlsxwriter
# python3-odf python3-pandas libexcel-writer-xlsx-perl; npm: exceljs xlsx xlsx-populate.
set -e
here=$(cd "${0%/*}" && pwd)
dir=$1
mkdir -p "$dir"
python3 "$here/variants.py" "$dir" "$here/../rows"
for p in openpyxl xlsxwriter pandas odfpy; do python3 "$here/with_$p.py" "$dir"; done
perl "$here/with_perl.pl" "$dir"
NODE_PATH=${NODE_PATH:-node_modules} node "$here/with_npm.js" "$dir"
# What LibreOffice and gnumeric write of it themselves, formulas calculated.
mkdir -p "$dir/lo"
for v in plain times texts titled sheets since1904; do
	for kind in xlsx ods; do
		HOME=$dir/lo LC_ALL=da_DK.UTF-8 soffice --headless --convert-to $kind --outdir "$dir/lo" "$dir/openpyxl-$v.xlsx" >/dev/null 2>&1
		mv "$dir/lo/openpyxl-$v.$kind" "$dir/libreoffice-$v.$kind"
	done
	ssconvert --export-type=Gnumeric_Excel:xlsx2 "$dir/openpyxl-$v.xlsx" "$dir/gnumeric-$v.xlsx" 2>/dev/null
	ssconvert --export-type=Gnumeric_OpenCalc:odf "$dir/openpyxl-$v.xlsx" "$dir/gnumeric-$v.ods" 2>/dev/null
done
rm -rf "$dir/lo" "$dir/variants.json"
