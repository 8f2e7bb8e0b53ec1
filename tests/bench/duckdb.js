// duckdb - DuckDB's program for a query, where there is only its module for Node.js.
//
//	DUCKDB=/tmp/duck node duckdb.js "set threads = 1; select 1"
//
// DUCKDB is a folder in which `npm install @duckdb/node-api` was run.  The last statement's
// rows are written as CSV by DuckDB itself.
const { createRequire } = require("module");
const { DuckDBInstance } = createRequire(process.env.DUCKDB + "/")("@duckdb/node-api");

async function run(sql) {
	const statements = sql.split(";").map((s) => s.trim()).filter((s) => s !== "");
	const last = statements.pop();
	const connection = await (await DuckDBInstance.create(":memory:")).connect();

	for (const s of statements)
		await connection.run(s);
	await connection.run(`copy (${last}) to '/dev/stdout' (format csv, header)`);
}

run(process.argv[2]).then(() => process.exit(0), (error) => {
	console.error(String(error));
	process.exit(1);
});
