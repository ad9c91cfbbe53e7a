import type { Clue } from "./clue.ts";
import { readUntrustedVariable } from "./ambient.ts";
import { environmentOfName } from "./signals/names.ts";
import { readAddressTarget, readHint, readHostTarget, readKubeContext, readName, readQualifier } from "./signals/targets.ts";

/**
 * A recorded command is text of unknown worth: it can only raise. This reads words, not shell; a command that is about to run is taken apart
 * by the catalog instead, which names each effect's target.
 */
const targetOptions: readonly (readonly [RegExp, (label: string, value: string) => readonly Clue[]])[] = [
  [/^--?(?:kube-?)?context$/, (label, value) => [readKubeContext(label, value)]],
  [/^(?:--namespace|-n)$/, readQualifier],
  [
    /^--(?:profile|project|subscription|workspace|stack|app|application|cluster|instance|remote|env|environment|stage|account|configuration|target-env|limit|inventory|service|resource-group|function-name|db-instance-identifier|site|org)$/,
    (label, value) => [readName(label, value)],
  ],
  [
    /^--(?:host|hostname|server|endpoint-url|url|uri|dsn|address|addr|bootstrap-server)$/,
    (label, value) => (value.includes("://") ? readAddressTarget(label, value, true) : readHostTarget(label, value)),
  ],
];

const remoteShells = /^(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id|telnet)$/;
const databaseClients =
  /^(?:psql|mysql|mariadb|pg_dump|pg_restore|mysqldump|mongosh|mongo|redis-cli|valkey-cli|sqlcmd|clickhouse-client|cqlsh)$/;
/** Programs whose target is whatever is current unless the command says otherwise. */
const targetedPrograms =
  /^(?:kubectl|helm|oc|k9s|stern|argocd|flux|aws|gcloud|gsutil|bq|az|terraform|tofu|terragrunt|pulumi|ansible|ansible-playbook|heroku|fly|flyctl|vercel|netlify|wrangler|railway|doctl|nomad|vault|consul|cap|dokku|kamal|eb|sam|cdk|serverless|sls)$/;

const wordsOf = (command: string): string[] =>
  Array.from(command.matchAll(/"([^"]*)"|'([^']*)'|[^\s"';|&()<>]+/g), (match) => match[1] ?? match[2] ?? match[0]).flatMap((word) =>
    /\s/.test(word) ? wordsOf(word) : [word],
  );

const readOption = (label: string, word: string, next: string | undefined): readonly Clue[] => {
  const equals = word.indexOf("=");
  const [name, value] = equals > 0 ? [word.slice(0, equals), word.slice(equals + 1)] : [word, next ?? ""];
  const read = targetOptions.find(([pattern]) => pattern.test(name))?.[1];
  return read === undefined || value === "" ? [] : read(label, value);
};

const readWord = (label: string, word: string, words: readonly string[], index: number): readonly Clue[] => {
  const previous = (words.slice(0, index).findLast((earlier) => !earlier.startsWith("-")) ?? "").split("/").at(-1) ?? "";
  const assignment = /^(?:-[eD])?([A-Za-z_]\w*)=(.*)$/.exec(word);
  if (assignment !== null) return readUntrustedVariable(label, assignment[1] ?? "", assignment[2] ?? "");
  if (word.startsWith("-")) return readOption(label, word, words[index + 1]);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(word)) return readAddressTarget(label, word, true);
  if (words[index - 1] === "-h" && words.some((other) => databaseClients.test(other))) return readHostTarget(label, word);
  if (remoteShells.test(previous) && previous !== "scp" && previous !== "rsync") return readHostTarget(label, word);
  return /^[^/\s=]+:(?:[~/.].*|)$/.test(word) && words.some((other) => remoteShells.test(other))
    ? readHostTarget(label, word.replace(/:.*$/, ""))
    : [];
};

const readPrograms = (label: string, words: readonly string[], clues: readonly Clue[]): Clue[] => {
  const isNamed = clues.some(({ role }) => role === "identity");
  const program = words.find((word) => targetedPrograms.test(word.split("/").at(-1) ?? ""));
  return program === undefined || isNamed ? [] : [readName(label, `${program.split("/").at(-1) ?? program} without a target`)];
};

/** Clues in a recorded command line. */
export const readCommand = (label: string, command: string): readonly Clue[] => {
  const words = wordsOf(command);
  const clues = words.flatMap((word, index) => readWord(label, word, words, index));
  const loud = words.find((word) => environmentOfName(word) === "production");
  return [...clues, ...readPrograms(label, words, clues), ...(loud === undefined ? [] : [readHint(label, loud, "production")])];
};
