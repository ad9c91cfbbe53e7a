import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import {
  baselineOf,
  fix,
  githubReport,
  jsonReport,
  junitReport,
  lint,
  newSince,
  readBaseline,
  readDocument,
  rules,
  sarifReport,
  statusHtml,
  statusJson,
  statusMarkdown,
  statusOf,
  textReport,
  type Document,
  type Report,
} from "./index.ts";
import { examples } from "./samples.fixture.ts";

const bypassing = "# Deploy to production\n\nRollback: `./undo.sh`\n\n```bash\nvercel --prod --yes\n```\n";
const file = ".claude/commands/deploy-prod.md";
const documentsOf = (all: readonly Document[]): ReadonlyMap<string, Document> => new Map(all.map((document) => [document.file, document]));
const reportOf = (...all: readonly Document[]): Report => {
  const { facts, findings, suppressed } = lint(all);
  return { facts, findings, suppressed, rules, documents: documentsOf(all), version: "1.2.3" };
};

describe("suppressing", () => {
  const withRemark = (remark: string): string => bypassing.replace("```bash", `${remark}\n\n\`\`\`bash`);
  const rulesOf = (text: string): readonly string[] => lint([readDocument(file, text)]).findings.map(({ rule }) => rule);

  test("takes a finding out of the next block, and keeps the reason", () => {
    const { findings, suppressed } = lint([
      readDocument(file, withRemark("<!-- tagout-allow PS012: the client asks before it runs this -->")),
    ]);
    expect(findings.map(({ rule }) => rule)).not.toContain("PS012");
    expect(suppressed.map(({ finding, reason }) => [finding.rule, reason])).toEqual([["PS012", "the client asks before it runs this"]]);
  });
  test("holds for the whole document when it says so", () => {
    const text = `<!-- tagout-allow-file PS001, PS011, PS012: this repository is an example -->\n\n${bypassing}`;
    expect(rulesOf(text)).toEqual([]);
  });
  test.each([
    ["<!-- tagout-allow PS012 -->", "no reason"],
    ["<!-- tagout-allow PS012: ok -->", "a reason of two letters"],
    ["<!-- tagout-allow: because we want to -->", "no rule"],
  ])("%p is a finding itself, and takes nothing out: %s", (remark) => {
    expect(rulesOf(withRemark(remark))).toEqual(expect.arrayContaining(["PS000", "PS012"]));
  });
  test("names only the rules it names", () => {
    expect(rulesOf(withRemark("<!-- tagout-allow PS013: the client asks before it runs this -->"))).toContain("PS012");
  });
  test("in a block of code is no remark", () => {
    expect(rulesOf(bypassing.replace("vercel", "# <!-- tagout-allow PS012: not a remark at all -->\nvercel"))).toContain("PS012");
  });
});

describe("a baseline", () => {
  const document = readDocument(file, bypassing);
  const { findings } = lint([document]);

  test("takes out what was there, and only as often as it was", () => {
    const baseline = baselineOf(findings, documentsOf([document]));
    expect(newSince(baseline, findings, documentsOf([document]))).toEqual([]);
    expect(newSince(baseline, [...findings, ...findings], documentsOf([document])).length).toBe(findings.length);
  });
  test("knows a finding again when lines are added above it", () => {
    const baseline = baselineOf(findings, documentsOf([document]));
    const moved = readDocument(file, bypassing.replace("Rollback", "A new line.\n\nRollback"));
    expect(newSince(baseline, lint([moved]).findings, documentsOf([moved]))).toEqual([]);
  });
  test("survives being written and read", () => {
    const baseline = baselineOf(findings, documentsOf([document]));
    expect(readBaseline(JSON.stringify(baseline))).toEqual(baseline);
  });
  test.each(["", "null", "[]", "{}", '{"version":2,"findings":[]}', '{"version":1,"findings":[{}]}', "{"])("is not %p", (text) => {
    expect(readBaseline(text)).toBeUndefined();
  });
});

describe("JSON", () => {
  test("has each document and each finding with the fields that were promised", () => {
    const { documents, findings } = JSON.parse(jsonReport(reportOf(readDocument(file, bypassing)))) as {
      documents: object[];
      findings: object[];
    };
    expect(documents[0]).toMatchObject({
      file,
      kind: "command",
      takes_environment: true,
      environment_how: "file-name",
      targets_production: true,
      mutates: true,
      batch: false,
      delegates: false,
      read_only: false,
      claims_read_only: false,
      prescribed_section: false,
      confirmation: "none",
    });
    expect(Object.keys(findings[0] as object)).toEqual(["rule", "file", "line", "level", "message"]);
  });
});

describe("SARIF", () => {
  type Log = {
    version: string;
    $schema: string;
    runs: { tool: { driver: { name: string; rules: { id: string }[] } }; results: Result[] }[];
  };
  type Result = {
    ruleId: string;
    ruleIndex: number;
    level: string;
    message: { text: string };
    suppressions?: object[];
    partialFingerprints: object;
    locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; startColumn?: number } } }[];
  };
  const text = `<!-- tagout-allow-file PS011: started by the client alone -->\n\n${bypassing}`;
  const log = JSON.parse(sarifReport(reportOf(readDocument("a b/.claude/commands/deploy-prod.md", text)))) as Log;
  const run = log.runs[0];

  // What SARIF 2.1.0 requires: 3.13.2 version, 3.14.6 tool, 3.19.2 driver, 3.27.11 message, 3.28 location, 3.30.5 startLine.
  test("has what the specification requires", () => {
    expect([log.version, run?.tool.driver.name]).toEqual(["2.1.0", "tagout"]);
    for (const result of run?.results ?? []) {
      expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(["error", "warning", "note"]).toContain(result.level);
      expect(result.message.text.length).toBeGreaterThan(0);
      const { artifactLocation, region } = (result.locations[0] as Result["locations"][0]).physicalLocation;
      expect(artifactLocation.uri).toBe("a%20b/.claude/commands/deploy-prod.md");
      expect(region.startLine).toBeGreaterThanOrEqual(1);
      expect(region.startColumn ?? 1).toBeGreaterThanOrEqual(1);
      expect(result.partialFingerprints).toEqual({ "tagoutLine/v1": expect.stringMatching(/^[0-9a-f]{16}$/) });
    }
  });
  test("has suppressed findings too, with their reasons", () => {
    const suppressed = run?.results.filter(({ suppressions }) => suppressions !== undefined);
    expect(suppressed?.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ["PS011", [{ kind: "inSource", justification: "started by the client alone" }]],
    ]);
  });
});

test("annotations of GitHub end at their line, whatever a file is called", () => {
  const report = {
    ...reportOf(),
    findings: [{ rule: "PS001", file: "a,b:c\nd.md", line: 3, column: 2, level: "note" as const, message: "100 %\n::error::x" }],
  };
  expect(githubReport(report)).toBe("::notice file=a%2Cb%3Ac%0Ad.md,line=3,col=2,title=PS001::100 %25%0A::error::x\n");
});

test("JUnit is XML, whatever a message holds", () => {
  const report = {
    ...reportOf(readDocument("clean.md", "# A\n")),
    findings: [{ rule: "PS001", file: "a.md", line: 3, level: "error" as const, message: '<&">\u0000\u001b' }],
  };
  const xml = junitReport(report);
  expect(xml).toContain('tests="2" failures="1"');
  expect(xml).toContain('<testcase classname="tagout.lint" name="clean.md"/>');
  expect(xml).toContain('message="error: &lt;&amp;&quot;&gt;"');
});

test("text shows the line that is meant, and no control character of a document", () => {
  const text = textReport(reportOf(readDocument(file, bypassing.replace("--yes", "--yes \u001b[31m\u202e"))), (each) => each);
  expect(text).toContain(".claude/commands/deploy-prod.md:6:15 error PS012 `--yes`");
  expect(text).toContain("> 6 | vercel --prod --yes");
  for (const hidden of ["\u001b", "\u202e"]) expect(text).not.toContain(hidden);
  expect(text).toEndWith("1 document, 3 findings in 1 of them (2 errors, 1 warning, 0 notes)\n");
});

describe("the status document", () => {
  const done = fix(readDocument(file, "# Deploy to production\n\nRollback: `./undo.sh`\n\n```bash\nvercel --prod\n```\n")).text;
  const result = lint([
    readDocument(file, done),
    readDocument(".claude/agents/deployer.md", "---\nname: deployer\ndescription: Deploys to production\n---\nRun it.\n"),
    readDocument("CLAUDE.md", "# Shop\n"),
  ]);
  const status = statusOf(result);

  test("says what is done, what remains, and what comes first", () => {
    expect(status.completed.map(({ name }) => name)).toEqual(["/deploy-prod"]);
    expect(status.remaining.map(({ name }) => name).toSorted()).toEqual(["CLAUDE.md", "deployer"]);
    expect(status.highest.map(({ name }) => name).toSorted()).toEqual(["CLAUDE.md", "deployer"]);
    expect(status.criteria.map(({ state }) => state)).toEqual(["met", "open", "open", "unmeasured", "open", "unmeasured"]);
    expect(status.phases.map(({ items }) => items.length)).toEqual([1, 1, 0, 1]);
  });
  test("has no finding against itself", () => {
    const own = readDocument("docs/production-safety-status.md", statusMarkdown(status));
    const against = lint([...result.facts.map(({ document }) => document), own]).findings.filter((finding) => finding.file === own.file);
    expect(against).toEqual([]);
  });
  test("is the same as JSON and as a page", () => {
    expect(JSON.parse(statusJson(status))).toEqual(JSON.parse(JSON.stringify(status)));
    const page = statusHtml(status);
    for (const { name } of [...status.completed, ...status.remaining]) expect(page).toContain(name);
    expect(page).not.toContain("<script");
  });
  test("escapes what documents are called", () => {
    const odd = statusOf(
      lint([
        readDocument(".claude/agents/x.md", "---\nname: <img src=x onerror=alert(1)>\ndescription: Deploys to production\n---\nDeploy.\n"),
      ]),
    );
    expect(statusHtml(odd)).not.toContain("<img");
    expect(statusMarkdown(odd)).not.toMatch(/(?<!\\)<img/);
  });
});

describe("no document makes it fail:", () => {
  const parts = fc.oneof(
    fc.constantFrom(...examples.map(({ text }) => text)),
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom(
      "---\n",
      "```bash\n",
      "```\n",
      "## PRODUCTION SAFETY\n",
      "<!-- tagout-allow PS001: x",
      "$ARGUMENTS",
      "$(",
      "`",
      "--env=prod\n",
      "\r\n",
      "\u0000",
      "[ ] ",
      "| a |\n| - |\n",
      "production",
    ),
  );
  test("reading, checking, fixing and reporting any mixture", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(file, ".claude/agents/a.md", ".gemini/commands/a.toml", "CLAUDE.md", "x.md"),
        fc.array(parts, { maxLength: 6 }),
        (name, all) => {
          const document = readDocument(name, all.join(""));
          const report = reportOf(document);
          for (const { line } of report.findings) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(document.lines.length);
          }
          for (const render of [jsonReport, sarifReport, githubReport, junitReport]) expect(typeof render(report)).toBe("string");
          const once = fix(document).text;
          expect(fix(readDocument(name, once)).text).toBe(once);
        },
      ),
      { seed: 4711, numRuns: 120 },
    );
  });
});
