#!/bin/sh
# graphology-gexf 0.13.2 and graphology-graphml 0.5.2 read a boolean of "1" as false, though XML Schema's boolean,
# which both formats have, is true, false, 1 or 0 (GraphML's "TRUE", which is none of these, is true).  And in
# GraphML a <default> of false comes to the nodes as the text "false", which a script takes for true.
#
#	sh findings/graphology-truth-in-gexf-and-graphml.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . graphology@0.26.0 graphology-gexf@0.13.2 graphology-graphml@0.5.2 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const Graph = require('graphology'), gexf = require('graphology-gexf'), graphml = require('graphology-graphml');
function in_gexf(value) {
	return gexf.parse(Graph, '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph defaultedgetype="undirected">' +
	    '<attributes class="node"><attribute id="0" title="fast" type="boolean"><default>false</default></attribute></attributes><nodes>' +
	    '<node id="a"' + (value === undefined ? '/>' : '><attvalues><attvalue for="0" value="' + value + '"/></attvalues></node>') +
	    '</nodes></graph></gexf>').getNodeAttribute('a', 'fast');
}
function in_graphml(value) {
	return graphml.parse(Graph, '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="0" for="node" attr.name="fast" ' +
	    'attr.type="boolean"><default>false</default></key><graph edgedefault="undirected"><node id="a"' +
	    (value === undefined ? '/>' : '><data key="0">' + value + '</data></node>') + '</graph></graphml>').getNodeAttribute('a', 'fast');
}
for (const value of ['true', '1', 'false', '0', undefined])
	console.log((value || 'the default') + ': GEXF ' + JSON.stringify(in_gexf(value)) + ', GraphML ' + JSON.stringify(in_graphml(value)));
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
true: GEXF true, GraphML true
1: GEXF false, GraphML false
false: GEXF false, GraphML false
0: GEXF false, GraphML false
the default: GEXF false, GraphML "false"
W
cmp got wanted
