import {
  isIntact,
  assuranceNames,
  assuranceOf,
  caseFields,
  caseQuestions,
  checklistOf,
  effectKinds,
  emptyCase,
  lastingEffects,
  neededFields,
  questionsOf,
  type ActionEffect,
  type ApprovalRequest,
  type Assurance,
  type CanonicalAction,
} from "../approval/index.ts";
import { canonicalJson, visible } from "../model/index.ts";
import { fieldTitles, plainCase, type CaseField } from "./case.ts";
import type { Confirmer, HistoryLine } from "./ports.ts";

/** What a level means, for a person. */
export const levelWords: Readonly<Record<Assurance, string>> = {
  L1: "L1, local-unproven: it guards against accidents, but an agent of the same user could have forged it",
  L2: "L2, separated: by a means that the agent's user cannot use",
  L3: "L3, cryptographic: a person was verified at a device and signed exactly this",
  L4: "L4, two-person: two different people signed exactly this",
};

const stateWords: Readonly<Record<ApprovalRequest["state"], string>> = {
  pending: "waits for an answer",
  approved: "approved, not used yet",
  claimed: "approved and running",
  rejected: "rejected",
  cancelled: "cancelled",
  expired: "expired",
  revoked: "approval taken back",
  succeeded: "ran and succeeded",
  failed: "ran and failed",
  unknown: "ran, and nobody knows how it ended",
};

/** Which part of the answer settles a line of the checklist; `confirming` for what only the approval itself settles. */
const settledBy: readonly (CaseField | "confirming" | "")[] = [
  "",
  "confirming",
  "confirming",
  "rollback",
  "confirming",
  "backup",
  "monitoring",
  "incident",
];

/** Lines of the command as it is bound, taken from the action itself: what is stored beside it could have been changed. */
const commandLines = ({ question, input }: CanonicalAction): readonly string[] => {
  const { kind, command, argv } = (question ?? {}) as { kind?: unknown; command?: unknown; argv?: unknown };
  if (kind === "shell" && typeof command === "string") return command.split("\n").map(visible);
  if (kind === "argv" && Array.isArray(argv)) return argv.map((each) => visible(canonicalJson(each)));
  if (typeof input["command"] === "string") return input["command"].split("\n").map(visible);
  return [visible(canonicalJson(input))];
};

/** Members of the tool's input that are not the command itself. */
const otherInput = ({ input, question }: CanonicalAction): readonly { readonly name: string; readonly value: string }[] =>
  Object.entries(input)
    .filter(([, value]) => value !== undefined && value !== (question as { command?: unknown } | null)?.command)
    .map(([name, value]) => ({ name: visible(name), value: visible(typeof value === "string" ? value : canonicalJson(value)) }));

const effectView = ({ action, resource, target, environment }: ActionEffect) => ({
  action: visible(action),
  resource: visible(resource),
  target: target === undefined ? "" : visible(`${target.family} ${canonicalJson(target.values)}`),
  environment: visible(environment.name),
  evidence: environment.evidence.map(visible),
});

/** What is touched, in numbers, and what nothing takes back. */
const impactOf = ({ effects, items, impact = [] }: CanonicalAction) => ({
  count: items?.length ?? 1,
  items: (items ?? []).map(visible),
  computed: impact.map(visible),
  effects: effectKinds(effects),
  targets: [
    ...new Set(effects.map(({ target }) => (target ? visible(`${target.family} ${canonicalJson(target.values)}`) : "this machine"))),
  ],
  irreversible: lastingEffects(effects),
});

/** True where anything of it lands in production. */
const touchesProduction = ({ environment, action }: ApprovalRequest): boolean =>
  [environment, action.environment.name, ...action.effects.map((effect) => effect.environment.name)].includes("production");

/** A request in the list: one line. */
export const lineOf = (request: ApprovalRequest) => ({
  id: request.id,
  version: request.version,
  state: request.state,
  stateWords: stateWords[request.state],
  environment: visible(touchesProduction(request) ? "production" : request.environment),
  protocol: request.protocol,
  command: commandLines(request.action).join("\\n ").slice(0, 200),
  requester: requesterOf(request.action),
  requestedAt: new Date(request.requestedAt.wall).toISOString(),
});

const requesterOf = ({ requester: { client, session, agent, human }, host }: CanonicalAction): string =>
  visible([`${client}${agent === "" ? "" : `, agent ${agent}`}`, `session ${session}`, `for ${human}`, `on ${host}`].join(", "));

const checklistView = (request: ApprovalRequest) =>
  checklistOf(request, request.environment).map(({ item, isChecked, why }, i) => ({
    item,
    isChecked,
    why: visible(why),
    settledBy: isChecked ? "" : (settledBy[i] ?? ""),
    // These two keep following what is typed even where the agent has filled them in.
    field: caseFields.find((field) => field === settledBy[i]) ?? "",
  }));

const caseView = (request: ApprovalRequest) => {
  const isFixed = request.approvals.length > 0;
  // Whoever comes second signs what the first has signed.
  const given = isFixed ? request.case : plainCase({ ...emptyCase, ...request.case });
  const needed = neededFields(request, false);
  const neededInEmergency = neededFields(request, true);
  return caseFields.map((field) => ({
    field,
    title: fieldTitles[field],
    question: caseQuestions[field],
    value: given[field],
    isNeeded: needed.includes(field),
    isNeededInEmergency: neededInEmergency.includes(field),
    isFixed,
  }));
};

const boundOf = ({ action, digest }: ApprovalRequest) => ({
  digest,
  policy: action.policy,
  variables: action.variables,
  stdin: action.stdin ?? "",
  files: [
    ...action.inspected.map(({ path, sha256 }) => ({ path: visible(path), sha256: sha256 ?? "not shown: it holds secrets", use: "runs" })),
    ...action.contents.map(({ path, sha256, isState }) => ({
      path: visible(path),
      sha256: visible(sha256),
      use: isState ? "must not change" : "is read",
    })),
  ],
});

/** One request, complete and with nothing in it that could look like something else. */
export const viewOf = (request: ApprovalRequest, history: readonly HistoryLine[], confirmers: readonly Confirmer[]) => {
  const { action } = request;
  const reached = assuranceOf(request.approvals);
  return {
    ...lineOf(request),
    isIntact: isIntact(request),
    isProduction: touchesProduction(request),
    isBreakGlass: request.isBreakGlass,
    reason: visible(request.reason),
    rules: request.rules.map(visible),
    commandLines: commandLines(action),
    isArguments: (action.question as { kind?: unknown } | null)?.kind === "argv",
    tool: visible(action.tool),
    input: otherInput(action),
    cwd: visible(action.cwd),
    host: visible(action.host),
    steps: (action.steps ?? []).map(visible),
    evidence: action.environment.evidence.map(visible),
    effects: action.effects.map(effectView),
    doubts: action.doubts.map(visible),
    bound: boundOf(request),
    impact: impactOf(action),
    verify: request.verify.map(visible),
    questions: questionsOf(request.protocol, action.items?.length ?? 1).map(({ text }) => text),
    case: caseView(request),
    checklist: checklistView(request),
    minimum: request.minimum,
    minimumWords: levelWords[request.minimum],
    reached: reached === undefined ? "" : levelWords[reached],
    approvals: request.approvals.map(({ approver, assurance, at }) => ({
      approver: visible(approver),
      level: levelWords[assurance],
      time: new Date(at.wall).toISOString(),
    })),
    confirmers: confirmers.map(({ name, passkeys, level }) => ({
      name,
      hasPasskey: passkeys.length > 0,
      level,
      levelName: assuranceNames[level],
    })),
    ending: visible(request.ending ?? ""),
    history: history.map(({ time, event, detail }) => ({ time: visible(time), event: visible(event), detail: visible(detail) })),
  };
};
