#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/cellname.h"
#include "base/diag.h"
#include "base/message.h"
#include "base/progress.h"
#include "base/said.h"
#include "base/translate.h"

enum { SHOWN_PER_FILE = 1000, LONGEST_PATH = 4096, LONGEST_WHERE = 400 };

static const char *program = "mc";
static int status;
static unsigned long faults, warnings;
static unsigned ignored;
static int hushed, softened;
static void (*before)(void *);
static void *holder;		/* whose output is held back */
static void (*told)(void *, const struct diag_said *);
static void *listener;
static const char *workbook, *sheet;

const char *
diag_label(const char *file)
{
	return strcmp(file, "-") == 0 ? "<stdin>" : file;
}

/* Where in its file a place is: ":7:3", or ":Ark1!C7"; nothing of the whole file. */
static const char *
where(const struct place *p)
{
	static char text[LONGEST_WHERE];
	char cell[CELLNAME_TEXT];
	size_t n;

	*text = '\0';
	if (workbook != NULL && strcmp(workbook, p->file) == 0) {
		text[0] = ':';
		n = 1 + cellname_sheet(text + 1, sizeof text - 1 - CELLNAME_TEXT, sheet);
		cellname_write(cell, (unsigned)p->line - 1, p->column > 0 ? (unsigned)p->column - 1 : 0);
		if (p->line > 0)
			strcpy(text + n, cell);
		else
			text[n - 1] = '\0';
	} else if (p->line > 0) {
		snprintf(text, sizeof text, p->column > 0 ? ":%lu:%lu" : ":%lu", p->line, p->column);
	}
	return text;
}

/* Count more messages about a file, of which there are some then; may the last one still be shown? */
static int
may_show(const char *file, unsigned long more)
{
	unsigned long n = said_add(file, more);

	if (n == 0)
		die("out of memory");
	return n <= SHOWN_PER_FILE;
}

int
diag_is_full(const char *file)
{
	return said_so_far(file) >= SHOWN_PER_FILE;
}

/*
 * The line of a message, made fit to show; returns where the message begins.  Each part by itself, lest a date at the
 * end of a file's name and the line's number be taken for a CPR number together.
 */
static size_t
compose(char line[MESSAGE_SHOWN], const struct place *p, const char *kind, const struct message *said)
{
	size_t n = message_add_part(line, 0, "%.200s", program);

	n = message_add_part(line, n, ": ");
	if (p != NULL) {
		n = message_add_part(line, n, "%.4096s", diag_label(p->file));
		n = message_add_part(line, n, "%s", where(p));
		n = message_add_part(line, n, ": ");
	}
	n = message_add_part(line, n, "%s", kind);
	message_show(line, n, said);
	return n;
}

static int
write_out(void)
{
	if (before != NULL)
		before(holder);
	return fflush(stdout);
}

static void
print(const char *line)
{
	/* Rows printed before the fault come before it on a terminal. */
	write_out();
	progress_clear();
	fprintf(stderr, "%s\n", line);
}

__attribute__((format(printf, 1, 0)))
static void
print_plain(const char *fmt, va_list ap)
{
	char line[MESSAGE_SHOWN];
	struct message said;

	message_say(&said, fmt, ap);
	compose(line, NULL, "", &said);
	print(line);
}

/* As data, to who wants it so. */
static void
tell(const struct place *p, int is_warning, enum topic topic, const char *message)
{
	char file[MESSAGE_SHOWN];

	*file = '\0';
	if (p != NULL)
		message_add_part(file, 0, "%.4096s", diag_label(p->file));
	told(listener, &(struct diag_said){ file, p != NULL ? p->line : 0, p != NULL ? p->column : 0,
	    is_warning, topic, message });
}

/* What was reported last. */
static struct {
	char file[LONGEST_PATH + 1], sheet[LONGEST_WHERE];
	unsigned long line, column;
	int was, is_warning;	/* is there one?  (All 0 at first, so that no page of it is in the program's file.) */
	struct message said;
} last;

/* Is it said of where the last one was?  Most often of the same file. */
static int
is_last_place(const struct place *p)
{
	const char *file = p != NULL ? diag_label(p->file) : "", *on = sheet != NULL ? sheet : "";
	unsigned long line = p != NULL ? p->line : 0, column = line > 0 ? p->column : 0;
	int is_file = strncmp(file, last.file, LONGEST_PATH) == 0 && strncmp(on, last.sheet, LONGEST_WHERE - 1) == 0;
	int is_place = is_file && line == last.line && column == last.column;

	last.line = line;
	last.column = column;
	if (!is_file) {
		snprintf(last.file, sizeof last.file, "%s", file);
		snprintf(last.sheet, sizeof last.sheet, "%s", on);
	}
	return is_place;
}

/* Was the very same the last one reported?  Else it is now. */
static int
is_last(const struct place *p, int is_warning, const struct message *said)
{
	if (is_last_place(p) && last.was && is_warning == last.is_warning && message_is_alike(said, &last.said))
		return 1;
	last.was = 1;
	last.is_warning = is_warning;
	memcpy(last.said.text, said->text, strlen(said->text) + 1);
	return 0;
}

/*
 * Report a fault or a warning; 0 if the very same was the last one reported.  Of those that are not shown no line
 * is made.
 */
__attribute__((format(printf, 4, 0)))
static int
report(const struct place *p, int is_warning, enum topic topic, const char *fmt, va_list ap)
{
	char line[MESSAGE_SHOWN];
	struct message said;
	size_t message;

	message_say(&said, fmt, ap);
	if (is_last(p, is_warning, &said))
		return 0;
	if (p != NULL && !may_show(p->file, 1))
		return 1;
	message = compose(line, p, is_warning ? "warning: " : "", &said);
	if (told != NULL)
		tell(p, is_warning, topic, line + message);
	else
		print(line);
	return 1;
}

void
diag_init(const char *argv0)
{
	static char buffer[128 << 10];
	const char *slash = argv0 != NULL ? strrchr(argv0, '/') : NULL;

	setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
	for (int fd = 0; fd <= 2; fd++)
		if (fcntl(fd, F_GETFD) == -1 && errno == EBADF)
			/* The wrong way round, so that using it is an error. */
			open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
	if (argv0 != NULL)
		program = slash != NULL ? slash + 1 : argv0;
	/* A file size limit is an error to report, not a death. */
	signal(SIGXFSZ, SIG_IGN);
}

const char *
diag_program(void)
{
	return program;
}

void
diag_ignore(enum topic topic)
{
	ignored |= 1u << topic;
}

int
diag_is_ignored(enum topic topic)
{
	return hushed || ignored & 1u << topic;
}

void
diag_vfault(const struct place *p, enum topic topic, const char *fmt, va_list ap)
{
	if (diag_is_ignored(topic))
		return;
	if (status == 0 && !softened)
		status = 1;
	*(softened ? &warnings : &faults) +=
	    (unsigned long)report(p, softened, topic, fmt, ap);
}

void
diag_unread(const struct place *p, enum topic topic, const char *fmt, ...)
{
	va_list ap;

	if (diag_is_ignored(topic))
		return;
	status = 2;
	va_start(ap, fmt);
	faults += (unsigned long)report(p, 0, topic, fmt, ap);
	va_end(ap);
}

void
diag_fault(const struct place *p, enum topic topic, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	diag_vfault(p, topic, fmt, ap);
	va_end(ap);
}

void
diag_more_faults(const char *file, enum topic topic, unsigned long n)
{
	if (n == 0 || diag_is_ignored(topic))
		return;
	if (status == 0 && !softened)
		status = 1;
	may_show(file, n);
	*(softened ? &warnings : &faults) += n;
}

void
diag_more_warnings(const char *file, enum topic topic, unsigned long n)
{
	if (n == 0 || diag_is_ignored(topic))
		return;
	may_show(file, n);
	warnings += n;
}

void
diag_warning(const struct place *p, enum topic topic, const char *fmt, ...)
{
	va_list ap;

	if (diag_is_ignored(topic))
		return;
	va_start(ap, fmt);
	warnings += (unsigned long)report(p, 1, topic, fmt, ap);
	va_end(ap);
}

void
diag_note(const char *fmt, ...)
{
	va_list ap;

	if (hushed)
		return;
	va_start(ap, fmt);
	print_plain(fmt, ap);
	va_end(ap);
}

void
diag_trouble(const char *fmt, ...)
{
	va_list ap;

	if (hushed)
		return;
	va_start(ap, fmt);
	print_plain(fmt, ap);
	va_end(ap);
	status = 2;
}

noreturn void
die(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	print_plain(fmt, ap);
	va_end(ap);
	exit(2);
}

void
diag_sheet(const char *file, const char *name)
{
	workbook = file;
	sheet = name;
}

const char *
diag_place(const struct place *p)
{
	static char text[4096 + 400];

	snprintf(text, sizeof text, "%.4096s%s", diag_label(p->file), where(p));
	return text;
}

int
diag_hush(int on)
{
	int was = hushed;

	hushed = on;
	return was;
}

int
diag_soften(int on)
{
	int was = softened;

	softened = on;
	return was;
}

void
diag_before(void (*write_held)(void *), void *held)
{
	before = write_held;
	holder = held;
}

void
diag_tell(void (*tell_it)(void *, const struct diag_said *), void *who)
{
	told = tell_it;
	listener = who;
}

int
diag_status(void)
{
	return status;
}

unsigned long
diag_faults(void)
{
	return faults;
}

unsigned long
diag_warnings(void)
{
	return warnings;
}

static void
tell_rest(const char *file, unsigned long n)
{
	if (n > SHOWN_PER_FILE)
		diag_note("%s: %lu more not shown", diag_label(file), n - SHOWN_PER_FILE);
}

void
diag_tell_rest(void)
{
	said_end(tell_rest);
}

int
diag_finish(void)
{
	progress_clear();
	if (write_out() == EOF || ferror(stdout))
		die("cannot write standard output: %s", translate_error(errno));
	diag_tell_rest();
	return status;
}
