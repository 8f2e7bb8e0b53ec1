#include "base/safe.h"
#include "base/translate.h"
#include "csv/remedy.h"

static const char *
no_file(const char *label)
{
	(void)label;
	return NULL;
}

static const char *
no_place(const struct place *p)
{
	(void)p;
	return NULL;
}

static int
not_told(const char *label)
{
	(void)label;
	return 0;
}

static int
no_field(const struct place *p, enum topic topic, const char *text, size_t len)
{
	(void)p, (void)topic, (void)text, (void)len;
	return 0;
}

static int
no_line(const struct place *p, const char *line, size_t len, size_t at)
{
	(void)p, (void)line, (void)len, (void)at;
	return 0;
}

static int
no_cell(const struct place *p, const char *line, size_t len)
{
	(void)p, (void)line, (void)len;
	return 0;
}

static const struct csvremedy nothing = {
	no_file, no_place, not_told, no_field, no_line, no_cell
};
static const struct csvremedy *known = &nothing;

const struct csvremedy *
csvremedy(void)
{
	return known;
}

void
csvremedy_set(const struct csvremedy *r)
{
	known = r;
}

void
csvremedy_text(const struct place *p, const char *text, size_t len)
{
	if (!known->field(p, TOPIC_ENCODING, text, len))
		diag_fault(p, TOPIC_ENCODING, "'%s' is not UTF-8%s", shown(text, len),
		    known->is_told(p->file) ? "" :
		    translate("; is it Windows-1252? save the file as UTF-8"));
}
