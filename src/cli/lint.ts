import { chmodSync, renameSync, statSync, writeFileSync } from "node:fs";
import { unifiedDiff } from "../agents/claude-code/install.ts";
import {
  baselineOf,
  findDocuments,
  fix,
  githubReport,
  isAtLeast,
  jsonReport,
  junitReport,
  levels,
  lint,
  newSince,
  readBaseline,
  rules,
  sarifReport,
  textReport,
  type Document,
  type Finding,
  type Found,
  type Report,
} from "../conformance/index.ts";
import { counted, escapeControls } from "../model/index.ts";
import { systemFiles } from "../store/index.ts";
import { choose, readArguments, UsageError, type Arguments } from "./arguments.ts";
import { painter } from "./colour.ts";
import { exitCodes, print } from "./stream.ts";
import { withUsage } from "./usage.ts";

const formats = ["text", "json", "sarif", "github", "junit"] as const;
type Format = (typeof formats)[number];

/** Commands, agents and documents against Rule 0: 0 clean, 1 with findings, 2 usage. */
export const run = (args: readonly string[]): Promise<number> =>
  withUsage("lint", async () => {
    const read = readArguments(args, {
      flags: ["--json", "--sarif", "--github", "--junit", "--fix", "--diff", "--drill"],
      values: ["--format", "--baseline", "--write-baseline", "--severity"],
    });
    const format = formatOf(read);
    const least = choose(read.values.get("--severity"), "severity", levels) ?? "note";
    const found = findNamed(read.operands.length === 0 ? ["."] : read.operands);
    if (read.flags.has("--drill")) {
      if (format !== "text" && format !== "json") throw new UsageError("`--drill` writes text or, with `--json`, JSON");
      return (await import("./lint-drill.ts")).drillDocuments(found, format === "json");
    }
    if (read.flags.has("--fix") || read.flags.has("--diff")) return repair(found, read);
    const result = lint(found.documents);
    const documents = new Map(found.documents.map((document) => [document.file, document]));
    const all = [...unreadFindings(found), ...result.findings].filter(({ level }) => isAtLeast(level, least));
    const target = read.values.get("--write-baseline");
    if (target !== undefined) return writeBaseline(target, all, documents);
    const findings = sinceBaseline(read.values.get("--baseline"), all, documents);
    const { version } = await import("../../package.json");
    print(render({ facts: result.facts, findings, suppressed: result.suppressed, rules, documents, version }, format));
    return findings.length === 0 ? exitCodes.ok : exitCodes.findings;
  });

const formatOf = (read: Arguments): Format => {
  const chosen = formats.filter((format) => read.flags.has(`--${format}`));
  const named = choose(read.values.get("--format"), "format", formats);
  const all = [...new Set([...chosen, ...(named ? [named] : [])])];
  if (all.length > 1) throw new UsageError(`one format is enough: ${all.join(", ")}`);
  return all[0] ?? "text";
};

const render = (report: Report, format: Format): string => {
  if (format === "json") return jsonReport(report);
  if (format === "sarif") return sarifReport(report);
  if (format === "github") return githubReport(report);
  return format === "junit" ? junitReport(report) : textReport(report, painter(process.env));
};

export const findNamed = (paths: readonly string[]): Found => {
  const found = findDocuments(paths, process.cwd(), systemFiles());
  const missing = found.unread.find(({ why, file }) => why === "missing" && paths.includes(file));
  if (missing) throw new UsageError(`\`${escapeControls(missing.file)}\` does not exist`);
  return found;
};

const reasons: Readonly<Record<string, string>> = {
  missing: "it is gone",
  unreadable: "it may not be read",
  "too-large": "it is larger than 1 MiB",
  binary: "it is no UTF-8 text",
};

/** What cannot be read cannot be shown to conform. */
const unreadFindings = ({ unread }: Found): readonly Finding[] =>
  unread.map(({ file, why }) => ({
    rule: "PS020",
    file,
    line: 1,
    level: "error",
    message: `this document cannot be read: ${reasons[why]}`,
  }));

const writeBaseline = (path: string, findings: readonly Finding[], documents: ReadonlyMap<string, Document>): number => {
  writeFileSync(path, `${JSON.stringify(baselineOf(findings, documents), null, 2)}\n`);
  print(`${escapeControls(path)}: a baseline of ${counted(findings.length, "finding")}\n`);
  return exitCodes.ok;
};

const sinceBaseline = (
  path: string | undefined,
  findings: readonly Finding[],
  documents: ReadonlyMap<string, Document>,
): readonly Finding[] => {
  if (path === undefined) return findings;
  const read = systemFiles().read(path, 1 << 26);
  const baseline = read.ok ? readBaseline(read.text) : undefined;
  if (!baseline) throw new UsageError(`\`${escapeControls(path)}\` is no baseline; write one with \`--write-baseline\``);
  return newSince(baseline, findings, documents);
};

/** Inserts what can be inserted, or shows it, and says what only a person can write. */
const repair = (found: Found, read: Arguments): number => {
  const isShown = read.flags.has("--diff");
  const fixed = found.documents
    .map((document) => ({ document, ...fix(document, found.documents) }))
    .filter(({ document, text }) => text !== document.text);
  for (const { document, text, rules: met } of fixed) {
    if (isShown) print(unifiedDiff(document.file, document.text, text).split("\n").map(escapeControls).join("\n"));
    else {
      replace(document.file, text);
      print(`${escapeControls(document.file)}: ${met.join(", ")}\n`);
    }
  }
  const texts = new Map(fixed.map(({ document, text }) => [document.file, text]));
  const again = findDocuments(read.operands.length === 0 ? ["."] : read.operands, process.cwd(), patched(texts));
  const left = [...unreadFindings(again), ...lint(again.documents).findings];
  const files = new Set(left.map(({ file }) => file)).size;
  const head = `${isShown ? "would change" : "changed"} ${counted(fixed.length, "document")}`;
  if (left.length === 0) print(`${head}, no findings are left\n`);
  else {
    for (const { file, line, rule, message } of left) print(`${escapeControls(file)}:${line} ${rule} ${escapeControls(message)}\n`);
    print(`${head}; for a person to mend: ${counted(left.length, "finding")} in ${counted(files, "document")}\n`);
  }
  return left.length === 0 ? exitCodes.ok : exitCodes.findings;
};

/** The files of this machine with other texts in some places. */
const patched = (texts: ReadonlyMap<string, string>): ReturnType<typeof systemFiles> => {
  const files = systemFiles();
  const root = `${process.cwd()}/`;
  return {
    read: (path, bytesMax) => {
      const text = texts.get(path.startsWith(root) ? path.slice(root.length) : path);
      return text === undefined ? files.read(path, bytesMax) : { ok: true, text };
    },
    kind: (path) => files.kind(path),
    real: (path) => files.real(path),
    list: (path) => files.list(path),
    isWritable: (path) => files.isWritable(path),
  };
};

/** In one step, with the file's mode: a reader finds the old text or the new one. */
const replace = (file: string, text: string): void => {
  const fresh = `${file}.${process.pid}.new`;
  const { mode } = statSync(file);
  writeFileSync(fresh, text);
  chmodSync(fresh, mode);
  renameSync(fresh, file);
};
