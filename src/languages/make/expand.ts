/** A variable's text, undefined when it is not known; `isDone`: expanded when it was set (`:=`). */
export interface Variable {
  readonly text: string | undefined;
  readonly isDone: boolean;
}

/** Functions without any effect (GNU make manual 4.4, chapter 8). */
const pureFunctions = new Set(
  "subst patsubst strip findstring filter filter-out sort word words wordlist firstword lastword dir notdir suffix basename addsuffix addprefix join wildcard realpath abspath error warning info origin flavor if or and intcmp".split(
    " ",
  ),
);
/** Functions that run, write or make text of makefile into makefile. */
const otherFunctions = new Set("foreach let call eval file guile value shell".split(" "));
const depthMax = 32;
const lengthMax = 65_536;
const stepsMax = 20_000;

export type Automatic = ReadonlyMap<string, string | undefined>;

/** Expands text as make would, and notes what make would run on the way. */
export class Expander {
  /** Commands of `$(shell …)`, in order. */
  readonly shells: string[] = [];
  /** What could not be followed. */
  readonly doubts: string[] = [];
  private steps = 0;
  constructor(private readonly lookup: (name: string) => Variable) {}

  /** The text with every reference replaced; undefined when a part is not known. */
  expand(text: string, automatic?: Automatic, depth = 0): string | undefined {
    if (depth > depthMax || ++this.steps > stepsMax) return this.doubt("variables nested too deeply");
    let result: string | undefined = "";
    const add = (part: string | undefined): void => {
      result = result === undefined || part === undefined || result.length > lengthMax ? undefined : result + part;
    };
    for (let at = 0; at < text.length;) {
      const dollar = text.indexOf("$", at);
      if (dollar === -1) {
        add(text.slice(at));
        break;
      }
      add(text.slice(at, dollar));
      const { body, end, isClosed } = referenceAt(text, dollar);
      // A `#` within a reference ends it in some versions and not in others.
      if (!isClosed) return this.doubt("a reference without its end");
      add(text[dollar + 1] === "$" ? "$" : this.reference(body, automatic, depth + 1));
      at = end;
    }
    return result;
  }

  private reference(body: string, automatic: Automatic | undefined, depth: number): string | undefined {
    const call = /^([a-z-]+)(?:[ \t\n]+(.*))?$/s.exec(body);
    const name = call?.[1] ?? "";
    if (call?.[2] !== undefined && (pureFunctions.has(name) || otherFunctions.has(name))) return this.call(name, call[2], automatic, depth);
    const key = this.expand(body, automatic, depth);
    if (key === undefined) return undefined;
    // `$(sources:.c=.o)`: the variable is expanded, what becomes of it is not followed.
    const substitution = /^([^:]*):.*=/s.exec(key);
    const value = this.value(substitution?.[1] ?? key, automatic, depth);
    return substitution ? undefined : value;
  }

  private value(name: string, automatic: Automatic | undefined, depth: number): string | undefined {
    if (/^[@<^+?*%|]$|^[@<^+?*%|][DF]$/.test(name)) return automatic?.get(name);
    const { text, isDone } = this.lookup(name);
    return text === undefined || isDone ? text : this.expand(text, automatic, depth);
  }

  private call(name: string, argument: string, automatic: Automatic | undefined, depth: number): string | undefined {
    if (otherFunctions.has(name) && name !== "shell") return this.doubt(`$(${name} …)`);
    const text = this.expand(argument, automatic, depth);
    if (name === "info" || name === "warning") return "";
    if (name !== "shell") return undefined;
    if (text === undefined) this.doubt("a $(shell …) known only when it runs");
    else this.shells.push(text);
    return undefined;
  }

  private doubt(what: string): undefined {
    this.doubts.push(what);
    return undefined;
  }
}

/** The reference that begins at a `$`: what stands inside, and where the text goes on. */
const referenceAt = (text: string, dollar: number): { readonly body: string; readonly end: number; readonly isClosed: boolean } => {
  const open = text[dollar + 1];
  if (open !== "(" && open !== "{") return { body: open ?? "", end: dollar + 2, isClosed: true };
  const close = open === "(" ? ")" : "}";
  let depth = 0;
  for (let at = dollar + 1; at < text.length; at++) {
    if (text[at] === open) depth++;
    else if (text[at] === close && --depth === 0) return { body: text.slice(dollar + 2, at), end: at + 1, isClosed: true };
  }
  return { body: text.slice(dollar + 2), end: text.length, isClosed: false };
};
