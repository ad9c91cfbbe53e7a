import { countDigits } from "../checksums.ts";
import type { Detector } from "../detector.ts";

/** Area never 000, 666 or above 899; group never 00; serial never 0000. 900–999 are taxpayer numbers (ITIN) by their group. */
export const isSocialSecurityNumber = (digits: string): boolean => {
  if (digits.length !== 9) return false;
  const area = digits.slice(0, 3);
  if (area === "000" || area === "666" || digits.slice(3, 5) === "00" || digits.endsWith("0000")) return false;
  if (area < "900") return true;
  const group = Number(digits.slice(3, 5));
  return (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group <= 92) || group >= 94;
};

/** Another country's, with letters among the digits. */
const foreign = /^(?=[\d ./-]{0,20}[A-Z])(?!.*[A-Z]{4})[\dA-Z][\dA-Z ./-]{5,20}$/;

export const ssn: Detector = {
  kind: "ssn",
  source: "Social Security Administration, randomization FAQ and POMS RM 10201; IRS, individual taxpayer identification number",
  canonical: "digits",
  keys: [
    "ssn",
    "social security",
    "social security number",
    "social security no",
    "soc sec",
    "ss num",
    "ssn last4",
    "itin",
    "tin",
    "tax id",
    "taxpayer id",
    "taxid",
    "tax payer id",
    "tax identifier",
    "taxpayer identification number",
    "us ssn",
    "ein",
    "social",
  ],
  accepts: (value) =>
    /^[\d*.-]{1,15}(?: [\d*-]{1,11}){0,2}$/.test(value)
      ? value.length >= 4 && value.length <= 15 && countDigits(value) >= 4
      : foreign.test(value) && countDigits(value) >= 6,
  isSpaced: true,
  cues: ["ssn", "social", "security", "itin", "ssns"],
  cued: /\d{3}[- .]?\d{2}[- .]?\d{4}(?!\d)/y,
  numbers: [{ shapes: ["3-2-4"], isValid: isSocialSecurityNumber }],
  examples: {
    "ssn=987-00-1234 rejected": "ssn=<ssn> rejected",
    "found 219-09-9999 twice": "found <ssn> twice",
    "SSN 219 09 9999 given": "SSN <ssn> given",
    "social security number: 219099999": "social security number: <ssn>",
    '{"ssn":219099999}': '{"ssn":"<ssn>"}',
    '{"tax_id":"000-123-456-000"}': '{"tax_id":"<ssn>"}',
    '{"social_security_number":"15070649C103"}': '{"social_security_number":"<ssn>"}',
  },
  harmless: ["ref 000-12-3456", "ref 666-12-3456", "ref 987-00-1234", "part 219-09-99991", "AB-219-09-9999"],
};

/** A number of several digits, whatever its separators. */
export const isNumberLike = (value: string, least: number, most: number): boolean => {
  const count = countDigits(value);
  return count >= least && count <= most;
};
