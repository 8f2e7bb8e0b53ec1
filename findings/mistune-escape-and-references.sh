#!/bin/sh
# mistune 2.0.4 makes two readers of the same Markdown. mistune.create_markdown(), whose `escape`
# is on by default, shows a numeric reference as it is written ("Hus&#124;Have"), in text and in
# cells; mistune.html(), with `escape` off, decodes it, and also takes "&copy" without a semicolon
# for the sign, which CommonMark does not. Who writes references to keep signs from being markup
# has to say which of the two.
#
#	sh findings/mistune-escape-and-references.sh		prints both

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download python3-mistune=2.0.4-1 2>apt || { cat apt; exit 2; }
dpkg -x python3-mistune*.deb root
cat >ask.py <<'P'
import mistune
default, html = mistune.create_markdown(plugins=["table"]), mistune.html
for text in ("Hus&#124;Have", "R&#38;D", "Hus &copy ung", "| Hus |\n| --- |\n| A&#124;B |"):
    print(repr(text))
    print("  create_markdown()", default(text).replace("\n", ""))
    print("  mistune.html()   ", html(text).replace("\n", ""))
P
PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore ask.py >got || exit 2
cat got
cat >wanted <<'W'
'Hus&#124;Have'
  create_markdown() <p>Hus&amp;#124;Have</p>
  mistune.html()    <p>Hus|Have</p>
'R&#38;D'
  create_markdown() <p>R&amp;#38;D</p>
  mistune.html()    <p>R&amp;D</p>
'Hus &copy ung'
  create_markdown() <p>Hus &amp;copy ung</p>
  mistune.html()    <p>Hus © ung</p>
'| Hus |\n| --- |\n| A&#124;B |'
  create_markdown() <table><thead><tr>  <th>Hus</th></tr></thead><tbody><tr>  <td>A&amp;#124;B</td></tr></tbody></table>
  mistune.html()    <table><thead><tr>  <th>Hus</th></tr></thead><tbody><tr>  <td>A|B</td></tr></tbody></table>
W
cmp got wanted
