import type { CommandDeclaration, ConditionDeclaration, DoubtReason, OptionsDeclaration, ToolDeclaration } from "../model/index.ts";
import { attached, flags, like, unless, unlike, values, when, type Command, type Condition, type Options, type Tool } from "./tool.ts";
import type { Knowledge } from "./programs.ts";

/** A declared program; `replace`: in place of what is known, `add`: where nothing is known, `tighten`: on top of what is known. */
export interface Declared {
  readonly tool: ToolDeclaration;
  readonly may: "replace" | "add" | "tighten";
}

/**
 * What is known together with what people declared, strongest first.
 * INVARIANT: a declaration that may only tighten adds effects and doubts and takes none away.
 */
export const withDeclared = (shipped: Knowledge, declared: readonly Declared[]): Knowledge => {
  if (declared.length === 0) return shipped;
  const own = new Map<string, Tool>();
  const stricter = new Map<string, Tool[]>();
  for (const { tool, may } of declared) {
    const full = toolOf(tool);
    for (const name of full.name.split(", ")) {
      const isFree = !own.has(name) && (may === "replace" || shipped.tools.get(name) === undefined);
      if (may !== "tighten" && isFree) own.set(name, full);
      else stricter.set(name, [...(stricter.get(name) ?? []), may === "tighten" ? unconditional(full) : full]);
    }
  }
  return {
    tools: { get: (name) => own.get(name) ?? shipped.tools.get(name) },
    stricter: (name) => [...(shipped.stricter?.(name) ?? []), ...(stricter.get(name) ?? [])],
  };
};

/** A declaration as the engine takes it. */
export const toolOf = (declaration: ToolDeclaration): Tool => ({
  ...commandOf(declaration),
  name: declaration.name,
  source: declaration.source,
  examples: { ...declaration.examples, doubt: declaration.examples.doubt as Readonly<Record<string, DoubtReason>> },
});

const commandOf = (declaration: CommandDeclaration): Command => {
  const { options, does, preview, commands, withoutCommand, ...same } = declaration;
  return {
    ...same,
    ...(options && { options: optionsOf(options) }),
    ...(does && {
      does: does.map(({ action, kind, name, conditions }) => ({
        action,
        resource: `${kind}:${name}` as const,
        conditions: conditions.map(conditionOf),
      })),
    }),
    ...(preview && { preview: preview.map(conditionOf) }),
    ...(commands && { commands: mapValues(commands, commandOf) }),
    ...(withoutCommand !== undefined && { withoutCommand: withoutCommand === "help" ? ("help" as const) : { command: withoutCommand } }),
  };
};

const optionsOf = (options: OptionsDeclaration): Options => ({
  ...(options.flags && flags(options.flags.join(" "))),
  ...(options.values && values(options.values.join(" "))),
  ...(options.attached && attached(options.attached.join(" "))),
});

const conditionOf = (condition: ConditionDeclaration): Condition => {
  if (condition.kind === "any") return when(...condition.slots);
  if (condition.kind === "none") return unless(...condition.slots);
  return (condition.kind === "like" ? like : unlike)(condition.slot, new RegExp(condition.pattern));
};

const mapValues = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Readonly<Record<string, B>> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));

/** Text that an agent may have written takes no conditions: they could excuse, or keep a pattern busy for ever. */
const unconditional = <T extends Command>({ preview: _preview, verify: _verify, ...command }: T): Omit<T, "preview" | "verify"> => ({
  ...command,
  ...(command.does && { does: command.does.map((row) => ({ ...row, conditions: [] })) }),
  ...(command.commands && { commands: mapValues(command.commands, unconditional) }),
});
