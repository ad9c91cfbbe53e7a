import type { Call, Engine } from "../tool.ts";

/** How a cloud's command line names what it does: groups of words, then a verb. */
export interface CloudVerbs {
  /** Words that may stand before the verb. A word in no list is a doubt. */
  readonly groups: ReadonlySet<string>;
  /** Groups that are verbs where they do not come first (`run deploy` and `deploy releases list`). */
  readonly firstOnly: ReadonlySet<string>;
  readonly reads: RegExp;
  /** Paths, words joined by blanks, that hand out a secret although their verb reads. */
  readonly secrets: RegExp;
  /** Paths that read user data. */
  readonly rows: RegExp;
  /** Paths that change only this machine's settings. */
  readonly settings: RegExp;
  /** Paths that open a shell or run something elsewhere. */
  readonly sessions: RegExp;
}

export const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Reports a command of a cloud by its path: the words up to its verb. Everything whose verb is not known to read writes. */
export const reportCloud = (call: Call, engine: Engine, verbs: CloudVerbs): void => {
  const words = (call.slots.get("word") ?? []).map((word) => word.value);
  if (words.length === 0) return;
  let end = 0;
  while (end < words.length && isGroup(words, end, verbs)) end++;
  const path = words
    .slice(0, end + 1)
    .map((word) => word ?? "?")
    .join(" ");
  const verb = words[end];
  if (verbs.secrets.test(path)) engine.effect("disclose", `secret:${path}`);
  else if (verbs.sessions.test(path)) engine.effect("execute", `session:${path}`);
  else if (verbs.settings.test(path)) engine.effect("write", `configuration:${path}`);
  else if (verbs.rows.test(path)) engine.effect("read", `database-rows:${path}`);
  else if (end === words.length) engine.doubt("unknown-command", path);
  else if (verb === undefined) engine.doubt("dynamic-word", path);
  else if (!verbs.reads.test(verb)) reportChange(words, path, engine);
};

const isGroup = (words: readonly (string | undefined)[], at: number, verbs: CloudVerbs): boolean => {
  const word = words[at] ?? "";
  return (
    verbs.groups.has(word) && (!verbs.firstOnly.has(word) || at === 0 || (at === 1 && /^(?:alpha|beta|preview)$/.test(words[0] ?? "")))
  );
};

const reportChange = (words: readonly (string | undefined)[], path: string, engine: Engine): void => {
  const name = `${path}${words.length > path.split(" ").length ? ` ${words.at(-1) ?? "?"}` : ""}` as const;
  const isRemoval = /(?:^| )(?:delete|remove|destroy|purge|rm)(?: |$)/.test(path);
  if (isRemoval && /(?:^| )(?:projects|group|resource-groups?|subscription)(?: |$)/.test(path))
    engine.effect("delete", `cloud-account:${name}`);
  else if (isRemoval && /(?:^| )(?:clusters?|aks)(?: |$)/.test(path)) engine.effect("delete", `cluster:${name}`);
  else if (isRemoval && /(?:^| )(?:backups?|snapshots?)(?: |$)/.test(path)) engine.effect("delete", `backup:${name}`);
  else engine.effect(isRemoval ? "delete" : "write", `cloud-resource:${name}`);
};
