#include "unit.h"

#include "centre/entry.h"
#include "net/contacts.h"

enum { ACTORS = 600 };

static void
add(struct contacts *c, unsigned a, unsigned b)
{
	char id[2][8], cell[16];
	struct csv_field actor[2];
	size_t list;

	for (int i = 0; i < 2; i++)
		actor[i] = (struct csv_field){ id[i], (size_t)snprintf(id[i], sizeof id[i], "a%u", i == 0 ? a : b) };
	snprintf(cell, sizeof cell, "%s %s", id[0], id[1]);
	if (!contacts_recall(c, (struct csv_field){ cell, strlen(cell) }, &list))
		list = contacts_list(c, (struct csv_field){ cell, strlen(cell) },
		    &(struct entry){ .good = 1, .day = 1, .form = 1, .actor = actor, .actors = 2 });
	contacts_add(c, list, 1, 1);
}

/* Of each two so many entries as a table of their own has. */
static void
check_ties(const struct contacts *c, unsigned char (*met)[ACTORS])
{
	size_t n = 0;

	for (size_t i = 0; i < c->ties; i++) {
		unsigned long a = strtoul(intern_text(&c->ids, c->tie[i].a) + 1, NULL, 10);
		unsigned long b = strtoul(intern_text(&c->ids, c->tie[i].b) + 1, NULL, 10);

		assert_int_equal(c->tie[i].count, met[a][b] + met[b][a]);
	}
	for (size_t a = 0; a < ACTORS; a++)
		for (size_t b = 0; b < a; b++)
			n += met[a][b] + met[b][a] > 0;
	assert_int_equal(c->ties, n);
}

/* Where few of many actors met, the table is small; where most did, it is the square. */
static void
ties_take_what_they_need(void **state)
{
	static unsigned char met[ACTORS][ACTORS];
	struct contacts c = { .keeps = 1 };

	(void)state;
	for (unsigned i = 0; i + 1 < ACTORS; i++, met[i - 1][i]++)
		add(&c, i, i + 1);
	contacts_tally(&c, NULL, ~0u);
	contacts_settle(&c);
	check_ties(&c, met);
	assert_true(c.slots <= 4 * c.ties);
	for (unsigned i = 0; i < ACTORS; i++)
		for (unsigned k = 0; k < i; k++, met[i][k - 1]++)
			add(&c, i, k);
	contacts_tally(&c, NULL, ~0u);
	contacts_settle(&c);
	check_ties(&c, met);
	assert_int_equal(c.slots, ACTORS * (ACTORS + 1) / 2);
	/* Fewer again, in the square that is there. */
	contacts_tally(&c, &(struct period){ 2, 3 }, ~0u);
	contacts_settle(&c);
	assert_int_equal(c.ties, 0);
	contacts_release(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ties_take_what_they_need),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
