#!/bin/sh
# louvain 1.2.0 (npm), which finds groups in a network, stops after the first of the method's steps.  When it makes one node of each
# group it counts the ties within as it goes, one, then two, then three, and adds up the counts, so that the network it goes on with
# has more ties than there are, and no further step looks better: of twelve houses in a ring, three actors in each, it has
# twelve groups, though six of two houses have a higher modularity (0.7083 to 0.6667; reckoned below from the ties, by nobody's code).
# jlouvain.js 1.0.0, of the same origin, counts so the first tie alone, and goes too far: of thirty houses it has eight groups with a
# lower modularity than the fifteen it came from.  jlouvain 2.0.0, of that origin too, and graphology's find six and fifteen.
#
#	sh findings/louvain-the-first-step-alone.sh	prints the groups; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . louvain@1.2.0 jlouvain@2.0.0 jlouvain.js@1.0.0 graphology@0.26.0 \
    graphology-communities-louvain@2.0.2 >npm 2>&1 || { cat npm; exit 2; }
cat >group.cjs <<'J'
const { UndirectedGraph } = require('graphology'), communities = require('graphology-communities-louvain');
const ours = {
	louvain: require('louvain').jLouvain, jlouvain: require('jlouvain').jLouvain, 'jlouvain.js': require('jlouvain.js'),
};
const modularity = (ties, of) => {
	let all = 0;
	const within = {}, ends = {};
	for (const { source, target, weight } of ties) {
		all += weight;
		for (const end of [source, target])
			ends[of[end]] = (ends[of[end]] || 0) + weight;
		if (of[source] === of[target])
			within[of[source]] = (within[of[source]] || 0) + weight;
	}
	return Object.keys(ends).reduce((sum, group) => sum + (within[group] || 0) / all - (ends[group] / (2 * all)) ** 2, 0);
};
const grouped = (name, nodes, ties) => {
	if (ours[name]) // they change what they are given
		return ours[name]().nodes([...nodes]).edges(ties.map(tie => ({ ...tie })))();
	const graph = new UndirectedGraph();
	nodes.forEach(node => graph.addNode(node));
	for (const { source, target, weight } of ties)
		graph.addEdge(source, target, { weight });
	return communities(graph);
};
for (const many of [12, 30]) {
	const houses = [...Array(many).keys()];
	const ring = houses.flatMap(h => [
		['a', 'b', h], ['b', 'c', h], ['a', 'c', h], ['a', 'b', (h + 1) % many],
	].map(([one, other, to]) => ({ source: one + h, target: other + to, weight: 1 })));
	for (const name of ['louvain', 'jlouvain.js', 'jlouvain', 'graphology']) {
		const of = grouped(name, houses.flatMap(h => ['a' + h, 'b' + h, 'c' + h]), ring);
		console.log(`${many} houses, ${name}: ${new Set(Object.values(of)).size} groups, modularity ${modularity(ring, of).toFixed(4)}`);
	}
}
J
node group.cjs >got || exit 2
cat got
cat >wanted <<'W'
12 houses, louvain: 12 groups, modularity 0.6667
12 houses, jlouvain.js: 6 groups, modularity 0.7083
12 houses, jlouvain: 6 groups, modularity 0.7083
12 houses, graphology: 6 groups, modularity 0.7083
30 houses, louvain: 30 groups, modularity 0.7167
30 houses, jlouvain.js: 8 groups, modularity 0.8044
30 houses, jlouvain: 15 groups, modularity 0.8083
30 houses, graphology: 15 groups, modularity 0.8083
W
cmp got wanted
