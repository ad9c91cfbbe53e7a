import { readCookies } from "./credentials.ts";
import type { KeyClass } from "./keys.ts";
import type { Scan } from "./scan.ts";
import { takeValue } from "./taking.ts";
import { BARE, QUOTED, readValue, Value } from "./value.ts";

const name = new Value();
const companion = new Value();

/** Longest text that is taken for a name. */
const nameLengthMax = 120;
/** How far a name and its value may stand apart. */
const distanceMax = 512;

/** What ends the object or the element that a name and its value share. */
const closes = /\}|\/>|<\//;

/** Whether two members belong to the same object or element. */
const areTogether = (line: string, from: number, to: number): boolean =>
  to - from >= 0 && to - from <= distanceMax && !closes.test(line.slice(from, to));

const says = (named: KeyClass): boolean => (named.detector !== -1 && !named.isWeak) || /^(?:set )?cookie$/.test(named.words);

const take = (scan: Scan, named: KeyClass, start: number, end: number): void => {
  if (named.detector === -1) readCookies(scan, start);
  else takeValue(scan, named, start, start, end);
};

/**
 * A member whose value is a name that tells: `"name": "DB_PASSWORD"`, `key="DbPassword"`, `ParameterKey=DbPassword`. What it names stands in a
 * member of its own, behind it or before, or between the tags.
 *
 * @param from where the value of the naming member begins
 */
export const readNaming = (scan: Scan, keyStart: number, from: number): void => {
  const { line, tables, pair } = scan;
  pair.named = undefined;
  readValue(scan, name, from, false, false);
  if ((name.form !== QUOTED && name.form !== BARE) || name.end - name.start > nameLengthMax || name.end <= name.start) return;
  const named = tables.keys.classify(line.slice(name.start, name.end));
  if (!says(named)) return;
  pair.named = named;
  pair.from = name.after;
  if (pair.valueEnd > 0 && areTogether(line, pair.valueEnd, keyStart)) take(scan, named, pair.valueStart, pair.valueEnd);
  readElement(scan, named, name.after);
};

/** `<property name="connection.password">text</property>`. */
const readElement = (scan: Scan, named: KeyClass, from: number): void => {
  const { line } = scan;
  const open = line.indexOf(">", from);
  if (open === -1 || open - from > nameLengthMax || !/^(?:\s+[\w:.-]+=(["'])[^"'<>]*\1)*\s*$/.test(line.slice(from, open))) return;
  const close = line.indexOf("</", open);
  if (close === -1 || close === open + 1 || line.slice(open + 1, close).includes("<")) return;
  take(scan, named, open + 1, close);
};

/**
 * A member that holds what another names: `"value": …`; answers whether it was taken.
 *
 * @param from where its value begins
 */
export const readNamed = (scan: Scan, keyStart: number, from: number): boolean => {
  const { line, pair } = scan;
  const { named } = pair;
  readValue(scan, companion, from, false, false);
  if (companion.form !== QUOTED && companion.form !== BARE) return false;
  if (named === undefined || !areTogether(line, pair.from, keyStart)) {
    pair.valueStart = companion.start;
    pair.valueEnd = companion.end;
    return false;
  }
  pair.named = undefined;
  const { count } = scan.spans;
  take(scan, named, companion.start, companion.end);
  return scan.spans.count > count;
};
