import { rmSync } from "node:fs";
import { isatty } from "node:tty";
import { applyInstall, planUninstall, scopes, settingsPath, unifiedDiff, type Change, type Scope } from "../agents/claude-code/install.ts";
import { choose, readArguments, UsageError } from "./arguments.ts";
import { ownVariables } from "./check.ts";
import { clientPaths, executableFor, readRegistrations, removeExecutable, writeRegistrations, type Registration } from "./installation.ts";
import { type Machine, openMachine, personAt } from "./machine.ts";
import { agentHere, openTerminal } from "./person.ts";
import { complain, exitCodes, print } from "./stream.ts";
import { withUsage } from "./usage.ts";

export const run = (args: readonly string[]): Promise<number> =>
  withUsage("uninstall", () => {
    const read = readArguments(args, { flags: ["--yes", "--purge"], values: ["--scope"] });
    if (read.operands.length > 0) throw new UsageError(`\`${read.operands[0]}\` is not expected`);
    const scope = choose(read.values.get("--scope"), "scope", scopes) ?? "user";
    const variables = ownVariables();
    const agent = agentHere();
    if (agent !== undefined) {
      complain(`tagout uninstall: ${agent}, and an agent may not take the guard away; a person runs this\n`);
      return exitCodes.deny;
    }
    const machine = openMachine(process.env);
    const paths = clientPaths(machine, variables, process.cwd());
    const plan = planUninstall({ scope, paths });
    if (!plan.ok) return fail(plan.detail);
    const path = settingsPath(scope, paths);
    const kept = readRegistrations(machine).filter((each) => each.path !== path);
    const isPurging = read.flags.has("--purge");
    showPlan(plan.changes, leftover(scope, kept, machine), isPurging, keptFolders(scope, machine));
    const code = read.flags.has("--yes") ? exitCodes.ok : confirm();
    return code === exitCodes.ok ? apply(plan.changes, scope, kept, isPurging, machine) : code;
  });

const fail = (detail: string): number => {
  complain(`tagout uninstall: ${detail}\n`);
  return exitCodes.fault;
};

/** The installed executable that no registration needs any more. */
const leftover = (scope: Scope, kept: readonly Registration[], machine: Machine): string | undefined => {
  const path = executableFor(scope, machine);
  return kept.some(({ executable }) => executable === path) || machine.files.kind(path) === "none" ? undefined : path;
};

/** `--purge` takes a user's own folders; what the administrator wrote stays in any case. */
const keptFolders = (scope: Scope, { paths }: Machine): { readonly own: string; readonly managed: string } => ({
  own: `${paths.configuration} and ${paths.state}`,
  managed: scope === "managed" ? `Kept: ${paths.managed}\n` : "",
});

const showPlan = (
  changes: readonly Change[],
  executable: string | undefined,
  isPurging: boolean,
  { own, managed }: ReturnType<typeof keptFolders>,
): void => {
  print(
    changes.length === 0
      ? "No registration is there.\n"
      : changes.map(({ path, before, after }) => unifiedDiff(path, before, after)).join(""),
  );
  if (executable !== undefined) print(`Removed: ${executable}\n`);
  print(`${isPurging ? `Removed with everything in them, the ledger too: ${own}` : `Kept: ${own}`}\n${managed}`);
};

const confirm = (): number => {
  const terminal = isatty(0) ? openTerminal() : undefined;
  if (terminal === undefined) {
    complain("tagout uninstall: there is no terminal to ask on, so nothing was changed; read the above and run it again with `--yes`\n");
    return exitCodes.usage;
  }
  if (terminal.ask("Take the guard away? Type `yes`: ")?.trim() === "yes") return exitCodes.ok;
  complain("tagout uninstall: not confirmed; nothing was changed\n");
  return exitCodes.ask;
};

const apply = (changes: readonly Change[], scope: Scope, kept: readonly Registration[], isPurging: boolean, machine: Machine): number => {
  const appended = machine.ledger.append("configuration", {
    timestamp: new Date().toISOString(),
    action: `remove the Claude Code hook (${scope} scope)`,
    user: personAt(machine),
    approval: { given: "YES" },
    result: "PENDING",
    evidence: changes.map(({ path }) => `changes ${path}`),
  });
  // A broken ledger must not keep a person from taking the guard away; it is said, though.
  if (!appended.ok) complain(`tagout uninstall: not recorded: ${appended.code} (${appended.detail})\n`);
  const applied = applyInstall(changes, Date.now());
  if (!applied.ok) return fail(`${applied.detail}; run \`tagout uninstall\` again`);
  const executable = leftover(scope, kept, machine);
  if (executable !== undefined) removeExecutable(executable);
  writeRegistrations(machine, kept);
  if (isPurging) purge(kept, machine);
  print("Removed. Sessions that are running keep the hooks they started with.\n");
  return exitCodes.ok;
};

/** Only when nothing else is registered: other scopes go on recording. */
const purge = (kept: readonly Registration[], { paths }: Machine): void => {
  if (kept.length > 0) {
    complain(`tagout uninstall: nothing purged, ${kept.map(({ scope, path }) => `${scope} (${path})`).join(", ")} is still installed\n`);
    return;
  }
  for (const folder of [paths.state, paths.configuration]) rmSync(folder, { recursive: true, force: true });
};
