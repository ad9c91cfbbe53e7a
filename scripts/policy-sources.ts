import type { PolicySource } from "../src/policy/build.ts";

const names = ["denied", "production", "staging", "test-development", "doubts"];

/** Reads the shipped policy files in the order they are documented, and their schema. */
export const shippedSources = async (folder: string): Promise<{ sources: readonly PolicySource[]; schema: string }> => ({
  sources: await Promise.all(
    names.map(async (name) => ({
      name: `${name}.cedar`,
      text: await Bun.file(`${folder}${name}.cedar`).text(),
    })),
  ),
  schema: await Bun.file(`${folder}schema.cedarschema`).text(),
});
