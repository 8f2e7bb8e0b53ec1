#!/bin/sh
# DuckDB 1.5.6 (npm @duckdb/node-api 1.5.6-r.1) gives the median of amounts as many decimals as they have, and no more: of 1.5 and
# 2.0 hours it is 1.7, and of 0.15 and 0.20 kroner 0.17, cut off and not rounded.  Their mean is 1.75 and 0.175, and so is the
# median of the same numbers as DOUBLE; of whole numbers, 1 and 2, it is 1.5.  A number with a point in a query, as in
# VALUES (1.5), is such a DECIMAL already; columns of read_csv are DOUBLE.  quantile_cont, "interpolated" by its page, is alike.
#
#	sh findings/duckdb-the-middle-of-amounts.sh	prints medians and means; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . @duckdb/node-api@1.5.6-r.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.mjs <<'J'
import { DuckDBInstance } from '@duckdb/node-api';
const house = await (await DuckDBInstance.create(':memory:')).connect();
for (const numbers of ['(1.5), (2.0)', '(0.15), (0.20)', '(1), (2)']) {
	const [row] = (await house.runAndReadAll('SELECT median(n), quantile_cont(n, 0.5), avg(n), median(n::DOUBLE) FROM (VALUES ' + numbers + ') t(n)')).getRows();
	console.log(numbers + ':', 'median', String(row[0]), 'quantile_cont', String(row[1]), 'mean', String(row[2]), 'median of DOUBLE', String(row[3]));
}
J
node ask.mjs >got || exit 2
cat got
cat >wanted <<'W'
(1.5), (2.0): median 1.7 quantile_cont 1.7 mean 1.75 median of DOUBLE 1.75
(0.15), (0.20): median 0.17 quantile_cont 0.17 mean 0.175 median of DOUBLE 0.175
(1), (2): median 1.5 quantile_cont 1.5 mean 1.5 median of DOUBLE 1.5
W
cmp got wanted
