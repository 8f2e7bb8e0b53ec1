#!/bin/sh
# ts-graphviz 3.0.7 (npm), which reads DOT into a model and writes it again, writes another net than it read.  In Graphviz's language a
# default ("edge [style=dashed]") holds for what is named after it, and a node may be given its attributes a few at a time; ts-graphviz puts
# the defaults of a graph first, the last of each, so that a tie that stood before the line, as one that is certain, is dashed too, and of
# a node that is given a label, and a colour in a second line, the label is gone.  Nothing is said.  The subgraph at the start of a tie,
# "subgraph { a b } -- c", and two texts joined by "+", both in that language, it refuses.
#
# Graphviz itself (gvpr, dot) has them right.  Who hands in an organisation chart by hand, the certain ties first and the planned ones below
# "edge [style=dashed]", gets all as planned.  Our mc-net writes its two defaults before all else, and each actor and tie in one
# statement with all that is said of it, so that its drawings come through: the third net below is of that kind.
#
#	sh findings/ts-graphviz-a-net-put-in-order.sh	prints the nets; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . ts-graphviz@3.0.7 >npm 2>&1 || { cat npm; exit 2; }
cat >again.mjs <<'J'
import { fromDot, toDot } from 'ts-graphviz';
const again = (dot) => {
    let text;
    try { text = toDot(fromDot(dot)).replace(/\s+/g, ' '); } catch (e) { text = 'refused, ' + e.name; }
    console.log(dot + '\n  ' + text);
};
again('graph { cafe -- koret; edge [style=dashed]; koret -- skolen }');
again('graph { cafe [label="Café Sumak"]; cafe [color=red] }');
again('graph { node [shape=box]; edge [style=dashed]; cafe [label="Café Sumak", color=red]; cafe -- koret [label=5] }');
again('graph { subgraph { cafe koret } -- skolen }');
again('graph { { cafe koret } -- skolen }');
again('graph { cafe [label="Café" + " Sumak"] }');
J
node again.mjs >got || exit 2
cat got
cat >wanted <<'W'
graph { cafe -- koret; edge [style=dashed]; koret -- skolen }
  graph { edge [ style = "dashed"; ]; "cafe" -- "koret"; "koret" -- "skolen"; }
graph { cafe [label="Café Sumak"]; cafe [color=red] }
  graph { "cafe" [ color = "red"; ]; }
graph { node [shape=box]; edge [style=dashed]; cafe [label="Café Sumak", color=red]; cafe -- koret [label=5] }
  graph { edge [ style = "dashed"; ]; node [ shape = "box"; ]; "cafe" [ label = "Café Sumak"; color = "red"; ]; "cafe" -- "koret" [ label = "5"; ]; }
graph { subgraph { cafe koret } -- skolen }
  refused, DotSyntaxError
graph { { cafe koret } -- skolen }
  graph { {"cafe" "koret"} -- "skolen"; }
graph { cafe [label="Café" + " Sumak"] }
  refused, DotSyntaxError
W
cmp got wanted
