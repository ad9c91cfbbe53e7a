import type { Action, ResourceKind } from "../../model/index.ts";
import { isOperandForSure, shown, type Printed, type Word } from "../../languages/shell/index.ts";
import { awsOperations } from "../generated/aws.ts";
import type { Call, Command, Engine } from "../tool.ts";
import { ownEffect } from "./_aws-own.ts";
import { reviewOf, type AwsReview } from "./_aws-review.ts";
import { names } from "./_printing.ts";

/** `R`: reads. `U`: reads by its level, not by its name. `W`: writes. `T`: tags. `G`: manages permissions. */
type Level = "R" | "U" | "W" | "T" | "G";
interface Entry {
  readonly level: Level;
  /** The result goes to the file that is its operand. */
  readonly isStreamed: boolean;
}

const parsed = new Map<string, ReadonlyMap<string, Entry>>();

/** Operations of a service; its line is taken apart when a call names it. */
export const operationsOf = (service: string): ReadonlyMap<string, Entry> | undefined => {
  const line = Object.hasOwn(awsOperations, service) ? awsOperations[service] : undefined;
  if (line === undefined) return undefined;
  let operations = parsed.get(service);
  if (!operations) parsed.set(service, (operations = parseLine(line)));
  return operations;
};

const parseLine = (line: string): ReadonlyMap<string, Entry> => {
  const operations = new Map<string, Entry>();
  let level: Level = "W";
  let verb = "";
  for (const word of line.split(" ")) {
    if (/^[A-Z]:/.test(word)) [level, verb] = [word[0] as Level, word.slice(2)];
    else {
      const rest = word.replace(">", "");
      operations.set(rest === "." ? verb : `${verb}-${rest}`, { level, isStreamed: rest !== word });
    }
  }
  return operations;
};

/** Waiters poll a reading operation until it says what is waited for (AWS CLI command reference, `wait`). */
const waits: Command = { optionsOnlyRead: true, operands: ["word*"], derive: (call, engine) => readParameters(call.words, engine) };

/** An API operation as a command, or nothing when the service has none of this name. */
export const awsOperation =
  (service: string) =>
  (name: string): Command | undefined => {
    if (name === "help") return { operands: [] };
    if (name === "wait") return waits;
    const effect = ownEffect(service, name);
    if (effect) return ownCommand(`${service} ${name}`, effect);
    const entry = operationsOf(service)?.get(name);
    if (entry === undefined) return undefined;
    const operation: Operation = { service, name, ...entry, review: reviewOf(service, name) };
    return { optionsOnlyRead: true, operands: ["word*"], derive: (call, engine) => operate(operation, call, engine), prints: printsIds };
  };

/** A query that ends in an identifier or ARN that AWS itself gives; others may be anything a user chose. */
const idQuery = /(?:^|[.\]])(?!External|Client)[A-Z]\w*(?:Id|Arn|ARN)s?(?:\[\d*\*?\])*$/;

/** Identifiers, apart by tabs and ends of lines (AWS CLI user guide, `--query` and text output). */
const printsIds = (words: readonly string[]): Printed | undefined => {
  const valueOf = (name: string): string => {
    const at = words.findLastIndex((word) => word === name || word.startsWith(`${name}=`));
    return (words[at] === name ? words[at + 1] : words[at]?.slice(name.length + 1)) ?? "";
  };
  return valueOf("--output") === "text" && idQuery.test(valueOf("--query")) ? names : undefined;
};

const ownCommand = (name: string, [action, kind]: readonly [Action, ResourceKind]): Command => ({
  optionsOnlyRead: true,
  operands: ["word*"],
  derive: ({ words }, engine) => {
    readParameters(words, engine);
    if (words.length !== 1 || words[0]?.value !== "help")
      engine.effect(action, kind === "file" ? "file:/?" : `${kind}:${name}${subjectOf(words)}`);
  },
});

interface Operation extends Entry {
  readonly service: string;
  readonly name: string;
  readonly review: AwsReview;
}

const operate = (operation: Operation, { words }: Call, engine: Engine): void => {
  readParameters(words, engine);
  if (words.length === 1 && words[0]?.value === "help") return;
  if (isPreviewed(operation, words)) return engine.effect("read", `cloud-resource:${operation.service} ${operation.name}`);
  if (operation.isStreamed) for (const word of outputFiles(words)) engine.effect("write", `file:${shown(word)}`);
  const subject = `${operation.service} ${operation.name}${subjectOf(words)}`;
  const isSecret = operation.review === "secret" && !storing.test(operation.name);
  if (isSecret || showsOnDemand(operation, words)) engine.effect("disclose", `secret:${subject}`);
  else if (operation.review === "harmless") return engine.effect("read", `cloud-resource:${subject}`);
  else if (operation.level === "R" || operation.level === "U") return read(operation, subject, engine);
  if (operation.level !== "R" && operation.level !== "U") change(operation, subject, engine);
};

/** Verbs that take a secret in rather than hand it out. */
const storing = /^(?:delete|put|update|import|reset|rotate|change|forgot|confirm|set|complete)-/;

const read = ({ service, name, level, review }: Operation, subject: string, engine: Engine): void => {
  if (review === "content") engine.effect("read", `database-rows:${subject}`);
  else if (level === "R") engine.effect("read", `cloud-resource:${subject}`);
  else engine.doubt("unknown-command", `\`${service} ${name}\` reads something that nobody has reviewed`);
};

/** Operations whose secret part comes only when it is asked for, or unless it is left out. */
const showsOnDemand = ({ service, name }: Operation, words: readonly Word[]): boolean => {
  const has = (pattern: RegExp): boolean => words.some((word) => pattern.test(word.value ?? word.prefix ?? ""));
  const query = words[words.findIndex((word) => word.value === "--query") + 1]?.value ?? "";
  switch (`${service} ${name}`) {
    // Base64 of what the instance runs at its start, often with credentials in it.
    case "ec2 describe-instance-attribute":
      return words.some((word) => word.value === undefined || /userData/.test(word.value));
    case "ec2 describe-launch-template-versions":
      return !/^LaunchTemplateVersions\[[^\]]*\]\.(?!.*(?:LaunchTemplateData(?!\.(?!UserData)\w)|UserData|@|\*))/.test(query);
    case "autoscaling describe-launch-configurations":
      return !/^LaunchConfigurations\[[^\]]*\]\.(?!.*(?:UserData|@|\*))/.test(query);
    case "datazone get-connection":
      return has(/^--with-s/);
    // `CustomerGatewayConfiguration` holds the pre-shared keys of the tunnels, `authKey` is the key of BGP.
    case "ec2 describe-vpn-connections":
      return !/^VpnConnections\[[^\]]*\]\.(?!.*(?:CustomerGatewayConfiguration|Options|PreShared|@|\*))/.test(query);
    case "directconnect describe-virtual-interfaces":
      return !/^virtualInterfaces\[[^\]]*\]\.(?!.*(?:authKey|bgpPeers|customerRouterConfig|@|\*))/.test(query);
    // Connection properties hold a password.
    case "glue get-connection":
    case "glue get-connections":
      return !has(/^--hide-p/);
    case "apigateway get-api-key":
    case "apigateway get-api-keys":
      return has(/^--include-v/);
    default:
      return false;
  }
};

const runsCode =
  /^(?:lambda invoke.*|ssm (?:send-command|start-automation-execution|start-associations-once)|codebuild start-build.*|sagemaker-runtime invoke-.*|apigateway test-invoke-.*|stepfunctions (?:start-.*|test-state)|glue (?:start-job-run|run-statement)|emr (?:add-steps|add-job-flow-steps)|batch submit-job|athena start-.*)$/;
const opensSession = /^(?:ssm (?:start|resume)-session|ecs execute-command|ec2-instance-connect (?:ssh|open-tunnel)|cloud9 .*)$/;
const endsAccount =
  /^(?:organizations (?:close-account|delete-organization|leave-organization|remove-account-from-organization)|account close-account)$/;
const endsCluster = /^(?:eks (?:delete|deregister)-cluster|ecs delete-cluster)$/;
/** Backups themselves, not the plans, policies and grants around them. */
const endsBackup =
  /^(?:batch-)?delete-(?!.*(?:plan|selection|schedule|polic|configuration|setting|grant|notification|job))[\w-]*(?:snapshots?|backups?|recovery-points?|backup-vault)$/;
const removes = /^(?:batch-)?(?:delete|terminate|remove|purge|destroy|deregister|release|revoke|schedule-key-deletion)(?:-|$)/;
const disrupts = /^(?:batch-)?(?:stop|reboot|restart|suspend|disable|failover|switchover|reset|pause|detach|cancel|disconnect)(?:-|$)/;

const change = ({ service, name, level }: Operation, subject: string, engine: Engine): void => {
  const path = `${service} ${name}`;
  if (level === "G") engine.effect("grant", `account:${subject}`);
  else if (opensSession.test(path)) engine.effect("execute", `session:${subject}`);
  else if (runsCode.test(path)) engine.effect("execute", `code:${subject}`);
  else if (/^ecs (?:run|start)-task$/.test(path)) engine.effect("execute", `container:${subject}`);
  else if (endsAccount.test(path)) engine.effect("delete", `cloud-account:${subject}`);
  else if (endsCluster.test(path)) engine.effect("delete", `cluster:${subject}`);
  else if (endsBackup.test(name)) engine.effect("delete", `backup:${subject}`);
  else if (removes.test(name)) engine.effect("delete", `cloud-resource:${subject}`);
  else if (disrupts.test(name)) engine.effect("disrupt", `cloud-resource:${subject}`);
  else engine.effect("write", `cloud-resource:${subject}`);
};

/** Global options; argparse takes abbreviations of them anywhere in the line. */
const globals = ["profile", "region", "endpoint-url", "cli-auto-prompt", "output", "query", "ca-bundle"].map((name) => `--${name}`);

/** A parameter `file://PATH` is replaced by the file's content; an abbreviated global option would be overlooked. */
export const readParameters = (words: readonly Word[], engine: Engine): void => {
  for (const word of words) {
    const path = /fileb?:\/\/(.+)$/s.exec(word.value ?? "")?.[1];
    if (path !== undefined) engine.effect("read", `file:${path}`);
    else if (word.value === undefined && /fileb?:/.test(word.prefix ?? "")) engine.doubt("dynamic-word", word.text);
    const option = /^(--[a-z-]{2,})(?:=|$)/.exec(word.value ?? "")?.[1];
    if (option !== undefined && !globals.includes(option) && globals.some((name) => name.startsWith(option)))
      engine.doubt("unknown-option", option);
  }
};

/** Options that say what is meant to the human who confirms. */
const subjectOption =
  /^--(?!profile|region|output|query)[\w-]*(?:ids?|names?|arns?|identifiers?|bucket|key|url|cluster|service|resources?|user|group|table|function|topic|stream|parameter)$/;

const subjectOf = (words: readonly Word[]): string => {
  const at = words.findIndex((word) => subjectOption.test(word.value ?? ""));
  if (at === -1) return "";
  const rest = words.slice(at + 1);
  const end = rest.findIndex((word) => (word.value ?? "").startsWith("-"));
  const named = rest.slice(0, end === -1 ? rest.length : end).map(shown);
  return named.length === 0 ? "" : ` ${named.join(",").slice(0, 120)}`;
};

/** Words that are no option's value; where every word follows an option, the last may be the file of a flag's neighbour. */
const outputFiles = (words: readonly Word[]): readonly Word[] => {
  const isOption = (word: Word | undefined): boolean => (word?.value ?? "").startsWith("--");
  const loose = words.filter((word, at) => !isOption(word) && !isOption(words[at - 1]));
  return loose.length > 0 ? loose : words.slice(-1);
};

/**
 * `--generate-cli-skeleton` prints parameters and calls nothing (AWS CLI user guide, skeletons); `--dry-run` of EC2 only
 * checks permissions (EC2 API reference, DryRun). The last of `--dry-run` and `--no-dry-run` wins.
 */
const isPreviewed = ({ service }: Operation, words: readonly Word[]): boolean => {
  if (words.some((word) => word.value === undefined && !isOperandForSure(word))) return false;
  const texts = words.map((word) => word.value ?? "");
  if (texts.includes("--")) return false;
  if (texts.some((text) => /^--generate-cli-skeleton(?:=|$)/.test(text))) return true;
  return service === "ec2" && texts.includes("--dry-run") && !texts.some((text) => text.startsWith("--no-d"));
};
