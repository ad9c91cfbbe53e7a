import type { Document } from "./document.ts";
import type { Finding } from "./rule.ts";

/** What stays the same of a finding when lines are added above it: rule, file and the text of its line. SHA-256, 16 hexadecimal digits. */
export const fingerprintOf = (finding: Finding, document: Document | undefined): string => {
  const line = document?.lines[finding.line - 1]?.trim() ?? "";
  return Bun.SHA256.hash(`${finding.rule}\n${finding.file}\n${line}`, "hex").slice(0, 16);
};

/** Findings that were there when somebody began; what is new counts. */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly { readonly rule: string; readonly file: string; readonly fingerprint: string; readonly count: number }[];
}

export const baselineOf = (findings: readonly Finding[], documents: ReadonlyMap<string, Document>): Baseline => {
  const counted = new Map<string, Baseline["findings"][number]>();
  for (const finding of findings) {
    const fingerprint = fingerprintOf(finding, documents.get(finding.file));
    const before = counted.get(fingerprint);
    counted.set(fingerprint, { rule: finding.rule, file: finding.file, fingerprint, count: (before?.count ?? 0) + 1 });
  }
  return {
    version: 1,
    findings: [...counted.values()].toSorted((a, b) =>
      `${a.file} ${a.rule} ${a.fingerprint}` < `${b.file} ${b.rule} ${b.fingerprint}` ? -1 : 1,
    ),
  };
};

/** A baseline as it was written; undefined when the text is none. */
export const readBaseline = (text: string): Baseline | undefined => {
  try {
    const value = JSON.parse(text) as Partial<Baseline>;
    if (value.version !== 1 || !Array.isArray(value.findings)) return undefined;
    const isSound = value.findings.every((each) => typeof each.fingerprint === "string" && Number.isInteger(each.count));
    return isSound ? (value as Baseline) : undefined;
  } catch {
    return undefined;
  }
};

/** Findings that are not in the baseline, as often as they are more than there. */
export const newSince = (
  baseline: Baseline,
  findings: readonly Finding[],
  documents: ReadonlyMap<string, Document>,
): readonly Finding[] => {
  const left = new Map(baseline.findings.map(({ fingerprint, count }) => [fingerprint, count]));
  return findings.filter((finding) => {
    const fingerprint = fingerprintOf(finding, documents.get(finding.file));
    const count = left.get(fingerprint) ?? 0;
    left.set(fingerprint, count - 1);
    return count <= 0;
  });
};
