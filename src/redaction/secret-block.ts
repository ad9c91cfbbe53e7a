import type { Scan } from "./scan.ts";
import { codeAt } from "./words.ts";

/** Members of a Kubernetes Secret that hold its values (kubernetes.io/docs, Secret v1): `stringData` nowhere else, `data` under its kind. */
const opening = /^[ \t]*(?:- )?"?(stringData|data)"?[ \t]*:[ \t]*\{?[ \t]*$/;
const kindLine = /^[ \t]*(?:- )?"?kind"?[ \t]*:[ \t]*"?(\w+)"?,?[ \t]*$/;
const memberLine = /^([ \t]*["']?[\w.-]{1,253}["']?[ \t]*:[ \t]*)(.*?),?[ \t]*$/;
/** A block scalar begins (YAML 1.2.2 §8.1), a JSON object ends, or a template will put the value there. */
const noValue = /^(?:[|>][-+\d]{0,2}|[{}\]],?|"{2}|'{2}|["']?\{\{.*\}\}["']?)?$/;

const indentOf = (line: string): number => {
  let at = 0;
  while (codeAt(line, at) === 32 || codeAt(line, at) === 9) at++;
  return at;
};

/** Lines of a Secret's values: they are secret whatever their names say. */
export class SecretBlock {
  /** Column of the member that holds the values; -1 outside. */
  #column = -1;
  #isSecret = false;

  read(scan: Scan): void {
    const { line } = scan;
    const indent = indentOf(line);
    if (this.#column >= 0) {
      if (indent === line.length) return;
      if (indent > this.#column) {
        this.#take(scan, indent);
        return;
      }
      this.#column = -1;
    }
    const code = codeAt(line, codeAt(line, indent) === 34 ? indent + 1 : indent);
    // s, d, k, -
    if (code !== 115 && code !== 100 && code !== 107 && code !== 45) return;
    if (line.startsWith("---")) this.#isSecret = false;
    const kind = kindLine.exec(line)?.[1];
    if (kind !== undefined) this.#isSecret = kind === "Secret";
    const opened = opening.exec(line)?.[1];
    if (opened === "stringData" || (opened === "data" && this.#isSecret)) this.#column = indent;
  }

  #take(scan: Scan, indent: number): void {
    const { line } = scan;
    const member = memberLine.exec(line);
    const text = member ? (member[2] as string) : line.slice(indent).trimEnd();
    if (noValue.test(text)) return;
    const start = member ? (member[1] as string).length : indent;
    const quoted = /^(["']).*\1$/.test(text) ? 1 : 0;
    scan.spans.add(start + quoted, start + text.length - quoted, "secret");
  }
}
