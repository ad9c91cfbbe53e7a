export * from "./word.ts";
export * from "./host.ts";
export { newBudget } from "./budget.ts";
export { readsAsGroup } from "./group.ts";
export { walkShell } from "./walk.ts";
