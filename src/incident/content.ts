import { findMarkers, type Block, type Finding } from "../evidence/index.ts";
import { proposalsOf, type Facts } from "./facts.ts";
import { isHollow } from "./placeholders.ts";
import { isSection, readFields, readSections, type Section } from "./sections.ts";
import { oneLine } from "../model/index.ts";

type Found = Omit<Finding, "file" | "level">;

const find = (text: string, wanted: string): Section | undefined => readSections(text).find(({ name }) => isSection(name, wanted));

/** Commands of some blocks: lines of code that are no comment, and code spans of several words. */
const commandsIn = (all: readonly Block[], isFencedOnly = false): readonly string[] =>
  all
    .filter(({ kind }) => kind === "code" || !isFencedOnly)
    .flatMap(({ kind, lines, text }) =>
      kind === "code"
        ? lines.filter((line) => !/^\s*(?:#|$)/.test(line))
        : [...text.matchAll(/(`+)([\s\S]*?)\1/g)].map(([, , code]) => code ?? ""),
    )
    .map(oneLine)
    .filter((command) => /^[\w./~-]+\s+\S/.test(command));

const proseIn = (blocks: readonly Block[]): string =>
  blocks
    .filter(({ kind }) => kind === "paragraph" || kind === "item" || kind === "row" || kind === "quote")
    .map(({ text }) => text)
    .join(" ");

const irreversible = /\b(?:irreversible|cannot be undone|can't be undone|no way back|one way)\b/i;

/** A way back: a command that is not the change itself; or that there is none, with the backup that helps then. */
export const checkRollback = (text: string, facts: Facts): readonly Found[] => {
  const section = find(text, "rollback");
  if (section === undefined) return [];
  const missing = (message: string): readonly Found[] => [{ rule: "rollback-missing", line: section.line, message }];
  const proposals = new Set(proposalsOf(facts).map(({ command }) => oneLine(command)));
  const prose = proseIn(section.blocks);
  if (proposals.size === 0) return isHollow(prose) && commandsIn(section.blocks).length === 0 ? missing("the rollback says nothing") : [];
  const commands = commandsIn(section.blocks);
  if (irreversible.test(prose)) return /\bbackup|\bsnapshot/i.test(prose) ? [] : missing("what cannot be undone needs a backup: name it");
  if (commands.length === 0) return missing("the rollback holds no command; write the commands that undo the change, in a fenced block");
  if (commands.every((command) => proposals.has(command))) return missing("the rollback repeats the change itself; write what undoes it");
  return [];
};

/** A cause is shown by what was printed, or it is not known: nobody's word is enough for it. */
export const checkRootCause = (text: string): readonly Found[] => {
  const section = find(text, "root cause");
  if (section === undefined) return [];
  const said = [proseIn(section.blocks), ...section.blocks.map(({ lines }) => lines.join(" "))].join(" ");
  // What a draft leaves open is found as a placeholder.
  if (findMarkers(said).markers.length > 0 || /\[FILL IN\b/i.test(said) || /^\W*(?:unknown|not known)\b/i.test(said)) return [];
  return [
    { rule: "root-cause", line: section.line, message: "the root cause cites no captured output; cite what shows it, or write `Unknown.`" },
  ];
};

const date = /\b\d{4}-\d\d-\d\d\b/;
const owner = /(?:\bowner:?\s*|@)[\p{L}][\p{L}\p{N}._ -]*/iu;

/** Every action item needs somebody and a day. */
export const checkActionItems = (text: string): readonly Found[] => {
  const section = find(text, "action items");
  if (section === undefined) return [];
  const items = section.blocks.filter(({ kind }) => kind === "row" || kind === "item");
  if (items.length === 0)
    return [{ rule: "action-item", line: section.line, message: "there is no action item; write at least one, with an owner and a date" }];
  return items.flatMap((item): readonly Found[] => {
    const [what = "", who = ""] = item.cells;
    const isOwned = item.kind === "row" ? !isHollow(who) && !date.test(who) : owner.test(item.text);
    const isSaid = item.kind === "row" ? !isHollow(what) : true;
    if (isOwned && isSaid && date.test(item.text)) return [];
    const lack = !isSaid ? "an action" : isOwned ? "a date (2026-01-31)" : "an owner";
    return [{ rule: "action-item", line: item.line, message: `the action item lacks ${lack}` }];
  });
};

const statusWords = /^(?:proposed|accepted|rejected|deprecated|superseded)\b/i;

export const checkDecision = (text: string): readonly Found[] => {
  const status = readFields(text).get("status");
  const section = find(text, "status");
  const said = (status?.value ?? proseIn(section?.blocks ?? [])).replaceAll(/[*_`]/g, "").trim();
  const found: Found[] = [];
  if (!statusWords.test(said))
    found.push({
      rule: "decision-status",
      line: status?.line ?? section?.line ?? 0,
      message: "the status is none of proposed, accepted, rejected, deprecated, superseded",
    });
  const options = find(text, "options considered");
  const count =
    options?.blocks.filter(({ kind, level }) => kind === "item" || kind === "row" || (kind === "heading" && level === 3)).length ?? 0;
  if (options !== undefined && count < 2)
    found.push({
      rule: "decision-options",
      line: options.line,
      message: "fewer than two options are weighed; leaving it as it is also is one",
    });
  return found;
};

/** Steps of a runbook: headings of the third level, else the items of a list. */
const stepsIn = ({ blocks }: Section): readonly { readonly line: number; readonly blocks: readonly Block[] }[] => {
  const mark: Block["kind"] = blocks.some(({ kind, level }) => kind === "heading" && level === 3) ? "heading" : "item";
  const steps: { line: number; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === mark && (mark === "item" || block.level === 3)) steps.push({ line: block.line, blocks: [block] });
    else steps.at(-1)?.blocks.push(block);
  }
  return steps;
};

/** What a step says before it tells how to see that it worked. */
const verifies = /\b(?:verif(?:y|ied|ication)|check (?:that|with|by)|confirm (?:that|with|by))\b/i;

export const checkSteps = (text: string): readonly Found[] => {
  const section = find(text, "steps");
  if (section === undefined) return [];
  const steps = stepsIn(section);
  if (steps.length === 0)
    return [{ rule: "step-unverified", line: section.line, message: "there are no steps; begin each with a heading of the third level" }];
  return steps.flatMap(({ line, blocks }): readonly Found[] => {
    const from = blocks.findIndex((block) => verifies.test(proseIn([block])));
    // Below a heading there is room for fenced blocks; what a code span shows there is output as often as not.
    const isFencedOnly = blocks[0]?.kind === "heading";
    const isVerified = from !== -1 && commandsIn(blocks.slice(from), isFencedOnly).length > 0;
    const isDone =
      commandsIn(from === -1 ? blocks : blocks.slice(0, from), isFencedOnly).length > 0 || (!isFencedOnly && commandsIn(blocks).length > 1);
    if (isDone && isVerified) return [];
    const lack = isDone ? "a command that shows that it worked, behind `Verify:`" : "a command";
    return [{ rule: "step-unverified", line, message: `the step lacks ${lack}` }];
  });
};
