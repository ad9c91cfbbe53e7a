import { expect, test } from "bun:test";
import type { Finding } from "./finding.ts";
import { toSarif } from "./sarif.ts";

const findings: readonly Finding[] = [
  { rule: "b", level: "error", file: "docs/a b.md", line: 3, message: "wrong" },
  { rule: "a", level: "warning", file: "/srv/x.md", line: 0, message: "old" },
];

// Members and their forms: SARIF 2.1.0, §3.13 (log), §3.14 (run), §3.27 (result), §3.29 to §3.30 (locations and regions).
test("findings become a log of SARIF 2.1.0", () => {
  expect(JSON.parse(toSarif({ rules: { a: "about a", b: "about b" }, version: "1.2.3", findings }))).toEqual({
    $schema: expect.stringMatching(/sarif-schema-2\.1\.0\.json$/),
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "tagout",
            version: "1.2.3",
            rules: [
              { id: "a", shortDescription: { text: "about a" } },
              { id: "b", shortDescription: { text: "about b" } },
            ],
          },
        },
        columnKind: "utf16CodeUnits",
        results: [
          {
            ruleId: "b",
            ruleIndex: 1,
            level: "error",
            message: { text: "wrong" },
            locations: [{ physicalLocation: { artifactLocation: { uri: "docs/a%20b.md" }, region: { startLine: 3 } } }],
            partialFingerprints: { "tagout/v1": expect.stringMatching(/^[0-9a-f]{32}$/) },
          },
          {
            ruleId: "a",
            ruleIndex: 0,
            level: "warning",
            message: { text: "old" },
            locations: [{ physicalLocation: { artifactLocation: { uri: "file:///srv/x.md" } } }],
            partialFingerprints: { "tagout/v1": expect.stringMatching(/^[0-9a-f]{32}$/) },
          },
        ],
      },
    ],
  });
});

test("a fingerprint stays when lines move, and differs for another finding", () => {
  const printOf = (finding: Partial<Finding>): unknown =>
    JSON.parse(toSarif({ rules: { b: "x" }, version: "1", findings: [{ ...(findings[0] as Finding), ...finding }] })).runs[0].results[0]
      .partialFingerprints["tagout/v1"];
  expect(printOf({ line: 9 })).toBe(printOf({}));
  for (const change of [{ rule: "a" }, { file: "x" }, { message: "y" }]) expect(printOf(change)).not.toBe(printOf({}));
});
