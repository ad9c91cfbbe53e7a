import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Field {
  readonly type: string;
  readonly isRepeated: boolean;
  /** Fields of one `oneof` exclude each other. */
  readonly group: string | undefined;
}
type Messages = ReadonlyMap<string, ReadonlyMap<string, Field>>;
type Enums = ReadonlyMap<string, ReadonlySet<number>>;

const camelCase = (name: string): string => name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const lastName = (type: string): string => type.slice(type.lastIndexOf(".") + 1);

/** Messages and enumerations of protocol buffer files, as far as OpenTelemetry's use the language. */
export const readProtos = (folder: string, paths: readonly string[]): { readonly messages: Messages; readonly enums: Enums } => {
  const messages = new Map<string, Map<string, Field>>();
  const enums = new Map<string, Set<number>>();
  for (const path of paths) {
    const text = readFileSync(join(folder, path), "utf8").replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, "");
    for (const [, kind, name = "", body = ""] of text.matchAll(/\b(message|enum) (\w+) \{((?:[^{}]|\{[^{}]*\})*)\}/g)) {
      if (kind === "enum") {
        enums.set(name, new Set([...body.matchAll(/= (0x[0-9A-Fa-f]+|\d+);/g)].map(([, number]) => Number(number))));
        continue;
      }
      const fields = new Map<string, Field>();
      const add = (part: string, group: string | undefined): void => {
        for (const [, repeated, type = "", field = ""] of part.matchAll(/(?:^|[;{}\n])\s*(repeated )?([\w.]+) (\w+) = \d+/g))
          fields.set(camelCase(field), { type, isRepeated: repeated !== undefined, group });
      };
      for (const [, group = "", part = ""] of body.matchAll(/oneof (\w+) \{([^}]*)\}/g)) add(part, group);
      add(body.replaceAll(/oneof \w+ \{[^}]*\}/g, ""), undefined);
      messages.set(name, fields);
    }
  }
  return { messages, enums };
};

/** Forms of values in OTLP's JSON (its specification, "JSON Protobuf Encoding"). */
const scalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  bool: (value) => typeof value === "boolean",
  double: (value) => typeof value === "number",
  bytes: (value) => typeof value === "string",
  int32: (value) => Number.isInteger(value),
  uint32: (value) => Number.isInteger(value),
  fixed32: (value) => Number.isInteger(value),
  int64: (value) => typeof value === "string" && /^-?\d+$/.test(value),
  fixed64: (value) => typeof value === "string" && /^\d+$/.test(value),
};

/** What is wrong with a message in JSON. */
export const protoFlaws = (
  value: unknown,
  message: string,
  { messages, enums }: ReturnType<typeof readProtos>,
  at = message,
): readonly string[] => {
  const fields = messages.get(message);
  if (fields === undefined) return [`the files have no message ${message}`];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [`${at} is no object`];
  const groups = new Map<string, string>();
  return Object.entries(value).flatMap(([name, member]) => {
    const field = fields.get(name);
    if (field === undefined) return [`${at}.${name} is no field of ${message}`];
    const other = field.group === undefined ? undefined : groups.get(field.group);
    if (other !== undefined) return [`${at} has both ${other} and ${name}`];
    if (field.group !== undefined) groups.set(field.group, name);
    if (field.isRepeated !== Array.isArray(member)) return [`${at}.${name} ${field.isRepeated ? "must be" : "cannot be"} a list`];
    return (Array.isArray(member) ? member : [member]).flatMap((each, index) => {
      const where = field.isRepeated ? `${at}.${name}[${index}]` : `${at}.${name}`;
      const [is, listed] = [scalars[field.type], enums.get(lastName(field.type))];
      if (is !== undefined) return is(each) ? [] : [`${where} is no ${field.type}`];
      if (listed !== undefined) return listed.has(each as number) ? [] : [`${where} is not among the values of ${field.type}`];
      return protoFlaws(each, lastName(field.type), { messages, enums }, where);
    });
  });
};
