# Find what is said to people in the sources: tests/messages runs this over all of them.
# A line for each text, parted by tabs: file, line, how it is taken, the text as C has it.
#
#	said	a text that is looked up
#	loose	words that go into one without being looked up
#
# Who takes a text is not known for one that a function returns, or that a variable holds:
# where it has two words or more it is taken to end in a message, and so is what goes to a
# function that is not named here.

BEGIN {
	# What takes a text to be said, and which of its arguments that is; 0 is any.
	n = split("die:1 diag_fault:3 diag_vfault:3 diag_unread:3 diag_warning:3 diag_note:1 " \
	    "diag_trouble:1 opts_usage:1 wrong:1 fault:0 unread:2 cprobjects_unread:2 refuse:23 icsreading_refuse:2 slip_say:2 give_up:2 sheets_fault:2 csv_fault:4 translate:1 " \
	    "translate_count:23 MESSAGE:1 VOCAB:2 VOCAB_CALLED:2 SCHEMA:3 SCHEMA_IN_TIME:3 OPT:35 PROGRAM:3 FIELD:6", word, " ")
	for (i = 1; i <= n; i++) {
		split(word[i], part, ":")
		takes[part[1]] = part[2]
	}
	# What builds data, or a text that has both languages in it.
	n = split("LANG says buf_addf buf_adds with_day with_month figure_set figure_note note_kr " \
	    "rows_text yamldoc_try yamldoc_try_closely format_set_num_format skip _Static_assert " \
	    "strncmp strcmp strstr strspn strcspn memcmp memchr strchr is_word dayphrase_is dayphrase_ends", word, " ")
	for (i = 1; i <= n; i++)
		silent[word[i]] = 1
	words = "[a-z][a-z]+[,;:]? ([^ ]+ )*[a-z][a-z]+"
	token = "^(\"([^\"\\\\]|\\\\.)*\"|'([^'\\\\]|\\\\.)*'|[A-Za-z_][A-Za-z_0-9]*|" \
	    "[ \t]+|[^A-Za-z_\"' \t(),;{}/]+|.)"
}

FNR == 1 { depth = comment = has = 0; text = "" }

# A text has ended: tell it, if it stands in a call that says it.
function end_of_text(  at, call, is_it) {
	for (at = depth; at > 0 && name[at] == ""; at--)
		;
	call = at > 0 ? name[at] : ""
	if (key ~ /^(about|usage|needs)$/ && text != "") {
		print FILENAME "\t" first "\tsaid\t" text
	} else if (call == "OPT" && argument[at] == 3) {
		print FILENAME "\t" first "\tsaid\t" text
	} else if (call in takes) {
		is_it = takes[call] == 0 || index(takes[call], argument[at]) > 0
		bare = text
		gsub(/%[-+ #0-9.*]*[hlzj]*[a-zA-Z]/, "", bare)
		if ((bare ~ /[a-z]/ || call == "MESSAGE") && (is_it || (text ~ / / && call !~ /^[A-Z]/)))
			print FILENAME "\t" first "\t" (is_it ? "said" : "loose") "\t" text
	} else if (text ~ words && text !~ /^#|^[, ]*[a-z]+=|\\"/ && FILENAME !~ /(figures[a-z]*|wording)\.c$/ && \
	    (call != "" ? call ~ /^[a-z]/ && !(call in silent) : gives)) {
		print FILENAME "\t" first "\tsaid\t" text
	}
	has = 0
	text = ""
}

/^[{}]/ {
	if (has)
		end_of_text()
	depth = in_table = in_fields = is_program = gives = 0
}
/^(static )?const struct opt / { in_table = 1 }
/^static const struct field [a-z_]*\[\]/ { in_fields = 1 }
/^static const struct program / { is_program = 1 }
{ is_define = /^#define OPT_/ }

/^#[ \t]*(include|if|else|endif)/ { next }

{
	line = $0
	while (line != "") {
		if (comment) {
			if (!match(line, /\*\//))
				next
			line = substr(line, RSTART + 2)
			comment = 0
			continue
		}
		if (substr(line, 1, 2) == "/*") {
			comment = 1
			line = substr(line, 3)
			continue
		}
		match(line, token)
		t = substr(line, 1, RLENGTH)
		line = substr(line, RLENGTH + 1)
		if (t ~ /^[ \t\\]/)
			continue
		if (t ~ /^"/) {
			if (!has++) {
				first = FNR
				key = before == "=" ? of : ""
			}
			text = text substr(t, 2, length(t) - 2)
			continue
		}
		if (t ~ /^PRI[du]64$/) {
			text = text "l" substr(t, 4, 1)
			continue
		}
		if (has)
			end_of_text()
		if (t == "(") {
			name[++depth] = last
			table[depth] = 0
			argument[depth] = 1
		} else if (t == "{") {
			table[++depth] = before == "=" || (depth > 1 && table[depth - 1])
			name[depth] = is_define || (in_table && depth == 2) ? "OPT" : \
			    in_fields && depth == 2 ? "FIELD" : is_program && depth == 1 ? "PROGRAM" : ""
			argument[depth] = 1
		} else if ((t == ")" || t == "}") && depth > 0) {
			depth--
		} else if (t == "," && depth > 0) {
			argument[depth]++
		}
		if (t == "=")
			of = last
		if (t == "return" || (t == "=" && !(depth > 0 && table[depth])))
			gives = 1
		else if (t ~ /^[;{}]$/)
			gives = 0
		before = t
		last = t ~ /^[A-Za-z_]/ && t !~ /^(return|if|while|for|switch|sizeof|case)$/ ? t : ""
	}
}
