import { digitsOf } from "../checksums.ts";
import type { Detector } from "../detector.ts";
import { isNumberLike } from "./ssn.ts";

export const email: Detector = {
  kind: "email",
  source: "RFC 5321 §4.5.3.1, RFC 6531; domains as RFC 1123 has them",
  keys: [
    "email",
    "e mail",
    "email address",
    "mail address",
    "contact email",
    "principal email",
    "user email",
    "emailaddress",
    "correo",
    "courriel",
  ],
  weakKeys: ["mail", "from", "to", "cc", "bcc", "reply to", "sender", "recipient", "rcpt"],
  accepts: (value) => value.includes("@") || value.includes("%40"),
  acceptsWeakly: (value) => /^[^\s@]{1,64}@[^\s@]{1,255}$/.test(value),
  canonical: "letters",
  examples: {
    "email=root@localhost sent": "email=<email> sent",
    "Could not send mail to nadia.munoz@outlook.example now": "Could not send mail to <email> now",
    "GET /search?email=sam%40gmail.example&page=6": "GET /search?email=<email>&page=6",
    "from=<josé@exämple.de>, size=12": "from=<<email>>, size=12",
    "mailto:a+b@c-d.example?subject=x": "mailto:<email>?subject=x",
  },
  harmless: [
    "git@github.com:a/b.git",
    "user@10.0.0.5",
    "app_rw@clinic LOG",
    "npm i @scope/name@1.2.3",
    "actions/checkout@v4",
    "image@sha256:00ff",
    "kex: host key algorithm: sk-ssh-ed25519@openssh.com",
    "curve25519-sha256@libssh.org",
    "root@localhost",
  ],
};

/** Country calling codes in use, by their first digits. */
const countryCodes =
  /^(?:1|7|2(?:0|7|1[1-368]|2\d|3\d|4\d|5[0-8]|6\d|9[0178])|3(?:[0-469]|[57]\d|8[0-25-79])|4(?:[013-9]|2[013])|5(?:[1-8]|0\d|9\d)|6(?:[0-6]|7[02-9]|8[0-35-9]|9[0-2])|8(?:[1246]|0[08]|5[02356]|7[08]|8[0-36])|9(?:[0-58]|6[0-8]|7[0-7]|9[2-68]))/;

/** An international number as E.164 has it: a country's code and 7 to 15 digits in all. */
export const isInternational = (digits: string): boolean => digits.length >= 8 && digits.length <= 15 && countryCodes.test(digits);

/** North American: area and exchange begin with 2 to 9. */
const isNorthAmerican = (digits: string): boolean => /^1?[2-9]\d{2}[2-9]\d{6}$/.test(digits);

export const phone: Detector = {
  kind: "phone",
  source:
    "ITU-T E.164 and its list of assigned country codes; North American Numbering Plan: area code, exchange and line, area and exchange beginning with 2 to 9",
  canonical: "digits",
  isSpaced: true,
  keys: [
    "phone",
    "phone number",
    "phone no",
    "phonenumber",
    "mobile",
    "mobile number",
    "mobile phone",
    "mobile no",
    "tel",
    "telephone",
    "telephone number",
    "tel no",
    "fax",
    "fax number",
    "fax no",
    "cell",
    "cell phone",
    "cellphone",
    "cell number",
    "home phone",
    "work phone",
    "msisdn",
    "callback",
    "callback number",
    "contact number",
    "contact phone",
    "whatsapp",
    "sms",
    "sms to",
    "kin tel",
    "emergency contact",
    "emergency phone",
    "phone1",
    "phone2",
    "telefon",
    "telefono",
    "telefonnummer",
    "handy",
    "telefone",
    "celular",
    "gsm",
    "pager",
    "caller id",
    "caller number",
    "caller",
    "callee",
    "dialed number",
    "called number",
    "calling number",
    "ani",
    "dnis",
    "hotline",
    "landline",
    "telecom",
    "did number",
    "phone e164",
    "e164",
  ],
  weakKeys: [
    "to",
    "from",
    "dst",
    "src",
    "contact",
    "number",
    "recipient",
    "destination",
    "sender",
    "home",
    "work",
    "user",
    "called",
    "calling",
    "cli",
  ],
  accepts: (value) =>
    isNumberLike(value, 6, 15) &&
    /^(?:tel:)?[+(]?[\d ()./+-]{6,24}(?:\s?(?:x|ext\.?|#)\s?\d{1,6})?$/i.test(value) &&
    !/^\d{4}-\d\d-\d\d$/.test(value) &&
    !/^\d{1,3}(?:\.\d{1,3}){3}$/.test(value),
  acceptsWeakly: (value) =>
    /^[+(]?[\d ()./-]{9,22}$/.test(value) &&
    isNumberLike(value, 10, 15) &&
    (value.startsWith("+") ? isInternational(digitsOf(value)) : isNorthAmerican(digitsOf(value)) && /\D/.test(value)),
  cues: [
    "phone",
    "tel",
    "fax",
    "mobile",
    "cell",
    "callback",
    "call",
    "telephone",
    "whatsapp",
    "sms",
    "dial",
    "dialed",
    "called",
    "faxed",
    "texted",
    "text",
    "voicemail",
    "ring",
    "hotline",
    "caller",
    "pager",
    "extension",
    "msisdn",
  ],
  cued: /\+?\(?\d{2,4}\)?[ ./-]?\d{2,4}(?:[ ./-]?\d{2,4}){1,4}(?:\s?(?:x|ext\.?)\s?\d{1,6})?(?![\w]|\.\d|[-:]\d)/y,
  numbers: [
    { shapes: ["3-3-4", "3.3.4", "1-3-3-4", "1.3.3.4"], isValid: isNorthAmericanLoose },
    { shapes: ["3 3 4", "1 3 3 4", "3 3-4", "1 3 3-4"], isValid: isNorthAmerican },
    { shapes: ["2 2 2 2 2"], isValid: (digits) => /^0[1-9]/.test(digits) },
    { shapes: ["5 6", "4 3 4", "3 4 4", "2 4 4", "4 4 4"], isValid: (digits) => /^0[1-9]/.test(digits) && digits.length >= 10 },
  ],
  examples: {
    "sent to +44 20 7946 3409 today": "sent to <phone> today",
    "Invalid 375.261.6698 given": "Invalid <phone> given",
    "mobile=5552345678 saved": "mobile=<phone> saved",
    "please call 5552345678 now": "please call <phone> now",
    "reached 415 555 2672 twice": "reached <phone> twice",
    "reached at 020 7946 0958": "reached at <phone>",
    "call (555) 234-5678 back": "call <phone> back",
    "faxed to +15054529655.": "faxed to <phone>.",
    "reached at 06 12 34 56 78": "reached at <phone>",
    'msg="sms sent" to="+442079463409"': 'msg="sms sent" to="<phone>"',
    "tel:+1-202-555-0143": "tel:<phone>",
  },
  harmless: [
    "took 123 456 7890 ns",
    "v 10.234.5678",
    "2026-03-01",
    "offset +0200 used",
    "range 100-200-3000",
    "exit 1-800",
    "id 5552345678",
    "from=10 to=2000000000",
  ],
};

function isNorthAmericanLoose(digits: string): boolean {
  return /^1?[2-9]\d{9}$/.test(digits);
}
