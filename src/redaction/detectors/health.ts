import { countDigits, isLuhn } from "../checksums.ts";
import type { Detector } from "../detector.ts";
import { codeAt } from "../words.ts";

/** Identifiers of patients, members and those who treat them: letters, digits and dashes with at least four digits. */
const isIdentifier = (value: string): boolean =>
  value.length >= 4 &&
  value.length <= 40 &&
  /\d{2}/.test(value) &&
  !/\d{4}-\d\d-\d\dT/.test(value) &&
  // A chart of Helm: a name and a version.
  !/^[a-z][a-z0-9-]*-v?\d{1,4}\.\d{1,4}\.\d{1,4}/.test(value) &&
  !/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i.test(value);

export const medicalRecord: Detector = {
  kind: "mrn",
  source: "45 CFR 164.514(b)(2)(i)(H); HL7 v2.5.1 PID-2 to PID-4; names of columns in Epic, Cerner and OpenMRS documentation",
  keys: [
    "mrn",
    "medical record number",
    "medical record no",
    "medical record",
    "medical record id",
    "medrec",
    "med rec no",
    "chart",
    "chart no",
    "chart number",
    "chart id",
    "patient id",
    "patient no",
    "patient number",
    "patientid",
    "pat id",
    "patid",
    "patient identifier",
    "pt id",
    "ptid",
    "pid number",
    "hospital number",
    "hospital no",
    "unit number",
    "record number",
    "mrn number",
    "mpi",
    "empi",
    "mpi id",
    "enterprise id",
    "case number",
    "case no",
    "visit number",
    "visit no",
    "encounter number",
    "accession number",
    "accession no",
    "accession",
    "specimen id",
    "fin",
    "csn",
    "har",
    "external patient id",
    "health record number",
    "clinic number",
    "health number",
    "subject id",
    "study subject id",
    "patient ref",
    "patient key",
    "admission number",
    "rx number",
    "prescription number",
    "claim number",
    "claim no",
  ],
  accepts: isIdentifier,
  cues: ["mrn", "chart", "record", "mrns"],
  cued: /(?:[A-Z]{1,4}-?)?\d[\d-]{3,13}(?!\w|\.\d)/y,
  examples: {
    "Failed to save record (MRN E8488121)": "Failed to save record (MRN <mrn>)",
    "chart #00-12-34-56 pulled": "chart #<mrn> pulled",
    "mrn=4921094 seen": "mrn=<mrn> seen",
    '{"medicalRecordNumber": 4921094}': '{"medicalRecordNumber": "<mrn>"}',
  },
  harmless: ["helm.sh/chart: ingress-nginx-4.10.0", "chart version 1.2.3", "mrn missing", "record 12 of 40", "helm chart redis"],
};

/** Ten digits that pass Luhn after `80840`. */
export const isNpi = (digits: string): boolean => digits.length === 10 && isLuhn(`80840${digits}`);

export const npi: Detector = {
  kind: "npi",
  source: "45 CFR 162.406; CMS, NPI check digit (Luhn with the prefix 80840)",
  keys: [
    "npi",
    "provider npi",
    "npi number",
    "national provider identifier",
    "npi no",
    "rendering npi",
    "billing npi",
    "ordering npi",
    "referring npi",
    "attending npi",
  ],
  accepts: (value) => /^\d[\d -]{9,12}$/.test(value) && countDigits(value) === 10,
  cues: ["npi"],
  cued: /\d{10}(?!\d)/y,
  examples: {
    "npi=1234567890 rejected": "npi=<npi> rejected",
    "npi=1234567893": "npi=<npi>",
    "npi=1234-567-893": "npi=<npi>",
    "provider NPI 1234567893 found": "provider NPI <npi> found",
  },
  harmless: ["job 1234567893", "npi=unknown"],
};

/** Two letters, the second the name's or 9, and seven digits: (1st + 3rd + 5th) + 2 × (2nd + 4th + 6th) ends in the seventh. */
export const isDea = (word: string): boolean => {
  const digit = (at: number): number => codeAt(word, at + 2) - 48;
  return (digit(0) + digit(2) + digit(4) + 2 * (digit(1) + digit(3) + digit(5))) % 10 === digit(6);
};

export const dea: Detector = {
  kind: "dea",
  source: "DEA Diversion Control, registration number check digit",
  keys: ["dea", "dea number", "dea no", "dea registration"],
  accepts: (value) => /^[A-Z][A-Z9]\d{7}/i.test(value),
  words: [{ lengths: [9], pattern: /^[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}$/, isValid: isDea }],
  examples: { "prescriber BB1388568 signed": "prescriber <dea> signed", "dea=BV7490310": "dea=<dea>" },
  harmless: ["prescriber BB1388567 signed"],
};

export const memberId: Detector = {
  kind: "member-id",
  source: "45 CFR 164.514(b)(2)(i)(I); CMS, understanding the new Medicare beneficiary identifier format; HL7 v2.5.1 IN1-2, IN1-36, IN1-49",
  keys: [
    "member id",
    "memberid",
    "member no",
    "member number",
    "membership id",
    "membership number",
    "membership no",
    "subscriber id",
    "subscriber no",
    "subscriber number",
    "subscriberid",
    "policy no",
    "policy number",
    "policy id",
    "policyno",
    "insured id",
    "insurance id",
    "insurance no",
    "insurance number",
    "insurance member id",
    "insurance policy number",
    "health plan id",
    "health plan",
    "health plan number",
    "health plan beneficiary number",
    "beneficiary id",
    "beneficiary number",
    "mbi",
    "hicn",
    "medicare id",
    "medicare no",
    "medicare beneficiary id",
    "medicaid id",
    "medicaid no",
    "medicaid number",
    "group no",
    "group number",
    "payer id number",
    "card id",
    "plan member id",
    "certificate number",
    "coverage id",
    "krankenkassennummer",
    "versichertennummer",
    "krankenversichertennummer",
    "insurance card number",
    "plan id number",
    "enrollee id",
    "dependent id",
    "cardholder id",
    "contract number",
    "loyalty number",
    "membership",
  ],
  accepts: isIdentifier,
  isSpaced: true,
  cues: ["member", "insurance", "policy", "subscriber", "medicare", "medicaid", "beneficiary", "mbi", "hicn", "insured", "membership"],
  cued: /(?=[A-Z-]{0,5}\d)(?:[A-Z]{1,4}[- ]?)?\d[\dA-Z-]{5,16}(?!\w|\.\d)/y,
  words: [
    { lengths: [11], pattern: /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/ },
  ],
  examples: {
    "plan of 1EG4TE5MK72 ended": "plan of <member-id> ended",
    "insurance member ID YFT878751220.": "insurance member ID <member-id>.",
    '{"subscriberId":"HGL777019419"}': '{"subscriberId":"<member-id>"}',
  },
  harmless: ["member 12 joined the cluster", "policy allow-all", "member_count=1200345"],
};
