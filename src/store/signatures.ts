import {
  challengeOf,
  signatureNamespace,
  signedText,
  type Approver,
  type Approvers,
  type Assurance,
  type Proof,
  type Statement,
} from "../approval/index.ts";
import { loadApprovers } from "./approvers-file.ts";
import { areSame, utf8 } from "./bytes.ts";
import { verifyWithOpenssh } from "./openssh.ts";
import { verifies, type KeyParts } from "./public-keys.ts";
import { readSshKey, type DeviceKey, type SshKey } from "./ssh-keys.ts";
import { deviceFlags, deviceSignedData, readSshSignature, signedData, type DeviceSignature, type SshSignature } from "./ssh-signature.ts";
import { verifyAssertion } from "./webauthn.ts";

/** Who signed and at which level that counts; `note` says why it is no higher. A `ProofVerdict` with a reason. */
export type SignatureVerdict =
  | { readonly ok: true; readonly approver: string; readonly assurance: Assurance; readonly note?: string }
  | { readonly ok: false; readonly why: string };

/** The enrolled people, by whose file names them. */
export interface Enrolled {
  readonly managed: Approvers;
  readonly user: Approvers;
}

export interface ProofPlace {
  /** The console's own origins: `http://localhost:PORT`. */
  readonly origins: readonly string[];
  /** Checks with stock OpenSSH; replaced in tests. */
  readonly openssh?: typeof verifyWithOpenssh;
}

const refused = (why: string): SignatureVerdict => ({ ok: false, why });

/** Checks a proof of one human's yes to one statement, offline, with nothing but the enrolled keys. */
export const verifyProof = (proof: Proof, statement: Statement, enrolled: Enrolled, place: ProofPlace): SignatureVerdict => {
  switch (proof.kind) {
    case "terminal":
      return { ok: true, approver: proof.user, assurance: "L1", note: "a terminal proves nothing: any program of this user can type" };
    case "ssh":
      return verifySsh(proof.signature, statement, enrolled, place);
    case "passkey":
      return verifyPasskey(proof, statement, enrolled, place);
  }
};

/** The check that confirmations need (`ApprovalPorts.verify`), with both files read anew for each proof. */
export const proofVerifier =
  (paths: { readonly managed: string; readonly user: string }, place: ProofPlace) =>
  (proof: Proof, statement: Statement): SignatureVerdict => {
    const nobody: Approvers = { people: [], isProtected: false };
    if (proof.kind === "terminal") return verifyProof(proof, statement, { managed: nobody, user: nobody }, place);
    const managed = loadApprovers(paths.managed);
    if (!managed.ok) return refused(`who may confirm is not known: ${managed.why}`);
    const user = loadApprovers(paths.user);
    // An agent can spoil the user's own file: that must not stop those whom the managed one names.
    const verdict = verifyProof(proof, statement, { managed: managed.approvers, user: user.ok ? user.approvers : nobody }, place);
    return user.ok || verdict.ok ? verdict : refused(`${verdict.why} (and of the user's own file: ${user.why})`);
  };

/** A person's key as one of the two files has it. */
interface Found<Key> {
  readonly key: Key;
  /** No agent could have written the file. */
  readonly isProtected: boolean;
}

/** The managed file counts before the user's. */
const findKey = <Key>(name: string, { managed, user }: Enrolled, pick: (person: Approver) => Key | undefined): Found<Key> | undefined => {
  for (const { people, isProtected } of [managed, { ...user, isProtected: false }]) {
    const key = people.filter((person) => person.name === name).map(pick)[0];
    if (key !== undefined) return { key, isProtected };
  }
  return undefined;
};

/** Names of those who have a key, for a person who used somebody else's. */
const ownersOf = ({ managed, user }: Enrolled, has: (person: Approver) => boolean): string => {
  const names = new Set([...managed.people, ...user.people].filter(has).map(({ name }) => name));
  return names.size === 0 ? "it is not enrolled for anybody: see `tagout enroll`" : `it is enrolled for ${[...names].join(", ")}`;
};

const unprotectedNote =
  "the key is enrolled in a file that an agent of this user could have written; `sudo tagout enroll --managed` counts more";

const verifySsh = (
  text: string,
  statement: Statement,
  enrolled: Enrolled,
  { openssh = verifyWithOpenssh }: ProofPlace,
): SignatureVerdict => {
  const read = readSshSignature(text);
  if (!read.ok) return refused(read.why);
  const { signature } = read;
  const name = statement.approver;
  if (signature.namespace !== signatureNamespace)
    return refused(`the signature is for \`${signature.namespace}\`; sign with \`ssh-keygen -Y sign -n ${signatureNamespace}\``);
  const pick = ({ ssh }: Approver): SshKey | undefined => ssh.map(keyOfLine).find((key) => key && areSame(key.blob, signature.key.blob));
  const found = findKey(name, enrolled, pick);
  const isSeparate = enrolled.managed.people.some(({ separate = [] }) =>
    separate.map(keyOfLine).some((key) => key && areSame(key.blob, signature.key.blob)),
  );
  if (!found)
    return refused(
      `the key ${signature.key.fingerprint} is not enrolled for ${name}; ${ownersOf(enrolled, (person) => pick(person) !== undefined)}`,
    );
  const message = messageOf(statement);
  if (!message) return refused("the statement is no text that can be signed");
  const checked = openssh(signature, found.key, name, message);
  if (!checked.ok) return refused(checked.why);
  const { device: made } = signature;
  const { device: key } = found.key;
  if (!made && found.isProtected && isSeparate) return level(name, "L2");
  if (!made || !key)
    return level(
      name,
      "L1",
      `a \`${found.key.type}\` key signs for whoever reads its file or reaches its agent (SSH_AUTH_SOCK); use a security key`,
    );
  if (!isDeviceSignature(signature, made, key, message)) return refused("the security key's signature does not fit the request");
  return levelOfDevice(name, made, found.isProtected);
};

const levelOfDevice = (name: string, { flags }: DeviceSignature, isProtected: boolean): SignatureVerdict => {
  if ((flags & deviceFlags.userPresent) === 0) return level(name, "L1", "nobody touched the security key: it signs for any program");
  if ((flags & deviceFlags.userVerified) === 0)
    return level(
      name,
      "L1",
      "the security key was touched and did not ask for a PIN or a fingerprint; make a key with `-O verify-required`",
    );
  return isProtected ? level(name, "L3") : level(name, "L1", unprotectedNote);
};

const level = (approver: string, assurance: Assurance, note?: string): SignatureVerdict => ({
  ok: true,
  approver,
  assurance,
  ...(note !== undefined && { note }),
});

const keyOfLine = (line: string): SshKey | undefined => {
  const read = readSshKey(line);
  return read.ok ? read.key : undefined;
};

/** Canonical JSON has no form for a lone surrogate. */
const messageOf = (statement: Statement): Uint8Array | undefined => {
  try {
    return utf8(signedText(statement));
  } catch {
    return undefined;
  }
};

/**
 * The same check once more, from memory: OpenSSH reads files, and a program of the same user could have changed them in
 * between. INVARIANT: L3 never rests on OpenSSH alone.
 */
const isDeviceSignature = (
  { namespace, hash }: SshSignature,
  { flags, counter, value }: DeviceSignature,
  { curve, point, application }: DeviceKey,
  message: Uint8Array,
): boolean => {
  const parts: KeyParts =
    curve === "ed25519"
      ? { kty: "OKP", crv: "Ed25519", x: point }
      : { kty: "EC", crv: "P-256", x: point.subarray(1, 33), y: point.subarray(33) };
  return verifies(parts, deviceSignedData(application, flags, counter, signedData(namespace, hash, message)), value, "ieee-p1363");
};

const verifyPasskey = (
  proof: Extract<Proof, { kind: "passkey" }>,
  statement: Statement,
  enrolled: Enrolled,
  { origins }: ProofPlace,
): SignatureVerdict => {
  const name = statement.approver;
  const pick = ({ passkeys }: Approver) => passkeys.find(({ id }) => id === proof.credential);
  const found = findKey(name, enrolled, pick);
  if (!found) return refused(`the passkey is not enrolled for ${name}; ${ownersOf(enrolled, (person) => pick(person) !== undefined)}`);
  if (!messageOf(statement)) return refused("the statement is no text that can be signed");
  const checked = verifyAssertion(proof, found.key.publicKey, { challenge: challengeOf(statement), origins });
  if (!checked.ok) return refused(checked.why);
  return found.isProtected ? level(name, "L3") : level(name, "L1", unprotectedNote);
};
