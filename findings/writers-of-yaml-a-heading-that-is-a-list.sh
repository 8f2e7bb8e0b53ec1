#!/bin/sh
# Two writers of YAML on npm, json-to-pretty-yaml 1.2.2 and json2yaml 1.1.0, put each text in quotation marks, and no key: of a table whose
# headings are the keys they make a file that is no YAML where a heading is not of letters alone.  "- heraf unge" (young ones among them), as
# statistics have it below "Deltagere", begins a list, "Hold #2" ends at its #, and "Dato: start" is a key in a key.  Where such a heading
# is the only one nothing is wrong but what is read: a list, or the text "Hold", without the 5; and 0800 is 800.  Nothing is said when it is
# written.  yaml 2.9.1 has these keys in quotation marks, which YAML 1.2 (7.3.1, 7.3.3) leaves as the only way.
#
# Who makes YAML of the JSON of a survey or a workbook so has to look at the headings first.  In the files of a centre the keys are words of
# ours, and what people call a thing is a text behind one.
#
#	sh findings/writers-of-yaml-a-heading-that-is-a-list.sh	prints what is written and read again; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . json-to-pretty-yaml@1.2.2 json2yaml@1.1.0 yaml@2.9.1 >npm 2>&1 || { cat npm; exit 2; }
cat >write.cjs <<'J'
const writers = { 'json-to-pretty-yaml': require('json-to-pretty-yaml'), json2yaml: require('json2yaml'), yaml: require('yaml') };
const read = (text) => { try { return JSON.stringify(require('yaml').parse(text)); } catch (e) { return e.name; } };
const rows = [{ Deltagere: '9', '- heraf unge': '5' }, { 'Hold #2': '5', Deltagere: '9' }, { 'Dato: start': '5' }, { '- heraf unge': '5' }, { 'Hold #2': '5' }, { '0800': '5' }, { 'Timer i alt': '5' }];
for (const row of rows)
    for (const name in writers) {
        const text = writers[name].stringify(row);
        console.log(name + ':', JSON.stringify(text), 'is', read(text));
    }
J
node write.cjs >got || exit 2
cat got
cat >wanted <<'W'
json-to-pretty-yaml: "Deltagere: \"9\"\n- heraf unge: \"5\"\n" is YAMLParseError
json2yaml: "---\n  Deltagere: \"9\"\n  - heraf unge: \"5\"\n" is YAMLParseError
yaml: "Deltagere: \"9\"\n\"- heraf unge\": \"5\"\n" is {"Deltagere":"9","- heraf unge":"5"}
json-to-pretty-yaml: "Hold #2: \"5\"\nDeltagere: \"9\"\n" is YAMLParseError
json2yaml: "---\n  Hold #2: \"5\"\n  Deltagere: \"9\"\n" is YAMLParseError
yaml: "\"Hold #2\": \"5\"\nDeltagere: \"9\"\n" is {"Hold #2":"5","Deltagere":"9"}
json-to-pretty-yaml: "Dato: start: \"5\"\n" is YAMLParseError
json2yaml: "---\n  Dato: start: \"5\"\n" is YAMLParseError
yaml: "\"Dato: start\": \"5\"\n" is {"Dato: start":"5"}
json-to-pretty-yaml: "- heraf unge: \"5\"\n" is [{"heraf unge":"5"}]
json2yaml: "---\n  - heraf unge: \"5\"\n" is [{"heraf unge":"5"}]
yaml: "\"- heraf unge\": \"5\"\n" is {"- heraf unge":"5"}
json-to-pretty-yaml: "Hold #2: \"5\"\n" is "Hold"
json2yaml: "---\n  Hold #2: \"5\"\n" is "Hold"
yaml: "\"Hold #2\": \"5\"\n" is {"Hold #2":"5"}
json-to-pretty-yaml: "0800: \"5\"\n" is {"800":"5"}
json2yaml: "---\n  0800: \"5\"\n" is {"800":"5"}
yaml: "\"0800\": \"5\"\n" is {"0800":"5"}
json-to-pretty-yaml: "Timer i alt: \"5\"\n" is {"Timer i alt":"5"}
json2yaml: "---\n  Timer i alt: \"5\"\n" is {"Timer i alt":"5"}
yaml: "Timer i alt: \"5\"\n" is {"Timer i alt":"5"}
W
cmp got wanted
