import { isObject, type Json } from "../model/index.ts";

/** One thing wrong with a file: where, what, and what to do. */
export interface ConfigurationProblem {
  /** Path of keys, such as `environment.targets[0].family`. */
  readonly key: string;
  readonly message: string;
  readonly fix: string;
}

/** Reads parts of parsed YAML and collects what is wrong with them. */
export class Checker {
  readonly problems: ConfigurationProblem[] = [];

  record(value: unknown, key: string, allowed?: readonly string[]): Json {
    if (!isObject(value)) {
      this.add(key, "it is not a mapping", "write `name: value` lines");
      return {};
    }
    for (const name of Object.keys(value))
      if (allowed && !allowed.includes(name))
        this.add(
          key === "" ? name : `${key}.${name}`,
          "there is no such key",
          `use one of ${allowed.map((each) => `\`${each}\``).join(", ")}`,
        );
    return value;
  }

  list(value: unknown, key: string): readonly unknown[] {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value;
    this.add(key, "it is not a list", "write one `- ` line for each entry");
    return [];
  }

  texts(value: unknown, key: string): readonly string[] {
    return this.list(value, key).flatMap((each, i) => this.text(each, `${key}[${i}]`) ?? []);
  }

  text(value: unknown, key: string): string | undefined {
    if (typeof value === "string" && value !== "") return value;
    this.add(key, "it is not a text", "write a text, in quotes where YAML would read something else");
    return undefined;
  }

  oneOf<T extends string>(value: unknown, key: string, allowed: readonly T[]): T | undefined {
    if (typeof value === "string" && (allowed as readonly string[]).includes(value)) return value as T;
    this.add(
      key,
      `\`${typeof value === "string" ? value : JSON.stringify(value ?? null)}\` is not known here`,
      `use one of ${allowed.map((each) => `\`${each}\``).join(", ")}`,
    );
    return undefined;
  }

  add(key: string, message: string, fix: string): void {
    this.problems.push({ key, message, fix });
  }
}
