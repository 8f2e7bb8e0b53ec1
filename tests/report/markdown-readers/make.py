# Write a centre with every text in every place, and one centre for each text, whose title it is.
import json
import os

SIGNS = "_^~$|*`[]<&\\#@{}'\"-.()/:=+>!%,?"
SHAPES = ["a%sb", "%s a", "a%s", "%sa%s b", "%s%sa%s%s"]
texts = [shape.replace("%s", sign) for sign in SIGNS for shape in SHAPES]
texts += ["H. C. A", "a. x", "(1) x", "i) x", "1. x", "- x", "snake_case_navn", "a^b^c", "$100 og $200$", "http://a.dk?x=1&y=2",
    "tekst {.klasse}", ":smile:", "&oslash;", "<ny akt>", "<!-- x -->", "[x](y)", "[^1]", "![a](b)", "---", "===",
    "2026. Og", "www.a.dk/_x_", "=> a", "\\* a", "Et: to", "% a", ". a", ") a", "kl. 9:00-10:00"]
marked = ["%s q%dz" % (t, 2 * i) for i, t in enumerate(texts)] + ["q%dz %s" % (2 * i + 1, t) for i, t in enumerate(texts)]
json.dump(marked, open("texts.json", "w"))


def yaml(text):
    return "'" + text.replace("'", "''") + "'"


def csv(text):
    return '"' + text.replace('"', '""') + '"'


os.mkdir("hus")
with open("hus/centre.yaml", "w") as f:
    f.write("name: Huset\n")
with open("hus/actors.yaml", "w") as f:
    for n, t in enumerate(marked):
        f.write("- {id: a%d, name: %s, kind: forening, presence: fast, targets: [unge], conditions: %s}\n" % (n, yaml(t), yaml(t)))
with open("hus/initiatives.yaml", "w") as f:
    for n, t in enumerate(marked):
        f.write("- {id: i%d, title: %s, phase: ide, goals: [{goal: %s, measure: %s}]}\n" % (n, yaml(t), yaml(t), yaml(t)))
with open("hus/log.csv", "w") as f:
    f.write("date,form,actors\n")
    for n in range(len(marked) - 1):
        f.write("2026-10-01,samvirke,a%d a%d\n" % (n, n + 1))
with open("hus/funding.csv", "w") as f:
    f.write("source,basis,amount,until\n")
    for t in marked:
        f.write("%s,fast,1000,2026-12-01\n" % csv(t))
os.mkdir("title")
for n, t in enumerate(marked):
    os.mkdir("title/c%d" % n)
    with open("title/c%d/centre.yaml" % n, "w") as f:
        f.write("name: %s\nplace: %s\n" % (yaml(t), yaml(t)))
    with open("title/c%d/log.csv" % n, "w") as f:
        f.write("date,form,actors,note\n2026-10-01,samvirke,a b,%s\n" % csv("" if t.startswith("!") else "! " + t))	# which begins what is to be told
