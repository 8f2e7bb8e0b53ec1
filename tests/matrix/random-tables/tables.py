"""Random logs, and the cross tables of them, worked out by what mc-matrix(1) says and nothing of its code."""
import csv, io, random, subprocess, sys
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

FORMS = ['videndele', 'samvirke', 'ressourceudveksle', 'samordne', 'samskabe']
CHANNELS = ['moede', 'uformel', 'digital', 'arrangement']
WEEKDAYS = ['ma', 'ti', 'on', 'to', 'fr', 'loe', 'soe']
VOCABULARY = {'form': FORMS, 'channel': CHANNELS, 'weekday': WEEKDAYS}
AXES = ['year', 'quarter', 'month', 'week', 'weekday', 'actor', 'pair', 'initiator', 'form', 'channel', 'initiative', 'centre', 'hours', 'date']
COLUMNS = ['centre', 'date', 'form', 'actors', 'initiative', 'channel', 'hours', 'residents', 'visitors', 'note']


def make(seed):
	r = random.Random(seed)
	ids = ['a%d' % i if i % 3 else 'æ-%d' % i for i in range(r.randrange(2, r.choice([4, 12, 40])))]
	first = date(r.randrange(2019, 2027), 1, 1) + timedelta(r.randrange(365))
	centres = ['hus', 'by-2', 'ål'][:r.choice([1, 1, 2, 3])]
	lists = [r.sample(ids, min(len(ids), r.randrange(2, 7))) for i in range(r.choice([3, 30, 300]))]
	rows = []
	for i in range(r.choice([0, 1, 5, 40, 400])):
		day = first + timedelta(r.randrange(r.choice([1, 40, 500, 1500])))
		rows.append({'centre': r.choice(centres), 'date': day, 'form': r.choice(FORMS[:r.randrange(1, 6)]), 'actors': r.choice(lists),
			'initiative': r.choice(['', 'i1', 'høst', 'i2']), 'channel': r.choice([''] + CHANNELS),
			'hours': r.choice(['', '0', '0.5', '1', '2.25', '1.000001', '12']), 'residents': r.choice(['', '0', '7']), 'visitors': '',
			'note': r.choice(['', 'kort', 'et komma, her', 'et "ord"', 'æøå ' * 9])})
	if r.random() < .6:
		rows.sort(key=lambda row: row['date'])
	return r, rows


def write(r, rows, path):
	columns = list(COLUMNS)
	if r.random() < .4:
		r.shuffle(columns)
	end, every = r.choice(['\n', '\r\n']), r.random() < .2
	with open(path, 'w', newline='') as out:
		lines = csv.writer(out, lineterminator=end, quoting=csv.QUOTE_ALL if every else csv.QUOTE_MINIMAL)
		lines.writerow(columns)
		for row in rows:
			lines.writerow([' '.join(row[c]) if c == 'actors' else str(row[c]) for c in columns])


def values(row, axis):
	day, ids = row['date'], row['actors']
	iso = day.isocalendar()
	return {'year': lambda: ['%04d' % day.year], 'quarter': lambda: ['%04d-Q%d' % (day.year, (day.month + 2) // 3)],
		'month': lambda: ['%04d-%02d' % (day.year, day.month)], 'week': lambda: ['%04d-W%02d' % (iso[0], iso[1])],
		'weekday': lambda: [WEEKDAYS[day.weekday()]], 'actor': lambda: list(dict.fromkeys(ids)), 'initiator': lambda: [ids[0]],
		'pair': lambda: list(dict.fromkeys(' '.join(sorted(p, key=str.encode)) for p in combinations(dict.fromkeys(ids), 2))),
		}.get(axis, lambda: [str(row[axis]) or '-'])()


def in_time(axis, first, last):
	day, found = first, []
	while day <= last:
		found += [v for v in values({'date': day, 'actors': ['x']}, axis) if v not in found[-1:]]
		day += timedelta(1)
	return found


def order(axis, met, days, period):
	if axis in ('year', 'quarter', 'month', 'week'):
		if period:
			return in_time(axis, *period)
		return in_time(axis, min(days), max(days)) if days else []
	if axis in ('form', 'weekday'):
		return VOCABULARY[axis]
	if axis == 'channel':
		return [v for v in ['-'] + CHANNELS if v in met]
	return sorted(met, key=lambda v: (v != '-', v.encode()))


def shown(value):
	text = format(value, 'f')
	return text.rstrip('0').rstrip('.') if '.' in text else text


def table(rows, axes, how, period):
	rows = [row for row in rows if not period or period[0] <= row['date'] <= period[1]]
	cells, column = {}, how[1]
	met = [set(), set()]
	for row in rows:
		amount = 1 if column is None else Decimal(row[column]) if row[column] != '' else None
		ways = [values(row, axis) for axis in axes]
		for i in (0, 1):
			met[i].update(ways[i])
		for a in ways[0] + ['total']:
			for b in ways[1] + ['total']:
				cells.setdefault((a, b), []).append(amount)
	days = [row['date'] for row in rows]
	down, across = (order(axes[i], met[i], days, period) for i in (0, 1))
	if axes != ('actor', 'actor'):
		down, across = down + ['total'], across + ['total']

	def cell(a, b):
		all_met = cells.get((a, b), [])
		known = [x for x in all_met if x is not None]
		if how[0] == 'mean':
			if not known:
				return None
			return ('mean', sum(known), len(known))
		if all_met and not known:
			return ''
		return shown(Decimal(sum(known)))
	return [[axes[0]] + across] + [[a] + [cell(a, b) for b in across] for a in down]


def same(got, want):
	if isinstance(want, tuple):	# a mean: to six places
		return got != '' and abs(Decimal(got) - want[1] / want[2]) <= Decimal('0.0000005')
	return got == ('' if want is None else want)


def main(logs):
	tables = rows_met = 0
	for seed in range(logs):
		r, rows = make(seed)
		write(r, rows, 'log.csv')
		for k in range(6):
			axes = (r.choice(AXES), r.choice(AXES))
			if axes[0] == axes[1] and axes[0] != 'actor':
				continue
			how = r.choice([('count', None), ('count', None), ('sum', 'hours'), ('mean', 'hours'), ('sum', 'residents')])
			period, options = None, []
			if r.random() < .4:
				year = r.randrange(2019, 2029)
				half = r.randrange(3)
				period, options = [((date(year, 1, 1), date(year, 12, 31)), ['-p', str(year)]),
					((date(year, 3, 1), date(year, 3, 31)), ['-p', '%d-03' % year]),
					((date(year, 4, 1), date(year, 9, 30)), ['-p', '%d-Q2..%d-Q3' % (year, year)])][half]
			if how[1]:
				options = options + ['--' + how[0], how[1]]
			# (Of a stream rows are counted eight at a time, which of a small file they are not.)
			with open('log.csv') as log:
				run = subprocess.run(['mc-matrix', *axes, *options, '--today', '2026-11-01'] + ['log.csv'] * (k % 2), stdin=log,
					capture_output=True, text=True)
			got = list(csv.reader(io.StringIO(run.stdout)))
			want = table(rows, axes, how, period)
			ok = run.returncode == 0 and len(got) == len(want) and all(len(g) == len(w) and all(map(same, g, w)) for g, w in zip(got, want))
			tables, rows_met = tables + 1, rows_met + len(got)
			if not ok:
				print('seed', seed, k, *axes, *options, 'status', run.returncode, run.stderr[:200].strip())
				for g, w in zip(got, want):
					if not (len(g) == len(w) and all(map(same, g, w))):
						print('   got ', g[:12], '\n   want', w[:12])
						break
				else:
					print('   rows', len(got), len(want))
	print(tables >= 4 * logs, rows_met >= 20 * logs)


main(int(sys.argv[1]))
