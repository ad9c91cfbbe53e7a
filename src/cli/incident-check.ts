import { version } from "../../package.json";
import { isError, toSarif, type Finding } from "../evidence/index.ts";
import { gateRules, selfCheck, type GateResult, type Incident, type SelfCheckItem } from "../incident/index.ts";
import type { Entry } from "../ledger/index.ts";
import { escapeControls } from "../model/index.ts";
import { UsageError, type Arguments } from "./arguments.ts";
import { documentsIn, documentsNamed, gateOf } from "./gate.ts";
import { closeIncident, incidentsOf } from "./incident-record.ts";
import { sessionFor } from "./incident-new.ts";
import { type Machine, personAt } from "./machine.ts";
import { complain, exitCodes, print } from "./stream.ts";

/** The incident that is asked about: as given, the session's own, or the last one. */
const incidentFor = (read: Arguments, entries: readonly Entry[]): Incident | undefined => {
  const incidents = incidentsOf(entries);
  const given = read.values.get("--incident");
  if (given !== undefined) {
    const found = incidents.find(({ id }) => id === given);
    if (found === undefined) throw new UsageError(`there is no incident \`${given}\`; see \`tagout incident list\``);
    return found;
  }
  const session = sessionFor(read, entries);
  const own = incidents.filter((incident) => incident.session === session);
  return own.findLast(({ state }) => state === "open") ?? own.at(-1) ?? incidents.at(-1);
};

/** The gate: 0 where every document that is due is there and says what the record says, 1 with findings. */
export const check = (read: Arguments, operands: readonly string[], machine: Machine): number => {
  if (read.flags.has("--json") && read.flags.has("--sarif")) throw new UsageError("`--json` and `--sarif` are two forms; choose one");
  const entries = [...machine.ledger.entries()];
  const incident = incidentFor(read, entries);
  if (incident === undefined) {
    complain("tagout incident: there is no incident on record; open one with `tagout incident new`\n");
    return exitCodes.fault;
  }
  const documents = operands.length === 0 ? documentsIn(incident.folder, machine.files) : documentsNamed(operands, machine.files);
  const { facts, result } = gateOf(machine, incident, entries, documents);
  if (read.flags.has("--self")) return showSelf(selfCheck(facts, documents, result), incident, read);
  const user = personAt(machine, incident.session);
  // Only the documents where the record has them end an incident: others may be anywhere, and gone tomorrow.
  const isClosing = result.passes && incident.state === "open" && operands.length === 0;
  const closed = isClosing
    ? closeIncident(
        machine,
        incident,
        user,
        documents.map(({ path, text }) => `${path} sha256 ${Bun.SHA256.hash(text, "hex")}`),
      )
    : undefined;
  if (closed && !closed.ok) {
    complain(`tagout incident: that it passes cannot be recorded: ${closed.detail}\n`);
    return exitCodes.fault;
  }
  showGate(result, incident, read);
  return result.passes ? exitCodes.ok : exitCodes.findings;
};

const findingLine = ({ file, line, rule, level, message }: Finding): string =>
  `${escapeControls(file)}:${line}  ${level}  ${rule}: ${escapeControls(message)}\n`;

const showGate = ({ passes, due, findings }: GateResult, incident: Incident, read: Arguments): void => {
  if (read.flags.has("--sarif")) print(toSarif({ rules: gateRules, version, findings }));
  else if (read.flags.has("--json")) print(`${JSON.stringify({ ok: passes, incident: incident.id, due, findings })}\n`);
  else {
    for (const finding of findings) print(findingLine(finding));
    const errors = findings.filter(isError).length;
    print(
      passes ? `${incident.id} passes: ${due.map(({ name }) => name).join(", ")}\n` : `${incident.id} does not pass: ${errors} findings\n`,
    );
  }
};

const showSelf = (items: readonly SelfCheckItem[], incident: Incident, read: Arguments): number => {
  const failed = items.filter(({ result }) => result === "fail");
  if (read.flags.has("--sarif")) {
    const rules = Object.fromEntries(items.map(({ id, item }) => [`self-${id}`, item]));
    const findings = failed.map(({ id, why }): Finding => ({
      rule: `self-${id}`,
      level: "error",
      file: `${incident.folder}/incident_report.md`,
      line: 0,
      message: why,
    }));
    print(toSarif({ rules, version, findings }));
  } else if (read.flags.has("--json")) print(`${JSON.stringify({ ok: failed.length === 0, incident: incident.id, items })}\n`);
  else {
    for (const { id, item, result, why } of items) print(`${result === "pass" ? "[x]" : "[ ]"} ${id} ${item}: ${escapeControls(why)}\n`);
    print(
      failed.length === 0
        ? `${incident.id}: all ${items.length} hold\n`
        : `${incident.id}: ${failed.length} of ${items.length} do not hold\n`,
    );
  }
  return failed.length === 0 ? exitCodes.ok : exitCodes.findings;
};
