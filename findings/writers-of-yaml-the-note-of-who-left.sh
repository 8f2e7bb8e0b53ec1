#!/bin/sh
# Two programs on npm that change YAML and are to leave its comments, yawn-yaml 3.0.0 and yaml-diff-patch 2.0.0, give the
# comments of an actor that is taken out of a list to the one after it: the keys that the librarian had for the second are
# the third's then, and the third loses its own, "new in June".  A comment beside the id of the first goes to the
# second in yawn-yaml, and with the first in yaml-diff-patch.  Where the last is taken out all is right.
#
#	sh findings/writers-of-yaml-the-note-of-who-left.sh	prints what is left; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . yawn-yaml@3.0.0 yaml-diff-patch@2.0.0 yaml@2.8.2 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.mjs <<'J'
import Yawn from 'yawn-yaml';
import { yamlOverwrite } from 'yaml-diff-patch';
import { parse } from 'yaml';

const text = `- id: koret # away until May
  room: 12
- id: cafeen
  # keys with the librarian
  room: hall
- id: klubben # new in June
  room: 14
`;
const writers = {
	'yawn-yaml': (value) => {
		const file = new (Yawn.default || Yawn)(text);
		file.json = value;
		return file.yaml;
	},
	'yaml-diff-patch': (value) => yamlOverwrite(text, value)
};
for (const gone of [0, 1, 2])
	for (const name in writers)
		console.log(name + ', without ' + gone + '\n' + writers[name](parse(text).filter((_, n) => n !== gone)).trimEnd());
J
node ask.mjs >got || exit 2
cat got
cat >wanted <<'W'
yawn-yaml, without 0
- id: cafeen # away until May
  room: hall
- id: klubben
  # keys with the librarian
  room: 14
yaml-diff-patch, without 0
- id: cafeen
  room: hall
- id: klubben
  # keys with the librarian
  room: 14
yawn-yaml, without 1
- id: koret # away until May
  room: 12
- id: klubben
  # keys with the librarian
  room: 14
yaml-diff-patch, without 1
- id: koret # away until May
  room: 12
- id: klubben
  # keys with the librarian
  room: 14
yawn-yaml, without 2
- id: koret # away until May
  room: 12
- id: cafeen
  # keys with the librarian
  room: hall
yaml-diff-patch, without 2
- id: koret # away until May
  room: 12
- id: cafeen
  # keys with the librarian
  room: hall
W
cmp got wanted
