#!/bin/sh
# DBD::CSV 0.60 with SQL::Statement 1.414 (Perl; Debian's libdbd-csv-perl 0.6000-1+deb12u1 and libsql-statement-perl 1.414-1), by which one
# asks tables in CSV in SQL, begins MIN anew behind each row without a value: of 1.5, nothing, 2 and 3 hours the least is 2.  MAX goes on.
# AVG divides by all rows, also those without hours, and has no answer where the hours add up to 0, as of 0 and 0; COUNT(hours)
# counts what is not there.  SQL (ISO/IEC 9075) leaves out what is not known in all four.  The empty cells are NULL here
# (csv_null), and IS NULL finds them; without csv_null the least is the empty text.  SQLite has all of them right.
#
# An empty hour is one that nobody knows, with us too, and our streams are tables in CSV with such cells.  Who asks them in SQL by this
# module gets a mean that is too low and a least that need not be the least; mc-export writes SQL for SQLite and DuckDB.
#
#	sh findings/dbd-csv-the-least-behind-a-gap.sh	prints the answers; needs apt, perl 5.36 and python3 of Debian 12

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download libdbd-csv-perl=0.6000-1+deb12u1 libsql-statement-perl=1.414-1 libdbi-perl libtext-csv-xs-perl libparams-util-perl \
    libclone-perl libmath-base-convert-perl libmodule-runtime-perl >apt 2>&1 || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >ask.pl <<'P'
use DBI;
my $log = DBI->connect('dbi:CSV:', undef, undef, { f_dir => '.', f_ext => '.csv/r', csv_null => 1, RaiseError => 1 });
for my $hours (['1.5', '', '2', '3'], ['3', '2', '', '1.5'], ['0', '0']) {
    open my $file, '>', 'log.csv';
    print $file "day,hours\n", map { "2026-10-0$_,$hours->[$_ - 1]\n" } 1 .. @$hours;
    close $file;
    my ($answer) = $log->selectrow_array('SELECT COUNT(*) FROM log WHERE hours IS NULL');
    my @all = $log->selectrow_array('SELECT MIN(hours), MAX(hours), AVG(hours), COUNT(hours) FROM log');
    print join(' ', map { $_ eq '' ? '-' : $_ } @$hours), ': not known ', $answer, ', DBD::CSV ', join(' ', map { $_ // 'NULL' } @all), "\n";
}
P
PERL5LIB=$(echo root/usr/lib/*-linux-gnu/perl5/5.36):root/usr/share/perl5 /usr/bin/perl ask.pl >got || { cat got; exit 2; }
/usr/bin/python3 - >>got <<'P' || exit 2
import sqlite3
for hours in ([1.5, None, 2, 3], [3, 2, None, 1.5], [0, 0]):
    log = sqlite3.connect(':memory:')
    log.execute('CREATE TABLE log (hours REAL)')
    log.executemany('INSERT INTO log VALUES (?)', [(h,) for h in hours])
    print('SQLite', *log.execute('SELECT MIN(hours), MAX(hours), ROUND(AVG(hours), 3), COUNT(hours) FROM log').fetchone())
P
cat got
cat >wanted <<'W'
1.5 - 2 3: not known 1, DBD::CSV 2 3 1.625 4
3 2 - 1.5: not known 1, DBD::CSV 1.5 3 1.625 4
0 0: not known 0, DBD::CSV 0 0 NULL 2
SQLite 1.5 3.0 2.167 3
SQLite 1.5 3.0 2.167 3
SQLite 0.0 0.0 0.0 2
W
cmp got wanted
