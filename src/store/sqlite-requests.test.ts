import { Database } from "bun:sqlite";
import { describe, expect, test } from "bun:test";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { aCase, answers, aRequest, asked, confirmations, terminal } from "../approval/approvals.fixture.ts";
import { describeRequestStore } from "../approval/store.cases.ts";
import { openRequestStore, requestsFile } from "./sqlite-requests.ts";
import { askEverything } from "./testing/ask-requests.ts";
import { temporaryFolder } from "./testing/folder.ts";

const root = temporaryFolder();
const newFolder = (): string => mkdtempSync(join(root, "requests-"));

describeRequestStore("in SQLite", () => {
  const folder = newFolder();
  return { store: openRequestStore(folder), other: openRequestStore(folder) };
});

/** A store with one request that is approved and may be used, and one that waits. Nobody has it open. */
const makeStore = (): string => {
  const [used, folder] = [newFolder(), newFolder()];
  fill(used);
  inside(used, (database) => database.run("pragma wal_checkpoint(truncate)"));
  copyFileSync(requestsFile(used), requestsFile(folder));
  return folder;
};

const fill = (folder: string): void => {
  const store = openRequestStore(folder);
  const { approvals, ports } = confirmations({ store });
  const opened = approvals.open(asked());
  if (!opened.ok) throw new Error(opened.detail);
  const step = approvals.approve(opened.request.id, approvals.statement(opened.request, "ann", answers, aCase), terminal());
  if (!step.ok) throw new Error(step.detail);
  // Under a name of its own, so that it can be asked for.
  inside(folder, (database) => {
    const { request } = step;
    database
      .query("update requests set id = 'approved', body = ? where id = ?")
      .run(JSON.stringify({ ...request, id: "approved" }), request.id);
  });
  store.insert(aRequest({ id: "pending", digest: "d", requestedAt: ports.clock.moment() }));
};

const inside = (folder: string, work: (database: Database) => void): void => {
  const database = new Database(requestsFile(folder));
  work(database);
  database.close(true);
};

const waitMs = 50;
const ask = (folder: string): Record<string, string> => askEverything(folder, waitMs);
const sound = { get: "approved", find: "2", insert: "undefined", replace: "true", claim: "granted" };
const throwing = expect.stringMatching(/^throws: /);

test("a sound store grants what was approved", () => expect(ask(makeStore())).toEqual(sound));

test("what was written is there for another process, and after the end of the one that wrote it", () => {
  const { stdout, exitCode } = Bun.spawnSync([process.execPath, join(import.meta.dir, "testing/ask-requests.ts"), makeStore(), "1000"]);
  expect([exitCode, JSON.parse(stdout.toString())]).toEqual([0, sound]);
});

test("a store is its owner's alone, in write-ahead mode with full synchronization", () => {
  const folder = join(newFolder(), "confirmation");
  openRequestStore(folder).insert(aRequest());
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  inside(folder, (database) => expect(database.query("pragma journal_mode").get()).toEqual({ journal_mode: "wal" }));
});

test("four processes that want the same two hundred requests get each of them once", async () => {
  const folder = newFolder();
  const store = openRequestStore(folder);
  const ids = Array.from({ length: 200 }, (_, i) => `r${i}`);
  for (const id of ids) store.insert(aRequest({ id }));
  const script = join(import.meta.dir, "testing/race.ts");
  const started = Array.from({ length: 4 }, () =>
    Bun.spawn([process.execPath, script, folder, ids.join(",")], { stdin: "pipe", stdout: "pipe", stderr: "inherit" }),
  );
  const readers = started.map((child) => child.stdout.getReader());
  for (const reader of readers) expect(new TextDecoder().decode((await reader.read()).value)).toBe("ready\n");
  // All at once.
  for (const child of started) void child.stdin.end();
  const won = await Promise.all(
    readers.map(async (reader) =>
      new TextDecoder()
        .decode((await reader.read()).value)
        .trim()
        .split(" ")
        .slice(1),
    ),
  );
  expect(won.flat().toSorted()).toEqual(ids.toSorted());
}, 60_000);

describe("a row is refused, with everything that needs it, where", () => {
  const set = (column: string, value: string | number | null) => (folder: string) =>
    inside(folder, (database) => void database.query(`update requests set ${column} = ? where id = 'approved'`).run(value));
  const bodyOf = (folder: string): Record<string, unknown> => {
    let body = "";
    inside(folder, (database) => {
      body = database.query<{ body: string }, []>("select body from requests where id = 'approved'").get()?.body ?? "";
    });
    return JSON.parse(body) as Record<string, unknown>;
  };
  const change = (changes: Readonly<Record<string, unknown>>) => (folder: string) =>
    set("body", JSON.stringify({ ...bodyOf(folder), ...changes }))(folder);

  test.each<[string, (folder: string) => void]>([
    ["its version differs from the column", change({ version: 7 })],
    ["its state differs from the column", change({ state: "pending" })],
    ["its digest differs from the column", change({ digest: "d" })],
    ["its claimant differs from the column", change({ claimant: "process 1 2" })],
    ["its id differs from the column", change({ id: "pending" })],
    ["the column of the version was changed", set("version", 1)],
    ["the column of the claimant was changed", set("claimant", "process 1 2")],
    ["it is no JSON", set("body", "{")],
    ["it is nothing", set("body", "")],
    ["it is null", set("body", "null")],
    ["it is a list", set("body", "[]")],
    ["it is a text", set("body", '"approved"')],
    ["it lacks its action", change({ action: undefined })],
    ["its action is a text", change({ action: "{}" })],
    ["its approvals are no list", change({ approvals: { length: 1 } })],
    ["an approval has no proof", change({ approvals: [{ approver: "ann", assurance: "L3" }] })],
    ["a proof is of no known kind", change({ approvals: [{ ...aRequest(), proof: { kind: "constructor" } }] })],
    ["a moment is a text", change({ approvedAt: "now" })],
    ["a moment lacks a clock", change({ approvedAt: { wall: 0, boot: "b-1" } })],
    ["a level is unknown", change({ minimum: "L0" })],
    ["a flag is a word", change({ isBreakGlass: "no" })],
    ["a protocol is unknown", change({ protocol: "none" })],
    ["an environment is unknown", change({ environment: "prod" })],
    ["the case lacks a field", change({ case: {} })],
    ["the entry of the record is no number", change({ confirmedSeq: "1" })],
  ])("%s", (_, damage) => {
    const folder = makeStore();
    damage(folder);
    const asking = ask(folder);
    expect(asking["claim"]).toContain(`\`${requestsFile(folder)}\`: the stored request`);
    expect(asking).toMatchObject({ find: throwing, claim: throwing });
  });

  test("its state is no state at all, in both halves", () => {
    const folder = makeStore();
    inside(folder, (database) =>
      database
        .query("update requests set state = 'granted', body = ? where id = 'approved'")
        .run(JSON.stringify({ ...bodyOf(folder), state: "granted" })),
    );
    expect(ask(folder)).toMatchObject({ get: throwing, find: throwing, claim: "unknown-request" });
  });
});

describe("nothing is granted by a store", () => {
  const file = (folder: string): string => requestsFile(folder);
  const allThrow = { get: throwing, find: throwing, insert: throwing, replace: throwing, claim: throwing };

  test.each<[string, (folder: string) => void, Readonly<Record<string, unknown>>]>([
    ["whose file is no database", (folder) => writeFileSync(file(folder), "approved\n".repeat(1000)), allThrow],
    ["whose file is a folder", (folder) => (rmSync(file(folder)), mkdirSync(file(folder))), allThrow],
    ["whose file was cut", (folder) => truncateSync(file(folder), 6000), { claim: throwing, insert: throwing, replace: throwing }],
    [
      "whose file is gone: nothing was asked for",
      (folder) => rmSync(file(folder)),
      { get: "undefined", find: "0", replace: "false", claim: "unknown-request" },
    ],
    ["whose folder is a file", (folder) => (rmSync(folder, { recursive: true }), writeFileSync(folder, "")), allThrow],
    ["whose folder others may write", (folder) => chmodSync(folder, 0o777), allThrow],
    [
      "whose table is another one",
      (folder) => inside(folder, (database) => (database.run("drop table requests"), database.run("create table requests (x)"))),
      allThrow,
    ],
    [
      "that takes every change and keeps none",
      (folder) => inside(folder, (database) => database.run("create trigger t before update on requests begin select raise(ignore); end")),
      { replace: throwing, claim: throwing },
    ],
  ])("%s", (_, damage, expected) => {
    const folder = makeStore();
    damage(folder);
    expect(ask(folder)).toMatchObject(expected);
  });

  test("that another process writes to and does not let go", () => {
    const folder = makeStore();
    const holder = new Database(file(folder));
    holder.run("begin immediate");
    expect(ask(folder)).toMatchObject({ get: "approved", find: "2", insert: throwing, replace: throwing, claim: throwing });
    holder.run("rollback");
    holder.close();
    expect(ask(folder)).toEqual(sound);
  });

  test("that another process has for itself alone", () => {
    const folder = makeStore();
    const holder = new Database(file(folder));
    holder.run("pragma locking_mode = exclusive");
    holder.run("begin exclusive");
    expect(ask(folder)).toMatchObject(allThrow);
    holder.close();
  });

  const script = join(import.meta.dir, "testing/ask-requests.ts");
  const asking = [process.execPath, script];
  const under = (folder: string, argv: readonly string[]): Record<string, string> => {
    const { stdout, stderr } = Bun.spawnSync([...argv, ...asking, folder, String(waitMs)]);
    try {
      return JSON.parse(stdout.toString()) as Record<string, string>;
    } catch {
      throw new Error(`no answer: ${stdout.toString()}${stderr.toString()}`);
    }
  };
  const nobody = 65_534;

  test("in a folder that cannot be written", () => {
    const folder = makeStore();
    const isRoot = process.getuid?.() === 0;
    if (isRoot) for (const path of [folder, file(folder)]) chownSync(path, nobody, nobody);
    if (isRoot) for (const path of [root]) chmodSync(path, 0o755);
    chmodSync(file(folder), 0o400);
    chmodSync(folder, 0o500);
    const answered = under(folder, isRoot ? ["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"] : []);
    expect(answered).toMatchObject({ insert: throwing, replace: throwing, claim: throwing });
    chmodSync(folder, 0o700);
  });

  test("that may not grow (RLIMIT_FSIZE)", () => {
    const folder = makeStore();
    const blocks = Math.floor(statSync(file(folder)).size / 1024);
    const answered = under(folder, ["/bin/bash", "-c", `trap '' XFSZ; ulimit -f ${Math.min(blocks, 8)}; exec "$@"`, "bash"]);
    expect(answered).toMatchObject({ insert: throwing, replace: throwing, claim: throwing });
    expect(ask(folder)).toEqual(sound);
  });

  const ownMounts = process.getuid?.() === 0 ? ["unshare", "--mount"] : ["unshare", "--user", "--map-root-user", "--mount"];
  const hasMounts = Bun.which("unshare") !== null && Bun.spawnSync([...ownMounts, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).exitCode === 0;
  test(`on a disk that is full (${hasMounts ? "a small tmpfs" : "by RLIMIT_FSIZE alone: this machine lets nobody mount one"})`, () => {
    if (!hasMounts) return;
    const folder = makeStore();
    const script = `mount -t tmpfs -o size=64k,mode=700 tmpfs /mnt && cp -a "$1/requests.sqlite" /mnt/ && dd if=/dev/zero of=/mnt/fill bs=4k 2>/dev/null
      shift; exec "$@"`;
    const { stdout } = Bun.spawnSync([...ownMounts, "/bin/sh", "-c", script, "sh", folder, ...asking, "/mnt", String(waitMs)]);
    expect(JSON.parse(stdout.toString())).toMatchObject({ insert: throwing, replace: throwing, claim: throwing });
  });
});

test("an error names the file it is about", () => {
  const folder = makeStore();
  writeFileSync(requestsFile(folder), "approved\n".repeat(1000));
  expect(ask(folder)["get"]).toContain(requestsFile(folder));
  expect(readFileSync(requestsFile(folder), "utf8")).toStartWith("approved");
});
