import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { answerOf, eventsOf, openWorkspace, type Ran, type Workspace } from "../testing/workspace.ts";

let workspace: Workspace;
beforeEach(() => void (workspace = openWorkspace()));
afterEach(() => workspace.remove());

const declare = (source: string, gates = ""): void =>
  workspace.write(
    "datasets/goods/dataset.yaml",
    `dataset: goods\nsource: ${source}\ncolumns:\n  - { name: good, type: integer }\n  - { name: label, type: text }\n  - { name: price, type: decimal, precision: 30, scale: 4 }\nkey: [good]\n${gates}`,
  );
const check = (): Promise<Ran> => workspace.run("check", "--dataset", "goods", "--json");
const put = (name: string, content: string | Uint8Array): void => workspace.write(`datasets/goods/${name}`, content);
const csv = (from: number, to: number): string =>
  `good,label,price\n${Array.from({ length: to - from + 1 }, (_none, at) => `${from + at},label ${from + at},1.5\n`).join("")}`;

describe("a source is read from", () => {
  const read: readonly (readonly [string, string, () => void, number])[] = [
    ["a file", "{ format: csv, path: a.csv }", () => put("a.csv", csv(1, 5)), 5],
    ["a file in gzip", "{ format: csv, path: a.csv.gz }", () => put("a.csv.gz", gzipSync(csv(1, 20_000))), 20_000],
    [
      "a file in several members of gzip",
      "{ format: csv, path: a.csv.gz }",
      () => put("a.csv.gz", Buffer.concat([gzipSync(csv(1, 5)), gzipSync("6,x,1\n")])),
      6,
    ],
    ["a file in zstd", "{ format: csv, path: a.csv.zst }", () => put("a.csv.zst", zstdCompressSync(csv(1, 20_000))), 20_000],
    [
      "a file whose name hides its compression",
      "{ format: csv, path: a.dump, compression: gzip }",
      () => put("a.dump", gzipSync(csv(1, 5))),
      5,
    ],
    [
      "a folder, hidden files left out",
      "{ format: csv, path: parts }",
      () => {
        put("parts/a.csv", csv(1, 5));
        put("parts/inner/b.csv.gz", gzipSync(csv(6, 9)));
        put("parts/.c.csv", csv(1, 1));
      },
      9,
    ],
    [
      "a glob",
      "{ format: csv, path: 'parts/*.csv' }",
      () => {
        put("parts/a.csv", csv(1, 5));
        put("parts/b.csv", csv(6, 7));
        put("parts/c.txt", "no");
      },
      7,
    ],
    ["several paths, each file once", "{ format: csv, path: [parts, parts/a.csv] }", () => put("parts/a.csv", csv(1, 5)), 5],
    [
      "Latin 1",
      "{ format: csv, path: a.csv, encoding: latin1 }",
      () => put("a.csv", Buffer.from("good,label,price\n1,Ä,1\n", "latin1")),
      1,
    ],
    [
      "UTF-16 with a mark",
      "{ format: csv, path: a.csv, encoding: utf-16le }",
      () => put("a.csv", Buffer.from("\ufeffgood,label,price\n1,Ä,1\n", "utf16le")),
      1,
    ],
    ["UTF-8 with a mark", "{ format: csv, path: a.csv }", () => put("a.csv", "\ufeffgood,label,price\n1,Ä,1\n"), 1],
    [
      "JSON lines",
      "{ format: jsonl, path: a.jsonl }",
      () => put("a.jsonl", '{"good":1,"label":"x","price":"1.5"}\r\n\n{"good":2,"price":0.25}\n{"good":"3","label":null}'),
      3,
    ],
  ];
  for (const [what, source, write, rows] of read)
    test(what, async () => {
      declare(source);
      write();
      expect(answerOf(await check())).toMatchObject({ outcome: "done", rowsOut: rows });
    });
});

describe("a source is refused:", () => {
  const refused: readonly (readonly [string, string, () => void, number, string])[] = [
    ["a file that is not there", "{ format: csv, path: a.csv }", () => undefined, 1, "does not exist"],
    ["a glob that matches nothing", "{ format: csv, path: '*.csv' }", () => undefined, 1, "does not exist"],
    [
      "gzip that ends too early",
      "{ format: csv, path: a.csv.gz }",
      () => put("a.csv.gz", gzipSync(csv(1, 20_000)).subarray(0, 20_000)),
      4,
      "cannot be read as gzip",
    ],
    [
      "zstd that ends too early",
      "{ format: csv, path: a.csv.zst }",
      () => put("a.csv.zst", zstdCompressSync(csv(1, 20_000)).subarray(0, 20_000)),
      4,
      "cannot be read as zstd",
    ],
    ["something that is no gzip", "{ format: csv, path: a.csv.gz }", () => put("a.csv.gz", csv(1, 5)), 4, "cannot be read as gzip"],
    ["a field that is missing", "{ format: csv, path: a.csv }", () => put("a.csv", "good,label\n1,x\n"), 1, "has no field `price`"],
    [
      "a field nobody declared",
      "{ format: csv, path: a.csv }",
      () => put("a.csv", "good,label,price,more\n1,x,1,1\n"),
      1,
      "has a field `more`",
    ],
    ["an empty file", "{ format: csv, path: a.csv }", () => put("a.csv", ""), 1, "has no header"],
    ["a device", "{ format: csv, path: /dev/zero }", () => undefined, 1, "is neither a file nor a folder"],
    ["an address beyond this machine", "{ format: csv, url: 'http://example.com/a.csv' }", () => undefined, 2, "lies beyond this machine"],
    ["an address with a password", "{ format: csv, url: 'http://a:b@localhost/a.csv' }", () => undefined, 2, "do not belong into a file"],
    ["an address that is none", "{ format: csv, url: 'file:///etc/passwd' }", () => undefined, 2, "is no http address"],
  ];
  for (const [what, source, write, code, message] of refused)
    test(what, async () => {
      declare(source);
      write();
      const ran = await check();
      expect([ran.code, String(answerOf(ran)["message"])]).toEqual([code, expect.stringContaining(message)]);
    });
});

describe("a record is rejected for", () => {
  const rejected: readonly (readonly [string, string | Uint8Array, string])[] = [
    [
      "bytes that are no UTF-8",
      Buffer.concat([Buffer.from("good,label,price\n1,a"), Buffer.from([0xff]), Buffer.from("b,1\n2,fine,1\n")]),
      "encoding",
    ],
    [
      "a character cut off at the end",
      Buffer.concat([Buffer.from("good,label,price\n2,fine,1\n1,a"), Buffer.from([0xe2, 0x82])]),
      "fields",
    ],
    ["a field too many", "good,label,price\n1,a,1,\n2,fine,1\n", "fields"],
    ["text behind a quote", 'good,label,price\n1,"a"b,1\n2,fine,1\n', "quote"],
  ];
  for (const [what, content, rule] of rejected)
    test(what, async () => {
      declare("{ format: csv, path: a.csv }", "gates: { rejects_max: 1 }");
      put("a.csv", content);
      const ran = await check();
      expect(answerOf(ran)).toMatchObject({ outcome: "done", rowsIn: 2, rowsOut: 1, rowsRejected: 1 });
      expect(eventsOf(ran, "reject")).toMatchObject([{ rule }]);
    });

  const lines: readonly (readonly [string, string])[] = [
    ["{", "record"],
    ["[1]", "record"],
    ["null", "record"],
    ['{"good":1}{"good":2}', "record"],
    ['{"good":9007199254740993}', "done"],
    ['{"good":1e3}', "done"],
    ['{"good":1.5}', "type"],
    ['{"good":[1]}', "type"],
    ['{"good":1,"more":2}', "fields"],
    ['{"good":1,"price":12345678901234567890.1234}', "done"],
    ['{"good":1,"price":1.00000000000000000001}', "scale"],
    ['{"good":1,"price":1e400}', "type"],
    ['{"good":true}', "type"],
    ['{"good":1,"label":"\\ud800"}', "encoding"],
    ['{"good":1,"label":"\\ud83d\\ude00"}', "done"],
    ['{"good":1,"label":"\\u0000"}', "type"],
  ];
  for (const [line, rule] of lines)
    test(`${line}: ${rule}`, async () => {
      declare("{ format: jsonl, path: a.jsonl }", "gates: { rejects_max: 1, rows_min: 0 }");
      put("a.jsonl", `${line}\n`);
      const ran = await check();
      expect(eventsOf(ran, "reject").map((each) => each["rule"])).toEqual(rule === "done" ? [] : [rule]);
    });
});

test("a replacement character that the bytes themselves spell is a character", async () => {
  declare("{ format: csv, path: a.csv }");
  put("a.csv", "good,label,price\n1,\ufffd,1\n");
  expect(answerOf(await check())).toMatchObject({ outcome: "done", rowsOut: 1 });
});

test("a number of many digits keeps all of them", async () => {
  declare("{ format: jsonl, path: a.jsonl }");
  put("a.jsonl", '{"good":9007199254740993,"price":12345678901234567890.1234}\n');
  await workspace.run("load", "--dataset", "goods");
  const shown = Bun.spawnSync(["sqlite3", `${workspace.root}/.warehouse/test/warehouse.db`, "select good, price from goods"]);
  expect(shown.stdout.toString().trim()).toBe("9007199254740993|12345678901234567890.1234");
});

test("a source on this machine's own http server is loaded, and a redirection is not followed", async () => {
  const server = Bun.serve({
    port: 0,
    hostname: "127.0.0.1",
    fetch: (request) => (request.url.endsWith("/a.csv.gz") ? new Response(gzipSync(csv(1, 300))) : Response.redirect("/a.csv.gz")),
  });
  try {
    declare(`{ format: csv, url: 'http://127.0.0.1:${server.port}/a.csv.gz' }`);
    expect(answerOf(await check())).toMatchObject({ outcome: "done", rowsOut: 300 });
    declare(`{ format: csv, url: 'http://127.0.0.1:${server.port}/moved.csv' }`);
    expect((await check()).code).toBe(1);
  } finally {
    await server.stop(true);
  }
});
