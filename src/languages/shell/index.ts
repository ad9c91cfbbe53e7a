export * from "./word.ts";
export * from "./host.ts";
export { walkShell } from "./walk.ts";
