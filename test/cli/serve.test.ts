import { afterAll, describe, expect, test } from "bun:test";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aCase } from "../../src/approval/approvals.fixture.ts";
import { exactPhrase } from "../../src/approval/index.ts";
import { softwareAuthenticator } from "../../src/console/console.fixture.ts";
import {
  clearPlaces,
  executable,
  isInsideAgent,
  json,
  jsonLines,
  makePlace,
  runIn,
  tagout,
  tagoutAlone,
  tagoutAtTerminal,
  type Place,
} from "./fixture.ts";

afterAll(clearPlaces);

const readyMs = 20_000;

/** The page's server as a process of its own that no agent is around, until `stop`. */
const serve = async (place: Place, args: readonly string[]) => {
  const report = join(place.home, "serve");
  mkdirSync(report, { recursive: true });
  const script = `d="$1"; shift; ( "$@" >"$d/out" 2>"$d/err" </dev/null & echo $! >"$d/pid"; wait $!; echo $? >"$d/code" ) >"$d/rest" 2>&1 </dev/null &`;
  runIn(place, ["/bin/sh", "-c", script, "sh", report, executable(), "serve", ...args]);
  const textOf = (name: string): string => (existsSync(join(report, name)) ? readFileSync(join(report, name), "utf8") : "");
  const until = async (holds: () => boolean): Promise<void> => {
    const deadline = performance.now() + readyMs;
    while (!holds()) {
      if (performance.now() > deadline) throw new Error(`the page's server does not answer: ${textOf("err")}`);
      await Bun.sleep(10);
    }
  };
  await until(() => textOf("out").includes("#key=") || textOf("code") !== "");
  const [, origin = "", key = ""] = /(http:\/\/localhost:[0-9]+)\/#key=([\w-]+)/.exec(textOf("out")) ?? [];
  const call = async (path: string, body?: unknown): Promise<any> => {
    const headers = { "tagout-key": key, ...(body !== undefined && { origin, "content-type": "application/json" }) };
    const response = await fetch(
      `${origin}${path}`,
      body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) },
    );
    return response.json();
  };
  const stop = async (signal: NodeJS.Signals = "SIGTERM"): Promise<number> => {
    process.kill(Number(textOf("pid")), signal);
    await until(() => textOf("code").trim() !== "");
    return Number(textOf("code"));
  };
  return { origin, call, stop, textOf };
};

const ask = (place: Place, environment: string, command: string): string => {
  const { out } = tagout(place, ["request", "--json", "--environment", environment, "--", command]);
  return String(json(out)["id"]);
};

const enrol = (place: Place, name: string): ReturnType<typeof softwareAuthenticator> => {
  const authenticator = softwareAuthenticator();
  mkdirSync(join(place.home, ".config/tagout"), { recursive: true, mode: 0o700 });
  const people = [{ name, ssh: [], passkeys: [authenticator.passkey] }];
  writeFileSync(join(place.home, ".config/tagout/approvers.json"), JSON.stringify({ v: 1, people }), { mode: 0o600 });
  return authenticator;
};

describe("serve", () => {
  test.each([
    [["--host", "0.0.0.0"], "this machine only"],
    [["--port", "65536"], "is no port"],
    [["--port", "-1"], "is no port"],
    [["--enroll", "a b"], "is no name"],
    [["--webhook", "https://hooks.example.com/"], "go together"],
    [["--webhook", "http://hooks.example.com/", "--webhook-secret-file", "/proc/self/status"], "it must be https"],
    [["--webhook", "https://hooks.example.com/", "--webhook-secret-file", "/nonexistent"], "missing"],
    [["now"], "not expected"],
  ])("refuses %j", (args, why) => {
    const { code, err } = tagoutAlone(makePlace(), ["serve", ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  });

  test("is for people: an agent's page could show anything", () => {
    const { code, err } = tagoutAlone(makePlace(), ["serve", "--port", "0"], { variables: { CLAUDECODE: "1" } });
    expect([code, err]).toEqual([4, expect.stringContaining("run it in a terminal of your own")]);
  });

  test("enrols nobody without a terminal", () => {
    const { code, err } = tagoutAlone(makePlace(), ["serve", "--port", "0", "--enroll", "ann"]);
    expect([code, err]).toEqual([4, expect.stringContaining("no terminal")]);
  });

  test.if(!isInsideAgent())("shows an enrolment's code at the terminal, and ends on Ctrl+C", async () => {
    const place = makePlace();
    const { code, shown } = await tagoutAtTerminal(place, ["serve", "--port", "0", "--enroll", "ann"], (text) =>
      /within 5 minutes/.test(text) ? "\u0003" : undefined,
    );
    expect(shown).toMatch(/ {4}[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/);
    expect(code).toBe(0);
  });

  test.each(["SIGTERM", "SIGINT"] as const)("shows what waits, takes a no, and ends on %s", async (signal) => {
    const place = makePlace();
    const id = ask(place, "production", "systemctl restart web");
    const page = await serve(place, ["--port", "0"]);
    const { waiting } = await page.call("/api/requests");
    expect(waiting.map((each: { id: string }) => each.id)).toEqual([id]);
    expect((await page.call(`/api/requests/${id}`)).history).toMatchObject([{ event: "requested" }]);
    expect((await page.call(`/api/requests/${id}/reject`, { why: "no" })).state).toBe("rejected");
    expect((await page.call(`/api/requests/${id}`)).history).toMatchObject([{ event: "requested" }, { event: "rejected" }]);
    expect(await page.stop(signal)).toBe(0);
    expect(jsonLines(tagout(place, ["requests", "--all", "--json"]).out)).toMatchObject([{ id, state: "rejected" }]);
  });

  test("has the page's files within the executable", async () => {
    const page = await serve(makePlace(), ["--port", "0"]);
    for (const path of ["/", "/page.css", "/page.js", "/reading.js"])
      expect((await (await fetch(`${page.origin}${path}`)).text()).length).toBeGreaterThan(500);
    await page.stop();
  });

  test("says that a port is taken", async () => {
    const place = makePlace();
    const page = await serve(place, ["--port", "0"]);
    const { code, err } = tagoutAlone(place, ["serve", "--port", new URL(page.origin).port]);
    expect([code, err]).toEqual([1, expect.stringContaining("is taken")]);
    await page.stop();
  });

  test("confirms by a passkey, after which the command runs once", async () => {
    const place = makePlace();
    const authenticator = enrol(place, "ann");
    writeFileSync(join(place.home, ".config/tagout/tagout.yaml"), "version: 1\nenvironment:\n  machine: staging\n");
    const victim = join(place.home, "exports");
    mkdirSync(victim);
    const command = `rm -r ${victim}`;
    const id = ask(place, "staging", command);
    // The page's own port: passkeys are checked against its address.
    const page = await serve(place, []);
    const action = (await page.call(`/api/requests/${id}`)).bound.digest;
    const said = { action, approver: "ann", answers: [exactPhrase], case: aCase, breakGlass: false };
    const { challenge } = await page.call(`/api/requests/${id}/challenge`, said);
    const assertion = authenticator.assert(challenge, page.origin);
    const approved = await page.call(`/api/requests/${id}/approve`, { ...said, assertion });
    expect(approved).toMatchObject({ state: "approved", reached: "L1", reachedName: "local-unproven" });
    const { history } = await page.call(`/api/requests/${id}`);
    expect(history.map(({ event }: { event: string }) => event)).toEqual(["requested", "approved", "documented"]);
    await page.stop();
    const args = ["run", "--environment", "staging", "--", command];
    expect(tagout(place, args).code).toBe(0);
    expect(existsSync(victim)).toBe(false);
    expect(tagout(place, args).code).toBe(3);
  });

  test("lets a passkey of the user's own file confirm nothing in production", async () => {
    const place = makePlace();
    enrol(place, "ann");
    const id = ask(place, "production", "systemctl restart web");
    const page = await serve(place, ["--port", "0"]);
    const action = (await page.call(`/api/requests/${id}`)).bound.digest;
    const said = { action, approver: "ann", answers: [exactPhrase], case: aCase, breakGlass: false };
    expect((await page.call(`/api/requests/${id}/challenge`, said)).error).toMatchObject({ code: "too-low" });
    await page.stop();
  });
});
