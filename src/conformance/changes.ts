import type { ShellLine } from "./commands.ts";
import { shellLineOf } from "./commands.ts";
import { isOperation, nameOf, type Document } from "./document.ts";
import type { Evidence } from "./facts.ts";
import { textOf } from "./front-matter.ts";
import { purposeOf, toolsAllow, type Purpose } from "./purpose.ts";
import { editTools, type Tools } from "./tools.ts";
import type { TextLine } from "./words.ts";
import { forbids, occasions } from "./words.ts";

/** `deploys`: somebody else notices. `edits`: files and the like of the work tree. */
export interface Changes {
  readonly changes: "deploys" | "edits" | "nothing";
  readonly purpose: Purpose;
  readonly evidence: readonly Evidence[];
}

const deployTitle =
  /(?<![a-z])(?:re-?deploy\w*|deploy(?:er|s|ment|ing)?|release[sr]?|publish\w*|ship(?:s|ping)?|promot(?:e|es|ion)|rollout|roll-?back|migrat(?:e|es|ion|ions|or)|hotfix|provision\w*|go-?live|cutover|infra(?:structure)?(?! (?:costs?|intelligence|monitor\w*|analysis|audits?|reviews?|status|health|docs?))|terraform|seed|backfill|(?:data(?:set)?s?|bulk)[- ]?load\w*|load(?:s|ing|er)?[- ](?:data\w*|csv|fixtures|seeds?)|loader|ingest\w*|etl|restore (?:backup|database|db|snapshot|from)|(?:backup|database|db)[- ]restore|restart|(?<!(?:at|large|web|enterprise|internet|small)[- ])scale|submit|merge|sync(?:s|er|hroni[sz]\w+)?)(?![a-z])|デプロイ|部署|发布|上线|배포|implanta|despl[ie]|депло[йя]|разв[её]рт|выкат|релиз|wdra[żz]|wdro[żz]|tri[ểe]n khai/i;
const onlyLooks =
  /(?<![a-z])(?:review(?:er|s)?|audit(?:or|s)?|analy[sz](?:e|er|es|is|ing)|inspect(?:or|s)?|check(?:er|s|list)?|verif(?:y|ies|ier|ication)|validat(?:e|es|or|ion)|status|report(?:s|er)?|explain\w*|explor(?:e|er)|research(?:er)?|investigat\w+|readiness|monitor\w*|diagnos\w+|debug\w*|document(?:er|ation|s)?|plan(?:ner|ning)?|summar\w+|assess\w*|guide|reference|knowledge|advis\w+|monitor|search\w*|find\w*|list|show|logs?|health|selfcheck|forensics|explainer|discover\w*|watch(?:er|es)?|budget|tracker|intel(?:ligence)?)(?![a-z])|检查|自查|审查|查看|分析|调查|確認|レビュー|監査|検証|調査|리뷰|검토|분석|점검|(?<![a-z])(?:revis(?:ar|ión|ão)|verificar?|analiza\w*|validar|auditor[ií]a)(?![a-z])/i;
/** What stands before a step: its number, its mark, its box. */
const stepMark = String.raw`^[^\p{L}]*(?:(?:step|phase|schritt|paso|passo)\s*[\d.]*[^\p{L}]*)?(?:then |next,? |finally,? |always |if [^,]{1,60}, |\p{L}{2,12}: )?`;
const editStep = new RegExp(
  `${stepMark}(?:implement|create|add|write|fix|refactor|generate|update|modify|edit|apply|remove|rename|install|commit|scaffold|insert|replace|rewrite|append|move|delete|save|set up|store|convert|extract|copy)\\b(?! (?:a |the |an )?(?:[\\w-]+ )?(?:reports?|missions?|briefs?|summar(?:y|ies)|todos?|plans?|lists?|issues?|comments?|checklists?|tables?|reviews?|tasks?|estimates?|recommendations?|questions?|metrics|alerts?|value|context)\\b)`,
  "iu",
);
/** A step that is a heading of its own says what is done without saying to what. */
const editHeading =
  /^\W*(?:(?:step|phase)\W*)?\d+\W+(?:auto-?)?(?:implement|change|fix|write|edit|rewrite|modify|refactor|build)(?![\w-])(?! (?:[\w-]+ )?(?:suggestions?|recommendations?|proposals?|priorit\w+|reports?|plans?|summar\w+|list)\b)/i;
/** What a step changes that lies in files. */
const madeThing =
  /\b(?:files?|code|tests?|components?|functions?|class(?:es)?|modules?|endpoints?|routes?|migrations?|schemas?|config\w*|readme|changelog|docs|documentation|branch(?:es)?|commits?|director(?:y|ies)|folders?|scripts?|packages?|dependenc(?:y|ies)|imports?|types?|database|index(?:es)?|front ?matter|versions?|struct\w*|hooks?|workflows?|entr(?:y|ies)|templates?|sections?|changes|implementation|fix(?:es)?)\b|`[^`]*[./_]\w*`|[\w-]\.[a-z]{2,4}\b/i;
/** A step that writes something into a file it names, as code or with its folder and its ending. */
const savesFile = new RegExp(
  `${stepMark}(?:save|write|output|store|append|record|log|persist|export|generate|create)\\b[^.\\n]{0,80}?(?:\`[^\`\\s]*(?:/|\\.[a-z]{2,4})[^\`]*\`|(?<![\\w/])[\\w.<>{}[\\]$*-]+/[\\w<>{}[\\]$*./-]*\\.[a-z]{2,4}\\b|[\\w<>{}[\\]$*-]+\\.(?:md|json|ya?ml|txt|html|csv)\\b)|${stepMark}(?:report|document|summari[sz]e|add)\\b[^.\\n]{0,60}?\\b(?:to|in|into)\\s+\`[^\`\\s]*(?:/|\\.[a-z]{2,4})[^\`]*\``,
  "iu",
);
/** Where the result goes, wherever in a sentence that stands. */
const outputTo =
  /\b(?:output|reports?|results?|findings?|summary)\b[^.\n]{0,30}\s(?:goes?|go|written|saved|stored|lands?|placed) (?:to|in|into|at|under)\s+`[^`\s]*(?:\/|\.[a-z]{2,4})[^`]*`/i;
const deployStep =
  /^[^\p{L}]*(?:step[^\p{L}]*)?(?:\p{L}+ (?:and|&|then) )?(?:deploy|redeploy|release(?! (?:notes?|versions?|candidates?|dates?|branch\w*|managers?|cycles?|names?|types?|tags?)\b)|publish|promote|roll ?back(?! (?:plans?|strateg\w+|assessments?|procedures?|commands?|instructions?|available|windows?|times?|steps?|checklists?|options?|triggers?|criteria)\b)(?!:)|run (?:the )?(?:database |db |production )?(?:migrations?|deploy(?:ment)?|seed)|apply (?:the )?(?:migrations?\b|manifests?\b|plan\b|terraform (?:plan|changes|configuration))|restart|push (?:to|the)|merge(?! (?:conflicts?|strateg\w+|requests?)\b)|execute (?:the )?(?:deploy(?:ment)?|migration|rollback|load)|load (?:the )?data|submit (?:the )?(?:app|build|to)\b)\b(?!-)/iu;

/** Names of what runs tests. */
const onlyTests =
  /^(?:run )?(?:tests?|lint|typecheck|type check|e2e|smoke|bench\w*|coverage)(?![a-z])|^(?!(?:deploy|publish|migrate|rollback)\b).* (?:test|tests|smoke)$/i;
/** Names that begin with what they do to files. */
const startsEditing =
  /^(?:create|add|build|develop|fix|generate|implement|update|write|make|convert|refactor|setup|install|push|commit)(?![a-z])/i;

/** Rows of tables, and lists of commands with what they are for. */
const notAStep = /^\s*\||^[\s>*+-]*\/[a-z]/i;

/** What a document has an agent change: by its shell, its tools, its title and the steps it lists. `isReadOnly`: it says that it only reads. */
export const changesOf = (
  document: Document,
  text: readonly TextLine[],
  shell: readonly ShellLine[],
  tools: Tools,
  isReadOnly: boolean,
): Changes => {
  const isOperational = isOperation(document);
  const purpose = isOperational ? purposeOf(document, tools) : "unclear";
  const title = titleOf(document);
  const looks = isOperational && onlyLooksAt(document, title);
  const { deploys, edits } = shellChanges(document, shell, tools, looks);
  if (!isOperational) return { changes: deploys.length > 0 ? "deploys" : "nothing", purpose, evidence: deploys };
  if (deploysByTitle(document, title) && !looks) deploys.push({ line: 1, text: title });
  const steps = stepsOf(text, purpose, looks);
  deploys.push(...steps.deploys);
  if (deploys.length > 0) return { changes: "deploys", purpose, evidence: deploys };
  const given = tools.all.filter(({ name }) => editTools.test(name)).map((tool) => ({ line: tools.line, text: tool.text }));
  const evidence = [...edits, ...given, ...steps.edits, ...steps.saves, { line: 1, text: title }];
  // A document that acts may say of one of its helpers that it only reads.
  const onlyReads = isReadOnly && !(purpose === "acts" && (given.length > 0 || steps.edits.length > 0));
  if (!onlyReads && isEditing(purpose, toolsAllow(tools), { ...steps, edits: [...edits, ...steps.edits] }))
    return { changes: "edits", purpose, evidence };
  return { changes: "nothing", purpose, evidence: [] };
};

/** A skill that describes a thing for deployments deploys nothing by that; one that says what it does, does. */
const deploysByTitle = (document: Document, title: string): boolean => {
  if (!deployTitle.test(title)) return false;
  const [name = "", heading = "", description = ""] = title.split("; ");
  return (
    document.kind !== "skill" ||
    deployTitle.test(`${name}; ${heading}`) ||
    !onlyThings.test(description) ||
    deployTitle.test(description.replaceAll(things, " "))
  );
};
const things = /(?<![a-z])(?:deployments?|migrations?|releases|infrastructure|loaders?|etl|restore|scale|sync)(?![a-z])/gi;
const onlyThings = new RegExp(things.source, "i");

/** Whether a document that deploys nothing changes files: what it is for weighs more than what it may use. */
const isEditing = (purpose: Purpose, allowed: ReturnType<typeof toolsAllow>, { edits, saves, phases }: Steps): boolean => {
  if (allowed === "nothing") return false;
  if (purpose === "acts") return true;
  // A reviewer that is given tools to write with writes its report: a change where it is told to, or where a part of the work is one.
  if (purpose === "looks") return saves.length > 0 || phases.length > 0 || (allowed === "edits" && edits.length > 1);
  return allowed === "edits" || edits.length > 0 || saves.length > 0;
};

/** The name weighs more than the description, which may speak of checks on the way. */
const onlyLooksAt = (document: Document, title: string): boolean => {
  const name = nameOf(document).replaceAll(/[-_]/g, " ");
  if (startsEditing.test(firstWord(document)) || /^deploys?$/i.test(firstWord(document))) return false;
  return (
    ((onlyTests.test(name) || onlyLooks.test(name)) && !startsEditing.test(name)) ||
    (onlyLooks.test(title) && !startsEditing.test(name) && (!deployTitle.test(name) || onlyLooks.test(firstWord(document))))
  );
};

const shellChanges = (
  { kind }: Document,
  shell: readonly ShellLine[],
  tools: Tools,
  looks: boolean,
): { readonly deploys: Evidence[]; readonly edits: readonly Evidence[] } => {
  const deploys: Evidence[] = [];
  const edits: Evidence[] = [];
  // What is always read tells how things are done; only what is plainly a deployment counts.
  const isBackground = kind === "memory" || kind === "rule";
  for (const { line, text: command, change, because, environment, isNamed } of shell) {
    // A check may set up and tear down what it checks with, as long as it says that this is for tests.
    if (looks && (isNamed || change === "may deploy" || environment === "test" || environment === "development")) continue;
    if (isBackground && environment !== "production" && environment !== "staging" && !because.endsWith("goes live")) continue;
    if (change === "deploys" || change === "may deploy") deploys.push({ line, text: `${command.slice(0, 120)} (${because})` });
    else if (change === "works") edits.push({ line, text: command });
  }
  for (const { only, text } of tools.all) {
    const change = only === "" ? undefined : shellLineOf(only.replace(/:?\*$/, "").replace(/:\*$/, " x")).change;
    if (change === "deploys" || change === "may deploy") deploys.push({ line: tools.line, text });
  }
  return { deploys, edits };
};

interface Steps {
  /** What is deployed. */
  readonly deploys: readonly Evidence[];
  /** What is changed in files. */
  readonly edits: readonly Evidence[];
  /** What is saved to a file that is named. */
  readonly saves: readonly Evidence[];
  /** Headings of a part of the work that is a change: "Step 4: Fix". */
  readonly phases: readonly Evidence[];
}

/** The steps that are listed. */
const stepsOf = (text: readonly TextLine[], purpose: Purpose, looks: boolean): Steps => {
  const deploys: Evidence[] = [];
  const edits: Evidence[] = [];
  const saves: Evidence[] = [];
  const phases: Evidence[] = [];
  let before: TextLine | undefined;
  for (const each of text) {
    const { line, text: sentence, source, isCode, isHeading, isExcluded, below } = each;
    // A sentence may go on in the next line.
    const whole = before?.line === line - 1 ? `${before.source} ${source}` : source;
    before = each;
    if (isCode || isExcluded || notAStep.test(sentence) || (!isHeading && occasions.test(below ?? ""))) continue;
    const isDeployStep = deployStep.test(sentence);
    const isEditHeading = isHeading && editHeading.test(sentence);
    const isEditStep = isEditHeading || editStep.test(sentence);
    const isOutput = outputTo.test(whole);
    const isSaving = isOutput || savesFile.test(source);
    if ((!isDeployStep && !isEditStep && !isSaving) || (forbids(sentence) && !isOutput)) continue;
    const isLooking = (isHeading && onlyLooks.test(sentence)) || (looks && /^\W*roll/i.test(sentence)) || (purpose === "looks" && looks);
    if (isDeployStep && !isLooking) deploys.push({ line, text: sentence });
    else if (isEditStep && (isEditHeading || madeThing.test(source))) edits.push({ line, text: sentence });
    if (isSaving) saves.push({ line, text: sentence });
    if (isEditHeading && !/\b(?:build|write|change)\b/i.test(sentence)) phases.push({ line, text: sentence });
  }
  return { deploys, edits, saves, phases };
};

const firstWord = (document: Document): string =>
  /^[\s"'>*-]*([A-Za-z-]+)/.exec(textOf(document.frontMatter.fields.get("description")))?.[1] ?? "";

/** What the document calls itself: name, first heading, first sentence of its description. */
export const titleOf = (document: Document): string => {
  const description = textOf(document.frontMatter.fields.get("description")).split(/[.!。\n]/)[0] ?? "";
  const heading = document.sections[0]?.title ?? "";
  return `${nameOf(document).replaceAll(/[-_]/g, " ")}; ${heading}; ${description}`;
};
