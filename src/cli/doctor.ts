import { escapeControls } from "../model/index.ts";
import { examine, type Check } from "../agents/claude-code/doctor.ts";
import { commandsOf, scopes, settingsPath } from "../agents/claude-code/install.ts";
import { ConfigurationError, policyOfFolders } from "../configuration/index.ts";
import { approversFile } from "../store/approvers-file.ts";
import { systemLibc } from "../store/index.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { ownVariables } from "./check.ts";
import { painter, type Colour } from "./colour.ts";
import { peopleAtL3, showFile } from "./enrolled.ts";
import { clientPaths, doctorPorts, executableFor, installOptions, readRegistrations } from "./installation.ts";
import { configurationFor, openMachine, rulesFor, type Machine, type Variables } from "./machine.ts";
import { exitCodes, print } from "./stream.ts";
import { withUsage } from "./usage.ts";

export const run = (args: readonly string[]): Promise<number> =>
  withUsage("doctor", () => {
    const read = readArguments(args, { flags: ["--json"], values: [] });
    if (read.operands.length > 0) throw new UsageError(`\`${read.operands[0]}\` is not expected`);
    const machine = openMachine(process.env);
    const checks = [
      ...checkInstallation(machine, ownVariables()),
      checkConfiguration(machine),
      checkRules(machine),
      checkLedger(machine),
      checkApprovers(machine),
    ];
    const failed = checks.filter(({ result }) => result === "fail").length;
    if (read.flags.has("--json")) print(`${JSON.stringify({ ok: failed === 0, checks })}\n`);
    else print(`${[...checks.flatMap(describe), `${checks.length - failed} sound, ${failed} failed`].join("\n")}\n`);
    return failed === 0 ? exitCodes.ok : exitCodes.findings;
  });

const checkInstallation = (machine: Machine, variables: Variables): readonly Check[] => {
  const cwd = process.cwd();
  const paths = clientPaths(machine, variables, cwd);
  const [installed] = readRegistrations(machine);
  const digest = installed?.digest ?? "";
  return examine(
    {
      registrations: scopes.map((scope) => ({
        scope,
        path: settingsPath(scope, paths),
        commands: commandsOf(installOptions(scope, machine, paths)),
      })),
      otherSettings: [`${paths.project}/.claude/settings.local.json`],
      executable: installed?.executable ?? executableFor("user", machine),
      ...(digest !== "" && { digest }),
      client: Bun.which("claude", { PATH: variables["PATH"] ?? "" }) ?? "claude",
      uid: systemLibc().userId(),
      cwd,
    },
    doctorPorts(machine, variables),
  );
};

const checkConfiguration = (machine: Machine): Check => {
  const name = "configuration";
  try {
    const { isObserving, files: read } = configurationFor(machine, process.cwd());
    if (isObserving)
      return {
        name,
        result: "warn",
        detail: "`mode: observe` lets run what would need a confirmation",
        fix: "write `mode: guard` once the rules fit",
      };
    const untrusted = read.find(({ isTrusted }) => !isTrusted);
    if (untrusted)
      return { name, result: "warn", detail: `\`${untrusted.path}\` is not trusted and can only tighten`, fix: "tagout trust" };
    return {
      name,
      result: "pass",
      detail: read.length === 0 ? "none: everything is production" : read.map(({ path }) => path).join(", "),
      fix: "",
    };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return { name, result: "fail", detail: error.message, fix: "mend the file: until then every call is refused" };
  }
};

const checkRules = (machine: Machine): Check => {
  const name = "rules";
  const folders = rulesFor(machine, process.cwd());
  const { failure } = policyOfFolders(folders, machine.files);
  if (failure) return { name, result: "fail", detail: failure.reason, fix: "do that: until then every call is denied" };
  const counted = folders.filter(({ sources }) => sources.length > 0).map(({ path, scope }) => `${path} (${scope})`);
  return { name, result: "pass", detail: counted.length === 0 ? "the shipped ones alone" : `shipped, ${counted.join(", ")}`, fix: "" };
};

const checkLedger = ({ ledger, paths, files }: Machine): Check => {
  const name = "ledger";
  if (files.kind(paths.ledger) === "none")
    return { name, result: "warn", detail: `there is none in \`${paths.ledger}\` yet`, fix: "tagout init" };
  const result = ledger.verify();
  if (result.ok) return { name, result: "pass", detail: `${result.entries} entries, sound`, fix: "" };
  const codes = [...new Set(result.problems.map(({ code }) => code))].join(", ");
  return { name, result: "fail", detail: `${result.problems.length} findings: ${codes}`, fix: "tagout ledger verify" };
};

/** Whether anybody can confirm what production asks for; without them such commands are handed to people to run. */
const checkApprovers = ({ paths }: Machine): Check => {
  const name = "approvers";
  const files = [showFile("managed", approversFile(paths.managed)), showFile("user", approversFile(paths.configuration))];
  const unusable = files.find(({ isUsable }) => !isUsable);
  if (unusable) return { name, result: "fail", detail: unusable.why ?? `\`${unusable.path}\` is unusable`, fix: "mend the file" };
  const names = peopleAtL3(files);
  const fix = "sudo tagout enroll --name NAME --ssh-key FILE.pub --managed";
  if (names.length === 0)
    return { name, result: "warn", detail: "nobody is enrolled who reaches L3: nothing in production can be confirmed", fix };
  return { name, result: "pass", detail: `${names.join(", ")} ${names.length === 1 ? "reaches" : "reach"} L3`, fix: "" };
};

const colours: Readonly<Record<Check["result"], Colour>> = { pass: "green", warn: "yellow", fail: "red" };

const describe = ({ name, result, detail, fix }: Check): readonly string[] => {
  const line = `${painter(process.env)(result.toUpperCase().padEnd(4), colours[result])} ${name}: ${escapeControls(detail)}`;
  return fix === "" ? [line] : [line, `     fix: ${escapeControls(fix)}`];
};
