#!/bin/sh
# alasql 4.19.1 (npm) counts an empty cell of a CSV as 0 hours in AVG, and passes over it in MIN: the mean of 1.5, nothing and 2
# is 1.17, where SQL, which leaves out what is not known, has 1.75, and COUNT(hours) is 3.  IS NULL finds no such cell, and
# hours < 1 does.  With null in place of the empty text, as CASE makes it, mean and count are right.  And of hours with
# a comma, as Danes write them, SUM makes nothing where there are several, and of a single one the text itself.
#
#	sh findings/alasql-no-hours-known-as-none.sh	prints what is reckoned; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . alasql@4.19.1 >npm 2>&1 || { cat npm; exit 2; }
printf '%s\n' form,hours samvirke,1.5 samvirke, samvirke,2 >log.csv
printf '%s\n' 'form;hours' 'samskabe;0,25' 'samordne;0,5' 'samordne;1,5' >danish.csv
cat >ask.cjs <<'J'
const alasql = require('alasql');
(async () => {
	const log = 'CSV("log.csv", {headers: true})', known = '(SELECT CASE WHEN hours = "" THEN NULL ELSE hours END AS hours FROM ' + log + ')';
	for (const query of ['SELECT AVG(hours) mean, MIN(hours) least, COUNT(hours) known FROM ' + log,
	    'SELECT AVG(hours) mean, MIN(hours) least, COUNT(hours) known FROM ' + known,
	    'SELECT COUNT(*) known FROM ' + log + ' WHERE hours IS NULL', 'SELECT COUNT(*) known FROM ' + log + ' WHERE hours < 1',
	    'SELECT form, SUM(hours) together FROM CSV("danish.csv", {headers: true, separator: ";"}) GROUP BY form'])
		console.log(JSON.stringify(await alasql.promise(query)));
})();
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
[{"mean":1.1666666666666667,"least":1.5,"known":3}]
[{"mean":1.75,"least":1.5,"known":2}]
[{"known":0}]
[{"known":1}]
[{"form":"samskabe","together":"0,25"},{"form":"samordne"}]
W
cmp got wanted
