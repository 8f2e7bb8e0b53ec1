#!/bin/sh
# @zazuko/rdf-parser-csvw 0.17.0, a reader of CSV on the Web, passes by most of what the metadata say of a column, and says
# nothing: with decimalChar "," the cell 1,5 is the decimal "1,5", which is none; ja, of a boolean "ja|nej", is the boolean
# "ja"; and the actors of a column with separator " " are one text.  Of dates the format is heeded; 14:30 of the
# clock, whose time zone is by its page that of the place, is 14:30 UTC, with TZ=Europe/Copenhagen two hours late.
#
#	sh findings/csvw-parser-what-the-metadata-say.sh	prints the values; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . @zazuko/rdf-parser-csvw@0.17.0 @zazuko/env@3.0.1 n3@1.26.0 >npm 2>&1 ||
	{ cat npm; exit 2; }
cat >ask.mjs <<'J'
import Parser from '@zazuko/rdf-parser-csvw';
import rdf from '@zazuko/env';
import N3 from 'n3';
import { Readable } from 'stream';

const CSVW = '@prefix csvw: <http://www.w3.org/ns/csvw#>. <m> csvw:url <log.csv>; csvw:tableSchema [ csvw:column ( [' +
    ' csvw:title "cell"; csvw:name "cell"; ';
for (const [cell, column] of [
    ['"1,5"', 'csvw:datatype [ csvw:base "decimal"; csvw:format [ csvw:decimalChar "," ] ]'],
    ['ja', 'csvw:datatype [ csvw:base "boolean"; csvw:format "ja|nej" ]'],
    ['koret cafeen', 'csvw:separator " "'],
    ['05-10-2026', 'csvw:datatype [ csvw:base "date"; csvw:format "dd-MM-yyyy" ]'],
    ['05-10-2026 14:30', 'csvw:datatype [ csvw:base "dateTime"; csvw:format "dd-MM-yyyy HH:mm" ]']]) {
	const metadata = rdf.dataset(new N3.Parser({ baseIRI: 'http://x/', factory: rdf }).parse(CSVW + column + ' ] ) ].'));
	const parser = new Parser({ metadata, baseIRI: 'http://x/', factory: rdf });
	for await (const { predicate, object } of parser.import(Readable.from(['cell\n' + cell + '\n'])))
		if (predicate.value.endsWith('#cell'))
			console.log(cell + ' ' + object.datatype.value.split('#')[1] + ' "' + object.value + '"');
}
J
TZ=Europe/Copenhagen node ask.mjs >got || exit 2
cat got
cat >wanted <<'W'
"1,5" decimal "1,5"
ja boolean "ja"
koret cafeen string "koret cafeen"
05-10-2026 date "2026-10-05"
05-10-2026 14:30 dateTime "2026-10-05T14:30:00Z"
W
cmp got wanted
