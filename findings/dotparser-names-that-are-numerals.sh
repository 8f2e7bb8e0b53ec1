#!/bin/sh
# dotparser 1.1.1, and ngraph.fromdot 7.1.0 that reads by it, make a name of digits a number: 0800 and 800 are then
# one node, and a label loses its zeros.  To Graphviz's language a numeral is a text like any other, so these
# are two nodes.  With quotation marks each stays by itself.
#
#	sh findings/dotparser-names-that-are-numerals.sh	prints the nodes; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . dotparser@1.1.1 ngraph.fromdot@7.1.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const read = require('ngraph.fromdot');
for (const text of ['graph { 0800 -- 800; postnummer [label=0800] }', 'graph { "0800" -- "800"; postnummer [label="0800"] }']) {
	const graph = read(text), nodes = [], ties = [];
	graph.forEachNode((n) => { nodes.push(JSON.stringify(n.id) + (n.data ? ' ' + JSON.stringify(n.data) : '')); });
	graph.forEachLink((l) => { ties.push(JSON.stringify(l.fromId) + ' -- ' + JSON.stringify(l.toId)); });
	console.log(nodes.join(', ') + '; ' + ties.join(', '));
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
800, "postnummer" {"label":800}; 800 -- 800
"0800", "800", "postnummer" {"label":"0800"}; "0800" -- "800"
W
cmp got wanted
