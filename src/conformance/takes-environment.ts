import type { Environment } from "../model/index.ts";
import { environmentOfName } from "../environment/index.ts";
import { isSlashCommand, type ShellLine } from "./commands.ts";
import type { Changes } from "./changes.ts";
import { isOperation, nameOf, pathOf, type Document } from "./document.ts";
import type { Evidence } from "./facts.ts";
import { textOf } from "./front-matter.ts";
import { cellsOf, operationWord, forbids, namesProduction, withoutQualities, type TextLine } from "./words.ts";

/** Where a document has its environment from. */
const environmentHows = ["parameter", "argument-hint", "file-name", "body", "none"] as const;
export type EnvironmentHow = (typeof environmentHows)[number];

export interface EnvironmentTaken {
  readonly how: EnvironmentHow;
  /** Environments that are named; `any`: a placeholder that takes every name. */
  readonly environments: ReadonlySet<Environment | "any">;
  readonly evidence: readonly Evidence[];
}

/** An option or argument of the document's own that says which environment. */
const parameterForm =
  /(?<![\w-])--(?:env(?:ironment)?|stage|target-env(?:ironment)?|deploy-env|prod(?:uction)?|staging)\b|[<[{](?:env(?:ironment)?|stage|target[-_]env(?:ironment)?|environment[-_]name)[\]}>|]|\$\{?(?:ENV|ENVIRONMENT|TARGET_ENV|DEPLOY_ENV|STAGE)\b|\benvironment (?:parameter|argument)\b|\{\{\s*(?:env|environment)\s*\}\}/i;
const lowerNames = "dev(?:elopment)?|local|test(?:ing)?|qa|uat|staging|stage|stg|preview|beta|sandbox|pre-?prod|devnet|testnet";
const productionNames = "prod(?:uction)?|prd|live|mainnet";
/** Environments side by side: `dev | staging | prod`, `test or production`. At most three names may stand between them. */
const choiceForm = new RegExp(
  `\\b(?:${lowerNames})\\b[\`"']*\\s?(?:[|/,]|or|and)\\s?(?:[\`"']?\\w{1,20}[\`"']?\\s?[|/,]\\s?){0,3}(?:or\\s)?[\`"']*(?:${productionNames})\\b|\\b(?:${productionNames})\\b[\`"']*\\s?(?:[|/,]|or)\\s?[\`"']*(?:${lowerNames})\\b`,
  "i",
);
const argumentWord = /\$ARGUMENTS|\$[1-9]\b|\{\{args\}\}|\bargument|\bparameters?\b|\busage\b|\boption/i;

export const environmentTaken = (
  document: Document,
  text: readonly TextLine[],
  shell: readonly ShellLine[],
  changes: Changes,
): EnvironmentTaken => {
  const environments = new Set<Environment | "any">();
  const hint = hintEvidence(document, environments);
  // What is always read is started with nothing.
  const parameter = isOperation(document) ? parameterEvidence(document, text, shell, environments) : [];
  const fileName = fileNameEvidence(document, environments);
  const isChange = changes.changes !== "nothing" && isOperation(document);
  const isElsewhere = fileName.length > 0 && !environments.has("production");
  const body = [
    ...shellEvidence(shell, environments),
    ...(isChange
      ? proseEvidence([...descriptionOf(document), ...text], isElsewhere ? new Set() : environments, changes.changes === "deploys")
      : []),
  ];
  const how: EnvironmentHow =
    parameter.length > 0
      ? "parameter"
      : hint.length > 0
        ? "argument-hint"
        : fileName.length > 0
          ? "file-name"
          : body.length > 0
            ? "body"
            : "none";
  const evidence = { parameter, "argument-hint": hint, "file-name": fileName, body, none: [] }[how];
  return { how, environments, evidence };
};

const hintEvidence = ({ frontMatter }: Document, environments: Set<Environment | "any">): readonly Evidence[] => {
  const field = frontMatter.fields.get("argument-hint") ?? frontMatter.fields.get("arguments") ?? frontMatter.fields.get("args");
  const value =
    field === undefined ? "" : typeof field.value === "object" && !Array.isArray(field.value) ? JSON.stringify(field.value) : textOf(field);
  if (!field || !(choiceForm.test(value) || /(?<![a-z])env(?:ironment)?(?![a-z])|\bprod(?:uction)?\b|\bstaging\b|\bstage\b/i.test(value)))
    return [];
  if (namesProduction(value)) environments.add("production");
  else environments.add("any");
  return [{ line: field.line, text: value }];
};

const parameterEvidence = (
  document: Document,
  text: readonly TextLine[],
  shell: readonly ShellLine[],
  environments: Set<Environment | "any">,
): readonly Evidence[] => {
  const found: Evidence[] = [];
  const name = nameOf(document)
    .toLowerCase()
    .replaceAll(/[^\w-]/g, "");
  const own = name === "" ? undefined : new RegExp(`/(?:[\\w-]+:)?${name}\\b[^\\n\`]*`, "i");
  const calls: readonly TextLine[] = shell
    .filter((each) => isSlashCommand(each.text))
    .map(({ line, column, text: source }) => ({ line, column, text: source, source, isHeading: false, isCode: true }));
  for (const line of [...text, ...calls]) {
    const call = own?.exec(line.source)?.[0];
    const isCall = call !== undefined && (parameterForm.test(call) || calledWith.test(call));
    const isTable =
      !line.isCode &&
      !/\benvironment variables?\b|\.env\b/i.test(line.text) &&
      /(?<![\w-])--env(?:ironment)?\b|^\W*(?:[`*]*)(?:(?:target )?env(?:ironment)?)(?!\(s\))[`*]*\W*(?:\(|:|\|)/i.test(line.text) &&
      !optionOfAnother.test(line.source) &&
      !/=/.test(line.text.slice(0, 12));
    const isArgument =
      (argumentWord.test(line.source) || isArgumentRow(line)) &&
      (choiceForm.test(line.text) ||
        /(?<!\b(?:via|shell|runtime|development|browser|execution|desktop|virtual) (?:the )?)\b(?:target )?environment\b(?![- ](?:specific|variables?|vars?)\b)/i.test(
          line.text,
        ) ||
        (line.header !== undefined && namesProduction(cellsOf(line.text)[0] ?? "")));
    if (!isCall && !isTable && !isArgument) continue;
    found.push({ line: line.line, text: line.text });
    environments.add(namesProduction(line.text) ? "production" : "any");
  }
  return found;
};

/** `npx migrate --env production`: the option is that command's, not the document's. */
const optionOfAnother = /`(?![-/])[^`]*[^`-]--env(?:ironment)?\b[^`]*`/;

/** A row of a table of arguments: its first cell is what may be given. */
const isArgumentRow = ({ header }: TextLine): boolean =>
  header !== undefined && /^(?:arguments?|args?|parameters?|options?|flags?|inputs?)$/i.test(header[0] ?? "");

/** A call whose first words end with a place; in a question the place is in the middle of a sentence. */
const calledWith = /^\S+(?:\s+[\w@.<>[\]-]+){0,2}\s+(?:prod(?:uction)?|staging|live)(?=\s*$|\s+[^\sa-z]|\s{2,})/i;

const fileNameEvidence = (document: Document, environments: Set<Environment | "any">): readonly Evidence[] => {
  const name = nameOf(document);
  const base =
    pathOf(document.file)
      .split("/")
      .at(-1)
      ?.replace(/\.\w+$/, "") ?? "";
  for (const each of [base, name]) {
    const says = environmentOfName(each);
    // A preview is a place for testers.
    if (/[-_]preview(?:$|[-_])/i.test(each) && says !== "production") {
      environments.add("staging");
      return [{ line: 1, text: each }];
    }
    const isDeployed = operationWord.test(each.replaceAll(/[-_]/g, " "));
    if (
      (says === "production" && !/live|prd/i.test(each)) ||
      says === "staging" ||
      (isDeployed &&
        (says === "test" || says === "development") &&
        /(?:deploy|publish|migrate|rollback)[-_](?:to[-_])?(?:dev|test|development)$/i.test(each))
    ) {
      environments.add(says);
      return [{ line: 1, text: each }];
    }
  }
  return [];
};

const asks =
  /\b(?:which|what|target|choose|select|specify|determine|detect|given) (?:the )?(?:target )?environment\b|\benvironment (?:to deploy|selection|is|:)/i;

const shellEvidence = (shell: readonly ShellLine[], environments: Set<Environment | "any">): readonly Evidence[] => {
  const found: Evidence[] = [];
  for (const { line, text: command, environment, change } of shell) {
    if (environment === undefined || environment === "development" || environment === "test" || change === undefined || change === "works")
      continue;
    environments.add(environment);
    found.push({ line, text: command });
  }
  return found;
};

const descriptionOf = ({ frontMatter }: Document): readonly TextLine[] => {
  const field = frontMatter.fields.get("description");
  const text = textOf(field);
  return field && text !== "" ? [{ line: field.line, column: 1, text, source: text, isHeading: true, isCode: false }] : [];
};

/** What deploys says where to; what edits files speaks of production in many ways, and means it only where it lists environments. */
const proseEvidence = (text: readonly TextLine[], environments: Set<Environment | "any">, isDeployment: boolean): readonly Evidence[] => {
  const found: Evidence[] = [];
  for (const { line, text: sentence, isCode, isExcluded } of text) {
    if (isCode || isExcluded) continue;
    // A file of settings is no place.
    const cleaned = withoutQualities(sentence).replaceAll(/\.env\b[\w.]*/gi, " ");
    const isChoice =
      (choiceForm.test(cleaned) && ((isDeployment && operationWord.test(cleaned)) || /\benv(?:ironment)?s?\b/i.test(cleaned))) ||
      (isDeployment && asks.test(cleaned) && operationWord.test(cleaned));
    const isPlace =
      isDeployment &&
      namesProduction(cleaned) &&
      (deploysTo.test(cleaned) || (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0400-\u04ff]/.test(cleaned) && operationWord.test(cleaned)));
    if ((!isChoice && !isPlace) || forbids(sentence)) continue;
    if (namesProduction(cleaned)) environments.add("production");
    found.push({ line, text: sentence });
  }
  return found;
};

export const deploysTo =
  /\b(?:deploy\w*|release[sd]?|releasing|promot\w+|publish\w*|push\w*|ship\w*|migrat\w+|load\w*|roll(?:ing|ed)?[- ]?(?:out|back))\b[^.]{0,60}\b(?:to|in|on|into|against|para|em|en|nach|auf|zu|na|naar|на|в)\s+(?:the\s+)?(?:[\w.-]+\s+){0,2}?[`*]*(?:prod|production|staging|live|produção|producción|produktion|produkcję|produkcji|productie|продакшн|продакшен)(?![\p{L}\w])|\b(?:prod|production|staging)\s+(?:deploy\w*|release|rollout|migration)/iu;
