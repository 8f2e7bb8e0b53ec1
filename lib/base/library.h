/*
 * library - a shared library that is loaded when it is first needed, and not at each start.
 *
 *	static int (*compare)(const char *, const char *);
 *	void *library = library_open("liborder.so." LIBRARY_TEXT(ORDER_VERSION));
 *
 *	if (!library_find(&compare, library, "order_compare"))
 *		the library is not there, or has no such function
 *
 * What is loaded stays until the program ends.
 */
#ifndef MC_BASE_LIBRARY_H
#define MC_BASE_LIBRARY_H

/* The text of a number that is a macro of the library's header, and of what a macro makes. */
#define LIBRARY_TEXT(macro) LIBRARY_NAME(macro)
#define LIBRARY_NAME(name) #name

/* NULL: it is not there. */
void *library_open(const char *name);

/* Set the pointer to a function that `function` points to; 0: the library (NULL, too) has none of the name. */
int library_find(void *function, void *library, const char *name);

#endif
