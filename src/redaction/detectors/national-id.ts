import { countDigits, digitsOf, isDay, isLuhn, isMod11x10, isNumbered, isVerhoeff, mod97, weighted } from "../checksums.ts";
import type { Detector } from "../detector.ts";
import { codeAt } from "../words.ts";

const letters = "TRWAGMYFPDXBNJZSQVHLCKE";
const isSpanish = (word: string): boolean => {
  const number = word.slice(0, -1).replace(/^[XYZ]/, (first) => String("XYZ".indexOf(first)));
  return letters[Number(number) % 23] === word.at(-1);
};

const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const isItalian = (word: string): boolean => {
  let sum = 0;
  for (let at = 0; at < 15; at++) {
    const code = codeAt(word, at);
    const value = code > 64 ? code - 65 : code - 48;
    sum += at % 2 === 0 ? (oddValues[value] as number) : value;
  }
  return String.fromCharCode(65 + (sum % 26)) === word[15];
};

const isChinese = (word: string): boolean => {
  const sum = weighted(word.slice(0, 17), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return "10X98765432"[sum % 11] === word[17] && isDay(Number(word.slice(6, 10)), Number(word.slice(10, 12)), Number(word.slice(12, 14)));
};

const isSingaporean = (word: string): boolean => {
  const sum = weighted(word.slice(1, 8), [2, 7, 6, 5, 4, 3, 2]) + ("TG".includes(word[0] as string) ? 4 : 0);
  return ("ST".includes(word[0] as string) ? "JZIHGFEDCBA" : "XWUTRQPNMLK")[sum % 11] === word[8];
};

const isBrazilian = (digits: string): boolean => {
  if (/^(\d)\1*$/.test(digits)) return false;
  const check = (length: number): number => {
    const sum = weighted(
      digits.slice(0, length),
      Array.from({ length }, (_, at) => length + 1 - at),
    );
    return ((sum * 10) % 11) % 10;
  };
  return check(9) === Number(digits[9]) && check(10) === Number(digits[10]);
};

const isBritishHealth = (digits: string): boolean => {
  const rest = 11 - (weighted(digits.slice(0, 9), [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return rest !== 10 && rest % 11 === Number(digits[9]);
};

const isFinnish = (word: string): boolean => "0123456789ABCDEFHJKLMNPRSTUVWXY"[Number(digitsOf(word.slice(0, 10))) % 31] === word.at(-1);

const isFrench = (digits: string): boolean => 97 - Number(BigInt(digits.slice(0, 13)) % 97n) === Number(digits.slice(13));

/** Numbers that states give to persons; those without letters or a shape of their own count under a name only. */
export const nationalId: Detector = {
  kind: "national-id",
  source:
    "Wikipedia, national identification number, and the issuing authorities' pages it names; python-stdnum 1.20 documentation, 2026-11",
  keys: [
    "national id",
    "national id number",
    "national identification number",
    "national insurance number",
    "nino",
    "ni number",
    "sin",
    "social insurance number",
    "nhs number",
    "nhs no",
    "nhsnumber",
    "nhs",
    "aadhaar",
    "aadhar",
    "aadhaar number",
    "pan number",
    "cpf",
    "cnpj",
    "dni",
    "nie",
    "nif",
    "curp",
    "rfc code",
    "codice fiscale",
    "codicefiscale",
    "fiscal code",
    "bsn",
    "burgerservicenummer",
    "pesel",
    "personnummer",
    "personal number",
    "personal id",
    "personal identification number",
    "cpr",
    "cpr number",
    "cprnr",
    "fodselsnummer",
    "hetu",
    "henkilotunnus",
    "steuer id",
    "steuerid",
    "steuernummer",
    "sozialversicherungsnummer",
    "rentenversicherungsnummer",
    "svnr",
    "insee",
    "numero de securite sociale",
    "num secu",
    "nir",
    "nric",
    "fin number",
    "tfn",
    "tax file number",
    "medicare number",
    "my number",
    "mynumber",
    "rrn",
    "resident registration number",
    "resident id",
    "identity number",
    "id card",
    "id card number",
    "identity card",
    "citizen id",
    "citizen number",
    "tckn",
    "tc kimlik no",
    "rodne cislo",
    "cnp",
    "egn",
    "oib",
    "jmbg",
    "emirates id",
    "civil id",
    "iqama",
    "rsa id",
    "ahv",
    "ahv nummer",
    "rut",
    "cedula",
    "voter id",
    "ssn or tin",
    "id document",
    "government id",
    "person nummer",
    "national number",
    "national identifier",
    "person number",
    "personal identity code",
    "identity code",
    "identity no",
    "identity card no",
    "identity card number",
    "id card no",
    "sa id",
    "sa id number",
    "hkid",
    "hkid number",
    "ghana card",
    "ghana card number",
    "snils",
    "personas kods",
    "asmens kodas",
    "isikukood",
    "ppsn",
    "pps number",
    "cccd",
    "cmnd",
    "ktp",
    "nomor ktp",
    "cnic",
    "cnic number",
    "nicop",
    "mykad",
    "cuil",
    "cuit",
    "philsys",
    "philsys number",
    "sss number",
    "bvn",
    "medicare",
    "medicare no",
    "medicare card",
    "medicare card number",
    "amka",
    "teudat zehut",
    "nric number",
    "voter id number",
    "vat number",
    "vat id",
    "vat no",
    "vatin",
    "ust id",
    "umsatzsteuer id",
    "gstin",
    "tax number",
    "tax no",
    "tax reference number",
    "utr number",
    "kvnr",
    "krankenversichertennummer",
  ],
  // Names that other things have as well: so many digits are a person's, or a time in milliseconds.
  weakKeys: ["id number", "id no", "nid", "inn", "nik", "nin", "tc", "vat"],
  acceptsWeakly: (value) =>
    /^\d[\d .-]*\d$/.test(value) && countDigits(value) >= 10 && value.length <= 20 && !/^1[4-9]\d{11}$|^\d{4}-\d\d-\d\d/.test(value),
  accepts: (value) => isNumbered(value) && value.length >= 6 && value.length <= 24,
  isSpaced: true,
  canonical: "letters",
  cues: ["nhs", "nino", "aadhaar", "cpf", "pesel", "bsn", "personnummer", "insee", "sin", "curp", "dni", "nric"],
  cued: /[A-Z]{0,4}\d[\dA-Z ./-]{5,17}[\dA-Z](?!\w)/y,
  numbers: [
    { shapes: ["3.3.3-2"], isValid: isBrazilian },
    { shapes: ["3 3 4"], isValid: isBritishHealth },
    { shapes: ["4 4 4"], isValid: (digits) => codeAt(digits, 0) > 49 && isVerhoeff(digits) },
    { shapes: ["3-3-3", "3 3 3"], isValid: (digits) => !/^[08]/.test(digits) && isLuhn(digits) },
    {
      shapes: ["6-7"],
      isValid: (digits) => isDay(2000, Number(digits.slice(2, 4)), Number(digits.slice(4, 6))) && /^\d{6}[1-8]/.test(digits),
    },
    { shapes: ["1 2 2 2 3 3 2"], isValid: (digits) => /^[12]/.test(digits) && isFrench(digits) },
    { shapes: ["6-4"], isValid: (digits) => isDay(2000, Number(digits.slice(2, 4)), Number(digits.slice(4, 6))) && isLuhn(digits) },
    { shapes: ["2 3 3 3"], isValid: (digits) => digits[0] !== "0" && isMod11x10(digits) },
    { shapes: ["3.4.4.2"], isValid: (digits) => digits.startsWith("756") },
  ],
  words: [
    { lengths: [9], pattern: /^(?:\d{8}|[XYZ]\d{7})[A-Z]$/, isValid: isSpanish },
    { lengths: [9], pattern: /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/ },
    { lengths: [9], pattern: /^[STFG]\d{7}[A-Z]$/, isValid: isSingaporean },
    { lengths: [10], pattern: /^[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z]$/ },
    { lengths: [16], pattern: /^[A-Z]{6}\d\d[ABCDEHLMPRST]\d\d[A-Z]\d{3}[A-Z]$/, isValid: isItalian },
    { lengths: [18], pattern: /^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{5}[A-Z\d]\d$/ },
    { lengths: [18], pattern: /^[1-9]\d{16}[\dX]$/, isValid: isChinese },
    { lengths: [11], pattern: /^\d{6}A\d{3}[0-9A-Y]$/, isValid: isFinnish },
  ],
  examples: {
    "holder 1 85 05 78 006 084 91 left": "holder <national-id> left",
    "holder 86 095 742 719 left": "holder <national-id> left",
    "holder 130-692-544 left": "holder <national-id> left",
    "holder 900101-1234567 left": "holder <national-id> left",
    "holder 756.9217.0769.85 left": "holder <national-id> left",
    "holder 811218-9876 left": "holder <national-id> left",
    "holder ABCPE1234F left": "holder <national-id> left",
    "holder BOXW310820HNERXN09 left": "holder <national-id> left",
    "pesel 44051401359 given": "pesel <national-id> given",
    "nhs number 943 476 5919 known": "nhs number <national-id> known",
    "seen 943 476 5919": "seen <national-id>",
    "cpf 529.982.247-25": "cpf <national-id>",
    "client 529.982.247-25": "client <national-id>",
    "holder 12345678Z left": "holder <national-id> left",
    "holder AB123456C left": "holder <national-id> left",
    "holder S1234567D left": "holder <national-id> left",
    "holder RSSMRA85T10A562S left": "holder <national-id> left",
    "holder 11010519491231002X left": "holder <national-id> left",
    "holder 131052A308T left": "holder <national-id> left",
    "holder 2234 1234 1239 left": "holder <national-id> left",
    "pesel=44051401359": "pesel=<national-id>",
    '{"id_card":"L01X00T44"}': '{"id_card":"<national-id>"}',
    '{"nino":"AA 12 34 56 B"}': '{"nino":"<national-id>"}',
    '{"id_number":"8001015009087"}': '{"id_number":"<national-id>"}',
  },
  harmless: [
    "build 143 476 5918",
    "holder 12345678A",
    "holder S1234567A",
    "RSSMRA85T10A562T",
    "2234 1234 1234",
    "529.982.247-26",
    "id_number=42",
    "nid=1772325262362",
    "vat=19.00",
  ],
};

/** For tests of the check digits. */
export const isGermanTaxNumber = (digits: string): boolean => digits.length === 11 && isMod11x10(digits);
export const isIban97 = (text: string): boolean => mod97(text) === 1;
