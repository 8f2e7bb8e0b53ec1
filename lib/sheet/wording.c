#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fold.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "field/terms.h"
#include "sheet/wording.h"

/* The first Danish one of each field is its heading in exports. */
static const struct wording_word headings[] = {
	{ ENTRY_DATE, "Dato" }, { ENTRY_DATE, "date" },
	{ ENTRY_DATE, "Hvornår" }, { ENTRY_DATE, "Mødedato" },
	{ ENTRY_DATE, "Dato for samarbejdet" }, { ENTRY_DATE, "when" }, { ENTRY_DATE, "Datoen" },
	{ ENTRY_DATE, "Dato og tid" }, { ENTRY_DATE, "Dato og tidspunkt" }, { ENTRY_DATE, "Dato/tid" },

	{ ENTRY_FORM, "Samarbejdsform" }, { ENTRY_FORM, "form" },
	{ ENTRY_FORM, "Samarbejdsformer" }, { ENTRY_FORM, "Form for samarbejde" },
	{ ENTRY_FORM, "Samarbejdets form" }, { ENTRY_FORM, "Samarbejdstype" },
	{ ENTRY_FORM, "Type samarbejde" }, { ENTRY_FORM, "Slags samarbejde" }, { ENTRY_FORM, "Formen" },
	{ ENTRY_FORM, "form of collaboration" }, { ENTRY_FORM, "collaboration form" },
	{ ENTRY_FORM, "collaboration" },

	{ ENTRY_ACTORS, "Aktører" }, { ENTRY_ACTORS, "actors" }, { ENTRY_ACTORS, "Aktør" },
	{ ENTRY_ACTORS, "Aktørerne" }, { ENTRY_ACTORS, "Deltagende aktører" },
	{ ENTRY_ACTORS, "Parter" }, { ENTRY_ACTORS, "Part" }, { ENTRY_ACTORS, "Hvem" },
	{ ENTRY_ACTORS, "Partnere" }, { ENTRY_ACTORS, "Partner" },
	{ ENTRY_ACTORS, "Samarbejdspartnere" }, { ENTRY_ACTORS, "Samarbejdspartner" },
	{ ENTRY_ACTORS, "Samarbejdsparter" }, { ENTRY_ACTORS, "actor" },
	{ ENTRY_ACTORS, "Andre aktører" }, { ENTRY_ACTORS, "Øvrige aktører" }, { ENTRY_ACTORS, "Øvrige parter" },
	{ ENTRY_ACTORS, "Med hvem" }, { ENTRY_ACTORS, "Hvem deltog" }, { ENTRY_ACTORS, "Hvem var med" },
	{ ENTRY_ACTORS, "Sammen med" }, { ENTRY_ACTORS, "Samarbejde med" },
	{ ENTRY_ACTORS, "Samarbejdede med" }, { ENTRY_ACTORS, "I samarbejde med" }, { ENTRY_ACTORS, "together with" },
	{ ENTRY_ACTORS, "parties" }, { ENTRY_ACTORS, "partners" }, { ENTRY_ACTORS, "who" },

	{ ENTRY_INITIATIVE, "Initiativ" }, { ENTRY_INITIATIVE, "initiative" },
	{ ENTRY_INITIATIVE, "Initiativer" }, { ENTRY_INITIATIVE, "Indsats" },
	{ ENTRY_INITIATIVE, "Projekt" }, { ENTRY_INITIATIVE, "project" },

	{ ENTRY_CHANNEL, "Kanal" }, { ENTRY_CHANNEL, "channel" },
	{ ENTRY_CHANNEL, "Kontaktform" }, { ENTRY_CHANNEL, "Kontakt via" },
	{ ENTRY_CHANNEL, "Hvordan" }, { ENTRY_CHANNEL, "how" },

	{ ENTRY_HOURS, "Timer" }, { ENTRY_HOURS, "hours" }, { ENTRY_HOURS, "Antal timer" },
	{ ENTRY_HOURS, "Timer i alt" }, { ENTRY_HOURS, "Personaletimer" },
	{ ENTRY_HOURS, "Timeforbrug" }, { ENTRY_HOURS, "Tidsforbrug" },
	{ ENTRY_HOURS, "Tid brugt" }, { ENTRY_HOURS, "Brugt tid" }, { ENTRY_HOURS, "Brugte timer" },
	{ ENTRY_HOURS, "staff hours" },
	/* What such a heading says of the numbers below it is asked in headingunit.c. */
	{ ENTRY_HOURS, "Minutter" }, { ENTRY_HOURS, "Antal minutter" }, { ENTRY_HOURS, "Minutter i alt" },
	{ ENTRY_HOURS, "Tid i minutter" }, { ENTRY_HOURS, "minutes" },

	{ ENTRY_RESIDENTS, "Beboere" }, { ENTRY_RESIDENTS, "residents" },
	{ ENTRY_RESIDENTS, "Antal beboere" }, { ENTRY_RESIDENTS, "Beboere i alt" },
	{ ENTRY_RESIDENTS, "Deltagere fra området" }, { ENTRY_RESIDENTS, "Fra området" },

	{ ENTRY_VISITORS, "Udefra" }, { ENTRY_VISITORS, "visitors" },
	{ ENTRY_VISITORS, "Gæster" }, { ENTRY_VISITORS, "Antal gæster" },
	{ ENTRY_VISITORS, "Besøgende" }, { ENTRY_VISITORS, "Antal besøgende" },
	{ ENTRY_VISITORS, "Deltagere udefra" }, { ENTRY_VISITORS, "Andre deltagere" },

	/* Columns that few logs have. */
	{ ENTRY_VOLUNTEERS, "Frivillige" }, { ENTRY_VOLUNTEERS, "volunteers" },
	{ ENTRY_VOLUNTEERS, "Antal frivillige" }, { ENTRY_VOLUNTEERS, "Frivillige i alt" },
	{ ENTRY_VOLUNTEERS, "Frivillige hjælpere" }, { ENTRY_VOLUNTEERS, "number of volunteers" },

	{ ENTRY_VOLUNTEER_HOURS, "Frivillige timer" }, { ENTRY_VOLUNTEER_HOURS, "volunteer_hours" },
	{ ENTRY_VOLUNTEER_HOURS, "volunteer hours" }, { ENTRY_VOLUNTEER_HOURS, "Frivilligtimer" },
	{ ENTRY_VOLUNTEER_HOURS, "Frivilliges timer" }, { ENTRY_VOLUNTEER_HOURS, "De frivilliges timer" },
	{ ENTRY_VOLUNTEER_HOURS, "Timer frivillige" }, { ENTRY_VOLUNTEER_HOURS, "Timer (frivillige)" },
	{ ENTRY_VOLUNTEER_HOURS, "Frivillige timer i alt" }, { ENTRY_VOLUNTEER_HOURS, "Antal frivillige timer" },
	{ ENTRY_VOLUNTEER_HOURS, "Antal frivilligtimer" }, { ENTRY_VOLUNTEER_HOURS, "hours of volunteers" },

	{ ENTRY_NEW_RESIDENTS, "Nye beboere" }, { ENTRY_NEW_RESIDENTS, "new_residents" },
	{ ENTRY_NEW_RESIDENTS, "new residents" }, { ENTRY_NEW_RESIDENTS, "Antal nye beboere" },
	{ ENTRY_NEW_RESIDENTS, "Heraf nye" }, { ENTRY_NEW_RESIDENTS, "Heraf nye beboere" },
	{ ENTRY_NEW_RESIDENTS, "Første gang" }, { ENTRY_NEW_RESIDENTS, "Beboere første gang" },
	{ ENTRY_NEW_RESIDENTS, "Nye fra området" },

	{ ENTRY_FOLLOWED, "Førte til noget" }, { ENTRY_FOLLOWED, "followed" },
	{ ENTRY_FOLLOWED, "Førte henvisningen til noget" }, { ENTRY_FOLLOWED, "Henvisningen førte til noget" },
	{ ENTRY_FOLLOWED, "Ført videre" }, { ENTRY_FOLLOWED, "Fulgt op" },
	{ ENTRY_FOLLOWED, "Lykkedes henvisningen" }, { ENTRY_FOLLOWED, "led somewhere" },

	{ ENTRY_NOTE, "Bemærkning" }, { ENTRY_NOTE, "note" }, { ENTRY_NOTE, "Bemærkninger" },
	{ ENTRY_NOTE, "Noter" }, { ENTRY_NOTE, "notes" }, { ENTRY_NOTE, "Notat" },
	{ ENTRY_NOTE, "Kommentar" }, { ENTRY_NOTE, "Kommentarer" }, { ENTRY_NOTE, "comment" },
	{ ENTRY_NOTE, "comments" }, { ENTRY_NOTE, "Beskrivelse" }, { ENTRY_NOTE, "description" },
	{ ENTRY_NOTE, "Bem." }, { ENTRY_NOTE, "Bemærk" }, { ENTRY_NOTE, "Noter/bemærkninger" },

	{ HEADING_CENTRE, "Center" }, { HEADING_CENTRE, "centre" },
	{ HEADING_CENTRE, "Medborgercenter" },
	{ HEADING_REASON, HEADING_REASON_WORD }, { HEADING_REASON, "Afvist fordi" },
	{ HEADING_TIME, "Tid" }, { HEADING_MOMENT, "Tidspunkt" },
	/* The weekday or the number of the day, where there is a date beside it. */
	{ HEADING_MOMENT, "Dag" }, { HEADING_MOMENT, "day" },
	/* Forms that are filled in on the web note when. */
	{ HEADING_MOMENT, "Tidsstempel" }, { HEADING_MOMENT, "timestamp" },
	{ HEADING_MOMENT, "Starttidspunkt" }, { HEADING_MOMENT, "start time" },
	{ HEADING_MOMENT, "Fuldførelsestidspunkt" }, { HEADING_MOMENT, "completion time" },
	{ HEADING_WHAT, "Hvad" }, { HEADING_WHAT, "what" }, { HEADING_WHAT, "Emne" },
	{ HEADING_WHAT, "Aktivitet" }, { HEADING_WHAT, "Indhold" }, { HEADING_WHAT, "Hvad lavede I" },
	{ HEADING_WHAT, "Hvad lavede vi" }, { HEADING_WHAT, "Hvad skete der" },
	{ HEADING_PEOPLE, "Deltagere" }, { HEADING_PEOPLE, "participants" },
	{ HEADING_PEOPLE, "Antal deltagere" }, { HEADING_PEOPLE, "Fremmødte" },
	{ HEADING_COUNT, "Antal" }, { HEADING_COUNT, "number" }, { HEADING_COUNT, "Antal personer" },
	{ HEADING_COUNT, "Antal mennesker" }, { HEADING_COUNT, "Personer" },
	{ HEADING_LEAD, "Initiativtager" }, { HEADING_LEAD, "Hvem tog initiativet" },
	{ HEADING_LEAD, "Hvem tog initiativ" }, { HEADING_LEAD, "Tog initiativet" }, { HEADING_LEAD, "Tog initiativ" },
	{ HEADING_LEAD, "initiator" }, { HEADING_LEAD, "who took the initiative" },
	{ HEADING_OTHER, "Ugedag" }, { HEADING_OTHER, "Uge" },
	{ HEADING_OTHER, "Måned" }, { HEADING_OTHER, "Md." }, { HEADING_OTHER, "År" },
	{ HEADING_OTHER, "Nr" }, { HEADING_OTHER, "Løbenr." }, { HEADING_OTHER, "Løbenummer" },
	{ HEADING_OTHER, "week" }, { HEADING_OTHER, "month" },
	{ 0, "" }
};

static const struct wording_word totals[] = {
	{ 0, "i alt" }, { 0, "ialt" }, { 0, "total" }, { 0, "totalt" }, { 0, "sum" },
	{ 0, "subtotal" }, { 0, "samlet" }, { 0, "hovedtotal" }, { 0, "grand total" },
	{ 0, "månedstotal" }, { 0, "årstotal" }, { 0, "gennemsnit" }, { 0, "gns" },
	{ 0, "average" },
	{ 0, "" }
};

/* 0: only beside another. */
static const struct wording_word periods[] = {
	{ 1, "januar" }, { 1, "februar" }, { 1, "marts" }, { 1, "april" }, { 1, "maj" },
	{ 1, "juni" }, { 1, "juli" }, { 1, "august" }, { 1, "september" }, { 1, "oktober" },
	{ 1, "november" }, { 1, "december" },
	{ 1, "jan" }, { 1, "feb" }, { 1, "mar" }, { 1, "apr" }, { 1, "jun" }, { 1, "jul" },
	{ 1, "aug" }, { 1, "sep" }, { 1, "sept" }, { 1, "okt" }, { 1, "nov" }, { 1, "dec" },
	{ 1, "uge" }, { 1, "måneden" }, { 1, "kvartal" }, { 1, "året" }, { 1, "år" },
	{ 0, "for" }, { 0, "i" }, { 0, "pr" },
	{ 0, "" }
};

/* What a vocabulary's codes are called stands with it (field/otherwords.h). */
static const struct wording_word none[] = { { 0, "" } };

static struct wording_index heading_index, form_index, channel_index, total_index,
    period_index;

const struct wording heading_wording = { headings, NULL, &heading_index };
const struct wording form_wording = { none, &form_vocab, &form_index };
const struct wording total_wording = { totals, NULL, &total_index };
const struct wording period_wording = { periods, NULL, &period_index };

static struct wording_index kind_index, basis_index, status_index, answer_index;

static const struct wording vocabularies[] = {
	{ none, &form_vocab, &form_index }, { none, &channel_vocab, &channel_index },
	{ none, &meeting_kind_vocab, &kind_index }, { none, &basis_vocab, &basis_index },
	{ none, &booking_status_vocab, &status_index }, { none, &yes_no_vocab, &answer_index },
};

const struct wording *
wording_of(const struct vocab *v)
{
	for (size_t i = 0; i < sizeof vocabularies / sizeof *vocabularies; i++)
		if (vocabularies[i].vocab == v)
			return &vocabularies[i];
	return NULL;
}

/* As fold_words(), with what is in parentheses. */
static void
fold_open(struct fold *f, const char *text, size_t len)
{
	char *open = mem_copy(text, len);

	for (size_t i = 0; i < len; i++)
		if (open[i] == '(' || open[i] == ')')
			open[i] = ' ';
	fold_words(f, open, len);
	free(open);
}

static void
learn(struct wording_index *x, const char *word, int means)
{
	struct fold f = { 0 };
	size_t known = x->words.n, i;

	fold_open(&f, word, strlen(word));
	i = intern_add(&x->words, f.text.data, f.text.len);
	if (i < known) {
		fold_release(&f);
		return;		/* the first one counts */
	}
	x->means = mem_grow(x->means, &x->cap, i + 1, sizeof *x->means);
	x->means[i] = means;
	if (f.text.len > x->longest)
		x->longest = f.text.len;
	x->begins[(unsigned char)*buf_text(&f.text)] = 1;
	fold_release(&f);
}

static void
learn_vocab(struct wording_index *x, const struct vocab *v)
{
	for (size_t i = 0; i < v->n; i++) {
		learn(x, v->term[i].code, (int)i);
		learn(x, v->term[i].da, (int)i);
		learn(x, v->term[i].en, (int)i);
	}
	for (const struct vocab_other *o = v->other; o != NULL && *o->word != '\0'; o++)
		if (o->is_same)
			learn(x, o->word, vocab_find(v, o->code, strlen(o->code)));
}

static void
make_index(const struct wording *w)
{
	if (w->vocab != NULL)
		learn_vocab(w->index, w->vocab);
	for (size_t i = 0; *w->word[i].word != '\0'; i++)
		learn(w->index, w->word[i].word, w->word[i].means);
}

int
wording_find(const struct wording *w, const char *folded, size_t len)
{
	size_t i;

	if (w->index->words.n == 0)
		make_index(w);
	/* Whole notes are asked about, and each beginning of them. */
	if (len > w->index->longest || (len > 0 && !w->index->begins[(unsigned char)*folded]))
		return -1;
	i = intern_find(&w->index->words, folded, len);
	return i != INTERN_NONE ? w->index->means[i] : -1;
}

/* A heading as it is read: a word that a hyphen parts at the end of a line is one. */
static size_t
join_lines(char *to, const char *text, size_t len)
{
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		size_t end = i + 1 + (i + 1 < len && text[i + 1] == '\r');

		if (text[i] == '-' && i > 0 && text[i - 1] != ' ' && end < len && text[end] == '\n')
			i = end;
		else
			to[n++] = text[i];
	}
	return n;
}

static void
fold_heading(struct fold *f, const char *text, size_t len)
{
	if (memchr(text, '(', len) != NULL) {
		fold_open(f, text, len);
		if (wording_find(&heading_wording, f->text.data, f->text.len) >= 0)
			return;
	}
	fold_words(f, text, len);
}

void
wording_fold(struct fold *f, const char *text, size_t len)
{
	char *joined;

	if (memchr(text, '\n', len) == NULL) {
		fold_heading(f, text, len);
		return;
	}
	joined = mem_copy(text, len);
	fold_heading(f, joined, join_lines(joined, text, len));
	free(joined);
}

int
wording_read(const struct wording *w, const char *text, size_t len)
{
	enum { LONGEST = 200 };
	struct fold words = { 0 };
	int means;

	fold_open(&words, text, len < LONGEST ? len : 0);
	means = wording_find(w, words.text.data, words.text.len);
	if (means < 0) {
		fold_words(&words, text, len < LONGEST ? len : 0);
		means = wording_find(w, words.text.data, words.text.len);
	}
	fold_release(&words);
	return means;
}

/* Words of doubt, folded. */
static int
has_doubt_word(const char *text, size_t len)
{
	static const char *const words[] = { "maaske", "evt", "eventuelt", "tvivl", "usikker", "usikkert", "perhaps", "maybe",
	    NULL };
	struct fold folded = { 0 };
	int has = 0;

	fold_words(&folded, text, len);
	for (const char *at = buf_text(&folded.text); *at != '\0' && !has; ) {
		size_t n = strcspn(at, " ");

		for (size_t i = 0; words[i] != NULL && !has; i++)
			has = text_is(at, n, words[i]);
		at += n + (at[n] == ' ');
	}
	fold_release(&folded);
	return has;
}

int
wording_is_doubted(const char *text, size_t len, struct buf *why)
{
	const char *open = memchr(text, '(', len);

	if (memchr(text, '?', len) != NULL)
		buf_addf(why, translate("'%s' is in doubt; write it without the '?' if it is meant"), shown(text, len));
	else if (len > 1 && ((*text == '(' && text[len - 1] == ')') || (*text == '[' && text[len - 1] == ']')))
		buf_addf(why, translate("'%s' is in brackets, as what is in doubt; write it without them if it is meant"),
		    shown(text, len));
	else if ((len > 0 && *text == '~') ||
	    (open != NULL && has_doubt_word(open + 1, len - 1 - (size_t)(open - text))))
		buf_addf(why, translate("'%s' is in doubt; write the word alone if it is meant"), shown(text, len));
	else
		return 0;
	return 1;
}

const char *
wording_heading(const struct wording *w, int field)
{
	size_t i = 0;

	while (w->word[i].means != field)
		i++;
	return w->word[i].word;
}
