/*
 * xlsxsheet - the cells of one sheet of an .xlsx workbook.  For xlsx.c.
 */
#ifndef MC_WORKBOOK_XLSXSHEET_H
#define MC_WORKBOOK_XLSXSHEET_H

struct cells;
struct workbook;
struct xlsxstyles;
struct xlsxtexts;

/* 0: reported. */
int xlsxsheet_read(struct workbook *, long part, const struct xlsxtexts *,
    const struct xlsxstyles *, struct cells *);

#endif
