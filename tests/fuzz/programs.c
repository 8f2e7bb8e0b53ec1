/*
 * programs - run the programs themselves on made-up centres, with made-up arguments.
 *
 * An input is the arguments, the program first, parted by a byte 0x1f, and the
 * files of a centre in their order, each behind a byte 0x1d.  Whatever it is, a program
 * ends by itself, with 0, 1 or 2; leaves no file that is not the centre's; and
 * changes none unless it was asked to.  FUZZ_BIN is the folder of the programs.
 */
#define TARGET "programs"
#define SOME 300
#include "fuzz.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "makeyaml.h"

enum { MOST = 24, SECONDS = 20 };

static const char *const files[] = {
	"centre.yaml", "actors.yaml", "log.csv", "funding.csv", "initiatives.yaml", "conditions.yaml", "meetings.csv",
	"activities.yaml", "sheet.csv"
};

static unsigned long status_was[3];
static char home[4096];

/* ---- the folder ---- */

static void
go_home(void)
{
	const char *tmp = getenv("TMPDIR");

	if (*home != '\0')
		return;
	snprintf(home, sizeof home, "%s/fuzz-programs-XXXXXX", tmp != NULL ? tmp : "/tmp");
	check(mkdtemp(home) != NULL && chdir(home) == 0 && mkdir("hus", 0777) == 0, "no folder");
}

/* Every file of a folder goes, and the folder. */
static void
empty(const char *folder)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;

	while (dir != NULL && (entry = readdir(dir)) != NULL) {
		char path[8192];

		snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		if (unlink(path) != 0) {
			empty(path);
			rmdir(path);
		}
	}
	if (dir != NULL)
		closedir(dir);
}

static void
put_file(const char *name, const char *text, size_t len)
{
	char path[300];
	int fd;

	snprintf(path, sizeof path, "hus/%s", name);
	fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
	check(fd >= 0 && write(fd, text, len) == (ssize_t)len && close(fd) == 0, "no file");
}

/* Is the file in the folder as it was given? */
static int
is_as_given(const char *name, const char *text, size_t len)
{
	char path[300], *bytes = malloc(len + 1);
	int fd, same;

	snprintf(path, sizeof path, "hus/%s", name);
	fd = open(path, O_RDONLY);
	same = fd >= 0 && read(fd, bytes, len + 1) == (ssize_t)len && memcmp(bytes, text, len) == 0;
	if (fd >= 0)
		close(fd);
	free(bytes);
	return same;
}

/* What a program may leave there, besides what was there. */
static void
check_left(int may_write)
{
	static const char *const made[] = {
		".", "..", ".mc-undo", "import.yaml", ".gitattributes", ".gitignore", ".git", "sheet.rejects.csv",
		"sheet.csv.rejects.csv", ".mc-lock", "resources.yaml", "bookings.csv", "advice.yaml"
	};
	DIR *dir = opendir("hus");
	struct dirent *entry;

	while (dir != NULL && (entry = readdir(dir)) != NULL) {
		int known = 0;

		for (size_t i = 0; i < N_OF(files); i++)
			known |= strcmp(files[i], entry->d_name) == 0;
		for (size_t i = 0; i < N_OF(made); i++)
			known |= (may_write || i < 2) && strcmp(made[i], entry->d_name) == 0;
		if (!known)
			fprintf(stderr, "%s: ", entry->d_name);
		check(known, "a file was left");
	}
	if (dir != NULL)
		closedir(dir);
}

/* ---- a run ---- */

static int
run(char *argv[])
{
	const char *bin = getenv("FUZZ_BIN");
	struct rlimit limit = { SECONDS, SECONDS };
	char path[8192];
	pid_t child;
	int status;

	snprintf(path, sizeof path, "%s/%s", bin != NULL ? bin : "bin", argv[0]);
	fflush(NULL);
	child = fork();
	check(child >= 0, "no process");
	if (child == 0) {
		int null = open("/dev/null", O_RDWR);

		if (chdir("hus") != 0)
			_exit(126);
		dup2(null, STDIN_FILENO);
		dup2(null, STDOUT_FILENO);
		if (getenv("FUZZ_SHOW") == NULL)
			dup2(null, STDERR_FILENO);
		setrlimit(RLIMIT_CPU, &limit);
		setenv("SOURCE_DATE_EPOCH", "1793491200", 1);	/* 2026-11-01 */
		setenv("LC_ALL", "C", 1);
		execv(path, argv);
		_exit(126);
	}
	waitpid(child, &status, 0);
	if (WIFSIGNALED(status) || WEXITSTATUS(status) > 2)
		fprintf(stderr, "status 0x%x: ", (unsigned)status);
	check(!WIFSIGNALED(status), "killed by a signal");
	check(WEXITSTATUS(status) <= 2, "a status that no program has");
	return WEXITSTATUS(status);
}

static int
is_edit(char *argv[])
{
	static const char *const word[] = {
		"add", "set", "rm", "rename", "undo", "phase", "join", "role", "goal", "reading", "stakeholder", "merge",
		"except", "book", "cancel"
	};

	if (strcmp(argv[0], "mc-init") == 0 || strcmp(argv[0], "mc-import") == 0 || strcmp(argv[0], "mc-merge") == 0)
		return 1;
	/* Options may stand before the subcommand. */
	for (size_t i = 1; argv[i] != NULL; i++)
		for (size_t k = 0; k < N_OF(word); k++)
			if (strcmp(argv[i], word[k]) == 0)
				return 1;
	return 0;
}

static void
try_input(const char *text, size_t len)
{
	static char programs[] = "mc-";
	char *words = malloc(len + 1), *argv[MOST + 1];
	const char *part[N_OF(files)], *end = text + len, *s;
	size_t size[N_OF(files)], n = 0, argc = 0;
	int edit;

	go_home();
	memcpy(words, text, len);
	words[len] = '\0';
	s = len > 0 ? memchr(text, 0x1d, len) : NULL;
	words[s != NULL ? s - text : (long)len] = '\0';
	for (; s != NULL && n < N_OF(files); n++) {
		const char *next = memchr(s + 1, 0x1d, (size_t)(end - s - 1));

		part[n] = s + 1;
		size[n] = (size_t)((next != NULL ? next : end) - s - 1);
		s = next;
	}
	for (char *w = words; w != NULL && argc < MOST; ) {
		char *stop = strchr(w, 0x1f);

		if (stop != NULL)
			*stop++ = '\0';
		argv[argc++] = w;
		w = stop;
	}
	argv[argc] = NULL;
	/* Programs of ours alone, and files in this folder alone. */
	for (size_t i = 0; i < argc; i++)
		if (strchr(argv[i], '/') != NULL || strstr(argv[i], "..") != NULL)
			argc = 0;
	if (argc > 0 && strncmp(argv[0], programs, 3) == 0 && strlen(argv[0]) < 20) {
		empty("hus");
		for (size_t i = 0; i < n; i++)
			if (size[i] > 0)
				put_file(files[i], part[i], size[i]);
		edit = is_edit(argv);
		status_was[run(argv)]++;
		check_left(edit);
		for (size_t i = 0; i < n && !edit; i++)
			check(size[i] == 0 || is_as_given(files[i], part[i], size[i]), "what reads has written");
	}
	free(words);
}

/* ---- inputs ---- */

static void
put_words(struct buf *out)
{
	static const char *const line[] = {
		"mc-log|.", "mc-log|.|-o|table", "mc-log|.|-p|2026-10", "mc-log|add|.|samvirke|a|b", "mc-log|undo|.",
		"mc-log|add|.|videndele|a|b|--hours|1.5|--note|en, to", "mc-log|.|--actor|a,b", "mc-log|.|-o|json",
		"mc-actors|.", "mc-actors|set|.|a|name=Ny", "mc-actors|set|.|a|targets+=unge", "mc-actors|set|.|b|sector=",
		"mc-actors|add|.|d|--name|D|--kind|skole", "mc-actors|rename|.|a|x", "mc-actors|rm|.|c", "mc-actors|rm|--force|.|a",
		"mc-check|.", "mc-check|.|--only|cpr,dates", "mc-classify|.", "mc-classify|--explain|.", "mc-classify|.|--skip-invalid",
		"mc-conditions|.", "mc-conditions|--indicators|.", "mc-conditions|--agenda|.", "mc-conditions|set|.|1.1|status=ja",
		"mc-conditions|set|.|maal|next=x|due=2026-12-01", "mc-export|.", "mc-funding|.", "mc-funding|--timeline|.",
		"mc-import|.|sheet.csv", "mc-import|.|sheet.csv|--dry-run", "mc-import|.|log.csv|--replace", "mc-initiatives|.", "mc-initiatives|--goals|.", "mc-initiatives|add|.|ny|--title|Ny",
		"mc-initiatives|set|.|fest|title=X", "mc-initiatives|phase|.|fest|evaluering", "mc-initiatives|join|.|fest|b",
		"mc-initiatives|goal|.|fest|Mange|target=3", "mc-initiatives|reading|.|fest|1|7", "mc-initiatives|stakeholder|.|fest|b|3|4",
		"mc-initiatives|role|.|fest|ide|a|b", "mc-initiatives|rm|.|fest", "mc-matrix|form|month|.", "mc-net|.", "mc-net|--actors|.|--all", "mc-net|--graphml|.", "mc-net|--months|log.csv",
		"mc-net|--compare|2026-09|-p|2026-10|.", "mc-net|--without|basen|.", "mc-net|--bridges|.", "mc-net|--signals|.",
		"mc-net|--gexf|.|--all", "mc-calendar|.", "mc-calendar|.|-p|1900..2199", "mc-calendar|.|--ics", "mc-calendar|.|--ics|-p|1990..2099", "mc-calendar|.|--ics|--not-on-holidays", "mc-calendar|.|--holidays|-p|2020..2030", "mc-calendar|.|--not-on-holidays", "mc-calendar|add|.|ny|--start|2026-11-05", "mc-calendar|set|.|x|title=Ny", "mc-calendar|except|.|x|2026-11-05", "mc-overlap|.", "mc-overlap|.|--all|-p|1900..2199", "mc-overlap|.|--near|-p|2026", "mc-overlap|.|--presence", "mc-overlap|.|--targets", "mc-overlap|.|--gaps", "mc-overlap|.|--new|Fest|--target|unge, alle|--theme|a|--start|2026-11-05T10:00|--end|12:00", "mc-org|.", "mc-org|.|--dot", "mc-org|.|-p|2026", "mc-share|.", "mc-share|--use|.", "mc-share|--fair|--prime|ma-fr 16-21|.", "mc-share|--clash|.",
		"mc-advise|.", "mc-advise|--ask|.", "mc-advise|--initiative|fest|.", "mc-advise|--actors|a,b|.", "mc-advise|set|.|nyt|answer=ja|by=a",
		"mc-share|--free|sal|.", "mc-share|--balance|--all|.", "mc-share|--terms|.", "mc-share|--users|.", "mc-share|--bookings|-n|.", "mc-share|book|.|sal|a|2026-10-05T15:00|17:00",
		"mc-survey|--form", "mc-survey|--missing|.", "mc-survey|import|sheet.csv|.|--dry-run", "mc-plan|.", "mc-plan|.|p", "mc-overview|.", "mc-overview|--text|.", "mc-overview|--centres|--own|.", "mc-residents|.", "mc-residents|.|-p|2026", "mc-handover|.", "mc-handover|.|a", "mc-handover|--after|2026-03-01|.|a", "mc-handover|--history|.", "mc-handover|--ask|.",
		"mc-share|cancel|.|2", "mc-share|undo|.", "mc-share|add|.|bil|kind=udstyr", "mc-share|set|.|sal|terms=x", "mc-share|rm|.|sal", "mc-match|.", "mc-match|--untried|.|-o|json", "mc-match|--synonyms|.", "mc-meetings|.",
		"mc-meetings|--rhythm|.", "mc-meetings|add|.|forum|a|b", "mc-report|.", "mc-report|.|-o|html", "mc-page|.|manager|a", "mc-page|.|welcome|b|-o|html", "mc-page|.|guide|alle", "mc-page|agenda", "mc-page|.|builders|p", "mc-plot|--figure|1|.", "mc-plot|--figure|8|.", "mc-report|.|-p|2026-10", "mc-init|.|--name|H"
	};
	static const char *const more[] = {
		"--today", "2026-11-01", "-p", "2026", "last-month", "-o", "csv", "tsv", "md", "table", "--language", "en", "--skip-invalid",
		".", "--", "-", "a", "log.csv", "x=y", "=", "--none", "", "010190-1234", "\xc3\xb8", "1", "-1", "9999-W52", "0001-01"
	};
	const char *s = PICK(line);

	for (; *s != '\0'; s++)
		buf_addc(out, *s == '|' ? 0x1f : *s);
	for (unsigned n = one_in(3) ? below(4) : 0; n > 0; n--) {
		buf_addc(out, 0x1f);
		buf_adds(out, PICK(more));
	}
}

static void
put_files(struct buf *out)
{
	static const char *const centre[] = {
		"name: H\nlanguage: da\nowner: a\nopened: 2015\nforum: {name: F, kind: husraad, rhythm: maaned, convener: a}\n",
		"name: H\nknown_as: bibliotek\nrun_by: [a, b]\ndwellings: 800\nbuilding_cost: 135000000\nrooms: [cafe, klinik]\n"
	};
	static const char *const actors[] = {
		"- id: a\n  name: A\n  kind: skole\n  presence: fast\n  targets: [alle]\n- {id: b, name: B, kind: forening, presence: fast}\n- id: c\n  name: C\n  kind: firma\n",
		"- {id: a, name: \"A\", kind: bibliotek, since: 2020, basis: fast}\n# slut\n- id: b\n  name: B # navn\n  kind: boligorganisation\n"
	};
	static const char *const log[] = {
		"date,form,actors,hours,note\n2026-10-05,samvirke,a b,1.5,x\n2026-09-01,samskabe,b a c,,\"en, to\"\n2025-12-31,videndele,a c,0.25,\n",
		"date,form,actors\n2026-10-05,samordne,a b\n2026-10-05,samordne,a b\n"
	};
	static const char *const funding[] = {
		"source,basis,amount,from,until,note\na,fast,250000,,,\nFond,projekt,90000.50,2025-01-01,2026-12-31,x\n"
	};
	static const char *const initiatives[] = {
		"- id: fest\n  title: Fest\n  phase: ide\n  lead: a\n  partners: [{actor: b, since: ide}]\n  goals:\n    - goal: Mange\n      target: 5\n      due: 2026-12-01\n      readings: [{date: 2026-10-01, value: 3}]\n",
		"- {id: fest, title: Fest, phase: forankring, anchor: a, anchor_hours: 2}\n"
	};
	static const char *const conditions[] = {
		"ledelsesdialog: {status: ja, evidence: x, assessed: 2026-09-01}\nmaal:\n  status: nej\n  due: 2026-10-01\n", "{}\n"
	};
	static const char *const meetings[] = { "date,kind,actors,topic\n2026-10-01,forum,a b,x\n2026-09-01,ledelse,a b,\n" };
	static const char *const activities[] = {
		"- {id: x, title: X, organisers: [a], start: 2026-10-06T16:00, end: 2026-10-06T18:00, repeat: \"FREQ=WEEKLY;BYDAY=TU,TH\", except: [2026-10-08]}\n",
		"- id: y\n  targets: [unge]\n  start: 2026-01-31\n  repeat: FREQ=MONTHLY;BYDAY=-1SU;UNTIL=20271231\n"
	};
	static const char *const sheet[] = { "Dato;Form;Akt\xc3\xb8rer;Timer\r\n05-10-2026;samvirke;A og B;1,5\r\n" };
	unsigned spoilt = one_in(3) ? 99 : below((unsigned)N_OF(files));

	for (unsigned i = 0; i < N_OF(files); i++) {
		struct buf one = { 0 };

		if (i > 0 && one_in(5))
			buf_adds(&one, "");
		else if (one_in(25))
			put_yaml(&one);
		else
			buf_adds(&one, i == 0 ? PICK(centre) : i == 1 ? PICK(actors) : i == 2 ? PICK(log) : i == 3 ? PICK(funding) :
			    i == 4 ? PICK(initiatives) : i == 5 ? PICK(conditions) : i == 6 ? PICK(meetings) :
			    i == 7 ? PICK(activities) : PICK(sheet));
		if (i == spoilt)
			for (unsigned n = 1 + below(4); n > 0; n--)
				spoil(&one, ",\n\"':-{}[]#0129 a\xc3\xff\0", 20);
		buf_addc(out, 0x1d);
		buf_add(out, buf_text(&one), one.len);
		buf_release(&one);
	}
}

static void
make_input(struct buf *out)
{
	put_words(out);
	put_files(out);
}

static void
tell(void)
{
	printf(", status 0 %lu times, 1 %lu, 2 %lu", status_was[0], status_was[1], status_was[2]);
	if (*home != '\0') {
		empty(home);
		rmdir(home);
	}
}
