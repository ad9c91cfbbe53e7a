import { describe, expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const checkout = join(here, "..", "..", "..");
const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts") && !name.includes("node_modules"));
const files = sourcesIn(here);
const isTest = (name: string): boolean => /\.test\.ts$|^testing\//.test(name);
const textOf = (name: string): string => readFileSync(join(here, name), "utf8");
const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^(?:import|export|\}).*?from "([^"]+)";$|^import "([^"]+)";$/gm)].map(([, path, bare]) => path ?? (bare as string));

/** Layers from the bottom; a folder imports only from layers below its own. */
const layers: readonly (readonly string[])[] = [
  ["outcome.ts", "failpoint.ts", "voice.ts"],
  ["schema"],
  ["manifest"],
  ["duckdb"],
  ["source", "warehouse"],
  ["history", "release"],
  ["load", "generate"],
  ["commands"],
  ["main.ts"],
];
const partOf = (name: string): string => name.split("/")[0] as string;
const rankOf = (name: string): number => layers.findIndex((layer) => layer.includes(partOf(name)));
const product = files.filter((name) => !isTest(name) && partOf(name) !== "bench");

describe("the loader stands alone:", () => {
  test("it imports its own files, what Bun and Node bring, and `yaml`", () => {
    const other = files.flatMap((name) =>
      importsOf(textOf(name))
        .filter((path) =>
          path.startsWith(".")
            ? relative(here, join(here, dirname(name), path)).startsWith("..")
            : !/^(?:node:|bun:|bun$|yaml$)/.test(path),
        )
        .filter((path) => !(isTest(name) && path === "fast-check"))
        .map((path) => `${name} → ${path}`),
    );
    // What loaders import in the tests of loaders is text here.
    expect(other.filter((each) => !each.startsWith("release/releases.test.ts"))).toEqual([]);
  });

  test("nothing of the guard imports it", () => {
    const folder = join(checkout, "src");
    expect(
      sourcesIn(folder).filter((name) => importsOf(readFileSync(join(folder, name), "utf8")).some((path) => path.includes("packs/"))),
    ).toEqual([]);
  });
});

test("its folders import only from below", () => {
  expect(product.filter((name) => rankOf(name) === -1)).toEqual([]);
  const upward = product.flatMap((name) =>
    importsOf(textOf(name))
      .filter((path) => path.startsWith("."))
      .map((path) => relative(here, join(here, dirname(name), path)))
      .filter((path) => partOf(path) !== partOf(name) && rankOf(path) >= rankOf(name))
      .map((path) => `${name} → ${path}`),
  );
  expect(upward).toEqual([]);
});

test("its files are short, and silence nothing", () => {
  expect(files.filter((name) => textOf(name).trimEnd().split("\n").length > 400)).toEqual([]);
  // The pattern that this test forbids elsewhere: it has to spell the words, and silences nothing itself.
  const silenced = /@ts-(?:ignore|nocheck)|(?:ox|es)lint-disable|\b(?:TODO|FIXME)\b/;
  expect(files.filter((name) => name !== "alone.test.ts" && silenced.test(textOf(name)))).toEqual([]);
});
