import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { call, sendHook, session } from "../incident/play.ts";
import { asAgentRuns, converse, goodAnswers, makeStage, openWindow } from "../forgery/terminals.ts";
import { growLedger } from "../../src/store/testing/bulk.ts";
import { clearPlaces, json, jsonLines, type Place } from "./fixture.ts";

setDefaultTimeout(60_000);
afterAll(clearPlaces);

const open = (place: Place, ...more: readonly string[]) => asAgentRuns(place, ["incident", "new", "--json", "--session", session, ...more]);
const configure = (place: Place, text: string): void => {
  mkdirSync(join(place.home, ".config/tagout"), { recursive: true });
  writeFileSync(join(place.home, ".config/tagout/tagout.yaml"), text);
};
const stop = (place: Place) => sendHook(place, "Stop", { stop_hook_active: false });
const read = { command: "tail -n 2 /var/log/app.log", exit: 0, output: "a\nb\n" };
const restart = { command: "systemctl restart app", exit: 1, output: "Job for app.service failed.\n" };

describe("opening an incident", () => {
  test("belongs to the last session that touched production, where none is named", () => {
    const place = makeStage();
    call(place, read);
    expect(json(asAgentRuns(place, ["incident", "new", "--json"]).out)["session"]).toBe(session);
  });

  test("twice drafts for the same one, and leaves documents alone", () => {
    const place = makeStage();
    call(place, read);
    const first = json(open(place).out);
    const path = join(place.work, "artifacts/incident_report.md");
    rmSync(path);
    writeFileSync(path.replace("incident_report", "INCIDENT_REPORT"), "mine");
    expect(json(open(place).out)).toMatchObject({ incident: first["incident"], documents: [{ name: "incident_report.md", isNew: false }] });
    expect(readdirSync(join(place.work, "artifacts"))).toEqual(["INCIDENT_REPORT.md"]);
  });

  test("writes nowhere that a link leads to, and reads nothing there", () => {
    const place = makeStage();
    call(place, read);
    const outside = mkdtempSync(join(place.home, "..", "outside-"));
    chmodSync(outside, 0o777);
    symlinkSync(outside, join(place.work, "artifacts"));
    expect(open(place)).toMatchObject({ code: 1, err: expect.stringContaining("is a link") });
    expect(readdirSync(outside)).toEqual([]);
    rmSync(join(place.work, "artifacts"));
    open(place);
    rmSync(join(place.work, "artifacts/incident_report.md"));
    writeFileSync(join(outside, "secret"), "very-own-words-of-somebody-else stand here.\n");
    symlinkSync(join(outside, "secret"), join(place.work, "artifacts/incident_report.md"));
    const { code, out, err } = asAgentRuns(place, ["incident", "check"]);
    expect([code, out + err]).toEqual([1, expect.stringContaining("is a link")]);
    expect(out + err).not.toContain("very-own-words");
    const held = stop(place);
    expect([held.code, held.err]).toEqual([2, expect.stringContaining("is a link")]);
    expect(held.err).not.toContain("very-own-words");
  });

  test("takes an organisation's templates from a trusted file, and demands their sections", () => {
    const place = makeStage();
    const templates = join(place.home, "templates");
    mkdirSync(templates);
    writeFileSync(
      join(templates, "incident_report.md"),
      "# {{title}}\n\n- Incident: {{incident}}\n- Started: none\n\n## Legal review\n\n[FILL IN: who looked]\n\n## Notes (optional)\n",
    );
    configure(place, `incident:\n  templates: ${templates}\n`);
    call(place, read);
    open(place, "--title", "down");
    const path = join(place.work, "artifacts/incident_report.md");
    expect(readFileSync(path, "utf8")).toMatch(/^# down\n\n- Incident: inc-/);
    writeFileSync(path, readFileSync(path, "utf8").replace(/## Legal review[^]*/, ""));
    expect(json(asAgentRuns(place, ["incident", "check", "--json"]).out)["findings"]).toMatchObject([
      { rule: "section-missing", message: expect.stringContaining("legal review") },
    ]);
  });

  test("takes no templates from a project file that nobody trusted", () => {
    const place = makeStage();
    writeFileSync(join(place.work, "tagout.yaml"), `incident:\n  templates: ${place.work}\n`);
    writeFileSync(join(place.work, "incident_report.md"), "# nothing is demanded\n");
    call(place, read);
    open(place);
    expect(readFileSync(join(place.work, "artifacts/incident_report.md"), "utf8")).toContain("## Root cause");
  });

  test("with a template that names no slot there is, says which there are", () => {
    const place = makeStage();
    const templates = join(place.home, "templates");
    mkdirSync(templates);
    writeFileSync(join(templates, "incident_report.md"), "# {{titel}}\n");
    configure(place, `incident:\n  templates: ${templates}\n`);
    expect(open(place)).toMatchObject({ code: 1, err: expect.stringContaining("`{{titel}}`; there are `title`") });
  });
});

describe("a confirmed change of production that fails", () => {
  test("is an incident of its session: the agent is told, and the turn is held", async () => {
    const place = makeStage("L1");
    call(place, restart);
    const [request] = jsonLines(asAgentRuns(place, ["requests", "--json"]).out);
    const window = openWindow(place);
    expect(await converse(window, ["approve", String(request?.["id"])], goodAnswers)).toBe(0);
    window.close();
    const [, told] = call(place, restart);
    expect(told?.out).toMatch(
      /"PostToolUseFailure","additionalContext":"Tagout: a confirmed change of production\. It failed \(exit 1\)\. Verify it now with: `systemctl status app`.* It is the incident inc-/,
    );
    expect(jsonLines(asAgentRuns(place, ["incident", "list", "--json"]).out)).toMatchObject([
      { session, state: "open", why: expect.stringContaining("systemctl restart app failed") },
    ]);
    expect(stop(place)).toMatchObject({ code: 2, err: expect.stringContaining("Tagout holds this turn") });
    expect(asAgentRuns(place, ["incident", "check", "--self", "--json"]).out).toContain(
      '"id":"7.2","item":"the risk was assessed, and what ran was confirmed and verified","result":"fail"',
    );
  });
});

test("a turn is held for the same reasons after a long record, of which no more than the end is read", () => {
  const body = {
    action: "shell: kubectl get pods -n shop",
    approval: { given: "NO" },
    environment: "production",
    evidence: [],
    result: "PENDING",
    user: { agent: "", client: "claude-code", human: "ada", session: "another" },
  };
  const reason = (before: number): string => {
    const place = makeStage();
    asAgentRuns(place, ["check", "--", "true"]);
    growLedger(join(place.home, ".local/state/tagout/ledger"), before, () => JSON.stringify(body));
    call(place, read);
    open(place, "--title", "down");
    const { code, err } = stop(place);
    return `${code} ${err.replaceAll(/inc-[\w-]+/g, "ID")}`;
  };
  const short = reason(0);
  expect(short).toContain("2 Tagout holds this turn");
  expect(reason(60_000)).toBe(short);
});

test("a machine that only observes holds no turn, and says what waits", () => {
  const place = makeStage();
  configure(place, "mode: observe\n");
  call(place, read);
  expect(open(place).code).toBe(0);
  expect(stop(place)).toMatchObject({ code: 0, out: expect.stringContaining("is still open") });
});

test("a session that goes on is told of its open incident", () => {
  const place = makeStage();
  call(place, read);
  open(place);
  expect(sendHook(place, "SessionStart", { source: "resume" }).out).toContain("This session has an open incident");
});

test("a record of notes that cannot be read holds nothing", () => {
  const place = makeStage();
  call(place, read);
  open(place);
  const folder = join(place.home, ".local/state/tagout/incident");
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), "{");
  expect(stop(place)).toMatchObject({ code: 0, out: "{}" });
  expect(existsSync(folder)).toBe(true);
});

const usage: readonly (readonly string[])[] = [
  [],
  ["frobnicate"],
  ["new", "x"],
  ["new", "--since", "soon"],
  ["new", "--started", "yesterday"],
  ["new", "--started", "2026-01-02T00:00Z", "--ended", "2026-01-01T00:00Z"],
  ["check", "--json", "--sarif"],
  ["check", "--title", "x"],
  ["check", "--incident", "inc-20260101-aaaaaa"],
  ["list", "x"],
];
const empty = makeStage();
test.each(usage.map((args) => [args] as const))("ends with 2 on %p", (args) =>
  expect(asAgentRuns(empty, ["incident", ...args]).code).toBe(2),
);

test("without an incident there is nothing to check, which is no pass", () => {
  expect(asAgentRuns(makeStage(), ["incident", "check"])).toMatchObject({ code: 1, err: expect.stringContaining("no incident on record") });
});

test("an agent can neither waive nor be made to: the hook denies the call", () => {
  const place = makeStage();
  const [asked] = call(place, { command: "tagout incident waive inc-20260101-aaaaaa --reason 'not needed at all'", exit: 0, output: "" });
  expect([asked.code, asked.err]).toEqual([2, expect.stringContaining("Tagout denied this call")]);
  expect(call(place, { command: "tagout incident check", exit: 0, output: "" })[0].out).toContain('"permissionDecision":"allow"');
});
