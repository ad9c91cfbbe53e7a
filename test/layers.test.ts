import { describe, expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Layers from the bottom; a folder imports only from layers below its own. */
const layers: readonly (readonly string[])[] = [
  ["model"],
  ["languages", "redaction", "policy", "environment"],
  ["approval"],
  ["configuration", "catalog", "ledger"],
  ["evidence"],
  ["incident", "operation", "conformance", "store"],
  ["guard.ts", "guard.test.ts"],
  ["agents"],
  ["console"],
  ["cli"],
  ["library"],
];

/** Where the file system, processes, clocks and chance are reached. */
const outsidePlaces = /^(?:store|cli|library)\/|^agents\/[^/]+\/(?:install|doctor|diff|processes)\.ts$/;
const outside: Readonly<Record<string, RegExp>> = {
  "node modules that reach outside": /from "node:(?:fs|fs\/promises|child_process|net|http|https|os|process|crypto|tty|worker_threads)"/,
  "bun:ffi": /from "bun:ffi"/,
  process: /(?<!\.)\bprocess\.\w/,
  "the clock": /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/,
  chance: /\bMath\.random\(|\bcrypto\.(?:getRandomValues|randomUUID)\(/,
  "Bun's files and programs": /\bBun\.(?:file|write|spawn|spawnSync|which|env|serve|connect|listen)\b/,
};

const bannedNames = /^(?:utils?|helpers?|common|misc|managers?|services?|handlers?|data|info)(?:\.|$)/;
/** Tables, not code: as long as what they describe. */
const dataFiles =
  /^(?:catalog\/tools|languages\/sql\/data|redaction\/detectors|environment\/signals|policy\/generated)\/|\/generated\/|\.(?:cases|fixture)\.ts$|-cases\.ts$|^redaction\/detectors\.ts$|^policy\/examples\.ts$/;
/** A table outside of `src`: every way there is to put a command line. */
const templates = /\/test\/wrapping\/templates\.ts$/;
const linesMax = 400;

const root = join(import.meta.dir, "../src");
const typescriptIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.includes("node_modules"))
    .map((name) => join(folder, name))
    .toSorted();
const files = typescriptIn(root).map((path) => relative(root, path));
const isTest = (name: string): boolean => /\.(?:test|fixture|cases)\.ts$|\/testing\/|\/fixtures\.ts$|(?:^|\/)mutants\.ts$/.test(name);
const sources = files.filter((name) => !isTest(name));
const texts = new Map(files.map((name) => [name, readFileSync(join(root, name), "utf8")]));
const textOf = (name: string): string => texts.get(name) ?? "";
/** Without comments: they may speak of anything. */
const codeOf = (name: string): string => textOf(name).replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");

/** Files of `src` that a file imports, relative to `src`. */
const importsOf = (name: string): readonly string[] =>
  [...codeOf(name).matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*"(\.[^"]+)"/g)]
    .map(([, path]) => relative(root, join(root, dirname(name), path as string)))
    .filter((path) => !path.startsWith(".."));

const partOf = (name: string): string => name.split("/")[0] as string;
const rankOf = (name: string): number => layers.findIndex((layer) => layer.includes(partOf(name)));

describe("folders", () => {
  test("all have a place in the order of layers", () => {
    expect(files.filter((name) => rankOf(name) === -1)).toEqual([]);
  });

  test("import only from layers below their own", () => {
    const upward = sources.flatMap((name) =>
      importsOf(name)
        .filter((path) => partOf(path) !== partOf(name) && rankOf(path) >= rankOf(name))
        .map((path) => `${name} → ${path}`),
    );
    expect(upward).toEqual([]);
  });

  test("keep tools out of the policy and the policy out of the catalog", () => {
    const wrong = sources.flatMap((name) =>
      importsOf(name)
        .filter((path) => [partOf(name), partOf(path)].toSorted().join(" ") === "catalog policy")
        .map((path) => `${name} → ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  test("do not import each other in a circle", () => {
    const edges = new Map<string, Set<string>>();
    for (const name of sources)
      for (const [from, to] of importsOf(name).map((path) => [dirname(name), dirname(path)] as const))
        if (!isNested(from, to)) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    expect(findCycle(edges)).toEqual([]);
  });
});

/** A folder and one inside it are one place. */
const isNested = (a: string, b: string): boolean => `${a}/`.startsWith(`${b}/`) || `${b}/`.startsWith(`${a}/`);

/** A path of folders that comes back to where it began; empty when there is none. */
const findCycle = (edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] => {
  const done = new Set<string>();
  const visit = (folder: string, path: readonly string[]): readonly string[] => {
    if (path.includes(folder)) return [...path.slice(path.indexOf(folder)), folder];
    if (done.has(folder)) return [];
    for (const next of edges.get(folder) ?? []) {
      const cycle = visit(next, [...path, folder]);
      if (cycle.length > 0) return cycle;
    }
    done.add(folder);
    return [];
  };
  for (const folder of edges.keys()) {
    const cycle = visit(folder, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
};

/** The one file of the console that listens, apart from its listening. */
const withoutServing = (name: string): string => (name === "console/server.ts" ? codeOf(name).replaceAll("Bun.serve(", "") : codeOf(name));

describe("what is outside is reached only in named places:", () => {
  for (const [what, pattern] of Object.entries(outside))
    test(what, () => {
      expect(sources.filter((name) => !outsidePlaces.test(name) && pattern.test(withoutServing(name)))).toEqual([]);
    });

  test("the network, nowhere but in the console", () => {
    const reaching = sources.filter(
      (name) => partOf(name) !== "console" && /\bfetch\(|\bnew WebSocket\(|\bBun\.serve\b/.test(codeOf(name)),
    );
    expect(reaching).toEqual([]);
  });
});

test("the library stands alone: it runs where none of the rest does", () => {
  expect(sources.filter((name) => partOf(name) === "library").flatMap(importsOf)).toEqual([]);
});

describe("the hook", () => {
  /** Everything that is loaded before a call is answered. */
  const loaded = (start: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const visit = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      const text = codeOf(name);
      for (const [, path] of text.matchAll(/^(?:import|export)\b(?! type\b)[^;]*?from "(\.[^"]+)";/gm))
        visit(relative(root, join(root, dirname(name), path as string)));
    };
    visit(start);
    return seen;
  };

  test("loads no module that is slow to start", () => {
    const slow = [...loaded("cli/hook.ts")].filter((name) =>
      /from "node:(?:fs|crypto|child_process|tty|os)"|from "yaml"|process\.stdout/.test(codeOf(name)),
    );
    expect(slow).toEqual([]);
  });

  test("never reaches Cedar, which three commands alone load", () => {
    const importers = (wanted: string): readonly string[] => sources.filter((name) => importsOf(name).includes(wanted));
    expect([importers("cli/cedar.ts"), importers("cli/policy-build.ts")]).toEqual([
      ["cli/policy-build.ts"],
      ["cli/policy-test.ts", "cli/policy.ts", "cli/trust.ts"],
    ]);
    expect(sources.filter((name) => /"@cedar-policy\/|cedar_wasm/.test(codeOf(name)))).toEqual(["cli/cedar.ts"]);
    const started = loaded("cli/hook.ts");
    expect(["cli/policy.ts", "cli/policy-build.ts", "cli/trust.ts", "policy/build.ts"].filter((name) => started.has(name))).toEqual([]);
  });
});

describe("files", () => {
  test("have names that say something", () => {
    const banned = files.filter((name) => name.split("/").some((part) => bannedNames.test(part)));
    expect(banned.filter((name) => !name.startsWith("languages/sql/data/") && !name.startsWith("catalog/tools/"))).toEqual([]);
  });

  test(`are at most ${linesMax} lines long unless they are tables`, () => {
    const isLong = (text: string): boolean => text.trimEnd().split("\n").length > linesMax;
    const elsewhere = ["test", "packs", "scripts", "bench"].flatMap((folder) => typescriptIn(join(root, "..", folder)));
    expect(files.filter((name) => !dataFiles.test(name) && isLong(textOf(name)))).toEqual([]);
    expect(elsewhere.filter((path) => !templates.test(path) && isLong(readFileSync(path, "utf8")))).toEqual([]);
  });

  test("silence no check", () => {
    // The pattern that this test forbids elsewhere: it has to spell the words, and silences nothing itself.
    const silenced = files.filter((name) => /@ts-(?:ignore|nocheck)|(?:ox|es)lint-disable|\b(?:TODO|FIXME)\b/.test(textOf(name)));
    expect(silenced).toEqual([]);
  });

  test("leave no test out", () => {
    expect(files.filter((name) => isTest(name) && /\b(?:test|describe|it)\.(?:only|skip|todo)\b/.test(textOf(name)))).toEqual([]);
  });
});
