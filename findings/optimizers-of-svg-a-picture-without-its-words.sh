#!/bin/sh
# Two programs that make SVG smaller, svgo 4.1.0 (npm) and scour 0.38.2 (Debian's python3-scour 0.38.2-2), take away the words that a picture has for those
# who do not see it.  With aria-labelledby="t d" a picture is called by its <title id="t"> and its <desc id="d">; both programs take an id that
# no drawing refers to for one that is not needed, and leave aria-labelledby, which then names nothing, so that of "Møder. Otte i maj, ni
# i juni." the title alone is left.  svgo does so by itself, and takes role="img" as well, without which a screen reader goes through
# each number of the picture; scour does so with --enable-id-stripping.  svgo is to keep both by overrides: { cleanupIds: false,
# removeUnknownsAndDefaults: { keepRoleAttr: true } }.  (Known to svgo's makers since 2017 for the role, issue 787.)
#
# mc-plot's pictures are called so, and builders of web sites run all pictures through svgo; the page mc-plot(1) says so, and names what has to stay.
#
#	sh findings/optimizers-of-svg-a-picture-without-its-words.sh	prints how the pictures are called; needs apt, python3, node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . svgo@4.1.0 >npm 2>&1 || { cat npm; exit 2; }
apt-get -qq download python3-scour=0.38.2-2 python3-six >apt 2>&1 || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >as-is.svg <<'S'
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30" role="img" aria-labelledby="t d"><title id="t">Møder</title><desc id="d">Otte i maj, ni i juni.</desc><rect width="80" height="10" fill="#0b5fa5"/><text x="2" y="28">maj</text></svg>
S
cat >optimize.mjs <<'J'
import { optimize } from 'svgo';
import { readFileSync, writeFileSync } from 'fs';
const picture = readFileSync('as-is.svg', 'utf8');
writeFileSync('svgo.svg', optimize(picture).data);
const overrides = { cleanupIds: false, removeUnknownsAndDefaults: { keepRoleAttr: true } };
writeFileSync('svgo-asked.svg', optimize(picture, { plugins: [{ name: 'preset-default', params: { overrides } }] }).data);
J
node optimize.mjs || exit 2
scour() { PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -m scour.scour -q -i as-is.svg -o "$@" || exit 2; }
scour scour.svg
scour scour-stripped.svg --enable-id-stripping
for picture in as-is svgo svgo-asked scour scour-stripped; do
	echo "$picture:" $(grep -o -e 'role="[a-z]*"' -e 'aria-[a-z]*="[^"]*"' -e '<title[^>]*>' -e '<desc[^>]*>' $picture.svg | sort)
done >got
cat got
cat >wanted <<'W'
as-is: <desc id="d"> <title id="t"> aria-labelledby="t d" role="img"
svgo: <desc> <title> aria-labelledby="t d"
svgo-asked: <desc id="d"> <title id="t"> aria-labelledby="t d" role="img"
scour: <desc id="d"> <title id="t"> aria-labelledby="t d" role="img"
scour-stripped: <desc> <title> aria-labelledby="t d" role="img"
W
cmp got wanted
