/*
 * generate - write a made-up log of so many rows, the same each time.
 *
 *	generate zipf 1000000 >log.csv
 *
 * A program that is fast on one log may be slow on another: its short cuts miss.  Each
 * kind takes some away.  See the table below; KINDS alone lists them.
 */
#define _XOPEN_SOURCE 700
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_ACTORS = 3000, MOST_IN_ROW = 8, CELL = 4096 };
enum { DATE, FORM, ACTORS, INITIATIVE, CHANNEL, HOURS, RESIDENTS, VISITORS, NOTE, CELLS };

struct kind {
	const char *name;
	const char *header;
	int actors, least, most;	/* in all, and in a row */
	int danish;			/* ids with æ, ø and å, some met far more often than others */
	int years;			/* 0: five, day after day; else in no order */
	const char *order;		/* which cell each column is; '-': one of no column of ours */
	int quoted, crlf;		/* each field is; each line ends so */
	enum { PLAIN_NOTE, MIXED_NOTE, NO_NOTE, LONG_NOTE, BROKEN_NOTE } note;
};

#define OURS "date,form,actors,initiative,channel,hours,residents,visitors,note"

static const struct kind kinds[] = {
	/* Forty actors, two a row, days in order: a small centre. */
	{ "ours", OURS, 40, 2, 2, 0, 0, "012345678", 0, 0, PLAIN_NOTE },
	/* No two rows alike: 400 actors, two to five a row, any day of ten years. */
	{ "mixed", OURS, 400, 2, 5, 0, 10, "012345678", 0, 0, MIXED_NOTE },
	/* All the country in one file: ids beyond ASCII, rare ones among them. */
	{ "zipf", OURS, 3000, 2, 8, 1, 30, "012345678", 0, 0, MIXED_NOTE },
	/* As another program orders its columns, with some of its own. */
	{ "order", "id,note,visitors,residents,place,hours,actors,channel,initiative,form,date,by",
	    400, 2, 5, 1, 10, "-876-524310-", 0, 0, MIXED_NOTE },
	/* As some programs write CSV. */
	{ "quoted", OURS, 400, 2, 5, 1, 10, "012345678", 1, 1, MIXED_NOTE },
	/* Hardly more than what must be there, and notes of two kilobytes. */
	{ "short", OURS, 26, 2, 2, 0, 10, "012345678", 0, 0, NO_NOTE },
	{ "long", OURS, 400, 2, 5, 1, 10, "012345678", 0, 0, LONG_NOTE },
	/* No log of ours: a line break within quotes in each hundredth note. */
	{ "breaks", OURS, 400, 2, 5, 1, 10, "012345678", 0, 0, BROKEN_NOTE },
};

static uint64_t state = 1;

/* Below n; a generator of Marsaglia's, "Xorshift RNGs", Journal of Statistical Software, 2003. */
static int
below(int n)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (int)((state >> 20) % (uint64_t)n);
}

static char id[MOST_ACTORS][32];
static int by_rank[1 << 16];		/* actors, as often as they come */

static void
name_actors(const struct kind *k)
{
	static const char *const plain[] = { "skole", "kirke", "bibliotek", "museum", "klub" };
	static const char *const danish[] = { "børnehave", "ældreråd", "gård", "café-nær", "beboerråd" };
	double sum = 0, upto = 0;
	int at = 0;

	for (int i = 0; i < k->actors; i++) {
		if (k->note == NO_NOTE)
			snprintf(id[i], sizeof id[i], "%c", 'a' + i);
		else
			snprintf(id[i], sizeof id[i], "%s%d", (k->danish ? danish : plain)[i % 5], i);
		sum += 1.0 / (i + 1);
	}
	/* Zipf: the n-th comes an n-th as often as the first. */
	for (int i = 0; i < k->actors; i++) {
		upto += 1.0 / (i + 1);
		while (at < 1 << 16 && at < upto / sum * (1 << 16))
			by_rank[at++] = i;
	}
}

static int
draw_actor(const struct kind *k)
{
	return k->actors < MOST_ACTORS ? below(k->actors) : by_rank[below(1 << 16)];
}

static void
put_actors(char *to, const struct kind *k)
{
	int n = k->least + below(k->most - k->least + 1), drawn[MOST_IN_ROW];

	for (int i = 0, known; i < n; i++) {
		do {
			drawn[i] = draw_actor(k);
			known = 0;
			for (int j = 0; j < i; j++)
				known |= drawn[j] == drawn[i];
		} while (known);
		to += sprintf(to, "%s%s", i > 0 ? " " : "", id[drawn[i]]);
	}
}

static void
put_date(char *to, const struct kind *k, long row, long rows)
{
	if (k->years == 0) {
		int month = (int)(row * 60 / rows);

		sprintf(to, "%d-%02d-%02d", 2021 + month / 12, month % 12 + 1, (int)(row % 28) + 1);
	} else {
		int day = below(k->years * 365);

		/* 31 days are those of a month that has them, and the rest of its own. */
		sprintf(to, "%d-%02d-%02d", 2026 - k->years + day / 365, day % 365 % 12 + 1,
		    day % 365 / 12 % 28 + 1);
	}
}

/* Words, with commas and quotes in some of them. */
static void
put_note(char *to, const struct kind *k, long row)
{
	static const char *const word[] = {
		"møde", "om", "fælles", "spisning", "i", "gården", "med", "de", "unge", "og", "ældre",
		"på", "biblioteket", "før", "sommerferien", "værksted", "musik", "åbent", "hus"
	};
	int words = k->note == LONG_NOTE ? 340 : 3 + below(6), kind = below(100);

	if (k->note == NO_NOTE)
		return;
	if (k->note == PLAIN_NOTE) {
		strcpy(to, row % 5 > 0 ? "Fælles kaffe og en snak om ugens planer" :
		    "Møde om sommerfest, telte og \"god mad\"");
		return;
	}
	for (int i = 0; i < words; i++) {
		if (i > 0)
			to = stpcpy(to, i == 1 && kind < 20 ? ", " :
			    i == 1 && k->note == BROKEN_NOTE && kind == 99 ? "\n" : " ");
		if (kind > 96 && i == 2)
			*to++ = '"';
		to = stpcpy(to, word[below(sizeof word / sizeof *word)]);
		if (kind > 96 && i == 2)
			*to++ = '"';
	}
	*to = '\0';
}

static char *
put_cell(char *to, const struct kind *k, const char *text)
{
	int quoted = k->quoted || strpbrk(text, ",\"\n") != NULL;

	if (!quoted)
		return stpcpy(to, text);
	*to++ = '"';
	for (; *text != '\0'; *to++ = *text++)
		if (*text == '"')
			*to++ = '"';
	*to++ = '"';
	return to;
}

static void
put_row(const struct kind *k, long row, long rows)
{
	static const char *const form[] = { "videndele", "samvirke", "ressourceudveksle",
	    "samordne", "samskabe" };
	static const char *const channel[] = { "moede", "uformel", "digital", "arrangement", "" };
	static char cell[CELLS][CELL], line[CELLS * CELL * 2];
	char *to = line, own[32];

	put_date(cell[DATE], k, row, rows);
	strcpy(cell[FORM], form[below(5)]);
	put_actors(cell[ACTORS], k);
	put_note(cell[NOTE], k, row);
	if (k->note != NO_NOTE) {
		sprintf(cell[INITIATIVE], below(3) > 0 && k->years > 0 ? "initiativ%d" : "", below(200));
		strcpy(cell[CHANNEL], channel[below(5)]);
		sprintf(cell[HOURS], below(2) > 0 ? "%d.5" : "%d", below(9));
		sprintf(cell[RESIDENTS], "%d", below(41));
		sprintf(cell[VISITORS], "%d", below(9));
	}
	sprintf(own, "%ld", row);
	for (const char *c = k->order; *c != '\0'; c++) {
		if (c > k->order)
			*to++ = ',';
		to = put_cell(to, k, *c == '-' ? own : cell[*c - '0']);
	}
	to = stpcpy(to, k->crlf ? "\r\n" : "\n");
	fwrite(line, 1, (size_t)(to - line), stdout);
}

int
main(int argc, char *argv[])
{
	long rows = argc > 2 ? atol(argv[2]) : 0;

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		const struct kind *k = &kinds[i];

		if (argc < 2)
			puts(k->name);
		if (argc < 3 || strcmp(argv[1], k->name) != 0)
			continue;
		name_actors(k);
		printf("%s%s", k->header, k->crlf ? "\r\n" : "\n");
		for (long row = 0; row < rows; row++)
			put_row(k, row, rows);
		return ferror(stdout) || fflush(stdout) != 0;
	}
	if (argc > 1)
		fputs("usage: generate KIND ROWS\n", stderr);
	return argc > 1 ? 2 : 0;
}
