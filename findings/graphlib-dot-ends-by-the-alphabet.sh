#!/bin/sh
# graphlib-dot 0.6.4 turns an undirected edge of a DOT file so that its ends stand by the alphabet, and leaves
# what was written at an end where it was: the word at the tail ("seniorerne" below) is then at the other actor.
# In a digraph, or when the names stand by the alphabet, it is right.  Nothing is said.
#
#	sh findings/graphlib-dot-ends-by-the-alphabet.sh	prints what is written again; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . graphlib-dot@0.6.4 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const dot = require('graphlib-dot');
for (const text of ['graph { seniorerne -- boligafdelingen [taillabel="tager initiativ"]; }',
    'graph { boligafdelingen -- seniorerne [headlabel="tager initiativ"]; }',
    'digraph { seniorerne -> boligafdelingen [taillabel="tager initiativ"]; }'])
	console.log(dot.write(dot.read(text)).replace(/\s+/g, ' ').trim());
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
graph { seniorerne boligafdelingen boligafdelingen -- seniorerne [taillabel="tager initiativ"] }
graph { boligafdelingen seniorerne boligafdelingen -- seniorerne [headlabel="tager initiativ"] }
digraph { seniorerne boligafdelingen seniorerne -> boligafdelingen [taillabel="tager initiativ"] }
W
cmp got wanted
