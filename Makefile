# mc - small programs for medborgercentre, over plain YAML and CSV.  GNU make 3.81 or newer.
#
#	make demo           install what is missing, build, run the main job on the examples
#	make check          install what is missing, build, run the tests
#	make check SAN=1    the same under the address and undefined-behaviour sanitizers
#	make check VALGRIND=1   the same under valgrind
#	make check PORTABLE=1   the same with no instructions that not every processor has
#	make                build every program into bin/; installs nothing
#	make mutants        which cases pass with a program that does nothing?
#	make fuzz FUZZ_RUNS=1000000    so many made-up inputs to each part that reads some
#	make lint           check the man pages and the floors of the house
#	make bench ROWS=10000000    time the main job on several logs, beside other tools
#	make install        DESTDIR and PREFIX are respected
#	make dist           a tarball of what is committed, the same bytes each time, in obj/
#	make deb            a package for Debian, in obj/deb/

VERSION = 0.1.0
PREFIX ?= /usr/local
CFLAGS ?= -O2 -g
WARN    = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
          -Wmissing-prototypes -Wwrite-strings -Wvla -Wformat=2 -Wmissing-format-attribute
STD     = -std=c11 -D_XOPEN_SOURCE=700 -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64 \
          -DMC_VERSION='"$(VERSION)"'
ifdef CI
WARN   += -Werror
endif

# What not every compiler can: to note the headers that a file includes, and to
# leave the folder's own name out, so that the same source gives the same bytes.
# Tried in a folder for it: some compilers, run by root, put a file in place of /dev/null.
known  = $(shell t=$$(mktemp -d) && cd $$t && echo 'int main(void) { return 0; }' >x.c && \
    $(CC) $(1) x.c >/dev/null 2>&1 && echo yes; rm -r $$t)
DEPS  := $(if $(call known,-MMD -MP -c),-MMD -MP,$(if $(call known,-MD -c),-MD))
PREFIX_MAP := -ffile-prefix-map='$(CURDIR)'=.
PREFIX_MAP := $(if $(call known,$(PREFIX_MAP) -c),$(PREFIX_MAP))

# A comma, where one would part the words of a function.
, := ,

# Each kind of build in a place of its own, so that none spoils the other.
OBJ = obj/plain
BIN = bin
ifdef VALGRIND
BIN = obj/valgrind/bin
endif
# As on a processor of which we know no instructions.
ifdef PORTABLE
OBJ = obj/portable
BIN = obj/portable/bin
CPPFLAGS += -DWORD_PORTABLE
endif
ifdef SAN
OBJ = obj/san
BIN = obj/san/bin
CFLAGS += -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
LDFLAGS += -fsanitize=address,undefined
# What is checked makes functions long, and gcc says of each for which variables it gives up.
UNTRACKED := $(if $(call known,-fno-var-tracking-assignments -c),-fno-var-tracking-assignments)
CFLAGS += $(UNTRACKED)
endif

# A program is a file in cmd/; a module is a file in lib/.  Nothing is listed, but
# sorted: what is found comes in the order of the locale.  The linker keeps only
# the libraries that a program's modules call for.
found   = $(sort $(wildcard $(1)))
LIBS    = -Wl,--as-needed $(call taken,$(SMALL)) -lzip -lxml2 -lxlsxwriter $(IGRAPH) -lical -lm
SMALL   = -lcsv -lyaml -lunistring -lstemmer
TOOLS   = $(filter-out $(ALONE),$(patsubst cmd/%.c,$(BIN)/%,$(call found,cmd/mc-*.c)))
LIBOBJS = $(filter-out $(ALONE),$(patsubst %.c,$(OBJ)/%.o,$(call found,lib/*/*.c)))
# Not every system has igraph: with IGRAPH= all is built but the one program that measures by it.
IGRAPH  = -ligraph
ALONE   = $(if $(IGRAPH),,$(BIN)/mc-net $(OBJ)/lib/net/measure.o)
HEADERS = $(call found,lib/*/*.h cmd/*/*.h tests/*/*.h)
# Pages of the manual that are made from the tables; `make pages` renews them.
PAGES   = $(addprefix $(OBJ)/man/, mc-formats.5 mc-vocabularies.5 mc-types.7 \
          mc-conditions.7 mc-forms.7 mc-report.7 da/mc-conditions.7 da/mc-forms.7)
# What is installed: no page of a program that is not built.
MANUAL  = $(filter-out $(foreach p,$(notdir $(ALONE)),man/$(p).1 man/da/$(p).1),$(call found,man/*.[157] man/da/*.[157]))
# Pages that are one walk from the first command to the last.
WALK    = man/mc-first-steps.7 man/da/mc-first-steps.7
UNITS   = $(patsubst %.c,$(OBJ)/%,$(call found,tests/unit/test_*.c))
FUZZ    = $(patsubst %.c,$(OBJ)/%,$(call found,tests/fuzz/*.c))

all: $(TOOLS)

# Half the start-up of a filter is the dynamic linker's: where there are static libraries,
# programs that load nothing later are linked whole.  STATIC= links them as all others.
WHOLE = $(addprefix $(BIN)/mc-, actors classify funding handover init initiatives log match \
    matrix meetings merge org plan)
ifeq ($(SAN)$(VALGRIND),)
STATIC := $(if $(call known,-static-pie $(SMALL)),-static-pie)
endif
$(WHOLE): LDFLAGS += $(STATIC)
# The others load large libraries when they need them, which no whole program can; of the small
# ones they take what they use along, too.
TAKEN  := $(if $(STATIC),$(call known,-Wl$(,)-Bstatic $(SMALL) -Wl$(,)-Bdynamic))
taken   = $(if $(TAKEN),-Wl$(,)-Bstatic @$(SPOKEN) $(1) -Wl$(,)-Bdynamic,$(1))
$(WHOLE): LIBS = -Wl,--as-needed $(if $(TAKEN),@$(SPOKEN)) $(SMALL)

# libstemmer names all its languages in one table, and two are asked for.  The others have tables
# full of pointers, 300 KB that the kernel would copy at each start: they are said to be at 0,
# and stay out.  (Without nm they come along.)
NM ?= nm
SPOKEN = $(OBJ)/spoken
$(SPOKEN): Makefile
	@mkdir -p $(@D)
	$(NM) "$$($(CC) -print-file-name=libstemmer.a)" 2>/dev/null | awk '!/ (danish|english)_UTF_8_/ && \
	    / U [a-z_]+_[A-Z0-9_]+_(create_env|close_env|stem)$$/ { print "-Wl,--defsym=" $$2 "=0" }' >$@

# So it is with igraph, which brings twenty libraries along: of its static library
# only what we use is taken, if that can be had alone.
LINK = $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^
$(BIN)/mc-net: LINK = $(if $(STATIC),$(CC) $(CFLAGS) $(LDFLAGS) $(STATIC) -o $@ $^ \
    -lcsv -lyaml -lunistring -ligraph -lm 2>/dev/null || )$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^

# A program is linked, then copied: a linker writes a file in small pieces, and in such pieces the
# kernel keeps it and maps it; a copy is written in large ones.  On ext4 and Linux 6.18 mc-log
# started in 1.35 times what /bin/true takes as it was linked, in 1.09 times copied.

# A long program has parts of its own: those of cmd/mc-x.c are cmd/x/*.c.
parts = $(patsubst %.c,$(OBJ)/%.o,$(call found,cmd/$(1)/*.c))

.SECONDEXPANSION:
$(BIN)/mc-%: $(OBJ)/cmd/mc-%.o $$(call parts,$$*) $(OBJ)/libmc.a
	@mkdir -p $(@D)
	$(LINK) $(LIBS)
	@cp $@ $(OBJ)/$(@F) && mv $(OBJ)/$(@F) $@

$(OBJ)/libmc.a: $(LIBOBJS) | $(if $(TAKEN),$(SPOKEN))
	@rm -f $@
	$(AR) rcs $@ $^

# The Danish of all messages.
$(OBJ)/danish.inc: lib/base/danish.awk lib/base/danish.txt
	@mkdir -p $(@D)
	LC_ALL=C awk -f lib/base/danish.awk lib/base/danish.txt >$@.new && mv $@.new $@

$(OBJ)/lib/base/translate.o: $(OBJ)/danish.inc
$(OBJ)/lib/base/translate.o: CPPFLAGS += -I$(OBJ)

# Where the headers of libxml2 are: it has a folder of its own for them.
XML := $(shell xml2-config --cflags 2>/dev/null || pkg-config --cflags libxml-2.0 2>/dev/null || \
    echo -I/usr/include/libxml2)
$(OBJ)/lib/workbook/%.o: CPPFLAGS += $(XML)
# So has igraph, and from Debian 13 on a second one for what depends on the processor.
IGRAPHS := $(shell pkg-config --cflags igraph 2>/dev/null || \
    echo $(addprefix -I,$(call found,/usr/include/igraph /usr/include/*/igraph)))
$(OBJ)/lib/net/measure.o: CPPFLAGS += $(IGRAPHS)

$(OBJ)/%.o: %.c Makefile $(if $(DEPS),,$(HEADERS))
	@mkdir -p $(@D)
	$(CC) $(STD) $(WARN) $(CPPFLAGS) $(CFLAGS) $(PREFIX_MAP) -Ilib $(DEPS) -c -o $@ $<

# ---- what people run ----

deps-build deps-check deps-lint deps-deb: deps-%:
	@test obj/$@$(CI) -nt .ci/deps 2>/dev/null || \
	    { sh .ci/deps $* && mkdir -p obj && touch obj/$@$(CI); }

demo: deps-build
	@$(MAKE) -s all
	@PATH="$(call whole,$(BIN)):$$PATH" sh examples/demo.sh

# The tests find the programs in PATH; under valgrind each is run by a wrapper.
# What these tools find ends a program with 99, which no program of ours does.
SPY = $(OBJ)/tests/spy
PACK = $(OBJ)/tests/pack
FIRST = $(BIN)
ifdef SAN
SLOW = SLOW_TOOL=1 ASAN_OPTIONS=detect_leaks=1:exitcode=99 UBSAN_OPTIONS=exitcode=99
endif
ifdef VALGRIND
SLOW = SLOW_TOOL=1
FIRST = obj/valgrind
endif
RUN = $(SLOW) SPY="$(call whole,$(SPY))" PACK="$(call whole,$(PACK))" PATH="$(call whole,$(FIRST)):$$PATH"
# The whole path of a file; abspath takes a blank for the end of one.
whole = $(if $(filter /%,$(1)),$(1),$(CURDIR)/$(1))

check: deps-check
	@$(MAKE) -s test

# All of it, whatever fails; what failed says so itself.
test: all $(UNITS) $(FUZZ) $(PAGES) $(SPY) $(PACK)
	@$(if $(VALGRIND),sh tests/wrappers "$(call whole,$(BIN))" $(FIRST))
	@bad=0; try() { "$$@" || bad=1; }; \
	export $(RUN) FUZZ_BIN="$(call whole,$(BIN))"; \
	try tests/selftest; \
	for t in $(UNITS); do try sh tests/unit/run $$t; done; \
	for t in $(FUZZ); do try env $(SLOW) $$t; done; \
	$(if $(SAN)$(VALGRIND)$(PORTABLE),,try $(MAKE) -s PORTABLE=1 CFLAGS=-O0 portable;) \
	try tests/run; \
	try tests/pages README.md $(filter-out $(WALK),$(call found,man/*.[157] man/da/*.[157])); \
	try tests/walk $(WALK); \
	try tests/scripts; \
	try tests/git; \
	try tests/judgement; \
	try tests/agree; \
	try tests/faults; \
	try tests/renames; \
	try tests/kills; \
	try tests/unread; \
	try tests/alarms; \
	try sh tests/messages; \
	try tests/traps; \
	try tests/options; \
	try tests/complete; \
	try tests/steps; \
	try tests/dist; \
	try tests/install; \
	for p in $(PAGES:$(OBJ)/man/%=%); do try cmp man/$$p $(OBJ)/man/$$p; done; \
	sh lib/map.sh >$(OBJ)/map; try cmp lib/README.md $(OBJ)/map; \
	exit $$bad

# What compares the ways that depend on the processor, on one of which we know no instructions.
portable: $(addprefix $(BIN)/mc-, log matrix check) $(addprefix $(OBJ)/tests/, unit/test_idlist unit/test_entryeach fuzz/csv fuzz/entries)
	@bad=0; for t in $(filter $(OBJ)/tests/unit/%,$^); do sh tests/unit/run $$t || bad=1; done; \
	for t in $(filter $(OBJ)/tests/fuzz/%,$^); do $$t || bad=1; done; \
	$(RUN) tests/run log/each-processor || bad=1; exit $$bad

# What a package runs while it is built.
units-built: $(UNITS)
units: units-built
	@bad=0; for t in $(UNITS); do $(RUN) sh tests/unit/run $$t || bad=1; done; exit $$bad

# Not under sanitizers, and without the dynamic linker where that can be: it starts
# as often as all programs do.
$(SPY): tests/spy.c
	@mkdir -p $(@D)
	$(CC) $(STD) $(WARN) -O1 -static -o $@ $< 2>/dev/null || $(CC) $(STD) $(WARN) -O1 -o $@ $<

$(PACK): tests/pack.c
	@mkdir -p $(@D)
	$(CC) $(STD) $(WARN) -O1 -o $@ $< -lzip

mutants: all $(SPY) $(PACK)
	@$(RUN) tests/run -m

$(OBJ)/tests/unit/%: $(OBJ)/tests/unit/%.o $(OBJ)/libmc.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) -lcmocka

# Where a program would exit the fuzz targets go on.
$(OBJ)/tests/fuzz/%: $(OBJ)/tests/fuzz/%.o $(OBJ)/libmc.a
	$(CC) $(CFLAGS) $(LDFLAGS) -Wl,--wrap=exit -o $@ $^ $(LIBS)

# So many inputs to each, or to some: make fuzz FUZZ_RUNS=1000000 ONLY='csv merge'
FUZZ_RUNS = 100000
fuzzers: $(FUZZ)
fuzz:
	@MAKE="$(MAKE)" sh tests/fuzz/run $(FUZZ_RUNS) $(ONLY)

$(OBJ)/man/pages: $(patsubst %.c,$(OBJ)/%.o,$(call found,man/*.c)) $(OBJ)/libmc.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(PAGES): $(OBJ)/man/pages
	@mkdir -p $(@D)
	$< $(@:$(OBJ)/man/%=%) > $@.new && mv $@.new $@

# And the map of the source, which is made from the headers.
pages: $(PAGES)
	for p in $(PAGES:$(OBJ)/man/%=%); do cp $(OBJ)/man/$$p man/$$p || exit; done
	sh lib/map.sh >$(OBJ)/map && cp $(OBJ)/map lib/README.md

# In a row of a table that is named gcc does not say what is missing; clang, where it is, does.
lint: deps-lint
	@mandoc -T lint -W warning man/*.[157] man/da/*.[157] && sh tests/floors
	@! command -v clang >/dev/null || clang $(STD) $(WARN) -Werror $(CPPFLAGS) -Ilib -fsyntax-only lib/field/*.c

bench: all
	@PATH="$(call whole,$(BIN)):$$PATH" HISTORY=$(HISTORY) tests/bench/run $(ROWS)

install: all
	mkdir -p "$(DESTDIR)$(PREFIX)/bin"
	for page in $(MANUAL); do \
	    to="$(DESTDIR)$(PREFIX)/share/$${page%/*}/man$${page##*.}" && \
	    mkdir -p "$$to" && install -m 644 $$page "$$to" || exit; done
	install -m 755 $(TOOLS) "$(DESTDIR)$(PREFIX)/bin"
	sh lib/cli/completion.sh "$(DESTDIR)$(PREFIX)/share" $(notdir $(TOOLS))

# The tarball builds without git; `mc` is another program's name.
DIST = mc-centre-$(VERSION)
dist:
	@sh examples/packaging/dist.sh $(DIST) "$(CURDIR)/obj/$(DIST).tar.gz"
	@echo "$(CURDIR)/obj/$(DIST).tar.gz"

deb: deps-deb dist
	@sh examples/packaging/deb.sh "$(CURDIR)/obj/$(DIST).tar.gz" "$(CURDIR)/obj/deb"

clean:
	rm -rf bin obj

.PHONY: all deps-build deps-check deps-lint deps-deb demo check test portable units units-built dist deb mutants fuzzers fuzz pages lint bench install clean
.SECONDARY:
-include $(wildcard $(OBJ)/*/*.d $(OBJ)/*/*/*.d)
