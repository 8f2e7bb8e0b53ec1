#!/bin/sh
# csv2geojson 5.1.2 (npm) puts a house from a Danish table, 56,1572 and 10,2107 with semicolons between, at 56 and 10 degrees, 22
# kilometres away: a coordinate is read as far as JavaScript's parseFloat goes, to the comma.  Degrees, minutes and seconds it
# knows, and an empty cell is told as an error; of the comma nothing is said.  GDAL 3.6.2 (ogr2ogr) reads it as it is meant.
#
#	sh findings/csv2geojson-a-house-at-whole-degrees.sh	prints the places; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . csv2geojson@5.1.2 >npm 2>&1 || { cat npm; exit 2; }
mkdir -p debs/partial
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install gdal-bin=3.6.2+dfsg-1+b2 >apt 2>&1 ||
	{ cat apt; exit 2; }
for deb in debs/*.deb; do
	dpkg -x "$deb" root || exit 2
done
printf '%s\n' 'navn;lat;lon' 'Huset;56,1572;10,2107' 'Haven;56.1572;10.2107' >houses.csv
cat >ask.cjs <<'J'
const { csv2geojson } = require('csv2geojson'), { readFileSync } = require('fs');
csv2geojson(readFileSync('houses.csv', 'utf8'), { delimiter: ';' }, (errors, map) => {
	for (const { properties, geometry } of map.features)
		console.log('csv2geojson:', properties.navn, ...geometry.coordinates);
	console.log('csv2geojson:', errors || 'no errors');
});
J
node ask.cjs >got || exit 2
lib=$tmp/root/usr/lib/$(dpkg-architecture -q DEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)
LD_LIBRARY_PATH=$tmp/root/usr/lib:$lib:$lib/blas:$lib/lapack GDAL_DATA=$tmp/root/usr/share/gdal PROJ_LIB=$tmp/root/usr/share/proj \
	root/usr/bin/ogr2ogr -f CSV -lco GEOMETRY=AS_XY -lco SEPARATOR=SPACE /vsistdout/ houses.csv -select navn -oo X_POSSIBLE_NAMES=lon \
	-oo Y_POSSIBLE_NAMES=lat >places || exit 2
sed '1d; s/^/ogr2ogr: /' places >>got
cat got
cat >wanted <<'W'
csv2geojson: Huset 10 56
csv2geojson: Haven 10.2107 56.1572
csv2geojson: no errors
ogr2ogr: 10.2107 56.1572 Huset
ogr2ogr: 10.2107 56.1572 Haven
W
cmp got wanted
