#!/bin/sh
# igraph 0.10.2 does not know the quotation marks that UCINET's DL format has around a label with blanks: each word is a
# label of its own, so that of three actors "koret i nord", "cafeen" and "det store hus" the second is called i and the
# third nord", and the ties go to them.  There are as many names as nodes, the rest is dropped, and nothing is said.  With
# labels of one word the ties are right; the quotation marks are then part of the names.
#
#	sh findings/igraph-dl-names-of-two-words.sh	prints the ties

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
for labels in '"koret i nord","cafeen","det store hus"', "koret,cafeen,huset", '"koret","cafeen","huset"':
    with open("house.dl", "w") as f:
        f.write("dl n=3\nformat=edgelist1\nlabels:\n" + labels + "\ndata:\n1 2 5\n2 3 1\n")
    g = igraph.Graph.Read_DL("house.dl", directed=False)
    names = g.vs["name"]
    print(labels + ":", ", ".join(f"{names[e.source]} -- {names[e.target]} {e['weight']:.0f}" for e in g.es))
P
LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu) PYTHONPATH=root/usr/lib/python3/dist-packages \
    /usr/bin/python3 -W ignore ask.py >got || exit 2
cat got
cat >wanted <<'W'
"koret i nord","cafeen","det store hus": "koret  -- i  5, i  -- nord" 1
koret,cafeen,huset: koret -- cafeen 5, cafeen -- huset 1
"koret","cafeen","huset": "koret" -- "cafeen" 5, "cafeen" -- "huset" 1
W
cmp got wanted
