#include <string.h>

#include "base/buf.h"
#include "base/collate.h"
#include "base/date.h"
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

const char *
date_in_words(const struct report *r, const char *text)
{
	int day;

	return date_parse(text, strlen(text), &day) ? lang_day(r->language, day) : text;
}
