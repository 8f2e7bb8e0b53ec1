#include "base/buf.h"
#include "net/signal.h"
#include "ask.h"

static void
print(struct request *r, const struct house *h, const char *name, const struct buf *says, const char *source)
{
	net_row(r, h);
	rows_text(r->out, name);
	rows_text(r->out, "");
	rows_text(r->out, "");
	rows_text(r->out, "");
	net_cell(r, says);
	rows_text(r->out, source);
}

void
net_signals(struct request *r, struct house *h)
{
	struct period p = net_period(r, h);
	struct signals all;
	struct net net;

	net_take(&net, r, h, NULL);
	signals_take(&all, &(struct signals_of){ .net = &net, .aside = &h->aside, .ids = &h->contacts.ids,
	    .known = h->has_known ? &h->known : NULL, .period = &p, .today = r->today });
	if (all.too_few) {
		struct buf says = { 0 };

		signals_add_too_few(&says, &all, h->language);
		print(r, h, "too-little-known", &says, "");
		buf_release(&says);
	}
	for (int i = 0; i < SIGNALS; i++) {
		const struct signal *s = &all.item[i];
		struct buf says = { 0 };

		if (s->state == SIGNAL_NONE)
			continue;
		signal_add(&says, s, h->language);
		if (s->state == SIGNAL_UNKNOWN) {
			print(r, h, signal_name[i], &says, signal_source[i]);
		} else {
			net_row(r, h);
			rows_text(r->out, signal_name[i]);
			rows_count(r->out, (int64_t)s->value);
			rows_count(r->out, (int64_t)s->of);
			rows_count(r->out, (int64_t)s->entries);
			net_cell(r, &says);
			rows_text(r->out, signal_source[i]);
		}
		buf_release(&says);
	}
	signals_release(&all);
	net_release(&net);
}
