export * from "./word.ts";
export * from "./host.ts";
export { walkShell, type Start } from "./walk.ts";
