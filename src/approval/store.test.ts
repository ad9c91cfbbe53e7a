import { memoryStore } from "./approvals.fixture.ts";
import { describeRequestStore } from "./store.cases.ts";

describeRequestStore("in memory", () => {
  const store = memoryStore();
  return { store, other: store };
});
