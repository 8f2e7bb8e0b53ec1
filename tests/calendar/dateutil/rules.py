"""Rules by chance as activities.yaml, and on standard output their times from 2024 to 2031."""
import datetime
import random
import sys
import warnings

from dateutil.rrule import rrulestr

warnings.simplefilter("ignore")
random.seed(20261128)
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
FIRST, LAST = datetime.datetime(2024, 1, 1), datetime.datetime(2031, 12, 31, 23, 59)


def often(share):
    return random.random() < share


def some(items, most):
    return ",".join(str(x) for x in random.sample(items, random.randint(1, most)))


def left_out(t):
    day = datetime.date(t.year, 3, 31)
    while day.weekday() != 6:
        day -= datetime.timedelta(1)
    return t.date() == day and t.hour == 2


def rule():
    """What is not refused."""
    often_as = random.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    parts = ["FREQ=" + often_as]
    long = often_as in ("MONTHLY", "YEARLY")
    if often(0.5):
        parts.append("INTERVAL=%d" % random.choice([2, 3, 4, 5, 7, 12]))
    months = often(0.35)
    if months:
        parts.append("BYMONTH=" + some(range(1, 13), 4))
    month_days = week_days = 0
    if often_as in ("DAILY", "MONTHLY") and often(0.4) or often_as == "YEARLY" and months and often(0.5):
        month_days = random.randint(1, 4)
        side = range(1, 32) if often(0.6) or long else range(-31, 0)
        parts.append("BYMONTHDAY=" + ",".join(str(x) for x in random.sample(side, month_days)))
    if often(0.7 if often_as == "WEEKLY" else 0.35):
        week_days = 1
        if long and often(0.5):
            parts.append("BYDAY=" + ",".join(random.choice("1234") + d for d in random.sample(DAYS, 2)))
        else:
            parts.append("BYDAY=" + some(DAYS, 4))
    if often_as == "YEARLY" and not months and not week_days and often(0.3):
        parts.append("BYYEARDAY=" + some([1, 60, 100, 200, 365, 366, -1, -100, -366], 3))
    if long and (month_days > 1 or week_days and not month_days) and often(0.3):
        parts.append("BYSETPOS=" + some([1, 2, -1], 2))
    elif often(0.1):
        parts.append("BYHOUR=" + some(range(24), 3))
    if often(0.2):
        parts.append("WKST=" + random.choice(DAYS))
    return ";".join(parts)


def start():
    if often(0.1):
        return datetime.datetime(2024, 2, 29, 10)
    day = 31 if often(0.15) else random.randint(1, 28)
    month = random.choice([1, 3, 5, 7, 8, 10, 12]) if day == 31 else random.randint(1, 12)
    return datetime.datetime(random.randint(2023, 2026), month, day, random.randint(0, 23), random.choice([0, 15, 30]))


with open(sys.argv[2], "w") as out:
    for i in range(int(sys.argv[1])):
        text, begin, count, met = rule(), start(), 0, 0
        if often(0.25):
            count = random.randint(1, 60)
        elif often(0.25):
            text += ";UNTIL=%d%02d%02dT%02d0000" % (
                random.randint(2025, 2031), random.randint(1, 12), random.randint(1, 28), random.randint(0, 23))
        for t in rrulestr(text, dtstart=begin):
            if t > LAST or count and met == count:
                break
            if not left_out(t):
                met += 1
                if t >= FIRST:
                    print(t.strftime("%Y-%m-%d,%H:%M") + ",r%d" % i)
        if count:
            text += ";COUNT=%d" % count
        out.write('- {id: r%d, start: "%s", repeat: "%s"}\n' % (i, begin.strftime("%Y-%m-%dT%H:%M"), text))
