import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { clearPlaces, isInsideAgent, makePlace, tagout, type Place } from "../cli/fixture.ts";
import { build, dnsCommand, hook, noDns, pinDevelopment, projectRules, rule, userRules, writeRules } from "./fixture.ts";

afterAll(clearPlaces);

type Scope = "user" | "project";
const folderOf = (scope: Scope, place: Place): string => (scope === "user" ? userRules(place) : projectRules(place));
const builtFile = (scope: Scope, place: Place): string => {
  if (scope === "user") return join(userRules(place), "built.json");
  const folder = join(place.home, ".local/state/tagout/policy");
  return join(folder, readdirSync(folder)[0] as string);
};

/** A development machine, where nothing shipped stops `dnsCommand`, with one rule that does. */
const withRules = (scope: Scope): Place => {
  const place = makePlace();
  pinDevelopment(place);
  writeRules(folderOf(scope, place), { "acme.cedar": noDns });
  expect(build(place, "--scope", scope).code).toBe(0);
  expect(hook(place, dnsCommand).reason).toContain("acme says so");
  return place;
};

/** Changes the second line of a built file, and the digest in the first, so that only what it says is wrong. */
const forge = (path: string, change: (body: string) => string): void => {
  const [head = "", body = ""] = readFileSync(path, "utf8").split("\n");
  const changed = change(body);
  const sha256 = new Bun.CryptoHasher("sha256").update(changed).digest("hex");
  writeFileSync(path, `${JSON.stringify({ ...JSON.parse(head), sha256 })}\n${changed}\n`);
};

interface Fault {
  /** What happens to the rules of a place, whose rules are built. */
  readonly befalls: (folder: string, built: string) => void;
  /** What the agent is told. */
  readonly said: string;
}

const faults: Readonly<Record<string, Fault>> = {
  "rules that were never built": {
    befalls: (_, built) => rmSync(built),
    said: "these rules were never built; a person runs `tagout policy build",
  },
  "another file of rules": { befalls: (folder) => writeRules(folder, { "more.cedar": noDns.replace("acme-no-dns", "more") }), said: "" },
  "a changed file of rules": { befalls: (folder) => writeRules(folder, { "acme.cedar": noDns.replace("deny", "ask") }), said: "" },
  "a file of rules under another name": {
    befalls: (folder) => renameSync(join(folder, "acme.cedar"), join(folder, "other.cedar")),
    said: "",
  },
  "nothing left but a file that is none of rules": {
    befalls: (folder, built) => {
      for (const path of [join(folder, "acme.cedar"), built]) rmSync(path);
      writeFileSync(join(folder, "README.md"), "");
    },
    said: "these rules were never built",
  },
  "an emptied file of rules": { befalls: (folder) => truncateSync(join(folder, "acme.cedar")), said: "" },
  "a folder in place of a file of rules": {
    befalls: (folder) => (rmSync(join(folder, "acme.cedar")), mkdirSync(join(folder, "acme.cedar"))),
    said: "it is unreadable; make it readable, or remove it (",
  },
  "a file of rules that is no text": {
    befalls: (folder) => writeFileSync(join(folder, "acme.cedar"), "\0"),
    said: "it is binary",
  },
  "a file of rules without end": {
    befalls: (folder) => writeFileSync(join(folder, "acme.cedar"), "/".repeat((1 << 17) + 1)),
    said: "it is too-large",
  },
  "a link in place of a file of rules, to nowhere": {
    befalls: (folder) => (rmSync(join(folder, "acme.cedar")), symlinkSync("/nowhere", join(folder, "acme.cedar"))),
    said: "acme.cedar",
  },
  "more files than are read": {
    befalls: (folder) => writeRules(folder, Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`${i}.cedar`, ""]))),
    said: "there are more than 64 files",
  },
  "an emptied folder": {
    befalls: (folder) => (rmSync(folder, { recursive: true }), mkdirSync(folder)),
    said: "no rules can be read there; put rules into it, or remove it",
  },
  "a file in place of the folder": {
    befalls: (folder) => (rmSync(folder, { recursive: true }), writeFileSync(folder, "")),
    said: "no rules can be read there",
  },
  "an emptied built file": { befalls: (_, built) => truncateSync(built), said: "the built rules are damaged, or were changed by hand" },
  "a truncated built file": { befalls: (_, built) => truncateSync(built, readFileSync(built).length - 40), said: "damaged" },
  "a built file without its last byte": { befalls: (_, built) => truncateSync(built, readFileSync(built).length - 1), said: "damaged" },
  "a built file that is no text": { befalls: (_, built) => writeFileSync(built, "\0"), said: "the built rules are binary" },
  "a folder in place of the built file": {
    befalls: (_, built) => (rmSync(built), mkdirSync(built)),
    said: "the built rules are unreadable",
  },
  "a rule that was taken out by hand": {
    befalls: (_, built) => writeFileSync(built, readFileSync(built, "utf8").replace(/"rules":\[.*\]/, `"rules":[]`)),
    said: "damaged",
  },
  "an outcome that was changed by hand": {
    befalls: (_, built) => writeFileSync(built, readFileSync(built, "utf8").replace(`"deny"`, `"ask"`)),
    said: "damaged",
  },
  "a built file of another version": {
    befalls: (_, built) => writeFileSync(built, readFileSync(built, "utf8").replace(`{"format":1`, `{"format":2`)),
    said: "the rules were built by another version of Tagout",
  },
  "rules of another version's vocabulary": {
    befalls: (_, built) => forge(built, (body) => body.replace(/"schema":"[0-9a-f]*"/, `"schema":"${"0".repeat(64)}"`)),
    said: "the rules were built by another version of Tagout",
  },
  "rules of another layer": {
    befalls: (_, built) => forge(built, (body) => body.replace(/"origin":"\w+"/, `"origin":"managed"`)),
    said: "damaged",
  },
  "a rule without an id": { befalls: (_, built) => forge(built, (body) => body.replace(`"id":"acme-no-dns"`, `"id":""`)), said: "damaged" },
  "a rule with an outcome that is none": {
    befalls: (_, built) => forge(built, (body) => body.replace(`"outcome":"deny"`, `"outcome":"no"`)),
    said: "damaged",
  },
  "a forbid that allows": {
    befalls: (_, built) => forge(built, (body) => body.replace(`"outcome":"deny"`, `"outcome":"allow"`)),
    said: "a permit allows, a forbid asks or denies",
  },
  "an operator that is not carried out": {
    befalls: (_, built) => forge(built, (body) => body.replace(`"conditions":[]`, `"conditions":[{"kind":"when","body":{"isEmpty":{}}}]`)),
    said: "rule `acme-no-dns`",
  },
  "a rule without its syntax tree": {
    befalls: (_, built) => forge(built, (body) => body.replace(/"policy":\{.*\}(?=\}\])/, `"policy":7`)),
    said: "rule `acme-no-dns`",
  },
  "a name of a shipped rule": {
    befalls: (_, built) => forge(built, (body) => body.replace(`"id":"acme-no-dns"`, `"id":"deletion"`)),
    said: "rule `deletion` stands twice; rename the rule of the weaker layer",
  },
};

// A person's agent that runs these tests cannot build rules.
const personal = describe.if(!isInsideAgent());

for (const scope of ["user", "project"] as const)
  personal(`where a ${scope}'s rules cannot be used, everything is denied, with a reason:`, () => {
    let place: Place;
    let built: { readonly path: string; readonly text: string };
    beforeAll(() => {
      place = withRules(scope);
      const path = builtFile(scope, place);
      built = { path, text: readFileSync(path, "utf8") };
    });
    /** The same sound rules each time: building them anew would take most of a test's time. */
    const restore = (): string => {
      const folder = folderOf(scope, place);
      for (const path of [folder, built.path]) rmSync(path, { recursive: true, force: true });
      writeRules(folder, { "acme.cedar": noDns });
      writeFileSync(built.path, built.text, { mode: 0o600 });
      return folder;
    };

    test("nothing befalls them, and only the rule denies", () => {
      restore();
      expect([hook(place, "git status").code, hook(place, dnsCommand).code]).toEqual([0, 2]);
    });
    test.each(Object.entries(faults))("%s", (_, { befalls, said }) => {
      befalls(restore(), built.path);
      for (const command of ["git status", dnsCommand]) {
        const { code, reason } = hook(place, command);
        expect([command, code, reason]).toEqual([command, 2, expect.stringContaining("the policy could not be evaluated")]);
        expect(reason).toContain(said);
      }
    });
    test("what asks about them says so, too", () => {
      rmSync(join(restore(), "acme.cedar"));
      const checked = tagout(place, ["check", "--json", "--", "true"]);
      expect([checked.code, JSON.parse(checked.out)]).toEqual([4, expect.objectContaining({ decision: "deny", rules: ["policy-error"] })]);
      for (const args of [
        ["run", "--", "true"],
        ["explain", "--", "true"],
        ["request", "--", "rm x"],
      ])
        expect([args[0], tagout(place, args).code]).toEqual([args[0], 4]);
      for (const args of [["policy", "test"], ["policy", "show"], ["doctor"]])
        expect([args[1], tagout(place, args)]).toEqual([
          args[1],
          expect.objectContaining({ code: 1, out: expect.stringContaining("the policy could not be evaluated") }),
        ]);
    });
  });

personal("where a user's rules may be somebody else's, everything is denied:", () => {
  const nobody = 65_534;
  const isRoot = process.getuid?.() === 0;
  const exposures: Readonly<Record<string, readonly [befalls: (folder: string) => void, said: string]>> = {
    "a folder that others may write": [(folder) => chmodSync(folder, 0o777), "can be written by others; let nobody else write it"],
    "a folder that the group may write": [(folder) => chmodSync(folder, 0o770), "can be written by others"],
    "a file of rules that others may write": [(folder) => chmodSync(join(folder, "acme.cedar"), 0o666), "it can be written by others"],
    "a built file that others may write": [(folder) => chmodSync(join(folder, "built.json"), 0o606), "it can be written by others"],
    "a folder around it that others may write": [(folder) => chmodSync(join(folder, ".."), 0o777), "can be written by others"],
    "a link in place of the folder": [(folder) => (renameSync(folder, `${folder}-2`), symlinkSync(`${folder}-2`, folder)), "is a link"],
    "a link to nowhere in place of the folder": [
      (folder) => (rmSync(folder, { recursive: true }), symlinkSync("/nowhere", folder)),
      "is a link",
    ],
    "a link in place of a file of rules": [
      (folder) => (renameSync(join(folder, "acme.cedar"), join(folder, "..", "x")), symlinkSync("../x", join(folder, "acme.cedar"))),
      "is a link",
    ],
    "a link in place of the built file": [
      (folder) => (renameSync(join(folder, "built.json"), join(folder, "..", "x")), symlinkSync("../x", join(folder, "built.json"))),
      "is a link",
    ],
  };
  const check = (befalls: (folder: string) => void, said: string): void => {
    const place = withRules("user");
    befalls(userRules(place));
    for (const command of ["git status", dnsCommand])
      expect(hook(place, command)).toMatchObject({ code: 2, reason: expect.stringContaining(said) });
    expect(build(place).code).toBe(1);
  };
  test.each(Object.entries(exposures))("%s", (_, [befalls, said]) => check(befalls, said));

  // Root asks for anybody's files, so another user has to ask.
  test.if(isRoot)("a file of another user", () => {
    const place = withRules("user");
    for (const path of [place.home, join(place.home, ".config/tagout/policy/acme.cedar")]) chownSync(path, nobody, nobody);
    chmodSync(join(place.home, ".."), 0o755);
    chmodSync(join(place.home, "../.."), 0o755);
    const asNobody = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
    const asked = tagout(place, ["check", "--", "true"], { under: asNobody, variables: { XDG_STATE_HOME: join(place.home, "state") } });
    expect([asked.code, asked.out]).toEqual([4, expect.stringContaining("the policy could not be evaluated")]);
  });
});

personal("an agent that goes about a project's rules", () => {
  test("gets no more by a rule that it adds, for nothing of it is built", () => {
    const place = withRules("project");
    writeRules(projectRules(place), { "more.cedar": rule("more", "allow", "permit (principal, action, resource);") });
    expect(hook(place, dnsCommand).code).toBe(2);
    expect(build(place, "--scope", "project").code).toBe(1);
    expect(hook(place, dnsCommand).code).toBe(2);
  });

  test("loses with them what the trusted file beside them loosens", () => {
    const place = makePlace();
    writeRules(projectRules(place), { "acme.cedar": noDns });
    const file = join(place.work, "tagout.yaml");
    const text = "environment: { machine: development }\n";
    writeFileSync(file, text);
    build(place, "--scope", "project");
    const digest = (value: string): string => new Bun.CryptoHasher("sha256").update(value).digest("hex");
    const state = join(place.home, ".local/state/tagout");
    const rules = (builtFile("project", place).split("/").at(-1) ?? "").replace(".json", "");
    const trust = { [file]: digest(text), [`${file} rules`]: rules };
    writeFileSync(join(state, "trust.json"), JSON.stringify(trust), { mode: 0o600 });
    expect(tagout(place, ["check", "--", "make-believe"]).out).toContain("in development");
    rmSync(projectRules(place), { recursive: true });
    expect(hook(place, dnsCommand).code).toBe(2);
    expect(tagout(place, ["check", "--", "rm x"]).out).toStartWith("ASK in production");
  });
});
