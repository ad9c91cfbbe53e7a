import { requestStates, type ApprovalRequest, type RequestState } from "../approval/index.ts";
import { escapeControls } from "../model/index.ts";
import { choose, limitOf, readArguments } from "./arguments.ts";
import { openConfirmations } from "./confirmations.ts";
import { openMachine } from "./machine.ts";
import { requestJson } from "./request.ts";
import { exitCodes, print } from "./stream.ts";
import { withUsage } from "./usage.ts";

/** What waits for a person; with `--state` or `--all`, what became of the others. */
export const run = (args: readonly string[]): Promise<number> =>
  withUsage("requests", () => {
    const read = readArguments(args, { flags: ["--json", "--all"], values: ["--state", "--limit"] });
    const state = choose(read.values.get("--state"), "state", requestStates);
    const states: readonly RequestState[] | undefined = state ? [state] : read.flags.has("--all") ? undefined : ["pending"];
    return show(states, limitOf(read, 100), read.flags.has("--json"));
  });

/** Lists requests in some states, newest first. */
export const show = (states: readonly RequestState[] | undefined, limit: number, isJson: boolean): number => {
  const requests = openConfirmations(openMachine(process.env)).list(states, limit);
  if (isJson) for (const request of requests) print(`${JSON.stringify(requestJson(request))}\n`);
  else if (requests.length === 0) print("nothing\n");
  else for (const request of requests) print(lineOf(request));
  return exitCodes.ok;
};

const widthMax = 100;

const lineOf = (request: ApprovalRequest): string => {
  const command = escapeControls(request.command);
  const who = request.approvals.map(({ approver, assurance }) => `${approver} ${assurance}`).join(", ");
  const shown = command.length > widthMax ? `${command.slice(0, widthMax)}… (whole: tagout requests --json)` : command;
  const time = new Date(request.requestedAt.wall).toISOString();
  return `${request.id}  ${request.state}  ${request.environment}  ${request.minimum}  ${time}${who === "" ? "" : `  by ${who}`}\n  ${shown}\n${request.ending === undefined ? "" : `  ${request.ending}\n`}`;
};
