/**
 * An agent that makes itself root of a world of its own, where its list of approvers is root's (user_namespaces(7)): what it
 * confirms there with a security key in software counts nothing. A world that the machine's own root made shows what an L3
 * confirmation does, which otherwise takes an administrator's file.
 */
import { Database } from "bun:sqlite";
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { emptyCase, signedText, statementOf, type ApprovalRequest, type Case } from "../../src/approval/index.ts";
import { makeSecurityKey } from "../../src/store/testing/security-key.ts";
import { clearPlaces, executable, type Place } from "../cli/fixture.ts";
import { agentId, asAgent, asAgentRuns, has, makeStage, phrase, requestFor, stateOf } from "./terminals.ts";

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

/** Who made the world that our program runs in: the agent, also with a lie about it, or the machine's own root. */
type World = "agent" | "agent that lies" | "root";

const ownRoot = ["unshare", "--user", "--map-root-user", "--mount"];
const initialMapping = "         0          0 4294967295\n";

/** Makes a world below `$0`, with the machine's programs and the place in it, and goes there; nothing is added to the variables. */
const entering = (
  as: readonly string[],
): string => `set -e; cd "$0"; chmod 755 . etc etc/tagout; chmod 644 etc/tagout/approvers.json etc/passwd
  for folder in /usr /bin /lib /lib64 /proc /dev '${tmpdir()}' '${dirname(executable())}'; do
    if test -d "$folder"; then mkdir -p ".$folder"; mount --rbind "$folder" ".$folder"; fi
  done
  if test -f map; then mount --bind map proc/$$/uid_map; fi
  exec /usr/sbin/chroot . ${as.join(" ")} sh -c 'cd "$0" && exec "$@"' "$@"`;

/** Runs our program where the list of approvers, and every folder above it, is root's. */
const runIn = (world: World, place: Place, args: readonly string[]) => {
  const root = join(place.home, "world");
  const make = world === "root" ? writeAsRoot : write;
  make(join(root, "etc/tagout/approvers.json"), JSON.stringify({ v: 1, people: [{ name: "ann", ssh: [key.line], passkeys: [] }] }));
  make(join(root, "etc/passwd"), "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/sh\n");
  if (world === "agent that lies") make(join(root, "map"), initialMapping);
  const argv = [
    ...(world === "root" ? ["unshare", "--mount"] : ownRoot),
    "sh",
    "-c",
    entering(world === "root" ? asAgent([]) : []),
    root,
    place.work,
    executable(),
    ...args,
  ];
  const { exitCode, stdout, stderr } = Bun.spawnSync(world === "root" ? argv : asAgent(argv), {
    cwd: place.work,
    env: place.variables,
    stdout: "pipe",
    stderr: "pipe",
  });
  return { code: exitCode, out: stdout.toString(), err: stderr.toString() };
};

const writeAsRoot = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const mayMount = (argv: readonly string[]): boolean =>
  has("unshare") && Bun.spawnSync([...argv, "mount", "--bind", "/etc", "/etc"]).exitCode === 0;
const hasWorlds = mayMount(asAgent(ownRoot));
const hasRoot = agentId !== undefined && mayMount(["unshare", "--mount"]) && readFileSync("/proc/self/uid_map", "utf8") === initialMapping;
const by = hasWorlds ? "unshare --user" : "by the list alone, for this machine lets nobody have a world";

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

const report = (place: Place): string => join(place.work, "artifacts/incident_report.md");
const inAnEmergency: Case = { ...emptyCase, justification: "web is down" };

describe.concurrent(`an approver whom the agent made root's (${by})`, () => {
  test("is no protected one: the record does not say L3, and nothing is approved", () => {
    const place = makeStage();
    const { id, path } = signed(place, false, given);
    const { code, err } = hasWorlds
      ? runIn("agent", place, ["approve", id, "--signature", path])
      : asAgentRuns(place, ["approve", id, "--signature", path]);
    expect([code, err]).toEqual([3, expect.stringContaining(hasWorlds ? "L1 (local-unproven) was reached" : "is not enrolled")]);
    expect(stateOf(place, id)).toMatchObject({ state: "pending", approvals: [] });
  });

  test("breaks no glass", () => {
    const place = makeStage();
    const { id, path } = signed(place, true, inAnEmergency);
    const run = hasWorlds
      ? (args: readonly string[]) => runIn("agent", place, args)
      : (args: readonly string[]) => asAgentRuns(place, args);
    expect([run(["approve", id, "--signature", path]).code, existsSync(report(place))]).toEqual([3, false]);
  });

  test("is unknown where the action runs, also where the world lies about itself", () => {
    const place = makeStage();
    const { id, path } = signed(place, false, given);
    if (hasWorlds) {
      // Whoever makes the world can hang anything into it, also a map of user ids; the record then says what was told.
      const { code, err } = runIn("agent that lies", place, ["approve", id, "--signature", path]);
      expect([err, code]).toEqual(["", 0]);
      expect(stateOf(place, id)).toMatchObject({ state: "approved", approvals: [{ assurance: "L3" }] });
    }
    const { code } = asAgentRuns(place, ["run", "--environment", "production", "--", ...command]);
    expect([code, existsSync(join(place.home, "ran.txt"))]).toEqual([3, false]);
    // It was found and not believed.
    if (hasWorlds) expect(stateOf(place, id).state).toBe("approved");
  });
});

describe.concurrent(`an approver whom the machine's root has enrolled (${hasRoot ? "in a world of root's" : "not tried: this takes root"})`, () => {
  const inTheirWorld = (place: Place, args: readonly string[]) => (hasRoot ? runIn("root", place, args) : asAgentRuns(place, args));
  const run = ["run", "--environment", "production", "--", ...command];

  test("reaches L3, and what was confirmed runs once", () => {
    const place = makeStage();
    const { id, path } = signed(place, false, given);
    const { code, err } = inTheirWorld(place, ["approve", id, "--signature", path]);
    expect([err, code]).toEqual(hasRoot ? ["", 0] : [expect.stringContaining("not enrolled"), 3]);
    if (!hasRoot) return;
    expect(stateOf(place, id)).toMatchObject({ state: "approved", approvals: [{ approver: "ann", assurance: "L3", proof: "ssh" }] });
    expect([inTheirWorld(place, run).code, existsSync(join(place.home, "ran.txt")), inTheirWorld(place, run).code]).toEqual([0, true, 3]);
  });

  test("breaks the glass aloud: a draft of the incident report is left, and the record demands a review", () => {
    const place = makeStage();
    const { id, path } = signed(place, true, inAnEmergency);
    const { code, err, out } = inTheirWorld(place, ["approve", id, "--signature", path]);
    if (!hasRoot) {
      expect([code, existsSync(report(place))]).toEqual([3, false]);
      return;
    }
    expect([code, err]).toEqual([0, expect.stringContaining("!!! BREAK-GLASS in production")]);
    expect(out).toContain("BREAK-GLASS: a review is due");
    expect(readFileSync(report(place), "utf8")).toContain(`# Incident report: break-glass ${id}`);
    const entries = asAgentRuns(place, ["ledger", "show", "--json"]).out;
    expect(entries).toContain('"event":"review-demanded"');
    expect(entries).toContain('"result":"REVIEW DUE"');
  });
});
