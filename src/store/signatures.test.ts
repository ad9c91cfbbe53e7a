import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  challengeOf,
  readApprovers,
  signatureNamespace,
  signedText,
  statementOf,
  type ApprovalRequest,
  type Approver,
  type Approvers,
  type Statement,
} from "../approval/index.ts";
import { aCase, answers, confirmations, asked } from "../approval/approvals.fixture.ts";
import { joined, utf8 } from "./bytes.ts";
import { verifyWithOpenssh } from "./openssh.ts";
import { proofVerifier, verifyProof } from "./signatures.ts";
import { makeAuthenticator, testOrigin } from "./testing/authenticator.ts";
import { temporaryFolder } from "./testing/folder.ts";
import { armoredSignature, makeSecurityKey, touched, verified, type SecurityKey } from "./testing/security-key.ts";

const root = temporaryFolder();

const opened = (): ApprovalRequest => {
  const step = confirmations().approvals.open(asked());
  if (!step.ok) throw new Error(step.detail);
  return step.request;
};
const request = opened();
const statement: Statement = statementOf(request, "ann", answers, aCase, false);
const text = signedText(statement);

const person = (name: string, parts: Partial<Approver> = {}): Approver => ({ name, ssh: [], passkeys: [], ...parts });
const nobody: Approvers = { people: [], isProtected: false };
const managed = (...people: readonly Approver[]) => ({ managed: { people, isProtected: true }, user: nobody });
const own = (...people: readonly Approver[]) => ({ managed: nobody, user: { people, isProtected: true } });
const place = { origins: [testOrigin] };
const ssh = (signature: string) => ({ kind: "ssh", signature }) as const;
const levelOf = (...given: Parameters<typeof verifyProof>): string => {
  const verdict = verifyProof(...given);
  return verdict.ok ? `${verdict.approver} ${verdict.assurance}` : verdict.why;
};
const noteOf = (...given: Parameters<typeof verifyProof>): string => {
  const verdict = verifyProof(...given);
  return verdict.ok ? (verdict.note ?? "") : "";
};

/** Stock OpenSSH as anybody would run it, without our code. */
const byHand = (key: SecurityKey, signature: string, message = text): number | null => {
  const folder = join(root, `hand-${readdirSync(root).length}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "allowed"), `ann namespaces="${signatureNamespace}" ${key.line}\n`);
  writeFileSync(join(folder, "signature"), signature);
  const argv = ["-Y", "verify", "-f", join(folder, "allowed"), "-I", "ann", "-n", signatureNamespace, "-s", join(folder, "signature")];
  return Bun.spawnSync(["/usr/bin/ssh-keygen", ...argv], { stdin: utf8(message), stdout: "ignore", stderr: "ignore" }).exitCode;
};

test("a terminal proves nothing and is L1, whoever is enrolled", () => {
  const proof = { kind: "terminal", tty: "/dev/pts/1", sessionLeader: 1, user: "eve" } as const;
  expect(levelOf(proof, statement, managed(), place)).toBe("eve L1");
});

describe.each(["ed25519", "p256"] as const)("a security key (%s)", (kind) => {
  const key = makeSecurityKey(kind);
  const ann = managed(person("ann", { ssh: [key.line] }));
  const verdict = (signature: string, about = statement, enrolled: Parameters<typeof verifyProof>[2] = ann): string =>
    levelOf(ssh(signature), about, enrolled, place);

  test.each(["sha256", "sha512"] as const)("that verified its person is L3, and stock OpenSSH agrees (%s)", (hash) => {
    const signature = key.sign(text, { hash });
    expect([byHand(key, signature), byHand(key, signature, `${text} `)]).toEqual([0, 255]);
    expect(verdict(signature)).toBe("ann L3");
  });

  test("counts whatever numbers its signature happens to have", () => {
    // Of P-256, `r` and `s` are at times shorter than 32 bytes or begin with a high bit.
    for (let counter = 0; counter < 12; counter++) expect(verdict(key.sign(text, { counter }))).toBe("ann L3");
  });

  test.each([
    [touched, "did not ask for a PIN"],
    [verified, "nobody touched"],
    [0, "nobody touched"],
  ])("with flags %p is L1 at most, though OpenSSH accepts it, and the note says why", (flags, why) => {
    const signature = key.sign(text, { flags });
    expect([byHand(key, signature), verdict(signature)]).toEqual([0, "ann L1"]);
    expect(noteOf(ssh(signature), statement, ann, place)).toContain(why);
  });

  test("that stands in the user's own file is L1, protected or not", () => {
    const signature = key.sign(text);
    expect(verdict(signature, statement, own(person("ann", { ssh: [key.line] })))).toBe("ann L1");
    expect(noteOf(ssh(signature), statement, own(person("ann", { ssh: [key.line] })), place)).toContain("could have written");
  });

  test("that stands in a managed file which others may write is L1", () => {
    const exposed = { managed: { people: ann.managed.people, isProtected: false }, user: nobody };
    expect(verdict(key.sign(text), statement, exposed)).toBe("ann L1");
  });

  test("keeps its level where the agent enrols a key of its own under the same name", () => {
    const agents = makeSecurityKey(kind);
    const both = { managed: ann.managed, user: { people: [person("ann", { ssh: [agents.line] })], isProtected: false } };
    expect([verdict(key.sign(text), statement, both), verdict(agents.sign(text), statement, both)]).toEqual(["ann L3", "ann L1"]);
  });

  const refusals: Readonly<Record<string, readonly [signature: string, why: string]>> = {
    "another namespace": [key.sign(text, { namespace: "file" }), "is for `file`"],
    "another text": [key.sign(`${text} `), "OpenSSH does not accept"],
    "another application signed for": [key.sign(text, { application: "ssh:other" }), "OpenSSH does not accept"],
    "the algorithm of a web site's key": [key.sign(text, { algorithm: `webauthn-${key.type}` }), "algorithm is not that of its key"],
    "a reserved field that is used": [key.sign(text, { reserved: "x" }), "reserved is not empty"],
    "flags that announce extensions": [key.sign(text, { flags: 0x85 }), "announce data"],
    "bytes after its end": [key.sign(text, { extra: Uint8Array.of(0) }), "something follows its end"],
    "the public key of somebody else": [key.sign(text, { blob: makeSecurityKey(kind).blob }), "is not enrolled for ann"],
    "a megabyte": [armoredSignature(new Uint8Array(1_000_000)), "too long"],
    nothing: ["", "no signature as"],
    "two signatures": [key.sign(text) + key.sign(text), "no signature as"],
    "base64 that is padded wrongly": [key.sign(text).replace(/=*\n-----END/, "===\n-----END"), "no signature as"],
  };
  test.each(Object.entries(refusals))("is refused with %s", (_, [signature, why]) => expect(verdict(signature)).toContain(why));

  test("is refused for any other request, answer, case or person", () => {
    const signature = key.sign(text);
    const others: readonly Statement[] = [
      { ...statement, action: "0".repeat(64) },
      { ...statement, request: "abcdefgh" },
      { ...statement, nonce: "0" },
      { ...statement, answers: [] },
      { ...statement, case: { ...aCase, justification: "another" } },
      { ...statement, breakGlass: true },
      { ...statement, environment: "test" },
    ];
    for (const other of others) expect(verdict(signature, other)).toContain("OpenSSH does not accept");
    const bob = managed(person("ann"), person("bob", { ssh: [key.line] }));
    expect(verdict(signature, statement, bob)).toContain("is not enrolled for ann; it is enrolled for bob");
    expect(verdict(signature, { ...statement, approver: "bob" }, bob)).toContain("OpenSSH does not accept");
  });

  test("is verified without OpenSSH too: files that were changed in between do not help", () => {
    const fooled = { ...place, openssh: () => ({ ok: true }) as const };
    expect(levelOf(ssh(key.sign(`${text} `)), statement, ann, fooled)).toBe("the security key's signature does not fit the request");
    expect(levelOf(ssh(key.sign(text)), statement, ann, fooled)).toBe("ann L3");
  });

  test("made for a web site or another protocol does not count, even enrolled by mistake", () => {
    const site = makeSecurityKey(kind, "localhost");
    expect(levelOf(ssh(site.sign(text)), statement, managed(person("ann", { ssh: [site.line] })), place)).toContain("begins with `ssh:`");
  });

  test("with an application of its own under `ssh:` counts", () => {
    const named = makeSecurityKey(kind, "ssh:tagout");
    expect(levelOf(ssh(named.sign(text)), statement, managed(person("ann", { ssh: [named.line] })), place)).toBe("ann L3");
  });

  test("garbled anywhere is refused or is the same signature, and nothing throws", () => {
    const blob = Uint8Array.fromBase64(key.sign(text).replaceAll(/-----[^-]+-----|\n/g, ""));
    const fooled = { ...place, openssh: () => ({ ok: true }) as const };
    fc.assert(
      fc.property(fc.nat(blob.length - 1), fc.integer({ min: 1, max: 255 }), fc.nat(blob.length), (at, change, end) => {
        const garbled = blob.map((byte, i) => (i === at ? byte ^ change : byte));
        for (const bytes of [garbled, blob.subarray(0, end === blob.length ? end - 1 : end), joined(blob, garbled.subarray(0, end + 1))])
          expect(verifyProof(ssh(armoredSignature(bytes)), statement, ann, fooled).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe("an ordinary key", () => {
  /** What an agent of the same user does: it has no key file and reaches the person's `ssh-agent`. */
  const signedByAgent = (type: string): { readonly line: string; readonly signature: string } => {
    const folder = join(root, `agent-${type}`);
    mkdirSync(folder);
    const script = [
      `ssh-keygen -q -t ${type} -N "" -C ann -f key`,
      `eval "$(ssh-agent -a ./socket)" >/dev/null`,
      `trap 'kill "$SSH_AGENT_PID"' EXIT`,
      `ssh-add -q key && rm key`,
      `ssh-keygen -q -Y sign -n ${signatureNamespace} -f key.pub text 2>/dev/null`,
    ].join(" && ");
    writeFileSync(join(folder, "text"), text);
    const { exitCode, stderr } = Bun.spawnSync(["/bin/sh", "-c", script], { cwd: folder, env: { PATH: "/usr/bin:/bin" }, stderr: "pipe" });
    if (exitCode !== 0) throw new Error(stderr.toString());
    return { line: readFileSync(join(folder, "key.pub"), "utf8"), signature: readFileSync(join(folder, "text.sig"), "utf8") };
  };

  test.each(["ed25519", "ecdsa", "rsa"])("of type %s, signed by an agent with SSH_AUTH_SOCK, is L1 and the note says why", (type) => {
    const { line, signature } = signedByAgent(type);
    const ann = managed(person("ann", { ssh: [line] }));
    expect(levelOf(ssh(signature), statement, ann, place)).toBe("ann L1");
    expect(noteOf(ssh(signature), statement, ann, place)).toContain("SSH_AUTH_SOCK");
    expect(levelOf(ssh(signature), { ...statement, nonce: "0" }, ann, place)).toContain("OpenSSH does not accept");
    expect(levelOf(ssh(signature), statement, managed(person("ann")), place)).toContain("not enrolled for anybody");
  });
});

describe("a key that another user id holds", () => {
  const folder = join(root, "separate");
  mkdirSync(folder);
  Bun.spawnSync(["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", join(folder, "key")]);
  const line = readFileSync(join(folder, "key.pub"), "utf8").trim();
  writeFileSync(join(folder, "text"), text);
  Bun.spawnSync(["/usr/bin/ssh-keygen", "-q", "-Y", "sign", "-n", signatureNamespace, "-f", join(folder, "key"), join(folder, "text")]);
  const signature = readFileSync(join(folder, "text.sig"), "utf8");
  const separate = { ssh: [line], separate: [line] };

  test("is L2 where root says so", () => {
    expect(levelOf(ssh(signature), statement, managed(person("ann", separate)), place)).toBe("ann L2");
    expect(levelOf(ssh(signature), { ...statement, nonce: "0" }, managed(person("ann", separate)), place)).toContain("does not accept");
  });
  test("is L1 where the user says so, or a file that others may write", () => {
    expect(levelOf(ssh(signature), statement, own(person("ann", separate)), place)).toBe("ann L1");
    const exposed = { managed: { people: [person("ann", separate)], isProtected: false }, user: nobody };
    expect(levelOf(ssh(signature), statement, exposed, place)).toBe("ann L1");
  });
  test("is L1 where it is said of another key", () => {
    const other = makeSecurityKey("ed25519");
    const ann = managed(person("ann", { ssh: [line, other.line], separate: [other.line] }));
    expect(levelOf(ssh(signature), statement, ann, place)).toBe("ann L1");
  });
  test("is named by a file only where it stands among the keys", () => {
    const fileOf = (people: unknown): string => JSON.stringify({ v: 1, people });
    expect(readApprovers(fileOf([{ name: "ann", ...separate }]))).toMatchObject({ ok: true, people: [{ separate: [line] }] });
    expect(readApprovers(fileOf([{ name: "ann", ssh: [], separate: [line] }]))).toMatchObject({ ok: false });
    expect(readApprovers(fileOf([{ name: "ann", ssh: [line], separate: true }]))).toMatchObject({ ok: false });
  });
});

describe("verifying with OpenSSH", () => {
  const key = makeSecurityKey("ed25519");
  const ann = managed(person("ann", { ssh: [key.line] }));

  test("leaves nothing behind, whatever comes out, and refuses where it cannot write", () => {
    const scratch = join(root, "scratch");
    const openssh: typeof verifyWithOpenssh = (signature, enrolled, name, message) =>
      verifyWithOpenssh(signature, enrolled, name, message, scratch);
    expect(levelOf(ssh(key.sign(text)), statement, ann, { ...place, openssh })).toContain("could not be verified");
    mkdirSync(scratch);
    expect(levelOf(ssh(key.sign(text)), statement, ann, { ...place, openssh })).toBe("ann L3");
    expect(levelOf(ssh(key.sign("x")), statement, ann, { ...place, openssh })).toContain("OpenSSH does not accept");
    expect(readdirSync(scratch)).toEqual([]);
  });

  test("takes neither its program nor anything else from the variables of the process", () => {
    const folder = join(root, "path");
    mkdirSync(folder);
    writeFileSync(join(folder, "ssh-keygen"), "#!/bin/sh\nexit 0\n", { mode: 0o755 });
    // The loader writes this file for every program that gets these variables (ld.so(8)).
    const changes = { PATH: `${folder}:${process.env["PATH"] ?? ""}`, LD_DEBUG: "libs", LD_DEBUG_OUTPUT: join(folder, "loader") };
    const before = Object.fromEntries(Object.keys(changes).map((name) => [name, process.env[name]]));
    Object.assign(process.env, changes);
    try {
      expect(levelOf(ssh(key.sign("x")), statement, ann, place)).toContain("OpenSSH does not accept");
    } finally {
      for (const [name, value] of Object.entries(before))
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
    }
    expect(readdirSync(folder)).toEqual(["ssh-keygen"]);
  });

  test("refuses a statement that has no canonical text", () => {
    const odd = { ...statement, case: { ...aCase, justification: "\ud800" } };
    expect(levelOf(ssh(key.sign(text)), odd, ann, place)).toContain("no text that can be signed");
  });
});

describe.each(["ES256", "EdDSA", "RS256"] as const)("a passkey (%s)", (algorithm) => {
  const passkey = makeAuthenticator(algorithm);
  const ann = managed(person("ann", { passkeys: [passkey.passkey] }));
  const challenge = challengeOf(statement);

  test("is L3 in the managed file and L1 in the user's own", () => {
    expect(levelOf(passkey.assert(challenge), statement, ann, place)).toBe("ann L3");
    expect(levelOf(passkey.assert(challenge), statement, own(...ann.managed.people), place)).toBe("ann L1");
  });

  test("is refused for another action, and replayed onto another request", () => {
    const proof = passkey.assert(challenge);
    for (const other of [
      { ...statement, action: "0".repeat(64) },
      { ...statement, request: "abcdefgh", nonce: "1" },
    ])
      expect(levelOf(proof, other, ann, place)).toContain("something else than exactly this request");
  });

  test("of somebody else, or of nobody, is refused", () => {
    const bob = managed(person("ann"), person("bob", { passkeys: [passkey.passkey] }));
    expect(levelOf(passkey.assert(challenge), statement, bob, place)).toContain("not enrolled for ann; it is enrolled for bob");
    const mallory = makeAuthenticator(algorithm);
    expect(levelOf(mallory.assert(challenge), statement, ann, place)).toContain("not enrolled for anybody");
    const posing = { ...mallory.assert(challenge), credential: passkey.passkey.id };
    expect(levelOf(posing, statement, ann, place)).toContain("signature does not fit");
  });

  test("says no SSH signature, and an SSH signature is no assertion", () => {
    const { signature, authenticator } = passkey.assert(challenge);
    expect(levelOf(ssh(signature), statement, ann, place)).toContain("no signature as");
    const key = makeSecurityKey("ed25519");
    const crossed = {
      ...passkey.assert(challenge),
      signature: Uint8Array.from(utf8(key.sign(text))).toBase64({ alphabet: "base64url" }),
      authenticator,
    };
    expect(levelOf(crossed, statement, ann, place)).not.toStartWith("ann");
  });
});

describe("proofVerifier", () => {
  const key = makeSecurityKey("ed25519");
  const folder = join(root, "files");
  mkdirSync(folder);
  const paths = { managed: join(folder, "managed.json"), user: join(folder, "user.json") };
  const write = (path: string, ...people: readonly Approver[]): void => writeFileSync(path, JSON.stringify({ v: 1, people }));
  const verify = (signature: string): string => {
    const verdict = proofVerifier(paths, place)(ssh(signature), statement);
    return verdict.ok ? `${verdict.approver} ${verdict.assurance}` : verdict.why;
  };

  test("reads both files anew for each proof, and believes none that others may write", () => {
    expect(verify(key.sign(text))).toContain("not enrolled for anybody");
    write(paths.managed, person("ann", { ssh: [key.line] }));
    // The folder is in /tmp, which everybody writes.
    expect(verify(key.sign(text))).toBe("ann L1");
    write(paths.managed, person("bob", { ssh: [key.line] }));
    expect(verify(key.sign(text))).toContain("it is enrolled for bob");
  });

  test("refuses while the managed file is wrong, whatever the user's own says", () => {
    write(paths.user, person("ann", { ssh: [key.line] }));
    writeFileSync(paths.managed, "{");
    expect(verify(key.sign(text))).toContain("who may confirm is not known");
    expect(proofVerifier(paths, place)({ kind: "terminal", tty: "", sessionLeader: 1, user: "ann" }, statement).ok).toBe(true);
  });

  test("goes on with the managed file while the user's own is wrong, and says so where it matters", () => {
    write(paths.managed, person("ann", { ssh: [key.line] }));
    writeFileSync(paths.user, "{");
    expect(verify(key.sign(text))).toBe("ann L1");
    write(paths.managed);
    expect(verify(key.sign(text))).toContain("and of the user's own file");
  });
});
