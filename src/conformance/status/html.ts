import { escapeControls } from "../../model/index.ts";
import type { Status, StatusItem } from "./status.ts";

const escape = (text: string): string =>
  escapeControls(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const item = ({ name, file, isDone, points }: StatusItem): string =>
  `<li class="${isDone ? "done" : "open"}"><b>${escape(name)}</b> <code>${escape(file)}</code>${points.length > 0 ? `<ul>${points.map((point) => `<li>${escape(point)}</li>`).join("")}</ul>` : ""}</li>`;
const list = (items: readonly StatusItem[]): string => (items.length === 0 ? "<p>None.</p>" : `<ul>${items.map(item).join("\n")}</ul>`);

/** The status document as one page without scripts, pictures or anything from elsewhere. */
export const statusHtml = (status: Status): string => {
  const all = status.completed.length + status.remaining.length;
  const phases = status.phases.map(({ title, items }) => {
    const done = items.filter(({ isDone }) => isDone).length;
    return `<h3>${escape(title)}</h3><p><progress max="${Math.max(items.length, 1)}" value="${items.length === 0 ? 1 : done}"></progress> ${done} of ${items.length}</p>`;
  });
  const criteria = status.criteria.map(
    ({ text, state, note }) =>
      `<li class="${state === "met" ? "done" : "open"}">${escape(text)}${note === "" ? "" : ` <i>${escape(note)}</i>`}</li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Production Safety Implementation Status</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
li.done::marker { content: "✓ "; }
li.open::marker { content: "○ "; }
progress { vertical-align: middle; }
@media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } }
</style>
</head>
<body>
<h1>Production Safety Implementation Status</h1>
<p>${status.completed.length} of ${all} documents conform.</p>
<h2>Remaining Updates Required</h2>
${list(status.remaining)}
<h2>Completed Updates</h2>
${list(status.completed)}
<h2>Rollout Plan</h2>
${phases.join("\n")}
<h2>Success Criteria</h2>
<ul>${criteria.join("\n")}</ul>
<h2>Priority</h2>
<h3>Highest</h3>
${list(status.highest)}
<h3>High</h3>
${list(status.high)}
</body>
</html>
`;
};
