import { afterAll, beforeAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { wrapperCommand } from "../src/agents/claude-code/registration.ts";
import { knowledge, type Surroundings } from "../src/catalog/index.ts";
import { judge, type Guard, type Question, type Redemption } from "../src/guard.ts";
import type { Decision, EnvironmentVerdict, Files, ToolCall } from "../src/model/index.ts";
import { shippedPolicy, type Policy } from "../src/policy/index.ts";
import { lockModes, openFlags, systemLibc } from "../src/store/index.ts";
import { clearPlaces, executable, makePlace, runIn, tagout, type Ended, type Place } from "./cli/fixture.ts";

setDefaultTimeout(60_000);

/** Fails when the n-th call of any port comes; counts them meanwhile. */
class Faults {
  calls = 0;
  constructor(
    private readonly at: number,
    private readonly how: "throws" | "errs",
  ) {}

  /** Makes a port's function fail at its turn: by throwing, or by the answer it gives for an error. */
  around<Args extends readonly unknown[], Result>(port: (...args: Args) => Result, error: Result): (...args: Args) => Result {
    return (...args) => {
      this.calls += 1;
      if (this.calls !== this.at) return port(...args);
      if (this.how === "throws") throw new Error("the port failed");
      return error;
    };
  }
}

const written: Readonly<Record<string, string>> = {
  "/repo/.git/HEAD": "ref: refs/heads/topic\n",
  "/repo/look.sh": "#!/bin/sh\nls -l /srv\n",
  "/repo/change.sh": "#!/bin/sh\nrm /srv/x\n",
};
const files: Files = {
  read: (path) => (Object.hasOwn(written, path) ? { ok: true, text: written[path] as string } : { ok: false, why: "missing" }),
  kind: (path) =>
    Object.hasOwn(written, path) ? "file" : Object.keys(written).some((name) => name.startsWith(`${path}/`)) ? "folder" : "none",
  real: (path) => path,
  list: () => [],
  isWritable: () => false,
};

const verdict = (name: EnvironmentVerdict["name"]): EnvironmentVerdict => ({ name, reason: name, evidence: [], conflicts: [] });
const call = (command: string): ToolCall => ({
  tool: "shell",
  input: { command },
  cwd: "/repo",
  principal: { client: "test", session: "s", agent: "", human: "ann" },
  variables: { PATH: "/usr/bin:/bin" },
  declared: {},
});

/** What a policy looks like whose rules cannot be evaluated. */
const brokenRules = shippedPolicy.rules.map((rule) => ({
  ...rule,
  holds: (): boolean => {
    throw new Error("the rule failed");
  },
}));

/** Everything a decision needs, each part failing at its turn. `isGranted`: a person confirmed what asks. */
const guardWith = (faults: Faults, ambient: EnvironmentVerdict["name"], isGranted: boolean): { guard: Guard; recorded: Decision[] } => {
  const recorded: Decision[] = [];
  const faulty: Files = {
    read: faults.around(files.read, { ok: false, why: "unreadable" }),
    kind: faults.around(files.kind, "other"),
    real: faults.around(files.real, "/"),
    list: faults.around(files.list, []),
    isWritable: faults.around(files.isWritable, true),
  };
  const surroundings: Surroundings = {
    files: faulty,
    home: "/home/ann",
    cwd: "/repo",
    user: "ann",
    variables: { PATH: "/usr/bin:/bin" },
    artifactFolders: ["/repo/artifacts"],
    scratchFolders: ["/tmp/tagout-s"],
    guardPaths: ["/home/ann/.local/state/tagout"],
    isProtectedBranch: (name) => name === "main",
  };
  const policy: Policy = { ...shippedPolicy, relevantTo: faults.around(shippedPolicy.relevantTo.bind(shippedPolicy), brokenRules) };
  const guard: Guard = {
    knowledge,
    surroundings,
    policy,
    locate: faults.around((target) => verdict(target?.values["context"] === "prod-eu" ? "production" : ambient), verdict("production")),
    redeem: faults.around((): Redemption => (isGranted ? { kind: "granted", grant: "grant-1", by: "ann" } : { kind: "none", note: "" }), {
      kind: "none",
      note: "",
    }),
    record: faults.around((decision) => {
      recorded.push(decision);
      return undefined;
    }, "the disk is full"),
    isObserving: false,
  };
  return { guard, recorded };
};

const lines: readonly string[] = [
  "ls -l",
  "git status && git diff",
  "git commit -m x",
  "echo a > notes.md",
  "./look.sh",
  "./change.sh",
  "cat README.md | grep x",
  "systemctl stop nginx",
  "rm -rf build; ls",
  "kubectl --context prod-eu get pods",
  "kubectl --context prod-eu delete pod a",
  "sudo sh -c 'rm /srv/x'",
  "cat .env",
  "rm -rf /",
  "mystery --x",
  "if true; then git push origin topic; else git push origin main; fi",
];

const callsMax = 4000;

describe("a decision whose n-th call to the outside fails is never allow where it was not without the failure:", () => {
  for (const line of lines)
    test.each([
      ["production", "throws"],
      ["production", "errs"],
      ["development", "throws"],
      ["development", "errs"],
    ] as const)(`\`${line}\` in %s, where it %s`, (ambient, how) => {
      const question: Question = { kind: "shell", command: line };
      const sound = judge(question, call(line), guardWith(new Faults(0, how), ambient, false).guard).outcome;
      for (let n = 1; n < callsMax; n++) {
        const faults = new Faults(n, how);
        const { guard, recorded } = guardWith(faults, ambient, false);
        const { outcome } = judge(question, call(line), guard);
        if (faults.calls < n) return;
        if (outcome === "allow") expect([n, sound]).toEqual([n, "allow"]);
        if (how === "throws") expect([n, outcome === "allow"]).toEqual([n, false]);
        if (outcome === "allow") expect([n, recorded.length]).toEqual([n, 1]);
      }
      throw new Error("the sweep did not come to an end");
    });

  test("a confirmed action runs only when the confirmation and the record both held", () => {
    const question: Question = { kind: "shell", command: "systemctl stop nginx" };
    for (const how of ["throws", "errs"] as const)
      for (let n = 1; n < callsMax; n++) {
        const faults = new Faults(n, how);
        const { guard, recorded } = guardWith(faults, "production", true);
        const { outcome } = judge(question, call("systemctl stop nginx"), guard);
        if (faults.calls < n) break;
        if (outcome === "allow") expect(recorded.map((each) => each.outcome)).toEqual(["allow"]);
      }
  });
});

describe("the hook stops a harmless call when its record cannot be kept:", () => {
  let place: Place;
  beforeAll(() => {
    place = makePlace();
  });
  afterAll(clearPlaces);

  const send = (where: Place): Ended =>
    runIn(where, ["/bin/sh", "-c", wrapperCommand({ executable: executable() })], {
      input: JSON.stringify({
        session_id: "s",
        cwd: where.work,
        hook_event_name: "PreToolUse",
        permission_mode: "default",
        tool_name: "Bash",
        tool_input: { command: "ls" },
        tool_use_id: "t",
      }),
    });
  const stateOf = (where: Place): string => join(where.home, ".local/state/tagout");
  const headOf = (where: Place): string => join(stateOf(where), "ledger/head");
  const expectStopped = (ended: Ended, why: RegExp): void => {
    expect([ended.code, why.test(ended.err), ended.out === "{}"]).toEqual([2, true, false]);
  };

  test("it is allowed when nothing fails", () => expect(send(place)).toEqual({ code: 0, out: "{}", err: "" }));

  test("the state folder is a file", () => {
    const broken = makePlace();
    mkdirSync(join(broken.home, ".local/state"), { recursive: true });
    writeFileSync(stateOf(broken), "");
    expectStopped(send(broken), /cannot be recorded/);
  });

  test("the state folder can be written by others", () => {
    const broken = makePlace();
    send(broken);
    chmodSync(join(stateOf(broken), "ledger"), 0o777);
    expectStopped(send(broken), /denied/);
  });

  test("the segment is a device that is full", () => {
    const broken = makePlace();
    send(broken);
    const segment = join(stateOf(broken), "ledger/000001.jsonl");
    rmSync(segment);
    symlinkSync("/dev/full", segment);
    expectStopped(send(broken), /cannot be recorded/);
  });

  test("there is no home folder to keep it in", () => {
    expect(runIn(place, ["/bin/sh", "-c", wrapperCommand({ executable: executable(), fixed: { HOME: "" } })], { input: "{}" }).code).toBe(
      2,
    );
  });

  test("another process holds the ledger", () => {
    const libc = systemLibc();
    const fd = libc.open(headOf(place), openFlags.readWrite, 0);
    expect(libc.lock(fd, lockModes.exclusive)).toBe(0);
    try {
      expectStopped(send(place), /locked/);
    } finally {
      libc.close(fd);
    }
    expect(send(place).code).toBe(0);
  });

  test("the head is damaged", () => {
    const broken = makePlace();
    send(broken);
    writeFileSync(headOf(broken), "x".repeat(1024));
    expectStopped(send(broken), /bad-head/);
  });

  test("the head is gone while entries are there", () => {
    const broken = makePlace();
    send(broken);
    rmSync(headOf(broken));
    expectStopped(send(broken), /cannot be recorded/);
  });

  test("entries were cut away that the head knows", () => {
    const broken = makePlace();
    send(broken);
    send(broken);
    const segment = join(stateOf(broken), "ledger/000001.jsonl");
    writeFileSync(segment, readFileSync(segment, "utf8").split("\n").slice(0, 1).join("\n"));
    expectStopped(send(broken), /truncated|corrupt/);
    expect(tagout(broken, ["ledger", "verify"]).code).toBe(1);
  });

  const isRoot = process.getuid?.() === 0;
  test.if(isRoot && existsSync("/usr/bin/mount"))("the disk is full", () => {
    const broken = makePlace();
    mkdirSync(stateOf(broken), { recursive: true, mode: 0o700 });
    const script = `mount -t tmpfs -o size=16k,mode=700 tmpfs "$1" || exit 77
      dd if=/dev/zero of="$1/fill" bs=1k count=64 2>/dev/null
      shift; exec "$@"`;
    const ended = runIn(
      broken,
      [
        "/usr/bin/unshare",
        "--mount",
        "/bin/sh",
        "-c",
        script,
        "sh",
        stateOf(broken),
        "/bin/sh",
        "-c",
        wrapperCommand({ executable: executable() }),
      ],
      {
        input: JSON.stringify({
          session_id: "s",
          cwd: broken.work,
          hook_event_name: "PreToolUse",
          tool_name: "Bash",
          tool_input: { command: "ls" },
          tool_use_id: "t",
        }),
      },
    );
    // 77, or unshare's 1: this machine does not let root mount anything here, so there is nothing to look at.
    if (ended.code !== 77 && ended.code !== 1) expectStopped(ended, /no-space/);
  });

  test("nobody reads the answer", () => {
    const fd = openSync("/dev/full", "w");
    const child = Bun.spawnSync([executable(), "hook", "claude-code"], {
      env: { ...place.variables },
      cwd: place.work,
      stdin: new TextEncoder().encode("{}"),
      stdout: fd,
      stderr: "ignore",
    });
    closeSync(fd);
    expect(child.exitCode).toBe(2);
  });
});
