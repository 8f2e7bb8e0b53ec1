/*
 * pages - what the writers of generated pages share.
 *
 *	page_head("mc-types", 7, "the four types of centre");
 *	page_text(type_about[0].aim);
 */
#ifndef MC_PAGES_H
#define MC_PAGES_H

void page_head(const char *name, int section, const char *what);
void page_head_da(const char *name, int section, const char *what);	/* of man(7), for pages in Danish */

/* Text for mdoc: a quotation mark or a leading dot would mean something. */
void page_text(const char *);

void page_types(void);
void page_conditions(void);
void page_forms(void);
void page_report(void);

void page_conditions_da(void);
void page_forms_da(void);

#endif
