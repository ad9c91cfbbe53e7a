import { isHarmless, type Effect } from "../../src/model/index.ts";
import { canary } from "./sandbox.ts";
import { actsIn, type Act } from "./trace.ts";
import { everywhere, knownOf, type Known } from "./working.ts";

export interface Flag {
  readonly kind: Act["kind"] | "shown";
  readonly what: string;
  readonly shown: string;
}

/** Names no file that stays: the terminal, what is thrown away, pipes, memory, the name of a thread of its own (proc(5)). */
const nowhere =
  /^\/proc\/(?:self|thread-self|\d+)\/(?:task\/\d+\/)?comm$|^\/dev\/(?:null|tty|zero|full|stdin|stdout|stderr|fd\/\d+|pts\/\d+|ptmx)$|^\/proc\/(?:self|\d+)\/fd\/\d+$|^\/?(?:memfd|pipe|socket|anon_inode):|^$/;
const temporary = /^\/(?:tmp|var\/tmp|dev\/shm)\/[^/]+/;

/** What a call did beyond what was reported of it, once each; `texts`: what stands in files that no effect reads, to be found in what it printed. */
export const flagsOf = (given: {
  readonly tool: string;
  readonly line: string;
  readonly effects: readonly Effect[];
  readonly trace: string;
}): Flag[] => {
  const acts = actsIn(given.trace);
  const removed = new Set(acts.filter(({ kind }) => kind === "delete").map(({ what }) => what));
  const own = new Set(
    acts.filter(({ kind, what, shown }) => kind !== "look" && temporary.test(what) && isMadeAnew(shown)).map(({ what }) => what),
  );
  const itsOwn = [...everywhere, ...programsIn(given).flatMap(knownOf)];
  const flags = new Map<string, Flag>();
  for (const act of acts) {
    if (act.kind === "look") continue;
    if (isOwnTemporary(act.what, own, removed) || isReported(act, given.effects, given.line)) continue;
    if (itsOwn.some((each) => isKnown(each, act))) continue;
    flags.set(`${act.kind} ${act.what}`, act);
  }
  return [...flags.values()];
};

/** The tool, and other programs of the line. */
const programsIn = ({ tool, line }: { readonly tool: string; readonly line: string }): readonly string[] => [
  tool,
  ...[...line.matchAll(/(?:^|[|;&(]|do|\$\()\s*(?:sudo )?([\w.+-]+)/g)].map(([, name]) => name as string).filter((name) => name !== tool),
];

const isMadeAnew = (shown: string): boolean => /O_EXCL|^mkdir|O_TMPFILE/.test(shown);

/** A file or folder it made anew among temporary ones and took away again, what is in such a folder, and files without a name. */
const isOwnTemporary = (path: string, own: ReadonlySet<string>, removed: ReadonlySet<string>): boolean => {
  if (/^\/(?:tmp|var\/tmp|dev\/shm)$/.test(path)) return true;
  const top = temporary.exec(path.replace(/^unix:/, ""))?.[0];
  return top !== undefined && (own.has(top) || own.has(path)) && (removed.has(top) || removed.has(path));
};

const isReported = ({ kind, what }: Act, effects: readonly Effect[], line: string): boolean => {
  if (kind === "start") return isStartReported(what, line);
  if (kind === "connect") return what.startsWith("AF_NETLINK") || effects.some(isElsewhere);
  if (kind === "write" && nowhere.test(what)) return true;
  if (kind === "change" && nowhere.test(what)) return true;
  return effects.some(({ action, resource }) => !isHarmless(action) && what.startsWith("/") && resource.name === what);
};

/** Kinds of resources that are on this machine: to read others, something must be reached. */
const local = new Set(["output", "document", "scratch", "file", "log", "device", "process", "kernel", "configuration", "code", "session"]);
const isElsewhere = ({ action, resource, target }: Effect): boolean =>
  action === "connect" || !local.has(resource.kind) || (target !== undefined && target.family !== "local");

/** Programs that the line names were understood; the canary never is. */
const isStartReported = (path: string, line: string): boolean => {
  if (path === `/canary/${canary}`) return false;
  const name = path.slice(path.lastIndexOf("/") + 1);
  return (
    name !== canary && (name === "bash" || line.split(/[\s'"`$();|&=,:{}]+/).some((word) => word.slice(word.lastIndexOf("/") + 1) === name))
  );
};

const isKnown = (known: Known, act: Act): boolean =>
  "starts" in known
    ? act.kind === "start" && known.starts.split(" ").includes(act.what)
    : known.kinds.includes(act.kind) && known.what.test(act.what) && known.as?.test(act.shown) !== false;
