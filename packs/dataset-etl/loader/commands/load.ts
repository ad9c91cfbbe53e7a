import { load } from "../load/load.ts";
import type { Outcome } from "../outcome.ts";
import type { Context } from "./run.ts";

export const runLoad = async ({ args, voice, place }: Context): Promise<Outcome> => {
  const where = place();
  const result = await load(where, { job: args.value("--job"), input: args.value("--input"), isDry: args.has("--dry-run") });
  const { detail, ...counted } = result;
  voice.answer(
    { event: "result", outcome: "done", dataset: where.dataset.name, isDryRun: args.has("--dry-run"), ...counted, message: detail },
    [detail],
  );
  return "done";
};
