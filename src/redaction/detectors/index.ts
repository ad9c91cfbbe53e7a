import type { Detector } from "../detector.ts";
import { address, zip } from "./address.ts";
import { email, phone } from "./contact.ts";
import { age, birthDate, serviceDate } from "./dates.ts";
import { account, card, iban } from "./finance.ts";
import { dea, medicalRecord, memberId, npi } from "./health.ts";
import { name } from "./name.ts";
import { nationalId } from "./national-id.ts";
import { cookie, ip, mac } from "./network.ts";
import { oneTimeCode, password } from "./password.ts";
import { secret } from "./secret.ts";
import { ssn } from "./ssn.ts";
import { biometric, device, licence, place, plate, vin } from "./things.ts";
import { awsKey, azureSecret, jwt, passwordHash, serviceToken, webhook } from "./tokens.ts";

/** All that is shipped. Where two claim a key, the longer name wins, then the earlier detector. */
export const detectors: readonly Detector[] = [
  password,
  oneTimeCode,
  secret,
  awsKey,
  serviceToken,
  webhook,
  azureSecret,
  passwordHash,
  jwt,
  cookie,
  biometric,
  email,
  ssn,
  nationalId,
  phone,
  medicalRecord,
  npi,
  dea,
  memberId,
  birthDate,
  serviceDate,
  age,
  name,
  address,
  zip,
  ip,
  mac,
  card,
  iban,
  account,
  vin,
  plate,
  licence,
  device,
  place,
];
