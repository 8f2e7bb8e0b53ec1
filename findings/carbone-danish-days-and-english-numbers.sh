#!/bin/sh
# Carbone 3.8.2 (npm), which fills a letter or a table made in Word or LibreOffice with data, writes in one letter Danish days and English
# numbers, when it is asked for "da-dk", in the form that it has "de-de" in: "5. oktober 2026", and 1,500.00 for fifteen hundred, which a Dane reads as
# one and a half, and "1,500.00 kr".  With "da" the same number is 1.500,00.  The days come from Day.js, which knows "da" by "da-dk", the
# numbers from a list of its own, where "da" has no "da-dk", and what is not found there is English, without a word.  Norwegian
# (nb-no) is alike; "sv-se" and "de-de" are right.  A day as Danes write it, 05-10-2026, is read as 10 May in all of them.
#
# Who makes letters to a fund of our mc-report --format json, or of a log, has to say "da" there, and to take the days as they are, 2026-10-05:
# ours are ISO 8601 in all that is meant for programs.
#
#	sh findings/carbone-danish-days-and-english-numbers.sh	prints what is written; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --ignore-scripts --prefix . carbone@3.8.2 >npm 2>&1 || { cat npm; exit 2; }
cat >fill.cjs <<'J'
const carbone = require('carbone');
const page = '<x>{d.day:formatD(LL)}; {d.amount:formatN(2)}; {d.amount:formatC}; {d.danish:formatD(LL)}</x>';
const data = { day: '2026-10-05', amount: 1500, danish: '05-10-2026' };
const fill = ([lang, ...more]) => carbone.renderXML(page, data, { lang, timezone: 'Europe/Copenhagen', currencySource: 'DKK', currencyTarget: 'DKK' }, (error, text) => {
    console.log(lang + ':', error || text.replace(/<\/?x>/g, ''));
    if (more.length) fill(more);
});
fill(['da-dk', 'da', 'nb-no', 'sv-se', 'de-de']);
J
TZ=Europe/Copenhagen node fill.cjs >got || exit 2
cat got
cat >wanted <<'W'
da-dk: 5. oktober 2026; 1,500.00; 1,500.00 kr; 10. maj 2026
da: 5. oktober 2026; 1.500,00; 1.500,00 kr; 10. maj 2026
nb-no: 5. oktober 2026; 1,500.00; 1,500.00 kr; 10. mai 2026
sv-se: 5 oktober 2026; 1 500,00; 1 500,00 kr; 10 maj 2026
de-de: 5. Oktober 2026; 1.500,00; 1.500,00 kr; 10. Mai 2026
W
cmp got wanted
