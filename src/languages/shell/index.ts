export * from "./word.ts";
export * from "./host.ts";
export { newBudget, walkShell } from "./walk.ts";
