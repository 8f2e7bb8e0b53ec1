// DATE,TIME,TITLE of all times from one day to another, by ical.js: node icaljs.cjs FILE FROM TO
const fs = require('fs');
const ICAL = require('ical.js').default || require('ical.js');
const [, , file, from, to] = process.argv;
const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(file, 'utf8')));
for (const zone of calendar.getAllSubcomponents('vtimezone')) {
	const made = new ICAL.Timezone(zone);
	ICAL.TimezoneService.register(made, made.tzid);
}
const two = (n) => String(n).padStart(2, '0');
for (const component of calendar.getAllSubcomponents('vevent')) {
	const event = new ICAL.Event(component);
	const times = event.iterator();
	for (let t = times.next(); t; t = times.next()) {
		const day = [t.year, two(t.month), two(t.day)].join('-');
		if (day > to)
			break;
		if (day >= from)
			console.log([day, t.isDate ? '' : two(t.hour) + ':' + two(t.minute), event.summary].join());
	}
}
