suppressMessages({library(sna); library(igraph)})
logs <- read.csv('stream.csv', stringsAsFactors = FALSE)
bad <- function(what, name, got, want)
	cat('R,', what, 'of', name, 'is', got, 'and not', want, '\n')
same <- function(what, name, theirs, ours) {
	if (is.nan(theirs)) theirs <- NA
	if (is.na(theirs) != is.na(ours) || (!is.na(ours) && abs(theirs - ours) > 6e-7))
		bad(what, name, theirs, ours)
}
for (least in 1:2) {
	figures <- read.csv(paste0('figures', least, '.csv'))
	actors <- read.csv(paste0('actors', least, '.csv'))
	for (name in unique(logs$centre)) {
		f <- figures[figures$centre == name, ]
		f <- setNames(f$value, f$figure)
		who <- actors[actors$centre == name, ]
		entries <- strsplit(logs$actors[logs$centre == name], ' ')
		ids <- who$actor
		n <- length(ids)
		m <- d <- matrix(0, n, n, dimnames = list(ids, ids))
		for (e in entries) {
			m[e, e] <- m[e, e] + 1
			d[e[1], e[-1]] <- d[e[1], e[-1]] + 1
		}
		diag(m) <- 0
		m <- (m >= least) * 1
		d <- (d >= least) * 1
		g <- graph_from_adjacency_matrix(m, mode = 'undirected')
		h <- graph_from_adjacency_matrix(d, mode = 'directed')
		# igraph
		same('igraph vcount', name, vcount(g), f[['actors']])
		same('igraph ecount', name, ecount(g), f[['ties']])
		same('igraph isolates', name, sum(igraph::degree(g) == 0), f[['isolates']])
		same('igraph components', name, igraph::components(g)$no, f[['components']])
		same('igraph density', name, edge_density(g), f[['density']])
		same('igraph transitivity', name, igraph::transitivity(g), f[['transitivity']])
		same('igraph reciprocity', name, igraph::reciprocity(h), f[['reciprocity']])
		if (n > 2) {
			same('igraph centr_degree', name, centr_degree(g, loops = FALSE)$centralization,
			    f[['degree-centralization']])
			same('igraph centr_betw', name, centr_betw(g)$centralization, f[['betweenness-centralization']])
			b <- igraph::betweenness(g, normalized = TRUE)
			for (i in 1:n) same('igraph betweenness', name, b[[i]], who$betweenness[i])
		}
		x <- harmonic_centrality(g, normalized = TRUE)
		for (i in 1:n) same('igraph harmonic', name, x[[i]], who$harmonic[i])
		cut <- ids %in% names(articulation_points(g))
		if (!identical(as.integer(cut), as.integer(who$cut))) bad('igraph cut points', name, ids[cut], ids[who$cut == 1])
		# sna: matrices of 0 and 1, and told that there is no direction
		same('sna gden', name, gden(m, mode = 'graph'), f[['density']])
		if (n > 2) {
			same('sna centralization', name, sna::centralization(m, sna::degree, mode = 'graph'), f[['degree-centralization']])
			same('sna centralization of betweenness', name, sna::centralization(m, sna::betweenness, mode = 'graph'),
			    f[['betweenness-centralization']])
			b <- sna::betweenness(m, gmode = 'graph') / ((n - 1) * (n - 2) / 2)
			for (i in 1:n) same('sna betweenness', name, b[i], who$betweenness[i])
		}
		x <- sna::closeness(m, gmode = 'graph', cmode = 'suminvundir')
		for (i in 1:n) same('sna closeness', name, x[i], who$harmonic[i])
		t <- gtrans(m, mode = 'graph')
		if (is.na(f[['transitivity']])) same('sna gtrans without a path of two', name, t, 1)
		else same('sna gtrans', name, t, f[['transitivity']])
		if (sum(d) > 0) same('sna grecip', name, grecip(d, measure = 'edgewise'), f[['reciprocity']])
	}
}
