#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/optionelse.h"
#include "cli/usage.h"
#include "field/danishword.h"

/*
 * Program, its word ("-": without one, "": with any) and guesses are parted by blanks; no program is each that
 * writes rows.  Meant is what would be written; behind a "|" it goes to the end of the line; a name in capitals
 * is an operand; "=" is what is done without an option; ">" is a period to come: an open one ends at today.
 * (In arrays, not by pointers, of which each would be made good at each start of a program.)
 */
static const struct { char programs[72], word[8], guesses[80], meant[40]; } others[] = {
	{ "mc-export", "", "to type", "-o xlsx" },
	{ "mc-log", "add", "yesterday igår", "--date yesterday" },
	{ "mc-log", "add", "minutes minutter", "--hours 1.5" },
	{ "mc-log", "add", "participants people deltagere antal", "--residents" },
	{ "mc-log", "-", "count total totals group-by stats statistics summary pivot antal", "| mc-matrix form month" },
	{ "mc-log", "-", "sum", "| mc-matrix form month --sum hours" },
	{ "mc-actors", "-", "active permanent fast housed", "--presence fast" },
	{ "mc-actors", "-", "outside external ekstern", "--presence ekstern" },
	{ "mc-meetings", "-", "agenda dagsorden", "mc-page agenda" },
	{ "mc-meetings", "-", "participants attendees present deltagere", "--attendance" },
	{ "mc-meetings", "add", "agenda dagsorden note", "--topic" },
	{ "mc-funding", "-", "active current now aktiv aktive", "=" },
	{ "mc-funding", "-", "total totals permanent fast project projekt", "--summary" },
	{ "mc-funding", "-", "expired expiring ending ends udløber months monthly by-month", "--timeline" },
	{ "mc-funding", "-", "by-year yearly annual", "--years" },
	{ "mc-conditions", "-", "missing unanswered open todo overdue mangler ubesvarede", "--agenda" },
	{ "mc-conditions", "-", "history changes historik", "--since" },
	{ "mc-conditions", "-", "figures data explain tal", "--indicators" },
	{ "mc-conditions", "-", "checklist list answers tjekliste svar", "=" },
	{ "mc-conditions", "-", "summary status", "| mc-matrix condition status" },
	{ "mc-conditions", "set", "answer svar", "status=ja" },
	{ "mc-report", "", "figures pictures charts graphs print", "-o html" },
	{ "mc-report", "", "short brief kort", "--section tally" },
	{ "mc-report", "", "signs reasons", "--explain" },
	{ "mc-report mc-page", "", "out outfile out-file", "--output-file" },
	{ "", "", "out outfile out-file", "--output-file" },
	{ "mc-handover", "", "sheet skema questions spørgsmål", "--ask" },
	{ "mc-advise", "", "questions spørgsmål sheet skema", "--ask" },
	{ "mc-advise", "", "points punkter", "--list" },
	{ "mc-initiatives", "-", "status", "--phase" },
	{ "mc-initiatives", "-", "overdue late forsinket", "--goals" },
	{ "mc-initiatives", "add", "goal goals mål", "mc-initiatives goal" },
	{ "mc-initiatives", "add", "role roles rolle roller", "mc-initiatives role" },
	{ "mc-initiatives", "add", "partner partners partnere", "mc-initiatives join" },
	{ "mc-initiatives", "add", "stakeholder stakeholders interessenter", "mc-initiatives stakeholder" },
	{ "mc-calendar", "-", "export", "--ics" },
	{ "mc-calendar", "-", "weekly html page print poster plakat", "mc-page poster" },
	{ "mc-calendar", "add", "date time dato when", "--start" },
	{ "mc-calendar", "add", "weekly daily monthly", "--repeat" },
	{ "mc-share", "-", "calendar list", "--bookings" },
	{ "mc-share", "-", "resource who hvem", "--users" },
	{ "mc-share", "-", "conflicts overlap overlaps", "--clash" },
	{ "mc-share", "book", "from date time fra dato", "START" },
	{ "mc-share", "book", "to until til", "END" },
	{ "mc-overlap", "", "conflicts overlaps", "=" },
	{ "mc-overlap", "", "clash", "mc-share --clash" },
	{ "mc-check", "", "cpr", "--only cpr" },
	{ "mc-check", "", "ignore exclude except", "--skip" },
	{ "mc-check mc-classify mc-log mc-actors mc-initiatives mc-meetings", "-", "all alle", "=" },
	{ "mc-calendar mc-plan mc-actors mc-log mc-meetings mc-initiatives", "-", "list show vis", "=" },
	{ "mc-classify", "", "evidence reasons", "--explain" },
	{ "mc-import", "", "table type into-file target", "--into" },
	{ "mc-import", "", "meetings møder", "--into meetings" },
	{ "mc-import", "", "funding midler", "--into funding" },
	{ "mc-import", "", "bookings bookinger", "--into bookings" },
	{ "mc-import", "", "map mapping", "--column" },
	{ "mc-import", "", "check validate tjek", "--dry-run" },
	{ "mc-import", "", "date-format dateformat", "--dates" },
	{ "mc-import", "", "append skip-errors skip-invalid", "=" },
	{ "mc-import", "", "merge", "--update" },
	{ "mc-net mc-org", "", "png plot chart draw drawing picture tegn tegning", "--svg" },
	{ "mc-net", "", "by-month monthly", "--months" },
	{ "mc-net", "", "centrality degree betweenness", "--actors" },
	{ "mc-net", "", "initiative", "mc-log --initiative ID | mc-net" },
	{ "mc-net", "", "channel", "mc-log --channel moede | mc-net" },
	{ "mc-matrix", "", "count totals total", "=" },
	{ "mc-match", "", "new nye", "--untried" },
	{ "mc-plan", "", "id", "PLAN" },
	{ "mc-survey", "", "answers svar", "mc-survey import" },
	{ "mc-overview", "", "page report rapport", "--text" },
	{ "mc-overview", "", "names list navne", "--centres" },
	{ "mc-meetings mc-calendar mc-share", "-",
	    "next upcoming coming future planned kommende næste planlagt planlagte", ">" },
	{ "", "", "who hvem", "ACTOR" },
	{ "", "-", "last tail newest latest recent seneste sidste", "| tail" },
	{ "", "-", "limit head first max første", "| head" },
	{ "", "-", "search grep find contains text pattern søg tekst indeholder", "| grep -i kaffe" },
};

/* Is it one of the words, parted by blanks, with or without å, ø and æ? */
static int
is_one(const char *words, const char *s, size_t len)
{
	struct nearest near;

	nearest_begin_spelt(&near, s, len);
	for (size_t n; *words != '\0'; words += n + (words[n] == ' ')) {
		char *one;

		n = strcspn(words, " ");
		one = mem_copy(words, n);
		nearest_offer(&near, one);
		free(one);
		if (near.best != NULL && near.distance == 0)
			return 1;
	}
	return 0;
}

static int
is_of_word(const struct command *c, const char *word)
{
	return *word == '\0' || strcmp(*word == '-' ? "" : word, program_word(c)) == 0;
}

static int
is_of_program(const struct program *p, const char *programs)
{
	const struct opt *option = p->option;

	if (*programs != '\0')
		return is_one(programs, diag_program(), strlen(diag_program()));
	while (option->name != NULL && (strcmp(option->name, "output") != 0 || option->takes.choices == NULL))
		option++;
	return option->name != NULL && strstr(option->takes.choices, "csv") != NULL;
}

/* ---- what stands by itself ---- */

/* Is an operand's name, such as ACTOR or CENTRE|FILE, what a guess says? */
static int
is_operand(const struct usage_part *part, const char *s, size_t len)
{
	static const char *const vague[] = { "TEXT", "KEY", "VALUE", "KEY=VALUE" };
	struct nearest near;
	int is = 0;

	for (size_t i = 0; i < sizeof vague / sizeof *vague; i++)
		if (text_is(part->name, part->len, vague[i]))
			return 0;
	for (size_t at = 0, n; !is && at < part->len; at += n + 1) {
		struct buf one = { 0 }, many = { 0 };

		for (n = 0; at + n < part->len && part->name[at + n] != '|'; n++) {
			char c = part->name[at + n];

			buf_addc(&one, c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c);
		}
		buf_addf(&many, "%ss", buf_text(&one));
		nearest_begin_spelt(&near, s, len);
		nearest_offer(&near, buf_text(&one));
		nearest_offer(&near, buf_text(&many));
		danishword_offer(&near, buf_text(&one));
		danishword_offer(&near, buf_text(&many));
		is = near.best != NULL && near.distance == 0;
		buf_release(&one);
		buf_release(&many);
	}
	return is;
}

/* Line i of a command's usage, in the language that is spoken. */
_Noreturn static void
refuse_line(const struct command *c, int i, const char *word, size_t n)
{
	const char *line = translate(c->usage);
	char *of_it;

	while (i-- > 0)
		line += strcspn(line, "\n") + 1;
	of_it = mem_copy(line, strcspn(line, "\n"));
	die("'%s' is no option here; it is written by itself: %s%s%s %s", shown(word, n), diag_program(),
	    c->word != NULL ? " " : "", program_word(c), of_it);
}

/* If the command has an operand that is called so. */
static void
refuse_operand(const struct command *c, const char *name, size_t len, const char *word, size_t n)
{
	const char *at = c->usage;
	struct usage_part part;

	for (int line = 0; *at != '\0'; line++) {
		while (usage_next(&at, &part))
			if (!part.is_option && is_operand(&part, name, len))
				refuse_line(c, line, word, n);
		at += *at == '\n';
	}
}

void
optionelse_refuse_operand(const struct command *c, const char *word, size_t n)
{
	refuse_operand(c, word + 2, n - 2, word, n);
}

void
optionelse_refuse(const struct program *p, const struct command *c, const char *word, size_t n)
{
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		const char *meant = others[i].meant;

		if (!is_of_word(c, others[i].word) || !is_one(others[i].guesses, word + 2, n - 2) ||
		    !is_of_program(p, others[i].programs))
			continue;
		if (*meant == '=')
			die("there is no '%s': that is what one gets without an option", shown(word, n));
		if (*meant == '>')
			die("there is no '%s': what is to come is a period with its last day, as in -p 2026-12-01..2026-12-31",
			    shown(word, n));
		if (*meant == '|')
			die("there is no '%s': put '%s' behind it", shown(word, n), meant);
		if (*meant >= 'A' && *meant <= 'Z') {
			refuse_operand(c, meant, strlen(meant), word, n);
			continue;
		}
		die("unknown option '%s'; did you mean '%s'?", shown(word, n), meant);
	}
	optionelse_refuse_operand(c, word, n);
}
