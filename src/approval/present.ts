import { counted, fenceFor, visible } from "../model/index.ts";
import type { ActionEffect, CanonicalAction, Situation } from "./action.ts";
import { assuranceNames, type Assurance } from "./assurance.ts";
import { modifiesData } from "./checklist.ts";
import { effectKinds, lastingEffects } from "./impact.ts";
import { useWindowOf, type ApprovalRequest, type Case } from "./request.ts";
import { assuranceOf } from "./statement.ts";

/**
 * One part of what a person is shown before anything is confirmed. Every line is printable ASCII, except for the sign
 * of the warning: no text of an action can look like another.
 */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
  /** Text of the action itself, line by line: kept apart from what we say about it. */
  readonly isQuoted?: true;
}

/** Longest command within a sentence; the whole of it has a section of its own. */
const inlineMax = 200;

const inline = (command: string): string => {
  const shown = visible(command);
  return shown.length <= inlineMax ? shown : `${shown.slice(0, inlineMax)} [... ${shown.length} characters, whole below]`;
};

const riskOf = ({ environment }: ApprovalRequest): string => (environment === "production" ? "HIGH" : "MEDIUM");

const list = (items: readonly string[]): readonly string[] => (items.length === 0 ? ["- nothing"] : items.map((item) => `- ${item}`));

/** The production policy's warning, word for word (Approval Workflow, step 1). */
export const warningOf = (request: ApprovalRequest): readonly string[] => [
  `⚠️ **${request.environment.toUpperCase()} SAFETY WARNING**`,
  "",
  `You've requested: ${inline(request.command)}`,
  `Environment: ${request.environment}`,
  `Risk level: ${riskOf(request)}`,
  "",
  "This action is normally blocked because:",
  ...list([visible(request.reason), ...request.rules.map((rule) => `rule ${visible(rule)}`)]),
  "",
  "Are you sure you want to proceed?",
];

/** The warning of a declared operation or batch, with its impact. */
const impactWarningOf = (request: ApprovalRequest): readonly string[] => [
  `⚠️ **${request.environment.toUpperCase()} SAFETY WARNING**`,
  "",
  `You've requested: ${inline(request.command)}`,
  `Environment: ${request.environment}`,
  `Risk level: ${request.protocol === "batch" ? "EXTREME" : riskOf(request)}`,
  "",
  "Impact:",
  ...list(impactOf(request.action)),
  `Why it is asked: ${visible(request.reason)}`,
];

const targetText = ({ target }: ActionEffect): string =>
  target === undefined
    ? "this machine"
    : [target.family, ...Object.entries(target.values).map(([name, value]) => `${name}=${value}`)].map(visible).join(" ");

/** What an action touches in all: items, targets, effects, and what cannot be undone. */
export const impactOf = ({ items, effects, impact = [] }: CanonicalAction): readonly string[] => {
  return [
    ...(items === undefined ? [] : [counted(items.length, "item")]),
    ...impact.map(visible),
    `targets: ${[...new Set(effects.map(targetText))].join("; ") || "not known"}`,
    `effects: ${effectKinds(effects).join("; ") || "not known"}`,
    `cannot be undone: ${lastingEffects(effects).join("; ") || "nothing that is known"}`,
  ];
};

const evidenceOf = ({ evidence }: Situation): readonly string[] =>
  evidence.length === 0 ? ["  no evidence: uncertain means production"] : evidence.map((each) => `  ${visible(each)}`);

const effectLines = ({ effects, environment }: CanonicalAction): readonly string[] =>
  effects.flatMap((effect) => [
    `- ${visible(effect.action)} ${visible(effect.resource)} on ${targetText(effect)} in ${visible(effect.environment.name)}`,
    ...(JSON.stringify(effect.environment) === JSON.stringify(environment) ? [] : evidenceOf(effect.environment)),
  ]);

const fileLine = ({ path, sha256, isState }: { readonly path: string; readonly sha256?: string; readonly isState?: true }): string =>
  `- ${visible(path)} ${isState ? "state sha256" : "sha256"} ${visible(sha256 ?? "not shown")}`;

const invisible = /^[\p{C}\p{Z}\p{M}]$/u;
const scripts: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Armenian", /\p{Script=Armenian}/u],
  ["Latin", /\p{Script=Latin}/u],
];

const noteOn = (character: string): string => {
  if (/^\p{Cc}$/u.test(character)) return "is a control character";
  if (/^\p{Bidi_Control}$/u.test(character)) return "changes the order in which text is shown";
  if (invisible.test(character)) return "shows nothing of its own";
  const plain = character.normalize("NFKC");
  if (plain !== character && /^[ -~]+$/.test(plain)) return `only looks like \`${plain}\``;
  const script = scripts.find(([, pattern]) => pattern.test(character))?.[0];
  return script === undefined ? "is not ASCII" : `is ${script}, not ASCII`;
};

const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** A note for each character of a text that is not printable ASCII. Line feeds are shown as lines and need none. */
export const notesOn = (text: string): readonly string[] =>
  [...new Set(text.replace(/[ -~\n]/g, ""))].map((character) => `${codePoint(character)} ${noteOn(character)}`);

/** Everything of the action that could hold such a character. */
const textsOf = ({ command, reason, action }: ApprovalRequest): string =>
  [
    command,
    reason,
    action.cwd,
    ...(action.items ?? []),
    ...(action.steps ?? []),
    ...(action.impact ?? []),
    JSON.stringify([action.input, action.effects]),
  ].join("\n");

const section = (title: string, lines: readonly string[]): readonly Section[] => (lines.length === 0 ? [] : [{ title, lines }]);

const quoted = (title: string, text: string): Section => ({ title, lines: text.split("\n").map(visible), isQuoted: true });

const inputSections = ({ action, command }: ApprovalRequest): readonly Section[] => {
  const rest = Object.fromEntries(Object.entries(action.input).filter(([, value]) => value !== command));
  return Object.keys(rest).length === 0 ? [] : [quoted(`What ${visible(action.tool)} is called with`, JSON.stringify(rest, null, 1))];
};

const levelOf = (level: Assurance): string => `${level} (${assuranceNames[level]})`;

/** Everything a person confirms. `reaches`: the level that the way they confirm it comes to, where that is known. */
export const presentationOf = (request: ApprovalRequest, reaches?: Assurance): readonly Section[] => {
  const { action } = request;
  const { requester } = action;
  return [
    { title: "Warning", lines: request.protocol === "exception" ? warningOf(request) : impactWarningOf(request) },
    quoted(`The command, in ${request.environment}`, request.command),
    ...inputSections(request),
    ...section("Characters that are not what they seem", notesOn(textsOf(request))),
    ...section(
      `Items (${action.items?.length ?? 0})`,
      (action.items ?? []).map((item, i) => `${i + 1}. ${visible(item)}`),
    ),
    ...section(
      "Steps that are confirmed with it",
      (action.steps ?? []).map((step, i) => `${i + 1}. ${visible(step)}`),
    ),
    { title: "Effects", lines: action.effects.length === 0 ? ["- none that are known"] : effectLines(action) },
    { title: `Why it is ${request.environment}`, lines: evidenceOf(action.environment) },
    ...section(
      "Not understood, and confirmed all the same",
      action.doubts.map((doubt) => `- ${visible(doubt)}`),
    ),
    ...section("Files that run, as they are now", action.inspected.map(fileLine)),
    ...section("What it depends on, as it is now", action.contents.map(fileLine)),
    {
      title: "Who asks, and where",
      lines: [
        `person: ${visible(requester.human)}`,
        `client: ${visible(requester.client)}${requester.agent === "" ? "" : `, agent ${visible(requester.agent)}`}`,
        `session: ${visible(requester.session) || "none"}`,
        `machine: ${visible(action.host)}`,
        `folder: ${visible(action.cwd)}`,
        `request: ${request.id}, asked ${new Date(request.requestedAt.wall).toISOString()}`,
        `action: sha256 ${request.digest}`,
        ...(action.stdin === undefined ? [] : [`standard input: sha256 ${visible(action.stdin)}`]),
      ],
    },
    {
      title: "What it takes",
      lines: [
        `needed: ${levelOf(request.minimum)}`,
        ...(reaches === undefined ? [] : [`this way reaches: ${levelOf(reaches)}`]),
        ...request.approvals.map(({ approver, assurance }) => `confirmed already by ${visible(approver)} at ${levelOf(assurance)}`),
        `once confirmed it runs once, within ${useWindowOf(request) / 60_000} minutes, exactly as shown`,
      ],
    },
  ];
};

/** A fence that no line of a text ends. */
const fenced = (text: string): readonly string[] => {
  const lines = text.split("\n").map((line) => `   ${visible(line)}`);
  const fence = fenceFor(text, 3);
  return [`   ${fence}bash`, ...lines, `   ${fence}`];
};

/** The production policy's safe execution plan (Approval Workflow, step 4), filled in. */
export const safeSteps = (request: ApprovalRequest, given: Case): readonly string[] => {
  const noBackup = modifiesData(request.action.effects) ? "# no backup is named" : "# no data is modified";
  const verify = [...request.verify, ...(given.monitoring === "" || request.verify.includes(given.monitoring) ? [] : [given.monitoring])];
  return [
    "## Safe Execution Steps",
    "",
    "1. **Backup first:**",
    ...fenced(given.backup || noBackup),
    "",
    "2. **Execute action:**",
    ...fenced(request.command),
    "",
    "3. **Verify success:**",
    ...fenced(verify.join("\n") || "# no command is named"),
    "",
    "4. **If failed, rollback:**",
    ...fenced(given.rollback || "# no rollback is named"),
  ];
};

/** The production policy's record of an approval (Approval Workflow, step 3), with who gave it and how sure that is. */
export const approvalDocument = (request: ApprovalRequest): readonly string[] => {
  const last = request.approvals.at(-1);
  const reached = assuranceOf(request.approvals);
  return [
    "## Production Action Approval",
    "",
    `- Action: ${visible(request.command)}`,
    `- Requested by: ${visible(request.action.requester.human)} (${visible(request.action.requester.client)})`,
    `- Timestamp: ${new Date(last?.at.wall ?? request.requestedAt.wall).toISOString()}`,
    `- Justification: ${visible(request.case.justification)}`,
    `- Rollback plan: ${visible(request.case.rollback) || (request.isBreakGlass ? "due after break-glass" : "")}`,
    `- Environment: ${request.environment}`,
    `- Approved by: ${request.approvals.map(({ approver, assurance }) => `${visible(approver)} at ${levelOf(assurance)}`).join(", ")}`,
    ...(reached === undefined ? [] : [`- Assurance: ${levelOf(reached)}`]),
    ...(request.isBreakGlass ? ["- BREAK-GLASS: a review is due"] : []),
  ];
};

/** Sections as lines of text. What is quoted stands behind a bar that nothing of ours has. */
export const presentationText = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(({ title, lines, isQuoted }, i) => [
    ...(i === 0 ? [] : ["", `${title}:`]),
    ...lines.map((line) => (isQuoted ? `  | ${line}` : i === 0 ? line : `  ${line}`)),
  ]);
