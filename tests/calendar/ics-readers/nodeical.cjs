// The same by node-ical.  Run with TZ=Europe/Copenhagen.
const ical = require('node-ical');
const [, , file, from, to] = process.argv;
const wanted = { from: new Date(from + 'T00:00:00'), to: new Date(to + 'T23:59:59') };
const two = (n) => String(n).padStart(2, '0');
for (const event of Object.values(ical.sync.parseFile(file)))
	if (event.type === 'VEVENT')
		for (const { start: t } of ical.expandRecurringEvent(event, wanted)) {
			const day = [t.getFullYear(), two(t.getMonth() + 1), two(t.getDate())].join('-');
			if (day >= from)
				console.log([day, event.datetype === 'date' ? '' : two(t.getHours()) + ':' + two(t.getMinutes()),
				    event.summary].join());
		}
