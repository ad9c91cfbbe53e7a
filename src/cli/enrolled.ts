import { keyOf, type Approver, type Assurance, type Passkey } from "../approval/index.ts";
import { fromBase64, escapeControls } from "../model/index.ts";
import { exposureOf, loadApprovers } from "../store/approvers-file.ts";
import { fingerprintOf, readSshKey } from "../store/ssh-keys.ts";

/** One key of a person, as it is shown. */
export interface ShownKey {
  readonly kind: "ssh" | "passkey";
  readonly type: string;
  readonly fingerprint: string;
  /** The most that a signature with it reaches. */
  readonly level: Assurance;
}

export interface ShownPerson {
  readonly name: string;
  readonly keys: readonly ShownKey[];
}

/** One file of approvers, as it is shown. */
export interface ShownFile {
  readonly scope: "managed" | "user";
  readonly path: string;
  readonly isProtected: boolean;
  /** Why an agent could have written it, or why it cannot be used at all. */
  readonly why?: string;
  readonly isUsable: boolean;
  readonly people: readonly ShownPerson[];
}

export const showSshKey = (line: string, mayReachL3: boolean, isSeparate = false): ShownKey | undefined => {
  const read = readSshKey(line);
  if (!read.ok) return undefined;
  const { type, fingerprint, device } = read.key;
  return { kind: "ssh", type, fingerprint, level: !mayReachL3 ? "L1" : device ? "L3" : isSeparate ? "L2" : "L1" };
};

/** The fingerprint is that of the public key, so that the page and the terminal can be compared. */
export const showPasskey = ({ publicKey }: Passkey, mayReachL3: boolean): ShownKey => ({
  kind: "passkey",
  type: "passkey",
  fingerprint: fingerprintOf(fromBase64(publicKey, "base64url") ?? new Uint8Array()),
  level: mayReachL3 ? "L3" : "L1",
});

export const showPerson = ({ name, ssh, passkeys, separate = [] }: Approver, mayReachL3: boolean): ShownPerson => ({
  name,
  keys: [
    ...ssh
      .map((line) =>
        showSshKey(
          line,
          mayReachL3,
          separate.some((key) => keyOf(key) === keyOf(line)),
        ),
      )
      .filter((key) => key !== undefined),
    ...passkeys.map((passkey) => showPasskey(passkey, mayReachL3)),
  ],
});

export const showFile = (scope: ShownFile["scope"], path: string): ShownFile => {
  const loaded = loadApprovers(path);
  if (!loaded.ok) return { scope, path, isProtected: false, why: loaded.why, isUsable: false, people: [] };
  const { people } = loaded.approvers;
  const isProtected = scope === "managed" && loaded.approvers.isProtected;
  const shown = people.map((person) => showPerson(person, isProtected));
  if (isProtected || people.length === 0) return { scope, path, isProtected, isUsable: true, people: shown };
  const why = scope === "user" ? "an agent of this user could have written it" : (exposureOf(path) ?? "");
  return { scope, path, isProtected, why, isUsable: true, people: shown };
};

export const fileText = ({ path, isProtected, why, isUsable, people }: ShownFile): string => {
  const state = isProtected ? "only root writes it: up to L3" : why === undefined ? "" : isUsable ? `L1 only: ${why}` : `unusable: ${why}`;
  const lines = [
    state === "" ? path : `${path} (${state})`,
    ...(people.length === 0 && isUsable ? ["  nobody"] : []),
    ...people.flatMap(({ name, keys }) => [`  ${name}`, ...keys.map((key) => `    ${key.level}  ${key.type}  ${key.fingerprint}`)]),
  ];
  return `${lines.map(escapeControls).join("\n")}\n`;
};

/** Names of those who reach L3 by one of these files. */
export const peopleAtL3 = (files: readonly ShownFile[]): readonly string[] => [
  ...new Set(files.flatMap(({ people }) => people.filter(({ keys }) => keys.some(({ level }) => level === "L3")).map(({ name }) => name))),
];
