#!/usr/bin/perl
# Excel::Writer::XLSX
use strict; use warnings;
use JSON::PP; use Excel::Writer::XLSX;
my $dir = $ARGV[0];
open my $in, '<', "$dir/variants.json" or die; local $/;
my $variants = decode_json(<$in>);
for my $name (sort keys %$variants) {
	my $v = $variants->{$name};
	my $book = Excel::Writer::XLSX->new("$dir/perl-$name.xlsx");
	$book->set_properties(created => [gmtime 1793491200]);
	$book->set_1904() if $v->{1904};
	my %f = (d => 'dd-mm-yy', t => 'd/m/yyyy hh:mm', h => '[h]:mm:ss', c => 'h:mm AM/PM');
	$f{$_} = $book->add_format(num_format => $f{$_}) for keys %f;
	my $bold = $book->add_format(bold => 1);
	for my $s (@{$v->{sheets}}) {
		my $sheet = $book->add_worksheet($s->{name});
		my $r = 0;
		for my $row (@{$s->{rows}}) {
			my $c = 0;
			for my $cell (@$row) {
				if (!ref $cell) {
					$sheet->write_string($r, $c, $cell) if $cell ne '';
				} else {
					my ($kind, $value, $more) = @$cell;
					if ($kind eq 'd') { $sheet->write_date_time($r, $c, $value . 'T', $f{d}) }
					elsif ($kind eq 't') { $sheet->write_date_time($r, $c, $value, $f{t}) }
					elsif ($kind eq 'n') { $sheet->write_number($r, $c, $value) }
					elsif ($kind eq 'h') { $sheet->write_number($r, $c, $value / 24, $f{h}) }
					elsif ($kind eq 'c') { $sheet->write_number($r, $c, $value, $f{c}) }
					elsif ($kind eq 'f') { $sheet->write_formula($r, $c, "=$value", undef, $more) }
					else { my @p = @$cell; shift @p; splice @p, 1, 0, $bold; $sheet->write_rich_string($r, $c, @p) }
				}
				$c++;
			}
			$r++;
		}
		$sheet->merge_range($s->{merge}, $s->{rows}[0][0], $bold) if $s->{merge};
		$sheet->hide() if $s->{hidden};
		$sheet->activate() if $s->{name} =~ /^Vej/;
	}
	$book->close();
}
