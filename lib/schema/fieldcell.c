#include <string.h>

#include "base/buf.h"
#include "base/nfc.h"
#include "base/text.h"
#include "schema/fieldcell.h"
#include "schema/schema.h"
#include "yaml/yaml.h"

/* Opening hours with their weekdays in ASCII: lø and sø are loe and soe. */
static void
add_hours(struct buf *b, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (text_begins(text + i, len - i, "ø")) {
			buf_adds(b, "oe");
			i++;
		} else {
			buf_addc(b, text[i]);
		}
}

void
fieldcell_add_normal(struct buf *b, const struct field *f, const char *text, size_t len)
{
	int code = f->type == FIELD_CODE ? vocab_find(f->vocab, text, len) : -1;

	if (code >= 0)
		buf_adds(b, f->vocab->term[code].code);
	else if (f->type == FIELD_HOURS)
		add_hours(b, text, len);
	else if (f->type == FIELD_CODE)
		buf_add(b, text, len);
	else
		nfc_add(b, text, len);
}

char
fieldcell_separator(const struct field *f)
{
	if (f->type == FIELD_MAP)	/* by what its maps are named by */
		return fieldcell_separator(&f->inner->field[0]);
	return f->type == FIELD_TEXT || f->type == FIELD_WORD || f->type == FIELD_HOURS ?
	    ';' : ' ';
}

/* A scalar, its line breaks folded into a space. */
static void
add_scalar(struct buf *b, const struct field *f, const struct yaml_node *node)
{
	struct buf normal = { 0 };

	if (node->kind != YAML_SCALAR)
		return;
	if (strpbrk(node->text, "\r\n") == NULL) {
		fieldcell_add_normal(b, f, node->text, node->len);
		return;
	}
	fieldcell_add_normal(&normal, f, node->text, node->len);
	for (size_t i = 0; i < normal.len; i++) {
		char c = normal.data[i];

		if (c == '\r' && i + 1 < normal.len && normal.data[i + 1] == '\n')
			continue;
		/* A block scalar's last line end is no text. */
		if (c == '\n' && i + 1 == normal.len)
			continue;
		buf_addc(b, c == '\n' || c == '\r' ? ' ' : c);
	}
	buf_release(&normal);
}

void
fieldcell_add(struct buf *b, const struct field *f, const struct yaml_node *node)
{
	if (node == NULL)
		return;
	if (node->kind == YAML_SCALAR)
		add_scalar(b, f, node);
	for (size_t i = 0; node->kind == YAML_LIST && i < node->n; i++) {
		if (i > 0)
			buf_addc(b, fieldcell_separator(f));
		add_scalar(b, f, node->item[i]);
	}
}
