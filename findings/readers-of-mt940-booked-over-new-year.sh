#!/bin/sh
# Three readers of bank statements (SWIFT MT940) on npm, mt940-js 1.0.0, mt940js 1.3.5 and @centrapay/swift-parser 1.0.1:
#
# - Field 61 has the value date with its year, and the day of booking without one.  All give it the value date's year: valued on
#   31 December 2026 and booked on 2 January, which can only be 2027, is booked on 2 January 2026; valued on 2 January 2027 and
#   booked on 31 December, on 31 December 2027, a year on.  In a grant's account by years both are in a wrong one.
# - mt940-js has a debit that is reversed (RD), money that comes back, as no credit; the two others have +50,25.
# - mt940-js joins the lines of field 86 with nothing between: "Kaffe og" and "broed" are "Kaffe ogbroed".  It asks for
#   tslib, too, which it does not say that it needs.
#
#	sh findings/readers-of-mt940-booked-over-new-year.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . mt940-js@1.0.0 mt940js@1.3.5 @centrapay/swift-parser@1.0.1 tslib@2.8.1 >npm 2>&1 ||
	{ cat npm; exit 2; }
cat >ask.cjs <<'J'
const day = (date) => new Date(date).toISOString().slice(0, 10);
const text = [':20:KONTO', ':25:1234/0000000001', ':28C:1/1', ':60F:C261230DKK1000,00',
	':61:2612310102D200,00NTRFNONREF', ':86:Kaffe og', 'broed',
	':61:2701021231D100,00NTRFNONREF', ':86:Porto',
	':61:2701050105RD50,25NTRFNONREF', ':86:Retur', ':62F:C270105DKK750,25', '-', ''].join('\n');
(async () => {
	for (const t of (await require('mt940-js').read(Buffer.from(text)))[0].transactions)
		console.log('mt940-js:', t.valueDate, t.entryDate, t.isCredit ? 'credit' : 'no credit', t.amount, t.description);
	for (const t of new (require('mt940js').Parser)().parse(text)[0].transactions)
		console.log('mt940js:', day(t.date), day(t.entryDate), t.amount, t.details.replace('\n', ' | '));
	for (const t of require('@centrapay/swift-parser').parse({ type: 'mt940', data: text })[0].transactions)
		console.log('swift-parser:', day(t.date), day(t.entryDate), String(t.amount), t.detailSegments.join().replace('\n', ' | '));
})();
J
TZ=UTC node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
mt940-js: 2026-12-31 2026-01-02 no credit 200 Kaffe ogbroed
mt940-js: 2027-01-02 2027-12-31 no credit 100 Porto
mt940-js: 2027-01-05 2027-01-05 no credit 50.25 Retur
mt940js: 2026-12-31 2026-01-02 -200 Kaffe og | broed
mt940js: 2027-01-02 2027-12-31 -100 Porto
mt940js: 2027-01-05 2027-01-05 50.25 Retur
swift-parser: 2026-12-31 2026-01-02 -200 Kaffe og | broed
swift-parser: 2027-01-02 2027-12-31 -100 Porto
swift-parser: 2027-01-05 2027-01-05 50.25 Retur
W
cmp got wanted
