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
owns what. Names begin with the module's name. The Makefile finds it. Write `tests/unit/test_NAME.c`,
then run `make pages` and `make lint`.

## To add a program

Write `cmd/mc-NAME.c` after the pattern of `cmd/mc-export.c`: `diag_init()` first, then
`csvremedy_set()` if it reads CSV, options by the table of `lib/cli/opt.h`, `diag_finish()` last.
The Makefile finds it. Write `man/mc-NAME.1` and test cases in `tests/NAME/`.

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
