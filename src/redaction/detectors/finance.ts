import { isLuhn, mod97 } from "../checksums.ts";
import type { Detector } from "../detector.ts";
import { isNumberLike } from "./ssn.ts";

/** Ranges of issuers with the lengths they give out. */
const issuers =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-59]|[689]\d)\d{11}|6(?:011|4[4-9]\d|5\d\d)\d{12}|62\d{14,17}|35(?:2[89]|[3-8]\d)\d{12}|(?:5018|5020|5038|5893|6304|6759|676[1-3])\d{8,15}|60\d{14}|(?:2131|1800)\d{11}|81\d{14})$/;

export const isCard = (digits: string): boolean => isLuhn(digits) && issuers.test(digits);

export const card: Detector = {
  kind: "card",
  source:
    "ISO/IEC 7812-1; the schemes' published ranges (Visa, Mastercard, American Express, Discover, Diners, JCB, UnionPay, Maestro, RuPay)",
  canonical: "digits",
  isSpaced: true,
  keys: [
    "card number",
    "cardnumber",
    "card no",
    "cardno",
    "pan",
    "credit card",
    "creditcard",
    "credit card number",
    "cc number",
    "cc num",
    "ccnum",
    "cc no",
    "debit card",
    "primary account number",
    "card num",
    "cvv",
    "cvc",
    "cvv2",
    "security code",
    "kartennummer",
    "track data",
    "track2",
  ],
  weakKeys: ["card", "cc"],
  accepts: (value) => isNumberLike(value, 3, 19) && /^[\d -]+$/.test(value),
  acceptsWeakly: (value) => isNumberLike(value, 12, 19) && /^[\d -]+$/.test(value),
  numbers: [
    { shapes: ["4-4-4-4", "4 4 4 4", "4-6-5", "4 6 5", "4-6-4", "4 6 4", "4 4 4 4 3", "4-4-4-4-3"], isValid: isCard },
    { shapes: ["12", "13", "14", "15", "16", "17", "18", "19"], isValid: isCard },
  ],
  examples: {
    "card_number=4111111111111112 rejected": "card_number=<card> rejected",
    "authorize 4111 1111 1111 1111 exp=09/28": "authorize <card> exp=09/28",
    "authorize 378282246310005 now": "authorize <card> now",
    "authorize 5555-5555-5555-4444 now": "authorize <card> now",
    '{"n":4111111111111111}': '{"n":"<card>"}',
  },
  harmless: ["batch 4111111111111112", "worker 9029976834341672 ended", "at 1772325262362", "0.4111111111111111", "id 4111111111111111a"],
};

/** Lengths by country, as the registry has them. */
const ibanLengths: Readonly<Record<string, number>> = Object.fromEntries(
  "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SD18 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20"
    .split(" ")
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

export const ibanLength = (country: string): number => ibanLengths[country] ?? 0;

/** Without spaces, in capitals. */
export const isIban = (text: string): boolean =>
  text.length === ibanLength(text.slice(0, 2)) && mod97(text.slice(4) + text.slice(0, 4)) === 1;

export const iban: Detector = {
  kind: "iban",
  source: "SWIFT IBAN registry; ISO 13616, ISO 7064 MOD 97-10",
  canonical: "letters",
  isSpaced: true,
  keys: ["iban", "iban number", "bank iban"],
  accepts: (value) => /^[A-Z]{2}\d\d[A-Z\d -]{8,40}$/i.test(value),
  examples: {
    "payout to GB82 WEST 1234 5698 7654 32 done": "payout to <iban> done",
    "payout DE89370400440532013000": "payout <iban>",
    "iban=gb82west12345698765433": "iban=<iban>",
  },
  harmless: ["payout DE89370400440532013001", "GB82 WEST", "AB12CDEF34567890"],
};

export const account: Detector = {
  kind: "account",
  source: "45 CFR 164.514(b)(2)(i)(J); ABA routing number; HL7 v2.5.1 PID-18; BIP 173",
  isSpaced: true,
  keys: [
    "account number",
    "accountnumber",
    "account no",
    "accountno",
    "acct",
    "acct no",
    "acct number",
    "acct num",
    "bank account",
    "bank account number",
    "routing number",
    "routing no",
    "routing",
    "aba",
    "aba number",
    "sort code",
    "bsb",
    "bank account no",
    "beneficiary account",
    "debit account",
    "credit account",
    "kontonummer",
    "numero de cuenta",
    "compte bancaire",
    "ach account",
    "checking account",
    "savings account",
    "patient account",
    "patient account number",
    "wallet address",
    "bitcoin address",
    "swift account",
    "clabe",
    "iban or account",
  ],
  accepts: (value) => isNumberLike(value, 4, 20) && !/^\d{4}-\d\d-\d\d/.test(value) && value.length <= 40,
  tokens: [{ starts: ["bc1"], pattern: /bc1[02-9ac-hj-np-z]{25,71}(?!\w)/y }],
  cues: ["account", "acct", "routing", "konto"],
  cued: /\d[\d-]{6,18}(?!\w|\.\d)/y,
  examples: {
    "ACH debit account_number=176193600 routing_number=091807351": "ACH debit account_number=<account> routing_number=<account>",
    "moved to account 5883448343 today": "moved to account <account> today",
    "paid from bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq": "paid from <account>",
  },
  harmless: ["account 42 locked", "account_id=7", "arn:aws:iam::123456789012:role/x"],
};
