import { writeFileSync } from "node:fs";
import { lint, statusHtml, statusJson, statusMarkdown, statusOf, type Status } from "../conformance/index.ts";
import { escapeControls } from "../model/index.ts";
import { systemFiles } from "../store/index.ts";
import { choose, readArguments, UsageError } from "./arguments.ts";
import { findNamed } from "./lint.ts";
import { complain, exitCodes, print } from "./stream.ts";
import { withUsage } from "./usage.ts";

const formats = ["markdown", "json", "html"] as const;
type Format = (typeof formats)[number];

const renderers: Readonly<Record<Format, (status: Status) => string>> = { markdown: statusMarkdown, json: statusJson, html: statusHtml };

/** Where the status document lies when nobody says otherwise. */
const usualFile = "docs/production-safety-status.md";

/** Specification 2's status document, computed. `--check`: 0 when the committed one says the same, 1 when it has drifted. */
export const run = (args: readonly string[]): Promise<number> =>
  withUsage("status", () => {
    const { flags, values, operands } = readArguments(args, {
      flags: ["--check", "--write", "--json", "--html"],
      values: ["--format", "--file"],
    });
    if (flags.has("--check") && flags.has("--write")) throw new UsageError("use `--check` or `--write`, not both");
    const named = choose(values.get("--format"), "format", formats);
    const format: Format = named ?? (flags.has("--json") ? "json" : flags.has("--html") ? "html" : "markdown");
    const file = values.get("--file") ?? usualFile;
    const found = findNamed(operands.length === 0 ? ["."] : operands);
    // The document is about the others.
    const documents = found.documents.filter((document) => document.file !== file);
    const text = renderers[format](statusOf(lint(documents)));
    if (flags.has("--check")) return check(file, text);
    if (flags.has("--write")) {
      writeFileSync(file, text);
      print(`wrote ${escapeControls(file)}\n`);
    } else print(text);
    return exitCodes.ok;
  });

const check = (file: string, text: string): number => {
  const read = systemFiles().read(file, 1 << 26);
  if (read.ok && read.text === text) {
    print(`${escapeControls(file)} is in step\n`);
    return exitCodes.ok;
  }
  complain(
    `${escapeControls(file)} ${read.ok ? "has drifted from what it is about" : "cannot be read"}; write it anew with \`tagout status --write\`\n`,
  );
  return exitCodes.findings;
};
