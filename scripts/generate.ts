/** Writes every generated file anew; the same sources give the same bytes. */
await import("./generate-tools.ts");
await import("./generate-policy.ts");
await import("./generate-lexicon.ts");
// Only now: it loads what the others write.
await import("./generate-reference.ts");
await import("./generate-lint-reference.ts");

export {};
