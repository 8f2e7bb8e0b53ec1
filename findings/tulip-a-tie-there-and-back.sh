#!/bin/sh
# Tulip 5.4.0 (a program and library for networks, Debian's 5.4.0+dfsg-3+b3) makes two ties of each tie without direction in a DOT file,
# one there and one back, so that two actors who met five times have met ten, and who knows two others has the degree 4; a
# name with quotation marks keeps their backslashes.  Of GEXF 1.2 it reads no weight of a tie, no default of an attribute, and no file
# with mode="dynamic"; of GraphML no key that is for="all".  The same ties in Pajek's format, and in GraphML with keys for nodes
# and for ties, are all there.
#
#	sh findings/tulip-a-tie-there-and-back.sh	prints what is read; needs apt and python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download tulip=5.4.0+dfsg-3+b3 libtulip-core-5.4=5.4.0+dfsg-3+b3 libtulip-python-5.4=5.4.0+dfsg-3+b3 libyajl2 \
    libtess2-tulip-5.4=5.4.0+dfsg-3+b3 libgzstream0=1.5+git20171107.9a20658-1+b2 libqhull8.0=2020.2-5 libqt5core5a libpcre2-16-0 \
    libdouble-conversion3 libicu72 python3-sip=4.19.25+dfsg-5+b1 >apt 2>&1 || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >meet.gv <<'G'
graph { cafe [label="Cafe \"Sumak\""]; cafe -- koret [label=5]; koret -- skolen [label=2] }
G
cat >meet.net <<'N'
*Vertices 3
1 "Cafe Sumak"
2 "koret"
3 "skolen"
*Edges
1 2 5
2 3 2
N
cat >meet.gexf <<'X'
<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
  <graph defaultedgetype="undirected" mode="static">
    <attributes class="node"><attribute id="0" title="sector" type="string"><default>frivillig</default></attribute></attributes>
    <nodes>
      <node id="cafe" label="Cafe &quot;Sumak&quot;"><attvalues><attvalue for="0" value="privat"/></attvalues></node>
      <node id="koret" label="koret"/>
    </nodes>
    <edges><edge id="0" source="cafe" target="koret" weight="5"/></edges>
  </graph>
</gexf>
X
sed 's/mode="static"/mode="dynamic" timeformat="date" start="2026-01-01" end="2026-12-31"/' meet.gexf >dated.gexf
cat >meet.graphml <<'X'
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="s" for="node" attr.name="sector" attr.type="string"><default>frivillig</default></key>
  <key id="n" for="edge" attr.name="count" attr.type="double"/>
  <key id="t" for="all" attr.name="note" attr.type="string"/>
  <graph edgedefault="undirected">
    <node id="cafe"><data key="s">privat</data><data key="t">kaffe</data></node>
    <node id="koret"/>
    <edge source="cafe" target="koret"><data key="n">5</data></edge>
  </graph>
</graphml>
X
cat >read.py <<'P'
from tulip import tlp
for plugin, name in [('graphviz', 'meet.gv'), ('Pajek', 'meet.net'), ('GEXF', 'meet.gexf'), ('GEXF', 'dated.gexf'), ('GraphML', 'meet.graphml')]:
    asked = tlp.getDefaultPluginParameters(plugin)
    asked['filename'] = name
    graph = tlp.importGraph(plugin, asked)
    if graph is None:
        print(name + ': nothing')
        continue
    label = graph['viewLabel']
    names = sorted(key for key in graph.getProperties() if not key.startswith('view') and key != 'externLabel')
    print(name + ':', *names)
    for node in graph.getNodes():
        print(' ', label[node], graph.deg(node), *(key + '=' + str(graph[key][node]) for key in names if key == 'sector'))
    for edge in graph.getEdges():
        print('  ' + label[graph.source(edge)], '--', label[graph.target(edge)], label[edge], *(str(graph[key][edge]) for key in names if key in ('count', 'weights')))
P
LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu) PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 read.py >got || { cat got; exit 2; }
cat got
cat >wanted <<'W'
meet.gv:
  Cafe \"Sumak\" 2
  koret 4
  skolen 2
  Cafe \"Sumak\" -- koret 5
  koret -- Cafe \"Sumak\" 5
  koret -- skolen 2
  skolen -- koret 2
meet.net: weights
  Cafe Sumak 1
  koret 2
  skolen 1
  Cafe Sumak -- koret  5.0
  koret -- skolen  2.0
meet.gexf: sector
  Cafe "Sumak" 1 sector=privat
  koret 1 sector=
  Cafe "Sumak" -- koret 
dated.gexf: nothing
meet.graphml: count sector
  cafe 1 sector=privat
  koret 1 sector=frivillig
  cafe -- koret  5.0
W
cmp got wanted
