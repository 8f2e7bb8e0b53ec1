#include "base/buf.h"
#include "base/lang.h"
#include "net/drawing.h"
#include "ask.h"

/* A title as people say it: whose, when. */
static void
add_title(struct buf *b, const struct request *r, const struct house *h)
{
	struct period p = net_period(r, h);

	if (h->centre.id != NULL)
		buf_addf(b, "%s: ", centre_name(&h->centre));
	else if (h->id != NULL)
		buf_addf(b, "%s: ", h->id);
	buf_addf(b, LANG(h->language, "hvem arbejder sammen med hvem, %s",
	    "who works with whom, %s"), lang_period(h->language, &p));
}

void
net_dot(struct buf *b, const struct request *r, struct house *h)
{
	struct buf title = { 0 };
	struct net net;

	net_take(&net, r, h, NULL);
	add_title(&title, r, h);
	drawing_add(b, &net, &(struct drawing){ .title = buf_text(&title), .language = h->language,
	    .directed = r->directed });
	buf_release(&title);
	net_release(&net);
}
