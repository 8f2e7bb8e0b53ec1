#!/bin/sh
# tcc: a universal character name in a string, as "\u00f8", becomes one byte, its number cut to eight
# bits, where gcc and clang write the character in UTF-8, as they write the same letter typed as it is.
# There is no warning. Seen with tcc 0.9.27+git20200814 in Debian 12.
#
#	sh findings/tcc-universal-character-names.sh	needs gcc

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
cd "$tmp" && apt-get -qq download tcc=0.9.27+git20200814.62c30a4a-1 2>apt && dpkg -x tcc_*.deb root || exit 2
cat >letters.c <<'C'
#include <stdio.h>

static void
bytes(const char *name, const char *text)
{
	printf("%s:", name);
	for (; *text != '\0'; text++)
		printf(" %02x", (unsigned)(unsigned char)*text);
	printf("\n");
}

int
main(void)
{
	bytes("typed", "ø");
	bytes("\\u00f8", "\u00f8");
	bytes("\\u20ac", "\u20ac");
	return 0;
}
C
gcc -std=c11 -o with-gcc letters.c &&
	root/usr/bin/tcc -B"$(echo root/usr/lib/*/tcc)" -std=c11 -o with-tcc letters.c || exit 2
for compiler in gcc tcc; do
	echo $compiler
	./with-$compiler
done >got
cat got
cmp got - <<'W'
gcc
typed: c3 b8
\u00f8: c3 b8
\u20ac: e2 82 ac
tcc
typed: c3 b8
\u00f8: f8
\u20ac: ac
W
