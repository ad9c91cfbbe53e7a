import { basename } from "node:path";
import { isatty } from "node:tty";
import { checkCanary } from "../agents/claude-code/doctor.ts";
import {
  applyInstall,
  commandsOf,
  planInstall,
  scopes,
  settingsPath,
  unifiedDiff,
  type Change,
  type Scope,
} from "../agents/claude-code/install.ts";
import { environments, type Environment } from "../model/index.ts";
import { choose, chooseEnvironment, readArguments, UsageError, type Arguments } from "./arguments.ts";
import { ownVariables } from "./check.ts";
import { fail, initPack } from "./init-pack.ts";
import {
  clientPaths,
  digestOfFile,
  executableFor,
  installOptions,
  placeExecutable,
  readRegistrations,
  runProgram,
  withRegistration,
  writeRegistrations,
} from "./installation.ts";
import { configurationFor, type Machine, openMachine, personAt, policyFor, type Variables } from "./machine.ts";
import { agentHere, openTerminal, type Terminal } from "./person.ts";
import { pinText, type Pinning } from "./pins.ts";
import { complain, exitCodes, print } from "./stream.ts";
import { withUsage } from "./usage.ts";

export const run = (args: readonly string[]): Promise<number> =>
  withUsage("init", () => {
    const read = readArguments(args, {
      flags: ["--yes", "--observe", "--overwrite"],
      values: ["--scope", "--agent", "--machine", "--checkout", "--pack"],
    });
    if (read.operands.length > 0) throw new UsageError(`\`${read.operands[0]}\` is not expected`);
    choose(read.values.get("--agent"), "agent this version knows", ["claude-code"]);
    const variables = ownVariables();
    const agent = agentHere();
    if (agent !== undefined) {
      complain(`tagout init: ${agent}, and an agent may not install or pin; a person runs this in a terminal of their own\n`);
      return exitCodes.deny;
    }
    const pack = read.values.get("--pack");
    const machine = openMachine(process.env);
    if (pack !== undefined) return initPack(pack, read, machine);
    if (read.flags.has("--overwrite")) throw new UsageError("`--overwrite` is about the files of a pack: name it with `--pack`");
    return initialise(read, machine, variables);
  });

/** What is wanted, from the command line and from answers. */
interface Wish {
  readonly scope: Scope;
  readonly pinning: Pinning;
}

type Plan =
  | { readonly ok: true; readonly changes: readonly Change[]; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly detail: string };

const initialise = (read: Arguments, machine: Machine, variables: Variables): number => {
  if (/^bun(?:x|-profile)?$/.test(basename(machine.executable)))
    return fail("this is not the built executable; run `npm run build` and use `dist/tagout`");
  const terminal = isatty(0) && !read.flags.has("--yes") ? openTerminal() : undefined;
  const wish = readWish(read, terminal);
  const plan = makePlan(wish, machine, variables);
  if (!plan.ok) return fail(plan.detail);
  showPlan(plan, wish.scope, machine, variables);
  if (terminal === undefined && !read.flags.has("--yes")) {
    complain("tagout init: there is no terminal to ask on, so nothing was changed; read the above and run it again with `--yes`\n");
    return exitCodes.usage;
  }
  if (terminal !== undefined && terminal.ask("Install this? Type `yes`: ")?.trim() !== "yes") {
    complain("tagout init: not confirmed; nothing was changed\n");
    return exitCodes.ask;
  }
  return apply(plan.changes, wish, machine, variables);
};

const readWish = (read: Arguments, terminal: Terminal | undefined): Wish => {
  const scope = choose(read.values.get("--scope"), "scope", scopes) ?? "user";
  const machine = chooseEnvironment(read.values.get("--machine")) ?? ask("What is this machine?", terminal);
  const environment = chooseEnvironment(read.values.get("--checkout")) ?? ask(`What is the checkout in ${process.cwd()}?`, terminal);
  const checkout = environment && { path: process.cwd(), environment };
  return { scope, pinning: { ...(machine && { machine }), ...(checkout && { checkout }), isObserving: read.flags.has("--observe") } };
};

const attemptsMax = 5;

/** No answer pins nothing, which means production. */
const ask = (question: string, terminal: Terminal | undefined): Environment | undefined => {
  for (let attempt = 0; terminal !== undefined && attempt < attemptsMax; attempt++) {
    const answer = terminal.ask(`${question} (${environments.join(", ")}; empty: production) `)?.trim() ?? "";
    if (answer === "") return undefined;
    const known = environments.find((each) => each === answer);
    if (known !== undefined) return known;
  }
  return undefined;
};

const configurationPath = (scope: Scope, { paths }: Machine): string =>
  `${scope === "managed" ? paths.managed : paths.configuration}/tagout.yaml`;

const makePlan = ({ scope, pinning }: Wish, machine: Machine, variables: Variables): Plan => {
  const { files } = machine;
  // A configuration that cannot be read would deny every call: better to say so before anything is installed.
  configurationFor(machine, process.cwd());
  const { failure } = policyFor(machine, process.cwd());
  if (failure) return { ok: false, detail: failure.reason };
  const plan = planInstall(installOptions(scope, machine, clientPaths(machine, variables, process.cwd())));
  if (!plan.ok) return plan;
  const path = configurationPath(scope, machine);
  const current = files.read(path, 1 << 20);
  if (!current.ok && current.why !== "missing") return { ok: false, detail: `\`${path}\` is ${current.why}` };
  const before = current.ok ? current.text : null;
  const pinned = pinText(before, pinning);
  if (!pinned.ok) return { ok: false, detail: `\`${path}\`: ${pinned.detail}` };
  const configuration = pinned.text === before ? [] : [{ path, before, after: pinned.text }];
  // It is put in place before the hooks are.
  const target = executableFor(scope, machine);
  const warnings = [...plan.warnings.filter((warning) => !warning.startsWith(`\`${target}\``)), ...conflictIn(pinning)];
  return { ok: true, changes: [...configuration, ...plan.changes], warnings };
};

const conflictIn = ({ machine, checkout }: Pinning): readonly string[] =>
  machine === undefined || checkout === undefined || machine === checkout.environment
    ? []
    : [`the machine is ${machine}, the checkout ${checkout.environment}: declarations that differ count as production`];

const findClientProgram = (machine: Machine, variables: Variables): string => {
  const program = Bun.which("claude", { PATH: variables["PATH"] ?? "" });
  if (program !== null) return `Claude Code: ${program}`;
  const { home, configFolder } = clientPaths(machine, variables, process.cwd());
  return machine.files.kind(configFolder ?? `${home}/.claude`) === "folder"
    ? "Claude Code: its settings folder is here, its program is not in PATH"
    : "Claude Code: not found; the hook will hold once it is installed";
};

const showPlan = (plan: Plan & { ok: true }, scope: Scope, machine: Machine, variables: Variables): void => {
  const target = executableFor(scope, machine);
  const isCurrent = machine.executable === target || (digestOfFile(target) ?? "") === digestOfFile(machine.executable);
  const lines = [
    findClientProgram(machine, variables),
    `Scope: ${scope}`,
    isCurrent ? `Executable: ${target} is there already` : `Executable: ${machine.executable} is copied to ${target}`,
    ...plan.warnings.map((warning) => `Warning: ${warning}`),
    plan.changes.length === 0 ? "No file changes." : "Changes:",
  ];
  print(`${lines.join("\n")}\n${sayOnce(plan.changes.map(({ path, before, after }) => unifiedDiff(path, before, after)).join(""))}`);
};

/** The hook command stands in every event: whole the first time, then by reference. */
const sayOnce = (diff: string): string => {
  const seen = new Set<string>();
  return diff.replace(/"command": ("tagout_hook=(?:[^"\\]|\\.)*")/g, (whole, command: string) => {
    if (seen.has(command)) return '"command": "… the same hook command as above …"';
    seen.add(command);
    return whole;
  });
};

const apply = (changes: readonly Change[], { scope, pinning }: Wish, machine: Machine, variables: Variables): number => {
  const target = executableFor(scope, machine);
  const paths = clientPaths(machine, variables, process.cwd());
  const pinned = [
    pinning.machine && `machine=${pinning.machine}`,
    pinning.checkout && `checkout ${pinning.checkout.path}=${pinning.checkout.environment}`,
    pinning.isObserving && "mode=observe",
  ].filter((each) => typeof each === "string");
  const appended = machine.ledger.append("configuration", {
    timestamp: new Date().toISOString(),
    action: `install the hook of claude-code (${scope} scope)`,
    user: personAt(machine),
    approval: { given: "YES" },
    result: "PENDING",
    evidence: [...changes.map(({ path }) => `changes ${path}`), ...pinned],
  });
  if (!appended.ok) return fail(`it cannot be recorded and so was not done: ${appended.code} (${appended.detail})`);
  placeExecutable(machine.executable, target);
  const applied = applyInstall(changes, Date.now());
  if (!applied.ok) return fail(`${applied.detail}; run \`tagout init\` again`);
  const registration = { scope, path: settingsPath(scope, paths), executable: target, digest: digestOfFile(target) ?? "" };
  writeRegistrations(machine, withRegistration(readRegistrations(machine), registration));
  for (const backup of applied.backups) print(`kept the file as it was: ${backup}\n`);
  return prove(scope, machine, variables);
};

/** Sends a destructive and a harmless call through the very command that was registered. */
const prove = (scope: Scope, machine: Machine, variables: Variables): number => {
  const { call: command } = commandsOf(installOptions(scope, machine, clientPaths(machine, variables, process.cwd())));
  const check = checkCanary(scope, command, process.cwd(), (argv, input) => runProgram(argv, input, variables));
  if (check.result !== "pass") return fail(`installed, but the proof failed: ${check.detail}; run \`tagout doctor\``);
  print(`Installed and proven: ${check.detail}.\nRestart running sessions of the client, and see \`tagout drill\`.\n`);
  return exitCodes.ok;
};
