import type { Incident } from "../incident/index.ts";
import { escapeControls, visible } from "../model/index.ts";
import { UsageError, type Arguments } from "./arguments.ts";
import { incidentsOf, waiveIncident } from "./incident-record.ts";
import { type Machine, personAt } from "./machine.ts";
import { agentHere, openTerminal } from "./person.ts";
import { complain, exitCodes, print } from "./stream.ts";

const reasonMin = 10;

const refuse = (why: string): number => {
  complain(`tagout incident: ${why}\n`);
  return exitCodes.deny;
};

const chosen = (operands: readonly string[], machine: Machine): Incident => {
  const [id, extra] = operands;
  if (extra !== undefined) throw new UsageError(`\`${extra}\` is not expected`);
  const open = incidentsOf(machine.ledger.entries()).filter(({ state }) => state === "open");
  if (open.length === 0) throw new UsageError("no incident is open");
  if (id === undefined && open.length > 1)
    throw new UsageError(`${open.length} incidents are open: name one of ${open.map((each) => each.id).join(", ")}`);
  const found = id === undefined ? open[0] : open.find((each) => each.id === id);
  if (found === undefined) throw new UsageError(`\`${id}\` is no open incident; see \`tagout incident list\``);
  return found;
};

/** A person says at a terminal of their own that an incident needs no documents. */
export const waive = (read: Arguments, operands: readonly string[], machine: Machine): number => {
  const agent = agentHere();
  if (agent !== undefined) return refuse(`this is for a person, and ${agent}; run it in a terminal of your own`);
  const incident = chosen(operands, machine);
  const terminal = openTerminal();
  if (terminal === undefined) return refuse("there is no terminal to ask a person on; run it in a terminal of your own");
  const lines = [
    `Incident ${incident.id}: ${visible(incident.title)}`,
    `  opened ${incident.openedAt} because ${visible(incident.why)}`,
    `  session ${visible(incident.session) || "all sessions"}, documents in ${visible(incident.folder)}`,
    "Waived, its documents are not asked for any more. This goes on the record under your name.",
  ];
  terminal.show(`${lines.join("\n")}\n`);
  const reason = (
    read.values.get("--reason") ??
    terminal.ask(`Why are no documents needed? (${reasonMin} characters or more) `) ??
    ""
  ).trim();
  if (reason.length < reasonMin) return cancel("no reason was given");
  terminal.discard();
  const typed = terminal.ask(`Type ${incident.id} to waive it, anything else to leave: `)?.trim();
  if (typed !== incident.id) return cancel("not confirmed");
  const user = personAt(machine, incident.session);
  const recorded = waiveIncident(machine, incident, user, reason, `${machine.human} local-unproven`);
  if (!recorded.ok) {
    complain(`tagout incident: it cannot be recorded and so was not done: ${recorded.detail}\n`);
    return exitCodes.fault;
  }
  print(`${incident.id} is waived (ledger entry ${recorded.value}): ${escapeControls(reason)}\n`);
  return exitCodes.ok;
};

const cancel = (why: string): number => {
  complain(`tagout incident: ${why}; nothing was changed\n`);
  return exitCodes.ask;
};
