#!/bin/sh
# glibc: <sys/platform/x86.h> asks for a feature by 1 << bit, of an int. AVX-512VL is bit 31 of its word, so that
# CPU_FEATURE_ACTIVE(AVX512VL) shifts into the sign, which C leaves undefined: a program that asks so is
# stopped by -fsanitize=undefined in a header of the system, whatever the processor has. AVX2 is bit 5, and asked in
# peace. With gcc's own __builtin_cpu_supports("avx512vl") nothing is told. Seen with glibc 2.36 in Debian 12.
#
#	sh findings/glibc-x86-features-bit-31.sh		needs gcc with libubsan, on x86-64

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
cd "$tmp" && apt-get -qq download libc6-dev=2.36-9+deb12u14 2>apt && dpkg -x libc6-dev_*.deb root || exit 2
cat >ask.c <<'C'
#include <sys/platform/x86.h>

int
main(void)
{
	return ASKED ? 0 : 0;
}
C
headers=$tmp/root/usr/include
for asked in 'CPU_FEATURE_ACTIVE(AVX2)' 'CPU_FEATURE_ACTIVE(AVX512VL)' '__builtin_cpu_supports("avx512vl")'; do
	echo "$asked"
	gcc -fsanitize=undefined -fno-sanitize-recover=undefined -isystem "$headers/x86_64-linux-gnu" \
	    -isystem "$headers" -DASKED="$asked" -o ask ask.c || exit 2
	./ask 2>&1 | sed -n 's/.*runtime error: //p'
done >got
cat got
cmp got - <<'W'
CPU_FEATURE_ACTIVE(AVX2)
CPU_FEATURE_ACTIVE(AVX512VL)
left shift of 1 by 31 places cannot be represented in type 'int'
__builtin_cpu_supports("avx512vl")
W
