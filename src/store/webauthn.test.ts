import { toBase64Url } from "../model/index.ts";
import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { joined, utf8 } from "./bytes.ts";
import { cbor, head, makeAuthenticator, testOrigin, type Algorithm, type CeremonyChanges } from "./testing/authenticator.ts";
import { readPasskeyKey, readRegistration, verifyAssertion } from "./webauthn.ts";

const challenge = new Uint8Array(32).fill(7);
const ceremony = { challenge, origins: [testOrigin] };
const algorithms: readonly Algorithm[] = ["ES256", "EdDSA", "RS256"];
const bytes = (text: string): Uint8Array => Uint8Array.fromBase64(text, { alphabet: "base64url" });

describe.each(algorithms)("an assertion (%s)", (algorithm) => {
  const authenticator = makeAuthenticator(algorithm);
  const { publicKey } = authenticator.passkey;
  const whyOf = (changes: Partial<CeremonyChanges>, asked = ceremony): string => {
    const verdict = verifyAssertion(authenticator.assert(challenge, changes), publicKey, asked);
    return verdict.ok ? "" : verdict.why;
  };

  test("for exactly this challenge and page, by a verified person, is accepted", () => expect(whyOf({})).toBe(""));

  const refusals: Readonly<Record<string, readonly [changes: Partial<CeremonyChanges>, why: string]>> = {
    "no user verification": [{ flags: 0x01 }, "did not verify the person"],
    "no user presence": [{ flags: 0x04 }, "nobody touched"],
    "another port": [{ origin: "http://localhost:4871" }, "not the console's"],
    "another host": [{ origin: "http://localhost.evil.example:4870" }, "not the console's"],
    "the same origin with a slash": [{ origin: `${testOrigin}/` }, "not the console's"],
    "another scheme": [{ origin: testOrigin.replace("http", "https") }, "not the console's"],
    "another relying party": [{ relyingParty: "example.com" }, "not for localhost"],
    "a registration's type": [{ type: "webauthn.create" }, "something else than `webauthn.get`"],
    "another challenge": [{ client: { challenge: toBase64Url(new Uint8Array(32)) } }, "exactly this request"],
    "a padded challenge": [{ client: { challenge: challenge.toBase64() } }, "exactly this request"],
    "a page within another": [{ client: { crossOrigin: true } }, "inside another"],
    "a page under another": [{ client: { topOrigin: "http://evil.example" } }, "inside another"],
    "a bound token": [{ client: { tokenBinding: { status: "present", id: "x" } } }, "another connection"],
    "bytes after its data": [{ extra: Uint8Array.of(0xa0) }, "something follows"],
    "a credential in its data": [{ flags: 0x45 }, "registration, not a confirmation"],
    "extensions that are no map": [{ flags: 0x85, extra: Uint8Array.of(0x01) }, "no map"],
    "extensions that end too early": [{ flags: 0x85, extra: Uint8Array.of(0xa1, 0x61) }, "cannot be read"],
    "extensions and more": [{ flags: 0x85, extra: Uint8Array.of(0xa0, 0x00) }, "something follows"],
  };
  test.each(Object.entries(refusals))("with %s is refused", (_, [changes, why]) => expect(whyOf(changes)).toContain(why));

  test("may have extensions, flags of a copied passkey and a supported but unused token binding", () => {
    expect(whyOf({ flags: 0x85, extra: cbor(new Map([["credProtect", 2]])) })).toBe("");
    expect(whyOf({ flags: 0x1d })).toBe("");
    expect(whyOf({ client: { tokenBinding: { status: "supported" } } })).toBe("");
  });

  test("counts for every origin that is the console's, and for none where it has none", () => {
    expect(whyOf({}, { challenge, origins: ["http://localhost:1", testOrigin] })).toBe("");
    expect(whyOf({}, { challenge, origins: [] })).toContain("not the console's");
  });

  test("changed in any byte of any part is refused, and nothing throws", () => {
    const proof = authenticator.assert(challenge);
    const parts = ["client", "authenticator", "signature"] as const;
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), (part, at, change, isCut) => {
        const whole = bytes(proof[part]);
        const index = at % whole.length;
        const changed = isCut ? whole.subarray(0, index) : whole.map((byte, i) => (i === index ? byte ^ change : byte));
        expect(verifyAssertion({ ...proof, [part]: toBase64Url(changed) }, publicKey, ceremony).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test("of another key of the same kind is refused", () => {
    const other = makeAuthenticator(algorithm);
    expect(verifyAssertion(authenticator.assert(challenge), other.passkey.publicKey, ceremony).ok).toBe(false);
  });

  test.each(["client", "authenticator", "signature"])("with %s that is no base64url, or far too long, is refused", (part) => {
    const proof = authenticator.assert(challenge);
    for (const text of ["", "a", "++++", "AA==", "A".repeat(70_000), "AB"])
      expect(verifyAssertion({ ...proof, [part]: text }, publicKey, ceremony).ok).toBe(false);
  });

  test.each(["null", "[]", "7", "{", `{"type":"webauthn.get"}`])("whose client data are %s is refused", (text) =>
    expect(verifyAssertion({ ...authenticator.assert(challenge), client: toBase64Url(utf8(text)) }, publicKey, ceremony).ok).toBe(false),
  );
});

describe.each(algorithms)("a registration (%s)", (algorithm) => {
  const authenticator = makeAuthenticator(algorithm);
  const read = (changes: Partial<CeremonyChanges>) => readRegistration(authenticator.register(challenge, changes), ceremony);
  const whyOf = (changes: Partial<CeremonyChanges>): string => {
    const reading = read(changes);
    return reading.ok ? "" : reading.why;
  };

  test("yields the passkey that then signs", () => {
    const reading = read({});
    expect(reading).toEqual({ ok: true, passkey: authenticator.passkey, isCopied: false });
    expect(verifyAssertion(authenticator.assert(challenge), authenticator.passkey.publicKey, ceremony).ok).toBe(true);
  });

  test("is read from the authenticator's data alone, too", () => {
    const { client, attestation } = authenticator.register(challenge);
    const data = bytes(attestation);
    const at = data.length - dataLength(authenticator.passkey);
    const reading = readRegistration({ client, authenticator: toBase64Url(data.subarray(at)) }, ceremony);
    expect(reading).toMatchObject({ ok: true, passkey: authenticator.passkey });
  });

  test("may be signed by the passkey itself, and then the signature is checked", () => {
    expect(whyOf({ format: "packed" })).toBe("");
    const zeros = cbor(
      new Map<string, unknown>([
        ["alg", -7],
        ["sig", new Uint8Array(70)],
      ]),
    );
    expect(whyOf({ format: "packed", statement: zeros })).toContain("own signature does not fit");
  });

  test("tells of a passkey that can be copied", () => expect(read({ flags: 0x4d })).toMatchObject({ ok: true, isCopied: true }));

  const refusals: Readonly<Record<string, readonly [changes: Partial<CeremonyChanges>, why: string]>> = {
    "no user verification": [{ flags: 0x41 }, "did not verify the person"],
    "no user presence": [{ flags: 0x44 }, "nobody touched"],
    "no credential": [{ flags: 0x05 }, "no passkey"],
    "another origin": [{ origin: "http://localhost:1" }, "not the console's"],
    "another relying party": [{ relyingParty: "example.com" }, "not for localhost"],
    "an assertion's type": [{ type: "webauthn.get" }, "something else than `webauthn.create`"],
    "another challenge": [{ client: { challenge: "AAAA" } }, "exactly this request"],
    "an attestation that was not asked for": [{ format: "fido-u2f" }, "not asked for"],
    "a statement where none belongs": [{ statement: cbor(new Map([["x", 1]])) }, "has a statement"],
    "a statement with certificates": [
      {
        format: "packed",
        statement: cbor(
          new Map<string, unknown>([
            ["alg", -7],
            ["sig", new Uint8Array(8)],
            ["x5c", []],
          ]),
        ),
      },
      "not asked for",
    ],
    "an empty id": [{ id: new Uint8Array() }, "impossible length"],
    "a short id": [{ id: new Uint8Array(15) }, "impossible length"],
    "a huge id": [{ id: new Uint8Array(1024) }, "impossible length"],
    "something after the key": [{ extra: Uint8Array.of(0) }, "something follows"],
  };
  test.each(Object.entries(refusals))("with %s is refused", (_, [changes, why]) => expect(whyOf(changes)).toContain(why));

  test("cut anywhere or followed by anything is refused, and nothing throws", () => {
    const { client, attestation } = authenticator.register(challenge);
    const whole = bytes(attestation);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }), (end, more) => {
        for (const changed of [whole.subarray(0, end), joined(whole, more)])
          expect(readRegistration({ client, attestation: toBase64Url(changed) }, ceremony).ok).toBe(false);
      }),
    );
  });
});

/** Length of the authenticator's data of a registration. */
const dataLength = ({ id, publicKey }: { readonly id: string; readonly publicKey: string }): number =>
  55 + bytes(id).length + bytes(publicKey).length;

describe("a passkey's public key", () => {
  const x = bytes("IyWGVFKWc7KCgUyjGHUwQGfzm75SewrIjFLNjUY0HpI");
  const y = bytes("tQvV9xNYVEn9KfFSd4JDemQnN9Dq9rIlrXfbkDDduXU");
  const p256: readonly (readonly [number, unknown])[] = [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, x],
    [-3, y],
  ];
  const modulus = new Uint8Array(256).fill(0xff);
  const rsa = (n: Uint8Array, e: Uint8Array) =>
    [
      [1, 3],
      [3, -257],
      [-1, n],
      [-2, e],
    ] as const;
  const isRead = (pairs: readonly (readonly [number, unknown])[]): boolean => readPasskeyKey(toBase64Url(cbor(new Map(pairs)))).ok;

  test("is read in its one form", () => expect([isRead(p256), isRead(rsa(modulus, Uint8Array.of(1, 0, 1)))]).toEqual([true, true]));

  const wrong: Readonly<Record<string, readonly (readonly [number, unknown])[]>> = {
    "a point that is not on the curve": [
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, y],
      [-3, x],
    ],
    "another curve": [
      [1, 2],
      [3, -7],
      [-1, 2],
      [-2, x],
      [-3, y],
    ],
    "another algorithm of the same type": [
      [1, 2],
      [3, -35],
      [-1, 1],
      [-2, x],
      [-3, y],
    ],
    "the algorithm of another type": [
      [1, 2],
      [3, -8],
      [-1, 1],
      [-2, x],
      [-3, y],
    ],
    "a short coordinate": [
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, x.subarray(1)],
      [-3, y],
    ],
    "a compressed point": [
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, x],
      [-3, true],
    ],
    "a parameter too many": [...p256, [4, 1]],
    "a parameter too few": p256.slice(0, 4),
    "a small modulus": rsa(modulus.subarray(1), Uint8Array.of(1, 0, 1)),
    "a modulus that begins with zeros": rsa(joined(new Uint8Array(8), modulus), Uint8Array.of(1, 0, 1)),
    "an exponent of one": rsa(modulus, Uint8Array.of(1)),
    "an even exponent": rsa(modulus, Uint8Array.of(4)),
    "a padded exponent": rsa(modulus, Uint8Array.of(0, 1, 0, 1)),
  };
  test.each(Object.entries(wrong))("with %s is refused", (_, pairs) => expect(isRead(pairs)).toBe(false));

  test("that is a list, is followed by something or has a parameter twice is refused", () => {
    const whole = cbor(new Map(p256));
    const twice = joined(head(5, 6), whole.subarray(1), cbor(3), cbor(-7));
    for (const bad of [cbor([1, 2]), joined(whole, Uint8Array.of(0)), twice, new Uint8Array()])
      expect(readPasskeyKey(toBase64Url(bad)).ok).toBe(false);
  });
});
