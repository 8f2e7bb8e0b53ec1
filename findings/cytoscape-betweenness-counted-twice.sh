#!/bin/sh
# cytoscape 3.35.0: betweennessCentrality of undirected ties counts each pair from both ends, so that who stands between
# three pairs gets 6 where graphology-metrics, and igraph, networkx and sna, have 3.  And pageRank follows each tie
# from its source to its target only: where each line of a star begins at its middle, the leaves come first.
#
#	sh findings/cytoscape-betweenness-counted-twice.sh	prints the figures; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . cytoscape@3.35.0 graphology@0.26.0 graphology-metrics@2.4.2 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const cytoscape = require('cytoscape'), Graph = require('graphology');
const { betweenness, pagerank } = require('graphology-metrics/centrality');
const names = ['hus', 'kor', 'cafe', 'have'];
for (const ties of [[['hus', 'kor'], ['hus', 'cafe'], ['hus', 'have']], [['kor', 'hus'], ['cafe', 'hus'], ['have', 'hus']]]) {
	const c = cytoscape({ headless: true, elements: [...names.map((id) => ({ data: { id } })),
	    ...ties.map(([source, target]) => ({ data: { source, target } }))] }).elements();
	const g = new Graph({ type: 'undirected' });
	names.forEach((id) => g.addNode(id));
	ties.forEach(([a, b]) => g.addEdge(a, b));
	const cb = c.betweennessCentrality({ directed: false }), cr = c.pageRank();
	const gb = betweenness(g, { normalized: false }), gr = pagerank(g);
	for (const id of names.slice(0, 2))
		console.log(id + ': betweenness ' + cb.betweenness('#' + id) + ', in graphology ' + gb[id] + '; rank ' +
		    cr.rank('#' + id).toFixed(3) + ', in graphology ' + gr[id].toFixed(3));
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
hus: betweenness 6, in graphology 3; rank 0.208, in graphology 0.480
kor: betweenness 0, in graphology 0; rank 0.264, in graphology 0.173
hus: betweenness 6, in graphology 3; rank 0.531, in graphology 0.480
kor: betweenness 0, in graphology 0; rank 0.156, in graphology 0.173
W
cmp got wanted
