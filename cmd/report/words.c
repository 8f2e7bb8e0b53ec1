#include <string.h>

#include "base/buf.h"
#include "base/collate.h"
#include "base/date.h"
#include "field/terms.h"
#include "report.h"

void
add_names(struct buf *b, const struct report *r, const char **name, size_t n)
{
	collate_sort(name, n, sizeof *name, r->language);
	for (size_t i = 0; i < n; i++) {
		lang_add_joint(b, r->language, i, n);
		buf_adds(b, name[i]);
	}
}

void
say_names(const struct report *r, const char **name, size_t n)
{
	struct buf names = { 0 };

	add_names(&names, r, name, n);
	document_text(r->out, buf_text(&names));
	buf_release(&names);
}

void
names_paragraph(const struct report *r, const char *label, const char **name, size_t n)
{
	if (n == 0)
		return;
	document_open(r->out, DOCUMENT_PARAGRAPH);
	document_say(r->out, "%s: ", label);
	say_names(r, name, n);
	document_text(r->out, ".");
	document_close(r->out);
}

const char *
date_in_words(const struct report *r, const char *text)
{
	int day;

	return date_parse(text, strlen(text), &day) ? lang_day(r->language, day) : text;
}

const char *
status_in_words(const struct report *r, int status)
{
	return status < 0 ? LANG(r->language, "ikke vurderet", "not assessed") :
	    vocab_word(&status_vocab, status, r->language);
}

void
say_overdue(const struct report *r)
{
	document_text(r->out, " ");
	document_strong(r->out, LANG(r->language, "(fristen er overskredet)", "(overdue)"));
}

size_t
house_lacks(const struct report *r, const char **name, size_t *house,
    int (*lacks)(const void *arg, const char *actor), const void *arg)
{
	const struct actors *all = &r->sheet.actors;
	size_t n = 0;

	*house = 0;
	for (size_t i = 0; i < all->n; i++) {
		const char *id = all->item[i].cell[ACTOR_ID];

		if (!actor_in_house(&all->item[i], r->today))
			continue;
		++*house;
		if (lacks(arg, id))
			name[n++] = sheet_name(&r->sheet, id);
	}
	return n;
}
