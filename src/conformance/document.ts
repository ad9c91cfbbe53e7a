import { readFrontMatter, readTomlCommand, textOf, type FrontMatter } from "./front-matter.ts";
import { linesOf, plain, readBlocks, type Block, type Heading } from "./markdown.ts";

/** What a document is for its client. */
const documentKinds = ["command", "skill", "agent", "memory", "rule", "guide"] as const;
export type DocumentKind = (typeof documentKinds)[number];
export type Client = "claude" | "codex" | "gemini" | "cursor" | "opencode" | "copilot" | "any";

/** A heading with the blocks up to the next one of its level or above. */
export interface Section {
  readonly heading: Heading;
  /** Heading without emphasis. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Last line of the section. */
  readonly endLine: number;
}

export interface Document {
  /** As it was named or found, relative to where the search began. */
  readonly file: string;
  readonly kind: DocumentKind;
  readonly client: Client;
  readonly text: string;
  /** Lines without their ends; a byte order mark is taken off the first. */
  readonly lines: readonly string[];
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** Commands, skills and agents: what an agent is told to do. */
export const isOperation = ({ kind }: Document): boolean => kind === "command" || kind === "skill" || kind === "agent";

const mark = "\uFEFF";
const withoutMark = (text: string): string => (text.startsWith(mark) ? text.slice(1) : text);

/** Reads a document. Never throws for any text. */
export const readDocument = (file: string, text: string, given?: { kind: DocumentKind; client: Client }): Document => {
  const body = withoutMark(text);
  if (file.endsWith(".toml")) {
    const toml = readTomlCommand(body);
    const blocks = readBlocks(toml.lines, toml.first);
    const { kind, client } = given ?? { kind: "command", client: "gemini" };
    return {
      file,
      kind,
      client,
      text,
      lines: linesOf(body),
      frontMatter: toml.frontMatter,
      blocks,
      sections: sectionsOf(blocks, toml.first + toml.lines.length - 1),
    };
  }
  const lines = linesOf(body);
  const frontMatter = readFrontMatter(lines);
  const blocks = readBlocks(lines.slice(frontMatter.endLine), frontMatter.endLine + 1);
  const { kind, client } = given ?? placeOf(file) ?? guess(file, frontMatter, body);
  return { file, kind, client, text, lines, frontMatter, blocks, sections: sectionsOf(blocks, lines.length) };
};

const sectionsOf = (blocks: readonly Block[], lastLine: number): readonly Section[] => {
  const sections: Section[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== "heading" || block.depth > 0) return;
    let end = index + 1;
    while (end < blocks.length) {
      const next = blocks[end] as Block;
      if (next.kind === "heading" && next.level <= block.level && next.depth === 0) break;
      end++;
    }
    const next = blocks[end];
    sections.push({
      heading: block,
      title: plain(block.text),
      blocks: blocks.slice(index + 1, end),
      endLine: next ? next.line - 1 : lastLine,
    });
  });
  return sections;
};

const clients: readonly (readonly [RegExp, Client])[] = [
  [/(?:^|\/)\.claude\//, "claude"],
  [/(?:^|\/)\.codex\//, "codex"],
  [/(?:^|\/)\.gemini\//, "gemini"],
  [/(?:^|\/)\.cursor\//, "cursor"],
  [/(?:^|\/)\.opencode\//, "opencode"],
  [/(?:^|\/)\.github\//, "copilot"],
  [/(?:^|\/)\.agents\//, "any"],
];

/** A file of a collection may carry its path in its name, with two marks for each slash: `shop__.claude__commands__deploy.md`. */
export const pathOf = (file: string): string => {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  const isPath = /(?:^|__|--)\.?(?:claude|codex|cursor|gemini|opencode|github|agents)(?:__|--)/.test(name);
  return isPath ? name.replaceAll(/__|--/g, "/") : file;
};

/**
 * Where the clients keep what they read, by their documentation: Claude Code (commands, skills, agents, rules, plugins), Codex CLI
 * (prompts, skills, AGENTS.md), Gemini CLI (commands, agents, GEMINI.md), Cursor (commands, agents, rules), OpenCode (command(s),
 * agent(s), skill(s)) and GitHub Copilot (prompts, agents, chat modes, instructions).
 */
export const placeOf = (file: string): { readonly kind: DocumentKind; readonly client: Client } | undefined => {
  const path = `/${pathOf(file).replaceAll("\\", "/")}`;
  const client = clients.find(([form]) => form.test(path))?.[1];
  if (/\/(?:README|CHANGELOG|LICENSE|CONTRIBUTING)\.md$/i.test(path)) return undefined;
  // Beside commands and agents lie documents about them, whose names cry.
  if (
    /\/(?:[A-Z]+[_-])*(?:PATTERNS|GUIDE|INDEX|OVERVIEW|SUMMARY|ARCHITECTURE|QUICKSTART|CATALOG|REFERENCE|TROUBLESHOOTING)\.md$/.test(path)
  )
    return { kind: "guide", client: "any" };
  if (/\/(?:CLAUDE|CLAUDE\.local|AGENTS|AGENTS\.override|GEMINI)\.md$/.test(path)) return { kind: "memory", client: client ?? "any" };
  if (/\/SKILL\.md$/i.test(path)) return { kind: "skill", client: client ?? "claude" };
  if (client === undefined) return pluginPlace(path);
  if (path.endsWith(".toml")) return /\/\.gemini\/commands\//.test(path) ? { kind: "command", client } : undefined;
  if (client === "copilot") return copilotPlace(path);
  if (!/\.mdc?$/.test(path)) return undefined;
  if (/\/\.\w+\/(?:.+\/)?skills?\//.test(path)) return undefined;
  if (/\/\.\w+\/(?:.+\/)?(?:commands?|prompts)\//.test(path)) return { kind: "command", client };
  if (/\/\.\w+\/(?:.+\/)?(?:agents?|subagents)\//.test(path)) return { kind: "agent", client };
  if (/\/\.\w+\/(?:.+\/)?(?:rules|output-styles|instructions)\//.test(path)) return { kind: "rule", client };
  return undefined;
};

const copilotPlace = (path: string): { readonly kind: DocumentKind; readonly client: Client } | undefined => {
  if (path.endsWith("/copilot-instructions.md")) return { kind: "memory", client: "copilot" };
  if (path.endsWith(".prompt.md") || /\/\.github\/prompts\/.+\.md$/.test(path)) return { kind: "command", client: "copilot" };
  if (/\.(?:agent|chatmode)\.md$/.test(path) || /\/\.github\/(?:agents|chatmodes)\/.+\.md$/.test(path))
    return { kind: "agent", client: "copilot" };
  if (path.endsWith(".instructions.md")) return { kind: "rule", client: "copilot" };
  return undefined;
};

/** Folders of a plugin: `commands/` and `agents/` under `plugins/`. */
const pluginPlace = (path: string): { readonly kind: DocumentKind; readonly client: Client } | undefined => {
  if (
    !path.endsWith(".md") ||
    !/\/(?:plugins?|\.claude-plugin)\//.test(path) ||
    /\/(?:docs?|tests?|src|references?|examples?)\//.test(path)
  )
    return undefined;
  if (/\/commands\//.test(path)) return { kind: "command", client: "claude" };
  if (/\/agents\//.test(path)) return { kind: "agent", client: "claude" };
  return undefined;
};

/** A file that lies nowhere in particular: what its fields and its name say. */
const guess = (file: string, { fields }: FrontMatter, body: string): { kind: DocumentKind; client: Client } => {
  const name = file.toLowerCase().replaceAll(/[\\/]/g, "__");
  if (name.endsWith(".mdc") || fields.has("globs") || fields.has("alwaysapply")) return { kind: "rule", client: "cursor" };
  if (name.endsWith(".instructions.md") || fields.has("applyto")) return { kind: "rule", client: "copilot" };
  if (/\.(?:agent|chatmode)\.md$/.test(name)) return { kind: "agent", client: "copilot" };
  if (name.endsWith(".prompt.md")) return { kind: "command", client: "copilot" };
  if (/(?:^|__|[^a-z])(?:claude|agents|gemini|copilot-instructions)\.md$/.test(name)) return { kind: "memory", client: "any" };
  // What lies beside a skill's own document is read when that says so.
  if (name.endsWith("skill.md") || (/skills__/.test(name) && (fields.has("name") || fields.has("description"))))
    return { kind: "skill", client: "claude" };
  if (/commands?(?:__|[-_.])|prompts?__/.test(name) || fields.has("argument-hint") || fields.has("allowed-tools"))
    return { kind: "command", client: "claude" };
  if (
    /(?<!\.)agents?(?:__|[-_.])/.test(name) ||
    (fields.has("name") && fields.has("description") && (fields.has("tools") || fields.has("model")))
  )
    return { kind: "agent", client: "claude" };
  if (fields.has("description") && !fields.has("title")) return { kind: "command", client: "claude" };
  // Whoever starts it says what it is about: what the clients put in for that.
  if (body.includes("$ARGUMENTS") && /^[^`|]*\$ARGUMENTS\b/m.test(body)) return { kind: "command", client: "claude" };
  return { kind: isOrder(file) ? "command" : "guide", client: "any" };
};

/** A name that says what to do, outside of a folder of documentation: `deploy-prod.md`, but not `release-notes.md`. */
const isOrder = (file: string): boolean => {
  const parts = file.toLowerCase().split(/[\\/]/);
  const name = (parts.pop() ?? "").replace(/^[\d_-]+|\.md$/g, "");
  return (
    !parts.some((part) => /^(?:docs?|documentation|guides?|wiki|runbooks?|adr|references?)$/.test(part)) &&
    /^(?:deploy|release|ship|publish|roll-?back|promote|migrate|launch|debug|fix|audit|review|test|check|verify|commit|push|build|create|add|update|generate|run|set-?up|start|execute|refactor|optimi[sz]e|sync|backup|restore|seed|load|restart|hotfix|new)(?:[-_](?!notes?\b|guide|process|checklist|plan|policy|history|runbook|steps|docs?\b).*)?$/.test(
      name,
    )
  );
};

/** Whether a file that lies nowhere in particular has the fields of a command or an agent. */
export const looksLikeDocument = (file: string, text: string): boolean => {
  const body = withoutMark(text);
  if (!body.startsWith("---") || /(?:^|\/)(?:README|CHANGELOG)\.md$/i.test(file)) return false;
  const { fields } = readFrontMatter(linesOf(body.slice(0, 16_384)));
  if (["argument-hint", "allowed-tools", "disable-model-invocation", "user-invocable"].some((name) => fields.has(name))) return true;
  const isInFolder = /(?:^|\/)(?:commands|agents)\//.test(file) && !/(?:^|\/)docs?\//.test(file);
  return fields.has("description") && ((fields.has("name") && fields.has("tools")) || (isInFolder && !fields.has("title")));
};

/** Name of a command or an agent: its field, else its file, else its skill's folder. */
export const nameOf = ({ file, frontMatter, kind }: Document): string => {
  const field = textOf(frontMatter.fields.get("name")).trim();
  if (field !== "") return field;
  const parts = pathOf(file)
    .replace(/\.(?:prompt|agent|chatmode|instructions)?\.?(?:md|mdc|toml)$/i, "")
    .split("/");
  return (kind === "skill" ? parts.at(-2) : parts.at(-1)) ?? file;
};
