import { canonicalJson, type OperationDeclaration, shellLine } from "../model/index.ts";
import type { CanonicalAction } from "../approval/index.ts";
import { isProvenHarmless, strayOf, weigher, type Ground } from "./operation-guard.ts";
import { changeOf } from "./operation-programs.ts";
import { perform } from "./operation-perform.ts";

/** An action but for what was computed about it: that is shown once, and stays what it was when a person saw it. */
export const withoutImpact = ({ impact: _impact, ...action }: CanonicalAction): string => canonicalJson(action);

export type Impact = { readonly ok: true; readonly lines: readonly string[] } | { readonly ok: false; readonly why: string };

const textMax = 1 << 16;

/** `{"rows there": 12, "tables": ["a"]}` as one line; only values that a person can take in. */
const lineOf = (item: string | undefined, found: Readonly<Record<string, unknown>>): string => {
  const parts = Object.entries(found).map(([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`);
  return `${item === undefined ? "" : `${item}: `}${parts.join(", ") || "nothing"}`;
};

const readObject = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
};

/** Numbers of the same name over all items. */
const totalsOf = (all: readonly Readonly<Record<string, unknown>>[]): Readonly<Record<string, number>> => {
  const totals: Record<string, number> = {};
  for (const found of all)
    for (const [name, value] of Object.entries(found)) if (typeof value === "number") totals[name] = (totals[name] ?? 0) + value;
  return totals;
};

/**
 * What each item is there and what would come, by the operation's own query. It only runs where it is proven to read, and what
 * it cannot answer is no answer.
 */
export const impactOf = async (ground: Ground, { impact }: OperationDeclaration): Promise<Impact> => {
  if (impact === undefined) return { ok: true, lines: [] };
  const weigh = weigher(ground, true, true);
  const all: Readonly<Record<string, unknown>>[] = [];
  const lines: string[] = [];
  for (const { item, impact: argv = [] } of ground.plan.units) {
    const { decision, reading } = weigh(argv);
    const stray = strayOf(decision, ground.plan.environment);
    if (stray !== undefined) return { ok: false, why: `\`${shellLine(argv)}\`: ${stray}` };
    if (!isProvenHarmless(decision))
      return { ok: false, why: `\`${shellLine(argv)}\` is not proven to read only (${decision.reason})${changeOf(reading)}` };
    let text = "";
    const ended = await perform({
      argv: reading.runs,
      cwd: ground.folder,
      variables: ground.variables,
      tell: (line, stream) => void (stream === "stdout" && text.length < textMax && (text += `${line}\n`)),
    });
    const found = ended.exit === 0 ? readObject(text) : undefined;
    if (found === undefined)
      return {
        ok: false,
        why: `\`${shellLine(argv)}\` ${ended.exit === 0 ? "did not write one JSON object" : `ended with ${ended.why ?? ended.signal ?? ended.exit}`}`,
      };
    all.push(found);
    lines.push(lineOf(item, found));
  }
  return { ok: true, lines: all.length > 1 ? [lineOf("in all", totalsOf(all)), ...lines] : lines };
};
