import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { asAgentRuns } from "../forgery/terminals.ts";
import type { Place } from "../cli/fixture.ts";
import type { Played } from "./play.ts";

export type Documents = Readonly<Record<string, string>>;

/** The documents as they stand in a folder. */
export const readDocuments = (folder: string): Documents =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );

/** What `tagout evidence cite` prints for the output of a command. */
export const cite = (place: Place, command: string, lines: string): string => {
  const listed = asAgentRuns(place, ["evidence", "list", "--json"]).out.trim().split("\n");
  const found = listed
    .map((line) => JSON.parse(line) as { id: string; command: string })
    .filter((each) => each.command.startsWith(command));
  const id = found.at(-1)?.id ?? "";
  const { code, out, err } = asAgentRuns(place, ["evidence", "cite", id, "--lines", lines]);
  if (code !== 0) throw new Error(`nothing is cited: ${err}`);
  return out;
};

/** The marker within what `cite` prints. */
const markerIn = (citation: string): string => /\bev-[0-9a-f-]+\b/.exec(citation)?.[0] ?? "";

/** Puts a text where a placeholder begins with these words, in the order in which they stand. */
const fillIn = (text: string, answers: readonly (readonly [start: string, answer: string])[]): string =>
  answers.reduce((rest, [start, answer]) => {
    const at = rest.indexOf(`[FILL IN${start === "" ? "" : `: ${start}`}`);
    if (at === -1) throw new Error(`the draft does not leave \`${start}\``);
    // The example within a placeholder is a code span, which may hold no bracket of its own.
    return rest.slice(0, at) + answer + rest.slice(rest.indexOf("]", at) + 1);
  }, text);

const actionItem: readonly (readonly [string, string])[] = [
  ["what keeps it", "Test the pool size under load before a deployment"],
  ["a person", "Ada Marsh"],
  ["a date", "2026-03-24"],
];

/** What people write into the drafts. Every finding carries what `tagout evidence cite` printed for it. */
export const complete = ({ place, folder }: Played): Documents => {
  const drafts = readDocuments(folder);
  const pool = cite(place, "journalctl", "1");
  const count = cite(place, "grep -c", "1");
  const refused = cite(place, "tail", "1");
  const config = cite(place, "cat /etc/shop/pool.conf", "2");
  const back = cite(place, "systemctl status", "3");
  const cause = `Deploy 1.8.3 set \`pool_max = 4\` (${markerIn(config)}).\n\nThe pool ran out of connections, and the service ended itself:\n\n${pool}`;
  const summary = `The shop's API stopped answering because its connection pool was exhausted:\n\n${pool}\nA restart brought it back:\n\n${back}`;
  const impact = `Every request to the shop was refused while it was down:\n\n${refused}\nThe access log counts 1284 requests that ended with 503 (witness: Ada Marsh, who ran the count of \`1284\`).\n\n${count}`;
  const detection = "The on-call engineer was paged at 09:43 UTC (witness: Ada Marsh).";
  const undo = [
    "```sh",
    "systemctl stop shop-api",
    "cp /var/backups/shop/pool.conf /etc/shop/pool.conf",
    "```",
    "",
    "It takes about one minute.",
  ].join("\n");
  const report = fillIn(drafts["incident_report.md"] as string, [
    ["open, mitigated", "mitigated"],
    ["how bad", "SEV2"],
    ["what happened and", summary],
    ["who could not", impact],
    ["how it was noticed", detection],
    ["the cause, not", cause],
    ["the commands that undo", undo],
    ...actionItem,
  ]);
  const postmortem = fillIn(drafts["postmortem.md"] as string, [
    ["who wrote", "Ada Marsh, Bo Lind"],
    ["draft, reviewed", "reviewed"],
    ["what happened, in", summary],
    ["users, requests", impact],
    ["why it could", cause],
    ["what made it", "None."],
    ["how it was noticed", detection],
    ["", "The page came within two minutes."],
    ["", "Nobody looked at the pool before the deployment."],
    ["", "It was a quiet hour."],
    ...actionItem,
  ]);
  const decision = fillIn(drafts["DECISION_RECORD.md"] as string, [
    ["proposed, accepted", "accepted"],
    ["what made a decision", "The service was down and would not start by itself."],
    ["for and against", "For: it is quick. Against: it does not mend the pool."],
    ["for and against", "For: it mends the pool. Against: nobody has tested it yet."],
    ["for and against", "For: nothing. Against: the shop stays down."],
    ["which option", "Restart now, deploy 1.8.4 after a test under load."],
    ["what becomes easier", "The pool has to be watched until 1.8.4 is out."],
    ["the commands that undo", undo],
  ]);
  const runbook = fillIn(drafts["runbook.md"] as string, [
    ["a person;", "Bo Lind"],
    ["minutes", "10"],
    ["what this brings", "Shop API 1.8.4, which has a pool of 40 connections."],
    ["and when not", "After the load test has passed; not on a Friday."],
    ["backup, access", "Access to the cluster prod-eu, and word to the support team."],
    ["what this step", "Put the new image in place"],
    ["what it prints", "`deployment.apps/api image updated`"],
    ["the command that shows", "```sh\nkubectl --context prod-eu -n shop rollout status deployment/api\n```"],
    ["the commands that undo", "```sh\nkubectl --context prod-eu -n shop rollout undo deployment/api\n```"],
    ["whom to call", "Call the on-call engineer of the database."],
  ]);
  return { "incident_report.md": report, "postmortem.md": postmortem, "DECISION_RECORD.md": decision, "runbook.md": runbook };
};
