/*
 * assign - KEY=VALUE words of a command line, for a record of a YAML file.
 *
 *	struct assign a;
 *
 *	assign_parse(&a, &actor_schema, "targets+=unge");
 *	done = apply_word(&a, &edit, map);		(apply.h)
 *	assign_release(&a);
 *
 * KEY=VALUE sets, KEY= takes the key out, KEY=a,b sets a list, KEY+=a and
 * KEY-=a add to it and take from it.  A bad word is fatal (exit 2): an
 * unknown key, a value that is not of the key's type, a CPR number.  Who is meant by
 * an actor's name is still to be asked: known_assign().
 */
#ifndef MC_CLI_ASSIGN_H
#define MC_CLI_ASSIGN_H

#include "schema/schema.h"
#include "yaml/edit.h"

struct centre;

enum assign_how { ASSIGN_SET, ASSIGN_ADD, ASSIGN_TAKE };

struct assign {
	const struct schema *schema;
	const struct field *field;
	enum assign_how how;
	char **item;		/* the value, or the items; none: take the key out */
	size_t n, cap;
};

/* Read one word into what may be anything before. */
void assign_parse(struct assign *, const struct schema *, const char *word);

/* Say that a word is not KEY=VALUE, and which it may be meant as (exit 2). */
_Noreturn void assign_refuse_word(const struct schema *, const char *word);

/* assign_parse() for a key and a value that came as an option. */
void assign_value(struct assign *, const struct schema *, const char *key, const char *value);

/* assign_value() for a day that may be counted from today: "i går". */
void assign_day(struct assign *, const struct schema *, const char *key, const char *value, int today);

/* All words of a list that ends with NULL; returns their number, and the array, for assign_release_all(). */
size_t assign_parse_all(struct assign **, const struct schema *, char *const *word);
void assign_release_all(struct assign *, size_t n);

/* A word that has a value, for a record that is new; its texts stay the word's. */
struct yamledit_pair assign_pair(const struct assign *);
void assign_release(struct assign *);

/* The field that a key names; fatal if there is none. */
const struct field *assign_field(const struct schema *, const char *key, size_t len);

/* A value from the command line: valid UTF-8 and no CPR number, else fatal. */
void assign_check_text(const char *what, const char *text);

/* The first of these words is of a vocabulary; fatal if it is not, and a later one is, or it belongs to an option. */
void assign_check_first(const struct vocab *, char *const *word);

/*
 * Put a value from the command line in its cell of a new CSV row, in its normal
 * form; a list takes one more item.  What is wrong is fatal (exit 2).  Values may be
 * spelt as people spell them (forgive.h); today is for days such as "i går".
 */
void assign_cell(struct buf *cell, const struct schema *, size_t field, const char *text, int today);

/*
 * Warn of telephone numbers, e-mail addresses and slips in what is about to be written; root:
 * of the file as it is, or NULL: it is not locked, and may be read.
 */
void assign_warn(const struct centre *, const struct yaml_node *root, const struct assign *, size_t n,
    int today);

#endif
