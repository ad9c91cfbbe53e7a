import { afterAll, describe, expect, test } from "bun:test";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  clearPlaces,
  executable,
  isInsideAgent,
  json,
  jsonLines,
  makePlace,
  runIn,
  tagout,
  tagoutAlone,
  tagoutAtTerminal,
  type Place,
} from "./fixture.ts";

afterAll(clearPlaces);

const settingsOf = (place: Place): string => join(place.home, ".claude/settings.json");
const configurationOf = (place: Place): string => join(place.home, ".config/tagout/tagout.yaml");
const installedIn = (place: Place): string => join(place.home, ".local/share/tagout/bin/tagout");
const modeOf = (path: string): number => statSync(path).mode & 0o777;
const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

describe("init", () => {
  test("without a terminal and without --yes shows what it would do, does nothing, and ends with 2", () => {
    const place = makePlace();
    const { code, out, err } = tagoutAlone(place, ["init"]);
    expect(code).toBe(2);
    expect(out).toContain(`+++ ${settingsOf(place)}\n`);
    expect(err).toContain("run it again with `--yes`");
    expect([existsSync(settingsOf(place)), existsSync(installedIn(place)), existsSync(join(place.home, ".local"))]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("installs, proves the hook, records it and pins nothing that was not named", () => {
    const place = makePlace();
    const { code, out } = tagoutAlone(place, ["init", "--yes"]);
    expect([code, out.includes("Installed and proven: a destructive call was refused, a harmless one allowed.")]).toEqual([0, true]);
    expect(modeOf(installedIn(place))).toBe(0o755);
    expect(existsSync(configurationOf(place))).toBe(false);
    expect(readFileSync(settingsOf(place), "utf8")).toContain(installedIn(place));
    const entries = jsonLines(tagout(place, ["ledger", "show", "--json", "--kind", "configuration"]).out);
    expect(entries.map(({ body }) => (body as Record<string, unknown>)["action"])).toEqual([
      "install the hook of claude-code (user scope)",
    ]);
    expect(tagout(place, ["ledger", "verify"]).code).toBe(0);
  });

  test("done again changes nothing", () => {
    const place = makePlace();
    tagoutAlone(place, ["init", "--yes", "--machine", "development"]);
    const before = [settingsOf(place), configurationOf(place)].map((path) => readFileSync(path, "utf8"));
    const { code, out } = tagoutAlone(place, ["init", "--yes", "--machine", "development"]);
    expect([code, out.includes("No file changes.")]).toEqual([0, true]);
    expect([settingsOf(place), configurationOf(place)].map((path) => readFileSync(path, "utf8"))).toEqual(before);
  });

  test("keeps other people's settings and a copy of the file as it was", () => {
    const place = makePlace();
    const own = `{\n    "model": "opus",\n    "hooks": { "Notification": [] }\n}\n`;
    write(settingsOf(place), own);
    const { out } = tagoutAlone(place, ["init", "--yes"]);
    expect(JSON.parse(readFileSync(settingsOf(place), "utf8"))).toMatchObject({ model: "opus", hooks: { Notification: [] } });
    const backup = /^kept the file as it was: (.+)$/m.exec(out)?.[1] ?? "";
    expect(readFileSync(backup, "utf8")).toBe(own);
  });

  test("pins what was named, between what stands in the file already", () => {
    const place = makePlace();
    write(
      configurationOf(place),
      "# mine\nenvironment:\n  targets:\n    # keep\n    - family: kube\n      match: { context: a }\n      environment: test\n",
    );
    tagoutAlone(place, ["init", "--yes", "--machine", "test", "--checkout=test"]);
    expect(readFileSync(configurationOf(place), "utf8")).toBe(
      "# mine\nenvironment:\n  targets:\n    # keep\n    - family: kube\n      match: { context: a }\n      environment: test\n" +
        `  machine: test\n  checkouts:\n    - path: ${place.work}\n      environment: test\n`,
    );
    expect(tagout(place, ["check", "--", "systemctl restart myapp"]).out.split(":")[0]).toBe("ALLOW in test");
  });

  test("warns that two answers that differ count as production", () => {
    const { out } = tagoutAlone(makePlace(), ["init", "--machine", "development", "--checkout", "test"]);
    expect(out).toContain("declarations that differ count as production");
  });

  test("--observe lets run what would ask, and never what is denied", () => {
    const place = makePlace();
    tagoutAlone(place, ["init", "--yes", "--observe"]);
    const { code, out } = tagout(place, ["check", "--", "systemctl restart myapp"]);
    expect([code, out.includes("observed only, would ask: ")]).toEqual([0, true]);
    expect(tagout(place, ["check", "--", "rm -rf /"]).code).toBe(4);
  });

  test.each(["CLAUDECODE", "GEMINI_CLI", "CODEX_SANDBOX", "CURSOR_AGENT"])("is not for an agent: refuses where %s is set", (name) => {
    const place = makePlace();
    const { code, err } = tagout(place, ["init", "--yes", "--machine", "development"], { variables: { [name]: "1" } });
    expect([code, err.includes("an agent may not install or pin")]).toEqual([4, true]);
    expect(existsSync(configurationOf(place))).toBe(false);
  });

  test("installs nothing over settings that are not JSON, and says which file", () => {
    const place = makePlace();
    write(settingsOf(place), "{ nonsense");
    const { code, err } = tagoutAlone(place, ["init", "--yes"]);
    expect([code, err.includes(`\`${settingsOf(place)}\` is not a JSON object`)]).toEqual([1, true]);
    expect(readFileSync(settingsOf(place), "utf8")).toBe("{ nonsense");
  });

  test("installs nothing while the configuration cannot be read", () => {
    const place = makePlace();
    write(configurationOf(place), "mode: off\n");
    const { code, err } = tagoutAlone(place, ["init", "--yes"]);
    expect([code, err.includes("line 1: mode")]).toEqual([1, true]);
    expect(existsSync(settingsOf(place))).toBe(false);
  });

  const usage: readonly string[][] = [["--scope", "world"], ["--agent", "robot"], ["--machine", "prod"], ["--checkout", ""], ["now"]];
  test.each(usage.map((args) => [args]))("ends with 2 on %p", (args) => {
    expect(tagoutAlone(makePlace(), ["init", ...args]).code).toBe(2);
  });

  test("the guard's own copy is out of the agent's reach", () => {
    const place = makePlace();
    tagoutAlone(place, ["init", "--yes"]);
    for (const line of [
      `cp /bin/true ${installedIn(place)}`,
      `echo > ${installedIn(place)}`,
      `rm -r ${dirname(dirname(installedIn(place)))}`,
    ]) {
      const { code, out } = runIn(place, [installedIn(place), "check", "--", line]);
      expect([line, code, out.includes("guard-tampering")]).toEqual([line, 4, true]);
    }
  });

  test.if(!isInsideAgent())("asks at a terminal what this machine and this checkout are", async () => {
    const place = makePlace();
    const answers = ["What is this machine?", "What is the checkout", "Install this?"];
    const { code, shown } = await tagoutAtTerminal(place, ["init"], (text) =>
      text.includes(answers[0] as string) ? (answers.shift(), ["development\n", "\n", "yes\n"][2 - answers.length]) : undefined,
    );
    expect([code, shown.includes("Installed and proven")]).toEqual([0, true]);
    expect(readFileSync(configurationOf(place), "utf8")).toBe("environment:\n  machine: development\n");
  });

  test.if(!isInsideAgent())("changes nothing at a terminal on any answer but yes", async () => {
    const place = makePlace();
    const { code, shown } = await tagoutAtTerminal(place, ["init", "--machine", "test", "--checkout", "test"], (text) =>
      text.includes("Type `yes`") ? "y\n" : undefined,
    );
    expect([code, shown.includes("nothing was changed"), existsSync(settingsOf(place))]).toEqual([3, true, false]);
  });
});

describe("uninstall", () => {
  test("takes back what init did and keeps the record", () => {
    const place = makePlace();
    tagoutAlone(place, ["init", "--yes"]);
    expect(tagoutAlone(place, ["uninstall"]).code).toBe(2);
    expect(existsSync(settingsOf(place))).toBe(true);
    const { code } = tagoutAlone(place, ["uninstall", "--yes"]);
    expect([code, existsSync(settingsOf(place)), existsSync(installedIn(place))]).toEqual([0, false, false]);
    expect(tagout(place, ["ledger", "verify"]).code).toBe(0);
  });

  test("keeps the executable while another scope calls it", () => {
    const place = makePlace();
    tagoutAlone(place, ["init", "--yes"]);
    tagoutAlone(place, ["init", "--yes", "--scope", "project"]);
    tagoutAlone(place, ["uninstall", "--yes"]);
    expect([existsSync(installedIn(place)), existsSync(join(place.work, ".claude/settings.json"))]).toEqual([true, true]);
    tagoutAlone(place, ["uninstall", "--yes", "--scope", "project"]);
    expect([existsSync(installedIn(place)), existsSync(join(place.work, ".claude/settings.json"))]).toEqual([false, false]);
  });

  test("--purge takes record and configuration too", () => {
    const place = makePlace();
    tagoutAlone(place, ["init", "--yes", "--machine", "test"]);
    tagoutAlone(place, ["uninstall", "--yes", "--purge"]);
    expect([existsSync(configurationOf(place)), existsSync(join(place.home, ".local/state/tagout"))]).toEqual([false, false]);
  });

  test("is not for an agent", () => {
    const place = makePlace();
    expect(tagout(place, ["uninstall", "--yes"], { variables: { CLAUDECODE: "1" } }).code).toBe(4);
  });
});

describe("doctor", () => {
  const resultsOf = (place: Place): ReadonlyMap<string, string> => {
    const { checks } = json(tagout(place, ["doctor", "--json"]).out) as { checks: { name: string; result: string }[] };
    return new Map(checks.map(({ name, result }) => [name, result]));
  };

  test("fails where nothing is installed, with the way out", () => {
    const place = makePlace();
    const { code, out } = tagout(place, ["doctor"]);
    expect([code, out.includes("fix: tagout init")]).toEqual([1, true]);
  });

  test("passes after init", () => {
    const place = makePlace();
    tagoutAlone(place, ["init", "--yes"]);
    expect(tagout(place, ["doctor"]).code).toBe(0);
    const results = resultsOf(place);
    for (const name of ["user registration", "executable", "user canary", "ledger", "configuration"])
      expect([name, results.get(name)]).toEqual([name, "pass"]);
  });

  test("says who can confirm what production asks for, and fails where the list cannot be used", () => {
    const place = makePlace();
    expect(tagout(place, ["doctor"]).out).toMatch(/approvers: (?:nobody is enrolled who reaches L3|.* L3)/);
    mkdirSync(join(place.home, ".config/tagout"), { recursive: true });
    writeFileSync(join(place.home, ".config/tagout/approvers.json"), "{");
    expect(resultsOf(place).get("approvers")).toBe("fail");
  });

  test("sees another executable in place of the one that was installed", () => {
    const place = makePlace();
    tagoutAlone(place, ["init", "--yes"]);
    writeFileSync(installedIn(place), "#!/bin/sh\nprintf '{}'\n");
    expect(tagout(place, ["doctor"]).code).toBe(1);
    const results = resultsOf(place);
    expect([results.get("executable"), results.get("user canary")]).toEqual(["fail", "fail"]);
  });

  test("sees a changed record and a configuration that cannot be read", () => {
    const place = makePlace();
    tagoutAlone(place, ["init", "--yes"]);
    const segment = join(place.home, ".local/state/tagout/ledger/000001.jsonl");
    writeFileSync(segment, readFileSync(segment, "utf8").replace("install the", "change the"));
    write(configurationOf(place), "environment: [\n");
    const results = resultsOf(place);
    expect([results.get("ledger"), results.get("configuration")]).toEqual(["fail", "fail"]);
  });
});

describe("trust", () => {
  const project = "environment:\n  checkouts:\n    - path: PLACE\n      environment: development\n";
  const placeWithProject = (): { readonly place: Place; readonly text: string; readonly digest: string } => {
    const place = makePlace();
    const text = project.replace("PLACE", place.work);
    write(join(place.work, "tagout.yaml"), text);
    return { place, text, digest: Bun.SHA256.hash(text, "hex") };
  };
  const environmentIn = (place: Place): unknown => json(tagout(place, ["check", "--json", "--", "rm x"]).out)["environment"];

  test("is refused without a terminal, with --yes, and to an agent", () => {
    const { place } = placeWithProject();
    const alone = runIn(place, ["/usr/bin/setsid", "--wait", executable(), "trust"]);
    expect([alone.code, alone.err.includes("terminal")]).toEqual([4, true]);
    expect(tagout(place, ["trust", "--yes"]).code).toBe(4);
    expect(tagout(place, ["trust"], { variables: { CLAUDECODE: "1" } }).code).toBe(4);
    expect(environmentIn(place)).toBe("production");
  });

  test("says which file it misses, and what is wrong with one", () => {
    const place = makePlace();
    expect(tagout(place, ["trust"]).code).toBe(2);
    write(join(place.work, "tagout.yaml"), "environment: { machine: dev }\n");
    const { code, err } = tagout(place, ["trust"]);
    expect([code, err.includes("environment.machine")]).toEqual([2, true]);
    write(join(place.work, "other.yaml"), "");
    expect(tagout(place, ["trust", "other.yaml"]).code).toBe(2);
  });

  test.if(!isInsideAgent())("lets the file count once a person typed the digest, and any edit voids it", async () => {
    const { place, text, digest } = placeWithProject();
    expect(environmentIn(place)).toBe("production");
    const { code, shown } = await tagoutAtTerminal(place, ["trust"], (seen) =>
      seen.includes("Type the first") ? `${digest.slice(0, 8)}\n` : undefined,
    );
    expect([code, shown.includes(`the checkout ${place.work} counts as development`), shown.includes(digest)]).toEqual([0, true, true]);
    expect(environmentIn(place)).toBe("development");
    const recorded = join(place.home, ".local/state/tagout/trust.json");
    expect([modeOf(recorded), JSON.parse(readFileSync(recorded, "utf8"))]).toEqual([0o600, { [join(place.work, "tagout.yaml")]: digest }]);
    const [entry] = jsonLines(tagout(place, ["ledger", "show", "--json", "--kind", "configuration"]).out);
    expect(entry?.["body"]).toMatchObject({ approval: { given: "YES" }, evidence: [`sha256 ${digest}`] });
    writeFileSync(join(place.work, "tagout.yaml"), `${text}# edited\n`);
    expect(environmentIn(place)).toBe("production");
  });

  test.if(!isInsideAgent()).each(["yes\n", "\n", "y\n", "\u0004"])("takes %j for a no", async (answer) => {
    const { place } = placeWithProject();
    const { code } = await tagoutAtTerminal(place, ["trust"], (seen) => (seen.includes("Type the first") ? answer : undefined));
    expect([code, environmentIn(place), existsSync(join(place.home, ".local/state/tagout/trust.json"))]).toEqual([3, "production", false]);
  });
});
