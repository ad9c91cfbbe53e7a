import type { Target } from "../../model/index.ts";
import { clue, failure } from "../clue.ts";
import { type Identity, known, partsOf, valueOf } from "../identity.ts";
import type { Observations, SshRule } from "../observations.ts";
import { readAddress, readHost } from "./hosts.ts";
import { combineNames } from "./names.ts";
import { readHostTarget, readName } from "./targets.ts";

const matchesGlob = (pattern: string, host: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replace(/\*/g, ".*")
      .replace(/\?/g, ".")}$`,
    "i",
  ).test(host);

const applies = ({ patterns }: SshRule, host: string): boolean =>
  patterns.some((pattern) => !pattern.startsWith("!") && matchesGlob(pattern, host)) &&
  !patterns.some((pattern) => pattern.startsWith("!") && matchesGlob(pattern.slice(1), host));

/** Every address the configuration may send this host to; the first that applies is the one ssh takes, the others only raise. */
const hostNames = (rules: readonly SshRule[], host: string): string[] =>
  rules.filter((rule) => applies(rule, host)).map(({ hostName }) => hostName.replaceAll("%h", host).replaceAll("%%", "%"));

/** A host that is logged in to, by its name and by the address the ssh configuration gives it. */
export const identifySsh = (target: Target, observations: Observations): Identity => {
  const host = valueOf(target, "host");
  if (host === undefined)
    return {
      values: {},
      parts: partsOf("host", [readName("ssh.host", "(none)")]),
      forgeableKeys: [],
    };
  const own = readHostTarget("ssh.host", host);
  const name = readAddress(host).hosts[0] ?? host;
  const rules = observations.files.ssh;
  const resolved = rules.state === "found" ? hostNames(rules.value, name) : [];
  const failures = rules.state === "failed" ? [failure("ssh configuration", rules.why)] : [];
  const [first] = resolved;
  const readings = [name, ...resolved].map(readHost);
  const isLocal = first === undefined ? readHost(name).isLocal : resolved.every((one) => readHost(one).isLocal);
  const says = combineNames(readings.map((reading) => reading.says));
  const identity =
    first === undefined
      ? own
      : [
          clue("identity", "ssh.host", `${name} ${resolved.join(" ")}`, says, { strength: "B", writableBy: "agent" }, isLocal),
          ...own.slice(1),
        ];
  return {
    values: known({ host: name, hostName: first ?? name }),
    parts: partsOf("host", [...identity, ...failures]),
    forgeableKeys: [],
  };
};
