import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterWrapperCommand, wrapperCommand } from "../../src/agents/claude-code/registration.ts";
import { clearPlaces, executable, makePlace, runIn, tagout, type Ended, type Place } from "./fixture.ts";

let place: Place;
beforeAll(() => {
  place = makePlace();
});
afterAll(clearPlaces);

const send = (where: Place, event: string, more: object): Ended => {
  const payload = { session_id: "s-1", cwd: where.work, hook_event_name: event, permission_mode: "default", tool_use_id: "t-1", ...more };
  const wrap = event === "PostToolUse" || event === "PostToolBatch" ? afterWrapperCommand : wrapperCommand;
  return runIn(where, ["/bin/sh", "-c", wrap({ executable: executable() })], { input: JSON.stringify(payload) });
};
const bash = (command: string) => ({ tool_name: "Bash", tool_input: { command } });

/** What runs where the call is let go; undefined where it is stopped. */
const whatRuns = (where: Place, command: string): string | undefined => {
  const { code, out } = send(where, "PreToolUse", bash(command));
  if (code !== 0) return undefined;
  return out === "{}" ? command : (JSON.parse(out).hookSpecificOutput.updatedInput.command as string);
};
const configured = (...lines: readonly string[]): Place => {
  const where = makePlace();
  mkdirSync(join(where.home, ".config/tagout"), { recursive: true });
  writeFileSync(join(where.home, ".config/tagout/tagout.yaml"), `${lines.join("\n")}\n`);
  return where;
};
const bare = (text: string): string => text.replaceAll(/<([a-z-]+):[0-9a-f]{8}>/g, "<$1>");

describe("a command that is let run in production", () => {
  test("prints redacted what it prints, on both streams, and ends as it ends", () => {
    writeFileSync(join(place.work, "app.log"), "mail joe@example.org\n");
    const command = whatRuns(place, "cat app.log; cat app.log >&2; exit 7") as string;
    const { code, out, err } = runIn(place, ["/bin/bash", "-c", command]);
    expect([code, bare(out), err]).toEqual([7, "mail <email>\nmail <email>\n", ""]);
    expect(out.split("\n")[0]).toBe(tagout(place, ["redact", "--session", "s-1"], { input: "mail joe@example.org\n" }).out.trim());
  });

  test.each([
    ["BUN_BE_BUN", "1"],
    ["BUN_OPTIONS", "--print 1"],
    ["LD_PRELOAD", "/nonexistent.so"],
    ["BUN_INSPECT_PRELOAD", "./x.js"],
  ])("is redacted whatever %s says", (name, value) => {
    writeFileSync(join(place.work, "package.json"), '{"scripts":{"redact":"cat"}}');
    const command = whatRuns(place, "cat app.log") as string;
    const { out } = runIn(place, ["/bin/bash", "-c", command], { variables: { [name]: value } });
    expect(out).not.toContain("joe@");
  });

  test("takes out whole what is no text", () => {
    writeFileSync(join(place.work, "wide.log"), Buffer.from("mail joe@example.org\n", "utf16le"));
    const { out } = runIn(place, ["/bin/bash", "-c", whatRuns(place, "cat wide.log") as string]);
    expect(out.replaceAll("\0", "")).not.toContain("joe@");
    expect(bare(out)).toStartWith("<line>");
  });

  test("hands on lines while it runs, and ends although something goes on in the background", async () => {
    const command = whatRuns(place, "(sleep 3; cat app.log) & cat app.log") as string;
    const child = Bun.spawn(["/bin/bash", "-c", command], {
      cwd: place.work,
      env: { ...place.variables },
      stdout: "pipe",
      stderr: "inherit",
    });
    const exited = child.exited.then(() => "ended");
    const output = new Response(child.stdout).text();
    expect(await Promise.race([exited, output.then(() => "closed")])).toBe("ended");
    // What goes on is redacted, too.
    expect(bare(await output)).toBe("mail <email>\nmail <email>\n");
  });

  test("shows nothing when the redactor is gone by then", () => {
    const command = (whatRuns(place, "cat app.log") as string).replaceAll(executable(), "/nonexistent/tagout");
    const { code, out } = runIn(place, ["/bin/bash", "-c", command]);
    expect([code, out]).toEqual([127, ""]);
  });

  test("does not count as another action when it is told of afterwards", () => {
    const through = whatRuns(place, "cat app.log") as string;
    const response = { stdout: "mail <email:0123abcd>\n", stderr: "", interrupted: false, isImage: false };
    expect(send(place, "PostToolUse", { ...bash(through), tool_response: response })).toEqual({ code: 0, out: "{}", err: "" });
    expect(tagout(place, ["evidence", "list", "--json"]).out).toContain('"cat app.log"');
  });
});

describe("where nobody's data is", () => {
  test.each(["test", "development"])("%s runs commands as they are and redacts what succeeds", (machine) => {
    const where = configured("environment:", `  machine: ${machine}`);
    expect(whatRuns(where, "cat app.log")).toBe("cat app.log");
    const response = { stdout: "mail joe@example.org\n", stderr: "", interrupted: false, isImage: false };
    expect(bare(send(where, "PostToolUse", { ...bash("cat app.log"), tool_response: response }).out)).toContain(
      '"stdout":"mail <email>\\n"',
    );
  });
  test("staging is as production", () => {
    expect(whatRuns(configured("environment:", "  machine: staging"), "cat app.log")).toContain("redact --text --command");
  });
  test("a guard that only observes changes no command", () => {
    expect(whatRuns(configured("mode: observe"), "cat app.log; rm -r x")).toBe("cat app.log; rm -r x");
  });
});

test("what the organisation wants taken out is, in commands and in other tools' output", () => {
  const where = configured(
    "redaction:",
    "  detectors:",
    "    - kind: badge",
    '      formats: ["EMP-####"]',
    "  allow:",
    "    - support@corp.example",
  );
  const text = "badge EMP-7781 of support@corp.example\n";
  writeFileSync(join(where.work, "app.log"), text);
  expect(bare(runIn(where, ["/bin/bash", "-c", whatRuns(where, "cat app.log") as string]).out)).toBe(
    "badge <badge> of support@corp.example\n",
  );
  const file = { filePath: "/a", content: text, numLines: 1, startLine: 1, totalLines: 1 };
  const read = { tool_name: "Read", tool_input: { file_path: join(where.work, "app.log") }, tool_response: { type: "text", file } };
  expect(bare(send(where, "PostToolUse", read).out)).toContain("badge <badge> of support@corp.example");
});

// The rulings: secrets are never printed to an agent. Each of these is stopped, or shows what is left when the redactor has seen it.
const secretOutputs: readonly string[] = [
  "kubectl get secret db -o yaml",
  "kubectl get secret db -o jsonpath='{.data.password}' | base64 -d",
  "kubectl get deploy api -o yaml",
  "kubectl describe pod api",
  "kubectl exec api -- env",
  "kubectl config view --raw",
  "helm get values api",
  "env",
  "printenv",
  "export -p",
  "declare -p",
  "cat /proc/self/environ",
  "ps e",
  "ps auxe",
  "ps aux",
  "docker inspect api",
  "docker history api",
  "docker compose config",
  "docker exec api env",
  "terraform state pull",
  "terraform show -json",
  "terraform output -json",
  "cat terraform.tfstate",
  "aws secretsmanager get-secret-value --secret-id x",
  "aws ssm get-parameter --name x --with-decryption",
  "gcloud secrets versions access latest --secret=x",
  "gcloud auth print-access-token",
  "az keyvault secret show --name x --vault-name y",
  "vault kv get secret/x",
  "git credential fill",
  "git config --list",
  "git remote -v",
  "gh auth token",
  "systemctl show-environment",
  "systemctl cat api",
  "pass show x",
  "op read op://a/b",
  "npm config get //registry.npmjs.org/:_authToken",
];
test.each(secretOutputs)("`%s` is stopped, or its output redacted", (command) => {
  const runs = whatRuns(place, command);
  expect(runs === undefined || runs.includes("redact --text --command")).toBe(true);
});

test("files of credentials are not read whatever they are called", () => {
  const pem = `-----BEGIN PRIVATE KEY-----\n${"Zq7mWc2RtYb9KxPd".repeat(4)}\n-----END PRIVATE KEY-----\n`;
  writeFileSync(join(place.work, "notes.txt"), pem);
  for (const command of ["cat notes.txt", "sed -n 2p notes.txt", "base64 < notes.txt"]) expect(whatRuns(place, command)).toBeUndefined();
  const read = send(place, "PreToolUse", { tool_name: "Read", tool_input: { file_path: join(place.work, "notes.txt"), offset: 2 } });
  expect([read.code, read.err]).toEqual([2, expect.stringContaining("Tagout denied this call")]);
});
