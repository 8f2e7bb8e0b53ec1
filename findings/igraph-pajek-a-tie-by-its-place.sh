#!/bin/sh
# igraph 0.10.2 reads a Pajek tie without a value, which Pajek counts as one, by where it stands: behind a tie with a value it
# is NaN, and so is the strength of both its ends; before it, 0.  Where none has a value there are no weights.  And of
# arcs and edges in one file, as Pajek has them, the last heading decides: edges below the arcs make the arcs edges, and
# arcs below the edges make the edges arcs one way.  Nothing is said.
#
#	sh findings/igraph-pajek-a-tie-by-its-place.sh	prints the ties and the strengths

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" \
    install libigraph3=0.10.2+ds-2 python3-igraph=0.10.2-1+b1 >apt 2>&1 || { cat apt; exit 2; }
for deb in debs/*.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >ask.py <<'P'
import igraph

for ties in "*Edges|1 2 4|2 3", "*Edges|2 3|1 2 4", "*Edges|1 2|2 3", "*Arcs|1 2 1|*Edges|2 3 4", "*Edges|2 3 4|*Arcs|1 2 1":
    with open("house.net", "w") as f:
        f.write('*Vertices 3\n1 "koret"\n2 "cafeen"\n3 "huset"\n' + ties.replace("|", "\n") + "\n")
    g = igraph.Graph.Read_Pajek("house.net")
    weights = g.es["weight"] if g.is_weighted() else ["-"] * g.ecount()
    shown = [f"{g.vs[e.source]['name']} {'->' if g.is_directed() else '--'} {g.vs[e.target]['name']} {w}" for e, w in zip(g.es, weights)]
    print(ties + ":", ", ".join(shown) + "; strengths", *g.strength(weights="weight" if g.is_weighted() else None))
P
LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu) PYTHONPATH=root/usr/lib/python3/dist-packages \
    /usr/bin/python3 -W ignore ask.py >got || exit 2
cat got
cat >wanted <<'W'
*Edges|1 2 4|2 3: koret -- cafeen 4.0, cafeen -- huset nan; strengths 4.0 nan nan
*Edges|2 3|1 2 4: cafeen -- huset 0.0, koret -- cafeen 4.0; strengths 4.0 4.0 0.0
*Edges|1 2|2 3: koret -- cafeen -, cafeen -- huset -; strengths 1.0 2.0 1.0
*Arcs|1 2 1|*Edges|2 3 4: koret -- cafeen 1.0, cafeen -- huset 4.0; strengths 1.0 5.0 4.0
*Edges|2 3 4|*Arcs|1 2 1: cafeen -> huset 4.0, koret -> cafeen 1.0; strengths 1.0 5.0 4.0
W
cmp got wanted
