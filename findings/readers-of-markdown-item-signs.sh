#!/bin/sh
# mistletoe 0.8.2 takes "." and ")" at the start of a line, with no number before them, for the
# mark of a list (CommonMark wants one to nine digits): ". Etage" is an item "Etage", and the sign
# is gone. As the text of an item it becomes a list in the list. A numeric reference, "&#46;",
# keeps it. mistune 2.0.4 has it right.
#
#	sh findings/readers-of-markdown-item-signs.sh		prints what each makes of it

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download python3-mistletoe=0.8.2-1 python3-mistune=2.0.4-1 2>apt || { cat apt; exit 2; }
for deb in *.deb; do dpkg -x "$deb" root; done
cat >ask.py <<'P'
import mistletoe, mistune
for text in (". Etage\n", ") Etage\n", "- . Etage\n", "- &#46; Etage\n"):
    print(repr(text))
    for name, html in (("mistletoe", mistletoe.markdown(text)), ("mistune", mistune.html(text))):
        print("  %-9s %s" % (name, html.replace("\n", "")))
P
PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore ask.py >got || exit 2
cat got
cat >wanted <<'W'
'. Etage\n'
  mistletoe <ul><li>Etage</li></ul>
  mistune   <p>. Etage</p>
') Etage\n'
  mistletoe <ul><li>Etage</li></ul>
  mistune   <p>) Etage</p>
'- . Etage\n'
  mistletoe <ul><li><ul><li>Etage</li></ul></li></ul>
  mistune   <ul><li>. Etage</li></ul>
'- &#46; Etage\n'
  mistletoe <ul><li>. Etage</li></ul>
  mistune   <ul><li>. Etage</li></ul>
W
cmp got wanted
