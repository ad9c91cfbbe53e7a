import { isHarmless } from "../model/index.ts";
import { eachOption, type Command, type Options, type Tool } from "./tool.ts";

/**
 * Copies of a tool with one deciding fact removed or changed: a row that does harm, a preview, a nested command, an
 * option's effect, and — where operands decide anything — an option's arity. An example must notice each.
 */
export function* mutants(tool: Tool, seen: Set<Command> = new Set()): Generator<[why: string, mutant: Tool]> {
  const { name, source, examples, variables, helpAs, versionAs } = tool;
  const label = name.split(", ")[0] as string;
  const own = { name, source, examples, ...(variables && { variables }) };
  // The whole tool again would bring back what the mutant lacks.
  for (const [why, changed] of commandMutants(label, tool, seen))
    yield [why, { ...changed, ...own, ...(helpAs && { helpAs }), ...(versionAs && { versionAs }) }];
  for (const word of helpAs ?? [])
    yield [`${label}: ${word} is no help`, { ...tool, helpAs: helpAs?.filter((each) => each !== word) ?? [] }];
  for (const word of versionAs ?? [])
    yield [`${label}: ${word} is no version`, { ...tool, versionAs: versionAs?.filter((each) => each !== word) ?? [] }];
}

function* commandMutants(label: string, command: Command, seen: Set<Command>): Generator<[string, Command]> {
  const rows = command.does ?? [];
  for (const [at, row] of rows.entries()) {
    if (isHarmless(row.action) && !row.resource.startsWith("file:")) continue;
    yield [`${label}: row ${at} (${row.action} ${row.resource}) removed`, { ...command, does: rows.filter((_, i) => i !== at) }];
  }
  if (command.preview) yield [`${label}: preview ignored`, without(command, "preview")];
  for (const [at] of (command.runs ?? []).entries())
    yield [`${label}: nested command ${at} not followed`, { ...command, runs: (command.runs ?? []).filter((_, i) => i !== at) }];
  if (command.find) yield [`${label}: subcommands not looked up`, without(command, "find")];
  if (command.prints) yield [`${label}: what it prints is not known`, without(command, "prints")];
  if (command.judgesUnknown) yield [`${label}: an unknown word is a doubt`, without(command, "judgesUnknown")];
  if (command.derive) yield [`${label}: derive ignored`, without(command, "derive")];
  for (const [why, options] of optionMutants(label, command)) yield [why, { ...command, options }];
  // One command object may stand under several names, and in several tools: one of them is enough.
  for (const [name, nested] of Object.entries(command.commands ?? {})) {
    if (seen.has(nested)) continue;
    seen.add(nested);
    for (const [why, changed] of commandMutants(`${label} ${name}`, nested, seen))
      yield [why, { ...command, commands: replaceAll(command.commands ?? {}, nested, changed) }];
  }
}

const replaceAll = (commands: Readonly<Record<string, Command>>, old: Command, changed: Command): Record<string, Command> =>
  Object.fromEntries(Object.entries(commands).map(([name, each]) => [name, each === old ? changed : each]));

const without = <K extends "preview" | "derive" | "find" | "prints" | "judgesUnknown">(command: Command, key: K): Command => {
  const copy = { ...command };
  delete copy[key];
  return copy;
};

function* optionMutants(label: string, command: Command): Generator<[string, Options]> {
  const all = eachOption(command.options ?? {});
  for (const [key, option] of Object.entries(all)) {
    const takes = typeof option === "string" ? option : option.takes;
    const does = typeof option === "string" ? [] : option.does;
    if (does.some((row) => !isHarmless(row.action) || row.resource.startsWith("file:")))
      yield [`${label}: option ${key} has no effect`, { ...all, [key]: takes }];
    if (takes === "value" && operandsDecide(command))
      yield [`${label}: option ${key} takes no value`, { ...all, [key]: does.length > 0 ? { takes: "flag", does } : "flag" }];
  }
}

/** Where a wrong arity would change what is decided: the next word selects a command, runs, or is harmed. */
const operandsDecide = (command: Command): boolean => {
  if (command.optionsOnlyRead) return false;
  const operands = (command.operands ?? []).map((name) => name.replace(/[?*]$/, ""));
  const isUsed = (text: string): boolean => operands.some((name) => text.includes(`{${name}`));
  return (
    command.commands !== undefined ||
    command.find !== undefined ||
    (command.runs ?? []).some((runs) => operands.includes(runs.from)) ||
    (command.does ?? []).some((row) => !isHarmless(row.action) && isUsed(row.resource))
  );
};
