import { canonicalJson, isObject, outcomes } from "../model/index.ts";
import type { PolicySource } from "./build.ts";
import type { BuiltPolicy, BuiltRule, Origin, PolicyProblem } from "./rule.ts";

const sha256 = (text: string): string => Bun.SHA256.hash(text, "hex");

/** SHA-256 over a layer's files by name and text: what a built file is bound to. */
export const sourcesDigest = (sources: readonly PolicySource[]): string =>
  sha256(canonicalJson(sources.map(({ name, text }) => [name, text]).toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1))));

/** The text of a built file: a line that says what the other line must be, and the built policy. */
export const layerText = (policy: BuiltPolicy, sources: readonly PolicySource[]): string => {
  const body = JSON.stringify(policy);
  return `${JSON.stringify({ format: policy.format, sources: sourcesDigest(sources), sha256: sha256(body) })}\n${body}\n`;
};

/** What a built file must be to count. */
export interface ExpectedLayer {
  readonly origin: Origin;
  readonly sources: readonly PolicySource[];
  /** SHA-256 of the schema that this program's rules are written in. */
  readonly schema: string;
}

export type LayerReading =
  | { readonly ok: true; readonly policy: BuiltPolicy }
  | { readonly ok: false; readonly code: PolicyProblem["code"]; readonly message: string };

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isRule = (value: unknown): value is BuiltRule =>
  isObject(value) &&
  ["id", "category", "reason", "source"].every((name) => typeof value[name] === "string" && value[name] !== "") &&
  outcomes.some((outcome) => outcome === value["outcome"]);

const refuse = (code: PolicyProblem["code"], message: string): LayerReading => ({ ok: false, code, message });
const damaged = refuse("damaged", "the built rules are damaged, or were changed by hand");

/**
 * Reads a built file that belongs to these sources. INVARIANT: all its rules, exactly as they were built from exactly these
 * files, or none; whether the evaluator carries them out is for `loadPolicies` to see.
 */
export const readLayer = (text: string, { origin, sources, schema }: ExpectedLayer): LayerReading => {
  const end = text.indexOf("\n");
  const head = parse(text.slice(0, Math.max(end, 0)));
  if (!isObject(head)) return damaged;
  if (head["format"] !== 1) return refuse("other-version", "the rules were built by another version of Tagout");
  const body = text.slice(end + 1, -1);
  if (!text.endsWith("\n") || sha256(body) !== head["sha256"]) return damaged;
  if (head["sources"] !== sourcesDigest(sources)) return refuse("changed", "the rules are no longer those that were built");
  const policy = parse(body);
  if (!isObject(policy) || policy["format"] !== 1 || policy["origin"] !== origin) return damaged;
  if (policy["schema"] !== schema) return refuse("other-version", "the rules were built by another version of Tagout");
  const rules: unknown = policy["rules"];
  if (!Array.isArray(rules) || !rules.every(isRule)) return damaged;
  // An approval is bound to the bytes that were read, whatever they say of themselves.
  return { ok: true, policy: { format: 1, origin, digest: sha256(body), schema, index: {}, rules } };
};
