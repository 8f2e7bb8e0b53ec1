/*
 * xlsxparts - the parts of an .xlsx workbook that its sheets refer to: texts, styles.
 *
 *	struct xlsxtexts texts = { 0 };
 *
 *	if (xlsxtexts_read(&texts, archive, part))
 *		... texts.at[7] is where the eighth begins in texts.text
 *
 * What is wrong is reported.
 */
#ifndef MC_WORKBOOK_XLSXPARTS_H
#define MC_WORKBOOK_XLSXPARTS_H

#include "base/buf.h"
#include "workbook/numberformat.h"
#include "workbook/xmlpart.h"

struct archive;

/* The namespaces: "m" of the sheets, "r" of relations, "p" of the lists of relations. */
extern const struct xmlspace xlsxparts_spaces[];

/* The texts that cells name by their number. */
struct xlsxtexts {
	struct buf text;
	size_t *at;		/* of each, and of the end */
	size_t n, cap;
};

/* Both readers: 0 if the part cannot be read, which is reported; release it all the same. */
int xlsxtexts_read(struct xlsxtexts *, struct archive *, long part);
void xlsxtexts_release(struct xlsxtexts *);

/* What the cells that name a style by its number show. */
struct xlsxstyles {
	unsigned char *format;	/* enum numberformat */
	size_t n, cap;
};

int xlsxstyles_read(struct xlsxstyles *, struct archive *, long part);
void xlsxstyles_release(struct xlsxstyles *);

/* _x000D_ and the like, from a place in a buffer on: the character that is meant. */
void xlsxparts_decode(struct buf *, size_t from);

#endif
