import { fingerprintOf } from "../fingerprint.ts";
import type { Finding } from "../rule.ts";
import type { Report } from "./report.ts";

const uriOf = (file: string): string => file.split("/").map(encodeURIComponent).join("/");

/** SARIF 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html): one run, findings as results, suppressed ones too. */
export const sarifReport = (report: Report): string => {
  const ids = report.rules.map(({ id }) => id);
  const result = (finding: Finding, reason?: string): unknown => {
    const index = ids.indexOf(finding.rule);
    const { line, column } = finding;
    return {
      ruleId: finding.rule,
      ...(index !== -1 && { ruleIndex: index }),
      level: finding.level,
      message: { text: finding.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(finding.file), uriBaseId: "ROOT" },
            region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
          },
        },
      ],
      partialFingerprints: { "tagoutLine/v1": fingerprintOf(finding, report.documents.get(finding.file)) },
      ...(reason !== undefined && { suppressions: [{ kind: "inSource", justification: reason }] }),
    };
  };
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "tagout",
            semanticVersion: report.version,
            rules: report.rules.map(({ id, name, summary, remedy, level }) => ({
              id,
              name: pascal(name),
              shortDescription: { text: summary },
              help: { text: remedy },
              defaultConfiguration: { level },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { ROOT: { description: { text: "where tagout was run" } } },
        results: [
          ...report.findings.map((finding) => result(finding)),
          ...report.suppressed.map(({ finding, reason }) => result(finding, reason)),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const pascal = (name: string): string =>
  name
    .split("-")
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join("");
