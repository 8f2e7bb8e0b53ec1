#!/bin/sh
# networkx 2.8.8 reads a dated network (GEXF, mode="dynamic" timeformat="date"), and writes it without the timeformat: its days
# are then, by GEXF 1.2, to be numbers, which they are not, and networkx cannot read its own file ("KeyError: None").  Nor
# does it read a file of others where the time is numbers and no timeformat says so, which it need not.  Who has
# changed a network in networkx has to write timeformat="date" into the file for Gephi's timeline.
#
#	sh findings/networkx-a-dated-network-written-again.sh	prints what is read, written and read again

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download python3-networkx=2.8.8-1 2>apt || { cat apt; exit 2; }
dpkg -x python3-networkx*.deb root || exit 2
cat >ask.py <<'P'
import networkx

GEXF = """<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph mode="dynamic" defaultedgetype="undirected"%s>
<nodes><node id="a" label="koret"/><node id="b" label="cafeen"/></nodes><edges><edge id="0" source="a" target="b"><spells>
<spell start="%s" end="%s"/></spells></edge></edges></graph></gexf>"""


def read(name):
    try:
        return networkx.read_gexf(name)
    except KeyError as e:
        return "KeyError: " + str(e)


def ties(g):
    return g if isinstance(g, str) else [data["spells"] for _, _, data in g.edges(data=True)]


for said in (' timeformat="date"', "2026-01-01", "2026-02-01"), (' timeformat="double"', "1", "2.5"), ("", "1", "2.5"):
    with open("house.gexf", "w") as f:
        f.write(GEXF % said)
    g = read("house.gexf")
    print(said[0].strip() or "no timeformat", ties(g))
    if not isinstance(g, str):
        networkx.write_gexf(g, "again.gexf")
        with open("again.gexf") as f:
            print(" ", *(line.strip() for line in f if "<graph" in line or "<spell " in line))
        print("  again", ties(read("again.gexf")))
P
PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore ask.py >got || exit 2
cat got
cat >wanted <<'W'
timeformat="date" [[('2026-01-01', '2026-02-01')]]
  <graph defaultedgetype="undirected" mode="dynamic" name=""> <spell start="2026-01-01" end="2026-02-01" />
  again KeyError: None
timeformat="double" [[(1.0, 2.5)]]
  <graph defaultedgetype="undirected" mode="dynamic" name=""> <spell start="1.0" end="2.5" />
  again KeyError: None
no timeformat KeyError: None
W
cmp got wanted
