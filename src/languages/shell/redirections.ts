import type { HereDoc, Redirection, Word as Node } from "unbash";
import type { Expander } from "./expand.ts";
import type { ShellHost } from "./host.ts";
import { hasUnreadExpansion } from "./parsing.ts";
import type { State } from "./state.ts";
import { known, namesIn, unknown, type Input, type Word } from "./word.ts";

/** What redirections need of the shell around them. */
export interface RedirectingShell {
  readonly host: ShellHost;
  readonly state: State;
  readonly expander: Expander;
  readonly at: string;
  forget(name: string): void;
  doubt(reason: "too-deep", detail: string): undefined;
}

/** Where a command's standard streams lead once its redirections are done. */
export interface Redirected {
  readonly input: Input;
  /** What happens to its output: unchanged, none of it comes back, or nobody knows. */
  readonly output: "same" | "elsewhere" | "unknown";
}

/** What a command's output is to the command around, once it was redirected. */
export const outputAfter = ({ output: leads }: Redirected, output: string | undefined): string | undefined =>
  leads === "same" ? output : leads === "elsewhere" ? "" : undefined;

/** Opens what the redirections name, in order; the last one of a stream wins. */
export const redirect = (redirections: readonly Redirection[], input: Input, shell: RedirectingShell): Redirected => {
  const now: { -readonly [Part in keyof Redirected]: Redirected[Part] } = { input, output: "same" };
  for (const redirection of redirections) {
    const descriptor = descriptorOf(redirection, shell);
    if (redirection.type !== "Redirect") {
      const text = redirection.type === "HereDoc" ? hereDocument(redirection, shell) : hereString(redirection.target, shell);
      if (descriptor === 0) now.input = inputOf(text);
      continue;
    }
    const path = redirection.target ? shell.expander.target(redirection.target) : undefined;
    const isCopy = redirection.operator.endsWith("&") && path?.value !== undefined && /^(?:\d+-?|-)$/.test(path.value);
    if (path && !isCopy) open(redirection.operator, path, shell);
    if (redirection.operator.startsWith("<")) {
      if (descriptor === 0) now.input = inputFrom(isCopy ? undefined : path);
    } else if (descriptor === 1 || redirection.operator.startsWith("&>"))
      now.output = !isCopy && isPlainFile(path) ? "elsewhere" : "unknown";
  }
  return now;
};

const inputOf = ({ value, names }: Word): Input =>
  value === undefined
    ? { kind: "unknown", from: "a here-document with unknown parts", ...(names && { names }) }
    : { kind: "known", text: value };

const unknownInput = (from: string): Input => ({ kind: "unknown", from });

/** The number a redirection is for; undefined when bash picks one and puts it into a variable. */
const descriptorOf = (redirection: Redirection, shell: RedirectingShell): number | undefined => {
  const { descriptor, operator } = redirection;
  if (!descriptor) return operator.startsWith("<") ? 0 : 1;
  if (descriptor.type === "FileDescriptor") return descriptor.value;
  const [name, subscript] = descriptor.name.split("[", 2) as [string, string?];
  if (subscript !== undefined) shell.expander.arithmetic({ text: subscript, value: subscript.slice(0, -1) });
  shell.forget(name);
  return undefined;
};

const inputFrom = (path: Word | undefined): Input => {
  if (!path) return unknownInput("another descriptor");
  return path.value?.startsWith("/dev/") && path.value !== "/dev/null" ? unknownInput(path.text) : { kind: "file", path };
};

/** Paths under /dev and /proc may lead back to standard output. */
const isPlainFile = (path: Word | undefined): boolean =>
  path?.value !== undefined && (path.value === "/dev/null" || !/^\/(?:dev|proc)\/|\.\./.test(path.value));

const open = (operator: string, path: Word, { host, state, at }: RedirectingShell): void => {
  if (operator.startsWith("<")) host.opens(path, "read", state, at);
  if (operator !== "<" && operator !== "<&") host.opens(path, "write", state, at);
};

const hereString = (target: Node | undefined, shell: RedirectingShell): Word => {
  const word = target ? shell.expander.single(target) : known("");
  return word.value === undefined ? word : known(`${word.value}\n`, word.text);
};

/** The text of a here-document (bash(1) "Here Documents"). */
const hereDocument = ({ operator, delimiter, body }: HereDoc, shell: RedirectingShell): Word => {
  const isIndented = operator === "<<-";
  if (delimiter?.quoted) return known(isIndented ? withoutTabs(body.text) : body.text);
  if (body.parts) {
    const word = shell.expander.expandParts(body.parts);
    return isIndented && /^\t/m.test(body.text) ? unknown(body.text, namesIn(word)) : word;
  }
  if (hasUnreadExpansion(body.text)) {
    shell.doubt("too-deep", body.text.slice(0, 80));
    return unknown(body.text);
  }
  const text = isIndented ? withoutTabs(body.text) : body.text;
  return known(text.replace(/\\([\\$`\n])/g, (_, letter: string) => (letter === "\n" ? "" : letter)));
};

const withoutTabs = (text: string): string => text.replace(/^\t+/gm, "");
