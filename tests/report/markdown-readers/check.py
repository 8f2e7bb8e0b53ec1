# Say of each text that stands in a page of HTML whether it stands there as it was written.
import html
import json
import re
import sys

page = re.sub(r"<[^>]*>", "", sys.stdin.buffer.read().decode("utf-8", "replace"))
page = re.sub(r"\s+", " ", html.unescape(page))
texts = json.load(open("texts.json"))
wrong = set()
met = 0
for mark in re.finditer(r"q(\d+)z", page):
    text = texts[int(mark.group(1)) // 2 + (len(texts) // 2 if int(mark.group(1)) % 2 else 0)]
    before = text.index(mark.group())
    met += 1
    if page[max(mark.start() - before, 0):][:len(text)] != text:
        wrong.add(text)
if wrong or met == 0:
    print("%s: of %d places some are others: %s" % (sys.argv[1], met, sorted(wrong)[:12]))
