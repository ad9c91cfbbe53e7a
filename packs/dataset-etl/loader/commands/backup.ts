import { takeBackup } from "../load/backup.ts";
import { restore } from "../load/restore.ts";
import type { Outcome } from "../outcome.ts";
import { wholeNumber } from "./arguments.ts";
import type { Context } from "./run.ts";

/** The last word of the last line is the backup's name. */
export const runBackup = async ({ voice, place }: Context): Promise<Outcome> => {
  const where = place();
  const { backup, rows, digest, version, takenAt } = await takeBackup(where);
  const of = version === null ? "not there yet" : `version ${version.version}, ${rows} rows`;
  voice.answer(
    { event: "result", outcome: "done", dataset: where.dataset.name, backup, rows, digest, takenAt, version: version?.version ?? null },
    [`backed up ${where.dataset.name} (${of}): ${backup}`],
  );
  return "done";
};

export const runRestore = async ({ args, voice, place }: Context): Promise<Outcome> => {
  const where = place();
  const version = args.value("--version");
  const wanted = {
    backup: args.value("--backup"),
    version: version === undefined ? undefined : wholeNumber(version, "--version", Number.MAX_SAFE_INTEGER),
  };
  const { detail, ...result } = await restore(where, wanted, args.has("--dry-run"));
  voice.answer(
    { event: "result", outcome: "done", dataset: where.dataset.name, isDryRun: args.has("--dry-run"), ...result, message: detail },
    [detail],
  );
  return "done";
};
