import networkx as nx

whole = ['Klub "Nord" R&D; <b> \\ &oslash; %s', '5 {x|y} \\N \\l #',
	 'Linje ét\nlinje to\r\nlinje tre\tog en tab', "Ærøs blåbærgrød – 'åbent hus' 😀", 'å' * 300, 'slut\\']
ids = ['a', 'alene', 'b', 'c', 'd', 'node']
ties = {(0, 2): 3, (0, 3): 1, (0, 4): 1, (0, 5): 1, (3, 4): 1}
arcs = {(0, 2): 2, (2, 0): 1, (0, 3): 1, (0, 4): 1, (5, 0): 1}

def same(what, got, want):
	if got != want:
		print('networkx,', what, 'got', repr(got), 'for', repr(want))

for kind, lines in ('net', ties), ('arcs', arcs):
	for form, read in ('graphml', nx.read_graphml), ('gexf', nx.read_gexf), ('pajek', nx.read_pajek):
		g = read(kind + '.' + form)
		what = kind + '.' + form
		nodes = list(g.nodes(data=True))
		same(what, g.is_directed(), kind == 'arcs')
		if form == 'pajek':
			names = [n.rstrip() for n, _ in nodes]
			same(what, names, [n.replace('"', "'").replace('\n', ' ').replace('\r ', ' ').replace('\t', ' ')
					   for n in whole])
			weight = 'weight'
			at = {n: i for i, (n, _) in enumerate(nodes)}
		else:
			same(what, [d['name'] for _, d in nodes], whole)
			same(what, [d['label'] for _, d in nodes], whole)
			same(what, [d['actor'] for _, d in nodes], ids)
			same(what, [d.get('presence') for _, d in nodes], ['fast', 'jaevnligt', None, 'ekstern', None, None])
			weight = 'count'
			at = {n: int(n[1:]) for n, _ in nodes}
		got = {}
		for a, b, d in g.edges(data=True):
			a, b = at[a], at[b]
			if kind == 'net':
				a, b = min(a, b), max(a, b)
			got[a, b] = d[weight]
			same(what, type(d[weight]), float)
		same(what, got, lines)
