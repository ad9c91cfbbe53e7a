import { describe, expect, test } from "bun:test";
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Approver } from "../approval/index.ts";
import { addApproverKey, exposureOf, loadApprovers, removeApprover, withKey } from "./approvers-file.ts";
import { errnos, lockModes, openFlags, systemLibc, type FileStatus, type Libc } from "./libc.ts";
import { makeAuthenticator } from "./testing/authenticator.ts";
import { faultyLibc } from "./testing/faulty-libc.ts";
import { temporaryFolder } from "./testing/folder.ts";
import { makeSecurityKey } from "./testing/security-key.ts";

const root = realpathSync(temporaryFolder());
const key = makeSecurityKey("ed25519");
const another = makeSecurityKey("p256");
const { passkey } = makeAuthenticator("ES256");

let made = 0;
const newPath = (): string => {
  made += 1;
  return join(root, `f${made}`, "approvers.json");
};
const written = (value: unknown): string => {
  const path = newPath();
  mkdirSync(join(path, ".."));
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
};
const modeOf = (path: string): number => statSync(path).mode & 0o777;

const userMap = "/proc/self/uid_map";
const initialMapping = "         0          0 4294967295\n";
const mapFile = (text: string): string => {
  const path = `${newPath()}.map`;
  mkdirSync(join(path, ".."));
  writeFileSync(path, text);
  return path;
};
const initialMap = mapFile(initialMapping);

/** A C library for which all of the path is root's and closed to others, but for what the test says, where root is the machine's own. */
const rootOwned = (changes: Readonly<Record<string, Partial<FileStatus>>> = {}, map = initialMap): Libc =>
  Object.assign(faultyLibc(-1, "nothing").libc, {
    open: (path: string, flags: number, mode: number) => systemLibc().open(path === userMap ? map : path, flags, mode),
    status: (path: string) => {
      const status = systemLibc().status(path);
      return typeof status === "number" ? status : { ...status, uid: 0, mode: status.mode & ~0o022, ...changes[path] };
    },
  });

describe("loadApprovers", () => {
  test("finds nobody where there is no file", () =>
    expect(loadApprovers(join(root, "none", "approvers.json"))).toEqual({ ok: true, approvers: { people: [], isProtected: false } }));

  const people: readonly Approver[] = [{ name: "ann", ssh: [key.line], passkeys: [passkey] }];
  test("reads people and whether only root could have written them", () => {
    const path = written({ v: 1, people });
    expect(loadApprovers(path, rootOwned())).toEqual({ ok: true, approvers: { people, isProtected: true } });
    // In /tmp.
    expect(loadApprovers(path)).toMatchObject({ ok: true, approvers: { isProtected: false } });
  });

  const ssh = (...lines: readonly string[]) => ({ v: 1, people: [{ name: "ann", ssh: lines }] });
  const wrong: Readonly<Record<string, readonly [value: unknown, why: string]>> = {
    "no JSON": ["{", "not JSON"],
    "another version": [{ v: 2, people: [] }, "`v` is not 1"],
    "a key that is none": [ssh("ssh-ed25519 AAAA"), "ends too early"],
    "options before a key": [ssh(`cert-authority ${key.line}`), "no public key"],
    "a certificate authority's type": [ssh(key.line.replace("sk-ssh-ed25519@", "sk-ssh-ed25519-cert-v01@")), "it says"],
    "a key in two lines": [ssh(key.line.replace(" ", "\n")), "more than one line"],
    "a key that is followed by something": [ssh(`${key.type} ${Uint8Array.of(...key.blob, 0).toBase64()}`), "follows its end"],
    "a key for web sites": [ssh(makeSecurityKey("ed25519", "https://example.com").line), "begins with `ssh:`"],
    "base64 in another form": [
      ssh(`${another.type} ${another.blob.toBase64().replace(/.=*$/, (end) => `/${end.slice(1)}`)}`),
      "no public key",
    ],
    "a passkey that is none": [{ v: 1, people: [{ name: "ann", passkeys: [{ ...passkey, publicKey: "AAAAAAAAAA" }] }] }, "unusable"],
    "one key under two names": [
      { v: 1, people: [...people, { name: "bob", ssh: [key.line.replace("software", "bobs")] }] },
      "stands twice",
    ],
    "one security key under two applications": [
      ssh(key.line, `${key.type} ${withApplication(key.blob, "ssh:").toBase64()}`),
      "a key of ann stands twice",
    ],
    "one passkey under two ids": [
      { v: 1, people: [...people, { name: "bob", passkeys: [{ ...passkey, id: "AAAAAAAAAAAAAAAAAAAAAA" }] }] },
      "ann and bob have the same key",
    ],
  };
  test.each(Object.entries(wrong))("refuses a file with %s, whole", (_, [value, why]) => {
    const loaded = loadApprovers(written(value), rootOwned());
    expect(loaded).toMatchObject({ ok: false, code: "invalid" });
    expect(loaded.ok ? "" : loaded.why).toContain(why);
  });

  test("refuses what cannot be read: a folder, a pipe, binary, a link in a circle, a huge file", () => {
    const path = written("a\0b");
    const folder = join(path, "..");
    mkdirSync(join(folder, "folder"));
    symlinkSync("loop", join(folder, "loop"));
    Bun.spawnSync(["mkfifo", join(folder, "pipe")]);
    writeFileSync(join(folder, "huge"), " ".repeat((1 << 20) + 1));
    for (const name of ["approvers.json", "folder", "loop", "pipe", "huge"])
      expect(loadApprovers(join(folder, name))).toMatchObject({ ok: false, code: "unreadable" });
  });
});

/** The same key for an application of another name. */
function withApplication(blob: Uint8Array, before: string): Uint8Array {
  const name = new TextEncoder().encode("ssh:two");
  return Uint8Array.of(...blob.subarray(0, blob.length - 4 - before.length), 0, 0, 0, name.length, ...name);
}

describe("exposureOf", () => {
  const path = written({ v: 1, people: [] });
  const folder = join(path, "..");

  test.each([
    ["one user id is mapped", "         0      65534          1\n"],
    ["many are", "         0     100000      65536\n"],
    ["root is mapped among others", "         0          0          1\n         1     100000      65536\n"],
    ["all but one are", "         0          0 4294967294\n"],
    ["nothing is said", ""],
  ])("finds one where %s: root there is another user elsewhere", (_, mapping) => {
    const mapped = rootOwned({}, mapFile(mapping));
    expect(exposureOf(path, mapped)).toContain("user ids are mapped here");
    expect(loadApprovers(path, mapped)).toMatchObject({ ok: true, approvers: { isProtected: false } });
  });

  test("finds one where nobody can tell how user ids are mapped", () => {
    expect(exposureOf(path, rootOwned({}, join(folder, "absent")))).toContain("user ids are mapped here");
  });

  test("finds none where everything is root's and closed", () => expect(exposureOf(path, rootOwned())).toBeUndefined());

  test.each([path, folder, root, "/tmp", "/"])("names %s where it is another user's, or writable by group or others", (part) => {
    for (const change of [{ uid: 1000 }, { mode: 0o100664 }, { mode: 0o100646 }, { mode: 0o041777 }])
      expect(exposureOf(path, rootOwned({ [part]: change }))).toContain(`\`${part}\``);
  });

  test("does not follow a link to the file or to a folder above it", () => {
    const link = newPath();
    mkdirSync(join(link, ".."));
    symlinkSync(path, link);
    expect(exposureOf(link, rootOwned())).toContain("reached by a link");
    symlinkSync(folder, join(root, "linked"));
    expect(exposureOf(join(root, "linked/approvers.json"), rootOwned())).toContain("reached by a link");
    expect(exposureOf(`${folder}/../${folder.split("/").at(-1)}/approvers.json`, rootOwned())).toContain("reached by a link");
  });

  test("takes what cannot be looked at as exposed", () => {
    const { status } = rootOwned();
    const blind = Object.assign(rootOwned(), { status: (at: string) => (at === path ? -errnos.EACCES : status(at)) });
    expect(exposureOf(path, blind)).toContain("cannot be looked at");
    expect(exposureOf(join(folder, "absent"), rootOwned())).toContain("cannot be looked at");
  });
});

describe("enrolling", () => {
  test("makes the user's own file for the user only", () => {
    const path = newPath();
    const change = addApproverKey(path, { name: "ann", ssh: key.line }, false);
    expect(change).toMatchObject({ ok: true, isProtected: false, people: [{ name: "ann", ssh: [key.line], passkeys: [] }] });
    expect([modeOf(path), modeOf(join(path, ".."))]).toEqual([0o600, 0o700]);
    expect(readdirSync(join(path, ".."))).toEqual(["approvers.json"]);
  });

  test("makes the managed file for everybody to read, whatever the umask is", () => {
    const path = newPath();
    const before = process.umask(0o077);
    const change = addApproverKey(path, { name: "ann", passkey }, true, rootOwned());
    process.umask(before);
    expect(change).toMatchObject({ ok: true, isProtected: true });
    expect([modeOf(path), modeOf(join(path, ".."))]).toEqual([0o644, 0o755]);
  });

  test("adds to who is there, and gives one person several keys", () => {
    const path = newPath();
    for (const addition of [
      { name: "ann", ssh: key.line },
      { name: "bob", ssh: another.line },
      { name: "ann", passkey },
    ])
      expect(addApproverKey(path, addition, false).ok).toBe(true);
    const { approvers } = loadApprovers(path) as Extract<ReturnType<typeof loadApprovers>, { ok: true }>;
    expect(approvers.people).toEqual([
      { name: "ann", ssh: [key.line], passkeys: [passkey] },
      { name: "bob", ssh: [another.line], passkeys: [] },
    ]);
  });

  test("refuses a key that somebody has, a wrong name and a wrong key, and changes nothing", () => {
    const path = newPath();
    addApproverKey(path, { name: "ann", ssh: key.line }, false);
    const text = readFileSync(path, "utf8");
    for (const addition of [
      { name: "bob", ssh: key.line },
      { name: "ann", ssh: key.line },
      { name: "a b", ssh: another.line },
      { name: "*", ssh: another.line },
      { name: "bob", ssh: "ssh-dss AAAA" },
      { name: "bob", passkey: { ...passkey, publicKey: "AAAAAAAA" } },
    ])
      expect(addApproverKey(path, addition, false)).toMatchObject({ ok: false, code: "invalid" });
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  test("writes nothing over a file that is wrong", () => {
    const path = written("{");
    expect(addApproverKey(path, { name: "ann", ssh: key.line }, false)).toMatchObject({ ok: false, code: "invalid" });
    expect(readFileSync(path, "utf8")).toBe("{");
  });

  test("writes no managed file where an agent could change it", () => {
    const path = newPath();
    expect(addApproverKey(path, { name: "ann", ssh: key.line }, true)).toMatchObject({ ok: false, code: "not-written" });
    expect(existsSync(path)).toBe(false);
  });

  test("writes no own file into a folder that others may write", () => {
    const path = newPath();
    mkdirSync(join(path, ".."));
    chmodSync(join(path, ".."), 0o777);
    expect(addApproverKey(path, { name: "ann", ssh: key.line }, false)).toMatchObject({ ok: false, code: "not-written" });
  });

  test("goes through neither a link nor what a crash left behind", () => {
    const path = newPath();
    const victim = join(root, "victim");
    writeFileSync(victim, "mine");
    mkdirSync(join(path, ".."), { mode: 0o700 });
    symlinkSync(victim, `${path}.new`);
    expect(addApproverKey(path, { name: "ann", ssh: key.line }, false).ok).toBe(true);
    expect(readFileSync(victim, "utf8")).toBe("mine");
    writeFileSync(`${path}.new`, "half");
    expect(addApproverKey(path, { name: "ann", ssh: another.line }, false).ok).toBe(true);
    expect(readdirSync(join(path, ".."))).toEqual(["approvers.json"]);
  });

  test("is one at a time", () => {
    const path = newPath();
    addApproverKey(path, { name: "ann", ssh: key.line }, false);
    const libc = systemLibc();
    const held = libc.open(join(path, ".."), openFlags.read | openFlags.directory, 0);
    libc.lock(held, lockModes.exclusive);
    expect(addApproverKey(path, { name: "bob", ssh: another.line }, false)).toMatchObject({ ok: false, code: "busy" });
    libc.close(held);
    expect(addApproverKey(path, { name: "bob", ssh: another.line }, false).ok).toBe(true);
  });

  test("whatever call fails leaves the old file or the new one, and nothing beside it", () => {
    const path = newPath();
    addApproverKey(path, { name: "ann", ssh: key.line }, false);
    const names = () =>
      (loadApprovers(path) as Extract<ReturnType<typeof loadApprovers>, { ok: true }>).approvers.people.map(({ name }) => name);
    const count = (): number => {
      const { libc, calls } = faultyLibc(-1, { errno: errnos.EIO });
      addApproverKey(path, { name: "ann", passkey }, false, libc);
      return calls.length;
    };
    for (let call = 0, end = count(); call < end; call++)
      for (const failure of [{ errno: errnos.EIO }, "short", "nothing"] as const) {
        const { libc } = faultyLibc(call, failure);
        const change = addApproverKey(path, { name: "bob", ssh: another.line }, false, libc);
        expect([call, ["ann", ...(names().length > 1 ? ["bob"] : [])]]).toEqual([call, [...names()]]);
        if (change.ok) expect(names()).toEqual(["ann", "bob"]);
        removeApprover(path, "bob", false);
        expect(readdirSync(join(path, ".."))).toEqual(["approvers.json"]);
      }
  });

  test("takes a person out with all keys, and says so where nobody has the name", () => {
    const path = newPath();
    addApproverKey(path, { name: "ann", ssh: key.line }, false);
    addApproverKey(path, { name: "ann", passkey }, false);
    expect(removeApprover(path, "bob", false)).toMatchObject({ ok: false, code: "unknown" });
    expect(removeApprover(path, "ann", false)).toMatchObject({ ok: true, people: [] });
    expect(loadApprovers(path)).toMatchObject({ ok: true, approvers: { people: [] } });
  });
});

test("a key's line is kept in one form", () =>
  expect(withKey([], { name: "ann", ssh: `  ${key.type}\t${key.blob.toBase64()}   my   key \n` })).toMatchObject({
    ok: true,
    people: [{ ssh: [`${key.type} ${key.blob.toBase64()} my key`] }],
  }));
