#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/translate.h"
#include "cli/opts.h"

void
opts_usage(const char *fmt, ...)
{
	struct buf text = { 0 };
	va_list ap;

	va_start(ap, fmt);
	buf_addv(&text, translate(fmt), ap);
	va_end(ap);
	die("%s; see '%.200s --help'", buf_text(&text), diag_program());
}

int
opts_count(const struct opts *o, int option)
{
	int n = 0;

	for (size_t i = 0; i < o->n; i++)
		n += o->given[i].option == option;
	return n;
}

int
opts_one_of(const struct opts *o, int first, int last)
{
	const struct opt *table = o->program->option;
	int one = -1;

	for (size_t i = 0; i < o->n; i++) {
		int option = o->given[i].option;

		if (option < first || option > last)
			continue;
		if (one >= 0 && one != option)
			opts_usage("--%s and --%s do not go together", table[one].name, table[option].name);
		one = option;
	}
	return one;
}

char *
opts_value(const struct opts *o, int option)
{
	for (size_t i = o->n; i > 0; i--)
		if (o->given[i - 1].option == option)
			return o->given[i - 1].value;
	return NULL;
}

char *
opts_value_of(const struct opts *o, const char *name)
{
	for (size_t i = o->n; i > 0; i--)
		if (strcmp(o->program->option[o->given[i - 1].option].name, name) == 0)
			return o->given[i - 1].value;
	return NULL;
}

void
opts_fields(const struct opts *o, const struct schema *schema, char *value[], size_t n)
{
	for (size_t i = 0; i < n; i++)
		value[i] = NULL;
	for (size_t i = 0; i < o->n; i++) {
		const struct opt_takes *takes = &o->program->option[o->given[i].option].takes;

		if (takes->kind == OPT_IS_FIELD && takes->schema == schema &&
		    takes->field < n)
			value[takes->field] = o->given[i].value;
	}
}

const struct field *
opts_field(const struct opts *o, int option)
{
	const struct opt_takes *takes = &o->program->option[option].takes;

	return takes->kind == OPT_IS_FIELD ? &takes->schema->field[takes->field] : NULL;
}

void
opts_release(struct opts *o)
{
	free(o->given);
	free(o->made);
	for (size_t i = 0; i < o->joins; i++)
		free(o->joined[i]);
	free(o->joined);
	o->given = NULL;
	o->made = NULL;
	o->joined = NULL;
	o->n = o->cap = o->joins = o->joined_cap = 0;
}
