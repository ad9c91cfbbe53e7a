import { shown, type Invocation, type Word } from "../languages/shell/index.ts";
import type { ResourceKind, Target } from "../model/index.ts";

/** Kinds of resources that as a rule lie elsewhere than on this machine. */
const remoteKinds: ReadonlySet<ResourceKind> = new Set([
  "cluster",
  "cluster-object",
  "cloud-account",
  "cloud-resource",
  "infrastructure",
  "load-balancer",
  "dns",
  "remote",
  "backup",
  "database",
  "database-schema",
  "database-rows",
  "database-server",
  "store",
  "queue",
  "bucket",
  "service",
  "release",
  "pipeline",
  "account",
]);

/** Options that by their name say where a command acts; what each tool means by them its own file would say. */
const placeOptions =
  /^(?:-h|-H|-s|-u|-a|-r|-e|-n|--?(?:\w+-)*(?:hosts?|hostname|servers?|server-url|endpoints?|url|uri|addr(?:ess)?|cluster|context|remote|target|connect|connection|bootstrap-servers?|brokers?|nodes?|profile|project|account|subscription|tenant|site|app|env|environment|stage|instance|database|dsn|namespace|repo|repository|machine|region|zone|org))$/;

/**
 * Where a command without a target of its own says it acts, for effects that lie elsewhere.
 * A place nobody can tell the environment of is not the one the command was typed in.
 */
export const statedPlace = (kind: ResourceKind, { words }: Invocation): Target | undefined => {
  if (!remoteKinds.has(kind)) return undefined;
  for (let i = 1; i < words.length; i++) {
    const text = shown(words[i] as Word);
    const equals = text.startsWith("-") ? text.indexOf("=") : -1;
    const name = equals === -1 ? text : text.slice(0, equals);
    if (placeOptions.test(name)) {
      const value = equals === -1 ? words[i + 1] : undefined;
      const place = equals === -1 ? (value ? shown(value) : "?") : text.slice(equals + 1);
      if (!place.startsWith("-")) return { family: "url", values: { url: place } };
    }
    if (/^[\w+.-]+:\/\/|^[\w.-]+@[\w.-]+/.test(text)) return { family: "url", values: { url: text } };
  }
  return undefined;
};
