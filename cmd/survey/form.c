/* The questionnaire to print and fill in by hand, and as a file of headings. */
#include <string.h>

#include "base/lang.h"
#include "base/text.h"
#include "field/terms.h"
#include "output/html.h"
#include "sheet/harmless.h"
#include "survey.h"

void
form_csv(struct buf *b, enum language language)
{
	struct buf heading = { 0 };

	/* By the mark a spreadsheet knows that it is UTF-8. */
	buf_adds(b, TEXT_BOM);
	for (size_t i = 0; i < survey_columns(); i++) {
		buf_clear(&heading);
		survey_add_heading(&heading, i, language);
		if (i > 0)
			buf_addc(b, ';');
		harmless_add(b, heading.data, heading.len, ';');
	}
	buf_adds(b, "\r\n");
	buf_release(&heading);
}

/* ---- to print ---- */

static const char style[] =
    "@page { size: A4; margin: 16mm 15mm 15mm; }\n"
    "* { box-sizing: border-box; }\n"
    "body { font: 10.5pt/1.4 \"Source Sans 3\", \"Noto Sans\", \"Segoe UI\", Arial, sans-serif; color: #1d2b2a;\n"
    "  background: #ffffff; max-width: 180mm; margin: 0 auto; padding: 8mm 4mm; }\n"
    "@media print { body { padding: 0; } }\n"
    "h1 { font-size: 22pt; line-height: 1.15; margin: 0 0 2mm; color: #0f4c47; }\n"
    ".lead { font-size: 11.5pt; margin: 0 0 1mm; }\n"
    ".about { margin: 0 0 6mm; color: #45595a; }\n"
    "section { break-inside: avoid; margin: 0 0 6.5mm; padding: 3.5mm 0 0; border-top: 0.6pt solid #9db5b1; }\n"
    "h2 { font-size: 12.5pt; line-height: 1.3; margin: 0 0 1mm; padding-left: 9mm; position: relative; break-after: avoid; }\n"
    "h2 b { position: absolute; left: 0; top: 0.1mm; width: 6.4mm; height: 6.4mm; border-radius: 50%; background: #0f4c47;\n"
    "  color: #ffffff; font-size: 9.5pt; line-height: 6.4mm; text-align: center; print-color-adjust: exact;\n"
    "  -webkit-print-color-adjust: exact; }\n"
    ".hint { margin: 0 0 2mm 9mm; color: #45595a; font-size: 9.5pt; break-after: avoid; }\n"
    ".items { margin-left: 9mm; }\n"
    ".line { display: flex; align-items: flex-end; gap: 3mm; min-height: 8.5mm; break-inside: avoid; }\n"
    ".line span { white-space: nowrap; }\n"
    ".line i { flex: 1; border-bottom: 0.8pt solid #6b7f7d; height: 6mm; }\n"
    ".pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 7mm; }\n"
    ".boxes { display: flex; flex-wrap: wrap; gap: 1.4mm 5mm; padding: 1.6mm 0 0; margin: 0; break-inside: avoid; }\n"
    ".boxes em { font-style: normal; width: 100%; }\n"
    ".box { white-space: nowrap; }\n"
    ".box::before { content: \"\"; display: inline-block; width: 3.4mm; height: 3.4mm; border: 0.9pt solid #1d2b2a;\n"
    "  border-radius: 0.6mm; margin-right: 1.6mm; vertical-align: -0.5mm; }\n"
    "table { border-collapse: collapse; width: 100%; font-size: 9.5pt; }\n"
    "th { text-align: left; font-weight: 600; border-bottom: 1pt solid #1d2b2a; padding: 0.6mm 1.5mm; vertical-align: bottom; }\n"
    "td { border-bottom: 0.4pt solid #9db5b1; padding: 0.7mm 1.5mm; height: 6mm; }\n"
    "td.fill { border-left: 0.4pt solid #9db5b1; width: 17mm; }\n"
    ".wide { table-layout: fixed; }\n"
    ".wide th:first-child { width: 32%; }\n"
    ".wide td { height: 9mm; border-left: 0.4pt solid #9db5b1; }\n"
    ".two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 7mm; }\n"
    ".free { border: 0.8pt solid #6b7f7d; border-radius: 1mm; height: 19mm; margin: 1mm 0 2.5mm; }\n"
    "footer { color: #45595a; font-size: 9pt; border-top: 0.6pt solid #9db5b1; padding-top: 2mm; }\n";

static void
text(struct buf *b, const char *s)
{
	html_adds(b, s);
}

static void
label(struct buf *b, size_t column, enum language l)
{
	struct buf heading = { 0 };

	survey_add_heading(&heading, column, l);
	html_add(b, heading.data, heading.len);
	buf_release(&heading);
}

static void
line(struct buf *b, size_t column, enum language l)
{
	buf_adds(b, "<p class=\"line\" style=\"margin:0\"><span>");
	label(b, column, l);
	buf_adds(b, "</span><i></i></p>\n");
}

/* A box for each code; who may tick several is told by the hint. */
static void
boxes(struct buf *b, size_t column, enum language l, int with_label)
{
	const struct vocab *v = survey_field(survey_column(column))->vocab;

	buf_adds(b, "<p class=\"boxes\">");
	if (with_label) {
		buf_adds(b, "<em>");
		label(b, column, l);
		buf_adds(b, "</em> ");
	}
	for (size_t i = 0; i < v->n; i++) {
		buf_adds(b, "<span class=\"box\">");
		text(b, vocab_word(v, (int)i, l));
		buf_adds(b, "</span> ");
	}
	buf_adds(b, "</p>\n");
}

/* Kinds of actors, each with how many are housed and how many come; in two columns side by side. */
static void
kinds(struct buf *b, enum language l)
{
	size_t housed = survey_column_of(ITEM_HOUSED, 0), n = survey_column_of(ITEM_REGULAR, 0) - housed;
	size_t half = (n + 1) / 2;

	buf_adds(b, "<div class=\"two\">\n");
	for (size_t from = 0; from < n; from += half) {
		buf_addf(b, "<table><thead><tr><th></th><th>%s</th><th>%s</th></tr></thead><tbody>\n",
		    LANG(l, "Til huse", "Housed"), LANG(l, "Kommer jævnligt", "Come regularly"));
		for (size_t i = from; i < from + half && i < n; i++) {
			struct buf name = { 0 };

			buf_adds(&name, vocab_word(&kind_vocab, survey_column(housed + i)->kind, l));
			lang_capital(&name, 0);
			buf_adds(b, "<tr><td>");
			html_add(b, name.data, name.len);
			buf_adds(b, "</td><td class=\"fill\"></td><td class=\"fill\"></td></tr>\n");
			buf_release(&name);
		}
		buf_adds(b, "</tbody></table>\n");
	}
	buf_adds(b, "</div>\n");
}

static void
payers(struct buf *b, enum language l)
{
	buf_addf(b, "<table class=\"wide\"><thead><tr><th>%s</th><th>%s</th><th>%s</th><th>%s</th><th>%s</th></tr></thead><tbody>\n",
	    LANG(l, "Betaler", "Payer"), LANG(l, "Slags", "Kind"), LANG(l, "Kr. om året", "Kr. a year"),
	    LANG(l, "Fast eller projekt", "Permanent or project"), LANG(l, "Slutter den", "Ends on"));
	for (int i = 0; i < SURVEY_PAYERS; i++)
		buf_adds(b, "<tr><td></td><td></td><td></td><td></td><td></td></tr>\n");
	buf_adds(b, "</tbody></table>\n");
}

/* Kinds stand in question 5; beside a name one writes which it is. */
static void
item(struct buf *b, size_t column, enum language l)
{
	const struct survey_column *c = survey_column(column);
	const struct field *f = survey_field(c);
	int alone = survey_items[c->item].question == ASK_FOCUS || survey_items[c->item].question == ASK_ROOMS ||
	    survey_items[c->item].question == ASK_REACH;

	if (c->item == ITEM_WORKS || c->item == ITEM_HARD) {
		buf_adds(b, "<div>");
		label(b, column, l);
		buf_adds(b, "<div class=\"free\"></div></div>\n");
	} else if (f->type == FIELD_CODE && f->vocab != &kind_vocab) {
		boxes(b, column, l, !alone);
	} else {
		line(b, column, l);
	}
}

static void
question(struct buf *b, enum survey_question q, enum language l)
{
	const char *hint = LANG(l, survey_about[q].hint_da, survey_about[q].hint_en);
	struct buf sentence = { 0 };
	int is_pair = q == ASK_OWNER || q == ASK_RUN_BY || q == ASK_SIZE;

	survey_add_question(&sentence, q, l);
	buf_addf(b, "<section>\n<h2><b>%d</b>", (int)q + 1);
	html_add(b, sentence.data, sentence.len);
	buf_adds(b, "</h2>\n");
	if (hint != NULL) {
		buf_adds(b, "<p class=\"hint\">");
		text(b, hint);
		buf_adds(b, "</p>\n");
	}
	buf_addf(b, "<div class=\"items%s\">\n", is_pair ? " pair" : "");
	if (q == ASK_BASE)
		kinds(b, l);
	else if (q == ASK_MONEY)
		payers(b, l);
	else
		for (size_t i = 0; i < survey_columns(); i++)
			if (survey_items[survey_column(i)->item].question == q && survey_column(i)->item != ITEM_ASKED)
				item(b, i, l);
	buf_adds(b, "</div>\n</section>\n");
	buf_release(&sentence);
}

void
form_html(struct buf *b, enum language l)
{
	const char *title = LANG(l, "Medborgercentre i boligområder: spørgeskema til helhedsplaner",
	    "Citizens' centres in housing areas: a questionnaire to helhedsplaner");

	buf_addf(b, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n",
	    LANG(l, "da", "en"), title, style);
	buf_addf(b, "<h1>%s</h1>\n<p class=\"lead\">%s</p>\n<p class=\"about\">%s</p>\n",
	    LANG(l, "Jeres hus og dem, der bruger det", "Your house, and those who use it"),
	    LANG(l, "Et spørgeskema til helhedsplaner om medborgercentre.", "A questionnaire to helhedsplaner about citizens' centres."),
	    LANG(l, "Spørgsmål 1 handler om helhedsplanen, resten om ét hus. Har I flere huse, så udfyld resten én gang for hvert. "
	    "Spring over, hvad ingen af jer ved. Der er ingen rigtige og forkerte svar.",
	    "Question 1 is about the helhedsplan, the rest about one house. If you have several, fill in the rest once for each. "
	    "Pass over what none of you knows. No answer is right or wrong."));
	for (int q = 0; q < SURVEY_QUESTIONS; q++)
		question(b, (enum survey_question)q, l);
	buf_addf(b, "<footer>%s</footer>\n</body>\n</html>\n",
	    LANG(l, "Tak, fordi I tog jer tid.", "Thank you for taking the time."));
}
