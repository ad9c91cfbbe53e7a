import type { Environment, Target, TargetFamily } from "../model/index.ts";
import { type Clue, clue, type Origin } from "./clue.ts";

/** Environment of a checkout and everything below it. */
export interface CheckoutPin {
  /** Absolute. */
  readonly path: string;
  readonly environment: Environment;
}

/** Environment of every target whose values all match: exact text, or a glob in which `*` stands for any text. */
export interface TargetPin {
  readonly family: TargetFamily;
  readonly match: Readonly<Record<string, string>>;
  readonly environment: Environment;
}

/** What one configuration file says about environments. */
export interface PinSet {
  readonly source: "managed" | "user" | "project";
  /** False for a project file that the human has not trusted in its present form: it may only raise. Required, so that nobody forgets it. */
  readonly isTrusted: boolean;
  readonly machine?: Environment;
  readonly checkouts: readonly CheckoutPin[];
  readonly targets: readonly TargetPin[];
}

/** All pins in force, in any order. */
export type Pins = readonly PinSet[];

const originOf = ({ source, isTrusted }: PinSet): Origin => {
  if (source === "managed") return { strength: "A", writableBy: "root" };
  return isTrusted ? { strength: "B", writableBy: "human" } : { strength: "E", writableBy: "agent" };
};

/** Managed and user files stand outside the agent's reach; a project file only once it is trusted. */
const mayLower = ({ source, isTrusted }: PinSet): boolean => source !== "project" || isTrusted;

const pinClue = (set: PinSet, name: string, value: string, environment: Environment): Clue =>
  clue(mayLower(set) ? "declaration" : "hint", `pin.${set.source}.${name}`, value, environment, originOf(set));

const contains = (folder: string, path: string): boolean => {
  const root = folder.length > 1 ? folder.replace(/\/+$/, "") : folder;
  return path === root || path.startsWith(root === "/" ? "/" : `${root}/`);
};

/** What the pins say about this machine and this checkout; of nested checkouts in one file the innermost counts. */
export const readPlacePins = (pins: Pins, cwd: string): Clue[] =>
  pins.flatMap((set) => {
    const inside = set.checkouts.filter(({ path }) => path.startsWith("/") && contains(path, cwd));
    const innermost = inside.reduce<CheckoutPin | undefined>(
      (best, pin) => (best === undefined || pin.path.length > best.path.length ? pin : best),
      undefined,
    );
    const checkout = innermost === undefined ? [] : [pinClue(set, "checkout", innermost.path, innermost.environment)];
    return set.machine === undefined ? checkout : [pinClue(set, "machine", set.machine, set.machine), ...checkout];
  });

const globs = new Map<string, RegExp>();
const globOf = (pattern: string): RegExp => {
  const known = globs.get(pattern);
  if (known !== undefined) return known;
  const built = new RegExp(
    `^${pattern
      .split("*")
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("[^\\n]*")}$`,
  );
  if (globs.size < 1000) globs.set(pattern, built);
  return built;
};

const matchesValue = (pattern: string, value: string | undefined): boolean =>
  value !== undefined && value !== "" && (pattern.includes("*") ? globOf(pattern).test(value) : pattern === value);

/** A pin that applies to a target, and the values it named exactly. */
export interface PinMatch {
  readonly clue: Clue;
  readonly exactKeys: readonly string[];
  readonly keys: readonly string[];
}

/** Pins whose every value matches. A pin that matches nothing in particular (`match` empty or all `*`) is no identity and is left out. */
export const matchTargetPins = (pins: Pins, target: Target): PinMatch[] =>
  pins.flatMap((set) =>
    set.targets.flatMap((pin): PinMatch[] => {
      const entries = Object.entries(pin.match);
      const isVague = entries.every(([, pattern]) => /^\**$/.test(pattern));
      const isMatch =
        pin.family === target.family && !isVague && entries.every(([key, pattern]) => matchesValue(pattern, target.values[key]));
      if (!isMatch) return [];
      const value = entries.map(([key, pattern]) => `${key}=${pattern}`).join(" ");
      const exactKeys = entries.filter(([, pattern]) => !pattern.includes("*")).map(([key]) => key);
      return [
        {
          clue: pinClue(set, pin.family, value, pin.environment),
          exactKeys,
          keys: entries.map(([key]) => key),
        },
      ];
    }),
  );
