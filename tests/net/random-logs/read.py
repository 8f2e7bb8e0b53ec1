import csv
import itertools

import networkx as nx

logs = {}
for row in csv.DictReader(open('stream.csv')):
    logs.setdefault(row['centre'], []).append(row['actors'].split())

def centralization(values, n, most):
    return sum(max(values) - v for v in values) / most if n > 2 else None

def differs(ours, theirs):
    if theirs is None:
        return ours != ''
    return ours == '' or abs(float(ours) - theirs) > 6e-7

for least in 1, 2:
    figures, actors = {}, {}
    for row in csv.DictReader(open(f'figures{least}.csv')):
        figures.setdefault(row['centre'], {})[row['figure']] = row['value']
    for row in csv.DictReader(open(f'actors{least}.csv')):
        actors.setdefault(row['centre'], {})[row['actor']] = row
    for name, entries in logs.items():
        both, led = {}, {}
        for entry in entries:
            for a, b in itertools.combinations(sorted(entry), 2):
                both[a, b] = both.get((a, b), 0) + 1
            for other in entry[1:]:
                led[entry[0], other] = led.get((entry[0], other), 0) + 1
        g = nx.Graph()
        g.add_nodes_from(a for entry in entries for a in entry)
        d = nx.DiGraph()
        d.add_nodes_from(g)
        g.add_edges_from(pair for pair, count in both.items() if count >= least)
        d.add_edges_from(arc for arc, count in led.items() if count >= least)
        n, m = len(g), g.number_of_edges()
        betweenness = nx.betweenness_centrality(g) if n > 2 else {a: None for a in g}
        harmonic = nx.harmonic_centrality(g)
        cuts = set(nx.articulation_points(g))
        paths = sum(k * (k - 1) // 2 for _, k in g.degree())
        theirs = {
            'actors': n, 'ties': m, 'isolates': nx.number_of_isolates(g),
            'components': nx.number_connected_components(g),
            'density': nx.density(g), 'mean-degree': 2 * m / n,
            'degree-centralization': centralization([k for _, k in g.degree()], n, (n - 1) * (n - 2)),
            'betweenness-centralization': centralization(list(betweenness.values()), n, n - 1),
            'transitivity': nx.transitivity(g) if paths else None,
            'reciprocity': nx.reciprocity(d) if d.number_of_edges() else None,
            'cross-sector': None,
        }
        if not paths and nx.transitivity(g) != 0:
            print('networkx: transitivity without a path is', nx.transitivity(g))
        for figure, value in theirs.items():
            if differs(figures[name][figure], value):
                print(f'networkx, {name} with {least}: {figure} is {value}, not {figures[name][figure]}')
        for a in g:
            row = actors[name][a]
            mine = {'degree': g.degree(a), 'strength': sum(c for p, c in both.items() if a in p and c >= least),
                    'betweenness': betweenness[a], 'harmonic': harmonic[a] / (n - 1), 'cut': int(a in cuts)}
            for figure, value in mine.items():
                if differs(row[figure], value):
                    print(f'networkx, {name} with {least}: {figure} of {a} is {value}, not {row[figure]}')
        if list(actors[name]) != sorted(g):
            print(f'networkx, {name}: other actors')
