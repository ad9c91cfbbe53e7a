import { parse } from "unbash";

/**
 * Whether a source reads as lines of which the last begins with one brace group from `from` to `to`: nothing that was put between the
 * two ends outside of them, and nothing after them was drawn in. Holds nothing of what stands in the group against it.
 *
 * @param from place of the opening brace
 * @param to place after the closing brace
 */
export const readsAsGroup = (source: string, from: number, to: number): boolean => {
  const script = parse(source);
  if ((script.errors ?? []).length > 0) return false;
  const last = script.commands.at(-1);
  if (last === undefined || last.background === true) return false;
  const pipeline = last.command.type === "AndOr" ? last.command.commands[0] : last.command;
  const first = pipeline?.type === "Pipeline" ? pipeline.commands[0] : pipeline;
  const group = first?.type === "Redirected" ? first.command : first;
  return group?.type === "BraceGroup" && group.pos === from && group.end === to;
};
