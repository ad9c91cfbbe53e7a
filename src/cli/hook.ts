import {
  callVariables,
  declaredVariables,
  findClient,
  isAttended,
  handleHook,
  payloadLengthMax,
  readPid,
  refuse,
  systemProcesses,
  understand,
  type CallOutcome,
  type HookReply,
} from "../agents/claude-code/index.ts";
import type { Subject } from "../approval/index.ts";
import { judge, type Guard, type Question, type Redemption } from "../guard.ts";
import { shellWord, type Decision, type EnvironmentVerdict, type ToolCall, errorText } from "../model/index.ts";
import { processName } from "../store/index.ts";
import { isTainted, markTainted } from "../store/tainted-sessions.ts";
import { configurationFor, guardFor, openMachine, type Machine } from "./machine.ts";
import { complain, exitCodes, print, readInput } from "./stream.ts";

/** Answers one hook call. The exit code is the client's, not ours: 0 only for an answer that lets the call go on. */
export const run = (args: readonly string[]): number => {
  if (args[0] !== "claude-code") {
    complain(
      `tagout hook: ${args[0] === undefined ? "an agent is missing" : `\`${args[0]}\` is no agent this version knows`}; use \`claude-code\`\n`,
    );
    return exitCodes.usage;
  }
  const reply = answer();
  if (reply.stderr !== "") complain(reply.stderr);
  const isWritten = print(reply.stdout);
  return isWritten ? reply.exitCode : exitCodes.usage;
};

// Loaded where something asks: most calls need no confirmation, and none of its cost.
const confirmations = (): typeof import("./confirmations.ts") => require("./confirmations.ts") as typeof import("./confirmations.ts");

// Loaded at the end of a call, and at the beginning and end of a turn: nobody waits for a decision then.
const outcomes = (): typeof import("./outcomes.ts") => require("./outcomes.ts") as typeof import("./outcomes.ts");
const sessions = (): typeof import("./session.ts") => require("./session.ts") as typeof import("./session.ts");
const notes = (): typeof import("../store/incident-notes.ts") =>
  require("../store/incident-notes.ts") as typeof import("../store/incident-notes.ts");

const greet = (machine: Machine, { principal }: ToolCall, guard: Guard): string => {
  const { incidents } = notes().readIncidentNote(`${machine.paths.state}/incident`, principal.session);
  return sessions().greeting(guard.isObserving, guard.locate(undefined), incidents.length);
};

/** A call that ran on a confirmation is over: what became of it goes on the same record. Answers whether there was one. */
const finishClaim = (machine: Machine, claimant: string | undefined, result: "succeeded" | "failed"): boolean => {
  if (claimant === undefined || machine.files.kind(`${machine.paths.state}/confirmation`) === "none") return false;
  const finished = confirmations().openConfirmations(machine).finish(claimant, result);
  if (!finished.ok && finished.code !== "unknown-request") throw new Error(`what happened cannot be recorded: ${finished.detail}`);
  return finished.ok;
};

/** Uses the approval of exactly this call; else the client asks its person where that is enough, or a request waits. */
const redeem = (subject: Subject, machine: Machine, claimant: string | undefined, isAtClient: boolean): Redemption => {
  const { minimum, clientAsks } = configurationFor(machine, subject.call.cwd);
  const client = isAtClient ? clientAsks : [];
  return confirmations().redeemer(machine, minimum, claimant, { client })(subject);
};

/** Where outputs are those of real people and systems; elsewhere they are redacted where that is easily done. */
const isReal = ({ name }: EnvironmentVerdict): boolean => name === "production" || name === "staging";

/** What the redactor needs to find the same configuration and key; nothing else of the client's environment reaches it. */
const filterVariables = ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"] as const;

/** The redactor as shell source, in a scrubbed environment: a compiled Bun program obeys variables that make it something else. */
const filterCommand = (machine: Machine, session: string): string => {
  const variables = filterVariables.flatMap((name) => {
    const value = process.env[name] ?? "";
    return value === "" ? [] : [shellWord(`${name}=${value}`)];
  });
  return ["/usr/bin/env -i", ...variables, shellWord(machine.executable), "redact --text --command --session", shellWord(session)].join(
    " ",
  );
};

const answer = (): HookReply => {
  try {
    const input = readInput(payloadLengthMax * 4);
    if (input === undefined) return refuse("Tagout stopped this call: the client's message is too long or unreadable.");
    const machine = openMachine(process.env);
    const processes = systemProcesses();
    const variables = callVariables(readPid(process.env["TAGOUT_HOOK_PID"]), processes);
    const declared = declaredVariables(readPid(process.env["TAGOUT_CLIENT_PID"]), processes);
    const client = readPid(process.env["TAGOUT_CLIENT_PID"]);
    const isAtClient = ({ principal }: ToolCall): boolean => principal.agent === "" && isAttended(client, variables, processes);
    const claimant = (callId: string): string | undefined => {
      const name = processName(findClient(client, processes) ?? client ?? 0, machine.files);
      return name === undefined || callId === "" ? undefined : confirmations().claimantOf(name, callId);
    };
    let guard: Guard | undefined;
    // One call a process: what it needs is put together once, where it runs.
    const guardAt = ({ cwd, principal }: ToolCall): Guard => {
      machine.session = principal.session;
      return (guard ??= guardFor(
        machine,
        { variables, declared, cwd, session: principal.session, agent: principal.agent },
        true,
        (subject) => redeem(subject, machine, claimant(subject.call.id ?? ""), isAtClient(subject.call)),
      ));
    };
    return handleHook(input, {
      human: machine.human,
      variables,
      declared,
      surroundings: (call) => guardAt(call).surroundings,
      decide: (call, understanding) => {
        const question: Question =
          understanding.kind === "shell" ? { kind: "shell", command: understanding.command, also: understanding.also } : understanding;
        return judge(question, call, guardAt(call));
      },
      recordOutcome: (outcome: CallOutcome) => {
        machine.session = outcome.call.principal.session;
        return outcomes().recordCallEnd(outcome, {
          machine,
          guard: () => guardAt(outcome.call),
          understanding: (call) => understand(call, { ...guardAt(call).surroundings, cwd: call.cwd, variables: call.variables }),
          finishClaim: (result) => finishClaim(machine, claimant(outcome.callId), result),
        });
      },
      redact: machine.redact,
      filter: ({ principal }) => filterCommand(machine, principal.session),
      mustRedact: ({ environment }: Decision, call) => isReal(environment) && !guardAt(call).isObserving,
      mustRedactHere: (call) => {
        try {
          const here = guardAt(call);
          return !here.isObserving && isReal(here.locate(undefined));
        } catch {
          // The configuration broke meanwhile: where this is cannot be told, and that means production.
          return true;
        }
      },
      tainted: {
        mark: ({ principal }) => markTainted(`${machine.paths.state}/tainted`, principal.session),
        has: ({ principal }) => isTainted(`${machine.paths.state}/tainted`, principal.session),
      },
      greet: (call) => greet(machine, call, guardAt(call)),
      end: (call, isContinuing) => sessions().endOfTurn(machine, call, isContinuing, guardAt(call).isObserving),
    });
  } catch (error) {
    return refuse(`Tagout stopped this call: the guard failed and stays closed (${errorText(error)}).`);
  }
};
