import * as cedar from "@cedar-policy/cedar-wasm/nodejs";
import { buildPolicy } from "../src/policy/build.ts";
import { shippedSources } from "./policy-sources.ts";

/** Rebuilds `src/policy/generated/policy.json`; the same sources give the same bytes. */
const folder = new URL("../src/policy/", import.meta.url).pathname;
const built = buildPolicy({ ...(await shippedSources(folder)), origin: "shipped", cedar });
if (!built.ok) {
  for (const { code, where, message } of built.problems)
    console.error(`${where}: ${code}: ${message}`);
  process.exit(1);
}
const { rules, ...head } = built.policy;
const lines = rules.map((rule) => `    ${JSON.stringify(rule)}`).join(",\n");
const opening = JSON.stringify(head, null, 2).slice(0, -2);
await Bun.write(`${folder}generated/policy.json`, `${opening},\n  "rules": [\n${lines}\n  ]\n}\n`);
console.log(`policy: ${rules.length} rules, digest ${head.digest}`);
