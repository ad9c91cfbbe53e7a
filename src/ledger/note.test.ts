import { describe, expect, test } from "bun:test";
import { checkpointLine, checkpointText, findNotes, openCheckpoint, readCheckpoint, type Checkpoint } from "./checkpoint.ts";
import {
  checkNote,
  readNote,
  readVerifierKey,
  signNote,
  verifierKeyOf,
  verifierKeyText,
  writeNote,
  type NoteSigner,
  type SignatureCheck,
} from "./note.ts";

/** A stand-in for Ed25519: the format is what is tried here. */
const macOf = (publicKey: Uint8Array, message: Uint8Array): Uint8Array =>
  new Bun.SHA512().update(publicKey).update(message).digest(new Uint8Array(64)) as Uint8Array;
const isSignature: SignatureCheck = (publicKey, message, signature) => macOf(publicKey, message).toHex() === signature.toHex();
const signerOf = (name: string, fill: number): NoteSigner => {
  const publicKey = new Uint8Array(32).fill(fill);
  return { key: verifierKeyOf(name, publicKey), sign: (message) => macOf(publicKey, message) };
};

const origin = "host.example/tagout/0123456789abcdef";
const [first, second, stranger] = [signerOf(origin, 1), signerOf(origin, 2), signerOf("other.example", 3)];
const checkpoint: Checkpoint = { origin, size: 20_852_163, root: new Uint8Array(32).fill(9) };
const note = writeNote(signNote(checkpointText(checkpoint), [first, second]));

describe("a verifier key", () => {
  const text = verifierKeyText(first.key);
  test("reads back as itself", () => expect(readVerifierKey(text)).toEqual({ ok: true, value: first.key }));
  test("with any character changed is refused", () => {
    for (let at = 0; at < text.length; at += 1)
      for (const other of ["A", "b", "+", " "].filter((each) => each !== text[at]))
        expect([at, other, readVerifierKey(text.slice(0, at) + other + text.slice(at + 1)).ok]).toEqual([at, other, false]);
  });
  test.each(["", "a+b", "a b", "a\u00A0b", "a\u0000"])("cannot be named %j", (name) => {
    expect(() => verifierKeyOf(name, new Uint8Array(32))).toThrow("cannot be the name of a key");
  });
});

describe("a note", () => {
  test("is its text, an empty line and its signatures", () => {
    const lines = note.split("\n");
    expect(lines.slice(0, 4)).toEqual([origin, "20852163", checkpoint.root.toBase64(), ""]);
    expect(lines.slice(4, 6).every((line) => line.startsWith(`— ${origin} `))).toBe(true);
    expect(lines.slice(6)).toEqual([""]);
    const read = readNote(note);
    expect(read.ok && writeNote(read.value)).toBe(note);
  });

  const opened = (text: string, keys = [first.key, second.key]): string => {
    const read = readNote(text);
    if (!read.ok) return "unreadable";
    const checked = checkNote(read.value, keys, isSignature);
    return checked.ok ? checked.signedBy.map(({ id }) => id).join(" ") : checked.code;
  };

  test("is signed by the keys that are known, and by those alone", () => {
    expect(opened(note)).toBe(`${first.key.id} ${second.key.id}`);
    expect(opened(note, [second.key])).toBe(second.key.id);
    expect(opened(note, [stranger.key])).toBe("unknown-key");
    expect(opened(note, [])).toBe("unknown-key");
  });

  test("fails as a whole when the signature of one known key is wrong", () => {
    const read = readNote(note);
    if (!read.ok) throw new Error(read.why);
    const [one, two] = read.value.signatures;
    if (one === undefined || two === undefined) throw new Error("two signatures were made");
    expect(opened(writeNote({ ...read.value, signatures: [one, { ...two, bytes: one.bytes }] }))).toBe("bad-signature");
  });

  test("with any character changed is not what was signed", () => {
    for (let at = 0; at < note.length; at += 1) {
      const changed = `${note.slice(0, at)}${note[at] === "A" ? "B" : "A"}${note.slice(at + 1)}`;
      expect([at, opened(changed, [first.key, second.key]) === `${first.key.id} ${second.key.id}`]).toEqual([at, false]);
    }
  });

  const unreadable: Readonly<Record<string, string>> = {
    "without signatures": `${origin}\n1\n`,
    "without its last newline": note.slice(0, -1),
    "with a control character": note.replace("20852163", "2085\t2163"),
    "with a carriage return": note.replaceAll("\n", "\r\n"),
    "with a line that is no signature": `${note}-- x y\n`,
    "with a signature that is no base64": note.replace(/.\n$/, "!\n"),
    "with a signature without bytes": `${origin}\n\n— a ${new Uint8Array(4).toBase64()}\n`,
    "with too many signatures": note + note.split("\n").slice(4, 6).join("\n").concat("\n").repeat(40),
    "that is too long": `${"x".repeat(70_000)}${note}`,
    "with a lone surrogate": `\uD800${note}`,
  };
  test.each(Object.keys(unreadable))("%s is refused", (name) => expect(readNote(unreadable[name] ?? "").ok).toBe(false));
});

describe("a checkpoint", () => {
  test("is read with its name, size and root", () => {
    expect(openCheckpoint(note, [second.key], isSignature)).toMatchObject({ ok: true, checkpoint, signedBy: [second.key] });
  });

  test("of one log is not signed by a key that is named for another", () => {
    const forged = writeNote(signNote(checkpointText(checkpoint), [stranger]));
    expect(openCheckpoint(forged, [first.key, stranger.key], isSignature)).toMatchObject({ ok: false, code: "unknown-key" });
  });

  const root = checkpoint.root.toBase64();
  const texts: readonly string[] = [
    `${origin}\n1\n`,
    `${origin}\n01\n${root}\n`,
    `${origin}\n-1\n${root}\n`,
    `${origin}\n1.5\n${root}\n`,
    `${origin}\n9007199254740993\n${root}\n`,
    `${origin}\n1\n${root.slice(4)}\n`,
    `\n1\n${root}\n`,
    `${origin}\n1\n${root}\n\nmore\n`,
  ];
  test.each(texts)("is not %j", (text) => expect(readCheckpoint(writeNote(signNote(text, [first]))).ok).toBe(false));

  test("may have lines after the root that mean nothing to us", () => {
    expect(readCheckpoint(writeNote(signNote(`${checkpointText(checkpoint)}more\n`, [first]))).ok).toBe(true);
  });
});

describe("a file of checkpoints", () => {
  const other = writeNote(signNote(checkpointText({ ...checkpoint, size: 7 }), [first]));
  const sizesIn = (text: string): readonly unknown[] =>
    findNotes(text).map(({ line, note: found }) => {
      const opened = openCheckpoint(found, [first.key, second.key], isSignature);
      return [line, opened.ok ? opened.checkpoint.size : opened.code];
    });

  test("holds notes one behind the other, with or without empty lines between them", () => {
    expect(sizesIn(other + note)).toEqual([
      [1, 7],
      [6, 20_852_163],
    ]);
    expect(sizesIn(`\n${note}\n\n${other}\n`)).toEqual([
      [2, 20_852_163],
      [10, 7],
    ]);
  });

  test("holds one on each line of a system log, between others", () => {
    const read = readCheckpoint(note);
    if (!read.ok) throw new Error(read.why);
    const line = checkpointLine(read.value);
    expect(line).not.toContain("\n");
    expect(sizesIn(`Jan  2 03:04:05 host cron[7]: x\nJan  2 03:04:06 host tagout: ${line}\nx\n${line.replace("20852163", "8")}`)).toEqual([
      [2, 20_852_163],
      [4, "bad-signature"],
    ]);
  });

  test("holds both, so that a line that is added to notes does not hide them", () => {
    const read = readCheckpoint(note);
    if (!read.ok) throw new Error(read.why);
    const found = sizesIn(`${other}${checkpointLine(read.value)}\n${note}`);
    expect(found.map((each) => (each as unknown[])[1]).toSorted()).toEqual([20_852_163, 20_852_163, 7]);
  });

  test("holds whole ones after one that was not written whole and an empty line", () => {
    for (const kept of [1, 20, 60, 90, note.length - 5]) {
      const found = sizesIn(`${other}${note.slice(0, kept)}\n\n${note}`);
      expect([kept, found.at(0), found.at(-1)]).toEqual([kept, [1, 7], [expect.any(Number), 20_852_163]]);
      expect([kept, found.slice(1, -1)]).toEqual([kept, [[6, expect.stringMatching(/^bad-/)]]]);
    }
  });

  test("gives back what is no note, to be complained about", () => {
    expect(sizesIn("something else\n")).toEqual([[1, "bad-note"]]);
    expect(sizesIn(`${other}${note.slice(0, 90)}`)).toEqual([
      [1, 7],
      [6, "bad-note"],
    ]);
    expect(sizesIn("tagout-checkpoint x\n")).toEqual([[1, "bad-note"]]);
    expect(sizesIn("")).toEqual([]);
  });
});
