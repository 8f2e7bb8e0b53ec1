#!/bin/sh
# Two programs on npm that make rows of a table on a web page by its headings, html-table-to-json 1.0.0 and tabletojson 4.1.15:
#
# - Both take each <th> for a heading of a column, also the one that begins a row (scope="row"), as a table for everybody has it: each row
#   loses its own, what is left goes one column to the left, and the first column is called by the last of them.
# - Neither knows colspan: of "I alt" over two columns the sum stands in the second, and the third has none.  Where an actor stands once for
#   two rows (rowspan), html-table-to-json has the second row's form for the actor, and its hours for the form; tabletojson is right.
# - Both take a <br> for nothing, so that "Hus<br>Have" is HusHave; of two columns with one heading html-table-to-json has the last alone.
#
# HTML (4.9.11 to 4.9.13) has scope for whom a heading is, and lets a cell take the places it spans.  Nothing is said.  The tables of our
# mc-report --output html have a heading for each row, so that a screen reader says it: to these two a form's figures are
# another's column.  Figures for programs are in --output json, and in the tables of mc-matrix.
#
#	sh findings/readers-of-html-tables-who-did-it.sh	prints the rows; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . html-table-to-json@1.0.0 tabletojson@4.1.15 >npm 2>&1 || { cat npm; exit 2; }
cat >read.cjs <<'J'
const readers = { 'html-table-to-json': (page) => require('html-table-to-json').parse(page).results[0], tabletojson: require('tabletojson').tabletojson.convert };
const head = '<table><tr><th>Aktør</th><th>Form</th><th>Timer</th></tr>';
const pages = {
    scope: '<table><tr><th>Form</th><th>Oktober</th><th>Et år</th></tr><tr><th scope="row">samvirke</th><td>2</td><td>24</td></tr><tr><th scope="row">samordne</th><td>0</td><td>5</td></tr></table>',
    rowspan: head + '<tr><td rowspan="2">Koret</td><td>samvirke</td><td>2</td></tr><tr><td>videndele</td><td>5</td></tr></table>',
    colspan: head + '<tr><td colspan="2">I alt</td><td>7</td></tr></table>',
    br: head + '<tr><td>Hus<br>Have</td><td>samvirke</td><td>1</td></tr></table>',
    twice: '<table><tr><th>Timer</th><th>Timer</th></tr><tr><td>1</td><td>2</td></tr></table>',
};
for (const name in pages)
    for (const reader in readers)
        console.log(name + ', ' + reader + ':', JSON.stringify(readers[reader](pages[name]).flat()));
J
node read.cjs >got || exit 2
cat got
cat >wanted <<'W'
scope, html-table-to-json: [{"samordne":"2","Oktober":"24"},{"samordne":"0","Oktober":"5"}]
scope, tabletojson: [{"samordne":"2","Oktober":"24"},{"samordne":"0","Oktober":"5"}]
rowspan, html-table-to-json: [{"Aktør":"Koret","Form":"samvirke","Timer":"2"},{"Aktør":"videndele","Form":"5"}]
rowspan, tabletojson: [{"Aktør":"Koret","Form":"samvirke","Timer":"2"},{"Aktør":"Koret","Form":"videndele","Timer":"5"}]
colspan, html-table-to-json: [{"Aktør":"I alt","Form":"7"}]
colspan, tabletojson: [{"Aktør":"I alt","Form":"7"}]
br, html-table-to-json: [{"Aktør":"HusHave","Form":"samvirke","Timer":"1"}]
br, tabletojson: [{"Aktør":"HusHave","Form":"samvirke","Timer":"1"}]
twice, html-table-to-json: [{"Timer":"2"}]
twice, tabletojson: [{"Timer":"1","Timer_2":"2"}]
W
cmp got wanted
