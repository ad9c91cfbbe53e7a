import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { chmodSync, cpSync, existsSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deployFailpoints } from "../failpoint.ts";
import { packageLoader } from "./package.ts";
import { answerOf, eventsOf, openWorkspace, type Ran, type Workspace } from "../testing/workspace.ts";

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
  write("up");
  workspace.write(
    "datasets/goods/dataset.yaml",
    "dataset: goods\nloader: goods\nsource: { format: csv, path: goods.csv }\ncolumns:\n  - { name: label, type: text }\n  - { name: price, type: decimal, precision: 6, scale: 2 }\nkey: [label]\n",
  );
  workspace.write("datasets/goods/goods.csv", "name,cents\n lamp ,125\nnone,0\ndesk,n/a\n");
});
afterEach(() => workspace.remove());

/** A loader whose module writes labels in one case or the other. */
const write = (way: "up" | "low"): void => {
  const label = way === "up" ? "LAMP" : "lamp";
  workspace.write(
    "loaders/goods/loader.yaml",
    `loader: goods
columns:
  label: { from: name, trim: true }
  price: { from: cents, nulls: ["n/a"] }
module: transform.ts
examples:
  - given: { name: " lamp ", cents: "125" }
    gives: [{ label: ${label}, price: "1.25" }]
  - given: { name: none, cents: "0" }
    gives: []
  - given: { name: bad, cents: "-1" }
    refuses: costs less than nothing
`,
  );
  workspace.write(
    "loaders/goods/written.ts",
    `export const written = (text: string): string => text.to${way === "up" ? "Upper" : "Lower"}Case();\n`,
  );
  workspace.write(
    "loaders/goods/transform.ts",
    `import { written } from "./written.ts";
export default ({ label, price }: Record<string, string | null>, reject: (reason: string) => never) => {
  if (label === "none") return null;
  if (Number(price ?? 0) < 0) reject("costs less than nothing");
  return { label: label === null || label === undefined ? null : written(label), price: price === null ? null : (Number(price) / 100).toFixed(2) };
};
`,
  );
};

/** In a process of its own each: a module is loaded once in a process. */
const loader = (action: string, ...more: readonly string[]): Promise<Ran> =>
  workspace.spawn(["loader", action, "--loader", "goods", "--json", ...more]);
const load = (): Promise<Ran> => workspace.spawn(["load", "--dataset", "goods", "--json"]);
const rows = (): string =>
  Bun.spawnSync(["sqlite3", join(workspace.root, ".warehouse/test/warehouse.db"), "select label, price from goods order by 1"])
    .stdout.toString()
    .trim();

test("a dataset is loaded with the loader that is deployed, not with the one being written", async () => {
  const without = await load();
  expect([without.code, String(answerOf(without)["message"])]).toEqual([
    1,
    expect.stringContaining("loader deploy --loader goods --environment test"),
  ]);
  expect((await loader("deploy")).code).toBe(0);
  write("low");
  expect((await load()).code).toBe(0);
  expect(rows()).toBe("DESK|\nLAMP|1.25");
  expect(answerOf(await loader("deployed"))).toMatchObject({ isAsWritten: false });
  await loader("deploy");
  expect(answerOf(await load())).toMatchObject({ isRepeated: false, version: 2 });
  expect(rows()).toBe("desk|\nlamp|1.25");
  const [, second] = eventsOf(await workspace.run("lineage", "--dataset", "goods", "--json"), "version");
  expect(String(second?.["loader"])).toMatch(/^goods@0002-[0-9a-f]{12}$/);
});

test("what is deployed already is not deployed again, and a rollback goes back one release", async () => {
  const first = answerOf(await loader("deploy"));
  expect(first).toMatchObject({ isNew: true, previous: null });
  expect(answerOf(await loader("deploy"))).toMatchObject({ isNew: false, release: first["release"] });
  write("low");
  const second = answerOf(await loader("deploy"));
  expect(second).toMatchObject({ isNew: true, previous: first["release"] });
  expect(answerOf(await loader("rollback"))).toMatchObject({ release: first["release"], previous: second["release"] });
  expect(answerOf(await loader("deployed"))).toMatchObject({ release: first["release"] });
  expect((await loader("rollback")).code).toBe(2);
  expect(answerOf(await loader("deploy"))).toMatchObject({
    isNew: true,
    previous: first["release"],
    release: expect.stringMatching(/^0003-/),
  });
});

test("each environment has its own releases", async () => {
  await loader("deploy");
  expect(answerOf(await loader("deployed", "--environment", "prod"))).toMatchObject({ release: null });
});

test("a dry run of a deployment or a rollback makes no file", async () => {
  const none = workspace.snapshot();
  await loader("deploy", "--dry-run");
  expect(workspace.snapshot()).toEqual(none);
  await loader("deploy");
  write("low");
  await loader("deploy");
  const before = workspace.snapshot();
  await loader("deploy", "--dry-run");
  expect(answerOf(await loader("rollback", "--dry-run"))).toMatchObject({ release: expect.stringMatching(/^0001-/) });
  expect(workspace.snapshot()).toEqual(before);
});

test("only the package that was named is deployed", async () => {
  const { digest } = answerOf(await loader("package"));
  write("low");
  const other = await loader("deploy", "--digest", String(digest));
  expect([other.code, answerOf(await loader("deployed"))]).toEqual([1, expect.objectContaining({ release: null })]);
  write("up");
  expect((await loader("deploy", "--digest", String(digest))).code).toBe(0);
});

test("a release that was changed after its deployment loads nothing", async () => {
  const { release } = answerOf(await loader("deploy"));
  writeFileSync(
    join(workspace.root, ".warehouse/test/loaders/goods/releases", String(release), "code/transform.ts"),
    "export default () => null;\n",
  );
  const ran = await load();
  expect([ran.code, String(answerOf(ran)["message"])]).toEqual([1, expect.stringContaining("was changed after it was deployed")]);
});

test("a release that somebody else laid there is not loaded, nor any of its code, whatever asks for it", async () => {
  const { release } = answerOf(await loader("deploy"));
  const [from, to] = ["test", "prod"].map((name) => join(workspace.root, ".warehouse", name, "loaders")) as [string, string];
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  const laid = join(to, "goods/releases", String(release));
  const marker = join(workspace.root, "it ran");
  writeFileSync(join(laid, "code/transform.ts"), `await Bun.write(${JSON.stringify(marker)}, "");\nexport default (row: object) => row;\n`);
  const { digest } = packageLoader(join(laid, "code"), "goods");
  writeFileSync(
    join(laid, "release.json"),
    readFileSync(join(laid, "release.json"), "utf8").replace(/"digest": "\w+"/, `"digest": "${digest}"`),
  );
  for (const args of [["load"], ["load", "--dry-run"], ["impact"]]) {
    const [command = "", ...more] = args;
    const ran = await workspace.spawn([command, "--dataset", "goods", "--environment", "prod", "--json", ...more]);
    expect([args, ran.code, existsSync(marker)]).toEqual([args, 1, false]);
    expect(String(answerOf(ran)["message"])).toContain("was not deployed there, as far as its database knows");
  }
  expect(answerOf(await loader("deploy", "--environment", "prod"))).toMatchObject({ isNew: true });
  expect((await workspace.spawn(["load", "--dataset", "goods", "--environment", "prod"])).code).toBe(0);
});

describe("a loader is refused", () => {
  const wrong: readonly (readonly [string, () => void, number])[] = [
    [
      "whose example gives something else",
      () => workspace.write("loaders/goods/written.ts", "export const written = (text: string): string => text;\n"),
      1,
    ],
    ["whose module is no TypeScript", () => workspace.write("loaders/goods/transform.ts", "export default (((\n"), 2],
    ["that imports a package", () => workspace.write("loaders/goods/written.ts", 'import "node:fs";\nexport const written = String;\n'), 1],
    [
      "that imports beyond its folder",
      () => workspace.write("loaders/goods/written.ts", 'import "../../environments.ts";\nexport const written = String;\n'),
      1,
    ],
    ["without a function", () => workspace.write("loaders/goods/transform.ts", "export default 5;\n"), 1],
    ["with a link in its folder", () => symlinkSync("/etc/passwd", join(workspace.root, "loaders/goods/more.txt")), 1],
    ["with a key nobody knows", () => workspace.write("loaders/goods/loader.yaml", "loader: goods\ncolums: {}\n"), 2],
    ["with a module and no example", () => workspace.write("loaders/goods/loader.yaml", "loader: goods\nmodule: transform.ts\n"), 2],
  ];
  for (const [what, change, code] of wrong)
    test(what, async () => {
      change();
      expect((await workspace.spawn(["loader", "deploy", "--loader", "goods"])).code).toBe(code);
      expect(answerOf(await loaderDeployed())).toMatchObject({ release: null });
    });
  const loaderDeployed = (): Promise<Ran> => loader("deployed");
});

test("a record that the module refuses, or breaks on, is rejected with the reason", async () => {
  await loader("deploy");
  workspace.write("datasets/goods/goods.csv", "name,cents\nbad,-1\nfine,5\n");
  const ran = await workspace.run("load", "--dataset", "goods", "--json", "--dry-run");
  expect(eventsOf(ran, "reject")).toMatchObject([{ line: 2, rule: "loader", detail: "costs less than nothing" }]);
});

describe("killed", () => {
  for (const failpoint of deployFailpoints)
    test(`at ${failpoint}, a deployment leaves the old release or the new one in use`, async () => {
      const first = answerOf(await loader("deploy"))["release"];
      write("low");
      expect((await workspace.spawn(["loader", "deploy", "--loader", "goods"], failpoint)).code).toBeNull();
      const now = String(answerOf(await loader("deployed"))["release"]);
      expect(now === first).toBe(failpoint !== "deploy-done");
      expect((await loader("deploy")).code).toBe(0);
      expect(answerOf(await loader("deployed"))).toMatchObject({ isAsWritten: true });
      expect(readlinkSync(join(workspace.root, ".warehouse/test/loaders/goods/current"))).toMatch(/^releases\/000[23]-/);
    });
});

test("a package is its files' content, not when or how they were written", async () => {
  const { digest } = answerOf(await loader("package"));
  chmodSync(join(workspace.root, "loaders/goods/transform.ts"), 0o600);
  write("up");
  expect(answerOf(await loader("package"))).toMatchObject({ digest });
});
