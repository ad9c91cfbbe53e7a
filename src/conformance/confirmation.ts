import type { ShellLine } from "./commands.ts";
import type { Document } from "./document.ts";
import type { Evidence } from "./facts.ts";
import { asksNumber, asksThree, type SafetySection } from "./safety-section.ts";
import type { TextLine } from "./words.ts";

/** How a document has a person confirm, the strongest first. */
const confirmationKinds = [
  "grant",
  "four-questions",
  "three-questions",
  "typed-phrase",
  "question-tool",
  "question",
  "shell",
  "none",
] as const;
export type ConfirmationKind = (typeof confirmationKinds)[number];
export interface Confirmation {
  readonly kind: ConfirmationKind;
  readonly evidence: readonly Evidence[];
}

const quotedWord =
  /\b(?:typed?|typing|enter|respond with|reply with|reply|answer|say|write|input)\s+(?:exactly\s+|the (?:exact )?(?:phrase|word|text)\s+)?["'“‘`*]+([^"'”’`*\n]{2,80}?)["'”’`*]+/i;
/** A word in capitals needs no quotes. */
const capitalWord = /\b[Tt]yp(?:e|ing)\s+(?:exactly\s+)?([A-Z]{2,}(?:[ _-][A-Z]{2,}){0,4})(?=\s+(?:to|in order to|before)\b|\s*[:.!]?\s*$)/;
/** The word or phrase that a person is told to type. */
const typedWordOf = (text: string): string | undefined => (quotedWord.exec(text) ?? capitalWord.exec(text))?.[1]?.trim();
const questionTool = /AskUserQuestion|ask_user_question|askQuestions|vscode_askQuestions|\bquestion tool\b/i;
const question =
  /\b(?:ask (?:the )?(?:user|human|operator|me|for)\b|confirm(?:ed|ation|s)?\b[^.]{0,60}\b(?:user|human|with|before|required|proceed|deploy)|(?:user|human|explicit|manual|written)\s+(?:confirmation|approval|consent|sign-?off|go-?ahead|permission)|wait for (?:the )?(?:user|human|explicit|approval|confirmation|my|their)|are you sure|proceed\s*\?|continue\s*\?|\(y(?:es)?\/n(?:o)?\)|\[y\/n\]|get (?:user )?approval|approval (?:gate|required|from)|request (?:user )?(?:approval|confirmation)|user (?:must )?(?:confirms?|approves?)|human[- ]in[- ]the[- ]loop|confirme com|confirmar (?:con|com)|solicit\w+ confirma|ユーザーに確認|確認を|需要确认|请确认|用户确认|确认后|사용자(?:에게)? (?:확인|승인))/i;
export const shellQuestion =
  /(?:^|[;&|({\s])(?:read\s+(?:-\w+\s+)*-\w*p\b|read\s+-r?p|select\s+\w+\s+in\b|gum confirm|whiptail|dialog\s+--yesno|zenity\s+--question|fzf\b.*confirm|inquirer|confirm\s+["'])/;

export const confirmationOf = (
  document: Document,
  text: readonly TextLine[],
  shell: readonly ShellLine[],
  section: SafetySection | undefined,
): Confirmation => {
  const body = document.text;
  const at = (found: readonly { line: number; text: string }[]): readonly Evidence[] =>
    found.map(({ line, text: own }) => ({ line, text: own }));
  const grants = [...text, ...shell].filter((each) => /\btagout (?:operation|request|approve|run|grant)\b/.test(each.text));
  if (grants.length > 0) return { kind: "grant", evidence: at(grants) };
  const place = section ? [{ line: section.section.heading.line, text: section.section.title }] : [];
  if (asksThree(body)) return { kind: asksNumber(section?.text ?? body) ? "four-questions" : "three-questions", evidence: place };
  const typed = text.filter(
    (each) =>
      !each.isCode && typedWordOf(each.source) !== undefined && /confirm|proceed|continue|approv|production|prod\b|deploy/i.test(each.text),
  );
  if (typed.length > 0) return { kind: "typed-phrase", evidence: at(typed) };
  const tool = text.filter((each) => questionTool.test(each.text));
  if (tool.length > 0) return { kind: "question-tool", evidence: at(tool) };
  const asked = text.filter(
    (each) => question.test(each.text) && !/\b(?:without|no|never|not|don'?t|skip)\b[^.]{0,20}\b(?:ask|confirm|approval)/i.test(each.text),
  );
  if (asked.length > 0) return { kind: "question", evidence: at(asked) };
  const asking = shell.filter((each) => shellQuestion.test(each.text));
  if (asking.length > 0) return { kind: "shell", evidence: at(asking) };
  return { kind: "none", evidence: [] };
};

/** Words that a person is told to type to confirm, with their lines. */
export const confirmationWords = (text: readonly TextLine[]): readonly { readonly line: number; readonly word: string }[] =>
  text.flatMap(({ line, source }) => {
    if (!/confirm|proceed|continue|approv|production|prod\b|deploy/i.test(source)) return [];
    const word = typedWordOf(source);
    // `yes` beside `no` is a question, not a word to type.
    if (word !== undefined && /^(?:y|yes|n|no)$/i.test(word) && /\bno?\b["'`]|\(y\/n\)|y\/n/i.test(source)) return [];
    // Answers in a word or two are confirmations; anything with a slash or a dash in front is a command.
    return word === undefined || /^[/-]|[\\/<>$=]|^(?:y|n|y\/n)$/i.test(word) || word.split(/\s+/).length > 14 ? [] : [{ line, word }];
  });
