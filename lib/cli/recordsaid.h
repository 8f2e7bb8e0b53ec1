/*
 * recordsaid - what an edit of a YAML file made of a record, in words, for who has just made it.
 *
 *	return recordsaid_end(&record, done, "basen");
 *		Skrevet: Basen (basen), mandate: selv. Fortryd: mc-actors set basen mandate=
 *
 * The record is compared with what it was, so whoever edits need not say what it did.  The way
 * back is the program's own word `set` or `rm`; where no KEY=VALUE makes the record again what
 * it was, the place in the file.
 */
#ifndef MC_CLI_RECORDSAID_H
#define MC_CLI_RECORDSAID_H

struct buf;
struct centre;
struct record;
struct schema;
struct yaml_node;

/* record_end(), and on a terminal what became of the record with this id; returns the exit status. */
int recordsaid_end(struct record *, int done, const char *id);

/*
 * The same for a map that is no record of a list, before and after (NULL: it is not there): in
 * messages it is called `name`, and on the command line `word`.  To be told once it is written.
 */
struct recordsaid {
	const struct centre *centre;
	const struct schema *schema;
	const char *name, *word, *path;
	const struct yaml_node *before, *after;
};
void recordsaid_change(struct buf *what, struct buf *back, const struct recordsaid *);
void recordsaid_tell(const struct buf *what, const struct buf *back);

#endif
