/**
 * An agent that makes itself root of a world of its own, where its list of approvers is root's (user_namespaces(7)):
 * what it confirms there with a security key in software counts nothing in the world where the action runs. The same
 * world shows what an L3 confirmation does, which otherwise takes an administrator's file and a security key.
 */
import { Database } from "bun:sqlite";
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { emptyCase, signedText, statementOf, type ApprovalRequest, type Case } from "../../src/approval/index.ts";
import { makeSecurityKey } from "../../src/store/testing/security-key.ts";
import { clearPlaces, executable, type Place } from "../cli/fixture.ts";
import { asAgent, asAgentRuns, has, makeStage, phrase, requestFor, stateOf } from "./terminals.ts";

setDefaultTimeout(60_000);
afterAll(clearPlaces);

const command = ["cp", "list.txt", "../home/ran.txt"];
const given: Case = {
  justification: "web hangs since 10:40, INC-17",
  rollback: "rm ../home/ran.txt",
  backup: "nothing was there",
  monitoring: "ls ../home",
  incident: "INC-17",
};
const key = makeSecurityKey("ed25519");

const write = (path: string, text: string): void => {
  const { exitCode } = Bun.spawnSync(asAgent(["sh", "-c", 'umask 077; mkdir -p "$(dirname "$0")"; cat >"$0"', path]), {
    stdin: new TextEncoder().encode(text),
  });
  if (exitCode !== 0) throw new Error(`\`${path}\` could not be written`);
};

const ownRoot = ["unshare", "--user", "--map-root-user", "--mount"];

/** Runs our program where the agent is root, and every folder above its list of approvers is root's. */
const inItsOwnWorld = (place: Place, args: readonly string[]) => {
  const root = join(place.home, "world");
  write(join(root, "etc/tagout/approvers.json"), JSON.stringify({ v: 1, people: [{ name: "ann", ssh: [key.line], passkeys: [] }] }));
  write(join(root, "etc/passwd"), "root:x:0:0:root:/root:/bin/sh\n");
  const script = `set -e; cd "$0"; chmod 755 . etc etc/tagout; chmod 644 etc/tagout/approvers.json etc/passwd
    for folder in /usr /bin /lib /lib64 /proc /dev "$T" "$X"; do
      if test -d "$folder"; then mkdir -p ".$folder"; mount --rbind "$folder" ".$folder"; fi
    done
    exec chroot . sh -c 'cd "$0" && exec "$@"' "$@"`;
  const { exitCode, stdout, stderr } = Bun.spawnSync(asAgent([...ownRoot, "sh", "-c", script, root, place.work, executable(), ...args]), {
    cwd: place.work,
    env: { ...place.variables, T: tmpdir(), X: dirname(executable()), PATH: "/usr/sbin:/usr/bin:/sbin:/bin" },
    stdout: "pipe",
    stderr: "pipe",
  });
  return { code: exitCode, out: stdout.toString(), err: stderr.toString() };
};
const hasWorlds = has("unshare") && Bun.spawnSync(asAgent([...ownRoot, "mount", "--bind", "/etc", "/etc"])).exitCode === 0;
const by = hasWorlds ? "unshare --user" : "a store that claims so, for this machine lets nobody have one";

/** A request, and where its statement stands with the key's signature. */
const signed = (place: Place, isBreakGlass: boolean, what: Case) => {
  write(join(place.work, "list.txt"), "one\n");
  const { id } = requestFor(place, command);
  const database = new Database(join(place.home, ".local/state/tagout/confirmation/requests.sqlite"));
  const row = database.query<{ body: string }, [string]>("select body from requests where id = ?").get(id);
  database.close();
  const request = JSON.parse(row?.body ?? "{}") as ApprovalRequest;
  const text = signedText(statementOf(request, "ann", [phrase], what, isBreakGlass));
  const path = join(place.home, "statement.sig");
  write(path.replace(/\.sig$/, ""), text);
  write(path, key.sign(text));
  return { id, path, text };
};

describe.concurrent(`an approver whom the agent made root's (${by})`, () => {
  test("is unknown where the action runs", () => {
    const place = makeStage();
    const { id, path } = signed(place, false, given);
    expect(asAgentRuns(place, ["approve", id, "--signature", path]).code).toBe(3);
    if (hasWorlds) {
      const { code, err } = inItsOwnWorld(place, ["approve", id, "--signature", path]);
      expect([err, code]).toEqual(["", 0]);
      expect(stateOf(place, id)).toMatchObject({ state: "approved", approvals: [{ assurance: "L3" }] });
    }
    const { code } = asAgentRuns(place, ["run", "--environment", "production", "--", ...command]);
    expect([code, existsSync(join(place.home, "ran.txt"))]).toEqual([3, false]);
  });

  test("breaks the glass aloud: a draft of the incident report is left, and the record demands a review", () => {
    const place = makeStage();
    const { id, path } = signed(place, true, { ...emptyCase, justification: "web is down" });
    const { code, err, out } = (hasWorlds ? inItsOwnWorld : asAgentRuns)(place, ["approve", id, "--signature", path]);
    const report = join(place.work, "artifacts/incident_report.md");
    if (!hasWorlds) {
      expect([code, existsSync(report)]).toEqual([3, false]);
      return;
    }
    expect([code, err]).toEqual([0, expect.stringContaining("!!! BREAK-GLASS in production")]);
    expect(out).toContain("BREAK-GLASS: a review is due");
    expect(readFileSync(report, "utf8")).toContain(`# Incident report: break-glass ${id}`);
    const entries = asAgentRuns(place, ["ledger", "show", "--json"]).out;
    expect(entries).toContain('"event":"review-demanded"');
    expect(entries).toContain('"result":"REVIEW DUE"');
  });
});
