import type { Finding } from "./finding.ts";

/** What a rule is about, for whoever reads a report of findings. */
export type RuleTexts = Readonly<Record<string, string>>;

export interface SarifOptions {
  readonly rules: RuleTexts;
  readonly version: string;
  readonly findings: readonly Finding[];
}

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** A path as a URI of SARIF: relative to where the tool ran, or absolute (SARIF 2.1.0, §3.4). */
const uriOf = (path: string): string => (path.startsWith("/") ? "file://" : "") + path.split("/").map(encodeURIComponent).join("/");

/** Stays the same when lines move: rule, file and message, which names what it is about (§3.27.17). */
const fingerprintOf = ({ rule, file, message }: Finding): string => Bun.SHA256.hash(`${rule}\n${file}\n${message}`, "hex").slice(0, 32);

/** Findings as a SARIF 2.1.0 log with one run, as JSON text. */
export const toSarif = ({ rules, version, findings }: SarifOptions): string => {
  const ids = Object.keys(rules);
  const results = findings.map((finding) => ({
    ruleId: finding.rule,
    ruleIndex: ids.indexOf(finding.rule),
    level: finding.level,
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(finding.file) },
          ...(finding.line > 0 && { region: { startLine: finding.line } }),
        },
      },
    ],
    partialFingerprints: { "tagout/v1": fingerprintOf(finding) },
  }));
  const driver = {
    name: "tagout",
    version,
    rules: ids.map((id) => ({ id, shortDescription: { text: rules[id] as string } })),
  };
  return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }] }, null, 2)}\n`;
};
