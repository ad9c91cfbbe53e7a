import { afterAll, beforeAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, executable, json, jsonLines } from "../cli/fixture.ts";
import { asAgentRuns, openWindow } from "../forgery/terminals.ts";
import { cite, complete, readDocuments, type Documents } from "./completed.ts";
import { call, playIncident, sendHook, session, type Played } from "./play.ts";
import { before } from "./recorded.ts";
import { report, rowOf, versions } from "./versions.ts";

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
    const { code, found } = check(version(completed, genesisMarker()));
    expect([code, rulesOf(found)]).toEqual([1, [rule]]);
    expect(found.filter((finding) => finding.rule === rule && message.test(finding.message)).length).toBeGreaterThan(0);
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
