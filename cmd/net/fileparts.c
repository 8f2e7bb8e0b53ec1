#include "base/buf.h"
#include "base/diag.h"
#include "field/terms.h"
#include "fileparts.h"

const char *
net_sector_code(const struct net_actor *a)
{
	return net_sector(a) >= 0 ? sector_vocab.term[net_sector(a)].code : "";
}

const char *
net_presence_code(const struct net_actor *a)
{
	return net_presence(a) >= 0 ? presence_vocab.term[net_presence(a)].code : "";
}

const char *
net_kind_code(const struct net_actor *a)
{
	return a->record != NULL ? a->record->cell[ACTOR_KIND] : "";
}

void
net_add_forms(struct buf *b, unsigned forms)
{
	int first = 1;

	for (int i = 0; i < FORMS; i++)
		if (forms & 1u << i) {
			buf_addf(b, "%s%s", first ? "" : " ", form_vocab.term[i].code);
			first = 0;
		}
}

struct house *
net_only_house(const struct request *r)
{
	struct house *only = NULL;

	for (size_t i = 0; i < r->houses; i++) {
		if (!r->house[i].good)
			continue;
		if (only != NULL)
			die("one centre at a time: such a file holds one network");
		only = &r->house[i];
	}
	return only;
}
