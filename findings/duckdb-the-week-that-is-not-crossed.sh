#!/bin/sh
# DuckDB 1.5.6 (npm @duckdb/node-api 1.5.6-r.1): datediff counts, by its page, the boundaries of a part between two days, and does
# so for months, quarters and ISO years: from 31 January to 1 February is a month.  For weeks it counts days by sevens (as
# of its issue 13629): from Sunday 4 to Monday 5 October 2026 are no weeks, though date_trunc puts them in two.  Of all
# pairs less than 30 days apart that begin in 2026, 4 432 in 10 950 are a week short of the weeks of the calendar.
#
#	sh findings/duckdb-the-week-that-is-not-crossed.sh	prints what is counted; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . @duckdb/node-api@1.5.6-r.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.mjs <<'J'
import { DuckDBInstance } from '@duckdb/node-api';
const house = await (await DuckDBInstance.create(':memory:')).connect();
for (const query of ["datediff('month', DATE '2026-01-31', DATE '2026-02-01')", "datediff('quarter', DATE '2026-09-30', DATE '2026-10-01')",
    "datediff('isoyear', DATE '2027-01-03', DATE '2027-01-04')", "datediff('week', DATE '2026-10-04', DATE '2026-10-05')",
    "date_trunc('week', DATE '2026-10-05')::DATE - date_trunc('week', DATE '2026-10-04')::DATE",
    "sum((datediff('week', a, b) <> (date_trunc('week', b)::DATE - date_trunc('week', a)::DATE) // 7)::INT) || ' of ' || count(*) FROM " +
    "(SELECT DATE '2026-01-01' + i::INT AS a, DATE '2026-01-01' + i::INT + j::INT AS b FROM range(365) t(i), range(30) u(j))"])
	console.log(query.replace(/ FROM.*/, ''), '=', String((await house.runAndReadAll('SELECT ' + query)).getRows()[0][0]));
J
node ask.mjs >got || exit 2
cat got
cat >wanted <<'W'
datediff('month', DATE '2026-01-31', DATE '2026-02-01') = 1
datediff('quarter', DATE '2026-09-30', DATE '2026-10-01') = 1
datediff('isoyear', DATE '2027-01-03', DATE '2027-01-04') = 1
datediff('week', DATE '2026-10-04', DATE '2026-10-05') = 0
date_trunc('week', DATE '2026-10-05')::DATE - date_trunc('week', DATE '2026-10-04')::DATE = 7
sum((datediff('week', a, b) <> (date_trunc('week', b)::DATE - date_trunc('week', a)::DATE) // 7)::INT) || ' of ' || count(*) = 4432 of 10950
W
cmp got wanted
