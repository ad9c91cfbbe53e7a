import { hasRun, isChange, isConsequential, type Finding, type RecordedCall } from "../evidence/index.ts";
import { proposalsOf, type Facts } from "./facts.ts";
import { gateRules, type GateDocument, type GateResult, type GateRule } from "./gate.ts";
import { verificationOf } from "./verification.ts";

/** One line of the agent's self-check, answered from the record and the documents. */
export interface SelfCheckItem {
  /** Number in the self-check that the production policy points to. */
  readonly id: string;
  readonly item: string;
  readonly result: "pass" | "fail";
  /** What it rests on, or what is missing. */
  readonly why: string;
}

type Answer = readonly [holds: boolean, why: string];

interface Checked {
  readonly facts: Facts;
  readonly documents: readonly GateDocument[];
  readonly findings: readonly Finding[];
}

const entryOf = ({ seq, command }: RecordedCall): string => `entry ${seq} (${command.length > 60 ? `${command.slice(0, 60)}…` : command})`;

const none = (calls: readonly RecordedCall[], good: string, bad: string): Answer => {
  const [first] = calls;
  return first === undefined ? [true, good] : [false, `${calls.length} ${bad}, first ${entryOf(first)}`];
};

/** No finding of these rules in any document. */
const clean = ({ findings }: Checked, rules: readonly GateRule[], good: string): Answer => {
  const found = findings.filter(({ rule, level }) => level !== "note" && (rules as readonly string[]).includes(rule));
  const [first] = found;
  if (first === undefined) return [true, good];
  return [false, `${found.length} findings, first ${first.file.split("/").at(-1)}:${first.line}: ${first.message}`];
};

const changed = ({ calls }: Facts): readonly RecordedCall[] => calls.filter((call) => hasRun(call) && call.effects.some(isChange));
const isConfirmed = (call: RecordedCall): boolean => call.grant !== undefined || call.isAskedByClient;

const risks = { delete: "HIGH", disrupt: "HIGH", grant: "HIGH", write: "MEDIUM", execute: "MEDIUM" } as const;

/** Worst action that was proposed or done, as the self-check words risk. */
const riskOf = (facts: Facts): string => {
  const levels = proposalsOf(facts).flatMap(({ effects }) => effects.map(({ action }) => risks[action as keyof typeof risks] ?? "LOW"));
  return levels.includes("HIGH") ? "HIGH" : levels.includes("MEDIUM") ? "MEDIUM" : "LOW";
};

/** How sure the report can be: what of it is backed by evidence that still holds. */
const confidenceOf = ({ findings }: Checked, citations: number): Answer => {
  const weak = findings.filter(({ rule }) =>
    ["uncited-claim", "guess-word", "altered", "missing", "stale", "unquoted"].includes(rule),
  ).length;
  const percent = citations + weak === 0 ? 0 : Math.round((100 * citations) / (citations + weak));
  return [percent >= 90, `${percent} % of what the documents rest on is evidence that holds (90 % is needed)`];
};

const countCitations = (documents: readonly GateDocument[]): number =>
  documents.reduce((sum, { text }) => sum + [...text.matchAll(/\b(?:ev-[0-9a-f]{16,64}-\d+-\d+|le-\d+)-[0-9a-f]{12}\b/gi)].length, 0);

/** The items in order: number, text, and how each is computed. */
const items: readonly (readonly [id: string, item: string, answer: (checked: Checked) => Answer])[] = [
  [
    "1.1",
    "the environment was determined, with evidence, and what was uncertain counted as production",
    ({ facts }) => {
      const without = facts.calls.filter(({ environmentReason }) => environmentReason === "");
      return facts.calls.length === 0
        ? [false, "the record holds no call of this incident"]
        : none(without, `${facts.calls.length} calls, each with its environment and why`, "calls without evidence for their environment");
    },
  ],
  [
    "1.2",
    "values come from where they were read, not from assumptions",
    (checked) =>
      clean(checked, ["timeline-altered", "timeline-foreign", "altered", "missing"], "what the documents quote is what was captured"),
  ],
  [
    "2.1",
    "nothing was changed in production without a person's confirmation",
    ({ facts }) =>
      none(
        changed(facts).filter((call) => !isConfirmed(call)),
        "the record holds no change without one",
        "changes without one",
      ),
  ],
  [
    "2.2",
    "every command was checked before it ran, and none of what was denied ran",
    ({ facts }) =>
      none(
        facts.calls.filter((call) => call.outcome === "deny" && call.ended !== undefined),
        `${facts.calls.length} decisions on record`,
        "denied calls have ended as if they ran",
      ),
  ],
  [
    "3.1",
    "every claim cites evidence that was captured",
    (checked) =>
      !checked.documents.some(({ text }) => /\bev-[0-9a-f]{16}/i.test(text))
        ? [false, "no output is cited"]
        : clean(checked, ["uncited-claim", "unquoted", "missing", "altered"], "every claim of findings cites evidence"),
  ],
  [
    "3.2",
    "a root cause is stated, apart from the symptoms, with evidence",
    (checked) => {
      const report = checked.documents.find(({ name }) => name === "incident_report.md");
      const section = report && /^##\s+(?:\d+[.)]?\s+)?root causes?\b[\s\S]*?(?=^##\s|(?![\s\S]))/im.exec(report.text)?.[0];
      if (section === undefined) return [false, "the incident report has no root cause"];
      return /\b(?:ev|le)-[0-9a-f]+-/i.test(section)
        ? [true, "the root cause cites evidence"]
        : [false, "the root cause cites no evidence"];
    },
  ],
  ["4.1", "no personal or health data is in the documents", (checked) => clean(checked, ["secret"], "redaction takes nothing out of them")],
  [
    "4.2",
    "no secret was shown",
    ({ facts }) =>
      none(
        facts.calls.filter((call) => hasRun(call) && call.effects.some(({ action }) => action === "disclose")),
        "the record holds no disclosure",
        "disclosures ran",
      ),
  ],
  [
    "5.1",
    "the gate passes",
    ({ findings }) => [
      !findings.some(({ level }) => level === "error"),
      `${findings.filter(({ level }) => level === "error").length} findings of ${Object.keys(gateRules).length} rules`,
    ],
  ],
  [
    "5.2",
    "every document that is due is there and complete",
    (checked) =>
      clean(
        checked,
        ["document-missing", "section-missing", "section-empty", "placeholder"],
        `${checked.documents.map(({ name }) => name).join(", ") || "no document"} complete`,
      ),
  ],
  ["6.1", "nothing is a guess", (checked) => clean(checked, ["guess-word"], "no guess words outside of what is marked as a hypothesis")],
  [
    "6.2",
    "every quote is what was printed, and still counts",
    (checked) => clean(checked, ["altered", "missing", "unquoted", "stale"], `${countCitations(checked.documents)} citations hold`),
  ],
  ["6.3", "the confidence is high", (checked) => confidenceOf(checked, countCitations(checked.documents))],
  [
    "7.1",
    "there is a way back for every change",
    (checked) => clean(checked, ["rollback-missing", "section-missing"], "every document that needs one has a rollback"),
  ],
  [
    "7.2",
    "the risk was assessed, and what ran was confirmed and verified",
    ({ facts }) => {
      const open = changed(facts).filter(
        (call) =>
          verificationOf(call, facts.record.calls).kind === "unverified" || verificationOf(call, facts.record.calls).kind === "refuted",
      );
      return none(
        open,
        `risk ${riskOf(facts)}; every change that ran is verified`,
        `changes that ran are not verified (risk ${riskOf(facts)})`,
      );
    },
  ],
  [
    "8.1",
    "nothing more was done than what was confirmed",
    ({ facts }) => {
      const grants = new Map<string, number>();
      for (const { grant } of facts.calls) if (grant !== undefined) grants.set(grant, (grants.get(grant) ?? 0) + 1);
      const twice = facts.calls.filter(({ grant }) => grant !== undefined && (grants.get(grant) ?? 0) > 1);
      const attempts = facts.calls.filter((call) => isConsequential(call) && !hasRun(call)).length;
      return none(twice, `each confirmation was used for one action; ${attempts} attempts were stopped`, "actions share one confirmation");
    },
  ],
];

/** The self-check of the production policy ("Agent self-check"), every item computed. */
export const selfCheck = (facts: Facts, documents: readonly GateDocument[], { findings }: GateResult): readonly SelfCheckItem[] => {
  const checked: Checked = { facts, documents, findings };
  return items.map(([id, item, answer]) => {
    const [holds, why] = answer(checked);
    return { id, item, result: holds ? "pass" : "fail", why };
  });
};
