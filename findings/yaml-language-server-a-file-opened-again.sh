#!/bin/sh
# yaml-language-server 2.0.0 knows a text again by its address and version number, also after didClose: a file
# that is closed, changed and opened again with version 1, as the protocol lets an editor count, is checked and
# completed as it was before.  Here the second text has a value that the schema does not allow, and nothing is
# said; with a version that was not there before it is.
#
#	sh findings/yaml-language-server-a-file-opened-again.sh	prints what is said; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . yaml-language-server@2.0.0 >npm 2>&1 || { cat npm; exit 2; }
cat >schema.json <<'J'
{"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "properties": {"kind": {"enum": ["fast", "adhoc"]}}}
J
cat >ask.cjs <<'J'
const { spawn } = require('child_process');
const server = spawn('node', ['node_modules/yaml-language-server/bin/yaml-language-server', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const uri = 'file://' + process.cwd() + '/a.yaml', settings = { validate: true, schemaStore: { enable: false } };
let bytes = Buffer.alloc(0), asked = 0, waiting = {}, heard;
function send(m) {
	const text = JSON.stringify({ jsonrpc: '2.0', ...m });
	server.stdin.write('Content-Length: ' + Buffer.byteLength(text) + '\r\n\r\n' + text);
}
server.stdout.on('data', (d) => {
	bytes = Buffer.concat([bytes, d]);
	for (;;) {
		const end = bytes.indexOf('\r\n\r\n');
		const n = end < 0 ? 0 : Number(/Content-Length: (\d+)/i.exec(bytes.subarray(0, end))[1]);
		if (end < 0 || bytes.length < end + 4 + n)
			return;
		const m = JSON.parse(bytes.subarray(end + 4, end + 4 + n));
		bytes = bytes.subarray(end + 4 + n);
		if (m.method === 'workspace/configuration')
			send({ id: m.id, result: m.params.items.map((i) => i.section === 'yaml' ? settings : null) });
		else if (m.method && m.id !== undefined)
			send({ id: m.id, result: null });
		else if (m.method === 'textDocument/publishDiagnostics' && heard)
			heard(m.params.diagnostics);
		else if (waiting[m.id])
			waiting[m.id](m.result);
	}
});
const ask = (method, params) => new Promise((done) => { waiting[++asked] = done; send({ id: asked, method, params }); });
const said = (method, params) => new Promise((done) => { heard = done; send({ method, params }); });
const open = (version, text) => said('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version,
	text: '# yaml-language-server: $schema=schema.json\n' + text } });
(async () => {
	await ask('initialize', { processId: process.pid, rootUri: null, capabilities: { workspace: { configuration: true } } });
	send({ method: 'initialized', params: {} });
	send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml: settings } } });
	for (const [version, text] of [[1, 'kind: fast\n'], [1, 'kind: fst\n'], [2, 'kind: fst\n']]) {
		const found = await open(version, text);
		console.log('version ' + version + ', ' + text.trim() + ': ' + (found.map((f) => f.message).join('; ') || 'nothing'));
		await said('textDocument/didClose', { textDocument: { uri } });
	}
	server.kill();
})();
J
timeout 60 node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
version 1, kind: fast: nothing
version 1, kind: fst: nothing
version 2, kind: fst: Value is not accepted. Valid values: "fast", "adhoc".
W
cmp got wanted
