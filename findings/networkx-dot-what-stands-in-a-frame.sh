#!/bin/sh
# networkx 2.8.8 reads a DOT file by pydot 1.4.2 (nx_pydot.read_dot) without what stands in a subgraph, as the frame round a floor
# or an area: an actor that is named there alone is nobody, and a tie that is written there is none.  Where the last line is
# a tie with its semicolon there is one actor more, called \n.  Values keep their quotation marks, where names lose them.
# Nothing is said.  By pygraphviz 1.7 (nx_agraph.read_dot), which reads with Graphviz itself, all is right.
#
#	sh findings/networkx-dot-what-stands-in-a-frame.sh	prints what is read by each

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install python3-networkx=2.8.8-1 \
	python3-pydot=1.4.2-1 python3-pygraphviz=1.7-3+b4 >apt 2>&1 || { cat apt; exit 2; }
apt-get -qq download python3-pyparsing=3.0.9-1 2>>apt || { cat apt; exit 2; }
for deb in debs/*.deb *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >house.dot <<'D'
graph {
	koret -- skolen;
	subgraph cluster_nord {
		label="Nord";
		bibliotek [label="Biblioteket i Nord"];
		"det store hus" -- koret [count=3];
	}
	skolen -- "det store hus" [label="to gange"];
}
D
cat >ask.py <<'P'
import networkx as nx
for read in nx.nx_pydot.read_dot, nx.nx_agraph.read_dot:
    net = read("house.dot")
    print(read.__module__.split(".")[-1] + ":", ", ".join(sorted(net)))
    print("   ", ", ".join(sorted(" -- ".join(sorted(tie[:2])) for tie in net.edges)), [label for _, _, label in net.edges(data="label") if label])
P
LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu) PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore ask.py \
	>got || exit 2
cat got
cat >wanted <<'W'
nx_pydot: \n, det store hus, koret, skolen
    det store hus -- skolen, koret -- skolen ['"to gange"']
nx_agraph: bibliotek, det store hus, koret, skolen
    det store hus -- koret, det store hus -- skolen, koret -- skolen ['to gange']
W
cmp got wanted
