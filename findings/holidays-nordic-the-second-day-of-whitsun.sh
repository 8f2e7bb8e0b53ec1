#!/bin/sh
# holidays-nordic 0.1.1 (npm) knows no second day of Whitsun (anden pinsedag) in Denmark, where shops and houses are closed, and
# has a Saturday about 1 November, All Saints', which is a holiday in Sweden.  Store bededag, the fourth Friday after Easter
# (abolished from 2024), it has a week late, in years when it was one: 12 May 2023, not the 5th.  date-holidays 3.37.0 has
# both right; Christmas Eve and New Year's Eve, which the first has as well, are no holidays by law.
#
#	sh findings/holidays-nordic-the-second-day-of-whitsun.sh	prints where they differ; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . holidays-nordic@0.1.1 date-holidays@3.37.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.mjs <<'J'
import nordic from 'holidays-nordic';
import Holidays from 'date-holidays';

const known = new Holidays('DK');
for (const year of [2023, 2026])
	for (let day = new Date(year, 0, 1, 12); day.getFullYear() === year; day.setDate(day.getDate() + 1)) {
		const a = nordic(new Date(day), 'dk') || '-';
		const b = (known.isHoliday(day) || []).filter((h) => h.type === 'public').map((h) => h.name)[0] || '-';
		if ((a === '-') !== (b === '-'))
			console.log(`${day.toString().slice(0, 15)}: holidays-nordic ${a}, date-holidays ${b}`);
	}
J
TZ=Europe/Copenhagen node ask.mjs >got || exit 2
cat got
cat >wanted <<'W'
Fri May 05 2023: holidays-nordic -, date-holidays Store Bededag
Fri May 12 2023: holidays-nordic Store bededag, date-holidays -
Mon May 29 2023: holidays-nordic -, date-holidays Anden Pinsedag
Sat Nov 04 2023: holidays-nordic All Saints' Day, date-holidays -
Sun Dec 24 2023: holidays-nordic Christmas Eve, date-holidays -
Sun Dec 31 2023: holidays-nordic Nytårsaften, date-holidays -
Fri May 08 2026: holidays-nordic Store bededag, date-holidays -
Mon May 25 2026: holidays-nordic -, date-holidays Anden Pinsedag
Sat Oct 31 2026: holidays-nordic All Saints' Day, date-holidays -
Thu Dec 24 2026: holidays-nordic Christmas Eve, date-holidays -
Thu Dec 31 2026: holidays-nordic Nytårsaften, date-holidays -
W
cmp got wanted
