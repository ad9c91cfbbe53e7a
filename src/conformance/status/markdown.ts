import { escapeControls } from "../../model/index.ts";
import type { Criterion, Status, StatusItem } from "./status.ts";

/** One line, and no Markdown of its own beyond code marks. */
const inline = (text: string): string => escapeControls(text.replaceAll(/\s+/g, " ")).replaceAll("<", "\\<");

const lineOf = ({ name, file, isDone }: StatusItem): string =>
  `- [${isDone ? "x" : " "}] **\`${inline(name).replaceAll("`", "")}\`** (\`${inline(file).replaceAll("`", "")}\`)`;
const entry = (item: StatusItem): readonly string[] => [lineOf(item), ...item.points.map((point) => `  - ${inline(point)}`)];

const group = (title: string, items: readonly StatusItem[], kinds: readonly string[]): readonly string[] => {
  const own = items.filter(({ kind }) => kinds.includes(kind));
  return own.length === 0 ? [] : [`### ${title}`, "", ...own.flatMap(entry), ""];
};

const grouped = (items: readonly StatusItem[]): readonly string[] =>
  items.length === 0
    ? ["None.", ""]
    : [
        ...group("Core Documentation", items, ["memory", "guide", "rule"]),
        ...group("Commands", items, ["command", "skill"]),
        ...group("Agents", items, ["agent"]),
      ];

const criterion = ({ text, state, note }: Criterion): string =>
  `- [${state === "met" ? "x" : " "}] ${text}${note === "" ? "" : ` (${note})`}`;

const numbered = (items: readonly StatusItem[]): readonly string[] =>
  items.length === 0 ? ["None."] : items.map(({ name, file }, index) => `${index + 1}. **\`${inline(name)}\`** (\`${inline(file)}\`)`);

/** The status document. The same findings give the same bytes: it holds no date. */
export const statusMarkdown = (status: Status): string => {
  const phases = status.phases.flatMap(({ title, items }) => {
    const isDone = items.every(({ isDone: done }) => done);
    return [`### ${title}${isDone ? " (COMPLETED)" : ""}`, "", ...(items.length === 0 ? ["Nothing to do."] : items.map(lineOf)), ""];
  });
  return `${[
    "# Production Safety Implementation Status",
    "",
    "Computed by `tagout status`; do not edit. `tagout status --check` fails when it has drifted.",
    "",
    "## ✅ Completed Updates",
    "",
    ...grouped(status.completed),
    "## ⚠️ Remaining Updates Required",
    "",
    ...grouped(status.remaining),
    "## Rollout Plan",
    "",
    ...phases,
    "## Success Criteria",
    "",
    ...status.criteria.map(criterion),
    "",
    "## Priority for Immediate Implementation",
    "",
    "**HIGHEST PRIORITY** (Complete First):",
    "",
    ...numbered(status.highest),
    "",
    "**HIGH PRIORITY** (Complete Soon):",
    "",
    ...numbered(status.high),
  ].join("\n")}\n`;
};

export const statusJson = (status: Status): string => `${JSON.stringify(status)}\n`;
