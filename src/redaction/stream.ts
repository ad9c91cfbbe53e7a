import { lineBytesMax, type Redactor } from "./redactor.ts";
import { codeAt } from "./words.ts";

const CARRIAGE_RETURN = 13;

/** Redacts bytes as they arrive: whole lines at once, the last when the input ends. Holds at most one line. */
export class RedactingStream {
  #rest = "";
  /** Length of a line that is too long to be looked at and is not over yet; 0 outside such a line. */
  #skipped = 0;
  #beginning = "";

  constructor(private readonly redactor: Pick<Redactor, "line" | "whole">) {}

  /** @returns what may be written now; perhaps nothing */
  push(chunk: Uint8Array): Uint8Array {
    const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1");
    let out = "";
    /** Where what `out` does not hold begins: lines that stay as they are go out together. */
    let kept = 0;
    let from = 0;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", from)) {
      const line = text.slice(from, at);
      const redacted = this.#line(line);
      if (redacted !== line) {
        out += text.slice(kept, from) + redacted;
        kept = at;
      }
      from = at + 1;
    }
    out += text.slice(kept, from);
    this.#hold(from === 0 ? text : text.slice(from));
    return Buffer.from(out, "latin1");
  }

  /** @returns what is left when the input is over */
  end(): Uint8Array {
    if (this.#rest === "" && this.#skipped === 0) return new Uint8Array();
    return Buffer.from(this.#line(""), "latin1");
  }

  /** What becomes of a line whose beginning may be held; `end` is the rest of it, and comes back when nothing is held or taken out. */
  #line(end: string): string {
    const line = this.#rest === "" ? end : this.#rest + end;
    this.#rest = "";
    if (this.#skipped > 0) {
      const length = this.#skipped + line.length;
      this.#skipped = 0;
      return this.redactor.whole(length, this.#beginning);
    }
    if (codeAt(line, line.length - 1) !== CARRIAGE_RETURN) return this.redactor.line(line);
    // A line of a text from Windows ends in a carriage return.
    const text = line.slice(0, -1);
    const redacted = this.redactor.line(text);
    return redacted === text ? line : `${redacted}\r`;
  }

  /** Keeps the beginning of a line until its end arrives; of a line that is too long, only its length. */
  #hold(text: string): void {
    if (this.#skipped > 0) {
      this.#skipped += text.length;
      return;
    }
    this.#rest += text;
    if (this.#rest.length <= lineBytesMax) return;
    this.#skipped = this.#rest.length;
    this.#beginning = this.#rest.slice(0, 4096);
    this.#rest = "";
  }
}
