#!/bin/sh
# Spreadsheet::ParseExcel 0.6500 (and Spreadsheet::ParseXLSX 0.27, which formats by it) shows each time in the format
# [h]:mm, with which spreadsheets add hours beyond 24, as so many hours and one minute: 30 hours and 15 minutes are
# 30:01.  mm behind [h] is taken as the month, and all such days are in January.  With h:mm the minutes are right and
# the hours begin again at 24; with [hh]:mm:ss they stand in brackets and begin again too.
#
#	sh findings/perl-parseexcel-minutes-of-long-times.sh	prints the cells; needs perl

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download libspreadsheet-parseexcel-perl=0.6500-4~deb12u1 libspreadsheet-writeexcel-perl=2.40-4 \
	libole-storage-lite-perl=0.20-2 libcrypt-rc4-perl=2.02-5 libdigest-perl-md5-perl=1.9-5 \
	libparse-recdescent-perl=1.967015+dfsg-4 2>apt || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >ask.pl <<'P'
use strict;
use Spreadsheet::WriteExcel;
use Spreadsheet::ParseExcel;

my @formats = ('[h]:mm', 'h:mm', '[hh]:mm:ss');
my $book = Spreadsheet::WriteExcel->new('hours.xls');
my $sheet = $book->add_worksheet('Log');
my $row = 0;
for my $hours (1.5, 7.75, 30.25, 40) {
	for my $column (0 .. $#formats) {
		$sheet->write_number($row, $column, $hours / 24, $book->add_format(num_format => $formats[$column]));
	}
	$row++;
}
$book->close;
my $read = Spreadsheet::ParseExcel->new->parse('hours.xls')->worksheet('Log');
print join(' | ', @formats), "\n";
for my $row (0 .. 3) {
	print join(' | ', map { $read->get_cell($row, $_)->value } 0 .. $#formats), "\n";
}
P
PERL5LIB=root/usr/share/perl5 perl ask.pl >got || exit 2
cat got
cat >wanted <<'W'
[h]:mm | h:mm | [hh]:mm:ss
1:01 | 1:30 | [01]:30:00
7:01 | 7:45 | [07]:45:00
30:01 | 6:15 | [06]:15:00
40:01 | 16:00 | [16]:00:00
W
cmp got wanted
