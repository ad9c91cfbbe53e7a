import type { ShellLine } from "./commands.ts";
import { shellLineOf } from "./commands.ts";
import { nameOf, type Document } from "./document.ts";
import type { Evidence } from "./facts.ts";
import { textOf } from "./front-matter.ts";
import { editTools, type Tools } from "./tools.ts";
import type { TextLine } from "./words.ts";
import { forbids } from "./words.ts";

/** `deploys`: somebody else notices. `edits`: files and the like of the work tree. */
export interface Changes {
  readonly changes: "deploys" | "edits" | "nothing";
  readonly evidence: readonly Evidence[];
}

const deployTitle =
  /(?<![a-z])(?:re-?deploy\w*|deploy(?:er|s|ment|ing)?|release[sr]?|publish\w*|ship(?:s|ping)?|promot(?:e|es|ion)|rollout|roll-?back|migrat(?:e|es|ion|ions|or)|hotfix|provision\w*|go-?live|cutover|infra(?:structure)?|terraform|seed|backfill|(?:data(?:set)?s?|bulk)[- ]?load\w*|load(?:s|ing|er)?[- ](?:data\w*|csv|fixtures|seeds?)|loader|ingest\w*|etl|restore (?:backup|database|db|snapshot|from)|(?:backup|database|db)[- ]restore|restart|scale|submit|merge|sync(?:s|er|hroni[sz]\w+)?)(?![a-z])|デプロイ|部署|发布|上线|배포|implanta|despl[ie]/i;
const onlyLooks =
  /(?<![a-z])(?:review(?:er|s)?|audit(?:or|s)?|analy[sz](?:e|er|es|is|ing)|inspect(?:or|s)?|check(?:er|s|list)?|verif(?:y|ies|ier|ication)|validat(?:e|es|or|ion)|status|report(?:s|er)?|explain\w*|explor(?:e|er)|research(?:er)?|investigat\w+|readiness|monitor\w*|diagnos\w+|debug\w*|document(?:er|ation|s)?|plan(?:ner|ning)?|summar\w+|assess\w*|guide|reference|knowledge|advis\w+|monitor|search\w*|find\w*|list|show|logs?|health|selfcheck|forensics|explainer|discover\w*|watch(?:er|es)?|budget|tracker|intel(?:ligence)?)(?![a-z])|检查|自查|审查|查看|分析|调查|確認|レビュー|監査|検証|調査|리뷰|검토|분석|점검|(?<![a-z])(?:revis(?:ar|ión|ão)|verificar?|analiza\w*|validar|auditor[ií]a)(?![a-z])/i;
const editTitle =
  /(?<![a-z])(?:implement\w*|creat(?:e|es|or|ing)|add(?:s|ing)?|build(?:s|er|ing)?|fix(?:es|er|ing)?|refactor\w*|writ(?:e|es|er|ing)|generat\w+|scaffold\w*|updat(?:e|es|er|ing)|convert\w*|optimi[sz]\w+|upgrad\w+|install\w*|setup|set up|configur\w+|develop(?:er|s|ment)?|engineer|commit\w*|clean(?:s|up|ing)?|remov(?:e|es)|simplif\w+|translat\w+|format\w*|init\w*|improv\w*|design(?:er)?|cod(?:er|ing)|expert|automat\w*|integrat\w+|specialist|architect)(?![a-z])|開発|実装|作成|生成|构建|创建|实现|修复|개발|구현|생성|작성/i;
const editStep =
  /^(?:\W|\d)*(?:implement|create|add|write|fix|refactor|generate|update|modify|edit|apply|remove|rename|install|commit|scaffold|insert|replace|rewrite|append|move)\b(?! (?:a )?(?:report|mission|briefs?|summary|todo|plan|list|issue|comment|checklist|table|review))/iu;
const deployStep =
  /^[^\p{L}]*(?:step[^\p{L}]*)?(?:\p{L}+ (?:and|&|then) )?(?:deploy|redeploy|release(?! (?:notes?|versions?|candidates?|dates?|branch\w*|managers?|cycles?|names?|types?|tags?)\b)|publish|promote|roll ?back(?! (?:plans?|strateg\w+|assessments?|procedures?|commands?|instructions?|available|windows?|times?|steps?|checklists?|options?|triggers?|criteria)\b)(?!:)|run (?:the )?(?:database |db |production )?(?:migrations?|deploy(?:ment)?|seed)|apply (?:the )?(?:migrations?\b|manifests?\b|plan\b|terraform (?:plan|changes|configuration))|restart|push (?:to|the)|merge(?! (?:conflicts?|strateg\w+|requests?)\b)|execute (?:the )?(?:deploy(?:ment)?|migration|rollback|load)|load (?:the )?data|submit)\b/iu;

/** Names of what runs tests. */
const onlyTests =
  /^(?:run )?(?:tests?|lint|typecheck|type check|e2e|smoke|bench\w*|coverage)(?![a-z])|^(?!(?:deploy|publish|migrate|rollback)\b).* (?:test|tests|smoke)$/i;
/** Names that begin with what they do to files. */
const startsEditing =
  /^(?:create|add|build|develop|fix|generate|implement|update|write|make|convert|refactor|setup|install|push|commit)(?![a-z])/i;

/** Rows of tables, and lists of commands with what they are for. */
const notAStep = /^\s*\||^[\s>*+-]*\/[a-z]/i;

/** What a document has an agent change: by its shell, its tools, its title and the steps it lists. */
export const changesOf = (document: Document, text: readonly TextLine[], shell: readonly ShellLine[], tools: Tools): Changes => {
  const deploys: Evidence[] = [];
  const edits: Evidence[] = [];
  const { kind } = document;
  const isOperational = kind === "command" || kind === "skill" || kind === "agent";
  const title = titleOf(document);
  const name = nameOf(document).replaceAll(/[-_]/g, " ");
  // The name weighs more than the description, which may speak of checks on the way.
  const looks =
    isOperational &&
    !startsEditing.test(firstWord(document)) &&
    !/^deploys?$/i.test(firstWord(document)) &&
    ((onlyTests.test(name) && !startsEditing.test(name)) ||
      (onlyLooks.test(name) && !startsEditing.test(name)) ||
      (onlyLooks.test(title) && !startsEditing.test(name) && (!deployTitle.test(name) || onlyLooks.test(firstWord(document)))));
  for (const { line, text: command, change, because, environment, isNamed } of shell) {
    // A check may set up and tear down what it checks with, as long as it says that this is for tests.
    if (looks && (isNamed || change === "may deploy" || environment === "test" || environment === "development")) continue;
    if (change === "deploys" || change === "may deploy") deploys.push({ line, text: `${command.slice(0, 120)} (${because})` });
    else if (change === "works") edits.push({ line, text: command });
  }
  for (const { only, text: given, name: tool } of tools.all) {
    const change = only === "" ? undefined : shellLineOf(only.replace(/:?\*$/, "").replace(/:\*$/, " x")).change;
    if (change === "deploys" || change === "may deploy") deploys.push({ line: tools.line, text: given });
    if (editTools.test(tool)) edits.push({ line: tools.line, text: given });
  }
  if (isOperational) {
    if (deployTitle.test(title) && !looks) deploys.push({ line: 1, text: title });
    for (const { line, text: sentence, isCode, isHeading } of text) {
      if (isCode) continue;
      const isDeployStep = deployStep.test(sentence);
      if ((!isDeployStep && !editStep.test(sentence)) || notAStep.test(sentence) || forbids(sentence)) continue;
      const isLooking = (isHeading && onlyLooks.test(sentence)) || (looks && /^\W*roll/i.test(sentence));
      if (isDeployStep && !isLooking) deploys.push({ line, text: sentence });
      else if (editStep.test(sentence)) edits.push({ line, text: sentence });
    }
  }
  if (deploys.length > 0) return { changes: "deploys", evidence: deploys };
  // A reviewer that is given tools to write with writes its report.
  const isEditing = edits.length > 0 && !looks;
  if (isOperational && (isEditing || (editTitle.test(title) && !looks)))
    return { changes: "edits", evidence: edits.length > 0 ? edits : [{ line: 1, text: title }] };
  return { changes: "nothing", evidence: [] };
};

const firstWord = (document: Document): string =>
  /^[\s"'>*-]*([A-Za-z-]+)/.exec(textOf(document.frontMatter.fields.get("description")))?.[1] ?? "";

/** What the document calls itself: name, first heading, first sentence of its description. */
export const titleOf = (document: Document): string => {
  const description = textOf(document.frontMatter.fields.get("description")).split(/[.!。\n]/)[0] ?? "";
  const heading = document.sections[0]?.title ?? "";
  return `${nameOf(document).replaceAll(/[-_]/g, " ")}; ${heading}; ${description}`;
};
