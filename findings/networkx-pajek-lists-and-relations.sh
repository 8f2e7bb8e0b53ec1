#!/bin/sh
# networkx 2.8.8 reads Pajek's lists of neighbours as if they were ties with a number: "1 2 3" under *Arcslist, by which
# the first has arcs to the second and the third, becomes one arc of value 3, and a fourth neighbour is dropped;
# *Edgeslist likewise.  Where a second relation begins (*Arcs :2), its heading becomes two nodes and a tie between them.
# And edges beside arcs become arcs one way, though Pajek has both in one file.  Nothing is said.
#
#	sh findings/networkx-pajek-lists-and-relations.sh	prints what was read

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download python3-networkx=2.8.8-1 2>apt || { cat apt; exit 2; }
dpkg -x python3-networkx*.deb root
cat >ask.py <<'P'
import networkx
vertices = '*Vertices 4\n1 "koret"\n2 "cafeen"\n3 "haven"\n4 "skolen"\n'
for ties in "*Arcslist\n1 2 3 4\n", "*Edgeslist\n1 2 3\n", \
        "*Arcs :1\n1 2 1\n*Arcs :2\n3 4 1\n", "*Arcs\n1 2 1\n*Edges\n3 4 1\n":
    g = networkx.parse_pajek(vertices + ties)
    print(ties.strip().replace("\n", " / ") + ":", len(g), "nodes,",
          ", ".join(f"{a} {'->' if g.is_directed() else '--'} {b} {d.get('weight')}" for a, b, d in g.edges(data=True)))
P
PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore ask.py >got || exit 2
cat got
cat >wanted <<'W'
*Arcslist / 1 2 3 4: 4 nodes, koret -> cafeen 3.0
*Edgeslist / 1 2 3: 4 nodes, koret -- cafeen 3.0
*Arcs :1 / 1 2 1 / *Arcs :2 / 3 4 1: 6 nodes, koret -> cafeen 1.0, haven -> skolen 1.0, *Arcs -> :2 None
*Arcs / 1 2 1 / *Edges / 3 4 1: 4 nodes, koret -> cafeen 1.0, haven -> skolen 1.0
W
cmp got wanted
