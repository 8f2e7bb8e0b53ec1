#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
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

		if (text_is(target, n, "..")) {
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

enum { RELATIONS, RELATION };
enum { ID, KIND, TARGET, MODE };

static const struct xmlplace relation_places[] = {
	[RELATIONS] = { "p:Relationships", XML_TOP }, [RELATION] = { "p:Relationship", RELATIONS }, { NULL, 0 }
};

static const char *const relation_attributes[] = { [ID] = "Id", [KIND] = "Type", [TARGET] = "Target",
    [MODE] = "TargetMode", NULL };

static void
relation_starts(struct xmlpart *x, int place)
{
	struct relations *r = x->arg;
	struct xmlvalue id = x->value[ID], type = x->value[KIND];
	struct buf target = { 0 };

	if (place != RELATION || r->n >= 10000 || xmlvalue_is(x->value[MODE], "External"))
		return;
	buf_add(&target, x->value[TARGET].text, x->value[TARGET].len);
	r->item = mem_grow(r->item, &r->cap, r->n + 1, sizeof *r->item);
	r->item[r->n++] = (struct relation){ mem_copy(id.len > 0 ? id.text : "", id.len),
	    mem_copy(type.len > 0 ? type.text : "", type.len), resolve(r->base, target.data) };
	buf_release(&target);
}

/* The relations of a part; of the whole, if its name is "". */
static int
read_relations(struct relations *r, struct archive *a, const char *base)
{
	struct xmlpart x = { .spaces = xlsxparts_spaces, .places = relation_places,
	    .attributes = relation_attributes, .start = relation_starts, .arg = r };
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

enum { BOOK, BOOK_SAYS, SHEETS, SHEET };
enum { NAME, STATE, SHEET_ID, SINCE_1904 };

static const struct xmlplace book_places[] = {
	[BOOK] = { "m:workbook", XML_TOP }, [BOOK_SAYS] = { "m:workbookPr", BOOK },
	[SHEETS] = { "m:sheets", BOOK }, [SHEET] = { "m:sheet", SHEETS }, { NULL, 0 }
};

static const char *const book_attributes[] = { [NAME] = "name", [STATE] = "state", [SHEET_ID] = "r:id",
    [SINCE_1904] = "date1904", NULL };

static void
sheet_starts(struct xmlpart *x, int place)
{
	struct workbook *w = x->arg;
	struct xlsx *xlsx = w->xlsx;
	struct xmlvalue name = x->value[NAME], state = x->value[STATE];
	struct workbook_sheet *sheet;

	if (place == BOOK_SAYS)
		xlsx->since_1904 = xmlvalue_yes(x->value[SINCE_1904]);
	if (place != SHEET || w->n >= 10000)
		return;
	sheet = sheets_add(w, name.len > 0 ? name.text : "", name.len);
	sheet->hidden = state.len > 0 && !xmlvalue_is(state, "visible");
	sheet->is_table = 0;
	for (size_t i = 0; i < xlsx->relations.n; i++) {
		const struct relation *r = &xlsx->relations.item[i];

		if (!xmlvalue_is(x->value[SHEET_ID], r->id))
			continue;
		sheet->is_table = is_type(r, "worksheet");
		sheet->part = archive_find(w->archive, r->target);
	}
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
	struct xmlpart x = { .spaces = xlsxparts_spaces, .places = book_places,
	    .attributes = book_attributes, .start = sheet_starts, .arg = w };
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
