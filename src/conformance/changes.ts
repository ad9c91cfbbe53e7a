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
  /(?<![a-z])(?:re-?deploy\w*|deploy(?:er|s|ment|ing)?|release[sr]?|publish\w*|ship(?:s|ping)?|promot(?:e|es|ion)|rollout|roll-?back|migrat(?:e|es|ion|ions|or)|hotfix|provision\w*|go-?live|cutover|infra(?:structure)?|terraform|seed|backfill|load(?:er|s)?|ingest\w*|etl|restore|restart|scale|submit|merge)(?![a-z])|デプロイ|部署|发布|上线|배포|implanta|despl[ie]/i;
const onlyLooks =
  /(?<![a-z])(?:review(?:er|s)?|audit(?:or|s)?|analy[sz](?:e|er|es|is|ing)|inspect(?:or|s)?|check(?:er|s|list)?|verif(?:y|ies|ier|ication)|validat(?:e|es|or|ion)|status|report(?:s|er)?|explain\w*|explor(?:e|er)|research(?:er)?|investigat\w+|readiness|monitor\w*|diagnos\w+|debug\w*|document(?:er|ation|s)?|plan(?:ner|ning)?|summar\w+|assess\w*|guide|reference|knowledge|advis\w+|monitor|search\w*|find\w*|list|show|logs?|health)(?![a-z])/i;
const editTitle =
  /(?<![a-z])(?:implement\w*|creat(?:e|es|or|ing)|add(?:s|ing)?|build(?:s|er|ing)?|fix(?:es|er|ing)?|refactor\w*|writ(?:e|es|er|ing)|generat\w+|scaffold\w*|updat(?:e|es|er|ing)|convert\w*|optimi[sz]\w+|upgrad\w+|install\w*|setup|set up|configur\w+|develop(?:er|s|ment)?|engineer|commit\w*|clean(?:s|up|ing)?|remov(?:e|es)|simplif\w+|translat\w+|format\w*|init\w*|improv\w*|design(?:er)?|cod(?:er|ing)|expert|automat\w*|integrat\w+|specialist|architect)(?![a-z])/i;
const editStep =
  /^(?:\W|\d)*(?:implement|create|add|write|fix|refactor|generate|update|modify|edit|apply|remove|rename|install|commit|scaffold|insert|replace|rewrite|append|move)\b(?! (?:a )?(?:report|summary|todo|plan|list|issue|comment|checklist|table|review))/i;
const deployStep =
  /^(?:\W|\d|step)*(?:deploy|redeploy|release|publish|promote|roll ?back|run (?:the )?(?:database |db |production )?(?:migrations?|deploy(?:ment)?|seed)|apply (?:the )?(?:migrations?|terraform|manifest)|restart|push (?:to|the)|merge|execute (?:the )?(?:deploy(?:ment)?|migration|rollback|load)|load (?:the )?data|submit)\b/i;

/** What a document has an agent change: by its shell, its tools, its title and the steps it lists. */
export const changesOf = (document: Document, text: readonly TextLine[], shell: readonly ShellLine[], tools: Tools): Changes => {
  const deploys: Evidence[] = [];
  const edits: Evidence[] = [];
  for (const { line, text: command, change, because } of shell) {
    if (change === "deploys" || change === "may deploy") deploys.push({ line, text: `${command.slice(0, 120)} (${because})` });
    else if (change === "works") edits.push({ line, text: command });
  }
  for (const { only, text: given, name } of tools.all) {
    const change = only === "" ? undefined : shellLineOf(only.replace(/:?\*$/, "").replace(/:\*$/, " x")).change;
    if (change === "deploys" || change === "may deploy") deploys.push({ line: tools.line, text: given });
    if (editTools.test(name)) edits.push({ line: tools.line, text: given });
  }
  const { kind } = document;
  const title = titleOf(document);
  const isOperational = kind === "command" || kind === "skill" || kind === "agent";
  if (isOperational) {
    if (deployTitle.test(title) && !onlyLooks.test(title)) deploys.push({ line: 1, text: title });
    for (const { line, text: sentence, isCode, isHeading } of text) {
      if (isCode || forbids(sentence)) continue;
      if (deployStep.test(sentence) && !(isHeading && onlyLooks.test(sentence))) deploys.push({ line, text: sentence });
      else if (editStep.test(sentence)) edits.push({ line, text: sentence });
    }
  }
  if (deploys.length > 0) return { changes: "deploys", evidence: deploys };
  const isEditing = edits.length > 0 && (!onlyLooks.test(title) || tools.all.some(({ name }) => editTools.test(name)));
  if (isOperational && (isEditing || (editTitle.test(title) && !onlyLooks.test(title))))
    return { changes: "edits", evidence: edits.length > 0 ? edits : [{ line: 1, text: title }] };
  return { changes: "nothing", evidence: [] };
};

/** What the document calls itself: name, first heading, first sentence of its description. */
export const titleOf = (document: Document): string => {
  const description = textOf(document.frontMatter.fields.get("description")).split(/[.!。\n]/)[0] ?? "";
  const heading = document.sections[0]?.title ?? "";
  return `${nameOf(document).replaceAll(/[-_]/g, " ")}; ${heading}; ${description}`;
};
