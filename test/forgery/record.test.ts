/**
 * Forgeries of what was confirmed: an edited store, another action than the one that was shown, other clocks, a person's
 * words written by a model. Each is carried out by the person's own user, with the approvals of real terminals.
 */
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, executable, type Place } from "../cli/fixture.ts";
import { asAgent, asAgentRuns, converse, goodAnswers, has, openWindow, phrase, requestFor, stateOf } from "./terminals.ts";
import {
  command,
  traceOf,
  stage,
  write,
  confirm,
  confirmed,
  run,
  expectNotRun,
  expectRun,
  expectSeenThrough,
  type Stored,
  edit,
  sql,
  moment,
} from "./confirmed-stage.ts";

setDefaultTimeout(60_000);
afterAll(clearPlaces);

test("what a person confirmed runs, exactly once", async () => {
  const place = stage("L1");
  expectNotRun(place);
  const id = await confirmed(place);
  expectRun(place);
  expect(stateOf(place, id).state).toBe("succeeded");
  Bun.spawnSync(asAgent(["rm", traceOf(place)]));
  expectNotRun(place);
});

test("of eight processes that want it at once one gets it, and it runs once", async () => {
  const place = stage("L1");
  write(place, "append.sh", "echo ran >>../home/ran.txt\n");
  const argv = ["sh", "append.sh"];
  const id = await confirmed(place, argv);
  const started = Array.from({ length: 8 }, () =>
    Bun.spawn(asAgent([executable(), "run", "--environment", "production", "--", ...argv]), {
      cwd: place.work,
      env: place.variables,
      stdin: "ignore",
      stdout: "ignore",
      stderr: "ignore",
    }),
  );
  const codes = await Promise.all(started.map(({ exited }) => exited));
  expect(codes.toSorted()).toEqual([0, 3, 3, 3, 3, 3, 3, 3]);
  expect([readFileSync(traceOf(place), "utf8"), stateOf(place, id).state]).toEqual(["ran\n", "succeeded"]);
});

describe.concurrent("an edited store:", () => {
  test("a request that was set to approved", () => {
    const place = stage("L1");
    const { id } = requestFor(place, command);
    edit(place, id, (stored) => ({ ...stored, state: "approved", approvedAt: moment() }));
    expectNotRun(place);
  });

  test("a request with an approval that nobody gave, whatever entry of the record it names", () => {
    const place = stage("L1");
    const { id } = requestFor(place, command);
    const entries = asAgentRuns(place, ["ledger", "show", "--json"]).out.trim().split("\n").length;
    const approval = {
      approver: "ann",
      assurance: "L1",
      at: moment(),
      answers: [phrase],
      proof: { kind: "terminal", tty: "/dev/pts/1", sessionLeader: 1, user: "ann" },
    };
    const given = {
      justification: "web hangs",
      rollback: "rm ../home/ran.txt",
      backup: "a dump",
      monitoring: "ls ../home",
      incident: "INC-17",
    };
    for (const confirmedSeq of [undefined, 1, entries, entries + 1]) {
      edit(place, id, (stored) => ({
        ...stored,
        state: "approved",
        approvals: [approval],
        case: given,
        approvedAt: moment(),
        confirmedSeq,
      }));
      expectSeenThrough(place, id);
    }
  });

  test("a request whose minimum was lowered: what production asks for now counts", async () => {
    const place = stage();
    const { id } = requestFor(place, command);
    edit(place, id, (stored) => ({ ...stored, minimum: "L1" }));
    expect(await confirm(place, id)).toBe(0);
    expect(stateOf(place, id).approvals).toMatchObject([{ assurance: "L1" }]);
    expectSeenThrough(place, id);
  });

  test.each<[string, (stored: Stored, other: Stored) => Stored]>([
    ["that shows a harmless command", (stored) => ({ ...stored, command: "ls list.txt" })],
    ["that shows a harmless reason", (stored) => ({ ...stored, reason: "it only reads" })],
    ["that shows one action and has another one signed", (stored, { action, command: words }) => ({ ...stored, action, command: words })],
  ])("a request %s is not confirmed, whatever a person says to it", async (_, change) => {
    const place = stage("L1");
    const { id } = requestFor(place, command);
    let other: Stored = {};
    edit(place, requestFor(place, ["cp", "other.txt", "../home/other.txt"]).id, (stored) => (other = stored));
    edit(place, id, (stored) => change(stored, other));
    const window = openWindow(place);
    expect(await converse(window, ["approve", id], goodAnswers)).toBe(3);
    expect(window.shown().replaceAll("\n", "")).toContain("is not what was asked for");
    window.close();
    expect(stateOf(place, id)).toMatchObject({ state: "pending", approvals: [] });
  });

  test("an approval whose level was raised", async () => {
    const place = stage();
    const { id } = requestFor(place, command);
    edit(place, id, (stored) => ({ ...stored, minimum: "L1" }));
    await confirm(place, id);
    edit(place, id, (stored) => ({
      ...stored,
      minimum: "L3",
      approvals: (stored["approvals"] as Stored[]).map((each) => ({ ...each, assurance: "L3" })),
    }));
    expectSeenThrough(place, id);
  });

  test("an approval that was used and set back", async () => {
    const place = stage("L1");
    const id = await confirmed(place);
    let approved: Stored = {};
    edit(place, id, (stored) => (approved = stored));
    expectRun(place);
    Bun.spawnSync(asAgent(["rm", traceOf(place)]));
    edit(place, id, () => approved);
    expectSeenThrough(place, id);
  });

  test("an approval that was taken back and set back", async () => {
    const place = stage("L1");
    const id = await confirmed(place);
    let approved: Stored = {};
    edit(place, id, (stored) => (approved = stored));
    expect(asAgentRuns(place, ["revoke", id]).code).toBe(0);
    edit(place, id, () => approved);
    expectNotRun(place);
  });

  test("an approval that was moved to another action", async () => {
    const place = stage("L1");
    const id = await confirmed(place);
    const other = ["cp", "other.txt", "../home/ran.txt"];
    const { id: otherId } = requestFor(place, other);
    let target: Stored = {};
    edit(place, otherId, (stored) => (target = stored));
    edit(place, otherId, (stored) => ({ ...stored, state: "cancelled" }));
    edit(place, id, (stored) => ({ ...stored, action: target["action"], digest: target["digest"], command: target["command"] }));
    expectNotRun(place, other);
    expectNotRun(place);
  });
});

/** Every field that a confirmation settles, changed in the row as somebody changes it who wants more than was given. */
const decidingEdits: Readonly<Record<string, (stored: Stored) => Stored>> = {
  "more time by both clocks": (stored) => ({ ...stored, approvedAt: moment() }),
  "more time by the wall clock": ({ approvedAt, ...stored }) => ({
    ...stored,
    approvedAt: { ...(approvedAt as Stored), wall: Date.now() },
  }),
  "more time by the time since boot": ({ approvedAt, ...stored }) => ({
    ...stored,
    approvedAt: { ...(approvedAt as Stored), uptime: moment()["uptime"] },
  }),
  "more time as break-glass": (stored) => ({ ...stored, isBreakGlass: true }),
  "a justification": ({ case: given, ...stored }) => ({ ...stored, case: { ...(given as Stored), justification: "somebody said so" } }),
  "a rollback plan": ({ case: given, ...stored }) => ({ ...stored, case: { ...(given as Stored), rollback: "rm -r /srv/app" } }),
  "a backup": ({ case: given, ...stored }) => ({ ...stored, case: { ...(given as Stored), backup: "yesterday's" } }),
  "where it would be seen": ({ case: given, ...stored }) => ({ ...stored, case: { ...(given as Stored), monitoring: "nowhere" } }),
  "an incident": ({ case: given, ...stored }) => ({ ...stored, case: { ...(given as Stored), incident: "INC-18" } }),
  "a lower minimum": (stored) => ({ ...stored, minimum: "L2" }),
  "a milder environment": (stored) => ({ ...stored, environment: "staging" }),
  "another protocol": (stored) => ({ ...stored, protocol: "operation" }),
  "another command to look at": (stored) => ({ ...stored, command: "ls" }),
  "another reason": (stored) => ({ ...stored, reason: "it only reads" }),
  "other rules": (stored) => ({ ...stored, rules: [] }),
  "other ways to verify": (stored) => ({ ...stored, verify: ["true"] }),
  "another nonce": (stored) => ({ ...stored, nonce: "00" }),
  "another time of asking": ({ requestedAt, ...stored }) => ({
    ...stored,
    requestedAt: { ...(requestedAt as Stored), wall: Number((requestedAt as Stored)["wall"]) - 1 },
  }),
  "another action": ({ action, ...stored }) => ({ ...stored, action: { ...(action as Stored), steps: ["rm"] } }),
  "another entry of the record": (stored) => ({ ...stored, confirmedSeq: Number(stored["confirmedSeq"]) - 1 }),
  "no entry of the record": (stored) => ({ ...stored, confirmedSeq: undefined }),
  "no approvals": (stored) => ({ ...stored, approvals: [] }),
  "an approval more": (stored) => ({ ...stored, approvals: [...(stored["approvals"] as Stored[]), ...(stored["approvals"] as Stored[])] }),
  ...Object.fromEntries(
    Object.entries({
      "another approver": { approver: "root" },
      "a higher level": { assurance: "L3" },
      "other answers": { answers: [phrase, phrase] },
      "a later yes": { at: moment() },
      "another terminal": { proof: { kind: "terminal", tty: "/dev/pts/0", sessionLeader: 1, user: "nobody" } },
      "another proof": { proof: { kind: "ssh", signature: "" } },
    }).map(([name, changes]) => [
      `an approval with ${name}`,
      (stored: Stored): Stored => ({ ...stored, approvals: (stored["approvals"] as Stored[]).map((each) => ({ ...each, ...changes })) }),
    ]),
  ),
};

/** Columns by themselves, the body as it was. `number` only says in which order requests were made. */
const columnEdits: Readonly<Record<string, string>> = {
  id: "'22222222'",
  version: "version + 1",
  state: "'claimed'",
  digest: "lower(hex(zeroblob(32)))",
  claimant: "'process 1 2'",
};

test("an approval whose row was changed anywhere afterwards is none; put back as it was, it counts once", async () => {
  const place = stage("L1");
  const id = await confirmed(place);
  let approved: Stored = {};
  edit(place, id, (stored) => (approved = stored));
  const seenThrough: string[] = [];
  for (const [name, change] of Object.entries(decidingEdits)) {
    edit(place, id, () => change(approved));
    const { code } = run(place);
    if (code === 3 && !existsSync(traceOf(place))) seenThrough.push(name);
    edit(place, id, () => approved);
  }
  expect(seenThrough).toEqual(Object.keys(decidingEdits));
  for (const [column, value] of Object.entries(columnEdits)) {
    sql(place, `update requests set ${column} = ${value} where state = 'approved'`);
    const { code } = run(place);
    // What cannot be read for certain is a fault, or no confirmation at all.
    expect([column, code === 3 || code === 4, existsSync(traceOf(place))]).toEqual([column, true, false]);
    sql(place, `update requests set id = '${id}' where id = '22222222'`);
    edit(place, id, () => approved);
  }
  expectRun(place);
  Bun.spawnSync(asAgent(["rm", traceOf(place)]));
  edit(place, id, () => approved);
  expectNotRun(place);
});

test("what cannot be seen here: store and record put back together count again within their five minutes, for the same action alone", async () => {
  const place = stage("L1");
  await confirmed(place);
  const state = join(place.home, ".local/state/tagout");
  const copy = (from: string, to: string): void => {
    const { exitCode } = Bun.spawnSync(asAgent(["sh", "-c", 'rm -rf "$1"; cp -a "$0" "$1"', from, to]));
    if (exitCode !== 0) throw new Error("the state could not be copied");
  };
  copy(state, `${state}.old`);
  expectRun(place);
  Bun.spawnSync(asAgent(["rm", traceOf(place)]));
  copy(`${state}.old`, state);
  // Nothing on this machine is out of this user's reach; only a head of the record that was kept elsewhere tells.
  expect(asAgentRuns(place, ["ledger", "verify"]).code).toBe(0);
  expectNotRun(place, ["cp", "other.txt", "../home/ran.txt"]);
  expectRun(place);
});

describe.concurrent("another action than the one that was confirmed:", () => {
  test("other arguments", async () => {
    const place = stage("L1");
    await confirmed(place);
    expectNotRun(place, ["cp", "other.txt", "../home/ran.txt"]);
    expectNotRun(place, ["cp", "list.txt", "../home/ran.txt", "--force"]);
    expectRun(place);
  });

  test("another folder", async () => {
    const place = stage("L1");
    write(place, "../second/list.txt", "one\n");
    await confirmed(place);
    expectNotRun(place, command, ["--cwd", join(place.work, "../second")]);
    expectRun(place);
  });

  test("other variables", async () => {
    const place = stage("L1");
    await confirmed(place);
    expectNotRun({ ...place, variables: { ...place.variables, POSIXLY_CORRECT: "1" } });
    expectRun(place);
  });

  test("another text of a file that it reads", async () => {
    const place = stage("L1");
    await confirmed(place);
    write(place, "list.txt", "one\ntwo\n");
    expectNotRun(place);
    write(place, "list.txt", "one\n");
    expectRun(place);
  });

  test("another text of a script that it runs", async () => {
    const place = stage("L1");
    const script = ["sh", "deploy.sh"];
    await confirmed(place, script);
    write(place, "deploy.sh", "cp other.txt ../home/ran.txt\n");
    expectNotRun(place, script);
    write(place, "deploy.sh", "cp list.txt ../home/ran.txt\n");
    expectRun(place, script);
  });
});

describe.concurrent("clocks that were moved:", () => {
  test("the agent's user cannot set the machine's", () => {
    const { exitCode, stderr } = Bun.spawnSync(asAgent(["date", "-s", "2020-01-01"]));
    expect([exitCode, stderr.toString()]).toEqual([1, expect.stringContaining("cannot set date")]);
  });

  test.each<[string, (at: Stored) => Stored]>([
    ["an approval of ten minutes ago", (at) => ({ ...at, wall: Number(at["wall"]) - 600_000, uptime: Number(at["uptime"]) - 600_000 })],
    ["one whose wall clock was set back since", (at) => ({ ...at, wall: Number(at["wall"]) + 600_000 })],
    ["one that is old by the wall clock alone", (at) => ({ ...at, wall: Number(at["wall"]) - 600_000 })],
    ["one that is old by the time since boot alone", (at) => ({ ...at, uptime: Number(at["uptime"]) - 600_000 })],
    ["one of another boot", (at) => ({ ...at, boot: "00000000-0000-0000-0000-000000000000" })],
  ])("%s is not used", async (_, move) => {
    const place = stage("L1");
    const id = await confirmed(place);
    edit(place, id, (stored) => ({ ...stored, approvedAt: move(stored["approvedAt"] as Stored) }));
    expectNotRun(place);
    expect(stateOf(place, id).state).toBe("expired");
  });

  const inItsOwnTime = ["unshare", "--user", "--map-root-user", "--time", "--boottime", "-600", "--fork"];
  const hasTime = has("unshare") && Bun.spawnSync(asAgent([...inItsOwnTime, "true"])).exitCode === 0;
  test(`a time since boot of the agent's own (${hasTime ? "unshare --time" : "by the store alone, for this machine lets nobody have one"})`, async () => {
    const place = stage("L1");
    const id = await confirmed(place);
    const back = (at: Stored): Stored => ({
      ...at,
      wall: Number(at["wall"]) - 600_000,
      uptime: Number(at["uptime"]) - (hasTime ? 600_000 : 0),
    });
    edit(place, id, (stored) => ({ ...stored, approvedAt: back(stored["approvedAt"] as Stored) }));
    const argv = [executable(), "run", "--environment", "production", "--", ...command];
    const ended = Bun.spawnSync(asAgent(hasTime ? [...inItsOwnTime, ...argv] : argv), { cwd: place.work, env: place.variables });
    expect([ended.exitCode, existsSync(traceOf(place))]).toEqual([3, false]);
  });
});

describe.concurrent("words of a model are no confirmation:", () => {
  const hook = (place: Place, payload: Readonly<Record<string, unknown>>) =>
    asAgentRuns(
      place,
      ["hook", "claude-code"],
      JSON.stringify({
        session_id: "s-1",
        transcript_path: join(place.home, "t.jsonl"),
        cwd: place.work,
        permission_mode: "default",
        ...payload,
      }),
    );

  test("the phrase as a prompt", () => {
    const place = stage("L1");
    const { id } = requestFor(place, command);
    const { out } = hook(place, { hook_event_name: "UserPromptSubmit", prompt: phrase });
    expect(out).not.toContain('"allow"');
    expect(stateOf(place, id)).toMatchObject({ state: "pending", approvals: [] });
    expectNotRun(place);
  });

  test("the phrase in the command, and in what it is said to be for", () => {
    const place = stage("L1");
    for (const tool_input of [
      { command: `${command.join(" ")} # ${phrase}` },
      { command: command.join(" "), description: phrase },
      { command: `echo '${phrase}' | ${command.join(" ")}` },
    ]) {
      const { out, code } = hook(place, { hook_event_name: "PreToolUse", tool_name: "Bash", tool_use_id: "toolu_1", tool_input });
      expect(code).toBe(2);
      expect(out).not.toContain('"allow"');
    }
    expect(existsSync(traceOf(place))).toBe(false);
  });

  test("the answers on standard input of a command that asks", () => {
    const place = stage("L1");
    const { id } = requestFor(place, command);
    asAgentRuns(place, ["run", "--environment", "production", "--", ...command], `${phrase}\ny\ny\nPRODUCTION\n`);
    expect(stateOf(place, id).approvals).toEqual([]);
    expect(existsSync(traceOf(place))).toBe(false);
  });
});
