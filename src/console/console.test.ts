import { afterAll, describe, expect, test } from "bun:test";
import { anAction, answers } from "../approval/approvals.fixture.ts";
import { actionDigest, exactPhrase } from "../approval/index.ts";
import { startConsole } from "./server.ts";
import { annWith, given, openWorld, softwareAuthenticator, type Got, type Sent, type World, type WorldOptions } from "./console.fixture.ts";

const key = softwareAuthenticator();
const worlds: World[] = [];
const open = (options: WorldOptions = {}): World => {
  const world = openWorld({ enrolled: [annWith(key)], ...options });
  worlds.push(world);
  return world;
};
afterAll(() => Promise.all(worlds.map((world) => world.console.stop())));

/** A request, its challenge signed, and the yes sent; each part can be another. */
const confirm = async (world: World, id: string, said: Readonly<Record<string, unknown>> = given, sign = key): Promise<Got> => {
  const challenged = await world.call(`/api/requests/${id}/challenge`, { body: said });
  if (challenged.code !== "ok") return challenged;
  const assertion = sign.assert(challenged.body.challenge, world.console.origin);
  return world.call(`/api/requests/${id}/approve`, { body: { ...said, assertion } });
};

describe("the server", () => {
  const world = open();
  const { id } = world.open();
  const { host } = new URL(world.console.origin);
  const challenge = `/api/requests/${id}/challenge`;

  test.each<[string, string, Sent, number, string]>([
    ["another host's name", "/", { headers: { host: "evil.example" } }, 421, "bad-host"],
    ["the address instead of the name", "/", { headers: { host: host.replace("localhost", "127.0.0.1") } }, 421, "bad-host"],
    ["the name with a dot", "/", { headers: { host: host.replace("localhost", "localhost.") } }, 421, "bad-host"],
    ["another port", "/api/requests", { headers: { host: "localhost:1" } }, 421, "bad-host"],
    ["no origin", challenge, { body: given, headers: { origin: null } }, 403, "other-origin"],
    ["another origin", challenge, { body: given, headers: { origin: "http://evil.example" } }, 403, "other-origin"],
    ["the origin of another port", challenge, { body: given, headers: { origin: "http://localhost:1" } }, 403, "other-origin"],
    ["the origin `null`", challenge, { body: given, headers: { origin: "null" } }, 403, "other-origin"],
    ["another site", challenge, { body: given, headers: { "sec-fetch-site": "same-site" } }, 403, "other-origin"],
    ["another site that reads", "/api/requests", { headers: { "sec-fetch-site": "cross-site" } }, 403, "other-origin"],
    ["no key", "/api/requests", { headers: { "tagout-key": null } }, 401, "no-session"],
    ["another key", challenge, { body: given, headers: { "tagout-key": "x" } }, 401, "no-session"],
    ["a form", challenge, { text: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } }, 415, "not-json"],
    ["plain text", challenge, { text: "{}", headers: { "content-type": "text/plain" } }, 415, "not-json"],
    ["no content type", challenge, { text: "{}", headers: { "content-type": null } }, 415, "not-json"],
    ["a body that is too long", challenge, { text: `"${"x".repeat(65_536)}"` }, 413, "too-large"],
    ["a body that is no JSON", challenge, { text: "{" }, 400, "bad-request"],
    ["a body that is no object", challenge, { text: "[]" }, 400, "bad-request"],
    ["another method", challenge, { method: "GET" }, 405, "bad-method"],
    ["another method of the page", "/", { body: {} }, 405, "bad-method"],
    ["a preflight", challenge, { method: "OPTIONS", headers: { origin: "http://evil.example" } }, 405, "bad-method"],
    ["a deletion", `/api/requests/${id}`, { method: "DELETE" }, 405, "bad-method"],
    ["another path", "/api", {}, 404, "not-found"],
    ["a path upwards", "/..%2f..%2fetc%2fpasswd", {}, 404, "not-found"],
    ["an inherited name", "/constructor", {}, 404, "not-found"],
    ["an unknown request", "/api/requests/nothing1", {}, 404, "unknown-request"],
    ["a challenge for an unknown request", "/api/requests/nothing1/challenge", { body: given }, 404, "unknown-request"],
    ["an enrolment nobody has opened", "/api/enrol/options", { body: { code: "x" } }, 404, "no-enrolment"],
    ["a passkey nobody has asked for", "/api/enrol", { body: { code: "x" } }, 404, "no-enrolment"],
  ])("refuses %s", async (_, path, sent, status, code) => {
    const got = await world.call(path, sent);
    expect([got.status, got.code]).toEqual([status, code]);
    expect(got.body.error.message).not.toBe("");
    expect(got.body.error.fix).not.toBe("");
    expect(world.approvals.get(id)?.state).toBe("pending");
  });

  test.each(["/", "/page.css", "/page.js", "/api/requests", `/api/requests/${id}`, "/nothing", "/api/requests/nothing1"])(
    "sends every security header and none for other origins with %s",
    async (path) => {
      const { headers } = await world.call(path, { headers: { origin: "http://evil.example" } });
      expect(headers.get("content-security-policy")).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("permissions-policy")).toContain("publickey-credentials-get=(self)");
      expect([...headers.keys()].filter((name) => name.startsWith("access-control") || name === "set-cookie")).toEqual([]);
    },
  );

  test("reads no more of a body than it takes, whatever its length is said to be", async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode("x".repeat(65_537))),
    });
    const response = await fetch(`${world.console.origin}${challenge}`, {
      method: "POST",
      headers: { "tagout-key": world.console.key, origin: world.console.origin, "content-type": "application/json" },
      body,
    });
    expect(response.status).toBe(413);
  });

  test("says what failed when the store cannot be read, and lets nothing through", async () => {
    const broken = open();
    broken.ports.store.find = () => {
      throw new Error("the file is locked");
    };
    const got = await broken.call("/api/requests");
    expect([got.status, got.code]).toEqual([500, "fault"]);
    expect(got.body.error.message).toContain("the file is locked");
    expect(got.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("answers on this machine's own addresses only", async () => {
    const { port } = new URL(world.console.origin);
    const listening = await Bun.file("/proc/net/tcp").text();
    const hex = Number(port).toString(16).toUpperCase().padStart(4, "0");
    const local = listening.split("\n").filter((line) => new RegExp(`^\\s*\\d+: [0-9A-F]{8}:${hex} .* 0A `).test(line));
    expect(local.map((line) => line.trim().split(/\s+/)[1])).toEqual([`0100007F:${hex}`]);
  });
});

describe("starting the server", () => {
  const taken = (hostname: string): Bun.Server<undefined> | undefined => {
    try {
      return Bun.serve({ hostname, port: 0, fetch: () => new Response("") });
    } catch {
      return undefined;
    }
  };
  // A machine may have no IPv6; then nobody can stand there in our place.
  test.each(["127.0.0.1", "::1"].map((each) => [each, taken(each)] as const).filter(([, other]) => other))(
    "is refused where another program answers on %s",
    async (_, other) => {
      const { ports } = open();
      const started = startConsole({ port: Number(other?.port), ports });
      expect(started.ok ? "" : started.why).toContain("choose another");
      await other?.stop(true);
    },
  );
});

describe("an approval on the page", () => {
  test("is made by a passkey over this very request, and names the level", async () => {
    const world = open();
    const { id } = world.open({ minimum: "L3" });
    const got = await confirm(world, id);
    expect(got.body).toMatchObject({ state: "approved", reached: "L3", reachedName: "cryptographic" });
    expect(world.approvals.get(id)).toMatchObject({ state: "approved", approvals: [{ approver: "ann", assurance: "L3" }] });
  });

  test("signs exactly what was answered", async () => {
    const world = open();
    const { id, nonce, digest } = world.open();
    const { body } = await world.call(`/api/requests/${id}/challenge`, { body: given });
    expect(body.statement).toMatchObject({ request: id, action: digest, nonce, approver: "ann", answers, case: given.case });
    expect(body.challenge).toBe(Buffer.from(Bun.SHA256.hash(body.signedText, "hex"), "hex").toString("base64url"));
    expect(body.credentials).toEqual([key.passkey.id]);
  });

  test.each<[string, (origin: string, challenge: string) => unknown]>([
    ["nothing but the key of the session", () => undefined],
    ["an empty assertion", () => ({})],
    ["a made-up signature", (origin, challenge) => ({ ...key.assert(challenge, origin), signature: "AAAA" })],
    ["a challenge of its own", (origin) => key.assert("AAAA", origin)],
    ["no verified person", (origin, challenge) => key.assert(challenge, origin, { flags: 0x01 })],
    ["another page's assertion", (_, challenge) => key.assert(challenge, "http://localhost:1")],
    ["an assertion in a frame", (origin, challenge) => key.assert(challenge, origin, { crossOrigin: true })],
    ["a registration", (origin, challenge) => key.assert(challenge, origin, { type: "webauthn.create" })],
    ["somebody else's passkey", (origin, challenge) => softwareAuthenticator(9).assert(challenge, origin)],
    [
      "an enrolled id on another key",
      (origin, challenge) => ({ ...softwareAuthenticator(9).assert(challenge, origin), credential: key.passkey.id }),
    ],
  ])("is not made by %s", async (_, assertionOf) => {
    const world = open();
    const { id } = world.open();
    const { body } = await world.call(`/api/requests/${id}/challenge`, { body: given });
    const got = await world.call(`/api/requests/${id}/approve`, {
      body: { ...given, assertion: assertionOf(world.console.origin, body.challenge) },
      headers: { cookie: `tagout-key=${world.console.key}` },
    });
    expect([got.status, got.code]).toEqual([403, "not-proven"]);
    expect(world.approvals.get(id)).toMatchObject({ state: "pending", approvals: [] });
  });

  test("is not made twice by one assertion, nor for another request", async () => {
    const world = open();
    const [one, other] = [world.open(), world.open({ action: anAction({ cwd: "/srv/other" }) })];
    const { body } = await world.call(`/api/requests/${one.id}/challenge`, { body: given });
    const sent = { body: { ...given, assertion: key.assert(body.challenge, world.console.origin) } };
    expect((await world.call(`/api/requests/${other.id}/approve`, sent)).code).toBe("not-proven");
    expect((await world.call(`/api/requests/${one.id}/approve`, sent)).code).toBe("ok");
    expect((await world.call(`/api/requests/${one.id}/approve`, sent)).code).toBe("wrong-state");
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ["another case", { case: { ...given.case, rollback: "systemctl stop web" } }],
    ["break-glass", { breakGlass: true }],
  ])("does not cover %s than was signed", async (_, changes) => {
    const world = open();
    const { id } = world.open();
    const { body } = await world.call(`/api/requests/${id}/challenge`, { body: given });
    const assertion = key.assert(body.challenge, world.console.origin);
    expect((await world.call(`/api/requests/${id}/approve`, { body: { ...given, ...changes, assertion } })).code).toBe("not-proven");
  });

  test.each([
    ["exception", ["PRODUCTION"]],
    ["exception", [`${exactPhrase}.`]],
    ["exception", []],
    ["exception", [exactPhrase, "y"]],
    ["operation", ["y", "y", "PROD"]],
    ["operation", ["y", "y", "production"]],
    ["operation", ["n", "y", "PRODUCTION"]],
    ["operation", ["y", "y", "ＰＲＯＤＵＣＴＩＯＮ"]],
    ["operation", ["y", "y", "РRODUCTION"]],
    ["batch", ["y", "y", "PRODUCTION", "2"]],
  ] as const)("of a request by protocol %s is cancelled by the answers %j", async (protocol, said) => {
    const world = open();
    const { id } = world.open({ protocol, action: anAction({ items: ["a", "b", "c"] }) });
    const got = await world.call(`/api/requests/${id}/challenge`, { body: { ...given, answers: said } });
    expect([got.status, got.code]).toEqual([409, "cancelled"]);
    expect(got.body.error.message).toContain("Nothing has run");
    expect(world.approvals.get(id)?.state).toBe("cancelled");
  });

  test.each([
    ["operation", ["y", "Y", " PRODUCTION "]],
    ["batch", ["y", "y", "PRODUCTION", "3"]],
  ] as const)("by protocol %s takes the answers %j", async (protocol, said) => {
    const world = open();
    const { id } = world.open({ protocol, action: anAction({ items: ["a", "b", "c"] }) });
    expect((await confirm(world, id, { ...given, answers: said })).code).toBe("ok");
  });

  test.each<[string, string, Readonly<Record<string, string>>]>([
    ["Justification", "exception", { justification: "" }],
    ["Rollback plan", "exception", { rollback: "none" }],
    ["Monitoring", "exception", { monitoring: "n/a" }],
    ["Incident report", "exception", { incident: "TBD" }],
  ])("without its %s is not asked a passkey for, and stays open", async (title, _, lacking) => {
    const world = open();
    const { id } = world.open();
    const got = await world.call(`/api/requests/${id}/challenge`, { body: { ...given, case: { ...given.case, ...lacking } } });
    expect([got.status, got.code]).toEqual([422, "missing-case"]);
    expect(got.body.error.message).toBe(`missing: ${title}`);
    expect(world.approvals.get(id)?.state).toBe("pending");
  });

  test("wants a backup where data are modified", async () => {
    const world = open();
    const effects = [{ action: "write", resource: "database-rows:orders", environment: anAction().environment }];
    const { id } = world.open({ action: anAction({ effects }) });
    expect((await world.call(`/api/requests/${id}/challenge`, { body: given })).body.error.message).toBe("missing: Backup");
  });

  test("in an emergency wants a reason and L3 only", async () => {
    const rushed = { ...given, breakGlass: true, case: { justification: "the site is down since 10:40" } };
    const world = open();
    const { id } = world.open();
    expect((await confirm(world, id, rushed)).code).toBe("ok");
    expect(world.approvals.get(id)).toMatchObject({ state: "approved", isBreakGlass: true });
    const weak = open({ enrolled: [annWith(key, { level: "L1" })] });
    expect((await confirm(weak, weak.open({ minimum: "L1" }).id, rushed)).code).toBe("too-low");
  });

  test("by a passkey that an agent could have enrolled counts L1, which is not enough for production's L3", async () => {
    const world = open({ enrolled: [annWith(key, { level: "L1" })] });
    const got = await confirm(world, world.open({ minimum: "L3" }).id);
    expect([got.status, got.code]).toEqual([403, "too-low"]);
    expect(got.body.error.message).toContain("local-unproven");
    const low = await confirm(world, world.open({ minimum: "L1", action: anAction({ cwd: "/x" }) }).id);
    expect(low.body).toMatchObject({ reached: "L1", reachedName: "local-unproven" });
  });

  test.each([
    ["unknown-approver", { approver: "mallory" }],
    ["no-passkey", { approver: "bea" }],
    ["bad-request", { approver: 7 }],
    ["bad-request", { answers: "y" }],
    ["bad-request", { answers: [1] }],
    ["bad-request", { case: { rollback: 1 } }],
    ["bad-request", { case: { rollback: "x".repeat(4_001) } }],
    ["bad-request", { breakGlass: "yes" }],
  ])("is refused as %s for %j", async (code, changes) => {
    const world = open({ enrolled: [annWith(key), annWith(key, { name: "bea", passkeys: [], keys: [] })] });
    const { id } = world.open();
    expect((await world.call(`/api/requests/${id}/challenge`, { body: { ...given, ...changes } })).code).toBe(code);
    expect(world.approvals.get(id)?.state).toBe("pending");
  });

  test("of two people counts each once, and the second signs the first one's case", async () => {
    const second = softwareAuthenticator(8);
    const bea = { ...annWith(second), name: "bea" };
    const cyd = { ...annWith(key), name: "cyd" };
    const world = open({ enrolled: [cyd, bea] });
    const { id } = world.open({ minimum: "L4" });
    const first = await confirm(world, id, { ...given, approver: "cyd" });
    expect(first.body).toMatchObject({ state: "pending", reached: "L3" });
    expect(first.body.next).toContain("another person");
    expect((await confirm(world, id, { ...given, approver: "cyd" })).code).toBe("already-approved");
    const last = await confirm(world, id, { ...given, approver: "bea", case: { ...given.case, rollback: "something else" } }, second);
    expect(last.body).toMatchObject({ state: "approved", reached: "L4" });
    expect(world.approvals.get(id)?.case.rollback).toBe(given.case.rollback);
  });

  test("that cannot be documented is taken back", async () => {
    const world = open({ conclude: () => "the disk is full" });
    const { id } = world.open();
    const got = await confirm(world, id);
    expect([got.status, got.code]).toEqual([503, "not-recorded"]);
    expect(world.approvals.get(id)?.state).toBe("revoked");
  });

  test("signs nothing invisible, whatever was typed", async () => {
    const world = open();
    const { id } = world.open();
    const typed = { ...given.case, rollback: "start\u202e web\r\nthen look" };
    const { body } = await world.call(`/api/requests/${id}/challenge`, { body: { ...given, case: typed } });
    expect(body.statement.case.rollback).toBe("start\\u{202e} web\nthen look");
  });

  test("is refused where the store holds another action than was asked for", async () => {
    const world = open();
    const request = world.open();
    world.ports.store.replace(request, () => ({ ...request, version: 2, action: anAction({ cwd: "/elsewhere" }) }));
    expect((await world.call(`/api/requests/${request.id}`)).body.isIntact).toBe(false);
    expect((await world.call(`/api/requests/${request.id}/challenge`, { body: given })).code).toBe("drift");
  });

  test.each(["challenge", "approve"])(
    "is refused where the store holds another action by now than the one on the screen (%s)",
    async (step) => {
      const world = open();
      const request = world.open();
      const action = anAction({ command: "rm -r /srv", input: { command: "rm -r /srv" } });
      world.ports.store.replace(request, () => ({ ...request, version: 2, action, digest: actionDigest(action), command: action.command }));
      expect((await world.call(`/api/requests/${request.id}`)).body.isIntact).toBe(true);
      const body = {
        ...given,
        action: request.digest,
        assertion: { credential: "aaaa", client: "aaaa", authenticator: "aaaa", signature: "aaaa" },
      };
      expect((await world.call(`/api/requests/${request.id}/${step}`, { body })).code).toBe("drift");
      expect((await world.call(`/api/requests/${request.id}/${step}`, { body: { ...body, action: undefined } })).code).toBe("bad-request");
    },
  );

  test("ends by a no, and by another no when it was given already", async () => {
    const world = open();
    const { id } = world.open();
    const no = await world.call(`/api/requests/${id}/reject`, { body: { why: "not today" } });
    expect(no.body.state).toBe("rejected");
    expect(world.approvals.get(id)).toMatchObject({ state: "rejected", ending: "not today" });
    expect((await confirm(world, id)).code).toBe("wrong-state");
    expect((await world.call(`/api/requests/${id}/reject`, { body: {} })).code).toBe("wrong-state");
    const other = world.open({ action: anAction({ cwd: "/x" }) });
    await confirm(world, other.id);
    expect((await world.call(`/api/requests/${other.id}/reject`, { body: {} })).body.state).toBe("revoked");
  });
});
