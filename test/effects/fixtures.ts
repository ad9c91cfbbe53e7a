import { Database } from "bun:sqlite";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { homeFolder, workFolder, type Template } from "./sandbox.ts";

/** A word that stands in each text and names it, so that it can be found in what a call prints. */
export const markOf = (path: string): string => `mark${Bun.hash.crc32(path).toString(36)}`;

const textOf = (path: string): string => `${markOf(path)} one 1\n${markOf(path)} two 2\n`;

const database = (path: string): Uint8Array => {
  const made = new Database(":memory:");
  made.run("CREATE TABLE t (name TEXT)");
  made.run("INSERT INTO t VALUES (?)", [markOf(path)]);
  const bytes = made.serialize();
  made.close();
  return bytes;
};

/** An archive as a program of this machine makes it, or nothing where it is missing. */
const archive = (path: string, command: readonly string[]): Uint8Array | string => {
  const folder = mkdtempSync(join(tmpdir(), "effects-fixture-"));
  writeFileSync(join(folder, "member.txt"), textOf(path));
  const made = Bun.which(command[0] as string) === null ? undefined : Bun.spawnSync([...command], { cwd: folder, stderr: "ignore" }).stdout;
  rmSync(folder, { recursive: true });
  return made && made.length > 0 ? new Uint8Array(made) : textOf(path);
};

const capture = (): Uint8Array => Uint8Array.from([0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0]);

const byEnding: readonly (readonly [RegExp, (path: string) => string | Uint8Array])[] = [
  [/\.(?:json|tfstate|ipynb)$/, (path) => JSON.stringify({ name: markOf(path), items: [1, 2] })],
  [/\.ya?ml$/, (path) => `name: ${markOf(path)}\nitems: [1, 2]\n`],
  [/\.csv$/, (path) => `name,count\n${markOf(path)},1\n`],
  [/\.xml$/, (path) => `<root><name>${markOf(path)}</name></root>\n`],
  [/\.(?:toml|ini|cfg|conf)$/, (path) => `[main]\nname = "${markOf(path)}"\n`],
  [/\.(?:tar\.gz|tgz)$/, (path) => archive(path, ["tar", "-czf", "-", "member.txt"])],
  [/\.tar$/, (path) => archive(path, ["tar", "-cf", "-", "member.txt"])],
  [/\.gz$/, (path) => Bun.gzipSync(textOf(path))],
  [/\.(?:zip|jar|whl)$/, (path) => archive(path, ["zip", "-q", "-", "member.txt"])],
  [/\.xz$/, (path) => archive(path, ["xz", "-c", "member.txt"])],
  [/\.bz2$/, (path) => archive(path, ["bzip2", "-c", "member.txt"])],
  [/\.zst$/, (path) => archive(path, ["zstd", "-qc", "member.txt"])],
  [/\.(?:db|sqlite3?)$/, database],
  [/\.(?:pcap|cap)$/, capture],
  [/\.(?:o|so|a|bin|elf|exe)$/, () => new Uint8Array(readFileSync("/bin/true"))],
];

export const contentFor = (path: string): string | Uint8Array => (byEnding.find(([ending]) => ending.test(path))?.[1] ?? textOf)(path);

/** A repository of git with one commit, where git is there to make it. */
const repository = (): Template => {
  const folder = mkdtempSync(join(tmpdir(), "effects-git-"));
  const git = (...args: string[]): void =>
    void Bun.spawnSync(["git", "-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "init.defaultBranch=topic", ...args], {
      cwd: folder,
      stdio: ["ignore", "ignore", "ignore"],
      env: { PATH: process.env["PATH"] ?? "", HOME: folder, GIT_CONFIG_NOSYSTEM: "1" },
    });
  if (Bun.which("git") === null) return { [`${workFolder}/.git/HEAD`]: "ref: refs/heads/topic\n" };
  mkdirSync(join(folder, "src"));
  writeFileSync(join(folder, "src/kept.txt"), "kept\n");
  git("init", "-q");
  git("add", "src/kept.txt");
  git("commit", "-qm", "first");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => !name.includes("hooks/") && statSync(join(folder, name)).isFile(),
  );
  const made = files.map((name): [string, string | Uint8Array] => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    return [`${workFolder}/${name}`, bytes.includes(0) || /objects/.test(name) ? bytes : new TextDecoder().decode(bytes)];
  });
  rmSync(folder, { recursive: true });
  return { ...Object.fromEntries(made), [`${workFolder}/.git/refs/tags/`]: "" };
};

/** What stands in every call's folder, and files at further paths. */
export const templateWith = (paths: Iterable<string>): Template => {
  const template: Record<string, string | Uint8Array> = { ...repository(), [`${homeFolder}/`]: "" };
  const files = ["in.txt", "sub/a.txt", "docs/x.md", "a.json", "a.yaml"].map((name) => `${workFolder}/${name}`);
  const isBelow = (path: string): boolean =>
    Object.keys(template).some((each) => path.startsWith(`${each}/`) || each.startsWith(`${path}/`));
  for (const path of [...files, ...paths]) if (!Object.hasOwn(template, path) && !isBelow(path)) template[path] = contentFor(path);
  return template;
};
