#include <string.h>

#include "analysis/agenda.h"
#include "base/buf.h"
#include "base/date.h"
#include "cli/option.h"
#include "field/terms.h"
#include "conditions.h"

/* For a stream the codes; for who reads it words in the language of the centre. */
static void
add_reasons(struct buf *out, const struct agenda_item *item, const struct request *r, enum language language)
{
	for (int k = 0; k < AGENDA_REASONS; k++) {
		if (!(item->reasons & 1u << k))
			continue;
		if (out->len > 0)
			buf_adds(out, r->read ? "; " : " ");
		if (r->read)
			agenda_add_reason(out, (enum agenda_reason)k, language, r->within);
		else
			buf_adds(out, agenda_reason_code[k]);
	}
}

static const char *
status_of(const struct answer *a, const struct request *r, enum language language)
{
	return r->read && a->status >= 0 ? vocab_word(&status_vocab, a->status, language) : a->cell[ANSWER_STATUS];
}

static const char *
due_of(const struct answer *a, const struct request *r, enum language language)
{
	const char *due = a->cell[ANSWER_DUE];
	int day;

	return r->read && date_parse(due, strlen(due), &day) ? lang_day(language, day) : due;
}

void
print_agenda(struct rows *out, const struct said *s, const struct request *r)
{
	enum language language = option_language_or(r->language, centre_language(&s->sheet.centre));
	struct agenda agenda;

	agenda_make(&agenda, &s->sheet, &s->figures, language, r->today, r->within);
	for (size_t i = 0; i < agenda.n; i++) {
		const struct agenda_item *item = &agenda.item[i];
		const struct recommendation *about = &recommendations[item->recommendation];
		const struct answer *a = &s->sheet.answers.item[item->recommendation];
		struct buf why = { 0 };

		add_reasons(&why, item, r, language);
		rows_text(out, s->sheet.centre.id);
		rows_count(out, (int64_t)i + 1);
		rows_text(out, why.data);
		rows_text(out, about->code);
		rows_text(out, recommendation_title(about, language));
		rows_text(out, status_of(a, r, language));
		rows_text(out, r->read && *a->cell[ANSWER_RESPONSIBLE] != '\0' ?
		    dossier_name(&s->sheet, a->cell[ANSWER_RESPONSIBLE]) : a->cell[ANSWER_RESPONSIBLE]);
		rows_text(out, a->cell[ANSWER_NEXT]);
		rows_text(out, due_of(a, r, language));
		rows_text(out, buf_text(&item->conflict));
		buf_release(&why);
	}
	agenda_release(&agenda);
}
