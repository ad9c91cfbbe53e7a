import {
  askAll,
  cancellation,
  caseFields,
  caseFlaw,
  caseQuestions,
  lackingFields,
  presentationOf,
  presentationText,
  questionsOf,
  safeSteps,
  testCommandOf,
  trimAnswer,
  type Answered,
  type ApprovalRequest,
  type Assurance,
  type Case,
  type ProtocolQuestion,
} from "../approval/index.ts";
import { visible } from "../model/index.ts";
import type { Terminal } from "./person.ts";

/** One conversation with a person about one request. */
export interface Conversation {
  readonly request: ApprovalRequest;
  /** What the command line said already. */
  readonly given: Case;
  readonly isBreakGlass: boolean;
  readonly reaches?: Assurance;
  /** Fresh letters that nobody can have typed before they were shown. */
  readonly letters: string;
  /** Milliseconds until it is too late to answer. */
  readonly left: () => number;
}

export type Said =
  | { readonly ok: true; readonly given: Case; readonly answers: readonly string[] }
  /** `isAnswered`: the person said something else than yes, or nothing, which ends the request; a terminal that fails does not. */
  | { readonly ok: false; readonly message: string; readonly isAnswered: boolean };

/** Less than this shows too little at a time to be read. */
const smallest = { rows: 10, columns: 40 } as const;
/** What was typed before the question was read is no answer to it. */
const armMs = 1_000;
const triesMax = 3;
const quoteBar = "  | ";

/** Lines no wider than a window: what is cut off by a terminal would not have been displayed. */
export const wrapLine = (line: string, columns: number): readonly string[] => {
  const hang = line.startsWith(quoteBar) ? "  : " : "    ";
  const pieces: string[] = [line.slice(0, columns)];
  for (let at = columns; at < line.length; at += columns - hang.length) pieces.push(hang + line.slice(at, at + columns - hang.length));
  return pieces;
};

/** Why a text was not shown whole: a person left it, or the window is of no use. */
interface NotShown {
  readonly why: string;
  readonly isAnswered: boolean;
}
const unreadable = (why: string): NotShown => ({ why, isAnswered: false });

class Talk {
  constructor(
    private readonly terminal: Terminal,
    private readonly about: Conversation,
  ) {}

  private get where(): string {
    return this.about.request.environment;
  }

  private ask(text: string): string | undefined {
    this.terminal.discard();
    return this.terminal.ask(text, this.about.left());
  }

  /** Shows every line, a window at a time. Answers why not everything was shown; undefined when it was. */
  showAll(lines: readonly string[]): NotShown | undefined {
    const size = this.terminal.size();
    if (size === undefined)
      return unreadable("the terminal does not say how large it is, so nobody knows what it shows; set it with `stty rows 24 cols 80`");
    if (size.rows < smallest.rows || size.columns < smallest.columns)
      return unreadable(`the window is too small to read in; make it ${smallest.rows} lines of ${smallest.columns} characters or more`);
    const wrapped = lines.flatMap((line) => wrapLine(line, size.columns - 1));
    const perPage = size.rows - 2;
    const pages = Math.ceil(wrapped.length / perPage);
    for (let page = 1; page <= pages; page++) {
      const now = this.terminal.size();
      if (now?.columns !== size.columns || now.rows < size.rows) return unreadable("the window changed its size while it was read");
      this.terminal.show(`${wrapped.slice((page - 1) * perPage, page * perPage).join("\n")}\n`);
      if (page === pages) return undefined;
      const answer = this.ask(`-- ${this.where}: page ${page} of ${pages}, Enter shows more, anything else cancels -- `);
      if (answer === undefined || trimAnswer(answer) !== "") return { why: "not everything was shown", isAnswered: true };
    }
    return undefined;
  }

  /** The case with what was missing, or the field that was not answered. */
  fillCase(): Case | keyof Case {
    const { request, isBreakGlass } = this.about;
    let given = this.about.given;
    for (const field of caseFields)
      if (given[field] !== "" && caseFlaw(field, given[field]) === undefined) this.terminal.show(`  ${field}: ${visible(given[field])}\n`);
    for (const field of lackingFields(request, given, isBreakGlass)) {
      const text = this.askField(field, given[field]);
      if (text === undefined) return field;
      given = { ...given, [field]: text };
    }
    return given;
  }

  private askField(field: keyof Case, before: string): string | undefined {
    const fallback = field === "monitoring" ? this.about.request.verify.join("; ") : "";
    if (before !== "") this.terminal.show(`  ${caseFlaw(field, before)}\n`);
    for (let tries = 0; tries < triesMax; tries++) {
      const answer = this.ask(`${caseQuestions[field]}${fallback === "" ? "" : ` [Enter: ${visible(fallback)}]`}\n> `);
      if (answer === undefined) return undefined;
      const text = trimAnswer(answer) || fallback;
      const flaw = caseFlaw(field, text);
      if (flaw === undefined) return text;
      this.terminal.show(`  ${flaw}; say what is meant, nothing runs until then\n`);
    }
    return undefined;
  }

  /** The protocol's questions, and then letters that must be typed as they are shown. */
  askQuestions(): Answered {
    const { request, letters } = this.about;
    this.terminal.show(`\nRead it. What is typed before the question does not count.\n`);
    this.terminal.wait(armMs);
    const questions = questionsOf(request.protocol, request.action.items?.length ?? 1);
    const answered = askAll(questions, (text) => this.ask(`\n${text}\n> `));
    if (!answered.ok) return answered;
    const typed = typeLetters(letters);
    const last = askAll([typed], (text) => this.ask(`\n${text}\n> `));
    return last.ok ? answered : last;
  }
}

const typeLetters = (letters: string): ProtocolQuestion => ({
  text: `Type these letters: ${letters}`,
  wanted: "the letters as they were shown",
  accepts: (answer) => answer === letters,
});

const breakGlassText = (request: ApprovalRequest): readonly string[] => [
  "",
  "!!! BREAK-GLASS !!!",
  `!!! It goes ahead in ${request.environment} without the plan, backup and report that are asked for otherwise.`,
  "!!! It counts for 15 minutes, opens an incident report and is reviewed by somebody else. Everything is recorded.",
];

/** Shows everything, asks for what the case lacks, and asks the protocol's questions. Nothing but `ok` is a yes. */
export const confirmAt = (terminal: Terminal, about: Conversation): Said => {
  const { request, isBreakGlass, reaches } = about;
  const talk = new Talk(terminal, about);
  const cancelled = ({ why, isAnswered }: NotShown): Said => ({
    ok: false,
    message: `Cancelled in ${request.environment}: ${why}. Nothing has run.`,
    isAnswered,
  });
  const notShown = talk.showAll([
    ...presentationText(presentationOf({ ...request, isBreakGlass }, reaches)),
    ...(isBreakGlass ? breakGlassText(request) : []),
    "",
  ]);
  if (notShown !== undefined) return cancelled(notShown);
  const given = talk.fillCase();
  if (typeof given === "string") return cancelled({ why: `\`${given}\` was not given`, isAnswered: true });
  const stepsNotShown = talk.showAll(["", ...safeSteps(request, given)]);
  if (stepsNotShown !== undefined) return cancelled(stepsNotShown);
  const answered = talk.askQuestions();
  if (!answered.ok) return { ok: false, message: cancellation(answered, testCommandOf(request.command)), isAnswered: true };
  return { ok: true, given, answers: answered.answers };
};
