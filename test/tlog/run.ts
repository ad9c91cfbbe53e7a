/**
 * Has exported logs and proofs verified by a program that shares no code with this project: Go's `sumdb/note` and `tlog`,
 * in the copy that comes with the sources of Go's own tools (Debian: golang-go and golang-src). Nothing is downloaded.
 *
 *     bun test/tlog/run.ts
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeNote, verifierKeyText } from "../../src/ledger/note.ts";
import { proofText } from "../../src/ledger/proof.ts";
import { openLedger, systemClock } from "../../src/store/index.ts";
import { SignedTree } from "../../src/store/signed-tree.ts";
import { growLedger } from "../../src/store/testing/bulk.ts";

const base = mkdtempSync(join(tmpdir(), "tagout-tlog-"));
process.on("exit", () => rmSync(base, { recursive: true, force: true }));

/** Folder of the packages of Go that verify logs; undefined where this machine has none. */
const findPackages = (): string | undefined => {
  const go = Bun.which("go");
  const root = go === null ? "" : Bun.spawnSync([go, "env", "GOROOT"]).stdout.toString().trim();
  const folder = `${root}/src/cmd/vendor/golang.org/x`;
  return root !== "" && existsSync(`${folder}/mod/sumdb/tlog`) ? folder : undefined;
};

const build = (packages: string): string => {
  const path = join(base, "gopath/src/golang.org/x");
  mkdirSync(path, { recursive: true });
  for (const name of ["mod", "crypto"]) symlinkSync(`${packages}/${name}`, join(path, name));
  const program = join(base, "verifier");
  const built = Bun.spawnSync(["go", "build", "-o", program, join(import.meta.dir, "verifier.go")], {
    env: {
      PATH: process.env["PATH"],
      HOME: base,
      GO111MODULE: "off",
      GOPATH: join(base, "gopath"),
      GOCACHE: join(base, "cache"),
      GOFLAGS: "",
    },
  });
  if (built.exitCode !== 0) throw new Error(`the verifier was not built: ${built.stderr.toString()}`);
  return program;
};

let passed = 0;
const failures: string[] = [];
const expectThat = (what: string, is: boolean, said: string): void => {
  if (is) passed += 1;
  else failures.push(`${what}: ${said}`);
};

const value = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly detail: string }): T => {
  if (!result.ok) throw new Error(result.detail);
  return result.value;
};

/** Changes one byte of a file in the middle. */
const flip = (path: string): void => {
  const bytes = readFileSync(path);
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};

const firstBelow = (folder: string): string => {
  const [name = ""] = readdirSync(folder, { withFileTypes: true }).map((each) =>
    each.isDirectory() ? firstBelow(join(folder, each.name)) : join(folder, each.name),
  );
  return name;
};

const packages = findPackages();
if (packages === undefined) {
  console.log("tlog: NOT VERIFIED by others here: Go with the sources of its tools is not on this machine (Debian: golang-go, golang-src)");
  process.exit(0);
}
const program = build(packages);
const verifier = (...args: readonly string[]): { ok: boolean; said: string } => {
  const { exitCode, stdout, stderr } = Bun.spawnSync([program, ...args]);
  return { ok: exitCode === 0, said: (stdout.toString() + stderr.toString()).trim() };
};
const accepts = (what: string, ...args: readonly string[]): void => {
  const { ok, said } = verifier(...args);
  expectThat(`${what} is accepted`, ok, said);
};
const refuses = (what: string, ...args: readonly string[]): void => {
  const { ok, said } = verifier(...args);
  expectThat(`${what} is refused`, !ok, said);
};

const folder = join(base, "ledger");
mkdirSync(folder, { mode: 0o700 });
const ledger = openLedger({ folder, clock: systemClock, redact: (text) => text });
const tree = new SignedTree({ folder, keysFolder: join(base, "keys"), hostname: "tlog.example", ledger, user: {} });
const out = join(base, "export");
const file = (name: string, text: string): string => {
  const path = join(base, name);
  writeFileSync(path, text);
  return path;
};
const keyText = (): string => verifierKeyText(value(tree.keys.known()).at(-1) ?? { name: "", id: "", publicKey: new Uint8Array(0) });

growLedger(folder, 2, () => "{}");
const olds: string[] = [];
for (const size of [3, 255, 256, 257, 1_000, 65_536, 70_000]) {
  growLedger(folder, size, (seq) => `{"action":"Bash: kubectl get pods","number":${seq},"text":"${"ü".repeat(seq % 50)}"}`);
  value(tree.exportTo(out));
  olds.push(writeNote(value(tree.checkpoint()).note));
  accepts(`a log of ${size} entries`, "log", out, keyText());
  for (const seq of [1, 2, size >> 1, size - 1, size].filter((each) => each > 0))
    accepts(`inclusion of ${seq} in ${size}`, "inclusion", file("proof", proofText(value(tree.prove(seq)))), keyText());
  for (const old of olds)
    accepts(`growth to ${size}`, "consistency", file("proof", proofText(value(tree.proveSince(old)))), file("old", old), keyText());
}

// What a verifier accepts means something only where it refuses.
const proof = proofText(value(tree.prove(500)));
const another = proofText(value(tree.prove(501)));
refuses("a proof for another place", "inclusion", file("proof", proof.replace("index 499", "index 500")), keyText());
refuses(
  "a proof with another entry",
  "inclusion",
  file("proof", proof.replace(/extra .*/, /extra .*/.exec(another)?.[0] ?? "")),
  keyText(),
);
refuses(
  "growth from another log",
  "consistency",
  file("proof", proofText(value(tree.proveSince(olds[2] ?? "")))),
  file("old", olds[3] ?? ""),
  keyText(),
);
const copies: Readonly<Record<string, (copy: string) => void>> = {
  "a log with a changed entry": (copy) => flip(join(copy, "tile/entries/001")),
  "a log with a changed hash of an entry": (copy) => flip(join(copy, "tile/0/002")),
  "a log with a changed hash of a tile": (copy) => flip(join(copy, "tile/1/000")),
  "a log with a changed hash at its right edge": (copy) => flip(firstBelow(join(copy, "tile/2"))),
  "a log with an older checkpoint's size": (copy) =>
    writeFileSync(join(copy, "checkpoint"), readFileSync(join(copy, "checkpoint"), "utf8").replace("\n70000\n", "\n69999\n")),
  "a log without one of its bundles": (copy) => rmSync(join(copy, "tile/entries/100")),
};
for (const [what, change] of Object.entries(copies)) {
  const copy = join(base, "copy");
  cpSync(out, copy, { recursive: true });
  change(copy);
  refuses(what, "log", copy, keyText());
  rmSync(copy, { recursive: true });
}

const old = keyText();
const rotated = value(tree.rotate());
value(tree.exportTo(out));
accepts("a log with a new key, by the old one", "log", out, old);
accepts("a log with a new key, by that one", "log", out, verifierKeyText(rotated.key));
growLedger(folder, 70_010, () => "{}");
value(tree.exportTo(out));
refuses("a log that the old key did not sign", "log", out, old);
accepts("a log that the new key signed", "log", out, keyText());

value(tree.prune(new Date(systemClock.now() + 1_000).toISOString()));
growLedger(folder, 70_800, (seq) => `{"number":${seq}}`);
const pruned = join(base, "pruned");
value(tree.exportTo(pruned));
accepts("a log whose first entries were pruned", "log", pruned, keyText());
expectThat("it has no bundle of pruned entries", !existsSync(join(pruned, "tile/entries/000")), "there is one");
flip(join(pruned, "tile/0/000"));
refuses("a log with a changed hash of a pruned entry", "log", pruned, keyText());

for (const failure of failures) console.log(`FAIL ${failure}`);
console.log(`tlog: ${passed} passed, ${failures.length} failed, verified by Go's sumdb/note and tlog`);
process.exit(failures.length === 0 ? 0 : 1);
