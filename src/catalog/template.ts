import { known, unknown, type Word } from "../languages/shell/index.ts";
import type { ReadonlySlots } from "./slots.ts";

/** One slot of a template with the text in front of it. */
interface Piece {
  readonly before: Word;
  readonly slot: string;
  /** What stands there when the slot holds nothing. */
  readonly missing: readonly Word[];
}

/** A text with slots, taken apart: `{x}` is an operand or option value, `{x:default}` with a default for a missing one. */
export interface Template {
  readonly pieces: readonly Piece[];
  /** The text after the last slot. */
  readonly rest: readonly Word[];
  /** It is one slot and nothing else. */
  readonly isSlot: boolean;
}

const empty = known("");

export const readTemplate = (text: string): Template => {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: whole, 1: slot = "", 2: fallback, index } of text.matchAll(/\{([^}:]+)(?::([^}]*))?\}/g)) {
    pieces.push({ before: known(text.slice(end, index)), slot, missing: [fallback === undefined ? unknown("?") : known(fallback)] });
    end = index + whole.length;
  }
  const isSlot = pieces.length === 1 && end === text.length && pieces[0]?.before.value === "";
  return { pieces, rest: [known(text.slice(end))], isSlot };
};

/** Every reading of a template, one per combination of the values its slots hold; `?` for what is missing or unknown. */
export const fill = (template: Template, slots: ReadonlySlots, from = 0): readonly Word[] => {
  const piece = template.pieces[from];
  if (!piece) return template.rest;
  const words = slots.get(piece.slot) ?? piece.missing;
  if (template.isSlot) return hasEmpty(words) ? words.map((word) => (word.value === "" ? empty : word)) : words;
  const tails = fill(template, slots, from + 1);
  const filled: Word[] = [];
  for (const word of words) for (const tail of tails) filled.push(joinTwo(joinTwo(piece.before, word), tail));
  return filled;
};

const hasEmpty = (words: readonly Word[]): boolean => {
  for (const word of words) if (word.value === "") return true;
  return false;
};

/** The words written one after the other: one word. */
export const join = (words: readonly Word[]): Word => words.reduce(joinTwo, empty);

const joinTwo = (first: Word, last: Word): Word => {
  if (first.value === "") return last.value === "" ? empty : last;
  if (last.value === "") return first;
  const text = first.text + last.text;
  if (first.value !== undefined && last.value !== undefined) return known(first.value + last.value, text);
  const isMany = first.isMany === true || last.isMany === true;
  return unknown(text, { prefix: first.value ?? first.prefix ?? "", suffix: last.value ?? last.suffix ?? "", isMany });
};
