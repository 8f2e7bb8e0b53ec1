#include <stddef.h>

#include "base/library.h"
#include "workbook/ziplibrary.h"

/* Its name ends in the version of its functions. */
#if LIBZIP_VERSION_MAJOR > 1 || LIBZIP_VERSION_MINOR >= 8
#define LIBRARY "libzip.so.5"
#else
#define LIBRARY "libzip.so.4"
#endif

const struct ziplibrary *
ziplibrary(const char **missing)
{
	static struct ziplibrary zip;
	static const struct library_function functions[] = {
		{ &zip.error_init, "zip_error_init" }, { &zip.error_fini, "zip_error_fini" },
		{ &zip.source_buffer_create, "zip_source_buffer_create" }, { &zip.source_free, "zip_source_free" },
		{ &zip.open_from_source, "zip_open_from_source" }, { &zip.discard, "zip_discard" },
		{ &zip.get_num_entries, "zip_get_num_entries" },
		{ &zip.name_locate, "zip_name_locate" }, { &zip.get_name, "zip_get_name" },
		{ &zip.fopen_index, "zip_fopen_index" }, { &zip.error_code_zip, "zip_error_code_zip" },
		{ &zip.get_error, "zip_get_error" }, { &zip.stat_index, "zip_stat_index" },
		{ &zip.fread, "zip_fread" }, { &zip.fclose, "zip_fclose" }
	};

	*missing = zip.fclose == NULL ? library_lacks(library_open(LIBRARY), functions, sizeof functions / sizeof *functions) : NULL;
	return *missing == NULL ? &zip : NULL;
}
