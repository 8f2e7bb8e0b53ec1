#!/bin/sh
# musl: where the value of an option's letter is missing and words stand before it, getopt_long()
# returns ':' as it should, but it has taken the NULL behind the last word for one of the words: it stands
# among them, and argv[argc] is a word. Who prints argv[optind - 1] prints NULL; who goes through argv to
# its end comes into the environment. With glibc argv ends as before. Seen with musl 1.2.3 in Debian 12.
#
#	sh findings/musl-getopt-null-among-the-words.sh		needs gcc

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
cd "$tmp" && apt-get -qq download musl-dev=1.2.3-1 2>apt && dpkg -x musl-dev_*.deb root || exit 2
cat >words.c <<'C'
#include <getopt.h>
#include <stdio.h>

int
main(int argc, char *argv[])
{
	static const struct option none[] = { { 0, 0, 0, 0 } };
	int c = getopt_long(argc, argv, ":p:", none, NULL);

	printf("'%c', then %d of %d:", c, optind, argc);
	for (int i = 1; i <= argc; i++)
		printf(" %s", argv[i] != NULL ? argv[i] : "NULL");
	printf("\n");
	return 0;
}
C
musl=$tmp/root/usr/lib/x86_64-linux-musl
gcc -o with-glibc words.c &&
	gcc -static -nostdlib -nostdinc -isystem root/usr/include/x86_64-linux-musl -o with-musl \
	    "$musl/crt1.o" "$musl/crti.o" words.c "$musl/libc.a" "$(gcc -print-libgcc-file-name)" "$musl/crtn.o" || exit 2
for libc in glibc musl; do
	echo "$libc"
	./with-$libc -p
	./with-$libc a b -p
done >got
cat got
cmp got - <<'W'
glibc
':', then 2 of 2: -p NULL
':', then 4 of 4: a b -p NULL
musl
':', then 3 of 2: -p NULL
':', then 3 of 4: -p NULL a b
W
