#!/bin/sh
# networkx 2.8.8 reads a Pajek file by its labels: two vertices that are called the same, which
# Pajek tells apart by their numbers, become one, with the ties of both and one to itself, and
# nothing is said.  Two organisations of one name in a house are then one, so who writes
# Pajek files for networkx has to make labels unique.
#
#	sh findings/networkx-pajek-same-labels.sh		prints what was read

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download python3-networkx=2.8.8-1 2>apt || { cat apt; exit 2; }
dpkg -x python3-networkx*.deb root
cat >house.net <<'N'
*Vertices 4
1 "Biblioteket"
2 "Aftenskolen"
3 "Biblioteket"
4 "Skolen"
*Edges
1 2 5
3 4 2
1 3 1
N
cat >ask.py <<'P'
import networkx
g = networkx.read_pajek("house.net")
print(len(g), "vertices of 4:", *g)
for edge in sorted(tuple(sorted(e[:2])) for e in g.edges):
    print(*edge, sep=" - ")
P
PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore ask.py >got || exit 2
cat got
cat >wanted <<'W'
3 vertices of 4: Biblioteket Aftenskolen Skolen
Aftenskolen - Biblioteket
Biblioteket - Biblioteket
Biblioteket - Skolen
W
cmp got wanted
