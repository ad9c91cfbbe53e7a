import type { Changes } from "./changes.ts";
import { goesLive, type ShellLine } from "./commands.ts";
import { nameOf, type Document } from "./document.ts";
import { environmentOfName } from "../environment/index.ts";
import type { Evidence } from "./facts.ts";
import { textOf } from "./front-matter.ts";
import { deploysTo, type EnvironmentTaken } from "./takes-environment.ts";
import { forbids, namesProduction, operationWord, withoutQualities, type TextLine } from "./words.ts";

/** A document whose name says another place: what goes live by itself goes there. */
const isForStaging = (document: Document): boolean => environmentOfName(nameOf(document)) === "staging";

/** Production by what the document is called or started with. */
export const productionName = ({ file }: Document, { environments }: EnvironmentTaken): readonly Evidence[] =>
  environments.has("production") ? [{ line: 1, text: file }] : [];

/** Production by the commands that name it. */
export const productionCommands = (shell: readonly ShellLine[]): readonly Evidence[] =>
  shell
    .filter(({ text, environment }) => environment === "production" && !/^\s*(?:#|echo\b)|^\s*\w+=\S*\s*$/.test(text))
    .map(({ line, text }) => ({ line, text }));

/** Commands of platforms that go live by themselves. */
export const liveCommands = (document: Document, shell: readonly ShellLine[]): readonly Evidence[] =>
  isForStaging(document)
    ? []
    : shell
        .filter(
          ({ text, environment, change }) => change !== undefined && change !== "works" && environment === undefined && goesLive.test(text),
        )
        .map(({ line, text }) => ({ line, text }));

/** Production by what the document says of itself. */
export const productionSentences = (
  document: Document,
  text: readonly TextLine[],
  { changes }: Changes,
  { environments, how }: EnvironmentTaken,
): readonly Evidence[] => {
  // A document whose name says another environment speaks of production as of somebody else's work.
  if ((how === "file-name" && !environments.has("production")) || isForStaging(document)) return [];
  const found: Evidence[] = [];
  const isDeployed = changes === "deploys";
  const isEditing = changes === "edits";
  // What is always read tells how things are; only a sentence that deploys there reaches it.
  const isBackground = document.kind === "memory" || document.kind === "rule";
  for (const name of ["argument-hint", "description", "name"]) {
    const field = document.frontMatter.fields.get(name);
    const value = withoutQualities(textOf(field));
    if (field && namesProduction(value) && !forbids(value) && (isDeployed || (isEditing ? deploysTo.test(value) : reaches(value))))
      found.push({ line: field.line, text: textOf(field) });
  }
  for (const { line, text: sentence, isHeading, isCode, isExcluded } of text) {
    if (isExcluded) continue;
    const cleaned = withoutQualities(sentence);
    if (!namesProduction(cleaned) || forbids(cleaned)) continue;
    if (isBackground) {
      if (!isCode && deploysTo.test(cleaned)) found.push({ line, text: sentence });
      continue;
    }
    const isAbout = operationWord.test(cleaned) || (isHeading && (onlyProduction.test(cleaned) || productionThing.test(cleaned)));
    if (isDeployed ? isAbout : !isEditing && !isCode && reaches(cleaned)) found.push({ line, text: sentence });
  }
  return found;
};

/** A heading under which production is meant. */
const onlyProduction =
  /^[^\p{L}]*(?:prod|production|producci[óo]n|produ[çc][ãa]o|本番(?:環境)?|生产(?:环境)?|프로덕션)(?:\s+(?:environment|server|servers|mode|urls?))?[^\p{L}]*$/iu;

/** Says that something is done in production, where the document as a whole deploys nothing. */
const reaches = (text: string): boolean => {
  // What changes nothing speaks of deployments as of what others do.
  const own = text.replaceAll(deploymentWord, " ");
  return (
    (inProduction.test(own) && (operationWord.test(own) || accessWord.test(own))) ||
    ((accessWord.test(own) || checkWord.test(own)) && productionThing.test(own))
  );
};
const deploymentWord =
  /(?<![\w-])(?:re-?deploy\w*|deploy\w*|release[sd]?|releasing|publish\w*|ship(?:s|ped|ping)?|promot\w+|push(?:e[sd]|ing)?|rollback|migrat\w+|merge[sd]?|merging|(?:run|use|see|invoke)\s+\/[\w-]*)(?![\w-])/gi;
const inProduction =
  /\b(?:to|in|on|into|against|from|for|of)\s+(?:the\s+|our\s+|your\s+|a\s+)?(?:live\s+)?[`*"']?(?:prod|production|prd)\b/i;
const accessWord =
  /(?<![\w-])(?:watch\w*|tail|quer(?:y|ies)|sweep|prob(?:e|ing)|read(?:s|ing)?|fetch\w*|investigat\w+|ssh|psql|test(?:s|ing)? the)(?![\w-])/i;
const checkWord = /(?<![\w-])(?:check(?:s|ing)?|verif(?:y|ies|ying)|inspect(?:s|ing)?|monitor(?:s|ing)?|curl|ping|health)(?![\w-])/i;
const productionThing =
  /(?<![\w-])(?:prod|production) (?:server|servers|database|db|logs?|cluster|environment|api|site|data|deployment|system|instance|traffic|facilitator|backend|frontend|health|endpoints?|hosts?|apps?)(?![\w-])(?! (?:keys?|variables?|config\w*|settings))/i;
