#include <string.h>

#include "base/buf.h"
#include "describe/pattern.h"
#include "schema/fieldcell.h"

/* Behind the first sign that is no small letter nor digit: not even '-', '_', '.'. */
#define ID "(?!total$)[^\\u0000-/:-`{-Þ][^\\u0000-,/:-^`{-Þ]*"
/* In a list an id ends at a blank, so what is not 'total' has to be seen there. */
#define ID_OF_LIST "(?!total( |$))[^\\u0000-/:-`{-Þ][^\\u0000-,/:-^`{-Þ]*"
#define YEAR "[0-9]{4}"
#define DATE YEAR "-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"
#define CLOCK "(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)"
#define TIME DATE "T" CLOCK
#define DAY "(ma|ti|on|to|fr|loe|soe|lø|sø)"
#define NUMBER "([0-9]+(\\.[0-9]{1,6})?|\\.[0-9]{1,6})"

static int
is_spelling(const char *code)
{
	return (code[0] == 'a' && (code[1] == 'a' || code[1] == 'e')) || (code[0] == 'o' && code[1] == 'e');
}

/* A code in which aa, oe and ae may be å, ø and æ. */
static void
add_either(struct buf *b, const char *code)
{
	for (; *code != '\0'; code++)
		if (is_spelling(code)) {
			buf_addf(b, "(%.2s|%s)", code, code[1] == 'a' ? "å" : *code == 'a' ? "æ" : "ø");
			code++;
		} else {
			buf_addc(b, *code);
		}
}

void
pattern_add_spellings(struct buf *b, const struct vocab *v)
{
	const char *before = "";

	for (size_t i = 0; i < v->n; i++) {
		const char *code = v->term[i].code;

		while (*code != '\0' && !is_spelling(code))
			code++;
		if (*code == '\0')
			continue;
		buf_adds(b, before);
		add_either(b, v->term[i].code);
		before = "|";
	}
}

static void
add_codes(struct buf *b, const struct vocab *v)
{
	for (size_t i = 0; i < v->n; i++) {
		buf_addc(b, i == 0 ? '(' : '|');
		add_either(b, v->term[i].code);
	}
	buf_addc(b, ')');
}

static void
add(struct buf *b, const struct field *f, const char *id)
{
	switch (f->type) {
	case FIELD_ID:
	case FIELD_ACTOR:
	case FIELD_INITIATIVE:
	case FIELD_RESOURCE:
		buf_adds(b, id);
		break;
	case FIELD_CODE:
		add_codes(b, f->vocab);
		break;
	case FIELD_DATE:
		buf_adds(b, DATE);
		break;
	case FIELD_YEAR:
		buf_adds(b, "([1-9][0-9]{3}|" DATE ")");
		break;
	case FIELD_TIME:
		buf_adds(b, TIME);
		break;
	case FIELD_MOMENT:
		buf_adds(b, "(" TIME "|" DATE ")");
		break;
	case FIELD_CLOCK:
		buf_adds(b, CLOCK);
		break;
	case FIELD_HOURS:
		buf_adds(b, DAY "(-" DAY ")? " CLOCK "-" CLOCK);
		break;
	case FIELD_DECIMAL:
		buf_adds(b, NUMBER);
		break;
	case FIELD_COUNT:
		buf_adds(b, "[0-9]{1,15}");
		break;
	case FIELD_GRADE:
		buf_adds(b, "[1-5]");
		break;
	default:
		/* What parts the items of a cell stands in none of them. */
		buf_adds(b, f->flags & FIELD_LIST ? "[^;]*" : ".*");
	}
}

void
pattern_add(struct buf *b, const struct field *f)
{
	add(b, f, ID);
}

void
pattern_add_list(struct buf *b, const struct field *f)
{
	struct buf one = { 0 };

	add(&one, f, ID_OF_LIST);
	if (fieldcell_separator(f) == ' ')
		buf_addf(b, " *%s( +%s)* *", one.data, one.data);
	else
		buf_addf(b, "%s(;%s)*", one.data, one.data);
	buf_release(&one);
}
