/**
 * Forgeries by a program that the agent writes itself, with the product's own code: store and record hold the same lie then,
 * and only what people sign tells it from the truth.
 */
import { Database } from "bun:sqlite";
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  challengeOf,
  emptyCase,
  statementOf,
  type ApprovalRequest,
  type Assurance,
  type Case,
  type Proof,
} from "../../src/approval/index.ts";
import { makeAuthenticator, type Authenticator, type CeremonyChanges } from "../../src/store/testing/authenticator.ts";
import { makeSecurityKey } from "../../src/store/testing/security-key.ts";
import { clearPlaces, json, type Place } from "../cli/fixture.ts";
import { asAgent, asAgentRuns, makeStage, phrase, requestFor, stateOf } from "./terminals.ts";

setDefaultTimeout(60_000);
afterAll(clearPlaces);

const command = ["cp", "list.txt", "../home/ran.txt"];
const given: Case = {
  ...emptyCase,
  justification: "web hangs since 10:40, INC-17",
  rollback: "rm ../home/ran.txt",
  backup: "nothing was there",
  monitoring: "ls ../home",
  incident: "INC-17",
};

const write = (path: string, text: string): void => {
  const { exitCode } = Bun.spawnSync(asAgent(["sh", "-c", 'umask 077; mkdir -p "$(dirname "$0")"; cat >"$0"', path]), {
    stdin: new TextEncoder().encode(text),
  });
  if (exitCode !== 0) throw new Error(`\`${path}\` could not be written`);
};

/** A place in whose own list stands a person with a passkey, and a request that waits there. */
const open = (minimum?: "L1") => {
  const place = makeStage(minimum);
  const key = makeAuthenticator("ES256");
  write(join(place.work, "list.txt"), "one\n");
  write(
    join(place.home, ".config/tagout/approvers.json"),
    JSON.stringify({ v: 1, people: [{ name: "ann", ssh: [], passkeys: [key.passkey] }] }),
  );
  const { id } = requestFor(place, command);
  return { place, key, id };
};

const storedRequest = (place: Place, id: string): ApprovalRequest => {
  const database = new Database(join(place.home, ".local/state/tagout/confirmation/requests.sqlite"));
  const row = database.query<{ body: string }, [string]>("select body from requests where id = ?").get(id);
  database.close();
  return JSON.parse(row?.body ?? "{}") as ApprovalRequest;
};

/** What a passkey signs for a request, on a page of an origin. */
const asserted = (key: Authenticator, place: Place, id: string, changes: Partial<CeremonyChanges> = {}, approver = "ann"): Proof =>
  key.assert(challengeOf(statementOf(storedRequest(place, id), approver, [phrase], given, false)), {
    origin: "http://localhost:4180",
    ...changes,
  });

const ownProgram = [process.execPath, join(import.meta.dir, "own-program.ts")];

/** Has the agent's program confirm it, at a level of its choice. */
const forge = (place: Place, id: string, proof: Proof, level: Assurance, approver = "ann"): void => {
  const argv = [...ownProgram, place.home, id, approver, level, JSON.stringify(proof), JSON.stringify(given)];
  const { stdout, stderr } = Bun.spawnSync(asAgent(argv), { cwd: place.work, env: place.variables });
  if (stdout.toString().trim() !== "approved") throw new Error(`${stdout.toString()}${stderr.toString()}`);
};

/** The exit code of the command, and whether it ran. */
const run = (place: Place) => {
  const { code } = asAgentRuns(place, ["run", "--environment", "production", "--", ...command]);
  return [code, existsSync(join(place.home, "ran.txt"))];
};
const refused = [3, false];

const nobodysTerminal: Proof = { kind: "terminal", tty: "/dev/pts/1", sessionLeader: 1, user: "ann" };

describe.concurrent("what the agent's own program confirms", () => {
  test.each<[string, Proof]>([
    ["a terminal at which nobody sat", nobodysTerminal],
    ["a signature of nobody's key", { kind: "ssh", signature: makeSecurityKey("ed25519").sign("tagout-approval/v1\n{}\n") }],
    ["no signature", { kind: "ssh", signature: "" }],
    ["no passkey", { kind: "passkey", credential: "AAAA", client: "AAAA", authenticator: "AAAA", signature: "AAAA" }],
  ])("with %s stands as approved at L3 in store and record, and is not used in production", (_, proof) => {
    const { place, id } = open();
    forge(place, id, proof, "L3");
    expect(stateOf(place, id)).toMatchObject({ state: "approved", approvals: [{ assurance: "L3" }] });
    expect(run(place)).toEqual(refused);
  });

  test("with a passkey that it enrolled itself counts L1, and production does not take that by default", () => {
    const { place, key, id } = open();
    forge(place, id, asserted(key, place, id), "L3");
    expect(run(place)).toEqual(refused);
  });

  test("gets past L1 where that was made to be enough: recorded as local-unproven", () => {
    const { place, id } = open("L1");
    forge(place, id, nobodysTerminal, "L1");
    expect(run(place)).toEqual([0, true]);
    expect(asAgentRuns(place, ["ledger", "show", "--json"]).out).toContain('"assuranceName":"local-unproven"');
  });
});

describe.concurrent("a grant that the agent's own program makes", () => {
  test.each<[Assurance, string]>([
    ["L1", "ok"],
    ["L3", "too-low"],
  ])("at a level that it calls %s holds where L1 is enough (%s), and not where L3 is asked for", async (level, expected) => {
    const { place, id } = open("L1");
    const argv = [...ownProgram, place.home, id, "ann", level, JSON.stringify(nobodysTerminal), JSON.stringify(given), "use"];
    const holder = Bun.spawn(asAgent(argv), { cwd: place.work, env: place.variables, stdin: "pipe", stdout: "pipe", stderr: "inherit" });
    let said = "";
    for await (const chunk of holder.stdout) {
      said += new TextDecoder().decode(chunk);
      if (said.split("\n").length > 2) break;
    }
    const variables = { ...place.variables, TAGOUT_GRANT: said.split("\n")[1] as string };
    const verdict = (...wanted: readonly string[]): unknown => {
      const answer = json(asAgentRuns({ ...place, variables }, ["grant", "verify", "--json", ...wanted]).out);
      return answer["ok"] === true ? "ok" : answer["code"];
    };
    expect([verdict(), verdict("--minimum", "L3")]).toEqual([expected, "too-low"]);
    // Where production is as it comes, the least is asked for without being named.
    write(join(place.home, ".config/tagout/tagout.yaml"), "");
    expect(verdict()).toBe("too-low");
    void holder.stdin.end();
    await holder.exited;
  });
});

describe.concurrent("a person's own passkey", () => {
  test("counts on the page of this machine", () => {
    const { place, key, id } = open("L1");
    forge(place, id, asserted(key, place, id), "L1");
    expect(run(place)).toEqual([0, true]);
  });

  test.each<[string, Partial<CeremonyChanges>]>([
    ["of another site", { origin: "https://tagout.example" }],
    ["of another port of this machine", { origin: "http://localhost:4181" }],
    ["of this machine under its number", { origin: "http://127.0.0.1:4180" }],
    ["of a site whose name only begins alike", { origin: "http://localhost:4180.tagout.example" }],
    ["of nobody", { origin: "null" }],
    ["that another site holds in a frame", { client: { crossOrigin: true, topOrigin: "https://tagout.example" } }],
  ])("does not count on a page %s", (_, changes) => {
    const { place, key, id } = open("L1");
    forge(place, id, asserted(key, place, id, changes), "L1");
    expect(run(place)).toEqual(refused);
  });

  test.each<[string, Partial<CeremonyChanges>]>([
    ["for another site", { relyingParty: "tagout.example" }],
    ["without being asked who touches it", { flags: 0x01 }],
    ["without being touched", { flags: 0x04 }],
    ["for an enrolment", { type: "webauthn.create" }],
  ])("does not count when it signed %s", (_, changes) => {
    const { place, key, id } = open("L1");
    forge(place, id, asserted(key, place, id, changes), "L1");
    expect(run(place)).toEqual(refused);
  });

  test("does not count when it signed another request, a second time", () => {
    const { place, key, id } = open("L1");
    const other = requestFor(place, ["cp", "list.txt", "../home/other.txt"]);
    forge(place, id, asserted(key, place, other.id), "L1");
    expect(run(place)).toEqual(refused);
  });

  test("does not count for somebody else", () => {
    const { place, key, id } = open("L1");
    forge(place, id, asserted(key, place, id, {}, "bea"), "L1", "bea");
    expect(run(place)).toEqual(refused);
  });
});
