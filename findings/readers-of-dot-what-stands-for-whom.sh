#!/bin/sh
# Three readers of DOT on npm, and what a statement says of several nodes or ties:
#
# - vis-network 10.1.5: of a -- b -- c [count=3] only the last tie has the count, and of two lists of attributes only the
#   second is kept; a tie at a port, a:n -- b, goes to another node, "a:n".
# - graphlib-dot 0.6.4: node [kind=ung] in a subgraph also goes for the nodes after it.
# - ngraph.fromdot 7.1.0: node [..] and edge [..] go for nobody.
#
# To Graphviz's language the attributes are those of every tie in the chain, a default ends with its subgraph, and a port
# is a place at its node.  Nothing is said.
#
#	sh findings/readers-of-dot-what-stands-for-whom.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --legacy-peer-deps --prefix . vis-network@10.1.5 graphlib-dot@0.6.4 ngraph.fromdot@7.1.0 >npm 2>&1 ||
	{ cat npm; exit 2; }
cat >ask.cjs <<'J'
const ngraph = require('ngraph.fromdot'), graphlib = require('graphlib-dot');
const vis = require('vis-network/standalone/umd/vis-network.cjs');
const own = ['id', 'from', 'to', 'label'];
const all = (o) => Object.entries(o || {}).filter(([key]) => !own.includes(key)).map((e) => e.join('=')).join(' ');
const node = (name, o) => name + '[' + all(o) + ']', tie = (a, b, o) => a + '--' + b + '[' + all(o) + ']';
const readers = {
	'vis-network': (text) => {
		const g = vis.parseDOTNetwork(text);
		return [...g.nodes.map((n) => node(n.id, n)), ...g.edges.map((e) => tie(e.from, e.to, e))];
	},
	'graphlib-dot': (text) => {
		const g = graphlib.read(text);
		return [...g.nodes().filter((n) => n !== 's').map((n) => node(n, g.node(n))),
		    ...g.edges().map((e) => tie(e.v, e.w, g.edge(e)))];
	},
	'ngraph.fromdot': (text) => {
		const g = ngraph(text), found = [];
		g.forEachNode((n) => { found.push(node(n.id, n.data)); });
		g.forEachLink((l) => { found.push(tie(l.fromId, l.toId, l.data)); });
		return found;
	}
};
for (const text of ['graph { a -- b -- c [count=3] }', 'graph { a [kind=ung][hours=2] }', 'graph { a:n -- b }',
    'graph { subgraph s { node [kind=ung]; a } b }', 'graph { edge [count=2]; a -- b }']) {
	console.log(text);
	for (const name in readers)
		console.log('  ' + name + ': ' + readers[name](text).join(' '));
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
graph { a -- b -- c [count=3] }
  vis-network: a[] b[] c[] a--b[] b--c[count=3]
  graphlib-dot: a[] b[] c[] a--b[count=3] b--c[count=3]
  ngraph.fromdot: a[] b[] c[] a--b[count=3] b--c[count=3]
graph { a [kind=ung][hours=2] }
  vis-network: a[hours=2]
  graphlib-dot: a[kind=ung hours=2]
  ngraph.fromdot: a[kind=ung hours=2]
graph { a:n -- b }
  vis-network: a:n[] b[] a:n--b[]
  graphlib-dot: a[] b[] a--b[]
  ngraph.fromdot: a[] b[] a--b[]
graph { subgraph s { node [kind=ung]; a } b }
  vis-network: a[kind=ung] b[]
  graphlib-dot: a[kind=ung] b[kind=ung]
  ngraph.fromdot: a[] b[]
graph { edge [count=2]; a -- b }
  vis-network: a[] b[] a--b[count=2]
  graphlib-dot: a[] b[] a--b[count=2]
  ngraph.fromdot: a[] b[] a--b[]
W
cmp got wanted
