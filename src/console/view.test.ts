import { afterAll, describe, expect, test } from "bun:test";
import { anAction, type AskedChanges } from "../approval/approvals.fixture.ts";
import { annWith, openWorld, softwareAuthenticator, type World } from "./console.fixture.ts";

const worlds: World[] = [];
const open = (): World => {
  const world = openWorld({ enrolled: [annWith(softwareAuthenticator())] });
  worlds.push(world);
  return world;
};
afterAll(() => Promise.all(worlds.map((world) => world.console.stop())));

describe("the view of a request", () => {
  const hostile = "echo '<script>alert(1)</script>' \"\u202e\u200b\" `x`\nrm -rf /\u0430 \\u{202e}";
  const view = async (changes: AskedChanges = {}): Promise<any> => {
    const world = open();
    return (await world.call(`/api/requests/${world.open(changes).id}`)).body;
  };

  test("shows a hostile command as printable ASCII, line by line", async () => {
    const action = anAction({ input: { command: hostile, note: "\u202e" }, question: { kind: "shell", command: hostile } });
    const body = await view({ action, command: "something harmless" });
    expect(body.commandLines).toEqual(["echo '<script>alert(1)</script>' \"\\u{202e}\\u{200b}\" `x`", "rm -rf /\\u{430} \\\\u{202e}"]);
    expect(body.input).toEqual([{ name: "note", value: "\\u{202e}" }]);
    expect(body.command).not.toContain("harmless");
  });

  test("counts what is touched, and names what cannot be undone: a disclosure, too", async () => {
    const environment = { name: "production", evidence: [] };
    const effects = [
      { action: "delete", resource: "file:/srv/a", environment },
      { action: "delete", resource: "file:/srv/b", environment },
      { action: "disclose", resource: "secret:token", environment },
      { action: "write", resource: "file:/srv/c", environment },
    ] as const;
    const { impact } = await view({ action: anAction({ effects }) });
    expect(impact.effects).toEqual(["delete file (2)", "disclose secret", "write file"]);
    expect(impact.irreversible).toEqual(["delete file:/srv/a", "delete file:/srv/b", "disclose secret:token"]);
  });

  test("shows nothing that is not printable ASCII, wherever it came from", async () => {
    const odd = "x\u202e\u200b\u0430";
    const situation = { name: "production", evidence: [odd] };
    const action = anAction({
      tool: odd,
      input: { [odd]: odd },
      question: { kind: "argv", argv: [odd] },
      cwd: odd,
      host: odd,
      requester: { client: odd, session: odd, agent: odd, human: odd },
      environment: situation,
      effects: [{ action: "delete", resource: `file:${odd}`, target: { family: "ssh", values: { host: odd } }, environment: situation }],
      doubts: [odd],
      inspected: [{ path: odd, sha256: "0" }],
      contents: [{ path: odd, sha256: "0" }],
      items: [odd],
      steps: [odd],
    });
    const body = await view({ action, reason: odd, rules: [odd], verify: [odd], case: { rollback: odd } });
    // What is typed into a field stays what it is, but for what cannot be seen.
    const { case: given, ...shown } = body;
    expect(JSON.stringify(shown)).toMatch(/^[ -~]*$/);
    expect(given.find(({ field }: { field: string }) => field === "rollback").value).toBe("x\\u{202e}\\u{200b}\u0430");
  });

  test("is complete", async () => {
    const action = anAction({
      items: ["a", "b"],
      doubts: ["unknown-program: web"],
      inspected: [{ path: "/srv/app/x.sh", sha256: "1" }],
      contents: [{ path: "/srv/app/x.csv", sha256: "2" }],
      stdin: "3",
    });
    const body = await view({ action, protocol: "batch", minimum: "L3" });
    expect(body).toMatchObject({
      isProduction: true,
      evidence: ["machine=production says production"],
      doubts: ["unknown-program: web"],
      minimum: "L3",
      impact: { count: 2, items: ["a", "b"] },
      bound: {
        stdin: "3",
        files: [
          { path: "/srv/app/x.sh", sha256: "1", use: "runs" },
          { path: "/srv/app/x.csv", sha256: "2", use: "is read" },
        ],
      },
      history: [{ event: "requested" }],
    });
    expect(body.questions).toEqual([
      "Have you validated this in TEST? (y/n)",
      "Do you understand this affects PRODUCTION? (y/n)",
      "Type 'PRODUCTION' to confirm",
      "How many items does this affect? Type the number of items",
    ]);
    expect(body.checklist).toHaveLength(8);
    expect(body.case.map(({ field }: { field: string }) => field)).toEqual([
      "justification",
      "rollback",
      "backup",
      "monitoring",
      "incident",
    ]);
  });

  test("is called production as soon as one effect lands there", async () => {
    const effects = [{ action: "write", resource: "file:x", environment: { name: "production", evidence: [] } }];
    const action = anAction({ environment: { name: "test", evidence: [] }, effects });
    expect(await view({ action, environment: "test" })).toMatchObject({ isProduction: true, environment: "production" });
  });

  test("lists what waits apart from what has ended", async () => {
    const world = open();
    const [one, other] = [world.open(), world.open({ action: anAction({ cwd: "/x" }) })];
    world.approvals.end(other.id, "rejected", "ann", "no");
    const { body } = await world.call("/api/requests");
    expect(body.waiting.map(({ id }: { id: string }) => id)).toEqual([one.id]);
    expect(body.recent.map(({ id }: { id: string }) => id)).toEqual([other.id]);
  });
});
