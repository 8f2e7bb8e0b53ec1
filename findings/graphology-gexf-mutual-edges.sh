#!/bin/sh
# graphology-gexf 0.13.2 cannot read a file whose first edge is "mutual", the third of GEXF's three edge types: that
# type is given to the graph, which knows no such word.  Where another edge stands first, or the file says
# defaultedgetype="mutual", the same edge is read, as an undirected one.  So a file is read or not by its order.
#
#	sh findings/graphology-gexf-mutual-edges.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . graphology@0.26.0 graphology-gexf@0.13.2 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const Graph = require('graphology'), gexf = require('graphology-gexf');
const mutual = '<edge id="0" source="a" target="b" type="mutual"/>', directed = '<edge id="1" source="b" target="c" type="directed"/>';
for (const edges of [mutual + directed, directed + mutual])
	try {
		const g = gexf.parse(Graph, '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph defaultedgetype="directed">' +
		    '<nodes><node id="a"/><node id="b"/><node id="c"/></nodes><edges>' + edges + '</edges></graph></gexf>');
		console.log(g.mapEdges((key, attributes, from, to, x, y, undirected) => from + (undirected ? ' -- ' : ' -> ') + to).join(', '));
	} catch (e) {
		console.log(e.message);
	}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
Graph.constructor: invalid 'type' option. Should be one of "mixed", "directed" or "undirected" but got "mutual".
b -> c, a -- b
W
cmp got wanted
