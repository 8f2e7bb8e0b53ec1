#include <string.h>

#include "base/buf.h"
#include "page.h"
#include "schema/hours.h"
#include "schema/hourswords.h"
#include "yaml/yaml.h"

void
page_title(const struct page *p, const char *title)
{
	document_about(p->out, p->language, title);
	document_sheet(p->out);
	document_heading(p->out, 1, title);
}

void
page_open_note(const struct page *p)
{
	const char *place = yaml_text(centre_root(&p->sheet.centre), "place");

	document_open(p->out, DOCUMENT_NOTE);
	document_text(p->out, centre_name(&p->sheet.centre));
	if (*place != '\0')
		document_say(p->out, ", %s", place);
	document_text(p->out, ". ");
}

const char *
not_given(const struct page *p)
{
	return LANG(p->language, "ikke oplyst", "not given");
}

const char *
actor_name(const struct page *p, const struct actor *a)
{
	return dossier_name(&p->sheet, a->cell[ACTOR_ID]);
}

int
actor_is_here(const struct page *p, const struct actor *a)
{
	return actor_is_there(a, p->today);
}

/* ---- hours ---- */

int
add_hours_on(struct buf *b, const struct page *p, const struct yaml_node *list, int weekday)
{
	const char *item;
	int found = 0, unclear = 0;

	for (size_t i = 0; (item = yaml_item(list, i)) != NULL; i++) {
		struct hours h;

		if (!hours_read(&h, item, strlen(item))) {
			unclear = 1;
		} else if (hours_hold(&h, weekday)) {
			buf_adds(b, found++ > 0 ? LANG(p->language, " og ", " and ") : "");
			hourswords_add_times(b, p->language, &h);
		}
	}
	return found > 0 ? 1 : unclear || yaml_item(list, 0) == NULL ? -1 : 0;
}

/* ---- lists ---- */

void
add_items(struct buf *b, const struct page *p, const struct yaml_node *list)
{
	const char *item, *joint = ", ";

	(void)p;
	for (size_t i = 0; (item = yaml_item(list, i)) != NULL; i++)
		if (strchr(item, ',') != NULL)
			joint = "; ";
	for (size_t i = 0; (item = yaml_item(list, i)) != NULL; i++)
		buf_addf(b, "%s%s", i > 0 ? joint : "", item);
}

void
add_codes(struct buf *b, const struct page *p, const struct yaml_node *list, const struct vocab *vocab)
{
	const char *item;

	for (size_t i = 0; (item = yaml_item(list, i)) != NULL; i++) {
		int code = vocab_find(vocab, item, strlen(item));

		buf_addf(b, "%s%s", i > 0 ? ", " : "", code >= 0 ? vocab_word(vocab, code, p->language) : item);
	}
}

void
add_weekly(struct buf *b, enum language l, int64_t hours)
{
	if (hours == 0) {
		buf_adds(b, LANG(l, "ingen timer om ugen", "no hours a week"));
		return;
	}
	lang_add_number(b, l, hours);
	if (l == LANG_DA)
		buf_adds(b, hours <= NUMBER_ONE ? " time om ugen" : " timer om ugen");
	else
		buf_adds(b, hours == NUMBER_ONE ? " hour a week" : " hours a week");
}

void
add_stopped(struct buf *b, const char *text)
{
	size_t n = strlen(text);

	buf_adds(b, text);
	if (n > 0 && strchr(".!?", text[n - 1]) == NULL)
		buf_addc(b, '.');
}

void
say_item(const struct page *p, const char *label, const char *text)
{
	struct buf sentence = { 0 };

	if (*text == '\0')
		return;
	add_stopped(&sentence, text);
	document_open(p->out, DOCUMENT_ITEM);
	document_strong(p->out, label);
	document_say(p->out, ": %s", sentence.data);
	document_close(p->out);
	buf_release(&sentence);
}
