#include <stdlib.h>

#include "base/mem.h"
#include "workbook/odslist.h"
#include "workbook/sheets.h"

enum { MOST = 10000 };		/* sheets, and styles that hide some: no workbook has more, but a file that is made to harm may */

static void
list_sheet(struct odslist *l, const struct xmlpart *x)
{
	struct xmlvalue name = x->value[ODS_NAME];
	struct workbook_sheet *sheet;

	if (l->workbook->n >= MOST)
		return;
	sheet = sheets_add(l->workbook, name.len > 0 ? name.text : "", name.len);
	for (size_t i = 0; i < l->n; i++)
		sheet->hidden |= xmlvalue_is(x->value[ODS_OWN_STYLE], l->hiding[i]);
}

void
odslist_element(struct odslist *l, const struct xmlpart *x, int place)
{
	if (place == ODS_STYLE) {
		buf_clear(&l->style);
		buf_add(&l->style, x->value[ODS_STYLE_NAME].text, x->value[ODS_STYLE_NAME].len);
	} else if (place == ODS_TABLE_STYLE && xmlvalue_is(x->value[ODS_DISPLAY], "false") && l->n < MOST) {
		l->hiding = mem_grow(l->hiding, &l->cap, l->n + 1, sizeof *l->hiding);
		l->hiding[l->n++] = mem_copy(buf_text(&l->style), l->style.len);
	} else if (place == ODS_TABLE) {
		list_sheet(l, x);
	} else if (place == ODS_ENCRYPTION) {
		l->encrypted = 1;
	}
}

void
odslist_release(struct odslist *l)
{
	for (size_t i = 0; i < l->n; i++)
		free(l->hiding[i]);
	free(l->hiding);
	buf_release(&l->style);
	*l = (struct odslist){ 0 };
}
