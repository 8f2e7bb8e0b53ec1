# 250 made-up houses, and beside them, in `truth`, what mc-overview is to count: reckoned from what was drawn, not from
# what was written.  The types are mc-classify's to tell.
function draw(n) { seed = seed * 16807 % 2147483647; return seed % n }
function say(q, v) { if (!((q, v) in said)) { said[q, v] = 1; n[q "," v]++; answer[q] = 1 } }
function list(key, codes, most,    k, i, m, of, text) {
	m = split(codes, of, " ")
	k = draw(most + 1)
	text = ""
	for (i = 1; i <= k; i++) {
		v = of[1 + draw(m)]
		text = text (text == "" ? "" : ", ") v
		say(key, v)
	}
	if (k > 0)
		print key ": [" text "]" >yaml
}
BEGIN {
	seed = 2026
	kinds = split("helhedsplan boligorganisation boligafdeling beboerdemokrati forening bibliotek kommunal-indsats sundhed", kind, " ")
	presences = split("fast jaevnligt adhoc ekstern ?", presence, " ")
	towns = split("Nordby Sydby Østby Vestby Ærøby Aaby Midtby Lillby Søby Skovby", town, " ")
	for (h = 1; h <= 250; h++) {
		delete said
		delete answer
		id = sprintf("hus-%03d", h)
		yaml = "land/" id "/centre.yaml"
		actors = "land/" id "/actors.yaml"
		money = "land/" id "/funding.csv"
		print "name: Hus " h >yaml
		if (draw(5) > 0) {
			t = town[1 + int(draw(100) * draw(100) / 1000)]
			print "municipality: " (("municipality," t) in n && draw(3) == 0 ? toupper(t) : t) >yaml
			say("municipality", t)
		}
		# Actors: k of them; one in six has left, one in six comes later.
		k = draw(7)
		elsewhere = 0
		known = 0
		for (i = 1; i <= k; i++) {
			of[i] = kind[1 + draw(kinds)]
			p = presence[1 + draw(presences)]
			when = draw(6)
			print "- {id: a" i ", name: A" i ", kind: " of[i] (p == "?" ? "" : ", presence: " p) \
			    (when == 0 ? ", left: 2026-10-31" : when == 1 ? ", since: 2026-11-02" : when == 2 ? ", left: 2026-11-01" : "") "}" >actors
			if (when < 2)
				continue
			known++
			elsewhere += p != "fast" && p != "?"
			if (p == "fast")
				say("based", of[i])
		}
		if (known > 0 && elsewhere == known)
			say("based", "ingen")
		i = draw(9)
		if (i > 0) {
			print "owner: a" i >yaml
			if (i <= k)
				say("owner", of[i])
		}
		i = 1 + draw(4)
		j = 1 + draw(9)
		print "run_by: [a" i ", a" j "]" >yaml
		if (i <= k)
			say("run_by", of[i])
		if (j <= k)
			say("run_by", of[j])
		list("rooms", "koekken cafe multisal vaerksted moedesal moedelokale kursuslokale kantine bibliotek klinik fitness kontor udeareal", 5)
		list("reach", "omraade by region", 2)
		list("focus", "beboerinddragelse foreningsliv laering kultur sundhed raadgivning beskaeftigelse boern-unge", 3)
		if (draw(4) > 0) {
			split("husraad beboerledelse lejerforening netvaerk koordinering", f, " ")
			split("uge maaned kvartal halvaar aar", r, " ")
			i = 1 + draw(5)
			j = draw(6)
			print "forum: {kind: " f[i] (j > 0 ? ", rhythm: " r[j] : "") "}" >yaml
			say("forum_kind", f[i])
			if (j > 0)
				say("forum_rhythm", r[j])
		}
		y = 1995 + draw(34)
		month = draw(3) == 0 ? sprintf("-%02d-15", 1 + draw(12)) : ""
		if (draw(6) > 0) {
			print "opened: " y month >yaml
			age = 2026 - y
			say("age", age < 0 || y month > "2026-11-01" ? "ikke-aabnet" : age < 5 ? "under-5" : age < 10 ? "5-til-9" : \
			    age < 20 ? "10-til-19" : "20-og-over")
		}
		project = active = other = 0
		print "source,basis,amount,from,until" >money
		for (i = draw(4); i > 0; i--) {
			b = draw(3)
			over = draw(4) == 0
			print "kilde " i "," (b == 0 ? "fast" : b == 1 ? "projekt" : "") ",1000,," (over ? "2026-10-31" : "2026-12-31") >money
			if (over)
				continue
			active++
			project += b == 1
			other += b == 2
		}
		if (project > 0)
			say("project_money", "ja")
		else if (active > 0 && other == 0)
			say("project_money", "nej")
		if (draw(3) > 0)
			print "plan: [Plan " 1 + draw(90) "]" >yaml
		close(yaml)
		close(actors)
		close(money)
		for (q in answer)
			answered[q]++
	}
	m = split("municipality owner run_by based forum_kind forum_rhythm rooms reach focus age project_money", all, " ")
	for (i = 1; i <= m; i++)
		if (answered[all[i]] < 250)
			print all[i] ",ukendt," 250 - answered[all[i]] ",250"
	for (c in n) {
		split(c, part, ",")
		print c "," n[c] "," answered[part[1]]
	}
}
