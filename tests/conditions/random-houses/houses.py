"""Random houses, and what mc-conditions should say of them, worked out from the contract alone.

Each house is made of lists of dicts, written as the files of a centre, and asked about here
and there.  Nothing of the product's code is used, and no figure of it was copied.
"""
import csv, io, os, random, subprocess, sys
from calendar import monthrange
from datetime import date, timedelta

SECTOR = {'helhedsplan': 'boligsocial', 'boligorganisation': 'boligsocial', 'forvaltning': 'kommunal',
	'socialoekonomisk': 'privat', 'forening': 'frivillig', 'beboergruppe': 'beboer'}
FORMS = ['videndele', 'samvirke', 'ressourceudveksle', 'samordne', 'samskabe']
PHASES = ['ide', 'implementering', 'forankring', 'evaluering', 'afsluttet']
TIMES = {'uge': 52, 'maaned': 12, 'kvartal': 4, 'halvaar': 2, 'aar': 1}
ANSWERS = {'ledelsesdialog': '1.1', 'raaderum': '1.2', 'finansiering': '1.3', 'bred-kreds': '1.4', 'forankring': '1.5',
	'inddragelse': '2.1', 'formaal': '2.2', 'roller': '2.3', 'styrker': '2.4', 'vilkaar': '2.5', 'metoder': '2.6',
	'interesse': '2.7', 'opsoegende': '2.8', 'moedefora': '3.1', 'tovholder': '3.2', 'maal': '3.3', 'dokumentation': '3.4'}
ONE = timedelta(1)


def months_on(day, months):
	year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
	return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


# ---- a house ----

class Chance(random.Random):
	def day(self, first, last):
		return first + timedelta(self.randrange((last - first).days + 1))

	def maybe(self, share, value):
		return value if self.random() < share else None

	def some(self, of, most):
		return self.sample(of, min(len(of), self.randrange(most)))


def make(seed):
	r = Chance(seed)
	today = r.day(date(2025, 1, 1), date(2027, 6, 30))
	first, last = today - timedelta(900), today + timedelta(200)
	actors = []
	for i in range(r.randrange(10)):
		since = r.maybe(.5, r.day(first, last))
		actors.append({'id': 'a%d' % i, 'name': 'Aktør %d' % i, 'kind': r.choice(list(SECTOR)),
			'sector': r.maybe(.2, r.choice(list(SECTOR.values()))),
			'presence': r.maybe(.9, r.choice(['fast', 'fast', 'jaevnligt', 'adhoc', 'ekstern'])), 'since': since,
			'left': r.maybe(.25, r.day(since or first, last + timedelta(100))),
			'basis': r.maybe(.6, r.choice(['fast', 'projekt'])), 'collab_hours': r.maybe(.6, r.choice([0, 0, 1, 2.5])),
			'strengths': r.maybe(.5, ['mad']), 'motivation': r.maybe(.5, 'Plads'), 'conditions': r.maybe(.5, 'Travlt'),
			'mandate': r.maybe(.6, r.choice(['selv', 'spoerger'])), 'tasks': r.maybe(.5, ['noegler'])})
	ids = [a['id'] for a in actors]
	begins = today - timedelta(r.choice([200, 400, 900]))
	log = [{'date': r.day(begins, r.choice([today] * 9 + [last])), 'form': r.choice(FORMS),
		'actors': r.sample(ids, min(len(ids), r.randrange(2, 5)))}
		for i in range(r.choice([0, 1, 3, 20, 60]) if len(ids) > 1 else 0)]
	meetings = [{'date': r.day(first, last), 'kind': r.choice(['forum', 'faelles', 'delt', 'ledelse']),
		'actors': r.some(ids, 4)} for i in range(r.choice([0, 1, 4, 25]))]
	return {'seed': seed, 'today': today, 'actors': actors, 'log': r.maybe(.9, log), 'meetings': r.maybe(.9, meetings),
		'funding': r.maybe(.9, make_funding(r, ids, first, last)), 'forum': make_forum(r, ids),
		'initiatives': [make_initiative(r, i, ids, first, last) for i in range(r.choice([0, 1, 3, 6]))],
		'answers': {word: r.choice(['ja', 'nej', 'paa-vej', None]) for word in ANSWERS}}


def make_funding(r, ids, first, last):
	rows = []
	for i in range(r.choice([0, 1, 3, 7])):
		begins = r.maybe(.7, r.day(first, last))
		rows.append({'source': r.choice((ids + ['Pulje A', 'Pulje B'])[-4:]), 'basis': r.choice(['fast', 'projekt']),
			'amount': r.choice([0, 1000, 25000, 40000]), 'from': begins,
			'until': r.maybe(.7, r.day(begins or first, last + timedelta(400)))})
	for row in list(rows):	# some are taken over by the same source, in time or not
		if row['until'] and r.random() < .4:
			rows.append({'source': row['source'], 'basis': r.choice(['fast', 'projekt']), 'amount': r.choice([1000, 30000]),
				'from': row['until'] + r.choice([0, 1, 1, 2, -5]) * ONE,
				'until': r.maybe(.5, row['until'] + r.randrange(5, 800) * ONE)})
	return rows


def make_forum(r, ids):
	return r.maybe(.7, {'name': 'Rådet', 'kind': r.maybe(.8, r.choice(['husraad', 'beboerledelse', 'netvaerk'])),
		'rhythm': r.maybe(.8, r.choice(list(TIMES))), 'convener': r.maybe(.6, r.choice(ids)) if ids else None})


def make_initiative(r, number, ids, first, last):
	begins = r.maybe(.7, r.day(first, last))
	one = lambda share: r.maybe(share, r.choice(ids)) if ids else None
	return {'id': 'i%d' % number, 'title': 'Noget', 'phase': r.maybe(.9, r.choice(PHASES)), 'started': begins,
		'ended': r.maybe(.25, r.day(begins or first, last + timedelta(200))), 'purpose': r.maybe(.5, 'Formål'),
		'origin': one(.5), 'lead': one(.5), 'anchor': one(.7), 'anchor_hours': r.maybe(.6, r.choice([0, 1, 3])),
		'residents_asked': r.maybe(.4, 'Ja, alle'), 'adapted': r.maybe(.4, 'Tiden'),
		'partners': [{'actor': a, 'since': r.maybe(.7, r.choice(PHASES[:4])), 'gets': r.maybe(.5, 'Noget')}
			for a in r.some(ids, 4)],
		'roles': {phase: [r.choice(ids)] for phase in PHASES[:4] if ids and r.random() < .4},
		'stakeholders': [{'actor': r.choice(ids), 'interest': 3, 'ability': 2}] if ids and r.random() < .4 else [],
		'goals': [{'goal': 'Mål', 'measure': r.maybe(.7, 'antal'), 'target': r.maybe(.7, r.choice([0, 5, 20])),
			'readings': [{'date': r.day(first, last), 'value': r.randrange(9)} for k in range(r.randrange(3))]}
			for g in range(r.randrange(3))]}


# ---- its files ----

def yaml(value):
	if isinstance(value, dict):
		return '{' + ', '.join('%s: %s' % (k, yaml(v)) for k, v in value.items() if v is not None and v != []) + '}'
	if isinstance(value, list):
		return '[' + ', '.join(yaml(v) for v in value) + ']'
	return '"%s"' % value if isinstance(value, str) and ' ' in value else str(value)


def write(house, folder):
	def put(name, lines):
		with open(os.path.join(folder, name), 'w') as out:
			out.write('\n'.join(lines) + '\n')

	def put_list(name, items):
		put(name, [('  ' if k else '- ') + '%s: %s' % (key, yaml(item[key])) for item in items
			for k, key in enumerate(key for key in item if item[key] not in (None, [], {}))])

	def put_rows(name, columns):
		if house[name] is not None:
			put(name + '.csv', [columns] + [','.join(' '.join(v) if isinstance(v, list) else '' if v is None else str(v)
				for v in row.values()) for row in house[name]])

	os.makedirs(folder)
	put('centre.yaml', ['name: Huset'] + ['forum: ' + yaml(house['forum'])] * (house['forum'] is not None))
	put('conditions.yaml', ['%s: {status: %s}' % answer for answer in house['answers'].items() if answer[1]])
	put_list('actors.yaml', house['actors'])
	put_list('initiatives.yaml', house['initiatives'])
	put_rows('log', 'date,form,actors')
	put_rows('meetings', 'date,kind,actors')
	put_rows('funding', 'source,basis,amount,from,until')


# ---- what is to be said of it ----

def share(n, of):
	return (n, of) if of else (None, None)


def pairs_of(entries):
	return {frozenset((a, b)) for e in entries for a in e['actors'] for b in e['actors'] if a != b}


class Asked:
	"""A house on a day and in a period; None: the twelve whole months before the day."""

	def __init__(self, house, period):
		self.house, self.today = house, house['today']
		self.first, self.last = period or (months_on(self.today.replace(day=1), -12), self.today.replace(day=1) - ONE)
		self.until = min(self.last, self.today)
		self.day = self.until if period else self.today	# of money, plans and the last talk
		self.actors = house['actors']
		self.by_id = {a['id']: a for a in self.actors}
		self.log = sorted((e for e in house['log'] or [] if e['date'] <= self.today), key=lambda e: e['date'])
		self.log_first = self.log[0]['date'] if self.log else None
		self.log_known = bool(self.log) and self.log_first <= self.until
		self.entries = [e for e in self.log if self.first <= e['date'] <= self.last]
		days = [m['date'] for m in house['meetings'] or []]
		self.meetings_first = min(days) if days else None
		self.meetings_known = bool(days) and self.meetings_first <= self.until
		self.meetings = [m for m in house['meetings'] or [] if self.first <= m['date'] <= self.until]
		self.in_house = [a for a in self.actors if self.was_in_house(a, self.until)]
		self.ongoing = [i for i in house['initiatives'] if i['phase'] not in (None, 'afsluttet') and
			not (i['started'] and i['started'] > self.day) and not (i['ended'] and i['ended'] < self.day)]

	def was_in_house(self, actor, from_day):
		return actor['presence'] in ('fast', 'jaevnligt') and not (actor['since'] and actor['since'] > self.until) and \
			not (actor['left'] and actor['left'] < from_day)

	def sector(self, actor):
		return actor['sector'] or SECTOR[actor['kind']]

	def figures(self):
		found = {}
		for part in (self.of_managers, self.of_money, self.of_actors, self.of_initiatives, self.of_log, self.of_meetings):
			found.update(part())
		return found

	def of_managers(self):
		employed = [a for a in self.in_house if self.sector(a) not in ('frivillig', 'beboer')]
		hours = [a['collab_hours'] for a in employed if a['collab_hours'] is not None]
		deep = {a for e in self.entries if e['form'] in ('samordne', 'samskabe') for a in e['actors']}
		mandates = [a['mandate'] for a in employed if a['id'] in deep and a['mandate']]
		talks = [m['date'] for m in self.house['meetings'] or [] if m['kind'] == 'ledelse' and m['date'] <= self.day]
		return {'hours-set-aside': share(sum(h > 0 for h in hours), len(hours)),
			'last-leadership-meeting': (max(talks) if talks else None, None),
			'mandate-known': share(mandates.count('selv'), len(mandates)),
			'leadership-talks': (sum(m['kind'] == 'ledelse' for m in self.meetings) if self.meetings_known else None, None)}

	def of_money(self):
		rows, day, year = self.house['funding'] or [], self.day, months_on(self.today, 12)
		same = lambda a, b: a is not b and a['source'] == b['source']
		begins = lambda row: row['from'] or date.min
		ends = lambda row: row['until'] is not None and row['until'] <= year
		next_to = lambda row: sorted((n for n in rows if same(n, row) and day < begins(n) <= row['until'] + ONE), key=begins)
		active = [row for row in rows if begins(row) <= day <= (row['until'] or date.max) and
			not (row['until'] == day and any(same(n, row) and n['from'] == day for n in rows))]
		total, sources, used, out = sum(row['amount'] for row in active), {}, [], 0
		for row in active:
			sources[row['source']] = sources.get(row['source'], 0) + row['amount']

		def lasts(row):
			return row['basis'] == 'fast' and (not ends(row) or
				any(n['until'] is None or n['until'] >= n['from'] and n['until'] > row['until'] and lasts(n)
					if n['basis'] == 'fast' else False for n in next_to(row)))

		for row in sorted((row for row in active if ends(row) and row['until'] >= self.today), key=lambda row: row['until']):
			left = row['amount']
			for n in next_to(row):
				if left > 0 and not any(n is u for u in used):
					used.append(n)
					left = max(0, left - n['amount'])
			out += left
		return {'permanent-funding': share(sum(row['amount'] for row in active if lasts(row)), total),
			'largest-source': share(max(sources.values(), default=0), total), 'running-out': share(out, total)}

	def of_actors(self):
		house, of = self.in_house, len(self.in_house)
		housed = [a for a in house if a['presence'] == 'fast']
		return {'housed-actors': share(len(housed), of),
			'sectors-housed': (len({self.sector(a) for a in housed}) or None, None),
			'tasks-shared': share(sum(a['tasks'] is not None for a in house), of),
			'strengths-recorded': share(sum(a['strengths'] is not None for a in house), of),
			'conditions-recorded': share(sum(bool(a['motivation'] and a['conditions']) for a in house), of)}

	def of_initiatives(self):
		ongoing, of = self.ongoing, len(self.ongoing)
		kept = [i for i in self.house['initiatives'] if i['phase'] in ('forankring', 'evaluering') and
			not (i['started'] and i['started'] > self.today)]	# what lies after today is planned, and counts nowhere
		partners = [p for i in ongoing for p in i['partners']]
		joined = [p['since'] for i in ongoing for p in i['partners'] if p['since'] and p['actor'] not in (i['lead'], i['origin'])]
		goals = [g for i in ongoing for g in i['goals']]
		following = lambda phase: PHASES[min(PHASES.index(phase) + 1, 3)]
		read = lambda g: any(months_on(self.today, -6) <= reading['date'] <= self.today for reading in g['readings'])
		with_one = lambda key: share(sum(bool(i[key]) for i in ongoing), of)
		return {'anchored': share(sum(bool(i['anchor'] and self.by_id[i['anchor']]['basis'] == 'fast' and i['anchor_hours'])
				for i in kept), len(kept)),
			'joined-at-idea': share(joined.count('ide'), len(joined)), 'stakeholders-analysed': with_one('stakeholders'),
			'purpose-stated': with_one('purpose'), 'gain-stated': share(sum(bool(p['gets']) for p in partners), len(partners)),
			'roles-named': share(sum(i['phase'] in i['roles'] and following(i['phase']) in i['roles'] for i in ongoing), of),
			'residents-asked': with_one('residents_asked'), 'adapted': with_one('adapted'), 'with-lead': with_one('lead'),
			'goals-followed': share(sum(bool(g['measure'] and g['target'] is not None and read(g)) for g in goals), len(goals))}

	def of_log(self):
		names = ['silent-actors', 'new-actors', 'new-pairs', 'new-outside', 'months-with-entries', 'actors-logged']
		found = {name: (None, None) for name in names}
		took = {(e['actors'][0], other) for e in self.entries for other in e['actors'][1:]}
		led = {frozenset(pair) for pair in took}
		met = [a for e in self.entries for a in e['actors']]
		parts = sorted((met.count(a) for a in set(met)), reverse=True)
		found['reciprocal-pairs'] = share(sum(all(p in took for p in (tuple(pair), tuple(pair)[::-1])) for pair in led), len(led))
		found['busiest-third'] = share(sum(parts[:-(-len(parts) // 3)]), len(met))
		if not self.log_known:
			return found
		begins = max(self.first, self.log_first)
		house = [a['id'] for a in self.actors if self.was_in_house(a, begins)]
		found['silent-actors'] = share(sum(a not in met for a in house), len(house))
		found['actors-logged'] = share(sum(a in met for a in house), len(house))
		found['months-with-entries'] = (len({(e['date'].year, e['date'].month) for e in self.entries}),
			(self.until.year - begins.year) * 12 + self.until.month - begins.month + 1)
		if self.log_first < self.first:
			before = [e for e in self.log if e['date'] < self.first]
			known, pairs = {a for e in before for a in e['actors']}, pairs_of(self.entries)
			new = [a for a in set(met) if a not in known and
				not (self.by_id[a]['since'] and self.by_id[a]['since'] < self.first)]
			found['new-actors'] = share(len(new), len(set(met)))
			found['new-pairs'] = share(len(pairs - pairs_of(before)), len(pairs))
			found['new-outside'] = share(sum(self.by_id[a]['presence'] in ('adhoc', 'ekstern') for a in new), len(new))
		return found

	def of_meetings(self):
		forum = self.house['forum'] or {'kind': None, 'rhythm': None, 'convener': None}
		board, held, expected = forum['kind'] == 'beboerledelse', None, None
		if self.meetings_known:
			held = sum(m['kind'] == 'faelles' or m['kind'] == 'forum' and not board for m in self.meetings)
			if forum['rhythm'] and not board:
				days = (self.until - max(self.first, self.meetings_first)).days + 1
				expected = int(days / 365 * TIMES[forum['rhythm']] + .5)
		return {'meetings-held': (held, expected),
			'board-meetings': (sum(m['kind'] == 'forum' for m in self.meetings) if board and self.meetings_known else None, None),
			'forum-convener': (int(forum['convener'] is not None), 1) if self.house['forum'] else (None, None)}

	def contradictions(self, figures):
		"""By code: the answers that the figures speak against."""
		enough = lambda first: first is not None and months_on(max(self.first, first), 6) <= self.until + ONE
		log, meetings = enough(self.log_first), enough(self.meetings_first)
		against = {code: set() for code in ANSWERS.values()}
		for code, name, told in (('1.1', 'hours-set-aside', 1), ('1.3', 'permanent-funding', 1), ('1.5', 'anchored', 1),
				('2.1', 'joined-at-idea', 1), ('3.1', 'meetings-held', meetings), ('3.2', 'forum-convener', 1),
				('3.3', 'goals-followed', 1), ('3.4', 'months-with-entries', log)):
			n, of = figures[name]
			if told and of is not None:
				against[code] |= ({'ja'} if n * 2 < of else set()) | ({'nej'} if n >= of else set())
		n, of = figures['mandate-known']
		if log and of:
			against['1.2'] |= ({'ja'} if n == 0 else set()) | ({'nej'} if n == of else set())
		if meetings and figures['leadership-talks'][0] == 0:
			against['1.2'].add('ja')
		sectors = figures['sectors-housed'][0] or 0
		against['1.4'] |= ({'ja'} if sectors == 1 else set()) | ({'nej'} if sectors >= 4 else set())
		if log and figures['new-actors'][0] == 0 and figures['new-pairs'][0] == 0:
			against['2.8'].add('ja')
		return against


# ---- beside the program ----

def some_period(house):
	r = Chance(house['seed'] + 1000000)
	year, month = house['today'].year - r.randrange(2), r.randrange(1, 13)
	asked = r.choice([(None, None), (str(year), (date(year, 1, 1), date(year, 12, 31))),
		('%d-%02d' % (year, month), (date(year, month, 1), date(year, month, monthrange(year, month)[1])))])
	return asked if asked[1] is None or asked[1][0] <= house['today'] else (None, None)


def say(house, folder, *options):
	told = subprocess.run(['mc-conditions', '-o', 'csv', '--today', str(house['today']), *options, folder],
		capture_output=True, text=True)
	if told.returncode != 0 or told.stderr:
		print(folder, told.returncode, told.stderr)
	return list(csv.DictReader(io.StringIO(told.stdout)))


def text(value):
	return '' if value is None else str(value)


def main(houses):
	seen, code = {}, {code: word for word, code in ANSWERS.items()}
	for seed in range(houses):
		house, folder = make(seed), 'houses/huset-%d' % seed
		write(house, folder)
		name, period = some_period(house)
		asked = Asked(house, period)
		figures = asked.figures()
		options = ['-p', name] if name else []
		told = say(house, folder, '--indicators', *options)
		if sorted(row['indicator'] for row in told) != sorted(figures):
			print(folder, *options, 'tells', len(told), 'figures')
		for row in told:
			n, of = figures[row['indicator']]
			seen.setdefault(row['indicator'], set()).add(n is None)
			if (row['value'], row['of']) != (text(n), text(of)):
				print(folder, *options, row['indicator'], 'is', row['value'], row['of'], 'and should be', n, of)
		against = asked.contradictions(figures)
		told = say(house, folder, *options)
		if sorted(row['code'] for row in told) != sorted(code):
			print(folder, *options, 'has', len(told), 'recommendations')
		for row in told:
			answer = house['answers'][code[row['code']]]
			seen.setdefault(row['code'] + text(answer), set()).add(row['conflict'] != '')
			if row['status'] != text(answer) or (row['conflict'] != '') != (answer in against[row['code']]):
				print(folder, *options, row['code'], answer, 'says', row['conflict'] or 'nothing')
	print(sum(len(seen[name]) == 2 for name in figures), 'of', len(figures), 'figures were both known and unknown')
	print(sum(len(ways) == 2 for key, ways in seen.items() if key[0].isdigit()), 'answers were both spoken against and not')


main(int(sys.argv[1]))
