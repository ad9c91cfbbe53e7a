import { refused } from "../outcome.ts";
import type { Place } from "./session.ts";
import type { Gates } from "../manifest/dataset.ts";

export interface GateResult {
  readonly gate: string;
  readonly isPassed: boolean;
  readonly detail: string;
}

export interface Counts {
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly rowsRejected: number;
  /** Rows of the version there; undefined where there is none. */
  readonly rowsBefore: number | undefined;
}

/** What a whole load must keep to before it counts. */
export const judge = (gates: Gates, { rowsIn, rowsOut, rowsRejected, rowsBefore }: Counts): readonly GateResult[] => {
  const most = "rows" in gates.rejectsMax ? gates.rejectsMax.rows : Math.floor(gates.rejectsMax.part * rowsIn);
  const results: GateResult[] = [
    {
      gate: "rejects_max",
      isPassed: rowsRejected <= most,
      detail: `${rowsRejected} of ${rowsIn} records rejected, at most ${most} may be`,
    },
    { gate: "rows_min", isPassed: rowsOut >= gates.rowsMin, detail: `${rowsOut} rows, at least ${gates.rowsMin} must be` },
  ];
  if (gates.rowsMax !== undefined)
    results.push({ gate: "rows_max", isPassed: rowsOut <= gates.rowsMax, detail: `${rowsOut} rows, at most ${gates.rowsMax} may be` });
  if (gates.shrinkMax !== undefined && rowsBefore !== undefined) {
    const least = Math.ceil(rowsBefore * (1 - gates.shrinkMax));
    results.push({
      gate: "shrink_max",
      isPassed: rowsOut >= least,
      detail: `${rowsOut} rows after ${rowsBefore}, at least ${least} must be`,
    });
  }
  return results;
};

/** Says how each gate went, and refuses the load where one is not passed. */
export const pass = (results: readonly GateResult[], { voice, dataset }: Pick<Place, "voice" | "dataset">): void => {
  for (const { gate, isPassed, detail } of results)
    voice.tell({
      event: "gate",
      dataset: dataset.name,
      gate,
      isPassed,
      detail,
      say: `gate ${gate} ${isPassed ? "passed" : "FAILED"}: ${detail}`,
    });
  const broken = results.filter(({ isPassed }) => !isPassed);
  if (broken.length > 0) throw refused(`refused by ${broken.map(({ gate, detail }) => `${gate} (${detail})`).join(", ")}`);
};
