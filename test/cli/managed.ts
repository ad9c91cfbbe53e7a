/**
 * Level L3 in tests: a list of approvers that is root's, seen by our program alone, and a security key in software. Only root
 * can lay such a list over /etc.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeSecurityKey } from "../../src/store/testing/security-key.ts";
import { agentId, asAgent, converse, openWindow, type Answers } from "../forgery/terminals.ts";
import { executable, type Place } from "./fixture.ts";

const overlay = 'mount -t overlay overlay -o "lowerdir=/etc,upperdir=$0/etc,workdir=$0/work" /etc && exec "$@"';

export interface Said {
  readonly code: number;
  readonly shown: string;
}

/** A managed list of approvers with one person, `bea`, and her key. */
export interface Managed {
  /** False where it cannot be laid over /etc. */
  readonly canMount: boolean;
  /** Runs our program where the list is seen. */
  readonly runs: (place: Place, args: readonly string[]) => { readonly code: number; readonly out: string; readonly err: string };
  /** The questions at a terminal, the signature elsewhere, and both handed in. */
  readonly confirm: (place: Place, id: string, answers: Answers) => Promise<Said>;
  readonly clear: () => void;
}

const writeAsAgent = (path: string, text: string): void => {
  const { exitCode } = Bun.spawnSync(asAgent(["sh", "-c", 'cat >"$0"', path]), { stdin: new TextEncoder().encode(text) });
  if (exitCode !== 0) throw new Error(`\`${path}\` could not be written`);
};

export const makeManaged = (): Managed => {
  const managed = mkdtempSync(join(tmpdir(), "tagout-managed-"));
  const key = makeSecurityKey("ed25519");
  mkdirSync(join(managed, "etc/tagout"), { recursive: true });
  mkdirSync(join(managed, "work"));
  writeFileSync(
    join(managed, "etc/tagout/approvers.json"),
    JSON.stringify({ v: 1, people: [{ name: "bea", ssh: [key.line], passkeys: [] }] }),
  );
  const runs: Managed["runs"] = (place, args) => {
    const argv = ["unshare", "-m", "sh", "-c", overlay, managed, ...asAgent([executable(), ...args])];
    const { exitCode, stdout, stderr } = Bun.spawnSync(argv, {
      cwd: place.work,
      env: { ...place.variables, PATH: "/usr/bin:/bin" },
      stdout: "pipe",
      stderr: "pipe",
    });
    return { code: exitCode, out: stdout.toString(), err: stderr.toString() };
  };
  const confirm: Managed["confirm"] = async (place, id, answers) => {
    const statement = join(place.home, `statement-${id}`);
    const window = openWindow(place, {}, 400);
    let said: Said;
    try {
      said = {
        code: await converse(window, ["approve", id, "--statement", "--approver", "bea"], answers, ` >'${statement}'`),
        shown: window.shown(),
      };
    } finally {
      window.close();
    }
    if (!existsSync(statement) || readFileSync(statement, "utf8") === "") return said;
    writeAsAgent(`${statement}.sig`, key.sign(readFileSync(statement, "utf8")));
    const { code, err } = runs(place, ["approve", id, "--signature", `${statement}.sig`]);
    return { code, shown: `${said.shown}${err}` };
  };
  return {
    canMount: agentId !== undefined && Bun.spawnSync(["unshare", "-m", "sh", "-c", overlay, managed, "true"]).exitCode === 0,
    runs,
    confirm,
    clear: () => rmSync(managed, { recursive: true, force: true }),
  };
};
