#!/bin/sh
# graphology-operators 1.6.1: disjointUnion, which lays two networks side by side, drops what stands at the ties: the
# attributes of each become { "0": "b" }, the letters of the name of its second node, and a count of 5 is gone, so
# that all ties weigh the same from there on.  The nodes keep theirs, and union keeps both.  Nothing is said.
#
#	sh findings/graphology-disjoint-union-of-counts.sh	prints the ties; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . graphology@0.26.0 graphology-operators@1.6.1 graphology-metrics@2.4.2 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const Graph = require('graphology'), { disjointUnion, union } = require('graphology-operators');
const { weightedDegree } = require('graphology-metrics/node/weighted-degree');
function house(a, b, weight) {
	const graph = new Graph({ type: 'undirected' });
	graph.addNode(a, { kind: 'ung' });
	graph.addNode(b, { kind: 'ung' });
	graph.addEdge(a, b, { weight: weight });
	return graph;
}
for (const lay of [disjointUnion, union]) {
	const both = lay(house('koret', 'cafeen', 5), house('haven', 'skolen', 2));
	console.log(lay.name + ': ' + both.mapEdges((key, at) => JSON.stringify(at)).join(' ') + ', nodes ' +
	    both.mapNodes((key, at) => at.kind + ' ' + weightedDegree(both, key)).join(', '));
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
disjointUnion: {"0":"c","1":"a","2":"f","3":"e","4":"e","5":"n"} {"0":"s","1":"k","2":"o","3":"l","4":"e","5":"n"}, nodes ung 1, ung 1, ung 1, ung 1
union: {"weight":5} {"weight":2}, nodes ung 5, ung 5, ung 2, ung 2
W
cmp got wanted
