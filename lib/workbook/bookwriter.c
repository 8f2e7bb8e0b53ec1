#include <stddef.h>

#include "base/library.h"
#include "workbook/bookwriter.h"

const struct bookwriter *
bookwriter(const char **missing)
{
	static struct bookwriter writer;
	static const struct library_function functions[] = {
#define FUNCTION(name) { &writer.name, #name },
		BOOKWRITER_FUNCTIONS(FUNCTION)
#undef FUNCTION
	};

	*missing = writer.lxw_strerror == NULL ?
	    library_lacks(library_open("libxlsxwriter.so." LXW_SOVERSION), functions, sizeof functions / sizeof *functions) : NULL;
	return *missing == NULL ? &writer : NULL;
}
