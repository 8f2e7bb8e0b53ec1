# The first file lists the actors in order, the second those of each entry.
FNR == NR {
	actor[++actors] = $1
	next
}
{
	for (i = 1; i <= NF; i++)
		for (k = 1; k <= NF; k++)
			n[$i, $k]++
}
END {
	line = "actor"
	for (k = 1; k <= actors; k++)
		line = line "," actor[k]
	print line
	for (i = 1; i <= actors; i++) {
		line = actor[i]
		for (k = 1; k <= actors; k++)
			line = line "," n[actor[i], actor[k]] + 0
		print line
	}
}
