// SheetJS (xlsx), exceljs and xlsx-populate: npm install exceljs xlsx xlsx-populate
const fs = require('fs'), dir = process.argv[2], variants = JSON.parse(fs.readFileSync(dir + '/variants.json'));
const XLSX = require('xlsx'), ExcelJS = require('exceljs'), populate = require('xlsx-populate');
const days = (iso, since1904) => (Date.parse(iso + (iso.length === 10 ? 'T00:00:00Z' : 'Z')) / 864e5) + 25569 - (since1904 ? 1462 : 0);
const colour = ['', 'd', 't', 'h', 'c'], codes = { d: 'dd-mm-yyyy', t: 'yyyy-mm-dd hh:mm', h: '[h]:mm', c: 'h:mm' };

function sheetjs(name, v, kinds) {
	const book = XLSX.utils.book_new();
	book.Workbook = { WBProps: { date1904: !!v['1904'] }, Sheets: [] };
	for (const s of v.sheets) {
		const ws = {};
		let width = 1;
		s.rows.forEach((row, r) => row.forEach((cell, c) => {
			const at = XLSX.utils.encode_cell({ r, c });
			width = Math.max(width, c + 1);
			if (cell === '') return;
			if (typeof cell === 'string') { ws[at] = { t: 's', v: cell }; return; }
			const [kind, value, more] = cell;
			if (kind === 'd' || kind === 't') ws[at] = { t: 'n', v: days(value, v['1904']), z: codes[kind] };
			else if (kind === 'n') ws[at] = { t: 'n', v: value };
			else if (kind === 'h') ws[at] = { t: 'n', v: value / 24, z: codes.h };
			else if (kind === 'c') ws[at] = { t: 'n', v: value, z: codes.c };
			else if (kind === 'f') ws[at] = { t: 'n', v: more, f: value };
			else ws[at] = { t: 's', v: cell.slice(1).join('') };
		}));
		ws['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: s.rows.length - 1, c: width - 1 } });
		if (s.merge) ws['!merges'] = [XLSX.utils.decode_range(s.merge)];
		XLSX.utils.book_append_sheet(book, ws, s.name);
		book.Workbook.Sheets.push({ Hidden: s.hidden ? 2 : 0 });
	}
	for (const [kind, options, tag] of kinds)
		XLSX.writeFile(book, `${dir}/sheetjs${tag}-${name}.${kind}`, Object.assign({ bookType: kind, compression: true }, options));
}

async function exceljs(name, v) {
	const book = new ExcelJS.Workbook();
	book.created = book.modified = new Date(Date.UTC(2026, 10, 1));
	book.properties.date1904 = !!v['1904'];
	for (const s of v.sheets) {
		const ws = book.addWorksheet(s.name, { state: s.hidden ? 'veryHidden' : 'visible' });
		s.rows.forEach((row, r) => row.forEach((cell, c) => {
			const at = ws.getCell(r + 1, c + 1);
			if (cell === '') return;
			if (typeof cell === 'string') { at.value = cell; return; }
			const [kind, value, more] = cell;
			if (codes[kind]) at.numFmt = codes[kind];
			if (kind === 'd' || kind === 't') at.value = new Date(Date.parse(value + (value.length === 10 ? 'T00:00:00Z' : 'Z')));
			else if (kind === 'n' || kind === 'c') at.value = value;
			else if (kind === 'h') at.value = value / 24;
			else if (kind === 'f') at.value = { formula: value, result: more };
			else at.value = { richText: cell.slice(1).map((text, i) => ({ text, font: { bold: i === 1 } })) };
		}));
		if (s.merge) ws.mergeCells(s.merge);
	}
	await book.xlsx.writeFile(`${dir}/exceljs-${name}.xlsx`);
}

async function populated(name, v) {
	const book = await populate.fromBlankAsync();
	v.sheets.forEach((s, i) => {
		const ws = i === 0 ? book.sheet(0).name(s.name) : book.addSheet(s.name);
		s.rows.forEach((row, r) => row.forEach((cell, c) => {
			if (cell === '') return;
			const at = ws.row(r + 1).cell(c + 1);
			if (typeof cell === 'string') { at.value(cell); return; }
			const [kind, value] = cell;
			if (kind === 'd' || kind === 't') at.value(days(value)).style('numberFormat', codes[kind]);
			else if (kind === 'n') at.value(value);
			else if (kind === 'h') at.value(value / 24).style('numberFormat', codes.h);
			else if (kind === 'c') at.value(value).style('numberFormat', codes.c);
		}));
	});
	v.sheets.forEach((s, i) => { if (s.hidden) { book.activeSheet(i + 1); book.sheet(i).hidden(true); } });
	await book.toFileAsync(`${dir}/xlsxpopulate-${name}.xlsx`);
}

(async () => {
	for (const [name, v] of Object.entries(variants)) {
		sheetjs(name, v, name === 'texts' ? [['xlsx', {}, ''], ['ods', {}, '']] : [['xlsx', {}, '']]);
		if (name === 'plain') sheetjs(name, v, [['xlsx', { bookSST: true }, '-sst']]);
		await exceljs(name, v);
		if (['plain', 'times', 'texts', 'sheets'].includes(name)) await populated(name, v);
	}
})();
