/** Objects that a manifest names (Kubernetes API conventions, "Resources": `kind`, `metadata.name`; a `List` holds `items`). */
import { isObject } from "../../model/index.ts";
import type { Call, Engine } from "../tool.ts";

export interface ClusterObject {
  readonly kind: string;
  readonly name: string;
}

const objectsMax = 200;

/** Every object of every document; undefined when one is not understood. */
export const objectsOf = (text: string): readonly ClusterObject[] | undefined => {
  let parsed: unknown;
  try {
    parsed = Bun.YAML.parse(text);
  } catch {
    return undefined;
  }
  const found: ClusterObject[] = [];
  // A document may be a list of its own; documents with nothing in them are left out.
  const waiting = Array.isArray(parsed) ? [...(parsed as unknown[])] : [parsed];
  for (let each = waiting.shift(); each !== undefined || waiting.length > 0; each = waiting.shift()) {
    if (each === null || each === undefined) continue;
    const object = isObject(each) ? objectOf(each) : undefined;
    if (!object || found.length >= objectsMax || !isObject(each)) return undefined;
    if (object.kind.endsWith("List") && Array.isArray(each["items"])) waiting.push(...(each["items"] as unknown[]));
    else found.push(object);
  }
  return found;
};

const objectOf = (value: Readonly<Record<string, unknown>>): ClusterObject | undefined => {
  const { kind, metadata } = value;
  if (typeof kind !== "string" || !/^[A-Z]\w*$/.test(kind)) return undefined;
  const name = isObject(metadata) ? (metadata["name"] ?? metadata["generateName"]) : undefined;
  return typeof name === "string" || kind.endsWith("List") ? { kind, name: typeof name === "string" ? name : "" } : undefined;
};

/** Objects of every file given with `-f`; undefined when one cannot be told. */
export const givenObjects = (call: Call, engine: Engine): readonly ClusterObject[] | undefined => {
  const found: ClusterObject[] = [];
  for (const word of call.slots.get("--filename") ?? []) {
    for (const path of (word.value ?? "").split(",")) {
      // A folder, an address or standard input is not read: what the command does is known well enough without.
      if (!/\.(?:ya?ml|json)$/.test(path) || /^https?:/.test(path) || !engine.mayExist({ text: path, value: path })) return undefined;
      const text = engine.text({ text: path, value: path });
      const objects = text === undefined ? undefined : objectsOf(text);
      if (!objects) return undefined;
      found.push(...objects);
    }
  }
  return found;
};

const grants = /^(?:Cluster)?Role(?:Binding)?$/;

/** Names the objects that a command with `-f` changes, in addition to the file. */
export const namesObjects =
  (action: "write" | "delete") =>
  (call: Call, engine: Engine): void => {
    for (const { kind, name } of givenObjects(call, engine) ?? [])
      engine.effect(action === "write" && grants.test(kind) ? "grant" : action, `cluster-object:${kind}/${name}`);
  };
