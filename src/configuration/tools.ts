import {
  actions,
  doubtReasons,
  resourceKinds,
  syntaxes,
  targetFamilies,
  type CommandDeclaration,
  type ConditionDeclaration,
  type ExamplesDeclaration,
  type OptionsDeclaration,
  type RowDeclaration,
  type ToolDeclaration,
  type Json,
} from "../model/index.ts";
import type { Checker } from "./checker.ts";

const commandKeys = [
  "syntax",
  "options",
  "optionsMayFollow",
  "optionsOnlyRead",
  "operands",
  "does",
  "preview",
  "commands",
  "withoutCommand",
  "target",
  "verify",
];
const toolKeys = ["name", "source", "examples", ...commandKeys];
const conditionKeys = ["when", "unless", "like", "unlike"];
const depthMax = 8;
/** Longer patterns are programs of their own. */
const patternLengthMax = 200;

/** Reads the `tools` of a file; what is wrong goes to `check`. */
export const readTools = (check: Checker, value: unknown): readonly ToolDeclaration[] =>
  check.list(value, "tools").map((each, i) => readTool(check, each, `tools[${i}]`));

const readTool = (check: Checker, value: unknown, key: string): ToolDeclaration => {
  const entry = check.record(value, key, toolKeys);
  const name = check.text(entry["name"], `${key}.name`) ?? "";
  const wrong = name.split(", ").find((each) => !/^[\w][\w.+-]*$/.test(each));
  if (name !== "" && wrong !== undefined)
    check.add(`${key}.name`, `\`${wrong}\` is not the name of a program`, "write its names without a folder, parted by `, `");
  const source = check.text(entry["source"], `${key}.source`) ?? "";
  return {
    name,
    source,
    ...new CommandReader(check).command(entry, key, [], 0),
    examples: readExamples(check, entry["examples"], `${key}.examples`),
  };
};

class CommandReader {
  constructor(private readonly check: Checker) {}

  command(entry: Json, key: string, inherited: readonly string[], depth: number): CommandDeclaration {
    const { check } = this;
    const options = entry["options"] === undefined ? undefined : this.options(entry["options"], `${key}.options`);
    const operands = entry["operands"] === undefined ? undefined : this.operands(entry["operands"], `${key}.operands`);
    const own = [...optionNames(options), ...(operands ?? []).map((name) => name.replace(/[?*]$/, ""))];
    const slots = [...inherited, ...own];
    const does = entry["does"] === undefined ? undefined : this.rows(entry["does"], `${key}.does`, slots);
    const preview = entry["preview"] === undefined ? undefined : this.conditions(entry["preview"], `${key}.preview`, slots);
    if (preview?.length === 0) check.add(`${key}.preview`, "it holds always", "name at least one condition, such as `when: --dry-run`");
    const commands = entry["commands"] === undefined ? undefined : this.commands(entry["commands"], `${key}.commands`, slots, depth);
    const target = entry["target"] === undefined ? undefined : this.target(entry["target"], `${key}.target`, slots);
    const syntax = entry["syntax"] === undefined ? undefined : check.oneOf(entry["syntax"], `${key}.syntax`, syntaxes);
    const verify = entry["verify"] === undefined ? undefined : this.template(entry["verify"], `${key}.verify`, slots);
    const withoutCommand = entry["withoutCommand"] === undefined ? undefined : check.text(entry["withoutCommand"], `${key}.withoutCommand`);
    return {
      ...(syntax && { syntax }),
      ...(options && { options }),
      ...(this.isTrue(entry, "optionsMayFollow", key) && { optionsMayFollow: true }),
      ...(this.isTrue(entry, "optionsOnlyRead", key) && { optionsOnlyRead: true }),
      ...(operands && { operands }),
      ...(does && { does }),
      ...(preview && { preview }),
      ...(commands && { commands }),
      ...(withoutCommand && { withoutCommand }),
      ...(target && { target }),
      ...(verify !== undefined && { verify }),
    };
  }

  private isTrue(entry: Json, name: string, key: string): boolean {
    const value = entry[name];
    if (value !== undefined && typeof value !== "boolean")
      this.check.add(`${key}.${name}`, "it is neither true nor false", "write `true`, or leave it out");
    return value === true;
  }

  private options(value: unknown, key: string): OptionsDeclaration {
    const entry = this.check.record(value, key, ["flags", "values", "attached"]);
    const read = (name: string): readonly string[] | undefined =>
      entry[name] === undefined ? undefined : this.spellings(entry[name], `${key}.${name}`);
    const [flags, values, attached] = [read("flags"), read("values"), read("attached")];
    return { ...(flags && { flags }), ...(values && { values }), ...(attached && { attached }) };
  }

  /** A list, or one text with blanks between. */
  private spellings(value: unknown, key: string): readonly string[] {
    const texts = typeof value === "string" ? value.trim().split(/\s+/) : this.check.texts(value, key);
    for (const text of texts)
      if (!text.split("|").every((each) => /^--?[\w?@][\w.:-]*$/.test(each)))
        this.check.add(key, `\`${text}\` is not an option`, "write spellings with their dashes, parted by `|`: `-n|--namespace`");
    return texts;
  }

  private operands(value: unknown, key: string): readonly string[] {
    const names = this.check.texts(value, key);
    names.forEach((name, i) => {
      if (!/^[a-z][\w-]*[?*]?$/i.test(name))
        this.check.add(
          key,
          `\`${name}\` is not a name for an operand`,
          "write a word, with `?` when it may be missing, `*` when it takes the rest",
        );
      if (name.endsWith("*") && i < names.length - 1)
        this.check.add(key, `\`${name}\` takes every word, nothing is left for the next`, "put it last");
    });
    return names;
  }

  private commands(value: unknown, key: string, slots: readonly string[], depth: number): Readonly<Record<string, CommandDeclaration>> {
    if (depth >= depthMax) {
      this.check.add(key, "it is nested too deeply", `use at most ${depthMax} levels`);
      return {};
    }
    const entries = Object.entries(this.check.record(value, key));
    return Object.fromEntries(
      entries.map(([name, each]) => {
        const at = `${key}.${name}`;
        return [name, this.command(each === null ? {} : this.check.record(each, at, commandKeys), at, slots, depth + 1)];
      }),
    );
  }

  private rows(value: unknown, key: string, slots: readonly string[]): readonly RowDeclaration[] {
    return this.check.list(value, key).flatMap((each, i) => this.row(each, `${key}[${i}]`, slots));
  }

  /** `write service:{unit}`, or a mapping with `effect` and conditions. */
  private row(value: unknown, key: string, slots: readonly string[]): RowDeclaration[] {
    const entry: Json = typeof value === "string" ? { effect: value } : this.check.record(value, key, ["effect", ...conditionKeys]);
    const text = this.check.text(entry["effect"], `${key}.effect`);
    const [, action, kind, name = ""] = /^(\S+)\s+([^:\s]+):(.+)$/s.exec(text ?? "") ?? [];
    if (text !== undefined && name === "") {
      this.check.add(`${key}.effect`, `\`${text}\` is not an effect`, "write `ACTION KIND:NAME`, such as `write service:{unit}`");
      return [];
    }
    if (text === undefined) return [];
    const knownAction = this.check.oneOf(action, `${key}.effect`, actions);
    const knownKind = this.check.oneOf(kind, `${key}.effect`, resourceKinds);
    this.template(name, `${key}.effect`, slots);
    const conditions = this.conditions(Object.fromEntries(Object.entries(entry).filter(([each]) => each !== "effect")), key, slots);
    return knownAction && knownKind ? [{ action: knownAction, kind: knownKind, name, conditions }] : [];
  }

  private conditions(value: unknown, key: string, slots: readonly string[]): readonly ConditionDeclaration[] {
    const entry = this.check.record(value, key, conditionKeys);
    return Object.entries(entry).flatMap(([kind, each]): ConditionDeclaration[] => {
      const at = `${key}.${kind}`;
      if (kind === "when" || kind === "unless") {
        const names = typeof each === "string" ? [each] : this.check.texts(each, at);
        for (const name of names) this.slot(name, at, slots);
        return [{ kind: kind === "when" ? "any" : "none", slots: names }];
      }
      if (kind !== "like" && kind !== "unlike") return [];
      return Object.entries(this.check.record(each, at)).map(([slot, pattern]) => {
        this.slot(slot, at, slots);
        return { kind, slot, pattern: this.pattern(pattern, `${at}.${slot}`) };
      });
    });
  }

  private pattern(value: unknown, key: string): string {
    const text = this.check.text(value, key) ?? "";
    if (text.length > patternLengthMax) this.check.add(key, "the pattern is too long", `use at most ${patternLengthMax} characters`);
    try {
      new RegExp(text);
    } catch {
      this.check.add(key, `\`${text}\` is not a regular expression`, "mend it, in single quotes");
    }
    return text;
  }

  private target(value: unknown, key: string, slots: readonly string[]): CommandDeclaration["target"] {
    const entry = this.check.record(value, key, ["family", "values"]);
    const family = this.check.oneOf(entry["family"], `${key}.family`, targetFamilies);
    const values = Object.entries(this.check.record(entry["values"] ?? {}, `${key}.values`)).flatMap(([name, each]) => {
      const text = this.template(each, `${key}.values.${name}`, slots);
      return text === undefined ? [] : [[name, text] as const];
    });
    return family && { family, values: Object.fromEntries(values) };
  }

  private template(value: unknown, key: string, slots: readonly string[]): string | undefined {
    const text = this.check.text(value, key);
    for (const [, name] of (text ?? "").matchAll(/\{([^}:]+)(?::[^}]*)?\}/g)) this.slot(name as string, key, slots);
    return text;
  }

  /** A name that nothing gives a value would make a row that never, or always, holds. */
  private slot(name: string, key: string, slots: readonly string[]): void {
    if (slots.includes(name)) return;
    this.check.add(
      key,
      `\`${name}\` is no operand and no option`,
      slots.length === 0
        ? "declare it under `operands` or `options`"
        : `use one of ${slots.map((each) => `\`${each}\``).join(", ")}; of several spellings, the last`,
    );
  }
}

const optionNames = (options: OptionsDeclaration | undefined): readonly string[] =>
  [...(options?.flags ?? []), ...(options?.values ?? []), ...(options?.attached ?? [])].map((each) => each.split("|").at(-1) as string);

const readExamples = (check: Checker, value: unknown, key: string): ExamplesDeclaration => {
  const entry = value === undefined ? {} : check.record(value, key, ["allow", "guard", "doubt"]);
  const guard = Object.entries(check.record(entry["guard"] ?? {}, `${key}.guard`)).map(
    ([line, effects]) => [line, typeof effects === "string" ? [effects] : check.texts(effects, `${key}.guard`)] as const,
  );
  const doubt = Object.entries(check.record(entry["doubt"] ?? {}, `${key}.doubt`)).flatMap(([line, reason]) => {
    const known = check.oneOf(reason, `${key}.doubt`, doubtReasons);
    return known ? [[line, known] as const] : [];
  });
  return {
    allow: entry["allow"] === undefined ? [] : check.texts(entry["allow"], `${key}.allow`),
    guard: Object.fromEntries(guard),
    doubt: Object.fromEntries(doubt),
  };
};
