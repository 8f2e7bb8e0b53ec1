#!/bin/sh
# roo 2.10.0 (Ruby; Debian's ruby-roo 2.10.0-1) reads of an .ods a cell with a line break or a tab within a paragraph (text:line-break,
# text:tab; OpenDocument 1.2, 6.1.4 and 6.1.5) as if nothing stood there: "Hus", a break, "have" is "Hushave".  Two paragraphs it tells
# apart, and the blanks of text:s.  Of rows that are alike and written once (table:number-rows-repeated) it has the last alone, and
# the ones before it are empty; columns written once are all there.  And its to_csv stops at a cell with an amount of kroner.
#
#	sh findings/roo-a-note-of-two-lines.sh		prints the rows as they are read, and what to_csv says

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial META-INF
apt-get -qq download ruby-roo=2.10.0-1 2>apt || { cat apt; exit 2; }
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install ruby3.1 ruby-nokogiri \
	ruby-zip=2.3.2-1 zip >apt 2>&1 || { cat apt; exit 2; }
for deb in *.deb debs/*.deb; do
	if [ -f "$deb" ]; then
		dpkg -x "$deb" root || exit 2
	fi
done

# cell KIND VALUE TEXT: a cell of which the file says KIND, with its value and its paragraphs
cell() {
	echo "<table:table-cell office:value-type='$1' $2>$3</table:table-cell>"
}
# row ATTRIBUTE CELLS
row() {
	echo "<table:table-row $1>$2</table:table-row>"
}
# sheet NAME ROWS: NAME.ods with one table
sheet() {
	names=urn:oasis:names:tc:opendocument:xmlns
	cat >content.xml <<X
<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="$names:office:1.0" xmlns:table="$names:table:1.0" xmlns:text="$names:text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Log">$2</table:table></office:spreadsheet></office:body></office:document-content>
X
	echo "<office:document-styles xmlns:office='$names:office:1.0' office:version='1.2'/>" >styles.xml
	printf application/vnd.oasis.opendocument.spreadsheet >mimetype
	cat >META-INF/manifest.xml <<X
<manifest:manifest xmlns:manifest="$names:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
X
	"$zip" -q -0 -X "$1.ods" mimetype && "$zip" -q -X "$1.ods" content.xml styles.xml META-INF/manifest.xml || exit 2
}
zip=$(command -v zip || echo root/usr/bin/zip)
sheet notes "$(row '' "$(cell string '' '<text:p>Hus<text:line-break/>have</text:p>')$(cell string '' '<text:p>Hus<text:tab/>have</text:p>')$(
	cell string '' '<text:p>Hus</text:p><text:p>have</text:p>')$(cell string '' '<text:p>Hus<text:s text:c="2"/>have</text:p>')")"
sheet rows "$(row 'table:number-rows-repeated="3"' "$(cell float 'office:value="1.5" table:number-columns-repeated="2"' '<text:p>1,5</text:p>')")$(
	row '' "$(cell float 'office:value="2"' '<text:p>2</text:p>')")"
sheet money "$(row '' "$(cell currency 'office:value="1500.5" office:currency="DKK"' '<text:p>1.500,50 kr.</text:p>')")"

cat >ask.rb <<'R'
require 'roo'
puts "roo #{Roo::VERSION}"
%w[notes rows money].each do |name|
	book = Roo::Spreadsheet.open("#{name}.ods")
	(1..book.last_row).each { |row| puts "#{name} #{row}: #{book.row(row).inspect}" }
	begin
		puts book.to_csv if name == 'money'
	rescue RuntimeError => e
		puts "to_csv: #{e.message}"
	end
end
R
ruby=$(command -v ruby || echo root/usr/bin/ruby3.1)
lib=$tmp/root/usr/lib
machine=$(echo "$lib"/*-linux-gnu)
if [ -x root/usr/bin/ruby3.1 ]; then
	ruby=root/usr/bin/ruby3.1
	export LD_LIBRARY_PATH="$machine"
	RUBYLIB=$lib/ruby/vendor_ruby:$lib/ruby/3.1.0:$machine/ruby/3.1.0:$machine/ruby/vendor_ruby/3.1.0
fi
for folder in root/usr/share/rubygems-integration/all/gems/*/lib "$machine"/rubygems-integration/3.1.0/gems/*/lib \
	"$machine"/rubygems-integration/3.1.0/extensions/*/*/*; do
	if [ -d "$folder" ]; then
		RUBYLIB=$RUBYLIB:$(readlink -f "$folder")
	fi
done
export RUBYLIB
timeout 60 "$ruby" ask.rb >got || exit 2
cat got
cat >wanted <<'W'
roo 2.10.0
notes 1: ["Hushave", "Hushave", "Hus\nhave", "Hus  have"]
rows 1: [nil, nil]
rows 2: [nil, nil]
rows 3: [1.5, 1.5]
rows 4: [2, nil]
money 1: ["1500.5"]
to_csv: unhandled celltype currency
W
cmp got wanted
