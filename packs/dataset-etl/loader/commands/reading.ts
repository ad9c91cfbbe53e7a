import { currentOf, jobsOf, rejectsOf, versionsOf } from "../history/history.ts";
import { impactOf, verify, type Finding } from "../load/assess.ts";
import { readinessOf } from "../load/readiness.ts";
import type { Outcome } from "../outcome.ts";
import type { Voice } from "../voice.ts";
import { openWarehouse } from "../warehouse/open.ts";
import type { Context } from "./run.ts";

/** Commands that only read. */
export const runImpact = async ({ voice, place }: Context): Promise<Outcome> => {
  const quiet: Voice = { ...voice, tell: () => undefined };
  const impact = await impactOf({ ...place(), voice: quiet });
  const last = impact.lastVersion;
  voice.answer({ event: "impact", ...impact }, [
    `${impact.dataset}: ${impact.rowsNow} rows there, ${impact.rowsToCome} records to come (${impact.bytesToCome} bytes), mode ${impact.mode}`,
    `tables: ${impact.tables.join(", ")}`,
    last === null ? "it was never loaded" : `last version: ${last.version}, ${last.rows} rows, ${last.createdAt}, job ${last.job}`,
    ...(impact.isLoaded ? ["this content is there already: a load would change nothing"] : []),
  ]);
  return "done";
};

const tellFindings = (voice: Voice, findings: readonly Finding[]): void => {
  for (const { check, holds, detail } of findings)
    voice.tell({ event: "finding", check, holds, detail, say: `${holds ? "ok  " : "FAIL"} ${check}: ${detail}` });
};

export const runVerify = async ({ voice, place }: Context): Promise<Outcome> => {
  const where = place();
  const findings = await verify(where);
  tellFindings(voice, findings);
  const broken = findings.filter(({ holds }) => !holds);
  const outcome = broken.length === 0 ? "done" : "refused";
  voice.answer({ event: "result", outcome, dataset: where.dataset.name, checks: findings.length, broken: broken.length }, [
    `${where.dataset.name}: ${findings.length - broken.length} of ${findings.length} checks hold`,
  ]);
  return outcome;
};

export const runReadiness = async ({ voice, place }: Context): Promise<Outcome> => {
  const where = place();
  const { findings, command } = await readinessOf({ ...where, voice: { ...voice, tell: () => undefined } });
  tellFindings(voice, findings);
  const isReady = findings.every(({ holds }) => holds);
  voice.answer({ event: "result", outcome: isReady ? "done" : "refused", dataset: where.dataset.name, isReady, command }, [
    isReady ? `${where.dataset.name} is ready; a person may run: ${command}` : `${where.dataset.name} is not ready`,
  ]);
  return isReady ? "done" : "refused";
};

const rejectsRead = 100;
const rejectsShown = 10;

export const runJobs = async ({ voice, place }: Context): Promise<Outcome> => {
  const { dataset, environment } = place();
  const warehouse = await openWarehouse(environment, "read");
  try {
    const jobs = await jobsOf(warehouse, dataset.name);
    for (const { identity: _identity, ...job } of jobs) {
      const rejects = await rejectsOf(warehouse, job.job, rejectsRead);
      const counted = `${job.rowsIn} in, ${job.rowsOut} out, ${job.rowsRejected} rejected`;
      voice.answer({ event: "job", ...job, rejects }, [
        `${job.startedAt} ${job.job} ${job.state}: ${counted}${job.version === null ? "" : `, version ${job.version}`}${job.detail === "" ? "" : `; ${job.detail}`}`,
        ...rejects
          .slice(0, rejectsShown)
          .map(({ file, line, column, rule, value, detail }) => `  ${file}:${line}: ${column} \`${value}\` ${detail} (${rule})`),
        ...(job.rowsRejected > rejectsShown ? [`  and ${job.rowsRejected - rejectsShown} more`] : []),
      ]);
    }
    voice.answer({ event: "result", outcome: "done", dataset: dataset.name, jobs: jobs.length }, [
      `${jobs.length} jobs of ${dataset.name}`,
    ]);
    return "done";
  } finally {
    await warehouse.close();
  }
};

export const runLineage = async ({ voice, place }: Context): Promise<Outcome> => {
  const { dataset, environment } = place();
  const warehouse = await openWarehouse(environment, "read");
  try {
    const current = await currentOf(warehouse, dataset.name);
    const versions = await versionsOf(warehouse, dataset.name);
    for (const { lineage, shape: _shape, ...version } of versions) {
      const isCurrent = version.version === current?.version;
      voice.answer({ event: "version", ...version, isCurrent, lineage: JSON.parse(lineage) as unknown }, [
        `${isCurrent ? "*" : " "} version ${version.version}: ${version.rows} rows, ${version.origin}${version.basis === null ? "" : ` after ${version.basis}`}, ${version.createdAt}, job ${version.job}, content ${version.content.slice(0, 12) || "none"}, loader ${version.loader || "none"}${version.isDropped ? ", no longer kept" : ""}`,
      ]);
    }
    voice.answer(
      { event: "result", outcome: "done", dataset: dataset.name, versions: versions.length, current: current?.version ?? null },
      [`${versions.length} versions of ${dataset.name}`],
    );
    return "done";
  } finally {
    await warehouse.close();
  }
};
