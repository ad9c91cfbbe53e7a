import { describe, expect, test } from "bun:test";
import type { Files } from "../model/index.ts";
import { ConfigurationError, digestOf, loadConfiguration, branchMatcher } from "./load.ts";

const filesOf = (texts: Readonly<Record<string, string>>): Files => ({
  read: (path) => (Object.hasOwn(texts, path) ? { ok: true, text: texts[path] as string } : { ok: false, why: "missing" }),
  kind: (path) => (Object.hasOwn(texts, path) ? "file" : "none"),
  real: (path) => path,
  list: () => [],
  isWritable: () => true,
});
const places = { managed: "/etc/tagout", user: "/home/a/.config/tagout", state: "/state", cwd: "/repo/src" };
const load = (texts: Readonly<Record<string, string>>) => loadConfiguration(places, filesOf(texts));

describe("loadConfiguration", () => {
  test("without any file guards, and protects the usual branches", () => {
    const configuration = load({});
    expect(configuration.isObserving).toBe(false);
    expect(configuration.pins).toEqual([]);
    expect(branchMatcher(configuration.protectedBranches)("main")).toBe(true);
    expect(branchMatcher(configuration.protectedBranches)("fix/x")).toBe(false);
  });
  test("finds the project's file upwards, and does not trust it unseen", () => {
    const text = "mode: observe\nscratch: [/]\nenvironment:\n  machine: development\n";
    const configuration = load({ "/repo/tagout.yaml": text });
    expect(configuration.files).toEqual([{ path: "/repo/tagout.yaml", source: "project", isTrusted: false }]);
    expect(configuration.isObserving).toBe(false);
    expect(configuration.scratchFolders).toEqual([]);
    expect(configuration.pins[0]?.isTrusted).toBe(false);
  });
  test("trusts a project's file in exactly the form the human saw", () => {
    const text = "scratch: [tmp]\n";
    const trust = (digest: string): string => JSON.stringify({ "/repo/tagout.yaml": digest });
    expect(load({ "/repo/tagout.yaml": text, "/state/trust.json": trust(digestOf(text)) }).scratchFolders).toEqual(["tmp"]);
    expect(load({ "/repo/tagout.yaml": `${text}# edited`, "/state/trust.json": trust(digestOf(text)) }).scratchFolders).toEqual([]);
    expect(load({ "/repo/tagout.yaml": text, "/state/trust.json": "{" }).scratchFolders).toEqual([]);
  });
  test("never observes because a project says so, trusted or not", () => {
    const text = "mode: observe\n";
    const trust = JSON.stringify({ "/repo/tagout.yaml": digestOf(text) });
    expect(load({ "/repo/tagout.yaml": text, "/state/trust.json": trust }).isObserving).toBe(false);
    expect(load({ "/home/a/.config/tagout/tagout.yaml": text }).isObserving).toBe(true);
    expect(load({ "/etc/tagout/tagout.yaml": "mode: guard\n", "/home/a/.config/tagout/tagout.yaml": text }).isObserving).toBe(false);
  });
  test("lets a project add protected branches, and only others replace them", () => {
    const added = load({ "/repo/tagout.yaml": "branches:\n  protected: [qa]\n" });
    expect(branchMatcher(added.protectedBranches)("qa") && branchMatcher(added.protectedBranches)("main")).toBe(true);
    const replaced = load({ "/home/a/.config/tagout/tagout.yaml": "branches:\n  protected: [live]\n" });
    expect(branchMatcher(replaced.protectedBranches)("main")).toBe(false);
  });
  const broken: readonly (readonly [name: string, text: string, message: string])[] = [
    ["no YAML", "mode: [", "it is not YAML"],
    ["an unknown key", "version: 1\nmoed: guard\n", "line 2: moed"],
    ["an unknown value", "environment:\n  machine: laptop\n", "line 2: environment.machine"],
  ];
  for (const [name, text, message] of broken)
    test(`${name} stops everything and says where`, () => {
      expect(() => load({ "/etc/tagout/tagout.yaml": text })).toThrow(ConfigurationError);
      expect(() => load({ "/etc/tagout/tagout.yaml": text })).toThrow(message);
    });
  test("asks for more in production than elsewhere; a project's file raises that and never lowers it", () => {
    expect(load({}).minimum).toEqual({ production: "L3", staging: "L1", test: "L1", development: "L1" });
    const user = { "/home/a/.config/tagout/tagout.yaml": "confirmation:\n  minimum:\n    production: L1\n    staging: L3\n" };
    expect(load(user).minimum).toMatchObject({ production: "L1", staging: "L3" });
    const project = { "/repo/tagout.yaml": "confirmation:\n  minimum:\n    production: L4\n    staging: L1\n" };
    expect(load({ ...user, ...project }).minimum).toMatchObject({ production: "L4", staging: "L3" });
    const managed = { "/etc/tagout/tagout.yaml": "confirmation:\n  minimum:\n    production: L4\n" };
    expect(load({ ...user, ...managed }).minimum).toMatchObject({ production: "L4", staging: "L3" });
  });
  test("lets a client ask its person everywhere but in production; a project's file only takes away", () => {
    expect(load({}).clientAsks).toEqual(["staging", "test", "development"]);
    const user = { "/home/a/.config/tagout/tagout.yaml": "confirmation:\n  client: [production, staging]\n" };
    expect(load(user).clientAsks).toEqual(["production", "staging"]);
    expect(load({ ...user, "/repo/tagout.yaml": "confirmation:\n  client: [staging, test]\n" }).clientAsks).toEqual(["staging"]);
    expect(load({ "/repo/tagout.yaml": "confirmation:\n  client: [production]\n" }).clientAsks).toEqual([]);
    expect(load({ ...user, "/etc/tagout/tagout.yaml": "confirmation:\n  client: []\n" }).clientAsks).toEqual([]);
  });
  test("takes passkeys for one port, which no project names", () => {
    expect(load({}).port).toBe(4180);
    expect(load({ "/home/a/.config/tagout/tagout.yaml": "confirmation:\n  port: 980\n" }).port).toBe(980);
    expect(load({ "/repo/tagout.yaml": "confirmation:\n  port: 980\n" }).port).toBe(4180);
    for (const port of ["0", "65536", "1.5", "x"])
      expect(() => load({ "/etc/tagout/tagout.yaml": `confirmation:\n  port: ${port}\n` })).toThrow("is no port");
  });
});
