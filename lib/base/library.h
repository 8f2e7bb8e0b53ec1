/*
 * library - a shared library that is loaded when it is first needed, and not at each start.
 *
 *	static int (*compare)(const char *, const char *);
 *	static const struct library_function functions[] = { { &compare, "order_compare" } };
 *	void *library = library_open("liborder.so." LIBRARY_TEXT(ORDER_VERSION));
 *	const char *missing = library_lacks(library, functions, 1);
 *
 *	if (missing != NULL)
 *		the library is not there, or has no such function
 *
 * What is loaded stays until the program ends.
 */
#ifndef MC_BASE_LIBRARY_H
#define MC_BASE_LIBRARY_H

#include <stddef.h>

/* The text of a number that is a macro of the library's header, and of what a macro makes. */
#define LIBRARY_TEXT(macro) LIBRARY_NAME(macro)
#define LIBRARY_NAME(name) #name

/* NULL: it is not there. */
void *library_open(const char *name);

/* A function, and the pointer to it: where that is. */
struct library_function {
	void *pointer;
	const char *name;
};

/* Set the pointers; NULL, or the name of the first function that the library (NULL, too) has not. */
const char *library_lacks(void *library, const struct library_function *, size_t n);

#endif
