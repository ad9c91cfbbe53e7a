export * from "./libc.ts";
export * from "./paths.ts";
export * from "./file-ledger.ts";
export * from "./remembered-files.ts";
export * from "./system-files.ts";
export * from "./system-clock.ts";
export * from "./system-random.ts";
