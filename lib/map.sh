#!/bin/sh
# Print lib/README.md, the map of the source: what to read first, then the rooms of
# lib/ROOMS with the first line of each header.  `make pages` writes it.

export LC_ALL=C
cd "${0%/*}" || exit 2
cat <<'END'
# The source, from above

Made by `make pages` from `lib/ROOMS` and the first lines of the headers: do not edit it.

A program is a file in `cmd/`; a long one has parts in a folder of its own (`cmd/report/`).
What programs share is in `lib/`, in rooms. Each room stands on a floor, and a file includes
its own room and rooms on lower floors only. No two modules need each other, and only the room
`cli` ends the program on what a person typed. `tests/floors`, which `make lint` runs, sees to it.

## Read these first

1. `lib/field/schemas.c`: every file and field of the format, in one table. It drives readers,
   `mc-check` and the man pages.
2. `lib/centre/entry.h`: an entry of the log, read.
3. `cmd/mc-export.c`: a whole program.
4. `lib/csv/csv.h`: the reader of CSV, and how a header is written here.
5. `lib/base/diag.h`: how a fault is reported, and what the exit status is.
6. `tests/run`, and one folder such as `tests/log/add`: a test is a folder with a command and
   what it should print.

## To add a module

Choose the lowest room that has all it needs. Write `NAME.h` and `NAME.c` there: the header's
first line is `NAME - what it is`, then an example, then what each function returns and who
owns what. Names begin with the module's name. The Makefile finds it; nothing is listed.

Write `tests/unit/test_NAME.c`: it begins with `#include "unit.h"` and ends with a `main` that
hands its tests to cmocka (short ones: `test_overlap.c`, `test_rejoin.c`). Run it:

    make -s CI=1 obj/plain/tests/unit/test_NAME && obj/plain/tests/unit/test_NAME

Each text that it says to people (`diag_fault`, `translate`, ...) gets its Danish in
`lib/base/danish.txt`; `sh tests/messages` lists what has none yet.

Then `make pages`, which renews this map, and `make lint`.

## To add a program

Write `cmd/mc-NAME.c` after the pattern of `cmd/mc-export.c`: tables of its options and its
words (`struct program`, `lib/cli/program.h`; options that many programs have are in
`lib/cli/option.h`), a function for each word, and a `main` that calls `csvremedy_set(&saved)`
if it reads CSV, then `opts_run()`. The Makefile finds it: `make -s CI=1 bin/mc-NAME`.
A program that keeps a CSV file of a centre gets the words `set`, `rm` and `undo` as rows of
its table (`lib/cli/rowcommand.h`); one that keeps a YAML list gets `add`,
`set` and `rm` (`lib/cli/recordcommand.h`).

- Each sentence of the tables (`about`, `needs`, an option's help, a line of `usage` with
  capitals in it) is said in Danish too: write it in `lib/base/danish.txt`, or `tests/messages`
  fails. It names the file and line.
- Write `man/mc-NAME.1`. Its examples are run by `tests/pages`, so they must be true. Name the
  program in `man/mc.7`, in the table of `README.md` and, if it reads files, in
  `tests/fuzz/programs.c`.
- Write cases: a folder `tests/NAME/CASE/` with `cmd`, a shell script that is run in a copy of
  the folder, and what it should print in `out` (`err` its messages, `status` if not 0; what is
  empty is left out). Today is 2026-11-01, and `examples` stands beside. Run them:

      make -s && PATH="$PWD/bin:$PATH" tests/run "NAME/*"

- At the end all of it, under the sanitizers too: `make check` and `make check SAN=1`.

## Where is it done?

| To | use |
|---|---|
| open a centre's folder, and know its language | `centre/centre.h` |
| read log.csv | `centre/entry.h` |
| read another CSV file of a centre | `centre/csvfile.h` |
| read a YAML list of records | `centre/recordlist.h`; actors and initiatives have readers of their own on it |
| add a field or a file to the format | a line in `field/schemas.c`, and of times that stand in order a pair; `make pages` |
| judge a value, or ask a further question about values | `schema/fieldjudge.h` |
| judge a row; an entry | `schema/rowjudge.h`; `centre/entryjudge.h`. Both give findings (`schema/finding.h`), and the caller refuses, warns or passes over |
| report what is wrong | `base/diag.h`, with a `struct place` |
| print rows; a document | `output/rows.h` by `schema/stream.h`; `output/document.h` |
| add a row; edit a record | `edit/addrow.h`; `edit/record.h` |
| change or take out a row, and take that back | `cli/rowcommand.h`; `edit/rowedit.h`, `edit/undo.h`, `edit/undone.h` |
| read another kind of cell of a spreadsheet | `sheet/takerow.h`, which asks `takedate.h` and `takenumber.h` |

## The rooms
END
sort -k1,1nr -k2,2 ROOMS | awk '
	/^#/ { next }
	{
		floor = $1; room = $2; sub(/^[^ ]+ +[^ ]+ +/, "")
		printf "\n### %s\n\nFloor %s: %s.\n\n", room, floor, $0
		list = "ls " room "/*.h"
		while ((list | getline header) > 0) {
			name = header; sub(/.*\//, "", name); sub(/\.h$/, "", name)
			getline line < header
			getline line < header
			close(header)
			if (index(line, " * " name " - ") != 1) {
				print "lib/" header ": the second line should be \" * " name \
				    " - what it is\"" > "/dev/stderr"
				bad = 1
			}
			sub(/^ \* [^ ]+ - /, "", line); sub(/\.$/, "", line)
			printf "- [`%s`](%s): %s\n", name, header, line
		}
		close(list)
	}
	END { exit bad }'
