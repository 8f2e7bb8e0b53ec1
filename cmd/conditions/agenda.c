#include "analysis/agenda.h"
#include "base/buf.h"
#include "field/terms.h"
#include "conditions.h"

void
print_agenda(struct rows *out, const struct said *s, const struct request *r)
{
	enum language language = language_of(r, s);
	struct agenda agenda;

	agenda_make(&agenda, &s->sheet, &s->figures, language, r->today, r->within);
	for (size_t i = 0; i < agenda.n; i++) {
		const struct agenda_item *item = &agenda.item[i];
		const struct recommendation *about = &recommendations[item->recommendation];
		const struct answer *a = &s->sheet.answers.item[item->recommendation];
		struct buf why = { 0 };

		for (int k = 0; k < AGENDA_REASONS; k++)
			if (item->reasons & 1u << k)
				buf_addf(&why, "%s%s", why.len > 0 ? " " : "",
				    agenda_reason_code[k]);
		rows_text(out, s->sheet.centre.id);
		rows_count(out, (int64_t)i + 1);
		rows_text(out, why.data);
		rows_text(out, about->code);
		rows_text(out, recommendation_title(about, language));
		rows_text(out, a->cell[ANSWER_STATUS]);
		rows_text(out, a->cell[ANSWER_RESPONSIBLE]);
		rows_text(out, a->cell[ANSWER_NEXT]);
		rows_text(out, a->cell[ANSWER_DUE]);
		rows_text(out, buf_text(&item->conflict));
		buf_release(&why);
	}
	agenda_release(&agenda);
}
