#!/bin/sh
# cytoscape-graphml 1.0.6 writes GraphML that is a network of nobody to networkx 2.8.8 and to igraph 0.10.2: its nodes and ties
# are in no namespace (xmlns=""), where the file's own is GraphML's.  Nor does a <key> say what the data are, or the graph
# have the edgedefault that GraphML requires.  And it reads each number as a text, whatever its key says: counts of 9
# and of 10 add up to "0910"; a default is not read, and a name stands under its key's id.  Nothing is said.
#
#	sh findings/cytoscape-graphml-a-file-for-itself-alone.sh	prints what is read and written; needs node and npm, python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --legacy-peer-deps --prefix . cytoscape@3.35.0 cytoscape-graphml@1.0.6 jquery@3.7.1 jsdom@26.1.0 >npm 2>&1 ||
	{ cat npm; exit 2; }
cat >house.graphml <<'G'
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d0" for="node" attr.name="name" attr.type="string"/>
  <key id="d1" for="edge" attr.name="count" attr.type="double"><default>1</default></key>
  <graph edgedefault="undirected">
    <node id="n0"><data key="d0">Koret</data></node>
    <node id="n1"><data key="d0">Caféen</data></node>
    <node id="n2"><data key="d0">Skolen</data></node>
    <edge source="n0" target="n1"><data key="d1">9</data></edge>
    <edge source="n0" target="n2"><data key="d1">10</data></edge>
    <edge source="n1" target="n2"/>
  </graph>
</graphml>
G
cat >ask.cjs <<'J'
const { JSDOM } = require('jsdom');
globalThis.window = new JSDOM('').window;
for (const word of ['document', 'DOMParser', 'XMLSerializer'])
	globalThis[word] = window[word];
const cytoscape = require('cytoscape'), fs = require('fs');
require('cytoscape-graphml')(cytoscape, require('jquery'));
const cy = cytoscape({ headless: true });
cy.graphml({ layoutBy: 'null' });
cy.graphml(fs.readFileSync('house.graphml', 'utf8'));
console.log('nodes:', cy.nodes().map(n => JSON.stringify(n.data())).join(' '));
console.log('counts:', cy.edges().map(e => JSON.stringify(e.data('d1')) || 'none').join(' '));
console.log('sum:', cy.edges('[d1]').reduce((sum, e) => sum + e.data('d1'), 0));
const again = cytoscape({ headless: true, elements: [{ data: { id: 'a', name: 'Koret' } }, { data: { id: 'b', name: 'Caféen' } },
    { data: { id: 'ab', source: 'a', target: 'b', count: 9 } }] });
fs.writeFileSync('written.graphml', again.graphml());
J
cat >ask.py <<'P'
import sys
sys.path.insert(0, "root/usr/lib/python3/dist-packages")
import networkx
for name in "house.graphml", "written.graphml":
    net = networkx.read_graphml(name)
    print("networkx,", name + ":", len(net), "nodes,", len(net.edges), "ties")
P
mkdir -p debs/partial
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" \
    install libigraph3=0.10.2+ds-2 python3-igraph=0.10.2-1+b1 python3-networkx=2.8.8-1 >apt 2>&1 || { cat apt; exit 2; }
for deb in debs/*.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >>ask.py <<'P'
import igraph
for name in "house.graphml", "written.graphml":
    net = igraph.Graph.Read_GraphML(name)
    print("igraph,", name + ":", net.vcount(), "nodes,", net.ecount(), "ties,", net.vs.attributes(), net.es.attributes())
P
{ node ask.cjs 2>/dev/null && LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu) /usr/bin/python3 -W ignore ask.py; } >got || exit 2
cat got
cat >wanted <<'W'
nodes: {"id":"n0","d0":"Koret"} {"id":"n1","d0":"Caféen"} {"id":"n2","d0":"Skolen"}
counts: "9" "10" none
sum: 0910
networkx, house.graphml: 3 nodes, 3 ties
networkx, written.graphml: 0 nodes, 0 ties
igraph, house.graphml: 3 nodes, 3 ties, ['name', 'id'] ['count']
igraph, written.graphml: 0 nodes, 0 ties, ['id'] []
W
cmp got wanted
