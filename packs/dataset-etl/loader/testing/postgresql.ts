import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** A PostgreSQL server of one's own: in a temporary folder, on a Unix socket only, gone with `stop`. */
export interface Server {
  readonly url: string;
  stop(): void;
}

const packaged = "/usr/lib/postgresql";

/** Where Debian's packages put the newest server's programs; undefined where none is installed. */
const findPrograms = (): string | undefined => {
  const versions = existsSync(packaged) ? readdirSync(packaged).toSorted((a, b) => Number(a) - Number(b)) : [];
  return versions.map((version) => join(packaged, version, "bin")).findLast((folder) => existsSync(join(folder, "initdb")));
};

const programs = findPrograms();

/** PostgreSQL refuses to run as root; its package brings a user of its own. */
const user = (): { readonly uid: number; readonly gid: number } | undefined => {
  if (userInfo().uid !== 0) return undefined;
  const [uid, gid] = ["-u", "-g"].map((which) => Number(Bun.spawnSync(["id", which, "postgres"]).stdout.toString().trim() || "NaN"));
  return uid !== undefined && gid !== undefined && Number.isInteger(uid) && Number.isInteger(gid)
    ? { uid, gid }
    : { uid: 65_534, gid: 65_534 };
};

const asUser = (argv: readonly string[], cwd: string): void => {
  const other = user();
  const prefix = other === undefined ? [] : ["setpriv", `--reuid=${other.uid}`, `--regid=${other.gid}`, "--clear-groups"];
  const done = Bun.spawnSync([...prefix, ...argv], { cwd, stdin: "ignore", stdout: "pipe", stderr: "pipe" });
  if (done.exitCode !== 0) throw new Error(`${argv.join(" ")}: ${done.stdout.toString()}${done.stderr.toString()}`);
};

export const hasPostgresql = programs !== undefined;

/** Starts a server; `hasPostgresql` says whether there is one. */
export const startPostgresql = (): Server => {
  if (programs === undefined) throw new Error(`no PostgreSQL server under ${packaged}; install the package postgresql`);
  const folder = mkdtempSync(join(tmpdir(), "loader-pg-"));
  const other = user();
  if (other !== undefined) chownSync(folder, other.uid, other.gid);
  const data = join(folder, "data");
  asUser([join(programs, "initdb"), "-D", data, "-A", "trust", "-U", "loader", "-E", "UTF8", "--no-sync"], folder);
  const options = `-k ${folder} -c listen_addresses= -c fsync=off -c max_connections=30`;
  asUser([join(programs, "pg_ctl"), "-D", data, "-o", options, "-l", join(folder, "log"), "-w", "start"], folder);
  return {
    url: `postgres://loader@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: () => {
      asUser([join(programs, "pg_ctl"), "-D", data, "-m", "immediate", "-w", "stop"], folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
