import { visible } from "../model/index.ts";

/**
 * The three ways to confirm (rulings, Confirmation): `exception` for a blocked action that an agent attempts,
 * `operation` for a declared production operation, `batch` for several items at once.
 */
export const protocols = ["exception", "operation", "batch"] as const;
export type Protocol = (typeof protocols)[number];

/** The production policy's phrase, word for word (Approval Workflow, step 2). */
export const exactPhrase = "Yes, I understand the risks and want to proceed in production";

/** One question and the one answer to it that goes on. */
export interface ProtocolQuestion {
  readonly text: string;
  readonly accepts: (answer: string) => boolean;
  /** What was wanted, for a person whose answer cancelled. */
  readonly wanted: string;
}

const exactly = (text: string, wanted: string): ProtocolQuestion => ({
  text,
  wanted: `\`${wanted}\``,
  accepts: (answer) => answer === wanted,
});
const yes = (text: string): ProtocolQuestion => ({ text, wanted: "`y`", accepts: (answer) => answer === "y" || answer === "Y" });

/** The safety status' three questions, word for word. */
const three: readonly ProtocolQuestion[] = [
  yes("Have you validated this in TEST? (y/n)"),
  yes("Do you understand this affects PRODUCTION? (y/n)"),
  exactly("Type 'PRODUCTION' to confirm", "PRODUCTION"),
];

/** The questions of a protocol, in order. `count`: items of a batch. */
export const questionsOf = (protocol: Protocol, count: number): readonly ProtocolQuestion[] => {
  if (protocol === "exception") return [exactly(`Are you sure you want to proceed? Type exactly: ${exactPhrase}`, exactPhrase)];
  if (protocol === "operation") return three;
  return [...three, exactly(`How many items does this affect? Type the number of items`, String(count))];
};

/** White space around an answer is none of it (rulings, Confirmation 2); everything within counts. */
export const trimAnswer = (answer: string): string => answer.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");

export type Answered =
  | { readonly ok: true; readonly answers: readonly string[] }
  | { readonly ok: false; readonly question: ProtocolQuestion; readonly answer: string | undefined };

/** Asks a protocol's questions until one is not answered as it wants; `undefined` stands for no answer at all. */
export const askAll = (questions: readonly ProtocolQuestion[], ask: (text: string) => string | undefined): Answered => {
  const answers: string[] = [];
  for (const question of questions) {
    const given = ask(question.text);
    const answer = given === undefined ? undefined : trimAnswer(given);
    if (answer === undefined || !question.accepts(answer)) return { ok: false, question, answer };
    answers.push(answer);
  }
  return { ok: true, answers };
};

/** True where answers that were recorded are those a protocol wants. */
export const areAnswers = (protocol: Protocol, count: number, answers: readonly string[]): boolean => {
  const questions = questionsOf(protocol, count);
  return answers.length === questions.length && questions.every(({ accepts }, i) => accepts(answers[i] as string));
};

/** Why an answer cancelled, what did not happen, and what can be done instead (rulings, Confirmation 2). */
export const cancellation = ({ question, answer }: Extract<Answered, { ok: false }>, testCommand: string | undefined): string => {
  const given = answer === undefined ? "there was no answer" : `the answer was \`${visible(answer)}\``;
  const lines = [
    `Cancelled: ${given}, and only ${question.wanted} goes on. Nothing has run.`,
    testCommand === undefined
      ? "Try it in the test environment first: pass the test environment to the same command."
      : `In the test environment: ${visible(testCommand)}`,
  ];
  return lines.join("\n");
};

const environmentFlag = /(--environment[= ]|--env[= ]|-e )(?:production|prod)\b/i;
const productionName = /\b(prod(?:uction)?)\b/gi;

/** The same command for the test environment, as far as its words name production; undefined where nothing does. */
export const testCommandOf = (command: string): string | undefined => {
  if (environmentFlag.test(command)) return command.replace(environmentFlag, "$1test");
  return productionName.test(command) ? command.replaceAll(productionName, "test") : undefined;
};
