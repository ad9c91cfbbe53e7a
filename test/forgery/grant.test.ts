/**
 * Forgeries with a grant: a copy is used elsewhere, later or for more than it was given for, or made anew with the guard's
 * own key, which lies where the agent's user can read it. Each is carried out while the person's confirmed command runs.
 */
import { Database } from "bun:sqlite";
import { afterAll, beforeAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, executable, json, type Place } from "../cli/fixture.ts";
import { agentId, asAgent, asAgentRuns, batchAnswers, converse, has, makeStage, openWindow, stateOf } from "./terminals.ts";

setDefaultTimeout(60_000);
afterAll(clearPlaces);

/** Hands its grant on and runs until it is told to end; staging asks about what it deletes. */
const script = `rm -f ../home/leftover
printf %s "$TAGOUT_GRANT" >../home/grant
echo >../home/given
while test -e ../home/hold; do sleep 0.05; done
`;
const command = ["sh", "hold.sh"];
const write = (path: string, text: string): void => {
  const { exitCode } = Bun.spawnSync(asAgent(["sh", "-c", 'cat >"$0"', path]), { stdin: new TextEncoder().encode(text) });
  if (exitCode !== 0) throw new Error(`\`${path}\` could not be written`);
};

/** A confirmed command that runs now, with the grant that it was given. */
const openUse = async () => {
  // In production a batch takes L3; a machine of staging is its user's own.
  const place = makeStage(undefined, "staging");
  write(join(place.work, "hold.sh"), script);
  write(join(place.home, "hold"), "");
  write(join(place.home, "items"), "orders\ncustomers\n");
  write(join(place.home, "steps"), "stop web\nmigrate\n");
  const lists = ["--items", join(place.home, "items"), "--steps", join(place.home, "steps")];
  const { id } = json(asAgentRuns(place, ["request", "--json", ...lists, "--", ...command]).out) as { id: string };
  const window = openWindow(place);
  const code = await converse(window, ["approve", id], batchAnswers(2));
  window.close();
  if (code !== 0) throw new Error(window.shown());
  const running = Bun.spawn(asAgent([executable(), "run", ...lists, "--", ...command]), {
    cwd: place.work,
    env: place.variables,
    stdin: "ignore",
    stderr: "pipe",
  });
  const deadline = performance.now() + 20_000;
  while (!existsSync(join(place.home, "given"))) {
    if (performance.now() > deadline || running.exitCode !== null)
      throw new Error(`it did not run: ${await new Response(running.stderr).text()}`);
    await Bun.sleep(20);
  }
  const end = async (): Promise<number> => {
    rmSync(join(place.home, "hold"), { force: true });
    return running.exited;
  };
  return { place, id, grant: readFileSync(join(place.home, "grant"), "utf8"), kill: () => running.kill("SIGKILL"), end };
};
type Use = Awaited<ReturnType<typeof openUse>>;

/** What the program says of a grant: `ok`, or why not. `under`: what starts it. */
const verdictOn = (
  { place }: { readonly place: Place },
  grant: string,
  wanted: readonly string[] = [],
  under: readonly string[] = [],
): string => {
  const argv = [...under, executable(), "grant", "verify", "--json", ...wanted];
  const { exitCode, stdout, stderr } = Bun.spawnSync(under[0] === "setpriv" ? argv : asAgent(argv), {
    cwd: "/",
    env: { ...place.variables, TAGOUT_GRANT: grant },
  });
  const out = stdout.toString();
  if (!out.startsWith("{")) return `exit ${exitCode}: ${stderr.toString()}`;
  const { ok, code } = json(out);
  expect(exitCode).toBe(ok === true ? 0 : 4);
  return ok === true ? "ok" : String(code);
};

describe("while it is used", () => {
  let use: Use;
  beforeAll(async () => {
    use = await openUse();
  });
  afterAll(() => use.end());

  test("a grant covers what was confirmed, and says what that is", () => {
    const { out, code } = asAgentRuns({ ...use.place, variables: { ...use.place.variables, TAGOUT_GRANT: use.grant } }, [
      "grant",
      "verify",
      "--json",
    ]);
    expect([code, json(out)]).toEqual([
      0,
      {
        ok: true,
        request: use.id,
        action: expect.stringMatching(/^[0-9a-f]{64}$/),
        command: "sh hold.sh",
        environment: "staging",
        session: "",
        host: expect.any(String),
        items: ["orders", "customers"],
        steps: ["stop web", "migrate"],
        assurance: "L1",
        approvers: [expect.any(String)],
        notAfter: expect.stringMatching(/^\d{4}-/),
      },
    ]);
  });

  test.each<[string, readonly string[], string]>([
    ["for its environment", ["--environment", "staging"], "ok"],
    ["for another environment", ["--environment", "production"], "wrong-environment"],
    ["for an item", ["--item", "orders"], "ok"],
    ["for another item", ["--item", "invoices"], "not-listed"],
    ["for a step", ["--step", "migrate"], "ok"],
    ["for another step", ["--step", "drop"], "not-listed"],
    ["for another session", ["--session", "s-2"], "not-yours"],
    ["for another action", ["--action", "0".repeat(64)], "not-yours"],
    ["where L3 is needed", ["--minimum", "L3"], "too-low"],
  ])("is asked %s", (_, wanted, expected) => expect(verdictOn(use, use.grant, wanted)).toBe(expected));

  const otherHost = ["unshare", "--user", "--map-root-user", "--uts", "sh", "-c", 'hostname elsewhere && exec "$@"', "sh"];
  const hasHosts = has("unshare") && has("hostname") && Bun.spawnSync(asAgent([...otherHost, "true"])).exitCode === 0;
  test(`a copied grant is none on another host (${hasHosts ? "unshare --uts" : "not tried: this machine lets nobody have one"})`, () => {
    if (hasHosts) expect(verdictOn(use, use.grant, [], otherHost)).toBe("not-yours");
  });

  test(`nor for another user of this one (${agentId === undefined ? "not tried: this takes root" : "setpriv"})`, () => {
    if (agentId === undefined) return;
    const stranger = String(agentId - 1);
    const said = verdictOn(use, use.grant, [], ["setpriv", `--reuid=${stranger}`, `--regid=${stranger}`, "--clear-groups"]);
    expect(said).toMatch(/^exit 1: .*(?:EACCES|cannot be used)/);
  });

  test("nor in another home, where nothing was confirmed", () => {
    const elsewhere = makeStage("L1");
    expect(verdictOn({ place: elsewhere }, use.grant)).toBe("bad-signature");
    // Not even with a copy of the guard's key and of the store: the record is another one.
    const [from, to] = [use.place, elsewhere].map(({ home }) => join(home, ".local/state/tagout"));
    Bun.spawnSync(asAgent(["sh", "-c", 'cp -r "$0/confirmation/." "$1/confirmation/"', from as string, to as string]));
    expect(verdictOn({ place: elsewhere }, use.grant)).toBe("not-in-use");
  });

  test("and lets nothing else run", () => {
    const other = ["cp", "hold.sh", "../home/ran.txt"];
    const holding = { ...use.place, variables: { ...use.place.variables, TAGOUT_GRANT: use.grant } };
    expect([
      asAgentRuns(holding, ["run", "--environment", "production", "--", ...other]).code,
      existsSync(join(use.place.home, "ran.txt")),
    ]).toEqual([3, false]);
  });

  test("an edited grant is none", () => {
    const [head, version, payload, signature] = use.grant.split(".") as [string, string, string, string];
    const text = Buffer.from(payload, "base64url").toString();
    const seal = (edited: string): string => [head, version, Buffer.from(edited).toString("base64url"), signature].join(".");
    expect(verdictOn(use, seal(text))).toBe("ok");
    expect(verdictOn(use, seal(text.replace('"environment":"staging"', '"environment":"production"')))).toBe("bad-signature");
    expect(verdictOn(use, "true")).toBe("malformed");
    expect(verdictOn(use, "")).toBe("malformed");
  });

  /** Signs a changed grant, as whoever reads a key does; a new one where none is named. */
  const resealed = (grant: string, changes: Readonly<Record<string, unknown>>, key?: string): string => {
    const program = `
      const { createPrivateKey, generateKeyPairSync, sign } = require("node:crypto");
      const [grant, changes, key] = process.argv.slice(1);
      const { canonicalJson } = await import(${JSON.stringify(join(import.meta.dir, "../../src/model/canonical.ts"))});
      const privateKey = key ? createPrivateKey(require("node:fs").readFileSync(key)) : generateKeyPairSync("ed25519").privateKey;
      const payload = JSON.parse(Buffer.from(grant.split(".")[2], "base64url").toString());
      const text = canonicalJson({ ...payload, ...JSON.parse(changes) });
      const signature = sign(null, Buffer.from("tagout-grant/v1\\n" + text), privateKey);
      console.log(["tagout-grant", "v1", Buffer.from(text).toString("base64url"), signature.toString("base64url")].join("."));`;
    const { stdout, stderr } = Bun.spawnSync(asAgent([process.execPath, "-e", program, grant, JSON.stringify(changes), key ?? ""]));
    if (stdout.length === 0) throw new Error(stderr.toString());
    return stdout.toString().trim();
  };
  const ownKey = (): string => join(use.place.home, ".local/state/tagout/confirmation/grant.key");

  test("a grant that was signed by another key is none", () => expect(verdictOn(use, resealed(use.grant, {}))).toBe("bad-signature"));

  test("the guard's own key, which the agent can read, makes the same grant and no other", () => {
    expect(verdictOn(use, resealed(use.grant, {}, ownKey()))).toBe("ok");
    for (const changes of [
      { environment: "production" },
      { session: "s-2" },
      { assurance: "L3" },
      { notAfter: Number.MAX_SAFE_INTEGER },
      { approvals: [] },
      { items: ["invoices"] },
      { steps: ["drop"] },
      { more: true },
    ])
      expect([changes, verdictOn(use, resealed(use.grant, changes, ownKey()))]).toEqual([changes, "not-proven"]);
  });

  test("a grant is no wider where the store was edited", () => {
    const path = join(use.place.home, ".local/state/tagout/confirmation/requests.sqlite");
    const database = new Database(path);
    const { body } = database.query<{ body: string }, [string]>("select body from requests where id = ?").get(use.id) ?? { body: "" };
    database.close();
    const edit = (next: string): void => {
      const program = `new (require("bun:sqlite").Database)(process.argv[1]).query("update requests set body = ? where id = ?").run(process.argv[2], process.argv[3])`;
      Bun.spawnSync(asAgent([process.execPath, "-e", program, path, next, use.id]));
    };
    const stored = JSON.parse(body) as { action: object; claimedAt: { wall: number } };
    for (const changed of [
      { ...stored, action: { ...stored.action, items: ["invoices"] } },
      { ...stored, claimedAt: { ...stored.claimedAt, wall: stored.claimedAt.wall + 1_000 } },
      { ...stored, minimum: "L2" },
    ]) {
      edit(JSON.stringify(changed));
      expect(verdictOn(use, use.grant, ["--item", "orders"])).toBe("not-in-use");
      expect(verdictOn(use, use.grant, ["--item", "invoices"])).toBe("not-in-use");
    }
    edit(body);
    expect(verdictOn(use, use.grant)).toBe("ok");
  });
});

describe.concurrent("once it is used", () => {
  test("a copied grant is none any more, also where the store was put back", async () => {
    const use = await openUse();
    const path = join(use.place.home, ".local/state/tagout/confirmation/requests.sqlite");
    const copy = join(use.place.home, "copy.sqlite");
    // What a backup of the store is, with everything that is not in the file itself yet.
    const backUp = `new (require("bun:sqlite").Database)(process.argv[1]).run("vacuum into '" + process.argv[2] + "'")`;
    Bun.spawnSync(asAgent([process.execPath, "-e", backUp, path, copy]));
    expect(verdictOn(use, use.grant)).toBe("ok");
    expect(await use.end()).toBe(0);
    expect([verdictOn(use, use.grant), stateOf(use.place, use.id).state]).toEqual(["not-in-use", "succeeded"]);
    Bun.spawnSync(asAgent(["sh", "-c", 'rm -f "$1"-wal "$1"-shm; cp "$0" "$1"', copy, path]));
    expect(verdictOn(use, use.grant)).toBe("not-in-use");
  });

  test("by a process that was killed, it ends as unknown and is none any more", async () => {
    const use = await openUse();
    use.kill();
    expect(await use.end()).not.toBe(0);
    expect([verdictOn(use, use.grant), stateOf(use.place, use.id).state]).toEqual(["not-in-use", "unknown"]);
  });
});

test.each(["exception", "operation"])("items are confirmed as a batch, with its questions and at its level, not as an %s", (protocol) => {
  const place = makeStage("L1");
  write(join(place.home, "items"), "orders\ncustomers\n");
  const asking = [
    "--environment",
    "production",
    "--protocol",
    protocol,
    "--items",
    join(place.home, "items"),
    "--",
    "systemctl",
    "restart",
    "web",
  ];
  for (const name of ["request", "run"]) {
    const { code, err } = asAgentRuns(place, [name, ...asking]);
    expect([code, err]).toEqual([2, expect.stringContaining("items are confirmed as a batch")]);
  }
});
