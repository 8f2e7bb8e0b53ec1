# mc - small programs for medborgercentre, over plain YAML and CSV.  GNU make 3.81 or newer.
#
#	make demo           install what is missing, build, run the main job on the examples
#	make check          install what is missing, build, run the tests
#	make check SAN=1    the same under the address and undefined-behaviour sanitizers
#	make check VALGRIND=1   the same under valgrind
#	make                build every program into bin/; installs nothing
#	make lint           check the man pages and the floors of the house
#	make bench          time the main job against other tools
#	make install        DESTDIR and PREFIX are respected

VERSION = 0.1.0
PREFIX ?= /usr/local
CFLAGS ?= -O2 -g
WARN    = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
          -Wmissing-prototypes -Wwrite-strings -Wvla
STD     = -std=c11 -D_XOPEN_SOURCE=700 -DMC_VERSION='"$(VERSION)"'
ifdef CI
WARN   += -Werror
endif

# Each kind of build in a place of its own, so that none spoils the other.
OBJ = obj/plain
BIN = bin
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
UNITS   = $(patsubst %.c,$(OBJ)/%,$(wildcard tests/unit/test_*.c))
MAN     = $(wildcard man/*.[157])

all: $(TOOLS)

$(BIN)/%: $(OBJ)/cmd/%.o $(OBJ)/libmc.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(OBJ)/libmc.a: $(LIBOBJS)
	@rm -f $@
	$(AR) rcs $@ $^

$(OBJ)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(STD) $(WARN) $(CPPFLAGS) $(CFLAGS) -Ilib -MMD -MP -c -o $@ $<

clean:
	rm -rf bin obj

.PHONY: all clean
.SECONDARY:
-include $(wildcard $(OBJ)/*/*.d $(OBJ)/*/*/*.d)
