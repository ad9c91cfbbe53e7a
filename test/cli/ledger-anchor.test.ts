import { afterAll, describe, expect, test } from "bun:test";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, executable, json, runIn, type Ended, type Place } from "./fixture.ts";
import { newPlace, record, ledger, save, lastEntry } from "./ledger.fixture.ts";
afterAll(clearPlaces);

describe("ledger anchor", () => {
  const anchored = (where: Place, ...args: readonly string[]): Ended => ledger(where, "anchor", ...args);

  test("adds to a file, records it, and says when that is on the ledger's own disk", () => {
    const fresh = newPlace();
    const path = join(fresh.work, "anchors");
    const first = anchored(fresh, "--file", path);
    expect([first.code, first.out, first.err]).toEqual([
      0,
      `anchored 4 entries: file ${path}\n`,
      expect.stringContaining("the disk of the ledger itself"),
    ]);
    expect(lastEntry(fresh)).toMatchObject({ kind: "execution", body: { result: "SUCCESS", anchor: { place: `file ${path}`, size: 4 } } });
    expect(anchored(fresh, "--file", path).code).toBe(0);
    expect(ledger(fresh, "verify", "--anchor", path)).toMatchObject({ code: 0, out: expect.stringContaining("2 checkpoints in 1 file") });
  });

  test("adds nothing to a file that disagrees, and says so on the record", () => {
    const fresh = newPlace();
    const path = join(fresh.work, "anchors");
    anchored(fresh, "--file", path);
    const copy = `${fresh.home}-copy`;
    cpSync(fresh.home, copy, { recursive: true });
    record(fresh);
    anchored(fresh, "--file", path);
    const before = readFileSync(path, "utf8");
    rmSync(fresh.home, { recursive: true });
    cpSync(copy, fresh.home, { recursive: true });
    const { code, err } = anchored(fresh, "--file", path);
    expect([code, err]).toEqual([1, expect.stringMatching(/NOT ANCHORED: .*shrunk: .* are gone/)]);
    expect(readFileSync(path, "utf8")).toBe(before);
    expect(lastEntry(fresh)).toMatchObject({ kind: "failure", body: { result: "FAILURE" } });
  });

  test("goes on behind what was not written whole, and says so", () => {
    const fresh = newPlace();
    const path = join(fresh.work, "anchors");
    anchored(fresh, "--file", path);
    writeFileSync(path, readFileSync(path, "utf8") + readFileSync(path, "utf8").slice(0, 50));
    expect(anchored(fresh, "--file", path)).toMatchObject({ code: 0, err: expect.stringContaining("anchors:6: ") });
    const { code, out } = ledger(fresh, "verify", "--anchor", path);
    expect([code, out]).toEqual([1, expect.stringMatching(/^entry 0: bad-checkpoint: [^\n]*anchors:6: [^\n]*\nnot sound: 1 findings\n$/)]);
  });

  test("puts notes into a repository and pushes them", () => {
    const fresh = newPlace();
    const [repository, remote] = [join(fresh.work, "repository"), join(fresh.work, "remote")];
    for (const argv of [
      ["git", "init", "-q", repository],
      ["git", "init", "-q", "--bare", remote],
      ["git", "-C", repository, "remote", "add", "backup", remote],
    ])
      expect(runIn(fresh, argv).code).toBe(0);
    expect(anchored(fresh, "--git", repository, "--remote", "backup").code).toBe(0);
    expect(anchored(fresh, "--git", repository, "--remote", "backup").code).toBe(0);
    const shown = runIn(fresh, [
      "git",
      "-C",
      remote,
      "notes",
      "--ref=refs/notes/tagout-ledger",
      "show",
      "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
    ]);
    expect(ledger(fresh, "verify", "--anchor", save(fresh, "notes", shown.out))).toMatchObject({
      code: 0,
      out: expect.stringContaining("2 checkpoints"),
    });
    // What the repository says should run does not.
    const ran = join(fresh.work, "ran");
    for (const hook of ["pre-push", "reference-transaction", "post-commit"])
      writeFileSync(join(repository, ".git/hooks", hook), `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 });
    for (const [name, value] of [
      ["core.sshCommand", `touch ${ran}`],
      ["core.fsmonitor", `touch ${ran}`],
      ["remote.backup.receivepack", `touch ${ran}; git-receive-pack`],
    ])
      runIn(fresh, ["git", "-C", repository, "config", name ?? "", value ?? ""]);
    expect([anchored(fresh, "--git", repository, "--remote", "backup").code, existsSync(ran)]).toEqual([0, false]);
    expect(anchored(fresh, "--git", repository, "--remote", "nowhere")).toMatchObject({
      code: 1,
      err: expect.stringContaining("NOT ANCHORED"),
    });
    expect(anchored(fresh, "--git", fresh.home)).toMatchObject({ code: 1, err: expect.stringContaining("NOT ANCHORED") });
  });

  test("hands a checkpoint to any command, with its parts as variables", () => {
    const fresh = newPlace();
    const path = join(fresh.work, "kept");
    const script = `cat > "${path}"; echo "$TAGOUT_CHECKPOINT_SIZE $TAGOUT_CHECKPOINT_ORIGIN" >> "${path}.parts"`;
    expect(anchored(fresh, "--", "sh", "-c", script).code).toBe(0);
    expect(ledger(fresh, "verify", "--anchor", path).code).toBe(0);
    expect(readFileSync(`${path}.parts`, "utf8")).toBe(`4 ${readFileSync(path, "utf8").split("\n")[0]}\n`);
  });

  test("posts to a webhook, signed", async () => {
    const fresh = newPlace();
    const seen: { body: string; signature: string | null }[] = [];
    const server = Bun.serve({
      port: 0,
      hostname: "127.0.0.1",
      fetch: async (request) => {
        seen.push({ body: await request.text(), signature: request.headers.get("tagout-signature") });
        return new Response(null, { status: seen.length > 1 ? 403 : 200 });
      },
    });
    const secret = save(fresh, "secret", "0123456789abcdef\n");
    const run = async (): Promise<number> => {
      const argv = [
        executable(),
        "ledger",
        "anchor",
        "--webhook",
        `http://127.0.0.1:${server.port}/x?token=hidden`,
        "--webhook-secret-file",
        secret,
      ];
      return Bun.spawn(argv, { env: fresh.variables, stdout: "ignore", stderr: "ignore" }).exited;
    };
    expect(await run()).toBe(0);
    expect(seen[0]?.signature).toMatch(/^t=\d+,v1=[0-9a-f]{64}$/);
    const { checkpoint } = json(seen[0]?.body ?? "{}") as { checkpoint: string };
    expect(ledger(fresh, "verify", "--anchor", save(fresh, "posted", checkpoint)).code).toBe(0);
    expect(JSON.stringify(lastEntry(fresh))).not.toContain("hidden");
    expect(await run()).toBe(1);
    await server.stop(true);
  });

  const failing: Readonly<Record<string, readonly string[]>> = {
    "a command that fails": ["--", "false"],
    "a command that is not there": ["--", "/no/such/program"],
    "a file that cannot be made": ["--file", "/proc/nothing/anchors"],
    "a disk that is full": ["--file", "/dev/full"],
  };
  test.each(Object.keys(failing))("is loud about %s, and records it", (name) => {
    const fresh = newPlace();
    const { code, out, err } = anchored(fresh, ...(failing[name] ?? []));
    expect([code, out, err]).toEqual([1, "", expect.stringContaining("NOT ANCHORED")]);
    expect(lastEntry(fresh)).toMatchObject({ kind: "failure", body: { result: "FAILURE" } });
  });

  test("tries every place, whatever became of the one before", () => {
    const fresh = newPlace();
    const path = join(fresh.work, "anchors");
    expect(anchored(fresh, "--file", "/dev/full", "--file", path).code).toBe(1);
    expect(readFileSync(path, "utf8")).toContain("/tagout/");
  });
});
