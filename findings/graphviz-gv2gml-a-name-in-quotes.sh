#!/bin/sh
# gv2gml of graphviz 2.42.2 writes a text of a graph in DOT into GML as it stands: a quotation mark in it is not made &quot;, so that
# the text ends there, and gml2gv of the same package, and networkx 2.8.8, read the café that is called Cafe "Sumak" as
# "Cafe ", with a key Sumak of its own, and status 0.  An ø is not made &#248; either, and networkx, for which GML is ASCII, reads
# nothing of that file.  And a text of digits, the postcode "0900", is written without its quotes, which makes it the
# number 900 to who reads it; who had no postcode is given "".
#
#	sh findings/graphviz-gv2gml-a-name-in-quotes.sh	prints what is written and read; needs apt and python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download graphviz=2.42.2-7+deb12u1 libcgraph6=2.42.2-7+deb12u1 libcdt5=2.42.2-7+deb12u1 python3-networkx=2.8.8-1 >apt 2>&1 ||
	{ cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu) PYTHONPATH=$tmp/root/usr/lib/python3/dist-packages
PATH=$tmp/root/usr/bin:$PATH
export LD_LIBRARY_PATH PYTHONPATH PATH
cat >read.py <<'P'
import sys
import networkx
for name in sys.argv[1:]:
    try:
        graph = networkx.read_gml(name, label='name')
        print(name + ', networkx:', dict(graph.nodes(data=True)))
    except Exception as error:
        print(name + ', networkx:', type(error).__name__, error)
P
echo 'graph { sumak [label="Cafe \"Sumak\""]; sumak -- skolen }' >quotes.gv
echo 'graph { "høj skolen" -- sumak }' >letters.gv
echo 'graph { sumak [postcode="0900"]; sumak -- skolen }' >digits.gv
{
	for name in quotes letters digits; do
		gv2gml $name.gv >$name.gml || exit 2
		sed -n "/label \"\|postcode/s/^ */$name: /p" $name.gml
	done
	gml2gv quotes.gml 2>&1
	echo "status $?"
	/usr/bin/python3 read.py quotes.gml letters.gml digits.gml
} >got
cat got
cat >wanted <<'W'
quotes: label "Cafe "Sumak""
digits: postcode 0900
digits: postcode ""
graph "" {
	graph [version=2];
	0	[LabelGraphics="[ Sumak \"\" ]",
		label="Cafe ",
		name="Cafe "];
	1	[name=skolen];
	0 -- 1	[id=1];
}
status 0
quotes.gml, networkx: {'sumak': {'label': 'Cafe ', 'Sumak': '', 'LabelGraphics': {'text': 'Cafe ', 'Sumak': ''}}, 'skolen': {}}
letters.gml, networkx: NetworkXError input is not ASCII-encoded
digits.gml, networkx: {'sumak': {'postcode': 900}, 'skolen': {'postcode': ''}}
W
cmp got wanted
