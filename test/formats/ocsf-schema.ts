import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** An attribute as the schema's files describe it; only what is checked here. */
interface Attribute {
  readonly type?: string;
  readonly is_array?: boolean;
  readonly requirement?: string;
  readonly profile?: string | null;
  readonly enum?: Readonly<Record<string, unknown>>;
}
interface Definition {
  readonly name: string;
  readonly extends?: string;
  readonly uid?: number;
  readonly category?: string;
  readonly attributes: Readonly<Record<string, Attribute | readonly string[]>>;
  readonly constraints?: Readonly<Record<string, readonly string[]>>;
}
type Json = Readonly<Record<string, unknown>>;

const scalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  string_t: (value) => typeof value === "string",
  integer_t: (value) => Number.isInteger(value),
  long_t: (value) => Number.isInteger(value),
  float_t: (value) => typeof value === "number",
  boolean_t: (value) => typeof value === "boolean",
  json_t: () => true,
};

/** Checked apart. */
const numbered: ReadonlySet<string> = new Set(["category_uid", "class_uid", "type_uid"]);

/** A checkout of github.com/ocsf/ocsf-schema, and what it says of an event of a class. */
export class OcsfSchema {
  readonly #folder: string;
  readonly #definitions = new Map<string, Definition>();
  readonly #dictionary: Readonly<Record<string, Attribute>>;
  readonly #types: Readonly<Record<string, { readonly type?: string; readonly regex?: string; readonly max_len?: number }>>;
  readonly #categories: Readonly<Record<string, { readonly uid: number }>>;
  readonly version: string;

  constructor(folder: string) {
    this.#folder = folder;
    const read = (path: string): Json => JSON.parse(readFileSync(join(folder, path), "utf8")) as Json;
    const dictionary = read("dictionary.json") as unknown as {
      attributes: Record<string, Attribute>;
      types: { attributes: Record<string, object> };
    };
    this.#dictionary = dictionary.attributes;
    this.#types = dictionary.types.attributes;
    this.#categories = read("categories.json")["attributes"] as Readonly<Record<string, { readonly uid: number }>>;
    this.version = String(read("version.json")["version"]);
    for (const part of ["events", "objects"])
      for (const name of readdirSync(join(folder, part), { recursive: true, encoding: "utf8" }).filter((each) => each.endsWith(".json"))) {
        const definition = read(join(part, name)) as unknown as Definition;
        this.#definitions.set(`${part}/${definition.name}`, definition);
      }
  }

  /** What is wrong with an event of a class; empty where it conforms. */
  flawsOf(event: Json, className: string): readonly string[] {
    const metadata = event["metadata"] as Json | undefined;
    const profiles = new Set((metadata?.["profiles"] as readonly string[] | undefined) ?? []);
    return [...this.#numberFlaws(event, className), ...this.#flaws(event, `events/${className}`, profiles, className)];
  }

  /** Numbers of category, class and type, which the schema's files give in parts: 1000 × category + class, 100 × class + activity. */
  #numberFlaws(event: Json, className: string): readonly string[] {
    let category: string | undefined;
    for (
      let at: string | undefined = className;
      at !== undefined && category === undefined;
      at = this.#definitions.get(`events/${at}`)?.extends
    )
      category = this.#definitions.get(`events/${at}`)?.category;
    const categoryUid = this.#categories[category ?? ""]?.uid ?? 0;
    const classUid = categoryUid * 1000 + (this.#definitions.get(`events/${className}`)?.uid ?? 0);
    const expected = { category_uid: categoryUid, class_uid: classUid, type_uid: classUid * 100 + Number(event["activity_id"]) };
    return Object.entries(expected).flatMap(([name, number]) =>
      event[name] === number ? [] : [`${name} is ${String(event[name])}, not ${number}`],
    );
  }

  /** Attributes of a class or an object with those of all it extends and includes, and its constraints. */
  #resolve(key: string): {
    readonly attributes: ReadonlyMap<string, Attribute>;
    readonly constraints: Readonly<Record<string, readonly string[]>>;
  } {
    const definition = this.#definitions.get(key);
    if (definition === undefined) throw new Error(`the schema has no ${key}`);
    const part = key.slice(0, key.indexOf("/"));
    const inherited = definition.extends === undefined ? undefined : this.#resolve(`${part}/${definition.extends}`);
    const attributes = new Map(inherited?.attributes ?? []);
    const included = (definition.attributes["$include"] as readonly string[] | undefined) ?? [];
    for (const path of included) {
      const profile = JSON.parse(readFileSync(join(this.#folder, path), "utf8")) as Definition & { readonly meta?: string };
      for (const [name, attribute] of Object.entries(profile.attributes))
        attributes.set(name, { ...(attribute as Attribute), ...(profile.meta === "profile" && { profile: profile.name }) });
    }
    for (const [name, attribute] of Object.entries(definition.attributes)) {
      if (name === "$include") continue;
      const before = attributes.get(name);
      const merged = { ...before, ...(attribute as Attribute) };
      attributes.set(name, { ...merged, ...(before?.enum && merged.enum && { enum: { ...before.enum, ...merged.enum } }) });
    }
    return { attributes, constraints: { ...inherited?.constraints, ...definition.constraints } };
  }

  #flaws(value: Json, key: string, profiles: ReadonlySet<string>, at: string): readonly string[] {
    const { attributes, constraints } = this.#resolve(key);
    const flaws: string[] = [];
    const isActive = ({ profile }: Attribute): boolean => profile === undefined || profile === null || profiles.has(profile);
    for (const [name, attribute] of attributes)
      if (attribute.requirement === "required" && isActive(attribute) && value[name] === undefined) flaws.push(`${at}.${name} is required`);
    for (const [name, member] of Object.entries(value)) {
      const attribute = attributes.get(name);
      if (attribute === undefined) flaws.push(`${at}.${name} is not in the schema`);
      else if (!isActive(attribute)) flaws.push(`${at}.${name} needs the profile ${attribute.profile}`);
      else flaws.push(...this.#attributeFlaws(member, name, attribute, profiles, `${at}.${name}`));
    }
    for (const [rule, names] of Object.entries(constraints)) {
      const count = names.filter((name) => value[name] !== undefined).length;
      if (rule === "at_least_one" && count === 0) flaws.push(`${at} has none of ${names.join(", ")}`);
      if (rule === "just_one" && count !== 1) flaws.push(`${at} has ${count} of ${names.join(", ")}`);
    }
    return flaws;
  }

  #attributeFlaws(value: unknown, name: string, attribute: Attribute, profiles: ReadonlySet<string>, at: string): readonly string[] {
    const base = this.#dictionary[name];
    const type = attribute.type ?? base?.type ?? "";
    const isArray = attribute.is_array ?? base?.is_array ?? false;
    if (isArray !== Array.isArray(value)) return [`${at} ${isArray ? "must be" : "cannot be"} a list`];
    const values = isArray ? (value as readonly unknown[]) : [value];
    const enumeration = numbered.has(name) ? {} : { ...base?.enum, ...attribute.enum };
    return values.flatMap((each, index) => {
      const where = isArray ? `${at}[${index}]` : at;
      if (type in this.#types) return this.#scalarFlaws(each, type, enumeration, where);
      if (typeof each !== "object" || each === null) return [`${where} must be an object`];
      // `object` is open: what has no place elsewhere.
      return type === "object" ? [] : this.#flaws(each as Json, `objects/${type}`, profiles, where);
    });
  }

  #scalarFlaws(value: unknown, type: string, enumeration: Readonly<Record<string, unknown>>, at: string): readonly string[] {
    const described = this.#types[type];
    const is = scalars[described?.type ?? type];
    if (is === undefined) return [`${at} is of type ${type}, which is not known here`];
    if (!is(value)) return [`${at} is no ${type}`];
    if (Object.keys(enumeration).length > 0 && !(String(value) in enumeration))
      return [`${at} is ${String(value)}, which the schema does not list`];
    if (described?.regex !== undefined && !new RegExp(described.regex).test(String(value))) return [`${at} has not the form of a ${type}`];
    if (described?.max_len !== undefined && String(value).length > described.max_len) return [`${at} is longer than ${described.max_len}`];
    return [];
  }
}
