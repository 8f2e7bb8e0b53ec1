#!/bin/sh
# ledger 3.3.0 reads DKK 1.500 as fifteen hundred where an amount with a comma, DKK 200,00, stands before it in the file, and
# as one and a half where that stands after it: two entries in the other order, as when files are included the other way
# round, are another sum, 1.700,00 or 201,500, and nothing is said.  With --decimal-comma it is fifteen hundred in both.
#
#	sh findings/ledger-an-amount-by-what-stands-before-it.sh	prints the sums

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install ledger=3.3.0-3 >apt 2>&1 ||
	{ cat apt; exit 2; }
for deb in debs/*.deb; do
	dpkg -x "$deb" root || exit 2
done
printf '%s\n' '2026-10-05 Kaffe' '    tilskud    DKK 200,00' '    kasse' '' >small
printf '%s\n' '2026-10-06 Leje' '    tilskud    DKK 1.500' '    kasse' '' >large
cat small large >before
cat large small >after
sum() {
	echo "$*: $(LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu):$tmp/root/usr/lib/ledger \
	    root/usr/bin/ledger --args-only "$@" balance tilskud | sed 's/^ *//')"
}
{
	sum -f before
	sum -f after
	sum -f after --decimal-comma
} >got
cat got
cat >wanted <<'W'
-f before: DKK 1.700,00  tilskud
-f after: DKK 201,500  tilskud
-f after --decimal-comma: DKK 1.700,00  tilskud
W
cmp got wanted
