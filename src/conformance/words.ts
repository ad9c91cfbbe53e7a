/** Words that documents about deployments use, in the languages met most often. Sources: the specification's own texts and the clients' documentation. */
import type { Document } from "./document.ts";
import { excludedLinesOf } from "./exclusions.ts";
import { plain } from "./markdown.ts";
import { isShell } from "./commands.ts";

/** A line for people: a heading, a line of a paragraph, list, table or of a block that is no shell. */
export interface TextLine {
  readonly line: number;
  readonly column: number;
  /** Without emphasis, code marks and link targets. */
  readonly text: string;
  /** As it stands in the source. */
  readonly source: string;
  readonly isHeading: boolean;
  /** In a fenced block that is no shell: a template, an example of output, another language. */
  readonly isCode: boolean;
  /** The heading it stands below, without emphasis. */
  readonly below?: string;
  /** Cells of the first row of the table it is a row of. */
  readonly header?: readonly string[];
  /** Not about what this document does: what it says is out of scope, other agents, somebody's past. */
  readonly isExcluded?: boolean;
}

/** Headings over occasions, other documents and what something can do: no steps. */
export const occasions =
  /^[^\p{L}]*(?:when\b|use (?:this|it|when)\b|use cases?\b|triggers?\b|activation|related\b|see also|references?\b|reference documentation|features\b|key features|benefits|overview\b|example (?:prompts|requests|interactions)|next steps|what'?s? next|future)/iu;

/** What is longer than this is no sentence; its beginning is read. */
const lineMax = 2000;

/** Lists of other agents with what they are for, and what somebody has done before. */
const aboutOthers = /^[\s>*+-]*\*\*`?[a-z]+(?:-[a-z]+)+`?\*\*\s*(?:[-–—:]|\()|\byears? of\b|^[\s>*+-]*(?:former|author of|built)\b/i;

/** Cells of a table's row. */
export const cellsOf = (row: string): readonly string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());

export const textLinesOf = (document: Document): readonly TextLine[] => {
  const found: TextLine[] = [];
  const excluded = excludedLinesOf(document);
  let below: string | undefined;
  for (const block of document.blocks) {
    if (block.kind === "comment") continue;
    if (block.kind === "heading") {
      below = plain(block.text.slice(0, lineMax));
      found.push({
        line: block.line,
        column: 1,
        text: below,
        source: block.text.slice(0, lineMax),
        isHeading: true,
        isCode: false,
        isExcluded: excluded.has(block.line),
      });
      continue;
    }
    const isCode = block.kind === "code";
    if (isCode && isShell(block.info, block.lines)) continue;
    const header = block.kind === "table" ? cellsOf(plain(block.lines[0]?.text ?? "")) : undefined;
    for (const { line, column, text } of block.lines)
      if (text.trim() !== "") {
        const source = text.length > lineMax ? text.slice(0, lineMax) : text;
        found.push({
          line,
          column,
          text: isCode ? source : plain(source),
          source,
          isHeading: false,
          isCode,
          ...(below !== undefined && { below }),
          ...(header !== undefined && { header }),
          isExcluded: excluded.has(block.line) || aboutOthers.test(source),
        });
      }
  }
  return found;
};

/** Production as a place. `PRD` is left out: in documents it is nearly always the requirements. */
const productionWord =
  /(?<![\w-])(?:prod|production|live (?:site|server|environment|system|app|database|users|traffic|url)|mainnet|produ[çc][ãa]o|producci[óo]n|produzione|produktion|продакшн|продакшен|produkcj[aęią]|produkcyjn\w+|productie(?:-?omgeving)?|canlı (?:ortam|sunucu)|canlıya|produksi)(?![\w])|本番|生产环境|生产|正式环境|正式環境|上线|프로덕션|운영 ?(?:서버|환경|배포|반영)/i;

/** Production as a quality of code, or as a kind of build: no place. */
const productionQuality =
  /(?<![\w-])(?:non[- ]?prod(?:uction)?|pre[- ]?prod(?:uction)?|production[- ](?:ready|readiness|grade|quality|level|like|worthy|scale|standard|capable|code|bundle|dependencies|mode|use|experience|patterns?|deps|usage|optimi[sz]ed|optimi[sz]ation|workloads?|examples?|implementation|best practices?|hardening|tested|proven|style)s?|(?:build|builds|bundle|compile|optimi[sz]ed?|ready) for production|production build|video production|content production|in production use|NODE_ENV=production|test in production quality)(?![\w])/gi;

/** The text without what only sounds like production. */
export const withoutQualities = (text: string): string => (/prod/i.test(text) ? text.replaceAll(productionQuality, " ") : text);
export const namesProduction = (text: string): boolean => mayNameProduction.test(text) && productionWord.test(withoutQualities(text));
/** A cheap first look. */
const mayNameProduction = /prod|live|mainnet|[^ -~]/i;

/** What reaches an environment. */
export const operationWord =
  /(?<![\w-])(?:re-?deploy\w*|deploy\w*|release[sd]?|releasing|publish\w*|ship(?:s|ped|ping)?|promot\w+|push(?:e[sd]|ing)?|roll(?:s|ed|ing)?[- ]?(?:out|back)\w*|rollback|migrat\w+|load(?:s|ed|ing)?|import\w*|seed\w*|backfill\w*|restart\w*|apply|applies|applied|provision\w*|destroy\w*|ssh|scp|rsync|connect\w*|upload\w*|sync\w*|switch\w*|run(?:s|ning)?|execut\w+|merge[sd]?|merging|go(?:es|ing)?[- ]live|target\w*|hotfix\w*|cut ?over|scale[sd]?|submit\w*|update[sd]?|implantar|implantação|desplegar|despliegue|desplegar|d[ée]ploiement|d[ée]ployer|deployen|bereitstell\w+|wdra[żz]a\w*|wdro[żz]\w*|uitrol\w*|yay[ıi]nla\w*|da[ğg][ıi]t\w*|tri[ểe]n khai)(?![\w-])|デプロイ|部署|发布|배포|마이그레이션|депло[йя]|разв[её]рт|выкат|релиз|миграци/i;

export { forbids } from "./sentences.ts";
