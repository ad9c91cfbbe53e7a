import { errorText } from "../model/index.ts";

/** A passkey that was enrolled (WebAuthn Level 2, 4: credential record). */
export interface Passkey {
  /** Credential id, base64url. */
  readonly id: string;
  /** COSE key, base64url. */
  readonly publicKey: string;
}

/** A person who may confirm. */
export interface Approver {
  readonly name: string;
  /** Public keys as OpenSSH writes them: `sk-ssh-ed25519@openssh.com AAAA… comment`. */
  readonly ssh: readonly string[];
  readonly passkeys: readonly Passkey[];
  /** Those of `ssh` whose private half no program of this machine's users can exercise, as who enrolled them says. */
  readonly separate?: readonly string[];
}

/** The people of one file, and whether an agent of this user could have written it. */
export interface Approvers {
  readonly people: readonly Approver[];
  /** Owned by root, with every folder above it, and writable by nobody else. */
  readonly isProtected: boolean;
}

export type ApproversReading = { readonly ok: true; readonly people: readonly Approver[] } | { readonly ok: false; readonly why: string };

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === "string" && each !== "");

/** Reads `approvers.json`: `{"v":1,"people":[{"name","ssh":[…],"passkeys":[{"id","publicKey"}]
 * [,"separate":[…]]}]}`. Anything else is refused whole. */
export const readApprovers = (text: string): ApproversReading => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, why: `it is not JSON (${errorText(error, "unreadable")})` };
  }
  const top = value as { v?: unknown; people?: unknown } | null;
  if (typeof top !== "object" || top === null || top.v !== 1 || !Array.isArray(top.people))
    return { ok: false, why: "`v` is not 1, or `people` is no list" };
  const people: Approver[] = [];
  for (const [i, each] of (top.people as unknown[]).entries()) {
    const person = each as { name?: unknown; ssh?: unknown; passkeys?: unknown; separate?: unknown } | null;
    const ssh = person?.ssh ?? [];
    const passkeys = person?.passkeys ?? [];
    if (typeof person !== "object" || person === null || typeof person.name !== "string" || !/^[\w.@-]{1,64}$/.test(person.name))
      return { ok: false, why: `\`people[${i}].name\` is no name of letters, digits, dots, dashes and @` };
    if (people.some(({ name }) => name === person.name)) return { ok: false, why: `\`people[${i}].name\` stands twice` };
    if (!isTexts(ssh)) return { ok: false, why: `\`people[${i}].ssh\` is no list of public keys` };
    if (!Array.isArray(passkeys) || !passkeys.every(isPasskey))
      return { ok: false, why: `\`people[${i}].passkeys\` is no list of passkeys` };
    const separate = person.separate ?? [];
    if (!isTexts(separate) || !separate.every((key) => ssh.some((line) => keyOf(line) === keyOf(key))))
      return { ok: false, why: `\`people[${i}].separate\` is no list of keys that stand in \`ssh\`` };
    people.push({ name: person.name, ssh, passkeys, ...(separate.length > 0 && { separate }) });
  }
  const keys = people.flatMap((person) => [...person.ssh.map(keyOf), ...person.passkeys.map(({ id }) => id)]);
  // Otherwise one person could count as two.
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  return twice === undefined ? { ok: true, people } : { ok: false, why: `the key \`${twice.slice(0, 40)}\` stands twice` };
};

const isPasskey = (value: unknown): value is Passkey => {
  const passkey = value as Passkey | null;
  return (
    typeof passkey === "object" && passkey !== null && [passkey.id, passkey.publicKey].every((text) => /^[\w-]{8,}$/.test(String(text)))
  );
};

/** A public key without its comment. */
export const keyOf = (line: string): string => line.trim().split(/\s+/).slice(0, 2).join(" ");
