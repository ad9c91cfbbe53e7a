import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** A PostgreSQL server of one's own, in a temporary folder, gone with `stop`. */
export interface Server {
  readonly url: string;
  stop(): void;
}

/** One on this machine's own network, for which a password is asked. */
export interface NetworkServer extends Server {
  /** Address of a database that it makes, with the password. */
  database(name: string): string;
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

const asUser = (argv: readonly string[], cwd: string, variables: Readonly<Record<string, string>> = {}): void => {
  const other = user();
  const prefix = other === undefined ? [] : ["setpriv", `--reuid=${other.uid}`, `--regid=${other.gid}`, "--clear-groups"];
  const env = { ...process.env, ...variables };
  const done = Bun.spawnSync([...prefix, ...argv], { cwd, env, stdin: "ignore", stdout: "pipe", stderr: "pipe" });
  if (done.exitCode !== 0) throw new Error(`${argv.join(" ")}: ${done.stdout.toString()}${done.stderr.toString()}`);
};

export const hasPostgresql = programs !== undefined;

interface Cluster {
  readonly folder: string;
  /** Folder of the server's programs. */
  readonly bin: string;
  start(options: string): void;
  stop(): void;
}

/** A cluster in a folder of its own, not started. `authentication`: further words for initdb(1). */
const makeCluster = (authentication: (folder: string) => readonly string[]): Cluster => {
  if (programs === undefined) throw new Error(`no PostgreSQL server under ${packaged}; install the package postgresql`);
  const bin = programs;
  const folder = mkdtempSync(join(tmpdir(), "loader-pg-"));
  const other = user();
  const words = authentication(folder);
  for (const path of [folder, ...readdirSync(folder).map((name) => join(folder, name))])
    if (other !== undefined) chownSync(path, other.uid, other.gid);
  const data = join(folder, "data");
  asUser([join(bin, "initdb"), "-D", data, "-U", "loader", "-E", "UTF8", "--no-sync", ...words], folder);
  return {
    folder,
    bin,
    start: (options) =>
      asUser([join(bin, "pg_ctl"), "-D", data, "-o", `${options} -c fsync=off`, "-l", join(folder, "log"), "-w", "start"], folder),
    stop: () => {
      asUser([join(bin, "pg_ctl"), "-D", data, "-m", "immediate", "-w", "stop"], folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Starts a server on a Unix socket only; `hasPostgresql` says whether there is one. */
export const startPostgresql = (): Server => {
  const { folder, start, stop } = makeCluster(() => ["-A", "trust"]);
  start(`-k ${folder} -c listen_addresses= -c max_connections=30`);
  return { url: `postgres://loader@localhost/postgres?host=${encodeURIComponent(folder)}`, stop };
};

/** A port that nobody listens on at this moment. */
const freePort = (): number => {
  const listener = Bun.listen({ hostname: "127.0.0.1", port: 0, socket: { data: () => undefined } });
  listener.stop(true);
  return listener.port;
};

/**
 * Starts a server on 127.0.0.1, for users who may not look into each other's folders; whoever connects needs its password. Nothing but its
 * clients writes: it does not clean up by itself.
 */
export const startPostgresqlOnLoopback = (): NetworkServer => {
  const password = crypto.randomUUID();
  const { folder, bin, start, stop } = makeCluster((at) => {
    writeFileSync(join(at, "password"), password, { mode: 0o600 });
    return ["-A", "scram-sha-256", `--pwfile=${join(at, "password")}`];
  });
  const port = freePort();
  start(`-k ${folder} -p ${port} -c listen_addresses=127.0.0.1 -c max_connections=30 -c autovacuum=off`);
  const addressOf = (name: string): string => `postgres://loader:${password}@127.0.0.1:${port}/${name}`;
  return {
    url: addressOf("postgres"),
    stop,
    database: (name) => {
      asUser([join(bin, "createdb"), "-h", "127.0.0.1", "-p", String(port), "-U", "loader", name], folder, { PGPASSWORD: password });
      return addressOf(name);
    },
  };
};
