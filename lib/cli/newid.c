#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/fold.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/assign.h"
#include "cli/inputs.h"
#include "cli/newid.h"
#include "cli/operands.h"
#include "cli/opts.h"
#include "schema/value.h"

enum { LONGEST_ID = 40 };

/* Only whole words, where it is long. */
static void
shorten(struct buf *id)
{
	size_t n = LONGEST_ID;

	if (id->len <= LONGEST_ID)
		return;
	while (n > 0 && id->data[n] != '-')
		n--;
	/* Not inside a letter. */
	for (size_t i = LONGEST_ID; n == 0 && i > 0; i--)
		if (((unsigned char)id->data[i] & 0xc0) != 0x80)
			n = i;
	buf_truncate(id, n);
}

int
newid_add(struct buf *id, const char *text)
{
	struct fold f = { 0 };
	int is;

	fold_text(&f, text, strlen(text));
	for (size_t i = 0, n; i < f.text.len; i += n) {
		const char *c = f.text.data + i;

		n = safe_character(c, f.text.len - i);
		n = n > 0 ? n : 1;
		if (text_is_id(c, n))
			buf_add(id, c, n);
		else if (id->len > 0 && id->data[id->len - 1] != '-')
			buf_addc(id, '-');
	}
	shorten(id);
	while (id->len > 0 && id->data[id->len - 1] == '-')
		buf_truncate(id, id->len - 1);
	is = text_is_id(buf_text(id), id->len);
	if (!is)
		buf_clear(id);
	fold_release(&f);
	return is;
}

void
newid_check(const char *id)
{
	const char *wrong, *value = strchr(id, '=');
	struct buf made = { 0 };

	assign_check_text(translate("the id"), id);
	/* Who forgot it wrote what the record is to say. */
	if (value != NULL && newid_add(&made, value + 1))
		die("the id is missing before '%s'; write one, such as '%s'", shown(id, strlen(id)), made.data);
	wrong = value_wrong_id(id, strlen(id));
	if (wrong == NULL)
		return;
	if (newid_add(&made, id))
		die("%s, such as '%s'", wrong, made.data);
	die("%s", wrong);
}

void
newid_lacks(const struct opts *o)
{
	const char *name = opts_value_of(o, "name");
	struct buf made = { 0 };

	if (name == NULL)
		name = opts_value_of(o, "title");
	if (name == NULL || operands_count(o->operand) != 1 || !inputs_is_folder(o->operand[0]))
		return;
	if (newid_add(&made, name))
		opts_usage("the id is missing behind '%s'; write one, such as '%s'",
		    shown(o->operand[0], strlen(o->operand[0])), made.data);
	buf_release(&made);
}
