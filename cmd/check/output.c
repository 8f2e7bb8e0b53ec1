#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/translate.h"
#include "cli/option.h"
#include "output/json.h"
#include "output/rows.h"
#include "checks.h"
#include "output.h"

/* ---- rows ---- */

static const char *const columns[] = { "file", "line", "column", "level", "check", "message" };
enum { COLUMNS = sizeof columns / sizeof *columns };

static void
put_number(struct rows *rows, unsigned long n)
{
	if (n > 0)
		rows_count(rows, (int64_t)n);
	else
		rows_text(rows, "");
}

static void
put_row(void *who, const struct diag_said *said)
{
	struct output *out = who;

	rows_text(out->rows, said->file);
	put_number(out->rows, said->line);
	put_number(out->rows, said->column);
	rows_text(out->rows, said->is_warning ? "warning" : "fault");
	rows_text(out->rows, checks[said->topic].name);
	rows_text(out->rows, said->message);
}

/* ---- SARIF ---- */

/* A path as a relative or a file: reference of RFC 3986. */
static void
add_uri(struct buf *b, const char *path)
{
	if (*path == '/')
		buf_adds(b, "file://");
	for (; *path != '\0'; path++) {
		unsigned char c = (unsigned char)*path;

		if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || ascii_is_digit(*path) ||
		    strchr("/-._~", *path) != NULL)
			buf_addc(b, *path);
		else
			buf_addf(b, "%%%02X", c);
	}
}

static void
put_place(struct json *j, const struct diag_said *said)
{
	struct buf uri = { 0 };

	add_uri(&uri, said->file);
	json_open(j, "locations", '[');
	json_open(j, NULL, '{');
	json_open(j, "physicalLocation", '{');
	json_open(j, "artifactLocation", '{');
	json_text(j, "uri", uri.data);
	json_close(j);
	if (said->line > 0) {
		json_open(j, "region", '{');
		json_count(j, "startLine", (int64_t)said->line);
		if (said->column > 0)
			json_count(j, "startColumn", (int64_t)said->column);
		json_close(j);
	}
	json_close(j);
	json_close(j);
	json_close(j);
	buf_release(&uri);
}

/* One of the array `results`, which stands four deep. */
static void
put_result(void *who, const struct diag_said *said)
{
	struct output *out = who;
	struct json j = { .out = &out->results, .depth = 4, .filled = { [3] = out->n++ > 0 } };

	json_open(&j, NULL, '{');
	json_text(&j, "ruleId", checks[said->topic].name);
	json_count(&j, "ruleIndex", said->topic);
	json_text(&j, "level", said->is_warning ? "warning" : "error");
	json_open(&j, "message", '{');
	json_text(&j, "text", said->message);
	json_close(&j);
	if (*said->file != '\0')
		put_place(&j, said);
	json_close(&j);
}

static void
print_sarif(struct output *out)
{
	struct buf text = { 0 };
	struct json j = { .out = &text };

	json_open(&j, NULL, '{');
	json_text(&j, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
	json_text(&j, "version", "2.1.0");
	json_open(&j, "runs", '[');
	json_open(&j, NULL, '{');
	json_open(&j, "tool", '{');
	json_open(&j, "driver", '{');
	json_text(&j, "name", "mc-check");
	json_open(&j, "rules", '[');
	for (int i = 0; i < TOPICS; i++) {
		json_open(&j, NULL, '{');
		json_text(&j, "id", checks[i].name);
		json_open(&j, "shortDescription", '{');
		json_text(&j, "text", translate_in(translate_printed(), checks[i].help));
		json_close(&j);
		json_close(&j);
	}
	json_close(&j);
	json_close(&j);
	json_close(&j);
	json_text(&j, "columnKind", "unicodeCodePoints");
	json_open(&j, "results", '[');
	buf_add(&text, buf_text(&out->results), out->results.len);
	j.filled[j.depth - 1] = out->n > 0;
	while (j.depth > 0)
		json_close(&j);
	fwrite(text.data, 1, text.len, stdout);
	buf_release(&text);
}

/* ---- both ---- */

static int
is_sarif(const struct output *out)
{
	return strcmp(out->format, "sarif") == 0;
}

void
output_begin(struct output *out)
{
	if (out->format == NULL)
		return;
	option_choice(out->format, OUTPUT_FORMATS);
	if (!is_sarif(out)) {
		out->rows = rows_begin(option_format(out->format), COLUMNS, columns);
		rows_kind(out->rows, 1, CELLKIND_NUMBER);
		rows_kind(out->rows, 2, CELLKIND_NUMBER);
	}
	diag_tell(is_sarif(out) ? put_result : put_row, out);
}

void
output_end(struct output *out)
{
	if (out->format == NULL)
		return;
	diag_tell(NULL, NULL);
	if (is_sarif(out))
		print_sarif(out);
	else
		rows_end(out->rows);
	buf_release(&out->results);
}
