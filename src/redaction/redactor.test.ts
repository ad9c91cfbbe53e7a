import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { createHmac } from "node:crypto";
import fc from "fast-check";
import { makeCorpus } from "../../test/redaction/corpus.ts";
import { detectors } from "./detectors/index.ts";
import { lazyRedact } from "./index.ts";
import { allowedBy, detectorsFrom } from "./own-detectors.ts";
import { Pseudonyms } from "./pseudonym.ts";
import { lineBytesMax, Redactor } from "./redactor.ts";
import { RedactingStream } from "./stream.ts";
import { makeRedact } from "./text.ts";

// Properties take their time on a busy machine.
setDefaultTimeout(60_000);

const key = new Uint8Array(32).fill(5);
const redact = makeRedact({ key });
const seed = 20_261_122;
const tokens = /<[a-z-]+:[0-9a-f]{8}>/g;

describe("a token", () => {
  test("is the beginning of HMAC-SHA-256 of the value under the session's key, however long it is", () => {
    const names = new Pseudonyms(key);
    const wrong = [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 500].filter((length) => {
      const value = `${"x".repeat(length)}\u00ff`;
      return names.of(value, "bytes") !== createHmac("sha256", key).update(Buffer.from(value, "latin1")).digest("hex").slice(0, 8);
    });
    expect(wrong).toEqual([]);
  });
  test("is the same for the same value in other spellings and kinds of record", () => {
    const found = redact('phone=+1 202 555 0143\n{"mobile":"+1-202-555-0143"}\nGET /x?tel=%2B12025550143').match(tokens);
    expect(found).toHaveLength(3);
    expect(new Set(found).size).toBe(1);
  });
  test("of another session is another", () => {
    const other = makeRedact({ key: new Uint8Array(32).fill(6) });
    expect(other("mail a.b@mailbox.example")).not.toBe(redact("mail a.b@mailbox.example"));
  });
  test("needs a key of some length", () => expect(() => new Pseudonyms(new Uint8Array(8))).toThrow("16 to 64 bytes"));
});

describe("a JSON text stays one", () => {
  const values = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constantFrom<unknown>(
      'Ann O\'Neil\n"x"',
      "219-09-9999",
      219_099_999,
      4_111_111_111_111_111,
      "a\\b@c.example",
      "+1 202 555 0143\u00e9",
      "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
    ),
  );
  const names = fc.oneof(
    fc.string(),
    fc.constantFrom("ssn", "patient", "name", "value", "password", "phone", "card", "dob", "address", "token", "zip"),
  );
  test(`whatever it holds (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.dictionary(names, fc.oneof(values, fc.array(values), fc.dictionary(names, values))), (value) => {
        const once = redact(JSON.stringify(value));
        JSON.parse(once);
        JSON.parse(redact(JSON.stringify({ body: JSON.stringify(value) })));
        expect(redact(once)).toBe(once);
      }),
      { seed, numRuns: 600 },
    );
  });
  test("numbers become texts", () =>
    expect(redact('{"ssn":219099999,"n":[4111111111111111]}').replaceAll(/:[0-9a-f]{8}/g, "")).toBe('{"ssn":"<ssn>","n":["<card>"]}'));
});

/** Pieces that detectors look for, put together by chance. */
const pieces = [
  "ssn=",
  "219-09-9999",
  "patient ",
  "Maria Gonzalez",
  " ",
  '"',
  "'",
  "\\",
  "{",
  "}",
  "[",
  "]",
  ":",
  "=",
  ",",
  ";",
  "|",
  "~",
  "*",
  "@",
  "a.b@c.example",
  "%40",
  "%2",
  "http://",
  "user:pass@",
  "?token=",
  "&",
  "eyJhbGciOiJIUzI1NiJ9.",
  "AKIAIOSFODNN7EXAMPLE",
  "-----BEGIN RSA PRIVATE KEY-----",
  "-----END",
  "PID|1||",
  "NM1*IL*1*",
  "(0010,0010) PN [",
  "VALUES (",
  "WHERE x = '",
  "call ",
  "+1 202 555 0143",
  "4111 1111 1111 1111",
  "DE89 3704 0044 0532 0130 00",
  "2001:db8::1",
  "81.19.155.80",
  "d7:70:51:8e:dc:31",
  "2002-10-21",
  "12 Main Street",
  "Cookie: a=b; ",
  "Bearer ",
  "password ",
  "QUJDREVGR0hJSktMTU5PUA==",
  "<email:0123abcd>",
  "\u00e9",
  "\t",
  "1",
  "0",
  "x",
  "Dr. ",
  "born ",
  "name: DB_PASSWORD",
  "value: ",
] as const;
const line = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(""));

describe(`any text (seed ${seed})`, () => {
  test("keeps its number of lines, and a second time changes nothing", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const text = lines.join("\n");
        const once = redact(text);
        expect(once.split("\n").length).toBe(text.split("\n").length);
        expect(redact(once)).toBe(once);
      }),
      { seed, numRuns: 2000 },
    );
  });
  test("is the same in any pieces", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), fc.array(fc.nat(40), { maxLength: 12 }), (lines, cuts) => {
        const bytes = Buffer.from(`${lines.join("\n")}\n`, "utf8");
        const whole = streamed([bytes]);
        let at = 0;
        const parts = cuts.map((size) => bytes.subarray(at, (at += size)));
        expect(streamed([...parts, bytes.subarray(at)])).toEqual(whole);
      }),
      { seed, numRuns: 1000 },
    );
  });
  test("of bytes that are no text keeps those bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const out = streamed([bytes]).toString("latin1");
        const rest = out.replaceAll(tokens, "");
        expect([...rest].every((sign) => Buffer.from(bytes).includes(sign.charCodeAt(0)))).toBe(true);
        expect(out.split("\n").length).toBe(Buffer.from(bytes).toString("latin1").split("\n").length);
      }),
      { seed, numRuns: 1000 },
    );
  });
});

const streamed = (chunks: readonly Uint8Array[]): Buffer => {
  const stream = new RedactingStream(new Redactor({ key }));
  return Buffer.concat([...chunks.map((chunk) => stream.push(chunk)), stream.end()]);
};

describe("a stream", () => {
  test("hands on whole lines at once", () => {
    const stream = new RedactingStream(new Redactor({ key }));
    expect(Buffer.from(stream.push(Buffer.from("one\ntwo\nthr"))).toString()).toBe("one\ntwo\n");
    expect(Buffer.from(stream.push(Buffer.from("ee\n"))).toString()).toBe("three\n");
    expect(stream.end().length).toBe(0);
  });
  test("keeps carriage returns and a last line without its end", () => expect(streamed([Buffer.from("a\r\nb")]).toString()).toBe("a\r\nb"));
  test("takes out whole a line that is too long, and goes on behind it", () => {
    const out = streamed([Buffer.alloc(lineBytesMax, 120), Buffer.alloc(10, 121), Buffer.from("\nnext\n")]).toString();
    expect(out.replace(/[0-9a-f]{8}/, "")).toBe("<line:>\nnext\n");
  });
  test("takes out whole a line whose reading would not end soon", () => {
    const hostile = 'a="\\"'.repeat(40_000);
    const out = redact(hostile);
    expect(out.length).toBeLessThan(hostile.length + 1);
  });
  test("knows a private key over many lines, and goes on behind it", () => {
    const out = redact("-----BEGIN RSA PRIVATE KEY-----\nMIIBOgIBAAJBAK\nAb+/==\n-----END RSA PRIVATE KEY-----\nplain words").split("\n");
    expect(out.map((each) => each.replaceAll(tokens, "#"))).toEqual([
      "-----BEGIN RSA PRIVATE KEY-----",
      "#",
      "#",
      "-----END RSA PRIVATE KEY-----",
      "plain words",
    ]);
  });
  test("knows the columns of a table from its heading", () => {
    const out = redact("surname;given;birth_date;plan\nBjornstad;Ngozi;1961-04-03;silver").split("\n");
    expect(out[1]?.replaceAll(/:[0-9a-f]{8}/g, "")).toBe("<name>;<name>;<birth-date>;silver");
  });
  test("knows the value below its name", () => {
    const out = redact("  - name: SMTP_PASSWORD\n    value: Plain\n  - name: REGION\n    value: Plain").split("\n");
    expect([out[1]?.replaceAll(tokens, "#"), out[3]]).toEqual(["    value: #", "    value: Plain"]);
  });
});

describe("an organisation", () => {
  const detectors = detectorsFrom([{ kind: "badge", keys: ["badge number"], formats: ["EMP-####", "ZZ@*"] }]);
  const own = makeRedact({ key, detectors, allows: allowedBy(["EMP-0000", "format:EMP-9###"]) });
  test.each([
    ["seen EMP-1234 today", "seen <badge> today"],
    ["badge_number=EMP-1234", "badge_number=<badge>"],
    ["seen ZZa7 today", "seen <badge> today"],
    ["seen EMP-0000 and EMP-9123", "seen EMP-0000 and EMP-9123"],
    ["seen EMP-12345", "seen EMP-12345"],
  ])("has its own kinds and exceptions: %s", (text, expected) => expect(own(text).replaceAll(/:[0-9a-f]{8}/g, "")).toBe(expected));
});

describe("counts and reasons", () => {
  test("tell kinds and places, never values", () => {
    const redactor = new Redactor({ key });
    expect(redactor.explain("(555) 234-5678+1 202 555 0143")).toEqual([
      { kind: "phone", start: 0, end: 14 },
      { kind: "phone", start: 14, end: 29 },
    ]);
    expect(redactor.explain("ssn=219-09-9999 x")).toEqual([{ kind: "ssn", start: 4, end: 15 }]);
    expect([...redactor.counts]).toEqual([
      ["phone", 2],
      ["ssn", 1],
    ]);
    expect(redactor.reasonOf("ssn")).toContain("Social Security");
    expect(redactor.reasonOf("encoded")).toContain("base64");
  });
});

describe("a text that the filter before the engine passes over", () => {
  const loads = (text: string): boolean => {
    let isLoaded = false;
    lazyRedact({
      key: () => {
        isLoaded = true;
        return key;
      },
    })(text);
    return isLoaded;
  };
  const wrong = (texts: readonly string[]): string[] => texts.filter((text) => !loads(text) && redact(text) !== text);

  test("is a plain one", () => {
    expect(["kubectl get pods", "ls -la /srv/app", "git push --force"].map(loads)).toEqual([false, false, false]);
    expect(loads("ssn=1")).toBe(true);
  });
  test("is none where an organisation has detectors of its own", () => {
    const codename = { kind: "codename", keys: [], formats: ["zan-@@@@@"] };
    const own = lazyRedact({ key: () => key, settings: () => ({ detectors: [codename], allow: [] }) });
    expect(loads("the plan for zan-zibar")).toBe(false);
    expect(own("the plan for zan-zibar")).toMatch(/^the plan for <codename:[0-9a-f]{8}>$/);
  });
  test("is none that the engine would change: examples of all detectors", () =>
    expect(wrong(detectors.flatMap(({ examples, harmless }) => [...Object.keys(examples), ...harmless]))).toEqual([]));
  test("is none that the engine would change: names of keys and cues in their settings", () => {
    const names = detectors.flatMap(({ keys = [], weakKeys = [], cues = [] }) => [...keys, ...weakKeys, ...cues]);
    const settings = (name: string): string[] => {
      const [snake, kebab] = [name.replaceAll(" ", "_"), name.replaceAll(" ", "-")];
      return [
        `${snake}=zanzibar`,
        `${snake}: zanzibar`,
        `{"${snake}":"qwx zanzibar"}`,
        `--${kebab} zanzibar`,
        `<${snake}>smith</a>`,
        `${name} maria garcia`,
      ];
    };
    expect(wrong(names.flatMap(settings))).toEqual([]);
  });
  test("is none that the engine would change: lines of the generator", () =>
    expect(wrong(makeCorpus(3, 3000).map(({ text }) => text))).toEqual([]));
  test(`is none that the engine would change: words and signs by chance (seed ${seed})`, () => {
    const parts = fc.constantFrom(
      ...pieces,
      ..."maria garcia Maria MARIA GARCIA van der lives at the visit of Rua das Flores foo.bar src/main.ts -u --user - . / _".split(" "),
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), fc.constantFrom(" ", ""), (words, gap) => {
        const text = words.join(gap);
        expect(loads(text) || redact(text) === text).toBe(true);
      }),
      { seed, numRuns: 3000 },
    );
  });
});
