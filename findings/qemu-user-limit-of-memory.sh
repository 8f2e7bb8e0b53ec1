#!/bin/sh
# qemu-user: setrlimit(RLIMIT_AS) says that it is done, and there is no limit: bash that may have
# 20 MB makes a text of 20 MB, where on the processor itself it ends for want of memory. (qemu
# would fall under the limit itself, and leaves it out.) getrlimit tells the truth: unlimited. Seen with
# qemu 7.2 in Debian 12; a test of such a limit asks first whether there is one.
#
#	sh findings/qemu-user-limit-of-memory.sh	needs qemu-user-static

qemu=qemu-$(uname -m)-static
command -v "$qemu" >/dev/null || { echo "needs $qemu" >&2; exit 2; }
try='ulimit -v 20000 && echo "limit: $(ulimit -v) KiB"; x=0123456789; for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21
do x=$x$x; done; echo "has a text of ${#x} bytes"'
for run in '' "$qemu"; do
	echo "${run:-the processor itself}:"
	$run /bin/bash -c "$try" 2>&1
done
