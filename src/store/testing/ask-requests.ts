import { aRequest, anAction, confirmations } from "../../approval/approvals.fixture.ts";
import { openRequestStore } from "../sqlite-requests.ts";

/**
 * Asks a store everything there is to ask and writes what it answered, as `{"get":…,"find":…,"insert":…,"replace":…,"claim":…}`.
 * Started by tests as a process of its own: `bun ask-requests.ts FOLDER WAIT_MS [CLOCK_JSON]`.
 */
export const askEverything = (folder: string, waitMs: number): Record<string, string> => {
  const store = openRequestStore(folder, waitMs);
  const { approvals } = confirmations({ store });
  const answerOf = (ask: () => unknown): string => {
    try {
      return String(ask());
    } catch (error) {
      return `throws: ${error instanceof Error ? error.message : "unknown"}`;
    }
  };
  return {
    get: answerOf(() => store.get("approved")?.state),
    find: answerOf(() => store.find({}).length),
    insert: answerOf(() => store.insert(aRequest({ id: "new", digest: "d" }))),
    replace: answerOf(() => store.replace(aRequest({ id: "pending" }), () => aRequest({ id: "pending", version: 2, state: "rejected" }))),
    claim: answerOf(() => {
      const step = approvals.claim(anAction(), "L1", "process 1 2");
      return step.ok ? "granted" : step.code;
    }),
  };
};

if (import.meta.main) console.log(JSON.stringify(askEverything(process.argv[2] ?? "", Number(process.argv[3]))));
