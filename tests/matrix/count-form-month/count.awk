# form by month of a log.csv whose first two columns are date and form
BEGIN {
	FS = OFS = ","
	forms = split("videndele,samvirke,ressourceudveksle,samordne,samskabe", form)
}
NR > 1 && NF {
	month = substr($1, 1, 7)
	n[$2, month]++
	of_form[$2]++
	of_month[month]++
	rows++
	if (first == "" || month < first)
		first = month
	if (month > last)
		last = month
}
END {
	for (m = first; m <= last; m = next_month(m))
		month_at[++months] = m
	line = "form"
	for (k = 1; k <= months; k++)
		line = line OFS month_at[k]
	print line, "total"
	for (i = 1; i <= forms; i++) {
		line = form[i]
		for (k = 1; k <= months; k++)
			line = line OFS n[form[i], month_at[k]] + 0
		print line, of_form[form[i]] + 0
	}
	line = "total"
	for (k = 1; k <= months; k++)
		line = line OFS of_month[month_at[k]] + 0
	print line, rows
}
function next_month(m,	y, k) {
	y = substr(m, 1, 4) + 0
	k = substr(m, 6, 2) + 1
	return k > 12 ? sprintf("%04d-01", y + 1) : sprintf("%04d-%02d", y, k)
}
