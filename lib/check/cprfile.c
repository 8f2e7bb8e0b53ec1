#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/diag.h"
#include "base/encoding.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/translate.h"
#include "centre/exempt.h"
#include "check/cprfile.h"
#include "csv/csv.h"
#include "yaml/glance.h"
#include "yaml/scalars.h"
#include "yaml/yaml.h"

enum { LONGEST_HEADER = 1 << 20 };

static int
ends_with(const char *name, const char *end)
{
	size_t n = strlen(name), m = strlen(end);

	return n >= m && strcasecmp(name + n - m, end) == 0;
}

/* ---- hits ---- */

static void
keep(struct cprfile *f, const struct cprfile_hit *hit)
{
	f->hit = mem_grow(f->hit, &f->cap, f->hits + 1, sizeof *f->hit);
	f->hit[f->hits++] = *hit;
}

/* Are all the columns let pass that the number stands in? */
static int
is_exempt_column(const struct cprfile *f, const struct cprtext_found *found)
{
	if (f->names == NULL)
		return 0;
	for (size_t i = found->first.field; i <= found->last.field; i++)
		if (i >= csv_columns(f->names) || !exempt_column(f->exempt, f->name,
		    csv_name(f->names, i), strlen(csv_name(f->names, i))))
			return 0;
	return 1;
}

static void
found_in_text(void *arg, const struct cprtext_found *found)
{
	struct cprfile *f = arg;
	struct cprfile_hit hit = { found->line, found->column, found->first.byte, found->as,
	    found->first.character, found->last.character, 0 };

	if (hit.as != NULL)
		hit.line = hit.column = 0;
	if (f->kind != CPRFILE_TEXT && hit.as == NULL)
		keep(f, &hit);
	else if (!is_exempt_column(f, found))
		f->found(f->arg, &hit);
}

/* ---- YAML as it is read ---- */

/* Where the walk through the text stands, and what of it is exempted. */
struct reading {
	struct cprfile *f;
	const char *text;
	size_t len, byte, character, line_start;
	unsigned long line;
	size_t base;		/* characters before what is read at once */
	size_t as_they_stand;	/* so many of the hits; those behind are as read */
	size_t next, ends;	/* of these, the first that does not begin, or end, before */
};

/* Go on to a character, which does not lie before. */
static void
walk_to(struct reading *r, size_t character)
{
	while (r->character < character && r->byte < r->len) {
		uint32_t c;
		size_t n = cpr_character(r->text + r->byte, r->len - r->byte, &c);

		r->byte += n > 0 ? n : 1;
		r->character++;
		if (c == '\n') {
			r->line++;
			r->line_start = r->character;
		}
	}
}

static void
take_scalar(void *arg, const struct yamlscalar *s)
{
	struct reading *r = arg;
	struct cprfile *f = r->f;
	size_t at = 0, n, read = 0, stand = 0, from = r->base + s->from, to = r->base + s->to;
	int exempted = f->by_column && s->key != NULL &&
	    exempt_column(f->exempt, f->name, s->key, s->key_len);

	while (r->next < r->as_they_stand && f->hit[r->next].character < from)
		r->next++;
	while (r->ends < r->as_they_stand && f->hit[r->ends].last < from)
		r->ends++;
	for (size_t i = r->next; i < r->as_they_stand && f->hit[i].character < to; i++) {
		stand += f->hit[i].last < to;
		f->hit[i].let_pass |= exempted ? 1 : 0;
	}
	for (size_t i = r->ends; i < r->as_they_stand && f->hit[i].last < to; i++)
		f->hit[i].let_pass |= exempted ? 2 : 0;
	for (; !exempted && (n = cpr_find(s->text, s->len, &at)) > 0; at += n)
		read++;
	if (read <= stand || exempted)
		return;
	walk_to(r, from);
	keep(f, &(struct cprfile_hit){ .line = r->line, .as = "YAML",
	    .column = r->character - r->line_start + 1, .byte = r->byte, .character = from });
}

static int
by_place(const void *a, const void *b)
{
	const struct cprfile_hit *x = a, *y = b;

	return x->character < y->character ? -1 : x->character > y->character;
}

/* As UTF-8; what has no meaning in the encoding becomes a sign. */
static void
decode(struct buf *text, const char *bytes, size_t len)
{
	size_t at;
	int from = encoding_guess(bytes, len, &at);
	size_t unit = strncmp(encodings[from].name, "utf-16", 6) == 0 ? 2 : 1;

	while (at < len) {
		at += encoding_convert(from, bytes + at, len - at, text);
		if (at < len) {
			buf_adds(text, "\xef\xbf\xbd");
			at += unit;
		}
	}
}

/* All of the text, or where each line is a text of its own, one after another. */
static enum yamlscalars
read_scalars(struct reading *r)
{
	enum yamlscalars read = YAMLSCALARS_ALL;

	if (r->f->kind != CPRFILE_JSON_LINES)
		return yamlscalars(r->text, r->len, take_scalar, r);
	for (size_t i = 0, end; i < r->len; i = end) {
		const char *next = memchr(r->text + i, '\n', r->len - i);

		end = next != NULL ? (size_t)(next - r->text) + 1 : r->len;
		if (yamlscalars(r->text + i, end - i, take_scalar, r) == YAMLSCALARS_TOO_DEEP)
			read = YAMLSCALARS_TOO_DEEP;
		for (size_t k = i; k < end; k++)
			r->base += ((unsigned char)r->text[k] & 0xc0) != 0x80;
	}
	return read;
}

static int
has_number(const struct yaml_node *node)
{
	size_t at = 0;

	if (node->kind == YAML_SCALAR)
		return cpr_find(node->text, node->len, &at) > 0;
	for (size_t i = 0; i < node->n; i++)
		if ((node->kind == YAML_MAP && has_number(node->key[i])) || has_number(node->item[i]))
			return 1;
	return 0;
}

/* Is no number in the file, neither as it stands nor as read?  So it is with nearly all, and libyaml takes long. */
static int
is_surely_clear(const struct cprfile *f, const struct buf *text)
{
	struct yaml *doc = f->kind == CPRFILE_YAML && f->hits == 0 ?
	    yamlglance_read(buf_text(text), text->len, f->name) : NULL;
	int clear = doc != NULL && (doc->root == NULL || !has_number(doc->root));

	yamldoc_free(doc);
	return clear;
}

/* What stands in the file, and what is only there when it is read. */
static const char *
read_yaml(struct cprfile *f)
{
	struct buf text = { 0 };
	struct reading r = { .f = f, .line = 1, .as_they_stand = f->hits };
	const char *wrong = NULL;

	/* In the order of places, whatever the way they were found in. */
	if (f->hits > 1)
		qsort(f->hit, f->hits, sizeof *f->hit, by_place);
	if (!f->too_large) {
		decode(&text, buf_text(&f->bytes), f->bytes.len);
		r.text = buf_text(&text);
		r.len = text.len;
		if (!is_surely_clear(f, &text) && read_scalars(&r) == YAMLSCALARS_TOO_DEEP)
			wrong = translate("deeper than 64 levels; what lies below is not searched as YAML reads it");
	} else {
		wrong = translate("larger than 16 MiB; it is not searched as YAML reads it");
	}
	if (f->hits > r.as_they_stand)
		qsort(f->hit, f->hits, sizeof *f->hit, by_place);
	for (size_t i = 0; i < f->hits; i++)
		if (f->hit[i].let_pass != 3)
			f->found(f->arg, &f->hit[i]);
	buf_release(&text);
	/* JSON is searched so where it can be; nobody expects its limits to be ours. */
	return f->kind == CPRFILE_YAML ? wrong : NULL;
}

/* ---- the bytes ---- */

/* The first line that is not empty. */
static void
take_header(struct cprfile *f, const char *piece, size_t len)
{
	size_t i = 0, end;

	for (; f->header.len == 0 && i < len && strchr(TEXT_BOM "\r\n", piece[i]) != NULL; i++)
		;
	for (end = i; end < len && piece[end] != '\n'; end++)
		;
	buf_add(&f->header, piece + i, end - i);
	if (f->header.len > LONGEST_HEADER) {
		f->by_column = 0;	/* nothing can be told apart */
		return;
	}
	if (end == len || f->header.len == 0)
		return;
	if (f->header.data[f->header.len - 1] == '\r')
		f->header.len--;
	f->names = csv_open_text_quiet(f->header.data, f->header.len, f->name);
}

enum cprfile_kind
cprfile_kind(const char *name)
{
	static const struct { const char *end; enum cprfile_kind kind; } kinds[] = {
		{ ".yaml", CPRFILE_YAML }, { ".yml", CPRFILE_YAML },
		{ ".json", CPRFILE_JSON }, { ".geojson", CPRFILE_JSON }, { ".ipynb", CPRFILE_JSON },
		{ ".jsonl", CPRFILE_JSON_LINES }, { ".ndjson", CPRFILE_JSON_LINES }
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (ends_with(name, kinds[i].end))
			return kinds[i].kind;
	return CPRFILE_TEXT;
}

void
cprfile_begin(struct cprfile *f, const char *name, const struct exempt *e,
    void (*found)(void *arg, const struct cprfile_hit *), void *arg)
{
	*f = (struct cprfile){ .name = name, .exempt = e, .found = found, .arg = arg };
	f->by_column = exempt_some(e, name);
	f->kind = cprfile_kind(name);
	cprtext_begin(&f->text, CPRTEXT_BYTES | (f->by_column ? CPRTEXT_FIELDS : 0), found_in_text, f);
}

void
cprfile_only_once(struct cprfile *f)
{
	cprtext_begin(&f->text, CPRTEXT_BYTES | CPRTEXT_WIDE | (f->by_column ? CPRTEXT_FIELDS : 0), found_in_text, f);
	f->wide = 1;
}

void
cprfile_take(struct cprfile *f, const char *piece, size_t len)
{
	if (f->by_column && f->kind == CPRFILE_TEXT && f->names == NULL)
		take_header(f, piece, len);
	if (f->kind != CPRFILE_TEXT && !(f->wide && f->text.how == CPRTEXT_WIDE)) {
		f->too_large |= len > YAML_LARGEST - f->bytes.len;
		if (!f->too_large)
			buf_add(&f->bytes, piece, len);
	}
	cprtext_take(&f->text, piece, len);
}

int
cprfile_again(struct cprfile *f)
{
	int again = f->text.may_be_wide && !f->wide;

	cprtext_end(&f->text);
	if (again) {
		f->wide = 1;
		cprtext_begin(&f->text, CPRTEXT_WIDE, found_in_text, f);
	}
	return again;
}

const char *
cprfile_end(struct cprfile *f)
{
	const char *wrong = f->kind != CPRFILE_TEXT ? read_yaml(f) : NULL;

	if (f->names != NULL)
		csv_close(f->names);
	buf_release(&f->header);
	buf_release(&f->bytes);
	free(f->hit);
	return wrong;
}
