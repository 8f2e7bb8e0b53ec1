/*
 * recordcommand - the words `add`, `set` and `rm` of a program that keeps a list of records.
 *
 *	static const struct command commands[] = {
 *		{ RECORDCOMMAND_ADD(resource_schema), .about = "Add a resource to resources.yaml." },
 *		{ RECORDCOMMAND_SET(resource_schema), .about = "Change the record of a resource." },
 *		{ RECORDCOMMAND_RM(resource_schema), .about = "Take the record of a resource out." },
 *		{ 0 }
 *	};
 *
 * The rows of the table are whole but for the sentence about the word.  The program needs the
 * option OPT_TODAY (program.h), and may have --force, of `rm`.  Values of a new record come as
 * KEY=VALUE, or as options that hold a field of the schema.
 */
#ifndef MC_CLI_RECORDCOMMAND_H
#define MC_CLI_RECORDCOMMAND_H

#include "cli/opt.h"

#define RECORDCOMMAND_ADD(SCHEMA) .word = "add", .usage = "[CENTRE] ID [KEY=VALUE]... [OPTION]...\n", \
    .least = 2, .needs = "a centre and an id", .writes = 1, .here = 1, \
    .keeps = &(SCHEMA), .run = recordcommand_add
#define RECORDCOMMAND_SET(SCHEMA) .word = "set", .usage = "[CENTRE] ID KEY=VALUE...\n", \
    .least = 3, .needs = "a centre, an id and KEY=VALUE", .writes = 1, .here = 1, \
    .keeps = &(SCHEMA), .run = recordcommand_set
#define RECORDCOMMAND_RM(SCHEMA) .word = "rm", .usage = "[--force] [CENTRE] ID\n", \
    .least = 2, .most = 2, .needs = "a centre and an id", .writes = 1, .here = 1, \
    .keeps = &(SCHEMA), .run = recordcommand_rm

/* Each returns the exit status, and tells what it wrote if somebody is there (recordsaid.h). */
int recordcommand_add(const struct opts *, char *const *argv);
int recordcommand_set(const struct opts *, char *const *argv);
int recordcommand_rm(const struct opts *, char *const *argv);

#endif
