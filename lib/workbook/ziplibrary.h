/*
 * ziplibrary - libzip, loaded when there is an archive.
 *
 *	const char *missing;
 *	const struct ziplibrary *zip = ziplibrary(&missing);
 *
 *	if (zip == NULL)
 *		missing is not to be had
 *
 * With what it needs in turn it is larger than all that reads CSV.  It is the version that the
 * program was built with.
 */
#ifndef MC_WORKBOOK_ZIPLIBRARY_H
#define MC_WORKBOOK_ZIPLIBRARY_H

#include <zip.h>

struct ziplibrary {
	void (*error_init)(zip_error_t *);
	void (*error_fini)(zip_error_t *);
	zip_source_t *(*source_buffer_create)(const void *, zip_uint64_t, int, zip_error_t *);
	void (*source_free)(zip_source_t *);
	zip_t *(*open_from_source)(zip_source_t *, int, zip_error_t *);
	void (*discard)(zip_t *);
	zip_int64_t (*get_num_entries)(zip_t *, zip_flags_t);
	zip_int64_t (*name_locate)(zip_t *, const char *, zip_flags_t);
	const char *(*get_name)(zip_t *, zip_uint64_t, zip_flags_t);
	zip_file_t *(*fopen_index)(zip_t *, zip_uint64_t, zip_flags_t);
	int (*error_code_zip)(const zip_error_t *);
	zip_error_t *(*get_error)(zip_t *);
	int (*stat_index)(zip_t *, zip_uint64_t, zip_flags_t, zip_stat_t *);
	zip_int64_t (*fread)(zip_file_t *, void *, zip_uint64_t);
	int (*fclose)(zip_file_t *);
};

/* NULL: it is not there, or the function *missing is not. */
const struct ziplibrary *ziplibrary(const char **missing);

#endif
