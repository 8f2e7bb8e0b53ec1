"""The same by icalendar and recurring_ical_events, which also read what is given to them."""
import datetime
import sys
import warnings

import icalendar
import recurring_ical_events

warnings.simplefilter("ignore")
file, first, last = sys.argv[1:]
with open(file, "rb") as f:
    calendar = icalendar.Calendar.from_ical(f.read())
assert not calendar.errors and not any(c.errors for c in calendar.subcomponents)
day = datetime.date.fromisoformat
for event in recurring_ical_events.of(calendar).between(day(first), day(last) + datetime.timedelta(1)):
    start = event["DTSTART"].dt
    timed = isinstance(start, datetime.datetime)
    if start.strftime("%Y-%m-%d") >= first:
        print(start.strftime("%Y-%m-%d,%H:%M" if timed else "%Y-%m-%d,") + "," + event["SUMMARY"])
