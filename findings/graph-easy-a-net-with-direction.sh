#!/bin/sh
# Graph::Easy 0.76 (Perl; the program graph-easy, Debian's 0.76-3) reads a net in DOT that has no direction, and writes it as GraphML
# with one (edgedefault="directed"), so that each tie goes one way to networkx 2.8.8.  What stands in a frame (a cluster) it
# puts in a <graph> in the <graph>, where GraphML has one in a <node> alone: who is in the frame is nobody to networkx, and
# the ties from there are none.  Of a chain, a -- b -- c [label=5], the last tie alone has the label, and of d -- { e f } [label=4] none;
# in Graphviz's language each has it.  Nothing is said, and the status is 0.
#
#	sh findings/graph-easy-a-net-with-direction.sh	prints what is written, and read by networkx; needs apt, perl and python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download libgraph-easy-perl=0.76-3 python3-networkx=2.8.8-1 >apt 2>&1 || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
PERL5LIB=$tmp/root/usr/share/perl5 PYTHONPATH=$tmp/root/usr/lib/python3/dist-packages
export PERL5LIB PYTHONPATH
cat >read.py <<'P'
import networkx
graph = networkx.read_graphml('frame.graphml')
print('directed' if graph.is_directed() else 'undirected', *sorted(graph))
for a, b, data in sorted(graph.edges(data=True)):
    print(a, b, data.get('label'))
P
echo 'graph { cafeen -- skolen [label=5]; koret -- cafeen [label=2]; subgraph cluster_0 { koret } }' >frame.gv
echo 'graph { a -- b -- c [label=5]; d -- { e f } [label=4] }' >chain.gv
{
	root/usr/bin/graph-easy --from=dot --as_graphml frame.gv >frame.graphml || exit 2
	sed -n '/<graph /,$ { /<graph \|<node \|<edge \|<\/graph/s/^ */  /p }' frame.graphml
	/usr/bin/python3 read.py
	root/usr/bin/graph-easy --from=dot --as_txt chain.gv | sed -n '/^\[/p' | sort
} >got 2>&1
cat got
cat >wanted <<'W'
  <graph id="G" edgedefault="directed">
  <graph id="cluster_0" edgedefault="directed">
  <node id="koret">
  <edge source="koret" target="cafeen">
  </graph>    <node id="cafeen">
  <node id="skolen">
  <edge source="cafeen" target="skolen">
  </graph>
  </graphml>
directed cafeen skolen
cafeen skolen 5
[ a ] -- [ b ]
[ b ] -- 5 -- [ c ]
[ d ] -- [ e ]
[ d ] -- [ f ]
W
cmp got wanted
