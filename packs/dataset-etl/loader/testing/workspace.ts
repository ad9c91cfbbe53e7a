import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../commands/run.ts";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

/** How one run of the program ended, and what it said. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder with environments, datasets and loaders of its own, removed by `remove`. */
export interface Workspace {
  readonly root: string;
  write(path: string, text: string | Uint8Array): void;
  /** A command line in this process, which is fast. */
  run(...args: readonly string[]): Promise<Ran>;
  /** The same, told of each line as it is said. */
  runWatched(watch: (line: string) => void, ...args: readonly string[]): Promise<Ran>;
  /** A command line in a process of its own; `failpoint` is where it ends or breaks. */
  spawn(args: readonly string[], failpoint?: string): Promise<Ran>;
  /** The same, held at `failpoint` until `act` has ended. */
  spawnHeld(args: readonly string[], failpoint: string, act: () => Promise<void> | void): Promise<Ran>;
  /** Every file under the folder with its content; the places of locks are left out. */
  snapshot(): ReadonlyMap<string, string>;
  remove(): void;
}

const usual = `environments:
  test: { classification: test, engine: embedded, file: .warehouse/test/warehouse.db }
  prod: { classification: production, engine: embedded, file: .warehouse/prod/warehouse.db }
  pg: { classification: production, engine: postgresql, url_from: LOADER_TEST_URL, schema: loader_test }
`;

export const openWorkspace = (environments = usual): Workspace => {
  const root = mkdtempSync(join(tmpdir(), "dataset-loader-test-"));
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write("environments.yaml", environments);
  const runWatched: Workspace["runWatched"] = async (watch, ...args) => {
    let out = "";
    let err = "";
    const say = (line: string): void => {
      out += line;
      watch(line);
    };
    const code = await run([...args, "--root", root], root, { out: say, err: (line) => void (err += line) });
    return { code, out, err };
  };
  const spawn: Workspace["spawn"] = async (args, failpoint) => {
    const child = Bun.spawn([process.execPath, main, ...args, "--root", root], {
      stdin: "ignore",
      stdout: "pipe",
      stderr: "pipe",
      env: { ...process.env, ...(failpoint === undefined ? {} : { DATASET_LOADER_FAILPOINT: failpoint }) },
    });
    const [out, err] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text(), child.exited]);
    return { code: child.exitCode, out, err };
  };
  return {
    root,
    write,
    runWatched,
    spawn,
    run: (...args) => runWatched(() => undefined, ...args),
    spawnHeld: async (args, failpoint, act) => {
      const go = join(root, "go");
      const held = spawn(args, `${failpoint}:hold:${go}`);
      const ended = held.then(() => true);
      while (!existsSync(`${go}.reached`))
        if (await Promise.race([ended, Bun.sleep(20).then(() => false)])) throw new Error(`${failpoint} was not reached`);
      await act();
      writeFileSync(go, "");
      return await held;
    },
    snapshot: () =>
      new Map(
        readdirSync(root, { recursive: true, encoding: "utf8" })
          .filter((path) => !path.endsWith(".lock") && statSync(join(root, path)).isFile())
          .toSorted()
          .map((path) => [path, Bun.hash(readFileSync(join(root, path))).toString(16)] as const),
      ),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};

/** The last line of JSON a command wrote. */
export const answerOf = ({ out, err }: Ran): Readonly<Record<string, unknown>> => {
  const last = `${out}${err}`.trimEnd().split("\n").at(-1) ?? "";
  return JSON.parse(last) as Readonly<Record<string, unknown>>;
};

/** The JSON lines of one kind of event. */
export const eventsOf = ({ out }: Ran, event: string): readonly Readonly<Record<string, unknown>>[] =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    .filter((each) => each["event"] === event);
