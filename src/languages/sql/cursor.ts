import type { Dialect } from "./dialect.ts";
import type { Token } from "./lexer.ts";

/** A place in the tokens `from` … `to`, and what stands around it. */
export class TokenCursor {
  protected at: number;

  constructor(
    protected readonly tokens: readonly Token[],
    protected readonly from: number,
    protected readonly to: number,
    protected readonly dialect: Dialect,
  ) {
    this.at = from;
  }

  protected token(offset = 0): Token | undefined {
    const index = this.at + offset;
    return index >= this.from && index < this.to ? this.tokens[index] : undefined;
  }

  protected word(offset = 0): string {
    const token = this.token(offset);
    return token?.kind === "word" ? token.text : "";
  }

  protected markAt(offset: number): string {
    const token = this.token(offset);
    return token?.kind === "mark" ? token.text : "";
  }

  protected folded(token: Token): string {
    return token.kind === "word" ||
      this.dialect === "mysql" ||
      this.dialect === "mssql" ||
      this.dialect === "sqlite" ||
      this.dialect === "bigquery"
      ? token.text.toLowerCase()
      : token.text;
  }

  /** The dotted name here, and how many tokens it takes. */
  protected dotted(): { readonly parts: string[]; readonly width: number } {
    const parts: string[] = [];
    let width = 0;
    for (;;) {
      const token = this.token(width);
      if (token?.kind === "word" || token?.kind === "quoted") {
        const text = this.folded(token);
        if (token.kind === "quoted" && this.dialect === "bigquery") parts.push(...text.split("."));
        else parts.push(text);
        width++;
      } else if (this.markAt(width) === "." && this.dialect === "mssql") parts.push("");
      else return { parts, width };
      if (this.markAt(width) !== ".") return { parts, width };
      width++;
    }
  }
}
