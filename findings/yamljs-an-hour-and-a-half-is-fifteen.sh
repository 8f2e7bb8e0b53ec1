#!/bin/sh
# yamljs 0.3.0 (npm), "YAML 1.2" by its page, reads hours with a comma, 1,5, as 15, and 2,25 as 225, for it takes the comma out of what is of
# digits; a postcode, 0800, is 0, as an octal number that ends at its 8.  To YAML 1.2 (10.3.2) the one is a text and the other 800.  What goes
# on in a second line, plain or in quotation marks, keeps the line end, where YAML has a blank (6.5); "k\u00f8b" in quotation marks is
# "kÃ¸b"; and of two documents in a file it makes one.  Nothing is said of any.  In quotation marks "1,5" and "0800" stay as they are.
# yaml 2.9.1 has them as YAML does, and says that there are two documents.
#
# Our centre's files have hours and counts only where a number has to be, and there a comma is refused with its line; names and codes that
# are of digits our programs write in quotation marks, so that such a reader has what was meant; days it makes dates of, at UTC's midnight.
#
#	sh findings/yamljs-an-hour-and-a-half-is-fifteen.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . yamljs@0.3.0 yaml@2.9.1 >npm 2>&1 || { cat npm; exit 2; }
cat >read.cjs <<'J'
const readers = { yamljs: require('yamljs').parse, yaml: require('yaml').parse };
const texts = ['timer: 1,5', 'timer: 2,25', 'timer: "1,5"', 'postnr: 0800', 'postnr: "0800"', 'note: vi spiste\n  og talte', 'note: "vi spiste\n  og talte"', 'navn: "k\\u00f8b"', 'a: 1\n---\nb: 2'];
for (const text of texts) {
    console.log(JSON.stringify(text).slice(1, -1));
    for (const name in readers) {
        let value;
        try { value = JSON.stringify(readers[name](text)); } catch (e) { value = e.name; }
        console.log('  ' + name + ':', value);
    }
}
J
node read.cjs >got || exit 2
cat got
cat >wanted <<'W'
timer: 1,5
  yamljs: {"timer":15}
  yaml: {"timer":"1,5"}
timer: 2,25
  yamljs: {"timer":225}
  yaml: {"timer":"2,25"}
timer: \"1,5\"
  yamljs: {"timer":"1,5"}
  yaml: {"timer":"1,5"}
postnr: 0800
  yamljs: {"postnr":0}
  yaml: {"postnr":800}
postnr: \"0800\"
  yamljs: {"postnr":"0800"}
  yaml: {"postnr":"0800"}
note: vi spiste\n  og talte
  yamljs: {"note":"vi spiste\nog talte"}
  yaml: {"note":"vi spiste og talte"}
note: \"vi spiste\n  og talte\"
  yamljs: {"note":"vi spiste\nog talte"}
  yaml: {"note":"vi spiste og talte"}
navn: \"k\\u00f8b\"
  yamljs: {"navn":"kÃ¸b"}
  yaml: {"navn":"køb"}
a: 1\n---\nb: 2
  yamljs: {"a":1,"b":2}
  yaml: YAMLParseError
W
cmp got wanted
