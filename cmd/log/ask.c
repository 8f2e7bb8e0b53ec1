/* An entry, asked for on a terminal. */
#include <stdio.h>
#include <string.h>

#include "base/diag.h"
#include "base/safe.h"
#include "base/terminal.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "cli/ask.h"
#include "draft.h"
#include "field/forms.h"
#include "log.h"
#include "output/wrapped.h"
#include "schema/value.h"
#include "sheet/names.h"
#include "yaml/yaml.h"

enum { COLUMNS = 80 };	/* where the terminal tells of none */

/* To the terminal that asks, wherever the output goes. */
static void
tell_choice(enum language l)
{
	struct buf text = { 0 }, lines = { 0 };
	size_t width = terminal_width();

	log_add_choice(&text, l);
	wrapped_add(&lines, text.data, text.len, width > 0 ? width : COLUMNS);
	fputs(buf_text(&lines), stderr);
	buf_release(&lines);
	buf_release(&text);
}

/* A line a form, or more where the terminal is too narrow for what it says. */
static void
tell_forms(enum language l)
{
	enum { MARGIN = 23 };
	size_t width = terminal_width();

	for (int i = 0; i < FORMS; i++) {
		struct buf line = { 0 };

		wrapped_words(&line, form_about[i].says[l], strlen(form_about[i].says[l]), MARGIN,
		    width > MARGIN + MARGIN ? width : COLUMNS);
		fprintf(stderr, " %d  %-18s %s\n", i + 1, form_vocab.term[i].code, buf_text(&line));
		buf_release(&line);
	}
}

static int
ask_form(struct draft_entry *d)
{
	const char *question = translate("Which form (a word, or 1 to 5; ? explains them)? ");
	enum language l = translate_language();
	struct buf answer = { 0 };
	int more, form = -1;

	tell_forms(l);
	while (form < 0 && (more = ask_line(&answer, question))) {
		const char *text = buf_text(&answer);

		form = log_form_meant(text);
		if (answer.len == 1 && *text >= '1' && *text <= '5')
			form = *text - '1';
		if (strcmp(text, "?") == 0)
			tell_choice(l);
		else if (answer.len == 0)
			diag_note("write one of the words, or a number from 1 to 5");
		else if (form < 0)
			diag_note("%s", value_wrong_code(&form_vocab, text, answer.len));
	}
	buf_release(&answer);
	if (form >= 0)
		buf_adds(&d->cell[ENTRY_FORM], form_vocab.term[form].code);
	return form >= 0;
}

static int
ask_actors(struct draft_entry *d, const struct centre *c)
{
	const char *question = translate("Who, with commas (the one that took the initiative first; ? lists them)? ");
	struct names names = { 0 };
	struct buf answer = { 0 }, why = { 0 };
	int more = names_read_actors(&names, c), good = 0;

	while (more && !good && (more = ask_line(&answer, question))) {
		buf_clear(&d->actors);
		buf_clear(&why);
		if (strcmp(buf_text(&answer), "?") == 0) {
			for (size_t i = 0; i < names.list.n; i++)
				fprintf(stderr, " %-18s %s\n", names.list.item[i].cell[ACTOR_ID],
				    names.list.item[i].cell[ACTOR_NAME]);
			continue;
		}
		good = names_begin(&names, buf_text(&answer), answer.len, &d->actors, &why) &&
		    memchr(buf_text(&d->actors), ' ', d->actors.len) != NULL;
		if (!good)
			diag_note("%s", why.len > 0 ? buf_text(&why) :
			    translate("an entry needs two actors or more"));
	}
	buf_release(&answer);
	buf_release(&why);
	names_release(&names);
	return good;
}

static void
tell_initiatives(const struct recordlist *list)
{
	for (size_t i = 0; i < list->n; i++) {
		const char *id = yaml_text(list->record[i], "id"), *title = yaml_text(list->record[i], "title");

		fprintf(stderr, " %-18s %s\n", shown(id, strlen(id)), shown(title, strlen(title)));
	}
}

/* Where the centre knows of any. */
static int
ask_initiative(struct draft_entry *d, const struct centre *c)
{
	const char *question = translate("Which initiative (its beginning will do; ? lists them; empty: none)? ");
	struct names names = { 0 };
	struct buf answer = { 0 }, why = { 0 };
	int more = names_read_initiatives(&names, c), good = more && names.initiatives.known.n == 0;

	while (more && !good && (more = ask_line(&answer, question))) {
		const char *text = buf_text(&answer), *id = naming_beginning(&names.initiatives, text, answer.len);

		buf_clear(&why);
		if (strcmp(text, "?") == 0) {
			tell_initiatives(&names.titles);
			continue;
		}
		if (id != NULL)
			buf_adds(&d->initiative, id);
		good = id != NULL || answer.len == 0 ||
		    names_initiative(&names, text, answer.len, &d->initiative, &why);
		if (!good)
			diag_note("%s", buf_text(&why));
	}
	buf_release(&answer);
	buf_release(&why);
	names_release(&names);
	return good;
}

/* ---- one question after the other ---- */

int
draft_ask(struct draft_entry *d, const struct centre *c)
{
	static const struct { enum entry_field field; const char *question; } rest[] = {
		{ ENTRY_CHANNEL, MESSAGE("How (moede, uformel, digital, arrangement; empty: not told)? ") },
		{ ENTRY_HOURS, MESSAGE("Staff hours in all (empty: not told)? ") },
		{ ENTRY_RESIDENTS, MESSAGE("People from the area (empty: not told)? ") },
		{ ENTRY_VISITORS, MESSAGE("People from outside (empty: not told)? ") },
		{ ENTRY_NOTE, MESSAGE("A note, without names of persons (empty: none)? ") },
	};
	struct field day = entry_schema.field[ENTRY_DATE];

	fprintf(stderr, "%s\n", translate("(Ctrl-C stops, and nothing is written.)"));
	if (!ask_form(d) || !ask_actors(d, c))
		return 0;
	day.flags &= ~(unsigned)FIELD_REQUIRED;
	if (!ask_value(&d->cell[ENTRY_DATE], &day, translate("When (empty: today)? "), d->today))
		return 0;
	if (!ask_initiative(d, c))
		return 1;
	for (size_t i = 0; i < sizeof rest / sizeof *rest; i++)
		if (!ask_value(&d->cell[rest[i].field], &entry_schema.field[rest[i].field],
		    translate(rest[i].question), d->today))
			break;
	return 1;
}
