#include "base/date.h"
#include "base/number.h"
#include "conditions.h"

void
print_indicators(struct rows *out, const struct said *s, const struct request *r)
{
	(void)r;
	for (int i = 0; i < INDICATORS; i++) {
		const struct figure *figure = &s->figures.item[i];
		enum phrase_unit unit = indicators[i].unit;
		char value[NUMBER_TEXT] = "", of[NUMBER_TEXT] = "";

		if (figure->known && unit == PHRASE_DAY)
			date_format(value, (int)figure->value);
		else if (figure->known) {
			int64_t one = unit == PHRASE_COUNT ? NUMBER_ONE : 1;

			number_format(value, figure->value * one);
			if (figure->has_of)
				number_format(of, figure->of * one);
		}
		rows_text(out, s->sheet.centre.id);
		rows_text(out, indicators[i].code);
		rows_text(out, indicators[i].name);
		rows_text(out, value);
		rows_text(out, of);
		rows_text(out, buf_text(&figure->note));
	}
}
