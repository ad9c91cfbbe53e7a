import { knowledge, understandShell, type Surroundings } from "../catalog/index.ts";
import { environmentOfName } from "../environment/index.ts";
import type { Effect, Environment, Files, ResourceKind } from "../model/index.ts";
import type { Document } from "./document.ts";
import type { Block, SourceLine } from "./markdown.ts";
import { excludedLinesOf } from "./exclusions.ts";
import { forbids } from "./sentences.ts";

/** What a command of a document does, as far as its text tells. */
export type Change =
  /** Infrastructure, services, data, deployments, shared branches: somebody else notices. */
  | "deploys"
  /** Files, packages, containers and processes of the machine the agent works on. */
  | "works"
  /** A program that is not known, whose words say that it changes something. */
  | "may deploy";

/** A statement of shell in a document. */
export interface ShellLine {
  readonly line: number;
  readonly column: number;
  /** Its lines, joined by line feeds. */
  readonly text: string;
  readonly source: readonly SourceLine[];
  readonly change: Change | undefined;
  /** What made it a change, for a person. */
  readonly because: string;
  /** Environment its words name. */
  readonly environment: Environment | undefined;
  /** Code in a sentence, not a line of a block. */
  readonly isNamed: boolean;
}

const noFiles: Files = {
  read: () => ({ ok: false, why: "missing" }),
  kind: () => "none",
  real: (path) => path,
  list: () => [],
  isWritable: () => false,
};

/** A checkout of which nothing is known but its branches' usual names. */
const surroundings: Surroundings = {
  files: noFiles,
  home: "/home/agent",
  cwd: "/checkout",
  user: "agent",
  variables: { HOME: "/home/agent", PATH: "/usr/bin:/bin" },
  artifactFolders: [],
  scratchFolders: [],
  guardPaths: [],
  isProtectedBranch: (name) => /^(?:main|master|prod(?:uction)?|release|live|trunk|staging|stable)(?:$|\/)/.test(name),
};

const shellInfo = /^(?:bash|sh|shell|zsh|console|terminal|shell-?session|fish|cmd)\b/i;
/** First words of lines that are shell although their block does not say so. */
const shellStart =
  /^(?:\$ |sudo |cd |git |gh |npm |npx |pnpm |yarn |bun |node |python3? |pip |docker(?:-compose)? |kubectl |helm |terraform |aws |gcloud |az |ssh |scp |rsync |curl |vercel |fly(?:ctl)? |railway |wrangler |firebase |supabase |psql |mysql |make |just |\.\/|bash |sh |export |php |composer |bundle |rails |mix |cargo |go |dotnet |ansible|eas |heroku |netlify |systemctl |pm2 )/;

/** How many characters of shell of one document are read. */
const shellMax = 200_000;

export const isShell = (info: string, lines: readonly SourceLine[]): boolean => {
  if (shellInfo.test(info)) return true;
  if (info !== "") return false;
  const own = lines.map(({ text }) => text.trim()).filter((text) => text !== "" && !text.startsWith("#"));
  return own.length > 0 && own.filter((text) => shellStart.test(`${text} `)).length * 2 >= own.length;
};

/** Every line of shell the document hands to an agent: blocks, commands named in sentences, and what runs when it is loaded. */
export const shellLinesOf = (document: Document): readonly ShellLine[] => {
  const found: ShellLine[] = [];
  const excluded = excludedLinesOf(document);
  let length = 0;
  let lead: Block | undefined;
  for (const block of document.blocks) {
    if (block.kind === "heading" || block.kind === "comment" || excluded.has(block.line)) continue;
    if (lead && block.depth <= lead.depth) lead = undefined;
    const isOrdered = lead !== undefined;
    if (!lead && ordersList(block)) lead = block;
    const isBlock = block.kind === "code";
    if (isBlock && !isShell(block.info, block.lines)) continue;
    const lines = isBlock
      ? joined(block.lines)
      : block.lines.flatMap((line) =>
          [...loadedIn(line), ...namedIn(line, isOrdered ? "" : (document.lines[line.line - 1] ?? ""))].map((each) => [each]),
        );
    for (const line of lines) {
      length += line.reduce((sum, { text }) => sum + text.length, 0);
      if (length > shellMax) return found;
      found.push(shellLine(line, !isBlock));
    }
  }
  return found;
};

/** `` !`command` `` runs when Claude Code loads the document (its documentation, "Bash command execution"). */
const loadedIn = ({ line, column, text }: SourceLine): readonly SourceLine[] =>
  [...text.matchAll(/!`([^`\n]+)`/g)].map((match) => ({ line, column: column + match.index + 2, text: match[1] as string }));

/** What stands before a command that is to be run. */
const isOrder =
  /(?:^|[.:;,>→]|\b(?:runs?|running|executes?|executing|invoke|call|with|via|using|then|and|do|try|ejecut\w+|corre|execut\w+|rode)\b|调用|执行|实行|実行|실행)[\s*_]*(?:the |this )?$/i;

/** Whether a list of commands follows that are to be run. */
const ordersList = (block: Block): boolean => {
  if (block.kind !== "paragraph" && block.kind !== "item") return false;
  const text = block.lines.at(-1)?.text.trim() ?? "";
  return (
    text.length < 200 &&
    text.slice(-4).includes(":") &&
    /(?:^|\W)(?:run|execute|deploy|publish|release|start|apply|do|then|steps?)(?!\w)[^:]{0,60}:\W*$/i.test(text) &&
    !forbids(text)
  );
};

/** Commands that a sentence has the agent run: code that begins as shell does, in a sentence that does not forbid it. */
const namedIn = ({ line, column, text }: SourceLine, source: string): readonly SourceLine[] => {
  if (!text.includes("`") || forbids(text)) return [];
  // A bullet that is nothing but a command may be in a list of what is never to be run.
  const isBullet = /^[\s>]*[-*+]\s/.test(source);
  return [...text.matchAll(/(?<![!`])`([^`\n]+)`(?!`)/g)]
    .filter(
      (match) =>
        shellStart.test(`${match[1]} `) &&
        (match[1] as string).includes(" ") &&
        isOrder.test(text.slice(Math.max(0, match.index - 40), match.index)) &&
        !(isBullet && match.index === 0),
    )
    .map((match) => ({ line, column: column + match.index + 1, text: match[1] as string }));
};

/** Lines that a statement may reach over; what is longer is read in pieces. */
const statementMax = 400;

/** Statements of a block: continued lines, here-documents and loops in one piece; prompts, outputs and remarks are left out. */
const joined = (lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] => {
  const isSession = lines.some(({ text }) => /^\s*\$ \S/.test(text));
  const result: (readonly SourceLine[])[] = [];
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at] as SourceLine;
    if (first.text.trim() === "" || first.text.trimStart().startsWith("#")) continue;
    if (isSession && !/^\s*\$ /.test(first.text)) continue;
    const prompt = /^\s*(?:\$ |> )?/.exec(first.text)?.[0].length ?? 0;
    const own: SourceLine[] = [{ ...first, column: first.column + prompt, text: first.text.slice(prompt) }];
    let depth = nesting(own[0] as SourceLine);
    let word = heredocOf(first.text);
    let quote = word === undefined ? quoteAfter(first.text, undefined) : undefined;
    if (quote !== undefined && closingLine(lines, at, quote) === -1) quote = undefined;
    while (at + 1 < lines.length && own.length < statementMax) {
      const last = own.at(-1) as SourceLine;
      const isEnded = word === undefined && quote === undefined && depth <= 0 && !/\\\s{0,8}$/.test(last.text);
      if (isEnded) break;
      const next = lines[++at] as SourceLine;
      own.push(next);
      if (word !== undefined) {
        if (next.text.trim() === word) word = undefined;
      } else if (quote !== undefined) quote = quoteAfter(next.text, quote);
      else {
        depth += nesting(next);
        word = heredocOf(next.text);
      }
    }
    result.push(own);
  }
  return result;
};

/** The quote that is open after a line, when `quote` was open before it. Remarks quote nothing. */
const quoteAfter = (text: string, quote: string | undefined): string | undefined => {
  let open = quote;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (letter === "\\" && open !== "'") at++;
    else if (open === undefined && letter === "#" && (at === 0 || /\s/.test(text[at - 1] as string))) return undefined;
    else if (open === undefined && (letter === '"' || letter === "'")) open = letter;
    else if (letter === open) open = undefined;
  }
  return open;
};

/** Lines that a quoted text may reach over; an apostrophe in words closes nowhere. */
const quotedMax = 60;

const closingLine = (lines: readonly SourceLine[], at: number, quote: string): number => {
  let open: string | undefined = quote;
  for (let next = at + 1; next < Math.min(lines.length, at + quotedMax); next++) {
    open = quoteAfter((lines[next] as SourceLine).text, open);
    if (open === undefined) return next;
  }
  return -1;
};

const heredocOf = (text: string): string | undefined => /<<-?\s{0,4}(["']?)([A-Za-z_]\w*)\1/.exec(text)?.[2];

/** How many compound statements a line opens more than it closes. */
const nesting = ({ text }: SourceLine): number => {
  const code = text.replaceAll(/"[^"]*"|'[^']*'|(?:^|\s)#.*$/g, " ");
  const opened = code.match(/(?:^|[;&|({]|\b(?:do|then|else))\s*(?:for|while|until|if|case|select)\s/g)?.length ?? 0;
  const closed = code.match(/(?:^|[;&|)\s])(?:done|fi|esac)(?=$|[\s;&|)])/g)?.length ?? 0;
  return opened - closed;
};

/** Placeholders in angle brackets are words, not redirections; what a client puts in is known only when it runs. */
const withPlaceholders = (text: string): string =>
  text
    .replaceAll(/<([A-Za-z][\w .|/-]{0,40})>/g, (_, name: string) => `_${name.replaceAll(/[ |/]/g, "_")}_`)
    .replaceAll(/\{\{([^{}]*)\}\}/g, (_, name: string) => `__${name.replaceAll(/\W/g, "_")}__`);

type Meaning = Pick<ShellLine, "change" | "because" | "environment">;
/** What statements mean that were met: mirrors of documents and their usual steps repeat themselves. */
const met = new Map<string, Meaning>();
const metMax = 20_000;

const meaningOf = (text: string): Meaning => {
  const known = met.get(text);
  if (known) return known;
  const meaning = { ...changeOf(text), environment: environmentOf(text) };
  if (met.size < metMax) met.set(text, meaning);
  return meaning;
};

const shellLine = (source: readonly SourceLine[], isNamed: boolean): ShellLine => {
  const text = source.map((each) => each.text).join("\n");
  const { line, column } = source[0] as SourceLine;
  return { line, column, text, source, ...meaningOf(text), isNamed };
};

/** Where a character of a statement stands in the document. */
export const placeIn = ({ text, source }: ShellLine, index: number): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, index).split("\n");
  const { line, column } = (source[before.length - 1] ?? source[0]) as SourceLine;
  return { line, column: column + (before.at(-1) as string).length };
};

/** Effects on these are work on the agent's own machine, or none at all. */
const ownKinds: ReadonlySet<ResourceKind> = new Set<ResourceKind>([
  "output",
  "document",
  "scratch",
  "file",
  "work-tree",
  "topic-branch",
  "git-configuration",
  "process",
  "code",
  "package",
  "image",
  "container",
  "volume",
  "variable",
  "session",
  "configuration",
  "network",
]);
const silentKinds: ReadonlySet<ResourceKind> = new Set<ResourceKind>([
  "output",
  "document",
  "scratch",
  "session",
  "variable",
  "code",
  "network",
]);
const elsewhere = new Set(["ssh", "kube", "aws", "gcp", "azure", "paas", "cloud", "database"]);

/** Words of a program or script that is not known, which say that it changes something. */
const changingWord =
  /(?:^|[^a-z])(?:deploy(?:ment|s)?|redeploy|release|publish|promote|rollout|rollback|roll-back|migrat(?:e|ion|ions)|seed(?:s|er)?|ship|provision|destroy|teardown|restart|reload|apply|upsert|backfill|ingest|load(?:-?data|er)?|import|truncate|drop|delete|restore|push|sync|upload|cutover|switch-traffic|flush|purge|reset|submit)(?![a-z])/i;
const readingWord =
  /(?:^|[^a-z])(?:status|list|logs?|show|describe|check|verify|validate|diff|plan|dry[-_]?run|test|lint|build|help|version|info|health|get|inspect|preview|audit|report|doctor)(?![a-z])/i;

/** `/deploy prod` in a block of shell is a command of the client. */
export const isSlashCommand = (text: string): boolean => /^\/[a-z][\w-]*(?::[\w-]+)*(?:\s|$)/i.test(text);

/** Platforms whose plain command goes live. Sources: the manuals of the tools (`vercel --prod`, `wrangler deploy`, `firebase deploy`, `fly deploy`, `gh-pages`, `npm publish`, `eas submit`). */
export const goesLive =
  /\b(?:vercel(?!\s+(?:ls|list|inspect|logs?|env|build|pull|domains|link|whoami|dev|help)\b)\b[^\n]*--prod|netlify deploy\b[^\n]*--prod(?!=)|wrangler(?: pages)? (?:deploy|publish)|firebase deploy|fly(?:ctl)? deploy|gh-pages|npm publish|pnpm publish|yarn publish|cargo publish|twine upload|eas submit|railway up|gcloud (?:run|app|functions) deploy|heroku\b[^\n]*\b(?:main|master)|supabase db push|supabase functions deploy|pod trunk push|gem push)\b/;

/** Who logs in, or chooses a cluster or an account, writes settings of their own machine. */
const isOwnLogin = ({ resource, target }: Effect): boolean =>
  resource.kind === "configuration" && target !== undefined && target.family !== "ssh" && target.family !== "paas";

const changeOf = (text: string): { readonly change: Change | undefined; readonly because: string } => {
  if (isSlashCommand(text)) return { change: undefined, because: "" };
  const live = goesLive.exec(text);
  if (live && !/--(?:dry-run|help)\b|^\s*(?:echo|grep)\b/.test(text))
    return { change: "deploys", because: `\`${live[0].slice(0, 60)}\` goes live` };
  const { effects, doubts } = understandShell(withPlaceholders(text).replace(/^!/, ""), surroundings, knowledge);
  let works: Effect | undefined;
  for (const effect of effects) {
    if (effect.action === "read" || effect.action === "connect" || effect.action === "disclose") continue;
    if (/\b(?:localhost|127\.0\.0\.1|0\.0\.0\.0)\b/.test(effect.resource.name)) continue;
    const isElsewhere = effect.target !== undefined && elsewhere.has(effect.target.family) && !isOwnLogin(effect);
    if (!isElsewhere && silentKinds.has(effect.resource.kind)) continue;
    if (isElsewhere || !ownKinds.has(effect.resource.kind)) {
      if (isElsewhere && silentKinds.has(effect.resource.kind) && !changingWord.test(effect.source)) continue;
      return { change: "deploys", because: `${effect.action} ${effect.resource.kind} ${effect.resource.name}` };
    }
    works ??= effect;
  }
  const unknown = [
    ...doubts.filter(({ reason }) => reason !== "dynamic-word" && reason !== "missing-value"),
    ...effects.filter(({ resource }) => resource.kind === "code"),
  ];
  for (const { source } of unknown) {
    if (/^\s*(?:echo|printf)\b[^>]*$|--(?:dry-run|check|help)\b/.test(source)) continue;
    const words = ownWords(source);
    if (changingWord.test(words) && !onlyReads(words)) return { change: "may deploy", because: `\`${source.trim().slice(0, 60)}\`` };
  }
  return works
    ? { change: "works", because: `${works.action} ${works.resource.kind} ${works.resource.name}` }
    : { change: undefined, because: "" };
};

/** Words that say what a program does: its name and what it is asked for, without options, quoted texts, variables and data files. */
const ownWords = (source: string): string =>
  source
    .replaceAll(/"[^"]*"|'[^']*'/g, " ")
    .split(/\s+/)
    .filter((word) => !/^[-<[{_]|[$=*]|\.(?:ya?ml|json|md|txt|log|lock|toml|env|csv|tsx?|html?|conf)\b/i.test(word))
    .slice(0, ownWordsMax)
    .join(" ");
const ownWordsMax = 6;

const readingCommand = /^[\w./-]+\s+(?:audit|check|status|list|show|describe|verify|validate|diff|get|inspect|report|logs?)(?:\s|$)/i;

/** `npm run deploy:status` reads; `npm run deploy` does not. */
const onlyReads = (words: string): boolean => {
  // `shop audit deployment`: what is asked for is the audit.
  if (readingCommand.test(words.trim())) return true;
  const last = words.split(/\s+/).filter((word) => changingWord.test(word));
  return last.length > 0 && last.every((word) => readingWord.test(word.replace(changingWord, " ")));
};

/** Words that say how something is built, not where it goes. */
const buildOnly =
  /\b(?:npm|pnpm|yarn|bun|composer|bundle)\s+(?:run\s+)?(?:ci|install|i|build|prune|test)\b|\b(?:npm|pnpm|yarn|bun)\s+(?:run\s+)?(?:validate|verify|check|lint|build|typecheck|type-check)[\w:-]*|\b(?:MODE|NODE_ENV|BABEL_ENV)=\w+\s+(?:npm|pnpm|yarn|npx|bun|node|vite|webpack|next)\b|--mode[= ]production\b|\bnpm audit\b|\bflutter build\b|\bgrep\b|\becho\b|\bls\b|\bcat\b/;

const rank: readonly Environment[] = ["production", "staging", "test", "development"];

/** A here-document that is only written down says nothing of where the command goes. */
export const withoutDocument = (text: string): string =>
  text.includes("<<")
    ? text.replaceAll(/\b((?:cat|tee|echo|printf)\b[^\n]*<<-?\s{0,4}["']?([A-Za-z_]\w*)["']?[^\n]*)\n(?:[^]*?\n)??[ \t]*\2(?=\n|$)/g, "$1")
    : text;

/** The gravest environment that a word of the command names. */
export const environmentOf = (source: string): Environment | undefined => {
  // What is searched for is no place.
  const text = withoutDocument(source).replaceAll(/\b(?:e?grep|rg|sed|awk)\b[^\n]*|(?<=\S\s+)#\s[^\n]*/g, " ");
  const found = new Set<Environment>();
  for (const piece of text.split(/&&|\|\||[;\n|]/)) {
    // A condition compares names; nothing goes there.
    if (buildOnly.test(piece) || /^\s*(?:if|elif|while|until|test|\[|case\b|[^()]*\)\s*$)/.test(piece)) continue;
    for (const each of piece.split(/\s+/)) {
      // Of an assignment the value counts, unless the variable is a place's.
      const word = each.replace(/^(?![A-Z0-9_]*(?<![A-Z0-9])(?:PROD|PRODUCTION|PRD|STAGING|STAGE|LIVE)(?![A-Z0-9]))[A-Z][A-Z0-9_]*=/, "");
      if (
        !/prod|prd|live|stag|stg|te?st|dev|local/i.test(word) ||
        /=(?:false|0|no)$|^--?[\w-]*(?:id|key|price)=|\/dev\/null|localhost|^["']?\/?(?:usr|opt|etc|local)\/|(?:^|\/)tests?[-_][\w-]*\.(?:[cm]?[jt]s|py)$/.test(
          word,
        )
      )
        continue;
      const says = environmentOfName(word.replaceAll(/[$<>[\](){}|"'`]/g, " "));
      if (says === "production" && /^(?:.*[^a-z])?live(?:[^a-z].*)?$/i.test(word) && !/prod|prd/i.test(word) && !/[.@:=]|^-/.test(word))
        continue;
      if (says !== undefined && says !== "unknown") found.add(says);
      else if (/\bprod(?:uction)?\b/i.test(word) && /[|/]/.test(word)) found.add("production");
    }
  }
  return rank.find((each) => found.has(each));
};

/** What one line of shell would do that stands nowhere in particular. */
export const shellLineOf = (text: string): ShellLine => shellLine([{ line: 1, column: 1, text }], false);
