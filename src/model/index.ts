export * from "./effect.ts";
export * from "./decision.ts";
export * from "./call.ts";
export * from "./ports.ts";
export * from "./canonical.ts";
export * from "./declaration.ts";
export * from "./visible.ts";
export * from "./operation.ts";
