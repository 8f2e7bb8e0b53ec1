/*
 * redirect - what a program prints goes into a file, whole or not at all.
 *
 *	redirect_begin("oktober.csv");
 *	... printf() of any length, fflush(stdout) ...
 *	redirect_end(status < 2);
 *
 * From the first to the second standard output is a temporary file beside the one named, so
 * memory does not grow with what is printed.  The old file stays where it is not to be kept,
 * where nothing was printed and where it holds that already; a program that ends before
 * takes the temporary file with it.  One file a program.  Whatever fails is reported with
 * diag_trouble().
 */
#ifndef MC_DISK_REDIRECT_H
#define MC_DISK_REDIRECT_H

/* 0 if it cannot be.  A person named the file, so a link is followed wherever it leads. */
int redirect_begin(const char *path);
void redirect_end(int keep);

#endif
