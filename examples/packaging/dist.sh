#!/bin/sh
# dist.sh NAME-VERSION FILE: pack the tree one stands in as a tarball, whose one folder is
# NAME-VERSION: what is committed, or outside git what is there but for bin/ and obj/. The
# same tree gives the same bytes: names in the order of their bytes, files of nobody, all of the time
# SOURCE_DATE_EPOCH, or that of the last commit, or outside git of the newest file. Needs GNU tar.

name=$1 file=$2
tmp=$(mktemp -d) || exit
trap 'rm -rf "$tmp"' EXIT
trap 'exit 2' HUP INT TERM
LC_ALL=C TZ=UTC
export LC_ALL TZ
unset GZIP TAR_OPTIONS

# In a folder of another repository this tree is none of its commits.
if above=$(git rev-parse --show-cdup 2>/dev/null) && test -z "$above"; then
	git diff --quiet HEAD || echo "${0##*/}: warning: what is not committed is left out" >&2
	time=$(git log -1 --format=%ct) && git archive --prefix="$name/" HEAD >"$tmp/tree" || exit
	tar -xf "$tmp/tree" -C "$tmp" || exit
else
	mkdir "$tmp/$name" && tar -cf "$tmp/tree" --exclude=./bin --exclude=./obj . &&
		tar -xf "$tmp/tree" -C "$tmp/$name" || exit
	time=$(find "$tmp/$name" -type f -printf '%T@\n' | sort -n | sed -n '$s/[.].*//p')
fi
mkdir -p "${file%/*}" &&
	tar -cf "$tmp/packed" -C "$tmp" --format=gnu --sort=name --mtime="@${SOURCE_DATE_EPOCH:-$time}" \
	    --owner=root:0 --group=root:0 --numeric-owner --mode=u=rwX,go=rX "$name" &&
	gzip -9n "$tmp/packed" && mv "$tmp/packed.gz" "$file"
