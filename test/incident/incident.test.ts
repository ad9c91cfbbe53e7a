import { afterAll, beforeAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, executable, json, jsonLines } from "../cli/fixture.ts";
import { asAgentRuns, openWindow } from "../forgery/terminals.ts";
import { cite, complete, readDocuments, type Documents } from "./completed.ts";
import { call, playIncident, sendHook, session, type Played } from "./play.ts";
import { before } from "./recorded.ts";

setDefaultTimeout(120_000);

let played: Played;
let drafts: Documents;
let completed: Documents;
beforeAll(async () => {
  played = await playIncident();
  drafts = readDocuments(played.folder);
  completed = complete(played);
});
afterAll(clearPlaces);

let folders = 0;

/** The gate on documents that stand somewhere else: what is found, without a word in the record. */
const check = (
  documents: Documents,
  more: readonly string[] = [],
): { readonly code: number | null; readonly found: readonly Finding[]; readonly out: string } => {
  const folder = join(played.place.work, `version-${(folders += 1)}`);
  mkdirSync(folder);
  const paths = Object.entries(documents).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const { code, out } = asAgentRuns(played.place, ["incident", "check", "--incident", played.incident, "--json", ...more, ...paths]);
  return { code, found: json(out)["findings"] as readonly Finding[], out };
};

interface Finding {
  readonly rule: string;
  readonly level: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

const rulesOf = (found: readonly Finding[]): readonly string[] =>
  [...new Set(found.filter(({ level }) => level === "error").map(({ rule }) => rule))].toSorted();

describe("the draft of an incident", () => {
  test("holds every document that is due, and says why", () => {
    expect(Object.keys(drafts).toSorted()).toEqual(["DECISION_RECORD.md", "incident_report.md", "postmortem.md", "runbook.md"]);
    const { due } = json(asAgentRuns(played.place, ["incident", "check", "--json"]).out) as {
      due: readonly { name: string; why: string }[];
    };
    expect(due.map(({ name, why }) => `${name} ${why.replace(/\d+/g, "N")}`)).toEqual([
      "incident_report.md there is an incident",
      "postmortem.md it was down for N.N minutes",
      "DECISION_RECORD.md a change was proposed (entry N)",
      "runbook.md a deployment is needed (entry N)",
    ]);
  });

  test("tells what was run, asked, confirmed and stopped, in order, each with its entry", () => {
    const report = drafts["incident_report.md"] as string;
    const rows = report.split("\n").filter((line) => /\| le-\d+-[0-9a-f]{12} \|$/.test(line));
    expect(
      rows.map((row) =>
        row
          .split(" | ")
          .slice(1, 3)
          .join(" | ")
          .replaceAll(/\b[2-9a-z]{8}\b(?=,| \||$|\))/g, "ID"),
      ),
    ).toEqual([
      "`systemctl status shop-api` | allowed, exit 3 after 40 ms",
      "`journalctl -u shop-api -n 6 --no-pager` | allowed, exit 0 after 40 ms",
      "`tail -n 3 /var/log/nginx/error.log` | allowed, exit 0 after 40 ms",
      "`cat /etc/shop/pool.conf` | allowed, exit 0 after 40 ms",
      "`grep -c ' 503 ' /var/log/nginx/access.log` | allowed, exit 0 after 40 ms",
      "a person was asked to confirm: `systemctl restart shop-api` | ID",
      "`systemctl restart shop-api` | stopped",
      expect.stringMatching(/^a person confirmed: `systemctl restart shop-api` \| ID, \S+ L1$/),
      "`systemctl restart shop-api` | confirmed (ID), exit 0 after 40 ms",
      "`systemctl status shop-api` | allowed, exit 0 after 40 ms",
      expect.stringMatching(/^a person was asked to confirm: `kubectl --context prod-eu .*` \| ID$/),
      expect.stringMatching(/^`kubectl --context prod-eu .*` \| stopped$/),
    ]);
  });

  test("knows that the restart was verified, and by what", () => {
    expect(played.reminder).toContain("Verify it now with: `systemctl status shop-api`");
    expect(drafts["incident_report.md"]).toMatch(
      /\| `systemctl restart shop-api` \| confirmed \(\S+\), exit 0 after 40 ms \| service-interruption \| verified by `systemctl status shop-api` \(le-/,
    );
  });

  test("leaves to people what only they know, and passes no gate before they have said it", () => {
    const { code, found } = check(drafts);
    expect(code).toBe(1);
    for (const name of Object.keys(drafts))
      expect(found.filter(({ rule, file }) => rule === "placeholder" && file.endsWith(name)).length).toBeGreaterThan(3);
    for (const known of ["[FILL IN: title", "pa55-of-shop"]) expect(JSON.stringify(drafts)).not.toContain(known);
  });
});

/** Changes one document of a version; a change that changes nothing is a mistake of the test. */
const broken = (name: string, change: (text: string) => string) => (): Documents => {
  const text = completed[name] as string;
  const changed = change(text);
  if (changed === text) throw new Error(`${name} was not changed`);
  return { ...completed, [name]: changed };
};
const report = "incident_report.md";
const without = (name: string) => (): Documents => Object.fromEntries(Object.entries(completed).filter(([each]) => each !== name));
const rowOf = (text: string, part: string): string => text.split("\n").find((line) => line.includes(part) && line.includes("| le-")) ?? "";

/** Versions of the documents with one thing wrong each, and the one rule that says so. */
const versions: Readonly<Record<string, readonly [version: () => Documents, rule: string, message: RegExp]>> = {
  "without the postmortem": [without("postmortem.md"), "document-missing", /`postmortem\.md` is due because it was down for 12\.5 minutes/],
  "without the decision record": [
    without("DECISION_RECORD.md"),
    "document-missing",
    /`DECISION_RECORD\.md` is due because a change was proposed/,
  ],
  "without the runbook": [without("runbook.md"), "document-missing", /`runbook\.md` is due because a deployment is needed/],
  "of another incident": [
    broken(report, (text) => text.replace(/inc-\d{8}-\w{6}/, "inc-20250101-abcdef")),
    "incident-id",
    /says `inc-20250101-abcdef`/,
  ],
  "without the detection": [broken(report, (text) => text.replace(/## Detection[^#]*/, "")), "section-missing", /`detection` is missing/],
  "with an empty decision": [
    broken("DECISION_RECORD.md", (text) => text.replace(/(## Decision\n\n)[^#]*/, "$1n/a\n\n")),
    "section-empty",
    /`decision` says nothing/,
  ],
  "with a placeholder": [broken("postmortem.md", (text) => text.replace("Ada Marsh, Bo Lind", "TBD")), "placeholder", /`TBD`/],
  "with something left of the draft": [
    broken(report, (text) => text.replace("- Severity: SEV2", "- Severity: [FILL IN: how bad, on the scale of your organisation]")),
    "placeholder",
    /\[FILL IN: how bad/,
  ],
  "with a secret": [
    broken(report, (text) => text.replace("It takes about one minute.", "The password=pa55-of-shop was used.")),
    "secret",
    /redaction would take something out/,
  ],
  "with rows out of order": [
    broken(report, (text) => {
      const [first, second] = [rowOf(text, "systemctl status"), rowOf(text, "journalctl")];
      return text.replace(first, "ROW").replace(second, first).replace("ROW", second);
    }),
    "timeline-order",
    /earlier than the one above it/,
  ],
  "with another command in a row": [
    broken(report, (text) =>
      text.replace("`tail -n 3 /var/log/nginx/error.log` | allowed", "`tail -n 9 /var/log/nginx/error.log` | allowed"),
    ),
    "timeline-altered",
    /the record has `tail -n 3/,
  ],
  "with a better result in a row": [
    broken(report, (text) => text.replace("allowed, exit 3 after", "allowed, exit 0 after")),
    "timeline-altered",
    /the record has the result `allowed, exit 3 after 40 ms`/,
  ],
  "with another time in a row": [
    broken(report, (text) => {
      const row = rowOf(text, "api=registry.example/shop-api:1.8.4` | stopped");
      const time = row.split(" ")[1] as string;
      return text.replace(row, row.replace(time, new Date(Date.parse(time) + 60_000).toISOString()));
    }),
    "timeline-altered",
    /the record has the time/,
  ],
  "with a command left out": [
    broken(report, (text) =>
      text.replace(
        `${rowOf(text, "`kubectl --context prod-eu -n shop set image deployment/api api=registry.example/shop-api:1.8.4` | stopped")}\n`,
        "",
      ),
    ),
    "command-missing",
    /add the row: \| \S+Z \| `kubectl/,
  ],
  "with a confirmation left out": [
    broken(report, (text) => text.replace(`${rowOf(text, "a person confirmed")}\n`, "")),
    "command-missing",
    /a person confirmed/,
  ],
  "with a row of the record that is none": [
    broken(report, (text) => text.replace(rowOf(text, "journalctl"), (row) => row.replace(/le-(\d+)-[0-9a-f]{12}/, "le-$1-0123456789ab"))),
    "altered",
    /has another hash/,
  ],
  "with an entry of something else": [
    broken(report, (text) =>
      text.replace(rowOf(text, "journalctl"), (row) => `${row}\n${row.replace(/le-\d+-[0-9a-f]{12}/, genesisMarker())}`),
    ),
    "timeline-foreign",
    /entry 1 of the record is not about this incident/,
  ],
  "without a way back": [
    broken(report, (text) => text.replace(/## Rollback[^]*?(?=## Action items)/, "## Rollback\n\nWe would find a way together.\n\n")),
    "rollback-missing",
    /holds no command/,
  ],
  "with the change as its own way back": [
    broken("runbook.md", (text) =>
      text.replace(/## Rollback[^]*?(?=## Escalation)/, "## Rollback\n\n```sh\nsystemctl restart shop-api\n```\n\n"),
    ),
    "rollback-missing",
    /repeats the change itself/,
  ],
  "with a quote that was not printed": [
    broken(report, (text) => text.replace("active=4 max=4 waiting=61", "active=4 max=4 waiting=610")),
    "altered",
    /is not in the lines cited/,
  ],
  "with a citation moved to another line": [
    broken(report, (text) => text.replace(/(ev-[0-9a-f]{16})-2-2-/, "$1-1-1-")),
    "altered",
    /not those the marker was made for/,
  ],
  "with evidence that was never captured": [
    broken(report, (text) => text.replace(/ev-[0-9a-f]{16}-2-2-/, "ev-0123456789abcdef-2-2-")),
    "missing",
    /no output with this digest/,
  ],
  "with a claim nobody showed": [
    broken(report, (text) => text.replace("\n## Root cause\n", "\n## Root cause\n\nThe database was too slow that morning.\n")),
    "uncited-claim",
    /The database was too slow/,
  ],
  "with a root cause on somebody's word": [
    broken(report, (text) =>
      text.replace(/## Root cause[^]*?(?=## Evidence)/, "## Root cause\n\nThe pool was too small (witness: Ada Marsh).\n\n"),
    ),
    "root-cause",
    /cites no captured output/,
  ],
  "with a guess": [
    broken(report, (text) => text.replace("Deploy 1.8.3 set", "Deploy 1.8.3 probably set")),
    "guess-word",
    /`probably` tells a guess/,
  ],
  "with an end before the beginning": [
    broken(report, (text) => text.replace("2026-03-10T09:53:30.000Z", "2026-03-10T09:13:30.000Z")),
    "downtime",
    /ended before it began/,
  ],
  "with an action item of nobody": [
    broken(report, (text) => text.replace("| Ada Marsh | 2026-03-24 |", "| - | 2026-03-24 |")),
    "action-item",
    /lacks an owner/,
  ],
  "with an action item of some day": [
    broken("postmortem.md", (text) => text.replace("| 2026-03-24 |", "| soon |")),
    "action-item",
    /lacks a date/,
  ],
  "with no status of the decision": [
    broken("DECISION_RECORD.md", (text) => text.replace("- Status: accepted", "- Status: fine")),
    "decision-status",
    /none of proposed/,
  ],
  "with one option": [
    broken("DECISION_RECORD.md", (text) => text.replace(/(## Options considered\n\n- [^\n]*\n)[^#]*/, "$1\n")),
    "decision-options",
    /fewer than two options/,
  ],
  "with a step that nobody checks": [
    broken("runbook.md", (text) => text.replace(/Verify:\n\n```sh\n[^`]*```\n/, "")),
    "step-unverified",
    /lacks a command that shows that it worked/,
  ],
};

const genesisMarker = (): string => {
  const [genesis] = jsonLines(asAgentRuns(played.place, ["ledger", "show", "--json", "--kind", "genesis"]).out);
  return `le-1-${String(genesis?.["hash"]).slice(0, 12)}`;
};

describe("the gate", () => {
  test("passes what a person has completed", () => {
    expect(check(completed)).toMatchObject({ code: 0, found: [] });
  });

  test("passes it in whatever case the files are named, and with notes of people in the timeline", () => {
    const annotated = (completed[report] as string).replace(
      rowOf(completed[report] as string, "a person confirmed"),
      (row) => `${row.replace("| le-", "(Ada: the page was acknowledged) | le-")}`,
    );
    const renamed = {
      "INCIDENT_REPORT.md": annotated,
      "Postmortem.md": completed["postmortem.md"] as string,
      "decision_record.md": completed["DECISION_RECORD.md"] as string,
      "RUNBOOK.MD": completed["runbook.md"] as string,
    };
    expect(check(renamed)).toMatchObject({ code: 0, found: [] });
  });

  test.each(Object.entries(versions))("refuses a version %s", (_, [version, rule, message]) => {
    const { code, found } = check(version());
    expect([code, rulesOf(found)]).toEqual([1, [rule]]);
    expect(found.find((finding) => finding.rule === rule)?.message).toMatch(message);
  });

  test("says the same as SARIF, with every rule it has", () => {
    const folder = join(played.place.work, "sarif");
    mkdirSync(folder);
    writeFileSync(join(folder, report), drafts[report] as string);
    const { code, out } = asAgentRuns(played.place, ["incident", "check", "--sarif", join(folder, report)]);
    const log = json(out) as {
      version: string;
      runs: readonly {
        tool: { driver: { rules: readonly { id: string }[] } };
        results: readonly { ruleId: string; ruleIndex: number }[];
      }[];
    };
    const [run] = log.runs;
    expect([code, log.version, log.runs.length]).toEqual([1, "2.1.0", 1]);
    expect(run?.results.length).toBeGreaterThan(5);
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });
});

describe("the self-check", () => {
  const self = (): readonly { readonly id: string; readonly result: string }[] =>
    json(asAgentRuns(played.place, ["incident", "check", "--self", "--json"]).out)["items"] as never;

  test("computes all of its items, and does not hold on drafts", () => {
    const items = self();
    expect(items.map(({ id }) => id)).toEqual([
      "1.1",
      "1.2",
      "2.1",
      "2.2",
      "3.1",
      "3.2",
      "4.1",
      "4.2",
      "5.1",
      "5.2",
      "6.1",
      "6.2",
      "6.3",
      "7.1",
      "7.2",
      "8.1",
    ]);
    expect(items.filter(({ result }) => result === "fail").map(({ id }) => id)).toEqual(["3.1", "3.2", "5.1", "5.2"]);
  });
});

describe("the end of a turn", () => {
  const stop = (isContinuing = false, who = session) => sendHook(played.place, "Stop", { stop_hook_active: isContinuing }, who);

  test("is held once while the documents do not pass, with what they lack", () => {
    const { code, err } = stop();
    expect([code, err]).toEqual([2, expect.stringMatching(/^Tagout holds this turn: the incident inc-\S+ \(checkout is down\) is open/)]);
    expect(err).toContain("incident_report.md:4: `[FILL IN: open, mitigated or resolved]`");
    expect(err).toContain("tagout incident waive");
    expect(stop(true)).toMatchObject({ code: 0, out: expect.stringContaining('{"systemMessage":"Tagout: the incident') });
  });

  test("is not held in another session", () => expect(stop(false, "other-session")).toMatchObject({ code: 0, out: "{}" }));

  test("is held in no more than eight turns of a session", () => {
    const codes = Array.from({ length: 9 }, () => stop().code);
    expect(codes).toEqual([2, 2, 2, 2, 2, 2, 2, 0, 0]);
    const held = jsonLines(asAgentRuns(played.place, ["ledger", "show", "--json", "--kind", "execution"]).out).filter(
      ({ body }) => (body as { event?: string }).event === "stop-held",
    );
    expect(held.length).toBe(8);
  });

  test("goes, and closes the incident on record, once the documents pass", () => {
    for (const [name, text] of Object.entries(completed)) writeFileSync(join(played.folder, name), text);
    expect(stop()).toMatchObject({ code: 0, out: "{}" });
    const [incident] = jsonLines(asAgentRuns(played.place, ["incident", "list", "--json"]).out);
    expect(incident).toMatchObject({ id: played.incident, state: "closed" });
    expect(stop()).toMatchObject({ code: 0, out: "{}" });
    expect(asAgentRuns(played.place, ["incident", "check", "--self"]).code).toBe(0);
  });
});

describe("a waiver", () => {
  const openOther = (): string => {
    for (const each of before.slice(0, 1)) call(played.place, each, "waived-session");
    const { out, err } = asAgentRuns(played.place, [
      "incident",
      "new",
      "--json",
      "--title",
      "nothing after all",
      "--session",
      "waived-session",
    ]);
    if (out === "") throw new Error(err);
    return String(json(out)["incident"]);
  };

  test("is a person's, at a terminal, with a reason; then the turn ends", async () => {
    const id = openOther();
    expect(asAgentRuns(played.place, ["incident", "waive", id, "--reason", "a false alarm of the monitor"])).toMatchObject({
      code: 4,
      err: expect.stringContaining("there is no terminal"),
    });
    expect(sendHook(played.place, "Stop", { stop_hook_active: false }, "waived-session").code).toBe(2);
    const say = async (typed: string): Promise<number> => {
      const window = openWindow(played.place);
      window.type(`'${executable()}' incident waive ${id} --reason 'a false alarm of the monitor'; echo "ended with $?."\n`);
      await window.until(/anything else to leave: $/);
      window.type(`${typed}\n`);
      const ended = await window.until(/ended with (\d+)\.\n/);
      window.close();
      return Number(/(\d+)/.exec(ended)?.[1]);
    };
    expect(await say("yes")).toBe(3);
    expect(await say(id)).toBe(0);
    expect(sendHook(played.place, "Stop", { stop_hook_active: false }, "waived-session")).toMatchObject({ code: 0, out: "{}" });
    const waived = jsonLines(asAgentRuns(played.place, ["ledger", "show", "--json", "--kind", "confirmation"]).out).filter(
      ({ body }) => (body as { event?: string }).event === "incident-waived",
    );
    expect(waived).toMatchObject([{ body: { incident: id, result: "WAIVED", evidence: ["a false alarm of the monitor"] } }]);
  });
});

test("a second incident gets a folder of its own, and takes nothing from the first", () => {
  expect(cite(played.place, "journalctl", "1")).toContain("pool exhausted");
  const { out } = asAgentRuns(played.place, ["incident", "new", "--json", "--title", "another one", "--session", "third-session"]);
  expect(json(out)["folder"]).not.toBe(played.folder);
  expect(readDocuments(played.folder)[report]).toBe(completed[report] as string);
});
