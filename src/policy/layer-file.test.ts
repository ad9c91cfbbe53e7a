import { describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import * as cedar from "@cedar-policy/cedar-wasm/nodejs";
import { buildPolicy } from "./build.ts";
import { layerText, readLayer, sourcesDigest } from "./layer-file.ts";

const schemaText = readFileSync(new URL("./schema.cedarschema", import.meta.url).pathname, "utf8");
const text = `@id("acme") @outcome("deny") @category("ACME") @reason("acme says so") @source("ACME 1")
forbid (principal, action, resource in Kind::"dns") when { resource.name like "*.acme.example" };`;
const sources = [{ name: "acme.cedar", text }];
const built = buildPolicy({ sources, origin: "user", schema: schemaText, cedar });
if (!built.ok) throw new Error("it does not build");
const { policy } = built;
const expected = { origin: "user", sources, schema: policy.schema } as const;
const file = layerText(policy, sources);

describe("a built file", () => {
  test("gives back the rules that were built", () => {
    const read = readLayer(file, expected);
    expect(read.ok && read.policy.rules).toEqual(policy.rules);
    expect(read).toMatchObject({ ok: true, policy: { format: 1, origin: "user" } });
  });

  test("with any byte changed, left out or added is none", () => {
    for (let at = 0; at < file.length; at++) {
      const flipped = file.slice(0, at) + String.fromCharCode(file.charCodeAt(at) ^ 1) + file.slice(at + 1);
      for (const other of [flipped, file.slice(0, at), file.slice(0, at) + file.slice(at + 1), `${file.slice(0, at)} ${file.slice(at)}`]) {
        const read = readLayer(other, expected);
        // White space and names in the first line that nothing depends on leave the same rules.
        if (read.ok) expect([at < file.indexOf("\n") + 1, read.policy.rules]).toEqual([true, policy.rules]);
      }
    }
  });

  test.each([
    ["other sources", { sources: [{ name: "acme.cedar", text: `${text} ` }] }, "changed"],
    ["sources of other names", { sources: [{ name: "b.cedar", text }] }, "changed"],
    ["more sources", { sources: [...sources, { name: "b.cedar", text: "" }] }, "changed"],
    ["no sources", { sources: [] }, "changed"],
    ["another schema", { schema: "0" }, "other-version"],
    ["another layer", { origin: "managed" as const }, "damaged"],
  ])("does not count with %s", (_, other, code) => {
    expect(readLayer(file, { ...expected, ...other })).toMatchObject({ ok: false, code });
  });

  test("is bound to the text of each file, not to the order they are listed in or where one ends", () => {
    const pair = [
      { name: "a.cedar", text: "x" },
      { name: "b.cedar", text: "y" },
    ];
    expect(sourcesDigest(pair)).toBe(sourcesDigest(pair.toReversed()));
    expect(sourcesDigest(pair)).not.toBe(sourcesDigest([{ name: "a.cedar", text: "xy" }]));
    expect(sourcesDigest(pair)).not.toBe(sourcesDigest([pair[0] as (typeof pair)[0], { name: "b.cedar", text: "" }]));
  });
});
