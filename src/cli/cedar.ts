import { readFileSync } from "node:fs";
import { initSync, policySetTextToParts, policyToJson, validate } from "@cedar-policy/cedar-wasm/web";
// The package does not export the file. It stands inside the executable, and is read only here.
import * as binary from "../../node_modules/@cedar-policy/cedar-wasm/web/cedar_wasm_bg.wasm" with { type: "file" };
import { buildPolicy, type BuildResult, type Cedar } from "../policy/build.ts";
import type { Origin, PolicySource } from "../policy/index.ts";
import schema from "../policy/schema.cedarschema" with { type: "text" };

let cedar: Cedar | undefined;

/** Cedar itself. Starting it takes a tenth of a second, so a hook never does. */
const loadCedar = (): Cedar => {
  if (cedar === undefined) {
    // The package's types are those of the running module; what is embedded is the path of its file.
    const { default: path } = binary as unknown as { readonly default: string };
    initSync({ module: readFileSync(path) });
    cedar = { policySetTextToParts, policyToJson, validate };
  }
  return cedar;
};

/** Parses, strictly validates and compiles rules of a layer against this program's schema. */
export const buildRules = (sources: readonly PolicySource[], origin: Origin): BuildResult =>
  buildPolicy({ sources, origin, schema, cedar: loadCedar() });
