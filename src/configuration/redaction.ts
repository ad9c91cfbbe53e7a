import type { DetectorDeclaration, RedactionSettings } from "../redaction/index.ts";
import type { Checker } from "./checker.ts";

/** Reads `redaction:` of a `tagout.yaml`. */
export const readRedaction = (check: Checker, value: unknown): RedactionSettings => {
  const top = check.record(value, "redaction", ["detectors", "allow"]);
  return {
    detectors: check
      .list(top["detectors"], "redaction.detectors")
      .flatMap((each, at) => detector(check, each, `redaction.detectors[${at}]`)),
    allow: check.texts(top["allow"], "redaction.allow"),
  };
};

const detector = (check: Checker, value: unknown, key: string): DetectorDeclaration[] => {
  const entry = check.record(value, key, ["kind", "keys", "formats"]);
  const kind = check.text(entry["kind"], `${key}.kind`);
  const keys = check.texts(entry["keys"], `${key}.keys`).map((name) => name.toLowerCase());
  const formats = check.texts(entry["formats"], `${key}.formats`);
  if (kind !== undefined && !/^[a-z][a-z-]{0,23}$/.test(kind))
    check.add(`${key}.kind`, `\`${kind}\` is no kind`, "write up to 24 lower-case letters and `-`, such as `badge`");
  if (keys.length === 0 && formats.length === 0)
    check.add(key, "it finds nothing", "name `keys`, such as `badge number`, or `formats`, such as `EMP-####`");
  for (const [at, format] of formats.entries()) {
    if (format.length > 128) check.add(`${key}.formats[${at}]`, "it is longer than 128 signs", "write the shape of one value");
    else if (keys.length === 0 && !/^[A-Za-z0-9]{2}/.test(format))
      check.add(`${key}.formats[${at}]`, "nothing says where it begins", "begin it with two letters or digits of its own, or name `keys`");
  }
  return kind === undefined ? [] : [{ kind, keys, formats }];
};
