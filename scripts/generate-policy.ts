import * as cedar from "@cedar-policy/cedar-wasm/nodejs";
import { buildPolicy } from "../src/policy/build.ts";
import { shippedSources } from "./policy-sources.ts";

/** Rebuilds `src/policy/generated/policy.json`; the same sources give the same bytes. */
const folder = new URL("../src/policy/", import.meta.url).pathname;
const built = buildPolicy({ ...(await shippedSources(folder)), origin: "shipped", cedar });
if (!built.ok) {
  for (const { code, where, message } of built.problems) console.error(`${where}: ${code}: ${message}`);
  process.exit(1);
}
const { rules, index, ...head } = built.policy;
const lines = (members: readonly string[]): string => members.map((member) => `    ${member}`).join(",\n");
const indexLines = lines(Object.entries(index).map(([key, positions]) => `${JSON.stringify(key)}: ${JSON.stringify(positions)}`));
const ruleLines = lines(rules.map((rule) => JSON.stringify(rule)));
const opening = JSON.stringify(head, null, 2).slice(0, -2);
await Bun.write(`${folder}generated/policy.json`, `${opening},\n  "index": {\n${indexLines}\n  },\n  "rules": [\n${ruleLines}\n  ]\n}\n`);
console.log(`policy: ${rules.length} rules, digest ${head.digest}`);

// Only now: these modules load the policy that was just written.
const { renderDecisions, renderMatrix, renderRules } = await import("../src/policy/render.ts");
await Bun.write(`${folder}decisions.txt`, renderDecisions());

const page = new URL("../docs/policy.md", import.meta.url).pathname;
const fill = (text: string, name: string, table: string): string => {
  const opening = `<!-- generated: ${name} -->\n`;
  const start = text.indexOf(opening) + opening.length;
  const end = text.indexOf("<!-- end -->", start);
  if (start < opening.length || end < 0) throw new Error(`docs/policy.md has no place for \`${name}\``);
  return `${text.slice(0, start)}${table}\n${text.slice(end)}`;
};
const text = await Bun.file(page).text();
await Bun.write(page, fill(fill(text, "staging", renderMatrix("staging")), "rules", renderRules()));
