"""Activities by chance as activities.yaml, and on standard output what overlaps in 2026."""
import datetime
import random
import sys
import warnings

from dateutil.rrule import rrulestr

warnings.simplefilter("ignore")
random.seed(20261128)
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
FIRST, LAST = datetime.datetime(2026, 1, 1), datetime.datetime(2027, 1, 1)


def some(letter, most):
    return {letter + str(random.randrange(most)) for _ in range(random.randrange(3))}


def rule():
    kind = random.randrange(6)
    if kind == 0:
        return None
    if kind == 1:
        return "FREQ=DAILY;INTERVAL=%d" % random.choice([3, 5, 10])
    if kind == 2:
        return "FREQ=MONTHLY;BYDAY=%d%s" % (random.choice([1, 2, 3, 4, -1]), random.choice(DAYS))
    if kind == 3:
        return "FREQ=MONTHLY;BYMONTHDAY=%d" % random.choice([1, 15, 29, 31])
    return "FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s" % (random.choice([1, 2, 3]), ",".join(random.sample(DAYS, random.choice([1, 2]))))


class Activity:
    def __init__(self, name):
        self.name = name
        self.targets = some("t", 12) | ({"alle"} if random.random() < 0.2 else set())
        self.themes = some("m", 6)
        self.owners = some("o", 20)
        self.room = random.choice([None, "r1", "r2", "r3", "r4", "r5", "r6"])
        self.start = datetime.datetime(random.choice([2025, 2026]), random.randrange(1, 13), random.randrange(1, 29),
                                       random.randrange(6, 22), random.choice([0, 30]))
        # None in the night when the clock is changed
        self.length = datetime.timedelta(minutes=random.choice([30, 60, 90, 120, 180, 26 * 60]))
        if self.start.hour >= 20:
            self.length = datetime.timedelta(minutes=60)
        self.rule = rule()

    def write(self, out):
        end = self.start + self.length
        out.write('- id: %s\n  start: %s\n  end: %s\n' % (
            self.name, self.start.strftime("%Y-%m-%dT%H:%M"), end.strftime("%Y-%m-%dT%H:%M")))
        for key, words in ("targets", self.targets), ("themes", self.themes), ("organisers", self.owners):
            if words:
                out.write("  %s: [%s]\n" % (key, ", ".join(sorted(words))))
        if self.room:
            out.write("  room: %s\n" % self.room)
        if self.rule:
            out.write("  repeat: %s\n" % self.rule)

    def times(self):
        if self.rule is None:
            all_times = [self.start]
        else:
            all_times = []
            for t in rrulestr(self.rule, dtstart=self.start):
                if t >= LAST:
                    break
                all_times.append(t)
        return [(t, t + self.length) for t in all_times if t + self.length > FIRST and t < LAST]


everything = [Activity("a%03d" % i) for i in range(int(sys.argv[1]))]
with open(sys.argv[2], "w") as out:
    for one in random.sample(everything, len(everything)):
        one.write(out)
times = {one: one.times() for one in everything}
for i, a in enumerate(everything):
    for b in everything[i + 1:]:
        if a.owners & b.owners and len(sys.argv) < 4:
            continue
        targets = (a.targets & b.targets) - {"alle"}
        rooms = a.room is not None and a.room == b.room
        met = False
        if not rooms and not targets:
            continue
        for x in times[a]:
            for y in times[b]:
                begin, end = max(x[0], y[0]), min(x[1], y[1])
                if begin >= end:
                    continue
                met = True
                text = end.strftime("%H:%M") if end - begin < datetime.timedelta(1) else end.strftime("%Y-%m-%dT%H:%M")
                for kind, holds in ("rum", rooms), ("folk", targets):
                    if holds:
                        print("%s,%s,%s,%s,%s" % (begin.strftime("%Y-%m-%d,%H:%M"), text, kind, a.name, b.name))
        if targets and a.themes & b.themes and times[a] and times[b] and not met:
            print(",,,tema,%s,%s" % (a.name, b.name))
