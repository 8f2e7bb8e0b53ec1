#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "workbook/archive.h"
#include "workbook/cells.h"
#include "workbook/sheets.h"
#include "workbook/xlsx.h"
#include "workbook/xlsxparts.h"
#include "workbook/xlsxsheet.h"

/* One part's relation to another. */
struct relation {
	char *id, *type, *target;	/* the target as a part's name */
};

struct relations {
	struct relation *item;
	size_t n, cap;
	const char *base;	/* the name of the part they are of */
};

struct xlsx {
	struct relations relations;	/* of the workbook's own part */
	struct xlsxtexts texts;
	struct xlsxstyles styles;
	int since_1904;
};

/* ---- relations ---- */

static void
release_relations(struct relations *r)
{
	for (size_t i = 0; i < r->n; i++) {
		free(r->item[i].id);
		free(r->item[i].type);
		free(r->item[i].target);
	}
	free(r->item);
	*r = (struct relations){ 0 };
}

/* The name of a part that another names: from the root, or beside it, with .. and all. */
static char *
resolve(const char *base, const char *target)
{
	const char *slash = strrchr(base, '/');
	struct buf name = { 0 };

	if (*target != '/' && slash != NULL)
		buf_add(&name, base, (size_t)(slash - base) + 1);
	while (*target != '\0') {
		size_t n = strcspn(target, "/");

		if (n == 2 && memcmp(target, "..", 2) == 0) {
			name.len -= name.len > 0;
			while (name.len > 0 && name.data[name.len - 1] != '/')
				name.len--;
		} else if (n > 0 && !(n == 1 && *target == '.')) {
			buf_add(&name, target, n);
			if (target[n] == '/')
				buf_addc(&name, '/');
		}
		target += n + (target[n] == '/');
	}
	buf_addc(&name, '\0');
	return buf_detach(&name);
}

static void
relation_starts(struct xmlpart *x, const char *name)
{
	struct relations *r = x->arg;
	struct buf id = { 0 }, type = { 0 }, target = { 0 }, mode = { 0 };

	(void)name;
	if (!xmlpart_at(x, "/p:Relationships/p:Relationship") || r->n >= 10000)
		return;
	xmlpart_attribute(x, "Id", &id);
	xmlpart_attribute(x, "Type", &type);
	xmlpart_attribute(x, "Target", &target);
	xmlpart_attribute(x, "TargetMode", &mode);
	if (strcmp(buf_text(&mode), "External") != 0) {
		r->item = mem_grow(r->item, &r->cap, r->n + 1, sizeof *r->item);
		r->item[r->n++] = (struct relation){ mem_copy(buf_text(&id), id.len),
		    mem_copy(buf_text(&type), type.len), resolve(r->base, buf_text(&target)) };
	}
	buf_release(&id);
	buf_release(&type);
	buf_release(&target);
	buf_release(&mode);
}

/* The relations of a part; of the whole, if its name is "". */
static int
read_relations(struct relations *r, struct archive *a, const char *base)
{
	struct xmlpart x = { .spaces = xlsxparts_spaces, .start = relation_starts, .arg = r };
	const char *slash = strrchr(base, '/');
	size_t folder = slash != NULL ? (size_t)(slash - base) + 1 : 0;
	struct buf name = { 0 };
	long part;
	int good;

	buf_add(&name, base, folder);
	buf_addf(&name, "_rels/%s.rels", base + folder);
	part = archive_find(a, name.data);
	r->base = base;
	good = part < 0 || xmlpart_read(&x, a, part);
	buf_release(&name);
	return good;
}

/* The end of a relation's type tells it; what goes before has two forms. */
static int
is_type(const struct relation *r, const char *type)
{
	const char *end = strrchr(r->type, '/');

	return end != NULL && strcmp(end + 1, type) == 0;
}

static const struct relation *
find_type(const struct relations *r, const char *type)
{
	for (size_t i = 0; i < r->n; i++)
		if (is_type(&r->item[i], type))
			return &r->item[i];
	return NULL;
}

/* ---- the workbook ---- */

static void
sheet_starts(struct xmlpart *x, const char *name)
{
	struct workbook *w = x->arg;
	struct xlsx *xlsx = w->xlsx;
	struct workbook_sheet *sheet;
	struct buf text = { 0 }, state = { 0 };

	(void)name;
	if (xmlpart_at(x, "/m:workbook/m:workbookPr"))
		xlsx->since_1904 = xmlpart_yes(x, "date1904");
	if (!xmlpart_at(x, "/m:workbook/m:sheets/m:sheet") || w->n >= 10000)
		return;
	xmlpart_attribute(x, "name", &text);
	sheet = sheets_add(w, buf_text(&text), text.len);
	xmlpart_attribute(x, "state", &state);
	sheet->hidden = state.len > 0 && strcmp(state.data, "visible") != 0;
	buf_clear(&text);
	xmlpart_attribute(x, "r:id", &text);
	sheet->is_table = 0;
	for (size_t i = 0; i < xlsx->relations.n; i++) {
		const struct relation *r = &xlsx->relations.item[i];

		if (strcmp(r->id, buf_text(&text)) != 0)
			continue;
		sheet->is_table = is_type(r, "worksheet");
		sheet->part = archive_find(w->archive, r->target);
	}
	buf_release(&text);
	buf_release(&state);
}

int
xlsx_is(const struct archive *a)
{
	if (archive_find(a, "xl/workbook.bin") >= 0)
		return -1;
	return archive_find(a, "_rels/.rels") >= 0 && archive_find(a, "[Content_Types].xml") >= 0;
}

/* Texts and styles, where there are any. */
static int
read_parts(struct workbook *w)
{
	struct xlsx *x = w->xlsx;
	const struct relation *texts = find_type(&x->relations, "sharedStrings");
	const struct relation *styles = find_type(&x->relations, "styles");
	long t = texts != NULL ? archive_find(w->archive, texts->target) : -1;
	long s = styles != NULL ? archive_find(w->archive, styles->target) : -1;

	if ((texts != NULL && t < 0) || (styles != NULL && s < 0))
		return sheets_fault(w, "a part is missing that the workbook names: its texts, or "
		    "its styles; open it in the spreadsheet and save it anew");
	return (t < 0 || xlsxtexts_read(&x->texts, w->archive, t)) &&
	    (s < 0 || xlsxstyles_read(&x->styles, w->archive, s));
}

int
xlsx_open(struct workbook *w)
{
	struct xmlpart x = { .spaces = xlsxparts_spaces, .start = sheet_starts, .arg = w };
	struct relations whole = { 0 };
	const struct relation *book;
	long part = -1;
	int good;

	w->xlsx = mem_zero(1, sizeof *w->xlsx);
	good = read_relations(&whole, w->archive, "");
	book = find_type(&whole, "officeDocument");
	if (book != NULL)
		part = archive_find(w->archive, book->target);
	if (good && part < 0)
		good = sheets_fault(w, "this is an archive, but no workbook (.xlsx, .ods)");
	good = good && read_relations(&w->xlsx->relations, w->archive, book->target) &&
	    xmlpart_read(&x, w->archive, part);
	if (good && w->n == 0)
		good = sheets_fault(w, "this is a document of an office program, but no workbook "
		    "(.xlsx, .ods)");
	good = good && read_parts(w);
	release_relations(&whole);
	return good;
}

int
xlsx_read(struct workbook *w, size_t sheet, struct cells *cells)
{
	const struct workbook_sheet *s = &w->sheet[sheet];

	if (s->part < 0)
		return sheets_fault(w, "the part of a sheet that the workbook names is missing; open "
		    "it in the spreadsheet and save it anew");
	cells->since_1904 = w->xlsx->since_1904;
	return xlsxsheet_read(w, s->part, &w->xlsx->texts, &w->xlsx->styles, cells);
}

void
xlsx_close(struct xlsx *x)
{
	if (x == NULL)
		return;
	release_relations(&x->relations);
	xlsxtexts_release(&x->texts);
	xlsxstyles_release(&x->styles);
	free(x);
}
