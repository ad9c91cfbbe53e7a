export * from "./entry.ts";
export * from "./body.ts";
export * from "./head.ts";
export * from "./ledger.ts";
export * from "./verify.ts";
