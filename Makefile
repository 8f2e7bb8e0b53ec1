# mc - small programs for medborgercentre, over plain YAML and CSV.  GNU make 3.81 or newer.
#
#	make demo           install what is missing, build, run the main job on the examples
#	make check          install what is missing, build, run the tests
#	make check SAN=1    the same under the address and undefined-behaviour sanitizers
#	make check VALGRIND=1   the same under valgrind
#	make                build every program into bin/; installs nothing
#	make lint           check the man pages and the floors of the house
#	make bench ROWS=10000000    time the main job against other tools
#	make install        DESTDIR and PREFIX are respected

VERSION = 0.1.0
PREFIX ?= /usr/local
CFLAGS ?= -O2 -g
WARN    = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
          -Wmissing-prototypes -Wwrite-strings -Wvla -Wformat=2
STD     = -std=c11 -D_XOPEN_SOURCE=700 -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64 \
          -DMC_VERSION='"$(VERSION)"'
ifdef CI
WARN   += -Werror
endif

# Each kind of build in a place of its own, so that none spoils the other.
OBJ = obj/plain
BIN = bin
ifdef VALGRIND
BIN = obj/valgrind/bin
endif
ifdef SAN
OBJ = obj/san
BIN = obj/san/bin
CFLAGS += -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
LDFLAGS += -fsanitize=address,undefined
endif

# A program is a file in cmd/; a module is a file in lib/.  Nothing is listed,
# and the linker keeps only the libraries that a program's modules call for.
LIBS    = -Wl,--as-needed -lcsv -lyaml -lunistring -licui18n -licuuc
TOOLS   = $(patsubst cmd/%.c,$(BIN)/%,$(wildcard cmd/mc-*.c))
LIBOBJS = $(patsubst %.c,$(OBJ)/%.o,$(wildcard lib/*/*.c))
# Pages of the manual that are made from the tables; `make pages` renews them.
PAGES   = $(addprefix $(OBJ)/man/, mc-formats.5 mc-vocabularies.5 mc-types.7 \
          mc-conditions.7)
UNITS   = $(patsubst %.c,$(OBJ)/%,$(wildcard tests/unit/test_*.c))
FUZZ    = $(patsubst %.c,$(OBJ)/%,$(wildcard tests/fuzz/*.c))

all: $(TOOLS)

# Half the start-up of a filter is the dynamic linker's: where there are static
# libraries, these programs are linked whole.  STATIC= links them as all others.
FILTERS = $(addprefix $(BIN)/, mc-actors mc-log mc-matrix)
ifeq ($(SAN)$(VALGRIND),)
STATIC := $(shell echo 'int main(void) { return 0; }' | $(CC) -static-pie -x c -o /dev/null - \
    -lcsv -lyaml -lunistring 2>/dev/null && echo -static-pie)
endif
$(FILTERS): LDFLAGS += $(STATIC)
$(FILTERS): LIBS = -Wl,--as-needed -lcsv -lyaml -lunistring

# A long program has parts of its own: those of cmd/mc-x.c are cmd/x/*.c.
parts = $(patsubst %.c,$(OBJ)/%.o,$(wildcard cmd/$(1)/*.c))

.SECONDEXPANSION:
$(BIN)/mc-%: $(OBJ)/cmd/mc-%.o $$(call parts,$$*) $(OBJ)/libmc.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(OBJ)/libmc.a: $(LIBOBJS)
	@rm -f $@
	$(AR) rcs $@ $^

$(OBJ)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(STD) $(WARN) $(CPPFLAGS) $(CFLAGS) -Ilib -MMD -MP -c -o $@ $<

# ---- what people run ----

deps:
	@test obj/deps$(VALGRIND) -nt .ci/deps 2>/dev/null || \
	    { sh .ci/deps $(if $(VALGRIND),valgrind) && mkdir -p obj && touch obj/deps$(VALGRIND); }

demo: deps
	@$(MAKE) -s all
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh examples/demo.sh

# The tests find the programs in PATH; under valgrind each is run by a wrapper.
RUN = PATH="$(CURDIR)/$(BIN):$$PATH"
ifdef SAN
RUN = SLOW_TOOL=1 ASAN_OPTIONS=detect_leaks=1 PATH="$(CURDIR)/$(BIN):$$PATH"
endif
ifdef VALGRIND
RUN = SLOW_TOOL=1 PATH="$(CURDIR)/obj/valgrind:$$PATH"
endif

check: deps
	@$(MAKE) -s test

test: all $(UNITS) $(FUZZ) $(PAGES)
	@sh tests/wrappers "$(CURDIR)/$(BIN)" obj/valgrind
	@for t in $(UNITS); do $(RUN) sh tests/unit/run $$t || exit 1; done
	@for t in $(FUZZ); do $$t || exit 1; done
	@$(RUN) tests/run
	@$(RUN) tests/pages README.md $(wildcard man/*.[157])
	@$(RUN) tests/scripts
	@$(RUN) tests/judgement
	@$(RUN) tests/faults
	@for p in $(notdir $(PAGES)); do cmp man/$$p $(OBJ)/man/$$p || exit 1; done

$(OBJ)/tests/unit/%: $(OBJ)/tests/unit/%.o $(OBJ)/libmc.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) -lcmocka

$(OBJ)/tests/fuzz/%: $(OBJ)/tests/fuzz/%.o $(OBJ)/libmc.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

# The same with libFuzzer, for as long as one likes: make fuzz FUZZ_TIME=3600
FUZZ_TIME = 60
fuzz:
	@mkdir -p obj/fuzz/found
	clang $(STD) -DLIBFUZZER -Ilib -g -O1 -fsanitize=fuzzer,address,undefined \
	    -o obj/fuzz/csv tests/fuzz/csv.c $(wildcard lib/base/*.c lib/format/*.c) $(LIBS)
	obj/fuzz/csv -max_total_time=$(FUZZ_TIME) -max_len=20000 obj/fuzz/found

$(OBJ)/man/pages: $(patsubst %.c,$(OBJ)/%.o,$(wildcard man/*.c)) $(OBJ)/libmc.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(PAGES): $(OBJ)/man/pages
	$< $(@F) > $@.new && mv $@.new $@

pages: $(PAGES)
	cp $(PAGES) man/

lint: deps
	@mandoc -T lint -W warning man/*.[157] && sh tests/floors

bench: all
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh tests/bench/run $(ROWS)

install: all
	mkdir -p $(DESTDIR)$(PREFIX)/bin
	for s in 1 5 7; do mkdir -p $(DESTDIR)$(PREFIX)/share/man/man$$s; \
	    install -m 644 man/*.$$s $(DESTDIR)$(PREFIX)/share/man/man$$s; done
	install -m 755 $(TOOLS) $(DESTDIR)$(PREFIX)/bin

clean:
	rm -rf bin obj

.PHONY: all deps demo check test fuzz pages lint bench install clean
.SECONDARY:
-include $(wildcard $(OBJ)/*/*.d $(OBJ)/*/*/*.d)
