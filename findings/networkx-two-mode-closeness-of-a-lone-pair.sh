#!/bin/sh
# networkx 2.8.8: the closeness of two-mode networks (actors and meetings) is highest for who has least to do with others.
# An actor alone at a meeting of its own gets 1.4, where 1 is the greatest there is, and the two that meet twice get
# 1.05: the sizes that the sum of the distances is held against are the whole network's, also for a part that hangs
# together with nothing else, though the help says that each part is counted for itself.  By that it would be 0.2 and 0.6.
#
#	sh findings/networkx-two-mode-closeness-of-a-lone-pair.sh	prints the closeness of each

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download python3-networkx=2.8.8-1 2>apt || { cat apt; exit 2; }
dpkg -x python3-networkx*.deb root
cat >ask.py <<'P'
import networkx
from networkx.algorithms import bipartite
house = networkx.Graph([("koret", "m1"), ("haven", "m1"), ("koret", "m2"), ("haven", "m2"), ("cafeen", "m3")])
pair = networkx.Graph([("cafeen", "m3")])
for name, graph, actors in ("all", house, ["koret", "haven", "cafeen"]), ("the pair alone", pair, ["cafeen"]):
    for normalized in True, False:
        closeness = bipartite.closeness_centrality(graph, actors, normalized=normalized)
        print(name + (":" if normalized else ", not normalized:"), ", ".join(f"{a} {closeness[a]:.2f}" for a in actors))
P
PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore ask.py >got || exit 2
cat got
cat >wanted <<'W'
all: koret 1.05, haven 1.05, cafeen 1.40
all, not normalized: koret 1.75, haven 1.75, cafeen 7.00
the pair alone: cafeen 1.00
the pair alone, not normalized: cafeen 1.00
W
cmp got wanted
