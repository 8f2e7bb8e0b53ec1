#!/bin/sh
# libfyaml 0.7.12 (fy-tool --mode json) knows as nothing and as true only what JSON writes: what a person has put as ~ or Null is
# the text "~" or "Null", True is the text "True", and +5 and .5 are texts, where YAML 1.2's core schema (10.3.2), the one it
# recommends, has null, true, 5 and 0.5.  An empty value, and null, are null: "not known" and ~ are then two things.  With
# --yaml-1.1 it is the same.  Python's PyYAML 6.0 has nulls and numbers.
#
#	sh findings/fy-tool-nothing-is-a-sign.sh	prints what is read; needs python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq download libfyaml-utils=0.7.12-2 libfyaml0=0.7.12-2 python3-yaml=6.0-3+b2 2>apt || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
printf '%s\n' 'tom:' 'null: null' 'tilde: ~' 'stort: Null' 'sand: true' 'Sand: True' 'plus: +5' 'halv: .5' 'tal: 1.5' >house.yaml
set -- root/usr/lib/*/libfyaml.so.*
{
	for mode in '' --yaml-1.1; do
		LD_LIBRARY_PATH=${1%/*} root/usr/bin/fy-tool --dump --mode json-oneline $mode house.yaml || exit 2
		echo
	done
	PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -c 'import json, yaml
print(json.dumps(yaml.safe_load(open("house.yaml"))))'
} | sed '/^$/d' >got
cat got
cat >wanted <<'W'
{"tom": null, "null": null, "tilde": "~", "stort": "Null", "sand": true, "Sand": "True", "plus": "+5", "halv": ".5", "tal": 1.5}
{"tom": null, "null": null, "tilde": "~", "stort": "Null", "sand": true, "Sand": "True", "plus": "+5", "halv": ".5", "tal": 1.5}
{"tom": null, "null": null, "tilde": null, "stort": null, "sand": true, "Sand": true, "plus": 5, "halv": 0.5, "tal": 1.5}
W
cmp got wanted
