import type { Facts } from "../facts.ts";
import type { Report } from "./report.ts";

/** A document as programs read it. */
const documentJson = (facts: Facts): Readonly<Record<string, unknown>> => ({
  file: facts.document.file,
  kind: facts.document.kind,
  takes_environment: facts.takesEnvironment,
  environment_how: facts.environmentHow,
  targets_production: facts.targetsProduction,
  mutates: facts.mutates,
  batch: facts.batch,
  delegates: facts.delegates,
  read_only: facts.readOnly,
  claims_read_only: facts.claimsReadOnly,
  prescribed_section: facts.section !== undefined,
  confirmation: facts.confirmation.kind,
  evidence: facts.evidence,
});

export const jsonReport = ({ facts, findings, suppressed }: Report): string =>
  `${JSON.stringify({
    documents: facts.map(documentJson),
    findings: findings.map(({ rule, file, line, level, message }) => ({ rule, file, line, level, message })),
    suppressed: suppressed.map(({ finding: { rule, file, line }, reason }) => ({ rule, file, line, reason })),
  })}\n`;
