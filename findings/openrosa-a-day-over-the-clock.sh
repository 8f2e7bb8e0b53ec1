#!/bin/sh
# openrosa-xpath-evaluator 3.1.0, by which Enketo (KoboToolbox's and ODK's forms in a browser) calculates: a date and a
# number of days is a moment of so many times 24 hours, in the browser's own time.  In Denmark a day after 25 October
# 2026 is 25 October, a week after the 20th is the 26th, and int() finds one day from 28 to 30 March.  The XForms
# specification counts dates in days.  With TZ=UTC all are right; in Danish time, so are those within one half of the year.
#
#	sh findings/openrosa-a-day-over-the-clock.sh	prints what is calculated; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . openrosa-xpath-evaluator@3.1.0 jsdom@29.1.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<data/>', { contentType: 'text/xml' });
for (const name of ['Node', 'Document', 'Element', 'XPathEvaluator', 'XPathException', 'XPathResult'])
	global[name] = window[name];
const form = require('openrosa-xpath-evaluator')();
for (const text of ["format-date(date('2026-10-25') + 1, '%Y-%m-%d')", "format-date(date('2026-10-20') + 7, '%Y-%m-%d')",
    "format-date(date('2026-10-05') + 7, '%Y-%m-%d')", "int(date('2026-03-30') - date('2026-03-28'))"])
	console.log(text + ': ' + form.evaluate(text, window.document, null, window.XPathResult.STRING_TYPE).stringValue);
J
for zone in Europe/Copenhagen UTC; do
	echo "$zone"
	TZ=$zone node ask.cjs || exit 2
done >got
cat got
cat >wanted <<'W'
Europe/Copenhagen
format-date(date('2026-10-25') + 1, '%Y-%m-%d'): 2026-10-25
format-date(date('2026-10-20') + 7, '%Y-%m-%d'): 2026-10-26
format-date(date('2026-10-05') + 7, '%Y-%m-%d'): 2026-10-12
int(date('2026-03-30') - date('2026-03-28')): 1
UTC
format-date(date('2026-10-25') + 1, '%Y-%m-%d'): 2026-10-26
format-date(date('2026-10-20') + 7, '%Y-%m-%d'): 2026-10-27
format-date(date('2026-10-05') + 7, '%Y-%m-%d'): 2026-10-12
int(date('2026-03-30') - date('2026-03-28')): 2
W
cmp got wanted
