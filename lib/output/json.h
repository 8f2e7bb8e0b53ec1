/*
 * json - write a tree of JSON: objects, arrays, typed values.
 *
 *	struct json j = { .out = &out };
 *
 *	json_open(&j, NULL, '{');
 *	json_text(&j, "form", "samvirke");	"form": "samvirke"
 *	json_count(&j, "entries", 7);		"entries": 7
 *	json_null(&j, "hours");			"hours": null
 *	json_close(&j);
 *
 * Inside an object each value has a key; inside an array (and the outermost) it is NULL.
 * A line for each value, indented by the depth.  Bytes that are no UTF-8 become U+FFFD, and in
 * json_text() and json_told() what is shaped like a CPR number is masked.
 */
#ifndef MC_OUTPUT_JSON_H
#define MC_OUTPUT_JSON_H

#include <stddef.h>
#include <stdint.h>

struct buf;

enum { JSON_DEEPEST = 32 };

struct json {
	struct buf *out;
	int depth;
	char end[JSON_DEEPEST];		/* how each open one ends */
	int filled[JSON_DEEPEST];	/* has it a value already? */
};

/* '{' or '['. */
void json_open(struct json *, const char *key, char begin);
void json_close(struct json *);

void json_text(struct json *, const char *key, const char *text);
/* The same, null where it is empty: not told. */
void json_told(struct json *, const char *key, const char *text);
void json_count(struct json *, const char *key, int64_t);
void json_number(struct json *, const char *key, int64_t millionths);
void json_day(struct json *, const char *key, int day);	/* "2026-10-05" */
void json_bool(struct json *, const char *key, int);
void json_null(struct json *, const char *key);

/* A string by itself, with its quotes. */
void json_add_string(struct buf *, const char *text, size_t len);
/* What stands between them. */
void json_add_inner(struct buf *, const char *text, size_t len);

#endif
