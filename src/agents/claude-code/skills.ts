import type { Surroundings } from "../../catalog/index.ts";
import type { Doubt, DoubtReason, Findings, ToolCall } from "../../model/index.ts";
import type { Understanding } from "./tools.ts";

const skillBytesMax = 1024 * 1024;
const foldersMax = 64;

/** Shell source that a skill or command file runs while it is loaded, before any tool hook sees it. */
export interface InlineShell {
  readonly commands: readonly string[];
  readonly problems: readonly string[];
}

/** Reads `` !`command` `` and fenced blocks opened by ```` ```! ````, wherever they stand. */
export const readInlineShell = (markdown: string): InlineShell => {
  const commands: string[] = [];
  const problems: string[] = [];
  const rest = markdown.replace(/```!([\s\S]*?)```/g, (_, block: string) => {
    commands.push(block.trim());
    return "\n";
  });
  for (const [, command] of rest.matchAll(/!`([^`]+)`/g)) commands.push((command ?? "").trim());
  if (/```!/.test(rest) || (rest.match(/!`/g) ?? []).length > commands.length) problems.push("inline shell that does not end");
  return { commands: commands.filter((command) => command !== ""), problems };
};

const frontmatter = (markdown: string): string => /^\uFEFF?\s*---\r?\n([\s\S]*?)\r?\n---/.exec(markdown)?.[1] ?? "";

/** Hooks in a file's frontmatter run programs that no tool hook sees; another shell is not read by us. */
const frontmatterProblems = (markdown: string): string[] => {
  const head = frontmatter(markdown);
  const problems: string[] = [];
  if (/^\s*["']?hooks["']?\s*:/m.test(head) || /[{,]\s*["']?hooks["']?\s*:/.test(head)) problems.push("registers hooks of its own");
  if (/^\s*["']?shell["']?\s*:\s*["']?(?!bash\b)/m.test(head)) problems.push("chooses another shell");
  return problems;
};

const hasName = (markdown: string, name: string): boolean =>
  new RegExp(`^name\\s*:\\s*["']?${RegExp.escape(name)}["']?\\s*$`, "m").test(frontmatter(markdown));

const configFolders = (call: ToolCall, surroundings: Surroundings): string[] => {
  const folders = [call.variables["CLAUDE_CONFIG_DIR"] ?? "", `${surroundings.home}/.claude`, "/etc/claude-code/.claude"];
  const project = call.variables["CLAUDE_PROJECT_DIR"];
  if (project !== undefined && project !== "") folders.push(`${project}/.claude`);
  const parts = call.cwd.split("/").filter((part) => part !== "");
  for (let depth = parts.length; depth >= 0; depth--) folders.push(`/${[...parts.slice(0, depth), ".claude"].join("/")}`);
  return [...new Set(folders.filter((folder) => folder.startsWith("/")))].slice(0, foldersMax);
};

type Source = { readonly path: string; readonly text: string } | { readonly path: string; readonly why: string };

const readSource = (path: string, surroundings: Surroundings): Source | undefined => {
  const file = surroundings.files.read(path, skillBytesMax);
  if (file.ok) return { path, text: file.text };
  return file.why === "missing" ? undefined : { path, why: file.why };
};

const present = (sources: readonly (Source | undefined)[]): Source[] => sources.filter((source) => source !== undefined);

/** Files that may be meant by a skill's or command's name: by path, and by the name in their frontmatter. */
const findSkill = (name: string, call: ToolCall, surroundings: Surroundings): Source[] => {
  const relative = name.replaceAll(":", "/");
  return configFolders(call, surroundings).flatMap((folder) => {
    const byPath = present(
      [`${folder}/skills/${relative}/SKILL.md`, `${folder}/commands/${relative}.md`].map((path) => readSource(path, surroundings)),
    );
    const others = surroundings.files
      .list(`${folder}/skills`)
      .map((entry) => readSource(`${folder}/skills/${entry}/SKILL.md`, surroundings));
    const byName = present(others).filter((source) => "text" in source && hasName(source.text, name));
    return [...byPath, ...byName.filter((source) => !byPath.some(({ path }) => path === source.path))];
  });
};

const doubt = (reason: DoubtReason, detail: string, call: ToolCall): Doubt => ({
  reason,
  detail,
  via: [call.tool],
  source: call.tool,
});

/** The client puts arguments into the text before it runs it; what is not the whole argument text stays in doubt. */
const fillArguments = (command: string, args: string): string => command.replaceAll("$ARGUMENTS", () => args);

/**
 * Skills the client brings itself (listed by 2.1.330 in the first message of a session). They have no file, their
 * inline shell is the client's own, and what they start passes the tool hook. A file of the same name is read instead.
 */
export const bundledSkills: readonly string[] = [
  "batch",
  "claude-api",
  "code-review",
  "dataviz",
  "debug",
  "deep-research",
  "doctor",
  "fewer-permission-prompts",
  "loop",
  "plugin-authoring",
  "run",
  "run-skill-generator",
  "simplify",
  "update-config",
  "verify",
  "workflow-authoring",
];

/** What loading a skill or command does: its inline shell is understood as shell. */
export const inspectSkill = (given: string, args: string, call: ToolCall, surroundings: Surroundings): Understanding => {
  const [head = "", ...tail] = given.trim().replace(/^\//, "").split(/\s+/);
  const isSafeName = head !== "" && !head.includes("..") && !head.startsWith("/");
  const sources = isSafeName ? findSkill(head, call, surroundings) : [];
  const doubts: Doubt[] =
    sources.length === 0 && !bundledSkills.includes(head) ? [doubt("unknown-tool", `skill \`${head}\` was not found`, call)] : [];
  const commands: string[] = [];
  for (const source of sources) {
    if ("why" in source) doubts.push(doubt("unreadable-file", `${source.path}: ${source.why}`, call));
    else {
      const inline = readInlineShell(source.text);
      commands.push(...inline.commands.map((command) => fillArguments(command, args || tail.join(" "))));
      const problems = [...inline.problems, ...frontmatterProblems(source.text)];
      doubts.push(...problems.map((problem) => doubt("unknown-tool", `${source.path}: ${problem}`, call)));
    }
  }
  const effects = [
    {
      action: "read",
      resource: { kind: "session", name: `skill ${head}` },
      certainty: "known",
      via: [call.tool],
      source: call.tool,
    },
  ] as const;
  const findings: Findings = { effects, doubts };
  return commands.length === 0 ? { kind: "findings", findings } : { kind: "shell", command: commands.join("\n"), also: findings };
};

/** Doubts about an agent's own definition: hooks in its frontmatter run unseen. */
export const inspectAgent = (name: string, call: ToolCall, surroundings: Surroundings): Findings => {
  if (name === "" || name.includes("/")) return { effects: [], doubts: [] };
  const sources = configFolders(call, surroundings).flatMap((folder) => {
    const entries = surroundings.files.list(`${folder}/agents`).filter((entry) => entry.endsWith(".md"));
    const all = present(entries.map((entry) => readSource(`${folder}/agents/${entry}`, surroundings)));
    return all.filter((source) => "why" in source || source.path.endsWith(`/${name}.md`) || hasName(source.text, name));
  });
  const problems = sources.flatMap((source) =>
    "why" in source ? [`${source.path}: ${source.why}`] : frontmatterProblems(source.text).map((problem) => `${source.path}: ${problem}`),
  );
  return { effects: [], doubts: problems.map((problem) => doubt("unknown-tool", problem, call)) };
};
