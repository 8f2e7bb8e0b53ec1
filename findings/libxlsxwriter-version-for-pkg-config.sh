#!/bin/sh
# libxlsxwriter: what it tells pkg-config of its version is another number, 4, that of its ABI; so every
# question for a version that is at least 1.something is answered with yes. The header has the right one.
# Seen with libxlsxwriter 1.1.4 in Debian 12; in 1.2.1 of Debian 13 they are the same.
#
#	sh findings/libxlsxwriter-version-for-pkg-config.sh	needs pkg-config, or pkgconf

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
cd "$tmp" && apt-get -qq download libxlsxwriter-dev=1.1.4-2+b1 2>apt && dpkg -x libxlsxwriter-dev_*.deb root || exit 2
PKG_CONFIG_LIBDIR=$(echo "$tmp"/root/usr/lib/*/pkgconfig)
export PKG_CONFIG_LIBDIR
# What it needs is not looked for.
sed -i '/^Requires/d' "$PKG_CONFIG_LIBDIR/xlsxwriter.pc"
{
	sed -n 's/^#define LXW_VERSION \("[0-9.]*"\).*/the header: \1/p' root/usr/include/xlsxwriter.h
	echo "pkg-config: $(pkg-config --modversion xlsxwriter)"
	pkg-config --atleast-version=1.2 xlsxwriter && echo 'at least 1.2'
} >got
cat got
cmp got - <<'W'
the header: "1.1.4"
pkg-config: 4
at least 1.2
W
