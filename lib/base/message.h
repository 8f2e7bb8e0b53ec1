/*
 * message - what is said to people, put together and made fit to show.
 *
 *	char line[MESSAGE_SHOWN];
 *	struct message said;
 *
 *	message_say(&said, fmt, ap);
 *	n = message_add_part(line, 0, "%s: ", program);
 *	message_show(line, n, &said);		"mc-log: ukendt aktør 'x'"
 *
 * What has no room is left out, and a sign stands for it.  Nothing here allocates.
 */
#ifndef MC_BASE_MESSAGE_H
#define MC_BASE_MESSAGE_H

#include <stdarg.h>
#include <stddef.h>

/*
 * A message, with a path as long as paths get; and as it is shown, where each
 * number of ten digits that is masked takes one more.
 */
enum { MESSAGE_MOST = 8192, MESSAGE_SHOWN = MESSAGE_MOST + MESSAGE_MOST / 10 };

struct message {
	char text[MESSAGE_MOST];
};

/* What is said, in the reader's language (base/translate.h). */
void message_say(struct message *, const char *fmt, va_list) __attribute__((format(printf, 2, 0)));

/* Put a message, or a part of one, behind n bytes of a line, made fit to show (base/safe.h); the line's new length. */
size_t message_show(char line[MESSAGE_SHOWN], size_t n, const struct message *);
size_t message_add_part(char line[MESSAGE_SHOWN], size_t n, const char *fmt, ...) __attribute__((format(printf, 3, 4)));

/* Would they be shown in the same words?  Of two numbers that are masked nobody sees which it was. */
int message_is_alike(const struct message *, const struct message *);

#endif
