import { trustedDigest, variableKey, type DeclaredProgram } from "../configuration/index.ts";
import { redactionKey } from "../store/index.ts";
import type { Machine, Variables } from "./machine.ts";

/** An address up to the password behind its user's name, and the password. Nothing in it could be read as another host. */
const passworded = /^([a-z][a-z0-9+.-]*:\/\/[^\s:@/?#\\]*):[^\s:@/?#\\]*@(?=[^@]*$)/i;
const passwordParameter = /([?&](?:ssl)?password=)[^&#\s]*/gi;

/**
 * Where the value of a variable leads, for people and for the record: an address without its password. Undefined for what is no
 * address, which may be a secret as a whole.
 */
export const addressOf = (value: string): string | undefined =>
  /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(value) ? value.replace(passworded, "$1@").replaceAll(passwordParameter, "$1") : undefined;

/**
 * What is kept of a trusted value: HMAC-SHA-256 (RFC 2104) of where it leads, in lower-case hexadecimal, by a key of this user's own. Another
 * password is no other place.
 */
export const variableDigest = (value: string, { paths }: Pick<Machine, "paths">): string =>
  new Bun.CryptoHasher("sha256", redactionKey(paths.state, "variables of programs")).update(addressOf(value) ?? value).digest("hex");

/** A variable that a program names, as it is set now. */
export interface SeenVariable {
  readonly name: string;
  /** Under which it is kept what was trusted. */
  readonly key: string;
  /** Undefined where it is not set. */
  readonly digest: string | undefined;
  /** What a person gets to see of it. */
  readonly shown: string;
}

const shownText = (name: string, value: string | undefined): string =>
  value === undefined ? `${name} is not set` : `${name} is ${addressOf(value) ?? `set (${value.length} characters, which are not shown)`}`;

/** The variables of programs, as they are set. An empty one is as good as none. */
export const variablesIn = (
  programs: readonly DeclaredProgram[],
  own: Variables,
  machine: Pick<Machine, "paths">,
): readonly SeenVariable[] =>
  programs.flatMap((program) =>
    program.variables.map((name) => {
      const value = own[name] === "" ? undefined : own[name];
      return {
        name,
        key: variableKey(program, name),
        digest: value === undefined ? undefined : variableDigest(value, machine),
        shown: shownText(name, value),
      };
    }),
  );

/** What steps get of the variables that programs name. */
export interface Handed {
  readonly variables: Variables;
  /** Where those lead, by name: what a person confirms. */
  readonly shown: Variables;
  /** Names of those that are set and kept back. */
  readonly withheld: readonly string[];
}

/**
 * The variables that are handed on to steps: those that lead where they led when a person trusted the file. Whoever runs an
 * operation may set a variable, also an agent, and an address decides which environment a step changes.
 * INVARIANT: a value that no person has seen reaches no step.
 */
export const handedOn = (
  programs: readonly DeclaredProgram[],
  own: Variables,
  machine: Pick<Machine, "paths" | "files">,
  isWanted: (name: string) => boolean = () => true,
): Handed => {
  const seen = variablesIn(programs, own, machine).filter(({ digest, name }) => digest !== undefined && isWanted(name));
  const isTrusted = ({ key, digest }: SeenVariable): boolean => trustedDigest(key, machine.paths.state, machine.files) === digest;
  const names = [...new Set(seen.map(({ name }) => name))];
  const isHanded = (name: string): boolean => seen.every((each) => each.name !== name || isTrusted(each));
  const handed = names.filter(isHanded);
  const told = (name: string): string =>
    addressOf(own[name] as string) ?? `${seen.find((each) => each.name === name)?.digest?.slice(0, 16)} (keyed digest)`;
  return {
    variables: Object.fromEntries(handed.map((name) => [name, own[name] as string])),
    shown: Object.fromEntries(handed.map((name) => [name, told(name)])),
    withheld: names.filter((name) => !handed.includes(name)),
  };
};
