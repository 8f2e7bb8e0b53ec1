#include <stdlib.h>
#include <string.h>

#include "analysis/axis.h"
#include "analysis/timeline.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/text.h"
#include "csv/cell.h"
#include "csv/celllists.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "schema/value.h"

int
axis_are_square(const struct axis *rows, const struct axis *columns)
{
	return axis_is_list(rows) && strcmp(rows->name, columns->name) == 0;
}

int
axis_are_single(const struct axis *rows, const struct axis *columns)
{
	return !axis_is_list(rows) && !axis_is_list(columns) && !rows->of_pairs && !columns->of_pairs;
}

void
axis_init(struct axis *a, const char *name)
{
	*a = (struct axis){ .name = mem_copy(name, strlen(name)), .column = -1, .centre = -1,
	    .alike = axis_alike(name) };
	a->value = mem_grow(NULL, &a->cap, 1, sizeof *a->value);
}

void
axis_release(struct axis *a)
{
	free(a->name);
	intern_release(&a->values);
	intern_release(&a->keys);
	pairs_release(&a->pairs);
	fold_release(&a->fold);
	buf_release(&a->prefix_of);
	buf_release(&a->item_text);
	free(a->value);
	free(a->order);
	free(a->item);
	once_release(&a->met);
	free(a->listed);
	if (a->lists != NULL)
		celllists_release(a->lists);
	free(a->lists);
	memo_release(&a->memo);
	memo_release(&a->judged);
	days_release(&a->days);
}

/* ---- the values of a row ---- */

/* The code that a foreign column's value is another spelling of, or the value. */
static const char *
code_of(const struct axis *a, const char *text, size_t *len)
{
	for (size_t k = 0; k < *len; k++) {
		if ((unsigned char)text[k] < 0x80)
			continue;
		for (size_t i = 0; all_schemas[i] != NULL; i++) {
			const struct vocab *vocab = schema_vocab(all_schemas[i], a->name);
			int term = vocab != NULL ? vocab_find(vocab, text, *len) : -1;

			if (term >= 0) {
				*len = strlen(vocab->term[term].code);
				return vocab->term[term].code;
			}
		}
		break;
	}
	return text;
}

size_t
axis_value(struct axis *a, const char *text, size_t len)
{
	size_t value = SIZE_MAX;

	if (a->of_pairs)
		return pairs_text(&a->pairs, text, len);
	if (a->alike != ALIKE_BYTES && text_invalid(text, len) < len) {
		value = intern_add(&a->keys, text, len);
	} else if (a->alike != ALIKE_BYTES) {
		(a->alike == ALIKE_WORDS ? fold_text : fold_blanks)(&a->fold, text, len);
		value = intern_add(&a->keys, buf_text(&a->fold.text), a->fold.text.len);
	}
	/* A key that was met stands for the value of that number. */
	return value < a->values.n ? value : intern_add(&a->values, text, len);
}

/* The same of an actor, who may be one of a centre; or of a whole list of them, parted by blanks. */
static size_t
actor_value(struct axis *a, const char *text, size_t len)
{
	if (!a->apart || len == 0)
		return axis_value(a, text, len);
	buf_clear(&a->item_text);
	for (size_t i = 0; i < len; i++) {
		if (text[i] != ' ' && (i == 0 || text[i - 1] == ' '))
			buf_add(&a->item_text, buf_text(&a->prefix_of), a->prefix_of.len);
		buf_addc(&a->item_text, text[i]);
	}
	return axis_value(a, a->item_text.data, a->item_text.len);
}

void
axis_forget(struct axis *a)
{
	pairs_forget(&a->pairs);
	if (a->values.n == a->before)
		return;
	memo_clear(&a->memo);
	/* A row has one day; all others are of rows before it. */
	days_unkeep(&a->days);
	intern_keep(&a->values, a->before);
	intern_keep(&a->keys, a->before);
}

const char *
axis_label(struct axis *a, size_t value)
{
	return a->of_pairs ? pairs_label(&a->pairs, value) : intern_text(&a->values, value);
}

/* From now on a text is that value; not one with quotes, for cells are recalled with theirs. */
static void
learn(struct axis *a, struct csv_field text, size_t value)
{
	if (text.len == 0 || memchr(text.text, '"', text.len) == NULL)
		memo_keep(&a->memo, text.text, text.len, value);
}

static void
add(struct axis *a, size_t value)
{
	a->value = mem_grow(a->value, &a->cap, a->n + 1, sizeof *a->value);
	a->value[a->n++] = value;
}

static int
fault(const struct axis *a, const struct csv *csv, enum topic topic, const char *what)
{
	csv_fault(csv, a->column, topic, what);
	return 0;
}

/* A value that is anything, or a code of the field's vocabulary. */
static int
read_text(struct axis *a, const struct csv *csv, const char *text, size_t len)
{
	int i;

	if (a->field == NULL || (len == 0 && !(a->field->flags & FIELD_REQUIRED))) {
		if (text_is(text, len, "total"))
			return fault(a, csv, TOPIC_VALUE,
			    "'total' is the name of the sums; call the value something else");
		/* Of a list the whole cell was looked at. */
		if (a->kind != AXIS_LIST && !csv_check_text(csv, a->column))
			return 0;
		text = code_of(a, text, &len);
		add(a, actor_value(a, text, len));
		return 1;
	}
	if (a->field->type != FIELD_CODE) {
		const char *wrong = field_wrong(a->field, text, len);

		if (wrong != NULL)
			return fault(a, csv, field_topic(a->field), wrong);
		add(a, actor_value(a, text, len));
		return 1;
	}
	i = vocab_find(a->field->vocab, text, len);
	if (i < 0)
		return fault(a, csv, TOPIC_VALUE, value_wrong_code(a->field->vocab, text, len));
	text = a->field->vocab->term[i].code;
	add(a, axis_value(a, text, strlen(text)));
	return 1;
}

/* What a day is called on the axis; *len bytes, in `made` or where the day stands. */
static const char *
day_label(const struct axis *a, struct csv_field cell, int day, char made[TIMELINE_TEXT], size_t *len)
{
	const char *label = made;

	/* A year and a month are the beginning of the date. */
	*len = a->prefix;
	if (a->prefix > 0)
		return cell.text;
	if (strcmp(a->name, "weekday") == 0)
		label = weekday_vocab.term[date_weekday(day)].code;
	else
		timeline_label(made, a->name, day);
	*len = strlen(label);
	return label;
}

static int
read_date(struct axis *a, const struct csv *csv, struct csv_field cell)
{
	char made[TIMELINE_TEXT];
	const char *label;
	size_t len;
	int day;

	if (!date_parse(cell.text, cell.len, &day))
		return fault(a, csv, TOPIC_DATE, value_wrong_date(cell.text, cell.len));
	label = day_label(a, cell, day, made, &len);
	add(a, axis_value(a, label, len));
	return 1;
}

int
axis_learn_day(struct axis *a, struct csv_field cell, size_t *value)
{
	char made[TIMELINE_TEXT];
	const char *label;
	size_t len;
	int day;

	if (!date_parse(cell.text, cell.len, &day))
		return 0;
	label = day_label(a, cell, day, made, &len);
	*value = intern_find(&a->values, label, len);
	if (*value == INTERN_NONE)
		return 0;
	(a->by_month ? days_keep_month : days_keep)(&a->days, cell.text, cell.len, *value);
	return 1;
}

/* Split the cell into its different items; how many, at most one too many. */
static size_t
split(struct axis *a, struct csv_field cell)
{
	char separator = a->separator != '\0' ? a->separator :
	    memchr(cell.text, ';', cell.len) != NULL ? ';' : ' ';
	struct csv_field item;

	once_begin(&a->met);
	while (a->met.n <= ENTRY_MOST_ACTORS && cell_next(&cell, separator, &item)) {
		if (!once_add(&a->met, item))
			continue;
		a->item = mem_grow(a->item, &a->item_cap, a->met.n, sizeof *a->item);
		a->item[a->met.n - 1] = item;
	}
	return a->met.n;
}

/* The number of an actor, who may be one of a centre; the next row knows it. */
static size_t
number_item(struct axis *a, struct csv_field item)
{
	size_t number;

	buf_clear(&a->item_text);
	if (a->apart)
		buf_add(&a->item_text, buf_text(&a->prefix_of), a->prefix_of.len);
	buf_add(&a->item_text, item.text, item.len);
	number = pairs_item(&a->pairs, a->item_text.data, a->item_text.len);
	learn(a, item, number);
	return number;
}

void
axis_take_pairs(struct axis *a, const uint32_t *number, size_t n)
{
	size_t *value;

	a->n = 0;
	a->value = value = mem_grow(a->value, &a->cap, n * (n - 1) / 2, sizeof *a->value);
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n; k++)
			*value++ = pairs_value(&a->pairs, number[i], number[k]);
	a->n = (size_t)(value - a->value);
}

static void
read_pairs(struct axis *a, size_t n)
{
	uint32_t *number = mem_zero(n, sizeof *number);

	for (size_t i = 0; i < n; i++)
		number[i] = (uint32_t)number_item(a, a->item[i]);
	axis_take_pairs(a, number, n);
	free(number);
}

/* Was a value in this list before?  From now on it was. */
static int
is_listed(struct axis *a, size_t value)
{
	size_t old = a->listed_cap;
	int was;

	a->listed = mem_grow(a->listed, &a->listed_cap, value + 1, sizeof *a->listed);
	memset(a->listed + old, 0, (a->listed_cap - old) * sizeof *a->listed);
	was = a->listed[value] == a->n_lists;
	a->listed[value] = a->n_lists;
	return was;
}

static int
read_list(struct axis *a, const struct csv *csv, struct csv_field cell)
{
	size_t n = split(a, cell);

	if (n > ENTRY_MOST_ACTORS)
		return fault(a, csv, TOPIC_ACTORS, "more than 1000 items in one cell");
	if (a->is_log && (a->kind == AXIS_PAIRS || strcmp(a->name, "actor") == 0) && n < 2)
		return fault(a, csv, TOPIC_ACTORS, entry_too_few(n));
	for (size_t i = 0; a->kind == AXIS_PAIRS && i < n; i++) {
		const char *wrong = a->is_log ?
		    value_wrong_id(a->item[i].text, a->item[i].len) : NULL;

		if (wrong != NULL)
			return fault(a, csv, TOPIC_VALUE, wrong);
	}
	if ((a->kind == AXIS_PAIRS || a->field == NULL) && !csv_check_text(csv, a->column))
		return 0;
	if (n == 0 || (a->kind == AXIS_PAIRS && n < 2))
		add(a, axis_value(a, "", 0));
	if (a->kind == AXIS_PAIRS && n < 2)
		return 1;
	if (a->kind == AXIS_PAIRS) {
		read_pairs(a, n);
		return 1;
	}
	a->n_lists++;
	for (size_t i = 0; i < n; i++) {
		size_t before = a->n;

		if (!read_text(a, csv, a->item[i].text, a->item[i].len))
			return 0;
		learn(a, a->item[i], a->value[before]);
		/* Another spelling of one that was there counts no second time. */
		if (is_listed(a, a->value[before]))
			a->n = before;
	}
	return 1;
}

/* Of a log its other actors are judged too: a row is good or not, whatever is asked of it. */
static int
read_first(struct axis *a, const struct csv *csv, struct csv_field cell)
{
	size_t n = split(a, cell), ignored;

	if (n > ENTRY_MOST_ACTORS)
		return fault(a, csv, TOPIC_ACTORS, "more than 1000 items in one cell");
	if (a->is_log && n < 2)
		return fault(a, csv, TOPIC_ACTORS, entry_too_few(n));
	for (size_t i = 0; i < n && a->field != NULL; i++) {
		struct csv_field item = a->item[i];
		const char *wrong;

		if (memo_find(&a->judged, item.text, item.len, &ignored))
			continue;
		wrong = field_wrong(a->field, item.text, item.len);
		if (wrong != NULL)
			return fault(a, csv, TOPIC_VALUE, wrong);
		if (memchr(item.text, '"', item.len) == NULL)
			memo_keep(&a->judged, item.text, item.len, 0);
	}
	if (a->field == NULL && !csv_check_text(csv, a->column))
		return 0;
	if (n == 0) {
		add(a, axis_value(a, "", 0));
		return 1;
	}
	if (!read_text(a, csv, a->item[0].text, a->item[0].len))
		return 0;
	learn(a, a->item[0], a->value[0]);
	return 1;
}

/* Actors of another centre are others: what was learnt of the last one's is none of theirs. */
static void
turn_to_centre(struct axis *a, struct csv_field centre)
{
	if (axis_is_at(a, centre))
		return;
	memo_clear(&a->memo);
	buf_clear(&a->prefix_of);
	buf_add(&a->prefix_of, centre.text, centre.len);
	buf_addc(&a->prefix_of, '/');
}

/* Is it the name of its own column, of a line of names? */
static int
is_name(const struct axis *a, const struct csv *csv, struct csv_field cell)
{
	const char *name = csv_name(csv, (size_t)a->column);
	size_t len = strlen(name);

	/* A byte order mark may stand before it. */
	return cell.len >= len && memcmp(cell.text + cell.len - len, name, len) == 0 && csv_tell_names(csv);
}

int
axis_read(struct axis *a, const struct csv *csv)
{
	struct csv_field cell = csv_field(csv, a->column);
	int good;

	a->n = 0;
	if (is_name(a, csv, cell))
		return 0;

	if (a->apart) {
		if (!csv_check_text(csv, a->centre))
			return 0;
		turn_to_centre(a, csv_field(csv, a->centre));
	}
	if (axis_is_list(a))
		return read_list(a, csv, cell);
	if (a->kind == AXIS_FIRST)
		return read_first(a, csv, cell);
	good = a->kind == AXIS_DATE ? read_date(a, csv, cell) :
	    read_text(a, csv, cell.text, cell.len);
	if (good && a->kind == AXIS_DATE)
		days_keep(&a->days, cell.text, cell.len, a->value[0]);
	else if (good)
		learn(a, cell, a->value[0]);
	return good;
}
