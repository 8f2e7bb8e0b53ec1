# Make the catalogue of translate.c of danish.txt: awk -f danish.awk danish.txt >danish.inc
# The texts stand one behind the other, so that nothing has to be put right when a program
# starts; the numbers say where each English one begins, in the order of their bytes.

# The text as it is once C has read it, for the order.
function bytes(s) {
	gsub(/\\n/, "\n", s)
	gsub(/\\t/, "\t", s)
	gsub(/\\r/, "\r", s)
	gsub(/\\\\/, "\\", s)
	return s
}

function literal(s) {
	gsub(/"/, "\\\"", s)
	return "\"" s "\""
}

function fault(what) {
	print FILENAME ":" NR ": " what | "cat >&2"
	bad = 1
}

/^#/ || /^$/ { next }

/^\t/ {
	if (english == "")
		fault("a Danish text without an English one above it")
	danish[n] = substr($0, 2)
	english = ""
	next
}

{
	if (english != "")
		fault("no Danish for the text above")
	english = $0
	key[++n] = english
	sorted[n] = bytes(english) "\001" n
}

# Shell's way of sorting: a thousand texts take no time.
function sort_all(  gap, i, k, held) {
	for (gap = int(n / 2); gap > 0; gap = int(gap / 2))
		for (i = gap + 1; i <= n; i++) {
			held = sorted[i]
			for (k = i; k > gap && sorted[k - gap] > held; k -= gap)
				sorted[k] = sorted[k - gap]
			sorted[k] = held
		}
}

END {
	if (english != "")
		fault("no Danish for the last text")
	sort_all()
	print "static const struct texts {"
	for (i = 1; i <= n; i++) {
		which[i] = sorted[i]
		sub(/.*\001/, "", which[i])
		if (i > 1 && key[which[i]] == key[which[i - 1]])
			fault("'" key[which[i]] "' stands twice")
		printf "\tchar e%d[sizeof %s], d%d[sizeof %s];\n", i, literal(key[which[i]]), i,
		    literal(danish[which[i]])
	}
	print "} texts = {"
	for (i = 1; i <= n; i++)
		print "\t" literal(key[which[i]]) ", " literal(danish[which[i]]) ","
	print "};\n\nstatic const unsigned at[] = {"
	for (i = 1; i <= n; i++)
		print "\toffsetof(struct texts, e" i "),"
	print "};"
	if (bad)
		exit 1
}
