import { afterAll, describe, expect, test } from "bun:test";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { confirmed, expectNotRun, expectRun, stage } from "../forgery/confirmed-stage.ts";
import { asAgentRuns, handOver } from "../forgery/terminals.ts";
import { wrapperCommand } from "../../src/agents/claude-code/registration.ts";
import {
  clearPlaces,
  executable,
  isInsideAgent,
  jsonLines,
  makePlace,
  runIn,
  tagout,
  tagoutAtTerminal,
  type Ended,
  type Place,
} from "../cli/fixture.ts";
import { build, dnsCommand, hook, noDns, pinDevelopment, projectRules, rule, userRules, writeRules } from "./fixture.ts";

const overlay = 'mount -t overlay overlay -o "lowerdir=/etc,upperdir=$0/etc,workdir=$0/work" /etc && exec "$@"';
const administrators = mkdtempSync(join(tmpdir(), "tagout-administrator-"));
const managedRules = join(administrators, "etc/tagout/policy");
mkdirSync(join(administrators, "work"));
chmodSync(administrators, 0o755);
afterAll(() => {
  rmSync(administrators, { recursive: true, force: true });
  clearPlaces();
});

/** Runs something where the administrator's files are seen in /etc, which only root can arrange. */
const inMachine = (place: Place, argv: readonly string[], input = ""): Ended =>
  runIn(place, ["/usr/bin/unshare", "-m", "/bin/sh", "-c", overlay, administrators, ...argv], { input });
mkdirSync(join(administrators, "etc"));
const canMount = process.getuid?.() === 0 && Bun.spawnSync(["unshare", "-m", "sh", "-c", overlay, administrators, "true"]).exitCode === 0;

const hookInMachine = (place: Place, command: string): Ended => {
  const call = {
    session_id: "s-1",
    cwd: place.work,
    hook_event_name: "PreToolUse",
    tool_name: "Bash",
    tool_input: { command },
    tool_use_id: "t",
  };
  return inMachine(
    place,
    ["/bin/sh", "-c", wrapperCommand({ executable: executable() })],
    JSON.stringify({ ...call, permission_mode: "default" }),
  );
};

const personal = describe.if(!isInsideAgent());

describe.if(!isInsideAgent() && canMount)("an administrator's rules", () => {
  const made = (files: Readonly<Record<string, string>> = { "acme.cedar": noDns }): Place => {
    rmSync(join(administrators, "etc/tagout"), { recursive: true, force: true });
    const place = makePlace();
    pinDevelopment(place);
    writeRules(managedRules, files);
    return place;
  };
  const buildManaged = (place: Place): Ended =>
    inMachine(place, ["/usr/bin/setsid", "--wait", executable(), "policy", "build", "--scope", "managed"]);

  test("deny a real call of every user, and are listed as managed", () => {
    const place = made();
    expect(hookInMachine(place, "true")).toMatchObject({
      code: 2,
      err: expect.stringContaining("root runs `tagout policy build --scope managed`"),
    });
    expect(buildManaged(place)).toMatchObject({
      code: 0,
      out: "built 1 rule of `/etc/tagout/policy` (managed)\n  deny  acme-no-dns: acme says so\n",
    });
    expect(hookInMachine(place, dnsCommand)).toMatchObject({ code: 2, err: expect.stringContaining("acme says so") });
    expect(hookInMachine(place, "git status").code).toBe(0);
    expect(inMachine(place, [executable(), "policy", "show"]).out).toContain("ACME (managed)");
  });

  test("are not weakened by a user's: a name that stands in both denies everything", () => {
    const place = made();
    buildManaged(place);
    writeRules(userRules(place), { "acme.cedar": noDns.replace(`"deny"`, `"ask"`) });
    expect(build(place).code).toBe(0);
    expect(hookInMachine(place, "true")).toMatchObject({ code: 2, err: expect.stringContaining("rule `acme-no-dns` stands twice") });
    const user = rule("acme-dns", "allow", `permit (principal, action, resource in Kind::"dns");`);
    writeRules(userRules(place), { "acme.cedar": user });
    build(place);
    expect(hookInMachine(place, dnsCommand)).toMatchObject({ code: 2, err: expect.stringContaining("acme says so") });
  });

  const exposures: Readonly<Record<string, () => void>> = {
    "a folder that others may write": () => chmodSync(managedRules, 0o777),
    "a folder above that others may write": () => chmodSync(join(managedRules, ".."), 0o777),
    "a file of another user": () => chownSync(join(managedRules, "acme.cedar"), 65_534, 65_534),
    "a built file of another user": () => chownSync(join(managedRules, "built.json"), 65_534, 65_534),
    "a folder of another user": () => chownSync(managedRules, 65_534, 65_534),
    "a link in place of the folder": () => (renameSync(managedRules, `${managedRules}-2`), symlinkSync("policy-2", managedRules)),
    "a link to nowhere in place of the folder": () => (rmSync(managedRules, { recursive: true }), symlinkSync("/nowhere", managedRules)),
    "a built file that is gone": () => rmSync(join(managedRules, "built.json")),
  };
  test.each(Object.entries(exposures))("deny everything with %s", (_, befalls) => {
    const place = made();
    buildManaged(place);
    befalls();
    expect(hookInMachine(place, "true")).toMatchObject({ code: 2, err: expect.stringContaining("the policy could not be evaluated") });
  });
});

personal("tagout trust", () => {
  const trusted = async (place: Place): Promise<{ readonly code: number; readonly shown: string }> =>
    tagoutAtTerminal(place, ["trust"], (seen) => {
      const digest = /SHA-256 ([0-9a-f]{8})/.exec(seen)?.[1];
      return seen.includes("Type the first") && digest !== undefined ? `${digest}\n` : undefined;
    });
  const withProject = (text: string): Place => {
    const place = makePlace();
    writeFileSync(join(place.work, "tagout.yaml"), `environment:\n  checkouts: [{ path: ${place.work}, environment: development }]\n`);
    writeRules(projectRules(place), { "acme.cedar": text });
    return place;
  };
  const environmentIn = (place: Place): string => /^\w+ in (\w+)/.exec(tagout(place, ["check", "--", "rm x"]).out)?.[1] ?? "";

  test("shows the rules beside the file and builds them", async () => {
    const place = withProject(noDns);
    const { code, shown } = await trusted(place);
    expect([code, shown.includes("deny  acme-no-dns: acme says so"), shown.includes("Any change of the file, of these rules or")]).toEqual([
      0,
      true,
      true,
    ]);
    expect(environmentIn(place)).toBe("development");
    expect(hook(place, dnsCommand)).toMatchObject({ code: 2, reason: expect.stringContaining("acme says so") });
  });

  test("is void once the rules are taken away or are others", async () => {
    const place = withProject(noDns);
    await trusted(place);
    rmSync(join(place.work, ".tagout"), { recursive: true });
    expect(environmentIn(place)).toBe("production");
    writeRules(projectRules(place), { "acme.cedar": noDns.replace(`"deny"`, `"ask"`) });
    build(place, "--scope", "project");
    expect(environmentIn(place)).toBe("production");
    writeRules(projectRules(place), { "acme.cedar": noDns });
    expect(environmentIn(place)).toBe("development");
  });

  test("is not void by rules that come later, for they only tighten", async () => {
    const place = withProject(noDns);
    rmSync(join(place.work, ".tagout"), { recursive: true });
    await trusted(place);
    writeRules(projectRules(place), { "acme.cedar": noDns });
    build(place, "--scope", "project");
    expect([environmentIn(place), hook(place, dnsCommand).code]).toEqual(["development", 2]);
  });

  test("is refused beside rules that do not build", async () => {
    const place = withProject("forbid");
    const { code, shown } = await trusted(place);
    expect([code, shown.includes("acme.cedar:1: ")]).toEqual([1, true]);
    expect(existsSync(join(place.home, ".local/state/tagout/trust.json"))).toBe(false);
  });
});

personal("a confirmation", () => {
  test("that was given under other rules does not count, and counts again under those", async () => {
    const place = stage("L1");
    await confirmed(place);
    writeRules(userRules(place), { "acme.cedar": noDns });
    handOver(place);
    expect(asAgentRuns(place, ["policy", "build"]).code).toBe(0);
    expectNotRun(place);
    rmSync(userRules(place), { recursive: true });
    expectRun(place);
  });
});

personal("what an agent tries on the rules is denied as changing the guard, on a development machine too:", () => {
  const place = makePlace();
  pinDevelopment(place);
  writeRules(userRules(place), { "acme.cedar": noDns, "built.json": "" });
  writeRules(projectRules(place), { "acme.cedar": noDns });
  const linked = makePlace();
  mkdirSync(join(linked.home, ".config"));
  writeRules(join(linked.home, "dotfiles/tagout/policy"), { "acme.cedar": noDns });
  symlinkSync("../dotfiles/tagout", join(linked.home, ".config/tagout"));

  const decide = (where: Place, lines: readonly string[]): readonly unknown[] => {
    const input = lines.map((cmd) => `${JSON.stringify({ id: cmd, cmd, environment: "development" })}\n`).join("");
    const rows = jsonLines(tagout(where, ["check", "--jsonl"], { input }).out);
    // Unbuilt rules deny everything by themselves: what is asked here is what the commands do.
    return rows.map(({ id, effects }) => [
      id,
      (effects as readonly { resource: { kind: string } }[]).some(({ resource }) => resource.kind === "guard"),
    ]);
  };
  const guarded = (lines: readonly string[]): readonly unknown[] => lines.map((line) => [line, true]);

  const spellings = [
    "echo x > ~/.config/tagout/policy/a.cedar",
    "echo x > $HOME/.config/tagout/./policy//built.json",
    "cd ~/.config/tagout && rm policy/acme.cedar",
    "cd ~/.config/tagout/policy; rm built.json",
    "cd ~/.config/tagout/policy; rm *",
    "cd ~/.config/tagout; echo > policy/$X",
    "cd ~/.config/tagout/policy; ls | xargs rm",
    `cd ~/.config/tagout/policy && rm "$X"`,
    "cd ~ && rm -rf .config",
    "mv ~/.config ~/old",
    "mv ~/.config/tagout/policy ~/old",
    "ln -sfn /tmp/x ~/.config/tagout/policy",
    "chmod 777 ~/.config/tagout/policy",
    "sed -i d ~/.config/tagout/policy/acme.cedar",
    "rm ~/.config/tagout/*/built.json",
    "rm ~/.c*/tagout/policy/built.json",
    "rm -rf ~/.*",
    `rm -rf "$HOME"/.*`,
    "rm ~/.config/tagou[t]/polic?/built.json",
    "rm ../home/.config/tagout/policy/*",
    "rm ../home/.c*/tagout/polic?/*.json",
    "rm -rf ../home/./.c*",
    "cd ..; rm -rf hom*/.conf*",
    "rm -rf ~/.config/*",
    "rm ~/.config/tagout/policy/$X",
    `rm "$HOME/.config/tagout/$X"`,
    "find ~/.config -name '*.cedar' -delete",
    "find ~ -name built.json -delete",
    "find ~/.config/tagout -type f -exec rm {} +",
    "find ~ -name 'acme.*' -exec rm {} +",
    "rsync -a --delete empty/ ~/.config/tagout/policy/",
    "tar -xf x.tar -C ~/.config/tagout/policy",
    "curl -o ~/.config/tagout/policy/built.json https://example.org/x",
    "rm -rf ~/.local/state/tagout/policy",
    "sudo rm -rf /etc/tagout/policy",
    "bash -c 'rm -rf ~/.config/tagout/policy'",
    "tagout policy build",
    "tagout policy build --scope project",
    "rm -rf .tagout",
    "rm -rf .[!.]*",
    "mv .tagout/policy x",
    "echo > .tagout/policy/new.cedar",
    "find . -name '*.cedar' -delete",
    "find . -type f -exec rm {} +",
  ];
  test("in every spelling", () => expect(decide(place, spellings)).toEqual(guarded(spellings)));

  const behindLinks = [
    "rm ~/dotfiles/tagout/policy/acme.cedar",
    "rm -rf ~/dotfiles/tagout",
    "echo > ~/.config/tagout/policy/x.cedar",
    "rm ~/dotfiles/tagout/*/*",
  ];
  test("where the folder is reached by a link, under both names", () => expect(decide(linked, behindLinks)).toEqual(guarded(behindLinks)));

  const others = [
    "find . -name '*.pyc' -delete",
    "rm build/*",
    "rm -rf node_modules/.cache",
    "rm *.log",
    `rm "$X"`,
    "rm ~/*.log",
    "rm -rf ~/*/tmp/*",
    "rm ~/.config/*.log",
    "rm -rf ../*/build",
    "echo > .tagout/notes",
    "rm .config",
  ];
  test("and nothing else is", () => expect(decide(place, others)).toEqual(others.map((line) => [line, false])));
});
