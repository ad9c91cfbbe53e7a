import { afterAll, describe, expect, test } from "bun:test";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { trustFile, type DeclaredProgram } from "../configuration/index.ts";
import { systemFiles } from "../store/index.ts";
import { addressOf, handedOn, variablesIn } from "./operation-variables.ts";

const state = mkdtempSync(join(tmpdir(), "tagout-variables-"));
afterAll(() => rmSync(state, { recursive: true }));
const machine = { files: systemFiles(), paths: { state, configuration: "", managed: "", ledger: "" } };
const program = (name: string, variables: readonly string[]): DeclaredProgram => ({
  name,
  variables,
  path: `/p/${name}`,
  files: [],
  file: "/p/tagout.yaml",
  isOfProject: true,
});

describe("of an address only the password is left out:", () => {
  test.each<[string, string | undefined]>([
    ["postgres://loader:s3cret@db.example/wh", "postgres://loader@db.example/wh"],
    ["postgres://loader@db.example/wh?password=s3cret&sslmode=require", "postgres://loader@db.example/wh?password=&sslmode=require"],
    ["postgres://loader:p%40ss@db.example/wh", "postgres://loader@db.example/wh"],
    // Two readers could take different hosts from these: nothing is left out.
    ["postgres://loader:x@prod/wh?@test/wh", "postgres://loader:x@prod/wh?@test/wh"],
    ["postgres://loader:x@prod@test/wh", "postgres://loader:x@prod@test/wh"],
    ["postgres://loader:x/y@test/wh", "postgres://loader:x/y@test/wh"],
    ["hunter2", undefined],
    ["postgres://a b", undefined],
  ])("%p", (value, shown) => {
    expect(addressOf(value)).toBe(shown as string);
  });
});

describe("a variable is handed on", () => {
  const url = "postgres://u:a@test/wh";
  const trust = (programs: readonly DeclaredProgram[], own: Readonly<Record<string, string>>): void =>
    writeFileSync(
      trustFile(state),
      JSON.stringify(Object.fromEntries(variablesIn(programs, own, machine).map(({ key, digest }) => [key, digest]))),
    );

  test("where it leads where a person saw it lead, and no further", () => {
    const programs = [program("loader", ["URL", "TOKEN"])];
    trust(programs, { URL: url, TOKEN: "t" });
    expect(handedOn(programs, { URL: "postgres://u:b@test/wh", TOKEN: "t", OTHER: "x" }, machine)).toMatchObject({
      variables: { URL: "postgres://u:b@test/wh", TOKEN: "t" },
      shown: { URL: "postgres://u@test/wh", TOKEN: expect.stringMatching(/^[0-9a-f]{16} \(keyed digest\)$/) },
      withheld: [],
    });
    expect(handedOn(programs, { URL: "postgres://u:a@prod/wh", TOKEN: "u" }, machine)).toEqual({
      variables: {},
      shown: {},
      withheld: ["URL", "TOKEN"],
    });
  });

  test("to nobody where it was not set then, or where another program that names it was not trusted with it", () => {
    const programs = [program("loader", ["URL"]), program("other", ["URL"])];
    trust(programs, {});
    expect(handedOn(programs, { URL: url }, machine).withheld).toEqual(["URL"]);
    trust(programs.slice(0, 1), { URL: url });
    expect(handedOn(programs, { URL: url }, machine).withheld).toEqual(["URL"]);
    expect(handedOn(programs.slice(0, 1), { URL: url }, machine).withheld).toEqual([]);
  });

  test("only where it is wanted", () => {
    const programs = [program("loader", ["TEST_URL", "PROD_URL"])];
    const own = { TEST_URL: url, PROD_URL: "postgres://u:a@prod/wh" };
    trust(programs, own);
    expect(handedOn(programs, own, machine, (name) => name === "TEST_URL")).toMatchObject({ variables: { TEST_URL: url }, withheld: [] });
  });

  test("not at all where it is empty or unset, without a word", () => {
    expect(handedOn([program("loader", ["URL"])], { URL: "" }, machine)).toEqual({ variables: {}, shown: {}, withheld: [] });
  });
});
