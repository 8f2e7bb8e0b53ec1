#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/shellword.h"
#include "init/schedule.h"

/* The 1st at 6: the entries of the month's last evening are in by then. */
#define CRON_TIME "0 6 1 * *"
#define TIMER_TIME "*-*-01 06:00:00"

/*
 * The month before today's, by GNU date: counted from the 15th, for one month before the
 * 31st may be a day of the same month.
 */
#define MONTH_BEFORE "$(date -d \"$(date +%Y-%m-15) 1 month ago\" +%Y-%m)"

static void
add_command(struct buf *out, const struct schedule *s)
{
	struct buf reports = { 0 };
	const char *suffix = LANG(s->language, "-rapporter", "-reports");

	buf_addf(&reports, "%s%s", s->centre, suffix);
	buf_adds(out, "mkdir -p ");
	shellword_add(out, reports.data);
	buf_adds(out, " && ");
	shellword_add(out, s->program);
	buf_adds(out, " -p last-month -o html --output-file ");
	shellword_add(out, reports.data);
	buf_adds(out, "/\"" MONTH_BEFORE ".html\" ");
	shellword_add(out, s->centre);
	buf_release(&reports);
}

static void
add_for_crontab(struct buf *out, const char *command)
{
	for (; *command != '\0'; command++) {
		if (*command == '%')
			buf_adds(out, "\\");
		buf_add(out, command, 1);
	}
}

static void
add_for_unit(struct buf *out, const char *command)
{
	for (; *command != '\0'; command++) {
		if (*command == '%' || *command == '$')
			buf_add(out, command, 1);
		else if (*command == '"' || *command == '\\')
			buf_adds(out, "\\");
		buf_add(out, command, 1);
	}
}

/* Names of units have letters, digits and few signs. */
static void
add_unit_name(struct buf *out, const char *id)
{
	buf_adds(out, "mc-report-");
	for (; *id != '\0'; id++)
		buf_add(out, ascii_is_letter(*id) || ascii_is_digit(*id) || *id == '-' ? id : "_", 1);
}

/* What a person reads of the job, on one line and without the signs of a unit. */
static void
add_description(struct buf *out, const struct schedule *s)
{
	buf_adds(out, LANG(s->language, "Description=Månedsrapport: ", "Description=Monthly report: "));
	for (const char *c = s->id; *c != '\0'; c++) {
		if (*c == '%')
			buf_adds(out, "%");
		buf_add(out, *c == '\\' ? "/" : c, 1);
	}
	buf_adds(out, "\n");
}

int
schedule_add(struct buf *out, const struct schedule *s)
{
	struct buf command = { 0 }, unit = { 0 };
	enum language l = s->language;

	if (strchr(s->program, '\n') != NULL || strchr(s->centre, '\n') != NULL)
		return 0;
	add_command(&command, s);
	add_unit_name(&unit, s->id);

	buf_adds(out, LANG(l, "# cron: til 'crontab -e', som én linje\n",
	    "# cron: for 'crontab -e', as one line\n"));
	buf_adds(out, CRON_TIME " ");
	add_for_crontab(out, command.data);
	buf_addf(out, LANG(l, "\n\n# systemd: til ~/.config/systemd/user/%s.service\n",
	    "\n\n# systemd: for ~/.config/systemd/user/%s.service\n"), unit.data);
	buf_adds(out, "[Unit]\n");
	add_description(out, s);
	buf_adds(out, "\n[Service]\nType=oneshot\nExecStart=/bin/sh -c \"");
	add_for_unit(out, command.data);
	buf_addf(out, LANG(l, "\"\n\n# systemd: til ~/.config/systemd/user/%s.timer, og derefter:\n",
	    "\"\n\n# systemd: for ~/.config/systemd/user/%s.timer, and then:\n"), unit.data);
	buf_addf(out, "# systemctl --user daemon-reload && systemctl --user enable --now %s.timer\n[Unit]\n", unit.data);
	add_description(out, s);
	buf_adds(out, "\n[Timer]\nOnCalendar=" TIMER_TIME "\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n");
	buf_release(&command);
	buf_release(&unit);
	return 1;
}
