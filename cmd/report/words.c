#include <string.h>

#include "base/buf.h"
#include "base/collate.h"
#include "base/date.h"
#include "report.h"

void
say_names(const struct report *r, const char **name, size_t n)
{
	collate_sort(name, n, sizeof *name, r->language);
	for (size_t i = 0; i < n; i++) {
		struct buf joint = { 0 };

		lang_add_joint(&joint, r->language, i, n);
		document_text(buf_text(&joint));
		document_text(name[i]);
		buf_release(&joint);
	}
}

const char *
date_in_words(const struct report *r, const char *text)
{
	int day;

	return date_parse(text, strlen(text), &day) ? lang_day(r->language, day) : text;
}
