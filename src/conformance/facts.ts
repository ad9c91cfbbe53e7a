import { shellLineOf, shellLinesOf, type ShellLine } from "./commands.ts";
import { isOperation, nameOf, type Document } from "./document.ts";
import { textOf } from "./front-matter.ts";
import { liveCommands, productionCommands, productionName, productionSentences } from "./production.ts";
import { environmentTaken, type EnvironmentHow, type EnvironmentTaken } from "./takes-environment.ts";
import { changesOf, type Changes } from "./changes.ts";
import { confirmationOf, type Confirmation } from "./confirmation.ts";
import { findSafetySection, type SafetySection } from "./safety-section.ts";
import { toolsOf, type Tools } from "./tools.ts";
import { forbids, textLinesOf, type TextLine } from "./words.ts";

/** Why something is believed of a document. */
export interface Evidence {
  readonly line: number;
  readonly text: string;
}

/** What a document is, with the lines that say so. */
export interface Facts {
  readonly document: Document;
  readonly name: string;
  readonly text: readonly TextLine[];
  readonly shell: readonly ShellLine[];
  readonly tools: Tools;
  readonly environmentHow: EnvironmentHow;
  readonly takesEnvironment: boolean;
  readonly targetsProduction: boolean;
  readonly changes: Changes;
  readonly mutates: boolean;
  readonly batch: boolean;
  readonly delegates: boolean;
  readonly readOnly: boolean;
  readonly claimsReadOnly: boolean;
  readonly section: SafetySection | undefined;
  readonly confirmation: Confirmation;
  readonly evidence: Readonly<Record<Claim, readonly Evidence[]>>;
}
export const claims = [
  "takes_environment",
  "targets_production",
  "mutates",
  "batch",
  "delegates",
  "claims_read_only",
  "confirmation",
] as const;
export type Claim = (typeof claims)[number];

/** Evidence kept for one claim. */
const evidenceMax = 5;

export const factsOf = (document: Document): Facts => {
  const text = textLinesOf(document);
  const shell = shellLinesOf(document);
  const tools = toolsOf(document);
  const readOnly = readOnlyEvidence(document, text);
  const changes = changesOf(document, text, shell, tools, readOnly.length > 0);
  // Who writes documents and "never changes code" sets a limit to what is changed.
  const claimsReadOnly =
    changes.purpose === "acts" && changes.changes !== "nothing"
      ? readOnly.filter((each) => /read[- ]only|lectura|leitura|lecture|読み取り|只读|읽기/i.test(each.text))
      : readOnly;
  const taken = environmentTaken(document, text, shell, changes);
  const batch = changes.changes === "nothing" ? [] : batchEvidence(document, text, shell);
  const delegates = delegationEvidence(text, tools);
  const section = findSafetySection(document);
  const confirmation = confirmationOf(document, text, shell, section);
  const named = [...productionCommands(shell), ...productionSentences(document, text, changes, taken)];
  const production = [...productionName(document, taken), ...named, ...liveCommands(document, shell)];
  // What deploys and speaks of production has its environment from what it says.
  const isSaid = taken.how === "none" && changes.changes === "deploys" && isOperation(document) && named.length > 0;
  const environment: EnvironmentTaken = isSaid ? { ...taken, how: "body", evidence: named } : taken;
  const mutates = changes.changes !== "nothing";
  const first = (found: readonly Evidence[]): readonly Evidence[] => found.slice(0, evidenceMax);
  return {
    document,
    name: nameOf(document),
    text,
    shell,
    tools,
    environmentHow: environment.how,
    takesEnvironment: environment.how !== "none",
    targetsProduction: production.length > 0,
    changes,
    mutates,
    batch: batch.length > 0,
    delegates: delegates.length > 0,
    readOnly: !mutates,
    claimsReadOnly: claimsReadOnly.length > 0,
    section,
    confirmation,
    evidence: {
      takes_environment: first(environment.evidence),
      targets_production: first(production),
      mutates: first(changes.evidence),
      batch: first(batch),
      delegates: first(delegates),
      claims_read_only: first(claimsReadOnly),
      confirmation: first(confirmation.evidence),
    },
  };
};

const many =
  "--all\\b|--batch\\b|--(?:datasets|services|apps|targets|tenants)\\b|\\b(?:for (?:each|every)|all|every|multiple|several)\\s+(?:the\\s+|of the\\s+)?(?:datasets?|tables?|services|tenants?|customers|regions|clusters|databases|apps|applications|accounts|sites|servers|hosts|stores|projects|repos(?:itories)?)\\b";
/** Many things, in a sentence; a batch of whatever, in what a document is called. */
const manyThings = new RegExp(
  `${many}|\\bbatch (?:deploy\\w*|load\\w*|operations?|mode|migrat\\w*|releas\\w*|import\\w*)|\\bin (?:bulk|batches)\\b`,
  "i",
);
const batchName = new RegExp(`${many}|\\bbatch(?:es)?\\b|\\bbulk\\b`, "i");

/** What is done to many at once. */
const batchedWord =
  /(?<![\w-])(?:(?:re-?)?deploy\w*|releas\w+|publish\w*|promot\w+|migrat\w+|load\w*|import\w*|seed\w*|backfill\w*|restart\w*|provision\w*|destroy\w*|sync\w*|manage\w*|roll(?:s|ed|ing)?[- ]?(?:out|back))(?![\w-])/i;

const loopsOf = (command: string): readonly string[] =>
  !/\b(?:done|xargs|parallel)\b/.test(command)
    ? []
    : (command.match(/\b(?:for\s+\w+\s+in|while\s+read)\b[^]*?\bdone\b|[^\n]*\b(?:xargs|parallel)\b[^\n]*/g) ?? []);
/** A loop over numbers tries again. */
const isWaiting = /^for\s+\w+\s+in\s+(?:["']?\$\(seq|\{\d|\d)/;
const changesElsewhere = (command: string): boolean => {
  const { change } = shellLineOf(command);
  return change !== undefined && change !== "works";
};
const isBatchField = (name: string, value: string): boolean =>
  name === "description"
    ? value.split(/[.!\n]/).some((sentence) => batchName.test(sentence) && batchedWord.test(sentence))
    : batchName.test(value);

const batchEvidence = (document: Document, text: readonly TextLine[], shell: readonly ShellLine[]): readonly Evidence[] => {
  const found: Evidence[] = shell
    .filter(({ text: command }) => loopsOf(command).some((loop) => !isWaiting.test(loop) && changesElsewhere(loop)))
    .map(({ line, text: command }) => ({ line, text: command }));
  for (const { line, text: sentence, isCode } of text)
    if (!isCode && manyThings.test(sentence) && batchedWord.test(sentence) && !forbids(sentence)) found.push({ line, text: sentence });
  for (const name of ["name", "description", "argument-hint"]) {
    const field = document.frontMatter.fields.get(name);
    if (field && isBatchField(name, textOf(field))) found.unshift({ line: field.line, text: textOf(field) });
  }
  return found;
};

const delegationWord =
  /\b(?:Task tool|Agent tool|subagent_type|sub-?agents?\b(?! that).*\b(?:invoke|launch|spawn|use|call|run)|(?:invoke|launch|spawn|delegate|delegates|delegating|hand(?:s)? off|dispatch|call|use|run|trigger)\b(?! tables?\b)[^.]{0,40}\b(?:sub-?agents?|agents?|specialist)\b(?!-)|(?:invoke|call|execute|dispatch|delegate to|via)\s+(?:the\s+)?`?\/[a-z][\w:-]+(?![\w./-])`?|SlashCommand|Skill tool|@agent-[\w-]+|Task\()/i;

/** The same where a block of code shows the call. */
const delegationCall = /\bTask\(|\bsubagent_type\b|\bSkill\(|@agent-[\w-]+/;

/** A sentence about who starts the document itself. */
const aboutBeingCalled =
  /\b(?:this|me) (?:agent|command|skill|sub-?agent)\b|\b(?:spawned|invoked|called|triggered) by\b|\bthis agent when\b/i;

const delegationEvidence = (text: readonly TextLine[], tools: Tools): readonly Evidence[] => {
  const found = text
    .filter(
      ({ source, text: sentence, isCode }) =>
        (isCode ? delegationCall : delegationWord).test(sentence) &&
        !aboutBeingCalled.test(sentence) &&
        !forbids(sentence) &&
        source.length < 2000,
    )
    .map(({ line, text: sentence }) => ({ line, text: sentence }));
  const field = tools.all.find(({ name }) => /^(?:Task|Agent|SlashCommand)$/.test(name));
  return field ? [{ line: tools.line, text: field.text }, ...found] : found;
};

const readOnlyWord =
  /\b(?:read[- ]only|(?:do(?:es)? not|don'?t|never|must not|cannot|will not|without)\s+(?:directly\s+)?(?:modify(?:ing)?|chang(?:e|ing)|edit(?:ing)?|writ(?:e|ing)|alter(?:ing)?|mutat(?:e|ing))\s+(?:any\s+|the\s+|existing\s+|source\s+)?(?:code|files?|anything|data|state|source|codebase|infrastructure|resources)|no (?:code )?(?:changes|modifications|edits|side effects)(?: (?:are|will be) made)?\b|only (?:observe|read|report|analy[sz]e)\w* and (?:report|analy[sz]e|never)\b)/i;
/** Spanish, Portuguese, German, French, Japanese, Chinese and Korean. */
const readOnlyForeign =
  /solo lectura|sin (?:hacer |realizar )?(?:cambios|modificar)|(?:apenas|somente|só) leitura|sem (?:fazer )?(?:alterações|alterar|modificar)|nur lesen|(?:ohne|keine) änderungen|lecture seule|sans (?:rien )?modifier|読み取り専用|変更(?:は)?し(?:ない|ません)|只读|不(?:要|得|会)?修改|읽기 ?전용|수정하지/i;
/** The words mean something else: a file system, a transaction, a role that is spoken of. */
const otherReadOnly =
  /read[- ]only (?:replica|transaction|property|properties|field|fields|root|filesystem|file system|user|role|access token|token|mode flag|volume|mount|attribute|view|endpoint)|readonly /i;

const readOnlyEvidence = (document: Document, text: readonly TextLine[]): readonly Evidence[] => {
  if (!isOperation(document)) return [];
  const found: Evidence[] = [];
  const field = document.frontMatter.fields.get("description");
  if (field && saysReadOnly(textOf(field)) && !otherReadOnly.test(textOf(field))) found.push({ line: field.line, text: textOf(field) });
  for (const { line, text: sentence, isCode, isHeading } of text) {
    if (
      isCode ||
      (isHeading && !/discipline|mode|agent|constraint|only$/i.test(sentence)) ||
      sentence.startsWith("[") ||
      !saysReadOnly(sentence) ||
      otherReadOnly.test(sentence)
    )
      continue;
    if (isAboutItself(sentence) || (isOpening(document, line) && readOnlyForeign.test(sentence))) found.push({ line, text: sentence });
  }
  return found;
};

const saysReadOnly = (text: string): boolean => readOnlyWord.test(text) || readOnlyForeign.test(text);
/** In the first paragraph a document speaks of itself. */
const isOpening = ({ blocks }: Document, line: number): boolean => {
  const first = blocks.find(({ kind }) => kind !== "heading" && kind !== "comment");
  return first !== undefined && first.line <= line && line <= first.endLine;
};

/** A sentence about the document as a whole, not about one step or another's part. */
const isAboutItself = (sentence: string): boolean =>
  /\b(?:you|this (?:command|agent|skill|task|review|analysis|workflow)|i|is (?:an? )?read[- ]only|read[- ]only (?:agent|command|analysis|operation|operations|review|skill|mode|audit|only)|operations are)\b|^(?:[\p{L}]+ )?(?:model|mode|access|scope|permissions?|policy|level|type): (?:strictly )?read[- ]only\b|^(?:\W|constraints?|rules?|important|note|mode|strictly|critical|warning|read[- ]only)*\b(?:read[- ]only|do not|don'?t|never|no (?:code )?(?:changes|modifications))/iu.test(
    sentence,
  );
