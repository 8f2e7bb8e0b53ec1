# The tallies of `make bench` in awk, quoting got right: a line that holds a quote
# is split by hand.
#
#	mawk -F, -v what=form -f tally.awk log.csv		form by month
#	mawk -F, -v what=actor -f tally.awk log.csv		actor by actor

function split_quoted(line,	n) {
	for (n = 1; ; n++) {
		if (substr(line, 1, 1) == "\"") {
			match(line, /^"([^"]|"")*"/)
			f[n] = substr(line, 2, RLENGTH - 2)
			gsub(/""/, "\"", f[n])
		} else {
			match(line, /^[^,]*/)
			f[n] = substr(line, 1, RLENGTH)
		}
		if (RLENGTH >= length(line))
			return n
		line = substr(line, RLENGTH + 2)
	}
}

NR == 1 { next }
index($0, "\"") { split_quoted($0) }
!index($0, "\"") { f[1] = $1; f[2] = $2; f[3] = $3 }
what == "form" { cell[f[2], substr(f[1], 1, 7)]++ }
what == "actor" {
	n = split(f[3], id, " ")
	for (i = 1; i <= n; i++)
		for (k = 1; k <= n; k++)
			cell[id[i], id[k]]++
}
END { for (c in cell) print c, cell[c] }
