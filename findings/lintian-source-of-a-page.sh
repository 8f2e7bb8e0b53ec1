#!/bin/sh
# lintian: a page of HTML with one line of more than 512 letters is an error, source-is-missing,
# even where that line is a sentence or a picture in the page and no script is near: it takes such
# a line for one that a program shortened. The same page with the line broken is silent. A report
# with pictures (SVG) in it has such lines. Seen with lintian 2.116.3 in Debian 12.
#
#	sh findings/lintian-source-of-a-page.sh		needs dpkg-dev and the modules that lintian asks for

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
(cd "$tmp" && apt-get -qq download lintian=2.116.3+deb12u1 2>apt && dpkg -x lintian_*.deb root) || exit 2
mkdir -p "$tmp/page-1/debian/source" && cd "$tmp/page-1" || exit 2
echo '3.0 (native)' >debian/source/format
printf 'page (1) unstable; urgency=low\n\n  * A page.\n\n -- Et <et@example.org>  Sun, 01 Nov 2026 00:00:00 +0000\n' >debian/changelog
printf 'Source: page\nMaintainer: Et <et@example.org>\nStandards-Version: 4.6.2\n\nPackage: page\nArchitecture: all\nDescription: page\n' >debian/control
printf '#!/usr/bin/make -f\n' >debian/rules
for width in 600 60; do
	{ echo '<!DOCTYPE html><title>Huset</title><p>'; seq -s ' og ' 400 | fold -w $width; } >page.html
	dpkg-source -b . >/dev/null 2>&1 || exit 2
	echo "lines of $width letters:"
	LINTIAN_BASE=$tmp/root/usr/share/lintian PERL5LIB=$tmp/root/usr/share/perl5 \
	    "$tmp/root/usr/bin/lintian" --allow-root -T source-is-missing ../page_1.dsc 2>&1
done >../got
cat ../got
cmp ../got - <<'W'
lines of 600 letters:
E: page source: source-is-missing [page.html]
lines of 60 letters:
W
