"""Random centres, and what mc-log's filters let through, worked out by what mc-log(1) says."""
import csv, io, json, os, random, subprocess, sys
from datetime import date, timedelta

FORMS = ['videndele', 'samvirke', 'ressourceudveksle', 'samordne', 'samskabe']
CHANNELS = ['moede', 'uformel', 'digital', 'arrangement']
SECTOR = {'forening': 'frivillig', 'forvaltning': 'kommunal', 'helhedsplan': 'boligsocial'}
KNOWN = ['date', 'form', 'actors', 'initiative', 'channel', 'hours', 'residents', 'visitors', 'note']
FURTHER = {'volunteers': ['2', ''], 'volunteer_hours': ['1.5'], 'new_residents': ['1', ''], 'followed': ['ja', 'nej', ''],
	'vejr': ['', 'sol', 'regn, blæst'], 'x y': ['', '"']}
PERIODS = [('2025', '2025-01-01', '2025-12-31'), ('2025-11', '2025-11-01', '2025-11-30'), ('2025-W40', '2025-09-29', '2025-10-05'),
	('2025-06-15..', '2025-06-15', '2026-11-01'), ('..2025-08', '0001-01-01', '2025-08-31'),
	('last-month', '2026-10-01', '2026-10-31'), ('2025-Q3..2025-Q4', '2025-07-01', '2025-12-31')]


def make(r, folder, ids):
	"""Writes a centre; returns its actors, its rows and its further columns."""
	os.makedirs(folder)
	actors = {a: {'kind': r.choice(list(SECTOR)), 'presence': r.choice(['fast', 'ekstern', '']),
		'sector': r.choice(['', '', 'beboer'])} for a in ids if r.random() < .8}
	with open(folder + '/centre.yaml', 'w') as out:
		out.write('name: X\n')
	with open(folder + '/actors.yaml', 'w') as out:
		for a, record in actors.items():
			out.write('- id: %s\n  name: N\n' % a + ''.join('  %s: %s\n' % item for item in record.items() if item[1]))
	further = [c for c in FURTHER if r.random() < .2]
	columns = [c for c in KNOWN + further if c in ('date', 'form', 'actors') or r.random() < .9]
	if r.random() < .4:
		r.shuffle(columns)
	first, days = date(2025, 1, 1) + timedelta(r.randrange(300)), r.choice([1, 30, 700])
	rows = []
	for i in range(r.choice([0, 1, 3, 30, 200])):
		row = {'date': str(first + timedelta(r.randrange(days))), 'form': r.choice(FORMS),
			'actors': ' '.join(r.sample(ids, r.randrange(2, min(len(ids), 6)))), 'initiative': r.choice(['', 'i1', 'i2']),
			'channel': r.choice([''] + CHANNELS), 'hours': r.choice(['', '1', '0.25']), 'residents': r.choice(['', '3']),
			'visitors': '', 'note': r.choice(['', 'kort note', 'med, komma', 'et "citat"', 'æ' * 60, ' blank foran'])}
		row.update({c: r.choice(FURTHER[c]) for c in further})
		rows.append({c: row[c] if c in columns else '' for c in row if c in KNOWN or c in columns})
	with open(folder + '/log.csv', 'w', newline='') as out:
		lines = csv.writer(out, lineterminator=r.choice(['\n', '\r\n']), quoting=r.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
		lines.writerow(columns)
		lines.writerows([row[c] for c in columns] for row in rows)
	return actors, rows, [c for c in columns if c in FURTHER]


def ask(r, ids):
	"""Random options, and the questions they are."""
	options, asked = [], []

	def add(option, value, question):
		options.extend([option, value])
		asked.append(question)

	if r.random() < .4:
		forms = r.sample(FORMS, r.randrange(1, 3))
		add('--form', ','.join(forms), lambda row: row['form'] in forms)
	for i in range(r.choice([0, 0, 1, 1, 2])):
		some = r.sample(ids, r.randrange(1, 3))
		add('--actor', ','.join(some), lambda row, some=some: any(a in some for a in row['actors'].split()))
	if r.random() < .2:
		add('--initiative', 'i1', lambda row: row['initiative'] == 'i1')
	if r.random() < .2:
		channel = r.choice(CHANNELS)
		add('--channel', channel, lambda row: row['channel'] == channel)
	if r.random() < .4:
		name, first, last = r.choice(PERIODS)
		add('--period', name, lambda row: first <= row['date'] <= last)
	return options, lambda row: all(question(row) for question in asked)


def with_actors(row, actors):
	found = {'sector': [], 'kind': [], 'presence': []}
	for a in row['actors'].split():
		record = actors.get(a, {'sector': '', 'kind': '', 'presence': ''})
		found['sector'].append(record['sector'] or SECTOR.get(record['kind'], ''))
		found['kind'].append(record['kind'])
		found['presence'].append(record['presence'])
	for name, values in found.items():
		row['initiator_' + name], row[name + 's'] = values[0], ' '.join(v or '-' for v in values)


def main(times):
	runs = rows = 0
	for seed in range(times):
		r = random.Random(seed)
		ids = ['a%d' % i for i in range(r.randrange(2, 9))] + ['æsel']
		houses = ['hus', 'ål', 'b2'][:r.choice([1, 1, 2, 3])]
		made = {house: make(r, 'd%d/%s' % (seed, house), ids) for house in houses}
		further = {c for actors, all_rows, columns in made.values() for c in columns}
		for k in range(4):
			options, holds = ask(r, ids)
			lines, joined, form = r.random() < .3, r.random() < .3, r.choice(['csv', 'csv', 'json'])
			want = []
			for house, (actors, all_rows, columns) in made.items():
				for number, row in enumerate(all_rows):
					if not holds(row):
						continue
					row = {**dict.fromkeys(further, ''), **row, 'centre': house}
					if lines:
						row['line'] = str(number + 2)
					if joined:
						with_actors(row, actors)
					want.append(row)
			options += ['--lines'] * lines + ['--with', 'sector,kind,presence'] * joined + ['-o', form]
			run = subprocess.run(['mc-log', *options, '--today', '2026-11-01', *('d%d/%s' % (seed, h) for h in houses)],
				capture_output=True, text=True)
			got = json.loads(run.stdout) if form == 'json' else [dict(row) for row in csv.DictReader(io.StringIO(run.stdout))]
			runs, rows = runs + 1, rows + len(got)
			if run.returncode != 0 or got != want:
				print('seed', seed, *options, *houses, 'status', run.returncode, run.stderr)
				print([(g, w) for g, w in zip(got, want) if g != w][:1] or (len(got), len(want)))
	print(runs == 4 * times, rows > 20 * times)


main(int(sys.argv[1]))
