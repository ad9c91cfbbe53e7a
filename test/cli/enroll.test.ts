import { afterAll, describe, expect, test } from "bun:test";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeAuthenticator } from "../../src/store/testing/authenticator.ts";
import { makeSecurityKey } from "../../src/store/testing/security-key.ts";
import {
  clearPlaces,
  executable,
  isInsideAgent,
  json,
  jsonLines,
  makePlace,
  runIn,
  tagout,
  tagoutAtTerminal,
  type Place,
} from "./fixture.ts";

afterAll(clearPlaces);

const key = makeSecurityKey("ed25519");
const another = makeSecurityKey("p256");
const ownFile = (place: Place): string => join(place.home, ".config/tagout/approvers.json");
const modeOf = (path: string): number => statSync(path).mode & 0o777;
const fingerprintOf = (line: string): string => {
  const shown = Bun.spawnSync(["/usr/bin/ssh-keygen", "-lf", "-"], { stdin: new TextEncoder().encode(`${line}\n`) }).stdout.toString();
  return /SHA256:\S+/.exec(shown)?.[0] ?? "";
};
const typedFor = (line: string): string => `${fingerprintOf(line).slice("SHA256:".length).slice(0, 8)}\n`;

const placeWithKeys = (): Place => {
  const place = makePlace();
  writeFileSync(join(place.work, "ann.pub"), `${key.line}\n`);
  writeFileSync(join(place.work, "bob.pub"), `${another.line}\n`);
  runIn(place, ["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "plain"]);
  return place;
};

const enroll = (place: Place, args: readonly string[], typed: string, under?: readonly string[]) =>
  tagoutAtTerminal(place, ["enroll", ...args], (shown) => (shown.endsWith(" to leave: ") ? typed : undefined), under ? { under } : {});
const ann = ["--name", "ann", "--ssh-key", "ann.pub"];
const bob = ["--name", "bob", "--ssh-key", "bob.pub"];

/** A folder in place of `/etc`'s changes, seen only by what is started so; it needs root. */
const withEtc = (place: Place): readonly string[] => {
  const base = join(place.home, "../etc");
  mkdirSync(join(base, "upper"), { recursive: true });
  mkdirSync(join(base, "work"), { recursive: true });
  const mount = `mount -t overlay overlay -o lowerdir=/etc,upperdir=${base}/upper,workdir=${base}/work /etc`;
  return ["/usr/bin/unshare", "-m", "/bin/sh", "-c", `set -e; ${mount}; exec "$@"`, "sh"];
};
const works = (argv: readonly string[]): boolean =>
  Bun.spawnSync([...argv, "/bin/true"], { stdout: "ignore", stderr: "ignore" }).exitCode === 0;
const mayMount = process.getuid?.() === 0 && works(withEtc(makePlace()));
const asNobody = ["/usr/bin/unshare", "--user"] as const;

describe("enroll", () => {
  test("is refused to an agent, without a terminal, and with --yes", () => {
    const place = placeWithKeys();
    const told = tagout(place, ["enroll", ...ann], { variables: { CLAUDECODE: "1" } });
    expect([told.code, told.err.includes("an agent cannot say who may confirm")]).toEqual([4, true]);
    expect(tagout(place, ["enroll", "--remove", "ann"], { variables: { AI_AGENT: "x" } }).code).toBe(4);
    const alone = tagout(place, ["enroll", ...ann], { under: ["/usr/bin/setsid", "--wait"] });
    expect([alone.code, alone.err.includes(isInsideAgent() ? "agent" : "there is no terminal")]).toEqual([4, true]);
    expect(tagout(place, ["enroll", ...ann, "--yes"]).code).toBe(4);
    expect(existsSync(ownFile(place))).toBe(false);
  });

  test.if(!isInsideAgent())("says what is wrong with a key, a name or the command line, before it asks", () => {
    const place = placeWithKeys();
    writeFileSync(join(place.work, "site.pub"), makeSecurityKey("ed25519", "https://example.com").line);
    writeFileSync(join(place.work, "dss.pub"), "ssh-dss AAAAB3NzaC1kc3M= old\n");
    const cases: readonly (readonly [args: readonly string[], says: string])[] = [
      [["--name", "ann"], "give one key"],
      [["--ssh-key", "ann.pub"], "`--name NAME` is missing"],
      [[...ann, "--passkey", "x.y"], "give one key"],
      [["--name", "ann", "--ssh-key", "none.pub"], "is missing; name the `.pub` file"],
      [["--name", "ann", "--ssh-key", "plain"], "is a private key"],
      [["--name", "ann", "--ssh-key", "site.pub"], "begins with `ssh:`"],
      [["--name", "ann", "--ssh-key", "dss.pub"], "`ssh-dss` is not taken"],
      [["--name", "ann", "--passkey", "AAAAAAAA"], "takes `ID.KEY`"],
      [["--name", "ann", "--passkey", "AAAAAAAA.AAAAAAAA"], "is unusable"],
      [["--name", "a b", "--ssh-key", "ann.pub"], "is no name"],
      [["--name", "*", "--ssh-key", "ann.pub"], "is no name"],
      [["--remove", "ann"], "nobody is enrolled as `ann`"],
      [["--remove", "ann", ...ann], "stands alone"],
      [["--json", ...ann], "goes with `--list`"],
      [[...ann, "more"], "`more` is not expected"],
    ];
    for (const [args, says] of cases) {
      const { code, err } = tagout(place, ["enroll", ...args]);
      expect([args, code, err.includes(says) ? says : err]).toEqual([args, 2, says]);
    }
  });

  test.if(!isInsideAgent() && works(asNobody))("of the managed file by who is not root names the one command with sudo", () => {
    const { code, err } = tagout(placeWithKeys(), ["enroll", ...ann, "--managed"], { under: asNobody });
    expect([code, err.includes(`sudo ${executable()} enroll --name ann --ssh-key ann.pub --managed`)]).toEqual([2, true]);
  });

  test.if(!isInsideAgent())("in the user's own file shows key, fingerprint, level, why, and the way to L3", async () => {
    const place = placeWithKeys();
    const { code, shown } = await enroll(place, ann, typedFor(key.line));
    expect(code).toBe(0);
    for (const part of [
      `Enroll ann in ${ownFile(place)}`,
      key.type,
      fingerprintOf(key.line),
      "L1 (local-unproven) only",
      `sudo ${executable()} enroll --name ann --ssh-key ${join(place.work, "ann.pub")} --managed`,
      "Nobody is enrolled there yet",
    ])
      expect(shown.replaceAll(/\r\n/g, "\n")).toContain(part);
    expect(json(readFileSync(ownFile(place), "utf8"))).toEqual({ v: 1, people: [{ name: "ann", ssh: [key.line], passkeys: [] }] });
    expect(modeOf(ownFile(place))).toBe(0o600);
    const [entry] = jsonLines(tagout(place, ["ledger", "show", "--json", "--kind", "configuration"]).out);
    expect(entry?.["body"]).toMatchObject({
      action: `enroll ann in ${ownFile(place)}`,
      approval: { given: "YES" },
      keys: [fingerprintOf(key.line)],
      evidence: [key.type, "counts L1 at most"],
    });
    expect(tagout(place, ["ledger", "verify"]).code).toBe(0);
  });

  test.if(!isInsideAgent()).each(["yes\n", "\n", "ann\n", "SHA256:\n", "\u0004"])("takes %j for a no", async (typed) => {
    const place = placeWithKeys();
    const { code, shown } = await enroll(place, ann, typed);
    expect([code, shown.includes("nothing was changed"), existsSync(ownFile(place))]).toEqual([3, true, false]);
    expect(tagout(place, ["ledger", "show", "--json", "--kind", "configuration"]).out).toBe("");
  });

  test.if(!isInsideAgent())("of an ordinary key warns that it never reaches L3", async () => {
    const place = placeWithKeys();
    const plain = readFileSync(join(place.work, "plain.pub"), "utf8");
    const { code, shown } = await enroll(place, ["--name", "ann", "--ssh-key", "plain.pub"], typedFor(plain));
    expect([code, shown.includes("never more"), shown.includes("WARNING: an AI agent"), shown.includes("-O verify-required")]).toEqual([
      0,
      true,
      true,
      true,
    ]);
  });

  test.if(!isInsideAgent())("does not give a person somebody else's key, and changes no file that is wrong", async () => {
    const place = placeWithKeys();
    await enroll(place, ann, typedFor(key.line));
    const { code, err } = tagout(place, ["enroll", "--name", "eve", "--ssh-key", "ann.pub"]);
    expect([code, err.includes("stands twice")]).toEqual([2, true]);
    writeFileSync(ownFile(place), "{");
    expect(tagout(place, ["enroll", ...bob]).code).toBe(2);
    expect(readFileSync(ownFile(place), "utf8")).toBe("{");
    expect([tagout(place, ["enroll", "--list"]).code, tagout(place, ["enroll", "--list"]).out.includes("unusable")]).toEqual([1, true]);
  });

  test.if(!isInsideAgent())("lists who may confirm, and removes a person who is named again", async () => {
    const place = placeWithKeys();
    await enroll(place, ann, typedFor(key.line));
    await enroll(place, bob, typedFor(another.line));
    const { files } = json(tagout(place, ["enroll", "--list", "--json"]).out) as { files: Record<string, unknown>[] };
    expect(files[1]).toMatchObject({
      scope: "user",
      isProtected: false,
      people: [
        { name: "ann", keys: [{ kind: "ssh", type: key.type, fingerprint: fingerprintOf(key.line), level: "L1" }] },
        { name: "bob", keys: [{ fingerprint: fingerprintOf(another.line), level: "L1" }] },
      ],
    });
    expect((await enroll(place, ["--remove", "ann"], "yes\n")).code).toBe(3);
    const { code, shown } = await enroll(place, ["--remove", "ann"], "ann\n");
    expect([code, shown.includes(`bob: ${another.type}`)]).toEqual([0, true]);
    const { out } = tagout(place, ["enroll", "--list"]);
    expect([out.includes("ann"), out.includes("  bob\n")]).toEqual([false, true]);
  });
});

describe("the managed file", () => {
  const verifier = join(import.meta.dir, "../../src/store/signatures.ts");
  /** The level of a signature for the managed and the user's file as this place sees them. */
  const levelIn = (place: Place, under: readonly string[], name: string, signer: typeof key): string => {
    const script = `
      import { proofVerifier } from ${JSON.stringify(verifier)};
      const { statement, signature, user } = JSON.parse(await Bun.stdin.text());
      const verdict = proofVerifier({ managed: "/etc/tagout/approvers.json", user }, { origins: [] })({ kind: "ssh", signature }, statement);
      console.log(verdict.ok ? verdict.assurance : verdict.why);`;
    const statement = { v: 1, request: "abcdefgh", approver: name };
    const signature = signer.sign(`tagout-approval/v1\n{"approver":"${name}","request":"abcdefgh","v":1}\n`);
    const input = JSON.stringify({ statement, signature, user: ownFile(place) });
    return runIn(place, [...under, process.execPath, "-e", script], { input }).out.trim();
  };

  test.if(!isInsideAgent() && mayMount)("is written by root for everybody to read, and what it names reaches L3", async () => {
    const place = placeWithKeys();
    const under = withEtc(place);
    const { code, shown } = await enroll(place, [...ann, "--managed"], typedFor(key.line), under);
    expect([code, shown.includes("L3 (cryptographic)"), shown.includes("WARNING: what needs L4 (two people) cannot be confirmed")]).toEqual(
      [0, true, true],
    );
    const written = join(place.home, "../etc/upper/tagout");
    expect([modeOf(written), modeOf(join(written, "approvers.json")), statSync(written).uid]).toEqual([0o755, 0o644, 0]);
    expect([existsSync("/etc/tagout"), existsSync(ownFile(place))]).toEqual([false, false]);
    expect(levelIn(place, under, "ann", key)).toBe("L3");

    const second = await enroll(place, [...bob, "--managed"], typedFor(another.line), under);
    expect([second.code, second.shown.includes(`  ann: ${key.type}`), second.shown.includes("Then 2 people reach L3")]).toEqual([
      0,
      true,
      true,
    ]);
    expect(levelIn(place, under, "bob", key)).toContain("it is enrolled for ann");
    const listed = tagout(place, ["enroll", "--list"], { under }).out;
    expect(listed).toContain("/etc/tagout/approvers.json (only root writes it: up to L3)");
    expect(listed).toContain(`    L3  ${key.type}  ${fingerprintOf(key.line)}`);
  });

  test.if(!isInsideAgent() && mayMount)("takes a key of root's own as separate (L2), and none that the user can read", async () => {
    const place = placeWithKeys();
    const under = withEtc(place);
    const file = join(place.home, "../root-key");
    runIn(place, ["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file]);
    const args = ["--name", "ann", "--ssh-key", `${file}.pub`, "--managed", "--separate"];
    for (const [change, why] of [
      [["/bin/chmod", "0640", file], "can be read by others than root"],
      [["/bin/chown", "65534", file], "is not root's"],
    ] as const) {
      runIn(place, change);
      const { code, err } = tagout(place, ["enroll", ...args], { under });
      expect([code, err]).toEqual([2, expect.stringContaining(why)]);
    }
    runIn(place, ["/bin/chown", "0", file]);
    runIn(place, ["/bin/chmod", "0600", file]);
    const { code, shown } = await enroll(place, args, typedFor(readFileSync(`${file}.pub`, "utf8").trim()), under);
    expect([code, shown.includes("L2 (separated)")]).toEqual([0, true]);
    expect(tagout(place, ["enroll", "--list"], { under }).out).toContain("    L2  ssh-ed25519  ");
    for (const bad of [
      args.filter((arg) => arg !== "--managed"),
      ["--name", "ann", "--passkey", "aaaaaaaa.bbbbbbbb", "--managed", "--separate"],
    ])
      expect(tagout(place, ["enroll", ...bad], { under }).err).toContain("`--separate` goes with");
  });

  test.if(!isInsideAgent() && mayMount)("takes a passkey by its fingerprint", async () => {
    const place = placeWithKeys();
    const under = withEtc(place);
    const { id, publicKey } = makeAuthenticator("ES256").passkey;
    const fingerprint = Bun.SHA256.hash(Uint8Array.fromBase64(publicKey, { alphabet: "base64url" }), "base64").slice(0, 8);
    const { code, shown } = await enroll(
      place,
      ["--name", "ann", "--passkey", `${id}.${publicKey}`, "--managed"],
      `${fingerprint}\n`,
      under,
    );
    expect([code, shown.includes("L3 (cryptographic)")]).toEqual([0, true]);
  });

  test.if(!isInsideAgent() && mayMount)(
    "counts L1 once others may write it, and is not written into a folder that is not root's",
    async () => {
      const place = placeWithKeys();
      const under = withEtc(place);
      await enroll(place, [...ann, "--managed"], typedFor(key.line), under);
      const folder = join(place.home, "../etc/upper/tagout");
      runIn(place, ["/bin/chmod", "0666", join(folder, "approvers.json")]);
      expect(levelIn(place, under, "ann", key)).toBe("L1");
      expect(tagout(place, ["enroll", "--list"], { under }).out).toContain("can be written by others than root");
      runIn(place, ["/bin/chmod", "0644", join(folder, "approvers.json")]);
      expect(levelIn(place, under, "ann", key)).toBe("L3");
      runIn(place, ["/bin/chown", "65534", folder]);
      expect(levelIn(place, under, "ann", key)).toBe("L1");
      const { code, err } = tagout(place, ["enroll", ...bob, "--managed"], { under });
      expect([code, err.includes("is not root's")]).toEqual([2, true]);
    },
  );
});
