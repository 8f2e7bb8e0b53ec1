#include <string.h>

#include "base/buf.h"
#include "schema/hours.h"
#include "schema/hourswords.h"
#include "yaml/yaml.h"

void
hourswords_add_clock(struct buf *b, enum language l, int minutes)
{
	if (l == LANG_EN)
		buf_addf(b, "%d:%02d", minutes / 60, minutes % 60);
	else if (minutes % 60 == 0)
		buf_addf(b, "%d", minutes / 60);
	else
		buf_addf(b, "%d.%02d", minutes / 60, minutes % 60);
}

void
hourswords_add_times(struct buf *b, enum language l, const struct hours *h)
{
	hourswords_add_clock(b, l, h->from);
	buf_addc(b, '-');
	hourswords_add_clock(b, l, h->to);
}

static void
add_weekday(struct buf *b, enum language l, int day)
{
	static const char *const name[7][2] = {
		{ "man.", "Mon" }, { "tirs.", "Tue" }, { "ons.", "Wed" }, { "tors.", "Thu" }, { "fre.", "Fri" },
		{ "lør.", "Sat" }, { "søn.", "Sun" }
	};

	buf_adds(b, name[day][l]);
}

void
hourswords_add(struct buf *b, enum language l, const struct yaml_node *list)
{
	const char *item;

	for (size_t i = 0; (item = yaml_item(list, i)) != NULL; i++) {
		struct hours h;

		if (i > 0)
			buf_adds(b, ", ");
		if (!hours_read(&h, item, strlen(item))) {
			buf_adds(b, item);
			continue;
		}
		add_weekday(b, l, h.first);
		if (h.last != h.first) {
			buf_addc(b, '-');
			add_weekday(b, l, h.last);
		}
		buf_addc(b, ' ');
		hourswords_add_times(b, l, &h);
	}
}
