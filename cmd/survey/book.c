/* The questionnaire as a workbook: a column for each answer, lists to choose from, and a sheet that explains. */
#include <stdlib.h>
#include <string.h>

#include "survey.h"
#include "workbook/bookwriter.h"
#include "workbook/newbook.h"

enum { ROWS = 1000, HEADING_ROW = 1, WIDE = 44, MOST_PROMPT = 250, MOST_LISTS = 16 };

struct sheets {
	const struct bookwriter *writer;
	lxw_workbook *book;
	lxw_worksheet *answers, *words, *help;
	lxw_format *group, *heading, *date, *wrap, *bold, *title;
	const struct vocab *list[MOST_LISTS];	/* columns of `words` */
	size_t lists;
	enum language language;
};

static void
make_formats(struct sheets *s)
{
	const struct bookwriter *w = s->writer;

	s->group = w->workbook_add_format(s->book);
	w->format_set_bold(s->group);
	w->format_set_text_wrap(s->group);
	w->format_set_align(s->group, LXW_ALIGN_VERTICAL_TOP);
	w->format_set_bg_color(s->group, 0xd9e7e4);
	w->format_set_border(s->group, LXW_BORDER_THIN);
	s->heading = w->workbook_add_format(s->book);
	w->format_set_bold(s->heading);
	w->format_set_text_wrap(s->heading);
	w->format_set_align(s->heading, LXW_ALIGN_VERTICAL_TOP);
	w->format_set_bottom(s->heading, LXW_BORDER_MEDIUM);
	s->date = w->workbook_add_format(s->book);
	w->format_set_num_format(s->date, "dd-mm-yyyy");
	s->wrap = w->workbook_add_format(s->book);
	w->format_set_text_wrap(s->wrap);
	w->format_set_align(s->wrap, LXW_ALIGN_VERTICAL_TOP);
	s->bold = w->workbook_add_format(s->book);
	w->format_set_bold(s->bold);
	s->title = w->workbook_add_format(s->book);
	w->format_set_bold(s->title);
	w->format_set_font_size(s->title, 16);
}

/* The column of the second sheet that lists what an answer may be; it is made when first asked for. */
static size_t
list_of(struct sheets *s, const struct vocab *v)
{
	const struct bookwriter *w = s->writer;
	size_t i = 0;

	while (i < s->lists && s->list[i] != v)
		i++;
	if (i < s->lists || i == MOST_LISTS)
		return i;
	s->list[s->lists++] = v;
	w->worksheet_write_string(s->words, 0, (lxw_col_t)i, v->name, s->bold);
	for (size_t k = 0; k < v->n; k++)
		w->worksheet_write_string(s->words, (lxw_row_t)k + 1, (lxw_col_t)i, vocab_word(v, (int)k, s->language), NULL);
	w->worksheet_set_column(s->words, (lxw_col_t)i, (lxw_col_t)i, 28, NULL);
	return i;
}

/* What stands beside a cell while it is filled in, as long as spreadsheets show. */
static void
add_prompt(struct buf *b, const struct sheets *s, const struct survey_column *c, const struct field *f)
{
	enum language l = s->language;
	const struct survey_item_about *item = &survey_items[c->item];

	if (c->kind >= 0) {
		buf_adds(b, LANG(l, "Skriv, hvor mange der er, eller x for én.", "Write how many there are, or x for one."));
	} else if (f->type == FIELD_CODE && item->is_list) {
		buf_adds(b, LANG(l, "En eller flere, med semikolon imellem: ", "One or more, parted by semicolons: "));
		for (size_t i = 0; i < f->vocab->n && b->len < MOST_PROMPT - 30; i++)
			buf_addf(b, "%s%s", i > 0 ? "; " : "", vocab_word(f->vocab, (int)i, l));
	} else if (item->is_list) {
		buf_adds(b, LANG(l, "Er der flere, så sæt semikolon imellem.", "If there are several, part them by semicolons."));
	} else if (f->type == FIELD_DATE) {
		buf_adds(b, LANG(l, "En dato, som 12-09-2026.", "A date, as 12-09-2026."));
	} else if (f->type == FIELD_YEAR) {
		buf_adds(b, LANG(l, "Et årstal, som 2009.", "A year, as 2009."));
	} else if (f->type == FIELD_COUNT || f->type == FIELD_DECIMAL) {
		buf_adds(b, LANG(l, "Et tal. Kender du det ikke, så lad feltet stå tomt.", "A number. If it is not known, leave the cell empty."));
	} else if (f->type == FIELD_CODE) {
		buf_adds(b, LANG(l, "Vælg på listen.", "Choose from the list."));
	}
}

/*
 * The last one is of a list.  libxlsxwriter 1.1.4 copies the formula of a list twice, and loses one of
 * the copies; the formula of a custom one it copies once.
 */
static void
make_list(lxw_worksheet *sheet)
{
	lxw_data_val_obj *v, *last = NULL;

	STAILQ_FOREACH(v, sheet->data_validations, list_pointers)
		last = v;
	if (last != NULL)
		last->validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
}

static void
validate(struct sheets *s, size_t column)
{
	const struct survey_column *c = survey_column(column);
	const struct field *f = survey_field(c);
	struct buf prompt = { 0 }, range = { 0 };
	lxw_data_validation v = { .validate = LXW_VALIDATION_TYPE_ANY, .ignore_blank = LXW_VALIDATION_ON };

	add_prompt(&prompt, s, c, f);
	if (c->kind < 0 && f->type == FIELD_CODE && !survey_items[c->item].is_list) {
		size_t list = list_of(s, f->vocab);

		buf_addf(&range, "=%s!$%c$2:$%c$%zu", LANG(s->language, "Svarmuligheder", "Choices"),
		    (char)('A' + list), (char)('A' + list), f->vocab->n + 1);
		v.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
		v.value_formula = range.data;
		/* Another word is no fault here: "ved ikke" is an answer, and a kind may have its sector. */
		v.error_type = LXW_VALIDATION_ERROR_TYPE_INFORMATION;
		v.error_message = (char *)LANG(s->language, "Det står ikke på listen.", "That is not on the list.");
	}
	v.input_message = prompt.data;
	if (prompt.len > 0 || range.len > 0)
		s->writer->worksheet_data_validation_range(s->answers, HEADING_ROW + 1, (lxw_col_t)column, HEADING_ROW + ROWS,
		    (lxw_col_t)column, &v);
	if (range.len > 0)
		make_list(s->answers);
	buf_release(&prompt);
	buf_release(&range);
}

static double
width_of(const struct survey_column *c, const struct field *f)
{
	return c->kind >= 0 ? 11 : c->item == ITEM_WORKS || c->item == ITEM_HARD ? WIDE :
	    f->type == FIELD_DATE || f->type == FIELD_YEAR || f->type == FIELD_COUNT ? 12 :
	    f->type == FIELD_DECIMAL ? 15 : 24;
}

static void
lay_out(struct sheets *s)
{
	const struct bookwriter *w = s->writer;
	struct buf text = { 0 };
	size_t from = 0;

	for (size_t i = 0; i < survey_columns(); i++) {
		const struct survey_column *c = survey_column(i);
		const struct field *f = survey_field(c);
		enum survey_question q = survey_items[c->item].question;
		lxw_col_t column = (lxw_col_t)i;

		buf_clear(&text);
		survey_add_heading(&text, i, s->language);
		w->worksheet_write_string(s->answers, HEADING_ROW, column, text.data, s->heading);
		w->worksheet_set_column(s->answers, column, column, width_of(c, f),
		    f->type == FIELD_DATE ? s->date : NULL);
		validate(s, i);
		if (i + 1 < survey_columns() && survey_items[survey_column(i + 1)->item].question == q)
			continue;
		buf_clear(&text);
		survey_add_question(&text, q, s->language);
		if (from < i)
			w->worksheet_merge_range(s->answers, 0, (lxw_col_t)from, 0, column, text.data, s->group);
		else
			w->worksheet_write_string(s->answers, 0, column, text.data, s->group);
		from = i + 1;
	}
	w->worksheet_set_row(s->answers, 0, 62, NULL);
	w->worksheet_set_row(s->answers, HEADING_ROW, 48, NULL);
	w->worksheet_freeze_panes(s->answers, HEADING_ROW + 1, 1);
	w->worksheet_set_landscape(s->answers);
	w->worksheet_set_paper(s->answers, 9);	/* A4 */
	w->worksheet_repeat_rows(s->answers, 0, HEADING_ROW);
	buf_release(&text);
}

static void
explain(const struct sheets *s)
{
	static const char *const lines[][2] = {
		{ "Skriv en række for hvert hus i arket »Svar«. Hører der flere huse til helhedsplanen, så skriv dens navn i hver række.",
		  "Write a row for each house in the sheet “Answers”. If the helhedsplan has several houses, write its name in each row." },
		{ "Er helhedsplanen ikke med i et medborgercenter, så skriv en række med dens navn og kommune og nej.",
		  "If the helhedsplan takes part in no centre, write one row with its name and municipality, and nej." },
		{ "Lad et felt stå tomt, når ingen ved det, eller skriv »ved ikke«. Skriv et tal som et tal: 30 og ikke »ca. 30«.",
		  "Leave a cell empty when nobody knows, or write “unknown”. Write a number as a number: 30, and not “about 30”." },
		{ "Skriv navne på organisationer og foreninger, aldrig på beboere, og ingen telefonnumre eller CPR-numre.",
		  "Write names of organisations and associations, never of residents, and no telephone numbers or CPR numbers." },
		{ "Når svarene er samlet: mc-survey import SVAR.xlsx MAPPE", "When the answers are there: mc-survey import ANSWERS.xlsx FOLDER" },
	};
	const struct bookwriter *w = s->writer;
	lxw_row_t row = 0;

	w->worksheet_set_column(s->help, 0, 0, 100, s->wrap);
	w->worksheet_write_string(s->help, row, 0, LANG(s->language, "Medborgercentre: spørgeskema til helhedsplaner",
	    "Citizens' centres: a questionnaire to helhedsplaner"), s->title);
	row = 2;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		w->worksheet_write_string(s->help, row++, 0, lines[i][s->language == LANG_EN], s->wrap);
	row++;
	for (int q = 0; q < SURVEY_QUESTIONS; q++) {
		struct buf text = { 0 };
		const char *hint = LANG(s->language, survey_about[q].hint_da, survey_about[q].hint_en);

		buf_addf(&text, "%d. ", q + 1);
		survey_add_question(&text, (enum survey_question)q, s->language);
		if (hint != NULL)
			buf_addf(&text, " %s", hint);
		w->worksheet_write_string(s->help, row++, 0, text.data, s->wrap);
		buf_release(&text);
	}
}

void
form_book(struct buf *out, enum language language)
{
	struct sheets s = { .language = language };
	struct newbook b;
	const char *wrong = newbook_begin(&b);

	if (wrong == NULL) {
		s.writer = b.writer;
		s.book = b.book;
		s.answers = b.writer->workbook_add_worksheet(s.book, LANG(language, "Svar", "Answers"));
		s.words = b.writer->workbook_add_worksheet(s.book, LANG(language, "Svarmuligheder", "Choices"));
		s.help = b.writer->workbook_add_worksheet(s.book, LANG(language, "Vejledning", "Guide"));
		make_formats(&s);
		lay_out(&s);
		explain(&s);
		wrong = newbook_end(&b, out);
	} else {
		newbook_drop(&b);
	}
	if (wrong != NULL)
		die("cannot write the workbook: %s", wrong);
}
