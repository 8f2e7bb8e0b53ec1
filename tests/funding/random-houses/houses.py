"""Random grants, and what mc-funding should say of them, worked out from its manual alone.

Days lie at the edges: today and the days beside it, a year or a month from it, the ends of months
and years, 29 February; grants that take over on the day, the day after, too late or too early.
"""
import csv, io, os, random, subprocess, sys
from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction

ONE = timedelta(1)
COLUMNS = ['source', 'basis', 'amount', 'from', 'until']


def months_on(day, months):
	year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
	return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def edge(r, today):
	return r.choice([today, months_on(today, r.choice([12, -12, 1, -1])), months_on(today.replace(day=1), r.choice([0, 1, 12])) - ONE,
		date(2028, 2, 29), date(today.year + r.choice([0, 1, 2]), 1, 1), today + timedelta(r.randrange(-900, 600))]) + r.choice([-1, 0, 1]) * ONE


def grant(source, basis, amount, begins, until):
	return {'source': source, 'basis': basis, 'amount': amount, 'from': begins, 'until': until}


def make(r, today):
	rows = []
	for i in range(r.choice([0, 1, 2, 5, 12])):
		begins, until = sorted((edge(r, today), edge(r, today)))
		rows.append(grant(r.choice(['a', 'b', 'Pulje A', 'Øko', 'Pulje B']), r.choice(['fast', 'projekt', '']),
			r.choice(['0', '1', '1000', '333.33', '25000']), r.choice([begins, begins, None]), r.choice([until, until, None])))
	for row in list(rows):
		if row['until'] and r.random() < .4:
			begins = row['until'] + r.choice([0, 1, 2, -5]) * ONE
			rows.append(grant(row['source'], 'projekt', '30000', begins, r.choice([None, begins + timedelta(r.randrange(800))])))
	return rows


# ---- what is to be said ----

def kr(rows):
	return sum(Fraction(row['amount']) for row in rows)


def text(value):
	return ('%.6f' % value).rstrip('0').rstrip('.')


def cells(row):
	return [str(row[name] or '') for name in COLUMNS]


def begins(row):
	return row['from'] or date.min


def counts(rows, row, day):
	"""Is it active?  On the day that the source's next row begins only that one is."""
	handed_over = row['until'] == day and begins(row) < day and \
		any(other['source'] == row['source'] and other['from'] == day for other in rows)
	return begins(row) <= day <= (row['until'] or date.max) and not handed_over


def active(rows, day):
	return [row for row in rows if counts(rows, row, day)]


def percent(part, whole):
	if not whole:
		return ''
	return str(min(max(int(part * 100 / whole + Fraction(1, 2)), int(part > 0)), 100 if part == whole else 99))


def running_out(rows, today):
	"""kr., and of which sources: less what later rows of the same go on with, each used once."""
	used, left, sources = set(), 0, set()
	for row in sorted((row for row in active(rows, today) if row['until'] and row['until'] <= months_on(today, 12)),
			key=lambda row: row['until']):
		rest = Fraction(row['amount'])
		for other in sorted(rows, key=begins):
			if other['source'] == row['source'] and today < begins(other) <= row['until'] + ONE and id(other) not in used and rest > 0:
				used.add(id(other))
				rest = max(0, rest - Fraction(other['amount']))
		left += rest
		sources |= {row['source']} if rest else set()
	return left, sources


def names(sources):
	return '; '.join(sorted(sources, key=str.encode))


def told(rows, value):
	"""A list without rows reads as one that is missing: what is given is not known."""
	return text(value) if rows else ''


def summary(rows, today):
	now = active(rows, today)
	given = {source: kr(row for row in now if row['source'] == source) for source in {row['source'] for row in now}}
	out, ending = running_out(rows, today)
	figures = {'total': kr(now), 'permanent': kr(row for row in now if row['basis'] == 'fast'),
		'project': kr(row for row in now if row['basis'] == 'projekt'), 'unknown-basis': kr(row for row in now if not row['basis']),
		'largest': max(given.values(), default=0), 'ends-within-12-months': out}
	first = min((source for source in given if given[source] == figures['largest']), key=str.encode, default='')
	return [[name, told(rows, value), told(rows, kr(now)), percent(value, kr(now)) if name in ('total', 'largest', 'ends-within-12-months') else None,
		first if name == 'largest' else names(ending) if name.startswith('ends') else None] for name, value in figures.items()]


def timeline(rows, first, last):
	while first <= last:
		end = months_on(first, 1) - ONE
		now = active(rows, end)
		yield [str(end)[:7], told(rows, kr(now)), told(rows, kr(row for row in now if row['basis'] == 'fast')),
			told(rows, kr(row for row in now if row['basis'] == 'projekt')),
			names({row['source'] for row in rows if row['until'] and first <= row['until'] <= end})]
		first = end + ONE


def years(rows, first, last):
	for year in range(first, last + 1):
		for row in rows:
			to = min(date(year, 12, 31), row['until'] or date.max)
			days = (to - max(date(year, 1, 1), begins(row))).days + 1
			days -= days > 0 and to == row['until'] and not counts(rows, row, to)
			if days > 0:
				yield [str(year)] + cells(row)[:3] + [str(days)]


# ---- beside the program ----

def ask(folder, today, columns, *options):
	told = subprocess.run(['mc-funding', '-o', 'csv', '--today', str(today), *options, folder], capture_output=True, text=True)
	if told.returncode != 0 or told.stderr:
		print(folder, options, told.returncode, told.stderr)
	return [[row[name] for name in columns] for row in csv.DictReader(io.StringIO(told.stdout))]


def beside(folder, today, rows, r):
	def compare(columns, should, *options):
		should = list(should)
		said = ask(folder, today, columns.split(), *options)
		if len(said) != len(should) or any(b not in (None, a) for x, y in zip(said, should) for a, b in zip(x, y)):
			print(folder, today, *options, 'said', *said, 'and should say', *should, sep='\n\t')

	day, year = edge(r, today), today.year
	compare(' '.join(COLUMNS), map(cells, active(rows, today)))
	compare(' '.join(COLUMNS), map(cells, active(rows, day)), '-p', str(day))
	compare('figure value of percent note', summary(rows, today), '--summary')
	compare('month amount permanent project ends', timeline(rows, today.replace(day=1), months_on(today, 23)), '--timeline')
	compare('year source basis amount days', years(rows, year - 1, year + 1), '--years', '-p', '%d..%d' % (year - 1, year + 1))
	total = kr(active(rows, today))
	for source in {row['source'] for row in rows}:
		gives = kr(row for row in active(rows, today) if row['source'] == source)
		compare('amount left of percent', [[text(gives), text(total - gives), text(total), percent(total - gives, total)]],
			'--without', source)


def main(houses):
	for seed in range(houses):
		r = random.Random(seed)
		today = r.choice([date(2028, 2, 29), date(2026, 12, 31), date(2026, 1, 1) + timedelta(r.randrange(900))])
		rows, folder = make(r, today), 'houses/huset-%d' % seed
		os.makedirs(folder)
		with open(folder + '/centre.yaml', 'w') as out:
			out.write('name: Huset\n')
		with open(folder + '/funding.csv', 'w') as out:
			out.write('\n'.join(','.join(line) for line in [COLUMNS] + [cells(row) for row in rows]) + '\n')
		beside(folder, today, rows, r)
	print(houses, 'houses')


main(int(sys.argv[1]))
