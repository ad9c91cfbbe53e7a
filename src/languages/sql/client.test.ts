import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { label, readMysqlClient, readPsql, readSqliteShell, type ClientReading } from "./index.ts";

/** Commands as `name deed`, statements as their class, `doubt` where there is one. */
const summary = (reading: ClientReading): readonly string[] => [
  ...reading.commands.map((each) => `${each.name} ${each.does}`),
  ...reading.statements.map((each) => each.class),
  ...(reading.doubts.length > 0 ? ["doubt"] : []),
];

const cases: Readonly<Record<string, readonly [(text: string) => ClientReading, Readonly<Record<string, readonly string[]>>]>> = {
  psql: [
    readPsql,
    {
      "\\d account": ["d read"],
      "\\dt+ app.*": ["dt+ read"],
      "\\dRp+": ["dRp+ read"],
      "\\l+": ["l+ read"],
      "\\sf f": ["sf read"],
      "\\des+": ["des+ data-read"],
      "\\dRs": ["dRs read"],
      "\\x on": ["x setting"],
      "\\timing \\\\ SELECT 1": ["timing setting", "schema_read"],
      "SELECT 1 \\gx": ["gx setting", "schema_read"],
      "DELETE FROM a \\g": ["g setting", "write"],
      "SELECT 1 \\gexec": ["gexec unknown", "schema_read", "doubt"],
      "SELECT 1 AS x \\gset": ["gset unknown", "schema_read", "doubt"],
      "SELECT 1 \\g out.txt": ["g write-file", "schema_read"],
      "SELECT 1 \\g (format=csv) |sh": ["g run-shell", "schema_read"],
      "SELECT 1 \\watch 5": ["watch setting", "schema_read"],
      "\\o": ["o setting"],
      "\\o f": ["o write-file"],
      "\\o |sh": ["o run-shell"],
      "\\w f": ["w write-file"],
      "\\! ls": ["! run-shell"],
      "\\i f.sql": ["i include-file"],
      "\\ir f.sql": ["ir include-file"],
      "\\c other": ["c connect"],
      "\\copy a to stdout": ["copy data-read"],
      "\\copy a from 'f'": ["copy write-data"],
      "\\copy (select 1 from b) to 'f'": ["copy write-file"],
      "\\copy a to program 'x'": ["copy run-shell"],
      "\\copy (select 'from' from b) to program 'x'": ["copy run-shell"],
      "\\set x 1": ["set setting"],
      "\\set x `ls`": ["set run-shell"],
      "\\echo `ls`": ["echo run-shell"],
      "\\set HISTFILE f": ["set write-file"],
      "\\setenv PAGER x": ["setenv run-shell"],
      "\\password u": ["password write-data"],
      "\\e": ["e run-shell"],
      "\\s": ["s data-read"],
      "\\lo_unlink 1": ["lo_unlink write-data"],
      "\\d :t": ["d read", "doubt"],
      "\\nosuch": ["nosuch unknown", "doubt"],
      "SELECT :x": ["schema_read", "doubt"],
      "SELECT ':x', 1::int": ["schema_read"],
      "SELECT 1\\; DROP TABLE a": ["schema_read", "ddl"],
      "SELECT '\n\\! ls\n'": ["schema_read"],
      "SELECT 1 -- \\! ls": ["schema_read"],
      "\\d a \\! ls": ["d read", "! run-shell"],
    },
  ],
  sqlite: [
    readSqliteShell,
    {
      ".tables": ["tables read"],
      ".param set a b": ["param setting"],
      ".parameter set a writefile('x','y')": ["parameter unknown", "doubt"],
      ".schema a": ["schema read"],
      ".sch a": ["sch read"],
      ".mode json\nSELECT 1;": ["mode setting", "schema_read"],
      ".dump": ["dump data-read"],
      ".shell ls": ["shell run-shell"],
      ".read f": ["read include-file"],
      ".read '|ls'": ["read run-shell"],
      ".output f": ["output write-file"],
      ".once |ls": ["once run-shell"],
      ".output": ["output setting"],
      ".import f a": ["import write-data"],
      ".load x": ["load run-shell"],
      ".open other.db": ["open connect"],
      ".backup f": ["backup write-file"],
      ".s x": ["s unknown", "doubt"],
      ".nosuch": ["nosuch unknown", "doubt"],
      "SELECT '\n.tables'; DROP TABLE a; SELECT '\n'": ["tables read", "schema_read", "doubt"],
      "SELECT 1\n.tables": ["tables read", "schema_read", "doubt"],
    },
  ],
  mysql: [
    readMysqlClient,
    {
      "SHOW TABLES\\G": ["ego setting", "schema_read"],
      "use app\nSHOW TABLES": ["schema_read", "schema_read"],
      "use app\nDROP TABLE a": ["schema_read", "ddl"],
      status: ["status read"],
      "system ls": ["system run-shell"],
      "\\! ls": ["system run-shell"],
      "SELECT 1 \\! ls": ["system run-shell", "schema_read"],
      "source f.sql": ["source include-file"],
      "\\. f.sql": ["source include-file"],
      "tee f": ["tee write-file"],
      "pager less": ["pager run-shell"],
      "DELIMITER //\nSELECT 1//": ["delimiter setting", "schema_read", "doubt"],
      "SELECT 1\\g DROP TABLE a": ["go setting", "schema_read", "ddl"],
      "SELECT '\nstatus'; DROP TABLE a; SELECT '\n'": ["status read", "schema_read", "ddl", "schema_read", "doubt"],
      "\\Z": ["Z unknown", "doubt"],
    },
  ],
};

for (const [client, [read, lines]] of Object.entries(cases)) {
  describe(`${client} input`, () => {
    for (const [text, expected] of Object.entries(lines)) {
      test(text, () => expect(summary(read(text))).toEqual([...expected]));
    }
  });
}

const pieces = fc.constantFrom(
  "\\d",
  "\\",
  "\\!",
  " ",
  "\n",
  ".tables",
  "'",
  '"',
  "`",
  "status",
  "use a",
  ";",
  "SELECT 1",
  "DELETE FROM a",
  ":x",
  "\\g",
  "--",
  "/*",
  "*/",
  "$$",
);
test("clients' readers never throw and never lose a change outside quotes and comments", () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 20 }).map((each) => each.join("")),
      (text) => {
        for (const read of [readPsql, readSqliteShell, readMysqlClient]) {
          const reading = read(`${text}`);
          expect(reading.commands.length).toBeGreaterThanOrEqual(0);
        }
        for (const read of [readPsql, readSqliteShell, readMysqlClient]) {
          expect(label(read(`SELECT 1;\nDELETE FROM a;\n${text}`))).not.toBe("schema_read");
        }
      },
    ),
    { numRuns: 1000 },
  );
});
