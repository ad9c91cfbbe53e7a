import type { Facts } from "../facts.ts";
import type { LintResult } from "../lint.ts";
import type { Finding } from "../rule.ts";
import { isProductionOperation } from "../rule.ts";

/** Where a document stands. */
export interface StatusItem {
  readonly name: string;
  readonly file: string;
  readonly kind: string;
  readonly isDone: boolean;
  /** What is done, or what has to be. */
  readonly points: readonly string[];
}
export interface Phase {
  readonly title: string;
  readonly items: readonly StatusItem[];
}
export interface Criterion {
  readonly text: string;
  /** `unmeasured`: documents cannot tell. */
  readonly state: "met" | "open" | "unmeasured";
  readonly note: string;
}
/** Specification 2's status document, computed from what was found. */
export interface Status {
  readonly completed: readonly StatusItem[];
  readonly remaining: readonly StatusItem[];
  readonly phases: readonly Phase[];
  readonly criteria: readonly Criterion[];
  readonly highest: readonly StatusItem[];
  readonly high: readonly StatusItem[];
}

type Place = "critical commands" | "critical agents" | "supporting" | "documentation";

interface Placed {
  readonly facts: Facts;
  readonly item: StatusItem;
  readonly place: Place;
}

export const statusOf = ({ facts, findings }: LintResult): Status => {
  const kinds = new Map<string, string>(facts.map(({ document: { file, kind } }) => [file, kind]));
  const byFile = Map.groupBy(findings, ({ file }) => file);
  const placed = facts.flatMap((each): readonly Placed[] => {
    const own = byFile.get(each.document.file) ?? [];
    const place = placeOf(each, own);
    return place ? [{ facts: each, place, item: itemOf(each, own) }] : [];
  });
  const remaining = placed.filter(({ item }) => !item.isDone);
  const isHighest = ({ place, facts: { batch, document } }: Placed): boolean =>
    place === "critical agents" || batch || (place === "documentation" && document.kind === "memory");
  return {
    completed: placed.filter(({ item }) => item.isDone).map(({ item }) => item),
    remaining: remaining.map(({ item }) => item),
    phases: phasesOf(placed),
    criteria: criteriaOf(findings, (file) => kinds.get(file) ?? ""),
    highest: remaining.filter(isHighest).map(({ item }) => item),
    high: remaining.filter((each) => !isHighest(each)).map(({ item }) => item),
  };
};

/** Documents that are nothing of Rule 0's business have no place, unless something was found in them. */
const placeOf = (facts: Facts, own: readonly Finding[]): Place | undefined => {
  const { kind } = facts.document;
  if (kind === "memory" || kind === "guide")
    return own.length > 0 || facts.targetsProduction || kind === "memory" ? "documentation" : undefined;
  if (kind === "rule") return own.length > 0 ? "documentation" : undefined;
  const isCritical = isProductionOperation(facts);
  if (kind === "agent") return isCritical || own.some(({ rule }) => rule === "PS008") ? "critical agents" : "supporting";
  if (isCritical) return "critical commands";
  return own.length > 0 ? "supporting" : undefined;
};

const itemOf = (facts: Facts, own: readonly Finding[]): StatusItem => {
  const { document, section } = facts;
  const name =
    document.kind === "command" || document.kind === "skill" ? `/${facts.name}` : document.kind === "agent" ? facts.name : document.file;
  const points =
    own.length > 0 ? [...new Set(own.map(({ rule, message }) => `${rule}: ${message}`))] : donePoints(facts, section?.section.title.trim());
  return { name, file: document.file, kind: document.kind, isDone: own.length === 0, points };
};

const donePoints = (facts: Facts, title: string | undefined): readonly string[] => [
  ...(title === undefined ? [] : [`has the section \`${title}\``]),
  ...(facts.confirmation.kind === "none" ? [] : [`confirms by ${facts.confirmation.kind.replaceAll("-", " ")}`]),
  ...(facts.readOnly && facts.claimsReadOnly ? ["is read-only, and says so"] : []),
  ...(facts.document.kind === "memory" || facts.document.kind === "guide" ? ["refers to the production safety rules"] : []),
];

const phasesOf = (placed: readonly Placed[]): readonly Phase[] => {
  const of = (place: Place): readonly StatusItem[] => placed.filter((each) => each.place === place).map(({ item }) => item);
  return [
    { title: "Phase 1: Critical Commands", items: of("critical commands") },
    { title: "Phase 2: Critical Agents", items: of("critical agents") },
    { title: "Phase 3: Supporting Commands and Agents", items: of("supporting") },
    { title: "Phase 4: Documentation", items: of("documentation") },
  ];
};

/** The specification's success criteria, with the rules that measure them. */
const criteria: readonly (readonly [text: string, rules: readonly string[] | undefined, kinds: RegExp])[] = [
  [
    "ALL commands with `--environment` parameter have production safety sections",
    ["PS001", "PS002", "PS003", "PS004", "PS005"],
    /command|skill/,
  ],
  ["ALL deployment agents have mandatory confirmation instructions", ["PS001", "PS002", "PS006", "PS007", "PS008"], /agent/],
  ["ALL documentation references production safety rules", ["PS018", "PS021"], /./],
  ["ALL test scenarios pass", undefined, /./],
  [
    "Production operations NEVER proceed without explicit user confirmation",
    ["PS001", "PS003", "PS005", "PS007", "PS011", "PS012", "PS013", "PS014", "PS016"],
    /./,
  ],
  ["Claude Code behavior is 100% predictable and safe", undefined, /./],
];

const criteriaOf = (findings: readonly Finding[], kindOf: (file: string) => string): readonly Criterion[] =>
  criteria.map(([text, rules, kinds]) => {
    if (!rules) return { text, state: "unmeasured", note: "documents cannot tell; a drill can" };
    const against = findings.filter(({ rule, file }) => rules.includes(rule) && kinds.test(kindOf(file)));
    return against.length === 0
      ? { text, state: "met", note: "" }
      : { text, state: "open", note: `${against.length} findings in ${new Set(against.map(({ file }) => file)).size} documents` };
  });
