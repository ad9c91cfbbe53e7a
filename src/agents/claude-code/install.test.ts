import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  applyInstall,
  type Change,
  type InstallOptions,
  type InstallPlan,
  planInstall,
  planUninstall,
  type Scope,
  settingsPath,
  unifiedDiff,
} from "./install.ts";
import { brokenEvents, hookEvents } from "./registration.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tagout-install-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const optionsOf = (scope: Scope): InstallOptions => ({
  scope,
  paths: {
    home: join(root, "home"),
    project: join(root, "project"),
    managedFolder: join(root, "etc/claude-code"),
  },
  executable: "/bin/true",
});
const changesOf = (plan: InstallPlan): readonly Change[] => {
  if (!plan.ok) throw new Error(plan.detail);
  return plan.changes;
};
const install = (scope: Scope, now = 0): void => expect(applyInstall(changesOf(planInstall(optionsOf(scope))), now).ok).toBe(true);
const pathOf = (scope: Scope): string => settingsPath(scope, optionsOf(scope).paths);
const write = (scope: Scope, text: string): void => {
  mkdirSync(join(pathOf(scope), ".."), { recursive: true });
  writeFileSync(pathOf(scope), text);
};
const settingsOf = (scope: Scope): Record<string, unknown> => JSON.parse(readFileSync(pathOf(scope), "utf8"));

for (const scope of ["user", "project", "managed"] as const) {
  describe(`the ${scope} scope`, () => {
    test("gets every event, fail-closed", () => {
      install(scope);
      expect(brokenEvents(settingsOf(scope))).toEqual([]);
      expect(Object.keys(settingsOf(scope)["hooks"] as object)).toEqual([...hookEvents]);
    });

    test("planned again changes nothing", () => {
      install(scope);
      expect(changesOf(planInstall(optionsOf(scope)))).toEqual([]);
    });

    test("uninstalled in a file of its own leaves no file", () => {
      install(scope);
      expect(applyInstall(changesOf(planUninstall(optionsOf(scope))), 1).ok).toBe(true);
      expect(() => readFileSync(pathOf(scope))).toThrow();
    });

    test("keeps what other people wrote, and gives it back", () => {
      const theirs = {
        model: "x",
        hooks: {
          PreToolUse: [{ matcher: "Bash", hooks: [{ type: "command", command: "mine" }] }],
          Stop: [{ hooks: [{ type: "command", command: "bell" }] }],
        },
        permissions: { allow: ["Bash(ls)"], deny: ["Read(x)"] },
        unknown: { key: [1] },
      };
      const before = `${JSON.stringify(theirs, null, 2)}\n`;
      write(scope, before);
      install(scope);
      const settings = settingsOf(scope);
      expect(settings).toMatchObject({ model: "x", unknown: { key: [1] } });
      expect((settings["hooks"] as typeof theirs.hooks).PreToolUse.at(-1)).toEqual({
        matcher: "Bash",
        hooks: [{ type: "command", command: "mine" }],
      });
      expect(applyInstall(changesOf(planUninstall(optionsOf(scope))), 1).ok).toBe(true);
      expect(readFileSync(pathOf(scope), "utf8")).toBe(before);
    });
  });
}

describe("installing", () => {
  test("managed adds what only the managed scope can hold", () => {
    install("managed");
    expect(settingsOf("managed")).toMatchObject({ disableSkillShellExecution: true });
    expect((settingsOf("managed")["permissions"] as { deny: string[] }).deny).toContain("Edit(//etc/tagout/**)");
    expect(settingsOf("managed")["allowManagedHooksOnly"]).toBeUndefined();
    const only = changesOf(planInstall({ ...optionsOf("managed"), managedHooksOnly: true }));
    expect(JSON.parse(only[0]?.after ?? "").allowManagedHooksOnly).toBe(true);
  });

  test("backs a file up once", () => {
    write("user", "{}");
    install("user", Date.UTC(2026, 0, 2, 3, 4, 5));
    applyInstall(changesOf(planUninstall(optionsOf("user"))), 1);
    install("user", Date.UTC(2027, 0, 1));
    const backups = readdirSync(join(pathOf("user"), "..")).filter((name) => name.includes("backup"));
    expect(backups).toEqual(["settings.json.tagout-backup-20260102T030405Z"]);
    expect(readFileSync(join(pathOf("user"), "..", backups[0] ?? ""), "utf8")).toBe("{}");
  });

  test("replaces an older registration of ours and repairs a changed one", () => {
    install("user");
    const changed = readFileSync(pathOf("user"), "utf8")
      .replaceAll("/bin/true", "/old/tagout")
      .replace('"onFailure": "block"', '"onFailure": "continue"');
    writeFileSync(pathOf("user"), changed);
    install("user");
    expect(brokenEvents(settingsOf("user"))).toEqual([]);
    expect(readFileSync(pathOf("user"), "utf8")).not.toContain("/old/tagout");
  });

  test("keeps tabs and a missing newline", () => {
    write("user", '{\n\t"model": "x"\n}');
    const after = changesOf(planInstall(optionsOf("user")))[0]?.after ?? "";
    expect(after).toStartWith('{\n\t"model": "x",\n\t"hooks": {');
    expect(after).toEndWith("}");
  });

  test("writes through a link and leaves the link", () => {
    write("user", "{}");
    const real = join(root, "dotfile.json");
    writeFileSync(real, "{}");
    rmSync(pathOf("user"));
    symlinkSync(real, pathOf("user"));
    install("user");
    expect(brokenEvents(JSON.parse(readFileSync(real, "utf8")))).toEqual([]);
  });

  for (const text of ["{", "[]", "null", '{"a":1}x', '// c\n{"a":1}']) {
    test(`refuses a file with ${JSON.stringify(text)}`, () => {
      write("user", text);
      expect(planInstall(optionsOf("user"))).toMatchObject({ ok: false, code: "not-json" });
    });
  }

  test("refuses a relative executable", () =>
    expect(planInstall({ ...optionsOf("user"), executable: "tagout" })).toMatchObject({
      ok: false,
      code: "not-absolute",
    }));

  test("leaves a file alone that changed meanwhile", () => {
    const changes = changesOf(planInstall(optionsOf("user")));
    write("user", '{"model":"x"}');
    expect(applyInstall(changes, 0)).toMatchObject({ ok: false, code: "changed-meanwhile" });
    expect(readFileSync(pathOf("user"), "utf8")).toBe('{"model":"x"}');
  });

  test("warns about what would leave calls unguarded or refused", () => {
    write("user", '{"disableAllHooks":true}');
    const plan = planInstall({ ...optionsOf("user"), executable: "/not/there" });
    expect(plan.ok && plan.warnings).toEqual([
      "`/not/there` is not an executable file: every call will be refused",
      "`disableAllHooks` is set in this file: the client runs no hooks, also not this one",
      "`claude --bare`, `--safe-mode` and `--setting-sources` start without hooks of this scope; only the managed scope holds against them",
    ]);
  });

  test("fixes the home folder in a person's own file only", () => {
    const command = (scope: Scope): string => changesOf(planInstall(optionsOf(scope)))[0]?.after ?? "";
    expect(command("user")).toContain(`HOME='${join(root, "home")}'`);
    expect(command("project")).toContain('HOME=\\"${HOME-}\\"');
  });
});

describe("a diff", () => {
  test("of equal texts is empty", () => expect(unifiedDiff("f", "a", "a")).toBe(""));
  test("of a new file", () => expect(unifiedDiff("f", null, "a\nb\n")).toBe("--- /dev/null\n+++ f\n@@ -0,0 +1,2 @@\n+a\n+b\n"));
  test("of a removed file", () => expect(unifiedDiff("f", "a\n", null)).toBe("--- f\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n"));
  test("shows three lines around a change", () => {
    const before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    expect(unifiedDiff("f", before, before.replace("5", "five"))).toBe(
      "--- f\n+++ f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n",
    );
  });
  test("separates distant changes", () => {
    const lines = Array.from({ length: 20 }, (_, index) => `${index}`);
    const after = lines.map((line) => (line === "1" || line === "18" ? `${line}!` : line));
    expect(unifiedDiff("f", lines.join("\n"), after.join("\n")).match(/^@@.*$/gm)).toEqual(["@@ -1,5 +1,5 @@", "@@ -16,5 +16,5 @@"]);
  });
});
