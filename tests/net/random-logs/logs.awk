# 200 logs, as one stream: each is a centre with 1 to 40 entries of 2 to 5 of 2 to 25 actors.
# The numbers are those of Park and Miller (1988), the same in any awk.
function below(n) {
	seed = seed * 16807 % 2147483647
	return int(seed / 2147483647 * n)
}
BEGIN {
	split("videndele samvirke ressourceudveksle samordne samskabe", form)
	seed = 1941
	print "centre,date,form,actors"
	for (log_number = 1; log_number <= 200; log_number++) {
		actors = 2 + below(24)
		entries = 1 + below(log_number % 4 ? 20 : 40)
		while (entries-- > 0) {
			split("", met)
			list = ""
			n = 2 + below(actors < 5 ? actors - 1 : 4)
			while (n > 0) {
				a = "a" below(actors)
				if (a in met)
					continue
				met[a]
				list = list (list == "" ? "" : " ") a
				n--
			}
			printf "c%d,2026-%02d-%02d,%s,%s\n", log_number, 1 + below(10), 1 + below(28), form[1 + below(5)], list
		}
	}
}
