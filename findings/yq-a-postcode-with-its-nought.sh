#!/bin/sh
# yq 3.1.0 (Debian 12's, by jq) cannot read a file in which a number begins with a nought and has an 8 or a 9: a postcode, 0800 Høje
# Taastrup or 0900 København C, a telephone number, or the months 08 and 09.  It takes what is of digits for a number, and
# PyYAML, which it asks for the value, for one to the base of 8: "invalid literal for int() with base 8", status 1, of the whole
# file.  PyYAML 6.0 by itself has the text 0800, which is none of YAML 1.1's numbers; to 1.2 it is 800.  In quotation marks it is
# read.  (Where all digits are less than 8 it is another number, to both: 0123 is 83.)
#
#	sh findings/yq-a-postcode-with-its-nought.sh	prints what is read; needs jq and python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
command -v jq >/dev/null || { echo "needs jq" >&2; exit 2; }
apt-get -qq download yq=3.1.0-3 python3-yaml=6.0-3+b2 python3-argcomplete python3-toml python3-xmltodict 2>apt || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
export PYTHONPATH="$tmp/root/usr/lib/python3/dist-packages"
for value in 0800 0900 08 0123 1234 '"0800"'; do
	printf 'postnummer: %s\n' "$value" >house.yaml
	printf '%s: yq %s; ' "$value" "$(/usr/bin/python3 root/usr/bin/yq -c .postnummer house.yaml 2>&1)"
	/usr/bin/python3 -c 'import yaml; print("PyYAML", repr(yaml.safe_load(open("house.yaml"))["postnummer"]))'
done >got
cat got
cat >wanted <<'W'
0800: yq yq: Error running jq: ValueError: invalid literal for int() with base 8: '0800'.; PyYAML '0800'
0900: yq yq: Error running jq: ValueError: invalid literal for int() with base 8: '0900'.; PyYAML '0900'
08: yq yq: Error running jq: ValueError: invalid literal for int() with base 8: '08'.; PyYAML '08'
0123: yq 83; PyYAML 83
1234: yq 1234; PyYAML 1234
"0800": yq "0800"; PyYAML '0800'
W
cmp got wanted
