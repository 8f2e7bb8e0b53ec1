# One table from many logs, each tallied where it lies: here, or through ssh on another
# machine.  What is here is tallied again only where something changed.
#
#	make -s -f examples/tally.mk -j4
#	make -s -f examples/tally.mk -j4 LOGS='hus/log.csv anna@alfa:/srv/mc/kvarter/log.csv'
#	make -s -f examples/tally.mk -j4 LOGS="$(cat machines)" ROWS=actor COLS=actor OUT=actors
#
# A log on another machine is named as scp names it, HOST:FILE; HOST may be a name of your
# ~/.ssh/config.  There mc-matrix must be in the path of `ssh HOST mc-matrix --version`, which
# must ask for no password.  A large log is cut into PARTS, each a job for -j.
#
# The table is OUT/tally.csv, which is of the last time that all went well: look at the status.
# No step is a pipe, each table gets its name when it is whole, and --merge refuses what is not:
# so what is killed, wherever, leaves no wrong table.  Names of logs hold no blank and no colon
# but that of a host.

LOGS = $(sort $(wildcard examples/centres/*/log.csv))
ROWS = form
COLS = month
OPTIONS =
PARTS = 1
OUT = tally
SSH = ssh -n -o BatchMode=yes

.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules
parts := $(shell seq $(PARTS))
table = $(OUT)/$(subst /,+,$(subst :,@,$(1))).$(2)
tables = $(foreach log,$(LOGS),$(foreach part,$(parts),$(call table,$(log),$(part))))

ifeq ($(strip $(tables)),)
$(error no logs, or no parts: LOGS is '$(LOGS)', PARTS '$(PARTS)')
endif

$(OUT)/tally.csv: $(tables) $(OUT)/logs
	mc-matrix --merge $(tables) >'$@.part' && mv '$@.part' '$@'

# What is asked, and of which logs: another question than the last time is another table.
$(OUT)/question: said = $(ROWS) $(COLS) $(OPTIONS) $(PARTS)
$(OUT)/logs: said = $(LOGS)
$(OUT)/question $(OUT)/logs: FORCE
	@mkdir -p '$(OUT)' && printf '%s\n' '$(said)' >'$@.new' && { cmp -s '$@.new' '$@' || mv '$@.new' '$@'; }

# A table is as old as the moment before its log was read: rows that come meanwhile are newer.
define here
$(call table,$(1),$(2)): $(1) $(OUT)/question
	: >'$$@.time' && \
	mc-matrix $$(ROWS) $$(COLS) $$(OPTIONS) --part $(2)/$$(PARTS) '$(1)' >'$$@.part' && \
	touch -r '$$@.time' '$$@.part' && mv '$$@.part' '$$@'
endef

# Whether a log elsewhere has changed is not known here: its machine is asked each time.
define there
$(call table,$(1),$(2)): $(OUT)/question FORCE
	$$(SSH) '$(firstword $(subst :, ,$(1)))' "mc-matrix $$(ROWS) $$(COLS) $$(OPTIONS) \
	    --part $(2)/$$(PARTS) '$(lastword $(subst :, ,$(1)))'" >'$$@.part' && mv '$$@.part' '$$@'
endef

$(foreach log,$(LOGS),$(foreach part,$(parts),\
    $(eval $(call $(if $(findstring :,$(log)),there,here),$(log),$(part)))))

FORCE:
