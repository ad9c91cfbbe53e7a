import { lineBytesMax, type Redactor } from "./redactor.ts";

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
    let from = 0;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", from)) {
      out += `${this.#line(this.#rest === "" ? text.slice(from, at) : this.#rest + text.slice(from, at))}\n`;
      this.#rest = "";
      from = at + 1;
    }
    this.#hold(from === 0 ? text : text.slice(from));
    return Buffer.from(out, "latin1");
  }

  /** @returns what is left when the input is over */
  end(): Uint8Array {
    if (this.#rest === "" && this.#skipped === 0) return new Uint8Array();
    const last = this.#line(this.#rest);
    this.#rest = "";
    return Buffer.from(last, "latin1");
  }

  #line(line: string): string {
    if (this.#skipped > 0) {
      const length = this.#skipped + line.length;
      this.#skipped = 0;
      return this.redactor.whole(length, this.#beginning);
    }
    // A line of a text from Windows ends in a carriage return.
    return line.charCodeAt(line.length - 1) === 13 ? `${this.redactor.line(line.slice(0, -1))}\r` : this.redactor.line(line);
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
