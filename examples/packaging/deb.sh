#!/bin/sh
# deb.sh TARBALL FOLDER: make the package of Debian from the tree's tarball (dist.sh) with
# dpkg-buildpackage; put it, and what belongs to it, into the folder, and ask lintian if it is there
# (LINTIAN=no does not).
# It is built in a folder of its own, for a path with a blank in it is more than debhelper can do.

tarball=$1 folder=$2 tree=${1##*/}
tree=${tree%.tar.gz}
tmp=$(mktemp -d) || exit
trap 'rm -rf "$tmp"' EXIT
trap 'exit 2' HUP INT TERM
unset MAKEFLAGS MFLAGS MAKELEVEL
# The package of the source keeps modes as they are.
umask 022

cp "$tarball" "$tmp/${tree%-*}_${tree##*-}.orig.tar.gz" && tar -xzf "$tarball" -C "$tmp" &&
	cd "$tmp/$tree" && cp -r examples/packaging/debian debian || exit
dpkg-buildpackage -us -uc >"$tmp/log" 2>&1 || { tail -n 40 "$tmp/log" >&2; exit 1; }
rm -rf "${tmp:?}/${tree:?}" "${folder:?}" && mkdir -p "$folder" && cd "$tmp" && rm log && mv ./* "$folder" && ls "$folder"/*.deb || exit
if test "$LINTIAN" = no; then
	:
elif command -v lintian >/dev/null; then
	lintian --fail-on error,warning --allow-root "$folder"/*.changes
else
	echo "${0##*/}: no lintian here to ask" >&2
fi
