#!/bin/sh
# The yaml package of tcllib 1.21 (yaml 0.4.1, Debian's 1.21+dfsg-1), which its page has for YAML 1.1, reads of a value that goes on in a second
# line under its key the first alone: what a person has wrapped is cut off.  In quotation marks, with > or |, and as an item
# of a list, both lines are there.
#
# And dict2yaml writes what yaml2dict reads as something else: "kl. 10 # i salen" bare, of which "kl. 10" is left; "[se note]", a list;
# hours as "1,5", which are 15; the text "yes", which is 1; and of a text of more than 40 letters, which it folds, two words have
# two blanks between them, and a line end stands behind the last.  Nothing is said.  (One small valid file that is left out here it reads
# without coming to an end.)
#
#	sh findings/tcllib-yaml-the-first-line-of-two.sh	prints what is read and written; needs apt and tclsh

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download tcllib=1.21+dfsg-1 >apt 2>&1 || { cat apt; exit 2; }
dpkg -x tcllib_*.deb root || exit 2
cat >ask.tcl <<'T'
lappend auto_path [pwd]/root/usr/share/tcltk/tcllib1.21
puts "yaml [package require yaml]"
proc told {text} { return <[string map {"\n" "\\n"} $text]> }
foreach yaml [list \
	"conditions: Travlt mellem 11\n  og 13\nid: sumak\n" \
	"conditions: 'Travlt mellem 11\n  og 13'\nid: sumak\n" \
	"conditions: >-\n  Travlt mellem 11\n  og 13\nid: sumak\n" \
	"- Travlt mellem 11\n  og 13\n- sumak\n"] {
	puts "[told $yaml] [told [::yaml::yaml2dict $yaml]]"
}
foreach text {"kl. 10 # i salen" "\[se note\]" "1,5" "yes" "R&D: hus" "0800" "Travlt mellem 11 og 13, og om fredagen er der lukket"} {
	set yaml [::yaml::dict2yaml [list note $text]]
	puts "[told $text] [told $yaml] [told [dict get [::yaml::yaml2dict $yaml] note]]"
}
T
tclsh ask.tcl >got || { cat got; exit 2; }
cat got
cat >wanted <<'W'
yaml 0.4.1
<conditions: Travlt mellem 11\n  og 13\nid: sumak\n> <conditions {Travlt mellem 11} id sumak>
<conditions: 'Travlt mellem 11\n  og 13'\nid: sumak\n> <conditions {Travlt mellem 11 og 13} id sumak>
<conditions: >-\n  Travlt mellem 11\n  og 13\nid: sumak\n> <conditions {Travlt mellem 11 og 13} id sumak>
<- Travlt mellem 11\n  og 13\n- sumak\n> <{Travlt mellem 11 og 13} sumak>
<kl. 10 # i salen> <---\nnote: kl. 10 # i salen\n> <kl. 10>
<[se note]> <---\nnote: [se note]\n> <{se note}>
<1,5> <---\nnote: 1,5\n> <15>
<yes> <---\nnote: yes\n> <1>
<R&D: hus> <---\nnote: |-\n  R&D: hus\n> <R&D: hus>
<0800> <---\nnote: 0800\n> <0800>
<Travlt mellem 11 og 13, og om fredagen er der lukket> <---\nnote: >\n  Travlt mellem 11 og 13, og om fredagen \n  er der lukket\n> <Travlt mellem 11 og 13, og om fredagen  er der lukket\n>
W
cmp got wanted
