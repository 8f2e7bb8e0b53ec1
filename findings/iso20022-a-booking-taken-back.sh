#!/bin/sh
# iso20022.js 0.0.15 (npm) reads a bank's statement, camt.053: an entry that takes back an earlier one, with RvslInd true, has
# reversal: false, for its own XML parser makes a truth value of the word and it is then compared with the text 'true'.  The
# amount, which is said to be in the smallest unit, is multiplied as a binary fraction: 19.99 kr. are 1998.9999999999998 oere,
# 1.15 kr. 114.99999999999999, so that whoever cuts off the fraction books an oere too little.  A Danish account of a bank
# whose number begins with 0 (0400 1234567) has lost its nought, and a message of digits, 0012, its two.
#
#	sh findings/iso20022-a-booking-taken-back.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . iso20022.js@0.0.15 >npm 2>&1 || { cat npm; exit 2; }
entry() {
	cat <<X
<Ntry><NtryRef>$1</NtryRef><Amt Ccy="DKK">$2</Amt><CdtDbtInd>$3</CdtDbtInd>$4<Sts>BOOK</Sts><BookgDt><Dt>2026-10-30</Dt></BookgDt>
<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn></BkTxCd>
<NtryDtls><TxDtls><RmtInf><Ustrd>$5</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
X
}
{
	cat <<X
<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-10-31T06:00:00</CreDtTm></GrpHdr>
<Stmt><Id>S1</Id><CreDtTm>2026-10-31T06:00:00</CreDtTm><Acct><Id><Othr><Id>04001234567</Id></Othr></Id><Ccy>DKK</Ccy>
<Svcr><FinInstnId><BIC>DABADKKK</BIC></FinInstnId></Svcr></Acct>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="DKK">1.15</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-10-30</Dt></Dt></Bal>
X
	entry 1 19.99 CRDT '' 'Leje af salen'
	entry 2 19.99 DBIT '<RvslInd>true</RvslInd>' 'Leje af salen'
	entry 3 1.15 CRDT '<RvslInd>false</RvslInd>' 0012
	echo '</Stmt></BkToCstmrStmt></Document>'
} >statement.xml
cat >read.mjs <<'J'
import { readFileSync } from 'fs';
import { CashManagementEndOfDayReport } from 'iso20022.js';
const statement = CashManagementEndOfDayReport.fromXML(readFileSync('statement.xml', 'utf8')).statements[0];
console.log('account', statement.account.accountNumber, 'closing', statement.balances[0].amount);
for (const e of statement.entries)
	console.log(e.referenceId, e.creditDebitIndicator, e.amount, 'reversal:', e.reversal, 'text:', e.transactions[0].remittanceInformation);
J
node read.mjs >got || { cat got; exit 2; }
cat got
cat >wanted <<'W'
account 4001234567 closing 114.99999999999999
1 credit 1998.9999999999998 reversal: false text: Leje af salen
2 debit 1998.9999999999998 reversal: false text: Leje af salen
3 credit 114.99999999999999 reversal: false text: 12
W
cmp got wanted
