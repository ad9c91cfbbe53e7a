/**
 * Forgeries by signature: a key that the agent can use is worth no more than a terminal, and a signature counts for the
 * one request it was made for.
 */
import { Database } from "bun:sqlite";
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { emptyCase, signedText, statementOf, type ApprovalRequest } from "../../src/approval/index.ts";
import { clearPlaces, type Place } from "../cli/fixture.ts";
import { asAgent, asAgentRuns, converse, goodAnswers, has, makeStage, openWindow, phrase, requestFor, stateOf } from "./terminals.ts";

setDefaultTimeout(60_000);
afterAll(clearPlaces);

const command = ["systemctl", "restart", "web"];
const given = {
  ...emptyCase,
  justification: "web hangs since 10:40, INC-17",
  rollback: "systemctl start web",
  monitoring: "systemctl status web",
  incident: "INC-17",
};

/** Runs a shell line as the agent, in its home. */
const shell = (place: Place, line: string, input = ""): string => {
  const { exitCode, stdout, stderr } = Bun.spawnSync(asAgent(["sh", "-c", line]), {
    cwd: place.home,
    env: place.variables,
    stdin: new TextEncoder().encode(input),
  });
  if (exitCode !== 0) throw new Error(`\`${line}\`: ${stderr.toString()}`);
  return stdout.toString();
};

/** Makes an ordinary key and enrolls it for somebody, as the agent can in its user's own file. */
const enroll = (place: Place, people: Readonly<Record<string, string>>): void => {
  const entries = Object.entries(people).map(([name, key]) => {
    shell(place, `test -e ${key} || ssh-keygen -q -t ed25519 -N '' -f ${key}`);
    return { name, ssh: [readFileSync(join(place.home, `${key}.pub`), "utf8").trim()], passkeys: [] };
  });
  shell(place, "umask 077; cat >.config/tagout/approvers.json", JSON.stringify({ v: 1, people: entries }));
};

const storedRequest = (place: Place, id: string): ApprovalRequest => {
  const database = new Database(join(place.home, ".local/state/tagout/confirmation/requests.sqlite"));
  const row = database.query<{ body: string }, [string]>("select body from requests where id = ?").get(id);
  database.close();
  return JSON.parse(row?.body ?? "{}") as ApprovalRequest;
};

interface Signed {
  readonly approver?: string;
  readonly answers?: readonly string[];
  readonly isBreakGlass?: boolean;
  readonly namespace?: string;
  readonly key?: string;
  /** Signs by the key's agent instead of its file. */
  readonly byAgent?: boolean;
}

/** Writes a statement for a request and signs it with what the agent holds; answers with the signature's path. */
const sign = (
  place: Place,
  id: string,
  {
    approver = "ann",
    answers = [phrase],
    isBreakGlass = false,
    namespace = "tagout-approval@v1",
    key = "key",
    byAgent = false,
  }: Signed = {},
): string => {
  const name = `statement-${id}-${approver}-${key}`;
  const text = signedText(statementOf(storedRequest(place, id), approver, answers, given, isBreakGlass));
  const file = byAgent ? `${key}.pub` : key;
  const start = byAgent ? `eval "$(ssh-agent -s)" >/dev/null; ssh-add -q ${key}; mv ${key} ${key}.gone; ` : "";
  const end = byAgent ? `; r=$?; mv ${key}.gone ${key}; kill $SSH_AGENT_PID; exit $r` : "";
  shell(place, `cat >${name}; rm -f ${name}.sig; ${start}ssh-keygen -Y sign -f ${file} -n ${namespace} ${name}${end}`, text);
  return join(place.home, `${name}.sig`);
};

const handIn = (place: Place, id: string, path: string) => asAgentRuns(place, ["approve", id, "--signature", path]);
const stage = (minimum?: "L1" | "L4"): Place => {
  const place = makeStage(minimum);
  enroll(place, { ann: "key" });
  return place;
};

test("these forgeries are carried out with stock OpenSSH", () =>
  expect(["ssh-keygen", "ssh-agent", "ssh-add"].map(has)).toEqual([true, true, true]));

describe.concurrent("an ordinary key that the agent can use (ssh-agent)", () => {
  test("is no L3: production does not take its signature by default", () => {
    const place = stage();
    const { id } = requestFor(place, command);
    const { code, err } = handIn(place, id, sign(place, id, { byAgent: true }));
    expect([code, err]).toEqual([3, expect.stringContaining("L1 (local-unproven) was reached and L3 is needed")]);
    expect(stateOf(place, id)).toMatchObject({ state: "pending", approvals: [] });
  });

  test("is recorded as local-unproven where that was made to be enough", () => {
    const place = stage("L1");
    const { id } = requestFor(place, command);
    expect(handIn(place, id, sign(place, id, { byAgent: true })).code).toBe(0);
    expect(stateOf(place, id)).toMatchObject({ state: "approved", approvals: [{ approver: "ann", assurance: "L1", proof: "ssh" }] });
  });

  test("is no break-glass, whatever is asked for otherwise", () => {
    const place = stage("L1");
    const { id } = requestFor(place, command);
    const { code, err } = handIn(place, id, sign(place, id, { isBreakGlass: true }));
    expect([code, err]).toEqual([3, expect.stringContaining("L3 is needed")]);
  });

  test("is no two people under two names", () => {
    const place = stage("L4");
    enroll(place, { ann: "key", bea: "key" });
    const { id } = requestFor(place, command);
    for (const approver of ["ann", "bea"]) expect(handIn(place, id, sign(place, id, { approver })).code).toBe(3);
    enroll(place, { ann: "key", bea: "second" });
    for (const [approver, key] of [
      ["ann", "key"],
      ["bea", "second"],
    ] as const)
      expect(handIn(place, id, sign(place, id, { approver, key })).err).toContain("L1 (local-unproven) was reached and L4 is needed");
    expect(stateOf(place, id)).toMatchObject({ state: "pending", approvals: [] });
  });

  test("signs at a person's terminal after the same questions, and counts no more", async () => {
    for (const [minimum, expected] of [
      ["L1", 0],
      [undefined, 3],
    ] as const) {
      const place = stage(minimum);
      const { id } = requestFor(place, command);
      const window = openWindow(place);
      expect(await converse(window, ["approve", id, "--key", join(place.home, "key")], goodAnswers)).toBe(expected);
      expect(window.shown()).toContain("PRODUCTION SAFETY WARNING");
      window.close();
      expect(stateOf(place, id).approvals.map(({ proof, assurance }) => `${proof} ${assurance}`)).toEqual(expected === 0 ? ["ssh L1"] : []);
    }
  });
});

describe.concurrent("a signature counts for nothing but what it was made for:", () => {
  test("not for another request of the same command", () => {
    const place = stage("L1");
    const first = requestFor(place, command);
    const path = sign(place, first.id);
    const second = requestFor(place, ["systemctl", "restart", "db"]);
    const { code, err } = handIn(place, second.id, path);
    expect([code, err]).toEqual([3, expect.stringContaining("is not request")]);
    // Nor does it fit the other request's statement.
    const other = sign(place, second.id);
    shell(place, `cp ${path} ${other}`);
    expect(handIn(place, second.id, other).code).toBe(3);
    expect(stateOf(place, second.id).approvals).toEqual([]);
  });

  test("not a second time", () => {
    const place = stage("L1");
    const { id } = requestFor(place, command);
    const path = sign(place, id);
    expect(handIn(place, id, path).code).toBe(0);
    expect(handIn(place, id, path).err).toContain("is approved, not pending");
  });

  test("not with other answers, of another person, for another purpose, by another key", () => {
    const place = stage("L1");
    const { id } = requestFor(place, command);
    shell(place, "ssh-keygen -q -t ed25519 -N '' -f stranger");
    expect(handIn(place, id, sign(place, id, { answers: ["yes"] })).err).toContain("the answers are not those");
    expect(handIn(place, id, sign(place, id, { approver: "bea" })).err).toContain("not enrolled for bea");
    expect(handIn(place, id, sign(place, id, { namespace: "file" })).err).toContain("the signature is for `file`");
    expect(handIn(place, id, sign(place, id, { key: "stranger" })).err).toContain("is not enrolled");
    expect(stateOf(place, id)).toMatchObject({ state: "pending", approvals: [] });
  });

  test.each<[string, (text: string) => string]>([
    ["another request's number", (text) => text.replace(/"request":"\w+"/, '"request":"22222222"')],
    ["another nonce", (text) => text.replace(/"nonce":"\w+"/, '"nonce":"00"')],
    ["one member more", (text) => text.replace('{"', '{"aa":1,"')],
    ["white space", (text) => `${text} `],
    ["no JSON", () => "tagout-approval/v1\nyes\n"],
    ["nothing", () => ""],
  ])("not where its statement has %s", (_, change) => {
    const place = stage("L1");
    const { id } = requestFor(place, command);
    const path = sign(place, id);
    const statement = path.replace(/\.sig$/, "");
    shell(place, `cat >${statement}`, change(readFileSync(statement, "utf8")));
    expect(handIn(place, id, path).err).toContain("is not request");
  });
});

test("what is handed out for signing elsewhere can be handed in without a terminal", async () => {
  const place = stage("L1");
  const { id } = requestFor(place, command);
  const window = openWindow(place);
  window.type(`cd '${place.home}'\n`);
  const line = ["approve", id, "--statement", "--approver", "ann"];
  // 3: nothing is confirmed by a statement alone.
  expect(await converse(window, line, goodAnswers, " >handed-out")).toBe(3);
  window.close();
  expect(stateOf(place, id).state).toBe("pending");
  shell(place, "ssh-keygen -q -Y sign -f key -n tagout-approval@v1 handed-out");
  const { code, out } = handIn(place, id, join(place.home, "handed-out.sig"));
  expect([code, out]).toEqual([0, expect.stringContaining("## Production Action Approval")]);
});
