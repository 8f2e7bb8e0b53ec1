# The answers of a country that does not exist, as mc-survey import reads them: a row for each house, and one
# for each helhedsplan that describes none.  No clock, no locale: the same numbers give the same bytes.
#
#	awk -f landet.awk -v plans=400 -v houses=250 -v wrong=12 >svar.csv
#
# One row in `wrong` is wrong in a way in which people are wrong (0: none is).  With -v list=1 the lines of
# those rows are written instead, each with what is wrong with it; with -v list=2 what is to come of the right ones.

# Of a line no more than one number is drawn, for awks differ in what they reckon first.
# x' = 16807 x mod (2^31 - 1): Park and Miller 1988; every product is below 2^46, and so exact.
function below(n) { x = (x * 16807) % 2147483647; return x % n }
function one(list,   part, n) { n = split(list, part, "|"); return part[below(n) + 1] }
function chance(percent) { return below(100) < percent }
function pad(n) { return n < 10 ? "0" n : n }
function set(name, value) { cell[column[name]] = value }
function some(list, percent,   part, n, i, s) {
	n = split(list, part, "|")
	for (i = 1; i <= n; i++)
		if (chance(percent))
			s = s (s == "" ? "" : one("; |, ")) part[i]
	return s
}
# A day as people write it.
function day(y, m, d) {
	if (chance(40)) return pad(d) "-" pad(m) "-" y
	if (chance(40)) return d ". " month[m] " " y
	return d "/" m " " y
}
function quoted(s) { return s ~ /[;"]/ ? "\"" s "\"" : s }
function print_row(   i, s) {
	for (i = 1; i <= columns; i++)
		s = s (i > 1 ? ";" : "") quoted(cell[i])
	line++
	if (!list) print s
}
function clear(   i) { for (i = 1; i <= columns; i++) cell[i] = "" }

function town(i) { return place[i % places + 1] }

# The helhedsplan of the number p.
function plan_cells(p) {
	set("Helhedsplan", plan_name[p])
	set("Kommune", town(p))
	set("Spurgt den", "01-09-2026")
	set("Besvaret den", answered[p])
	set("Med i et medborgercenter (ja/nej)", answered[p] == "" ? "" : takes[p] > 0 ? one("ja|Ja|JA") : one("nej|Nej"))
	set("Antal huse", takes[p] > 0 ? takes[p] : "")
}

function house_cells(h,   type, kind) {
	type = one("b|b|b|b|f|f|l|l|l|s|?")
	set("Husets navn", house[h])
	if (chance(85)) set("By eller bydel", town(owner_plan[h]) " " one("Nord|Syd|Øst|Vest"))
	set("Boligområder", some("Birkevej|Elmevej|Askegården|Tværgade", 40))
	set("Åbnet (år)", chance(12) ? one("ved ikke|?|-") : 1985 + below(40))
	set("Mødes", chance(85) ? one("hver måned|månedligt|maaned|hvert kvartal|to gange om året|Hver uge") : "")
	if (type == "b") {
		set("Ejer", "Bo " town(owner_plan[h])); set("Ejerens slags", one("boligorganisation|Boligselskab|boligafdeling"))
		set("Drives af", chance(60) ? "Helhedsplanen" : "Husledelsen")
		set("Slags, der driver", cell[column["Drives af"]] == "Husledelsen" ? "beboerdemokrati" : "helhedsplan")
		set("Til huse: helhedsplan", one("x|1|ja")); set("Til huse: kommunal indsats", 1 + below(3))
		set("Til huse: beboergruppe", chance(50) ? 1 : "")
		set("Fokus", "beboerinddragelse; " one("rådgivning|børn og unge|beskæftigelse"))
		set("Lokaler", "køkken; café; " one("multisal|værksted")); set("Er for", "boligområdet")
		set("Slags forum", one("netværk|beboerledelse|koordinering"))
	} else if (type == "f") {
		set("Ejer", one("Foreningernes Fællesråd|Husforeningen")); set("Ejerens slags", "forening")
		set("Drives af", "Foreningernes Fællesråd"); set("Slags, der driver", "forening")
		set("Til huse: forening", 3 + below(9)); set("Til huse: frivillig organisation", 1 + below(2))
		set("Fokus", "foreningsliv"); set("Lokaler", "mødesal og værksted"); set("Er for", "området")
		set("Slags forum", "husråd")
	} else if (type == "l") {
		set("Ejer", town(owner_plan[h]) " Kommune"); set("Ejerens slags", one("kommune|forvaltning"))
		set("Drives af", town(owner_plan[h]) " Bibliotek"); set("Slags, der driver", "bibliotek")
		set("Til huse: bibliotek", "x"); set("Til huse: helhedsplan", chance(60) ? 1 : "")
		set("Fokus", "læring, kultur"); set("Lokaler", "bibliotek; kursuslokale"); set("Er for", "boligområdet; byen")
	} else if (type == "s") {
		set("Ejer", "Bo " town(owner_plan[h])); set("Ejerens slags", "boligorganisation")
		set("Drives af", "Region " one("Nord|Syd")); set("Slags, der driver", "region")
		set("Til huse: sundhedstilbud", 2 + below(8)); set("Til huse: virksomhed", 1 + below(3))
		set("Fokus", "sundhed"); set("Lokaler", "klinikker; mødelokaler; kantine"); set("Er for", "hele egnen; byen")
		set("Slags forum", "lejerforening"); set("Byggeriets pris (kr.)", (60 + below(90)) ".000.000")
		set("Lejere i huset", 8 + below(20))
	}
	if (chance(70)) set("Arbejdspladser i huset", 2 + below(60))
	if (chance(30)) set("Arbejdspladser i huset", "ved ikke")
	if (chance(60)) {
		set("Betaler 1", one("Helhedsplanen|Kommunen|Boligforeningen"))
		payer = cell[column["Betaler 1"]]
		set("Betalers slags 1", payer == "Helhedsplanen" ? "helhedsplan" : payer == "Kommunen" ? "forvaltning" : "boligforening")
		kr = 10 + below(90)
		set("Beløb 1 (kr. om året)", kr one("0.000|0000 kr.|.500,50"))
		set("Fast eller projekt 1", one("fast|projekt|projektmidler"))
		if (cell[column["Fast eller projekt 1"]] != "fast") { m = 2027 + below(3); set("Slutter den 1", "31-12-" m) }
	}
	if (chance(50)) set("Det virker", one("Folk kommer forbi hver dag|Køkkenet|Vi kender hinanden"))
	if (chance(50)) set("Det er svært", one("Tiden: der er aldrig nok|At nå de unge|Pengene slutter"))
}

# Make the row wrong; what is wrong, or "" where that is nothing for a row as this.
function spoil(way, h) {
	if (way == 1) { set("Ejer", "Boligselskabet"); set("Ejerens slags", "boligorganisaton"); return "kind" }
	if (way == 2) { set("Besvaret den", "i foråret"); return "date" }
	if (way == 3) { set("Arbejdspladser i huset", "12,5"); return "part" }
	if (way == 4) { set("Ejer", "Hans Jensen"); set("Ejerens slags", "privatperson"); return "person" }
	if (way == 5) { set("Det er svært", "Spørg 010190-1234"); return "cpr" }
	if (way == 6) { set("Mødes", "hver anden uge"); return "rhythm" }
	if (way == 7) { set("Lejere i huset", "ca. 30"); return "about" }
	if (way == 8) { set("Til huse: forening", "mange"); return "many" }
	if (way == 9) { set("Åbnet (år)", "omkring 2010"); return "year" }
	if (way == 10) { set("Lokaler", "køkken; kælder"); return "room" }
	if (way == 11) { set("Husets navn", ""); return "nameless" }
	if (way == 12) { set("Byggeriets pris (kr.)", "12.50.000"); return "money" }
	if (way == 13) { set("Betaler 1", ""); set("Betalers slags 1", ""); set("Beløb 1 (kr. om året)", "50.000"); return "payer" }
	set("Ejerens slags", "fond"); set("Ejer", "Fonden"); return "sector"
}

# A row is about a house (h > 0) or a helhedsplan alone; every so many is wrong.
function finish(p, h,   what) {
	rows++
	if (wrong > 0 && rows % wrong == 0) {
		if (h > 0)
			what = spoil(ways++ % 14 + 1, h)
		else {
			set("Besvaret den", "i efteråret"); what = "date"
		}
	}
	print_row()
	if (list == 1 && what != "") print line " " what
	if (list == 2 && what == "" && h > 0) print house[h]
	if (what == "" && chance(3)) { clear(); print_row() }	# a blank row
}

BEGIN {
	if (plans == "") plans = 400
	if (houses == "") houses = 250
	if (wrong == "") wrong = 12
	x = 20261101
	n = split("Helhedsplan|Kommune|Spurgt den|Besvaret den|Med i et medborgercenter (ja/nej)|Antal huse|Husets navn|" \
	    "By eller bydel|Boligområder|Åbnet (år)|Ejer|Ejerens slags|Drives af|Slags, der driver|Til huse: helhedsplan|" \
	    "Til huse: forening|Til huse: bibliotek|Til huse: kommunal indsats|Til huse: sundhedstilbud|" \
	    "Til huse: frivillig organisation|Til huse: virksomhed|Til huse: beboergruppe|Fokus|Lokaler|Er for|Slags forum|" \
	    "Mødes|Lejere i huset|Arbejdspladser i huset|Byggeriets pris (kr.)|Betaler 1|Betalers slags 1|" \
	    "Beløb 1 (kr. om året)|Fast eller projekt 1|Slutter den 1|Det virker|Det er svært", name, "|")
	columns = n
	for (i = 1; i <= n; i++) { column[name[i]] = i; cell[i] = name[i] }
	split("januar februar marts april maj juni juli august september oktober november december", month, " ")
	places = split("Nordby|Sydby|Østby|Vestby|Midtby|Havby|Skovby|Åby|Engby|Møllerup|Kirkeby|Strandby|Bakkeby|Søby|Lundby|" \
	    "Fjordby|Hedeby|Dalby|Broby|Ærøby", place, "|")
	split("Kvarterhuset|Medborgerhuset|Foreningernes Hus|Beboerhuset|Sundhedshuset|Laden|Karlas Hus|Det Gule Hus|Bydelshuset|Bibliotekshuset", stem, "|")
	print_row()

	# Five of six answer; of these houses are given out, mostly one each, until all have a plan.
	for (p = 1; p <= plans; p++) {
		plan_name[p] = town(p) " " one("Sammen|i Vækst|Fællesskab|i Bevægelse") " " p
		m = 9 + below(2)
		d = 2 + below(27)
		answered[p] = chance(83) ? day(2026, m, d) : ""
		takes[p] = 0
	}
	for (h = 1; h <= houses; ) {
		p = below(plans) + 1
		if (answered[p] == "" || takes[p] >= 3) continue
		takes[p]++
		owner_plan[h] = p
		house[h] = stem[below(10) + 1] " " h
		h++
	}
	for (p = 1; p <= plans; p++) {
		first = 1
		for (h = 1; h <= houses; h++) {
			if (owner_plan[h] != p) continue
			clear()
			# What is told of the helhedsplan stands in the first row, as in a merged cell, or in each.
			if (first || merged == "") plan_cells(p)
			if (first) merged = chance(50) ? "yes" : ""
			house_cells(h)
			finish(p, h)
			first = 0
		}
		merged = ""
		if (first) { clear(); plan_cells(p); finish(p, 0) }
	}
}
