import { afterAll, describe, expect, test } from "bun:test";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, isInsideAgent, json, jsonLines, makePlace, tagout, tagoutAlone, type Place } from "../cli/fixture.ts";
import { build, dnsCommand, hook, noDns, pinDevelopment, projectRules, rule, userRules, writeRules } from "./fixture.ts";

afterAll(clearPlaces);

/** A place that is for development, so that nothing shipped stops the command. */
const developing = (): Place => {
  const place = makePlace();
  pinDevelopment(place);
  return place;
};
const withUserRules = (text = noDns): Place => {
  const place = developing();
  writeRules(userRules(place), { "acme.cedar": text });
  expect(build(place)).toMatchObject({ code: 0 });
  return place;
};
const describesRule = { id: "acme-no-dns", outcome: "deny", origin: "user", reason: "acme says so", source: "ACME change policy 4.2" };

// A person's agent that runs these tests cannot build rules: that is refused, and tested below.
const personal = describe.if(!isInsideAgent());

personal("a user's rule, once built,", () => {
  test("stops a real call, by its reason", () => {
    const place = developing();
    expect(hook(place, dnsCommand).code).toBe(0);
    writeRules(userRules(place), { "acme.cedar": noDns });
    const { code, out } = build(place);
    expect([code, out]).toEqual([0, `built 1 rule of \`${userRules(place)}\` (user)\n  deny  acme-no-dns: acme says so\n`]);
    expect(hook(place, dnsCommand)).toMatchObject({ code: 2, reason: expect.stringContaining("acme says so (write dns acme.example)") });
    expect(hook(place, "git status").code).toBe(0);
  });

  test("decides in check, explain and run, and is on record", () => {
    const place = withUserRules();
    expect(tagout(place, ["check", "--json", "--", dnsCommand])).toMatchObject({
      code: 4,
      out: expect.stringContaining(`"rules":["acme-no-dns"]`),
    });
    const lines = tagout(place, ["check", "--jsonl"], { input: `{"id":1,"cmd":"${dnsCommand}"}\n` });
    expect(jsonLines(lines.out)).toMatchObject([{ id: 1, decision: "deny", rules: ["acme-no-dns"] }]);
    expect(tagout(place, ["run", "--", dnsCommand]).code).toBe(4);
    const explained = tagout(place, ["explain", "--", dnsCommand]);
    expect(explained.out).toContain("    acme-no-dns (user): ACME: acme says so (ACME change policy 4.2)\n");
    expect(json(tagout(place, ["explain", "--json", "--", dnsCommand]).out)).toMatchObject({
      decided: { effects: [{ rules: [describesRule] }] },
    });
    hook(place, dnsCommand);
    const entries = jsonLines(tagout(place, ["ledger", "show", "--json", "--session", "s-1"]).out);
    expect(entries.at(-1)).toMatchObject({ body: { outcome: "deny", rules: ["acme-no-dns"] } });
  });

  test("is listed with its origin by policy show, and named by doctor", () => {
    const place = withUserRules();
    const shown = json(tagout(place, ["policy", "show", "--json"]).out);
    expect(shown["rules"]).toContainEqual(expect.objectContaining(describesRule));
    expect(shown["folders"]).toEqual([{ scope: "user", path: userRules(place) }]);
    expect(tagout(place, ["policy", "show"]).out).toContain(
      "\nACME (user)\n  deny  acme-no-dns: acme says so\n        ACME change policy 4.2\n",
    );
    const { checks } = json(tagout(place, ["doctor", "--json"]).out) as { checks: readonly { name: string }[] };
    expect(checks.find(({ name }) => name === "rules")).toMatchObject({ result: "pass", detail: `shipped, ${userRules(place)} (user)` });
  });

  test("is private to its user, and its building is on record", () => {
    const place = withUserRules();
    expect(statSync(join(userRules(place), "built.json")).mode & 0o777).toBe(0o600);
    const entries = jsonLines(tagout(place, ["ledger", "show", "--json", "--kind", "configuration"]).out);
    expect(entries).toMatchObject([
      { body: { action: `build the rules of ${userRules(place)}`, evidence: [expect.stringContaining("sha256"), "deny acme-no-dns"] } },
    ]);
  });

  test("that is taken back by a person is gone after the next build", () => {
    const place = withUserRules();
    rmSync(join(userRules(place), "acme.cedar"));
    expect(hook(place, "git status").code).toBe(2);
    expect(build(place).out).toStartWith("built 0 rules of");
    expect(hook(place, dnsCommand).code).toBe(0);
    rmSync(userRules(place), { recursive: true });
    expect(hook(place, dnsCommand).code).toBe(0);
  });

  test("may permit what no rule names, and never what one forbids", () => {
    const permits = [
      rule("acme-tickets", "allow", `permit (principal, action == Action::"execute", resource in Kind::"ticket");`),
      rule("acme-dns", "allow", `permit (principal, action, resource in Kind::"dns");`),
      rule("acme-guard", "allow", `permit (principal, action, resource in Kind::"guard");`),
    ].join("\n");
    const place = withUserRules(permits);
    writeRules(userRules(place), {
      "examples.yaml": [
        "production:",
        "  allow: { 'execute ticket:7': acme-tickets, 'read dns:x': acme-dns }",
        "  ask: { 'write dns:x': dns-change }",
        "  deny: { 'write guard:x': guard-tampering }",
        "development:",
        "  deny: { 'write guard:x': guard-tampering }",
      ].join("\n"),
    });
    expect(tagout(place, ["policy", "test"]).out).toContain("own rules: 5 passed, 0 failed\nwithout an example: acme-guard\n");
  });

  test("changes what a confirmation is bound to", () => {
    const place = makePlace();
    const digest = (): unknown => json(tagout(place, ["request", "--json", "--", "systemctl restart nginx"]).out)["digest"];
    const before = digest();
    expect(digest()).toBe(before);
    writeRules(userRules(place), { "acme.cedar": noDns });
    build(place);
    const after = digest();
    expect(after).not.toBe(before);
    writeRules(userRules(place), { "acme.cedar": `${noDns}\n// The same rule, and a comment.\n` });
    build(place);
    expect(digest()).toBe(after);
  });

  test("is not built by an agent, which is told to leave it to a person", () => {
    const place = developing();
    writeRules(userRules(place), { "acme.cedar": noDns });
    const { code, err } = tagout(place, ["policy", "build"], { variables: { CLAUDECODE: "1" } });
    expect([code, err.includes("an agent may not change the rules")]).toEqual([4, true]);
    expect(existsSync(join(userRules(place), "built.json"))).toBe(false);
  });
});

personal("policy build", () => {
  const problems: Readonly<Record<string, readonly [text: string, said: string]>> = {
    "no Cedar": [`\n${noDns.replace("(principal,", "(principal")}`, "acme.cedar:7: unexpected token `action`; expected"],
    "a kind that is none": [`${noDns}\n${rule("x", "ask", `forbid (principal, action, resource in Kind::"dnss");`)}`, "acme.cedar:13: "],
    "an attribute that is none": [
      rule("x", "ask", `forbid (principal, action, resource)\nwhen { principal.trust == "x" };`),
      "acme.cedar:7: ",
    ],
    "no reason": [noDns.replace(/@reason.*\n/, ""), "acme.cedar:1: rule `acme-no-dns` lacks @reason"],
    "two rules of one name": [`${noDns}\n${noDns}`, "acme.cedar:8: rule `acme-no-dns` stands twice"],
    "a name of a shipped rule": [noDns.replace("acme-no-dns", "secret-disclosure"), "rule `secret-disclosure` stands twice; rename"],
    "an operator that is not carried out": [
      rule("x", "ask", "forbid (principal, action, resource) when { 1 < 2 };"),
      "acme.cedar:1: rule `x`: ",
    ],
    "a permit that asks": [
      rule("x", "ask", "permit (principal, action, resource);"),
      "acme.cedar:1: rule `x`: a permit allows, a forbid asks or denies",
    ],
  };
  test.each(Object.entries(problems))("refuses %s, and says in which line", (_, [text, said]) => {
    const place = developing();
    writeRules(userRules(place), { "acme.cedar": text });
    const { code, err } = build(place);
    expect(code).toBe(1);
    expect(err).toContain(said);
    expect(err).toContain("nothing was changed");
    expect(existsSync(join(userRules(place), "built.json"))).toBe(false);
  });

  test("keeps what was built while the new text is wrong, and everything is denied", () => {
    const place = withUserRules();
    const before = readFileSync(join(userRules(place), "built.json"), "utf8");
    writeRules(userRules(place), { "acme.cedar": "forbid" });
    expect(build(place).code).toBe(1);
    expect(readFileSync(join(userRules(place), "built.json"), "utf8")).toBe(before);
    expect(hook(place, "git status").code).toBe(2);
  });

  test("tells of files that do not count", () => {
    const place = developing();
    writeRules(userRules(place), { "acme.cedar": noDns, "dns.cedar.txt": noDns, "README.md": "ours" });
    expect(build(place).err).toBe(`\`${userRules(place)}/dns.cedar.txt\` is no file of rules (\`*.cedar\`) and does not count\n`);
  });

  test("without rules, or with a scope that is none, is a wrong command line", () => {
    const place = developing();
    expect(build(place)).toMatchObject({ code: 2, err: expect.stringContaining(`there is no folder \`${userRules(place)}\``) });
    expect(build(place, "--scope", "project")).toMatchObject({ code: 2, err: expect.stringContaining(".tagout/policy") });
    expect(build(place, "--scope", "other")).toMatchObject({ code: 2, err: expect.stringContaining("`other` is no scope") });
  });
});

personal("policy test", () => {
  const examples = `production:
  deny:
    "write dns:acme.example": acme-no-dns
    "$ ${dnsCommand}": acme-no-dns
  allow: ["$ dig acme.example"]
development:
  deny: { "delete dns:acme.example": { rules: acme-no-dns, agent: intern, human: ann } }
  ask: ["doubt unknown-program:frobnicate"]
`;

  test("tries rules that do not count yet", () => {
    const place = developing();
    const folder = join(place.work, "drafts");
    writeRules(folder, { "acme.cedar": noDns, "examples.yaml": examples });
    expect(tagout(place, ["policy", "test", "drafts"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("own rules: 5 passed, 0 failed\n"),
    });
    expect(hook(place, dnsCommand).code).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(["acme.cedar", "examples.yaml"]);
  });

  test("says what an example expected and what was decided", () => {
    const place = developing();
    writeRules(join(place.work, "drafts"), { "acme.cedar": noDns, "examples.yaml": `development: { allow: ["write dns:x"] }` });
    const { code, out } = tagout(place, ["policy", "test", "drafts"]);
    expect([code, out]).toEqual([1, expect.stringContaining("write dns:x in development: expected allow, got deny (acme-no-dns)\n")]);
  });

  test.each([
    ["an environment that is none", "prod: {}", "`prod`: expected examples, got there is no such key; use one of `production`"],
    ["an effect that is none", "test: { ask: [write dsn] }", "it is neither an effect nor a command"],
    ["a kind that is none", `test: { ask: ["write dsn:x"] }`, "`dsn` is not known here"],
    ["what is no YAML", "test: {", "it is not YAML"],
  ])("refuses %s", (_, text, said) => {
    const place = developing();
    writeRules(join(place.work, "drafts"), { "acme.cedar": noDns, "examples.yaml": text });
    expect(tagout(place, ["policy", "test", "drafts"])).toMatchObject({ code: 1, out: expect.stringContaining(said) });
  });

  test("runs the examples of built rules, and says which rule has none", () => {
    const place = withUserRules();
    writeRules(userRules(place), { "examples.yaml": examples });
    expect(tagout(place, ["policy", "test"])).toMatchObject({ code: 0, out: expect.stringContaining("own rules: 5 passed, 0 failed\n") });
    writeRules(userRules(place), { "examples.yaml": "" });
    expect(tagout(place, ["policy", "test"]).out).toContain("own rules: 0 passed, 0 failed\nwithout an example: acme-no-dns\n");
  });
});

personal("a project's rules", () => {
  const withProjectRules = (text = noDns): Place => {
    const place = developing();
    writeRules(projectRules(place), { "acme.cedar": text });
    return place;
  };

  test("hold in the project and below it, and nowhere else", () => {
    const place = withProjectRules();
    expect(build(place, "--scope", "project").code).toBe(0);
    const below = join(place.work, "src/deep", ...Array.from({ length: 80 }, () => "er"));
    mkdirSync(below, { recursive: true });
    expect(hook(place, dnsCommand, below)).toMatchObject({ code: 2, reason: expect.stringContaining("acme says so") });
    expect(hook(place, dnsCommand, place.home).code).toBe(0);
  });

  test("are not hidden by a folder of rules below, nor by a link to one", () => {
    const place = withProjectRules();
    build(place, "--scope", "project");
    const below = join(place.work, "below");
    writeRules(join(below, ".tagout/policy"), { "acme.cedar": "// None." });
    expect(tagoutAlone(place, ["policy", "build", "--scope", "project"], { cwd: below }).code).toBe(0);
    expect(hook(place, "git status", below).code).toBe(0);
    expect(hook(place, dnsCommand, below).code).toBe(2);
    const link = join(place.home, "link");
    symlinkSync(below, link);
    expect(hook(place, dnsCommand, link).code).toBe(2);
  });

  test("need no second build where the same text stands elsewhere, such as another work tree", () => {
    const place = withProjectRules();
    build(place, "--scope", "project");
    const other = join(place.work, "trees/other");
    writeRules(join(other, ".tagout/policy"), { "acme.cedar": noDns });
    expect(hook(place, dnsCommand, other)).toMatchObject({ code: 2, reason: expect.stringContaining("acme says so") });
    expect(hook(place, "git status", other).code).toBe(0);
  });

  test("may not permit", () => {
    const place = withProjectRules(rule("x", "allow", "permit (principal, action, resource);"));
    expect(build(place, "--scope", "project")).toMatchObject({ code: 1, err: expect.stringContaining("a project may only tighten") });
  });

  test("are built where no agent may write, and are not an agent's to change", () => {
    const place = withProjectRules();
    build(place, "--scope", "project");
    expect(readdirSync(projectRules(place))).toEqual(["acme.cedar"]);
    expect(readdirSync(join(place.home, ".local/state/tagout/policy"))).toHaveLength(1);
    for (const command of ["rm .tagout/policy/acme.cedar", "rm -rf .tagout", "echo > .tagout/policy/new.cedar", "mv .tagout old"])
      expect([command, hook(place, command).reason.includes("the guard itself")]).toEqual([command, true]);
  });
});
