import { afterAll, describe, expect, test } from "bun:test";
import { openWorld, softwareAuthenticator, type World, type WorldOptions, type Wrong } from "./console.fixture.ts";
import { enrolmentMs } from "./enrolment.ts";

const key = softwareAuthenticator();
const worlds: World[] = [];
const open = (options: WorldOptions = {}): World & { readonly code: string } => {
  const world = openWorld({ enrols: "ann", ...options });
  worlds.push(world);
  return { ...world, code: world.enrolment?.code ?? "" };
};
afterAll(() => Promise.all(worlds.map((world) => world.console.stop())));

const enrol = async (world: ReturnType<typeof open>, wrong: Wrong = {}, code = world.code) => {
  const options = await world.call("/api/enrol/options", { body: { code } });
  if (options.code !== "ok") return options;
  const registration = key.register(options.body.challenge, world.console.origin, wrong);
  return world.call("/api/enrol", { body: { code, ...registration } });
};

describe("enrolment", () => {
  test("stores the passkey of the person that was named, and says what it counts", async () => {
    const world = open();
    const got = await enrol(world);
    expect(got.body).toEqual({ name: "ann", path: "/home/ann/.config/tagout/approvers.json", level: "L1" });
    expect(world.stored).toEqual([{ name: "ann", passkey: key.passkey }]);
    const managed = open({ isProtected: true });
    expect((await enrol(managed)).body.level).toBe("L3");
  });

  test("asks for a verified person and for known kinds of keys", async () => {
    const world = open();
    const { body } = await world.call("/api/enrol/options", { body: { code: world.code } });
    expect(body).toMatchObject({ relyingParty: "localhost", name: "ann", exclude: [] });
    expect(body.algorithms).toContain(-7);
  });

  test("counts once", async () => {
    const world = open();
    await enrol(world);
    expect((await enrol(world)).code).toBe("no-enrolment");
    expect((await world.call("/api/requests")).body.enrolment).toBe("");
    expect(world.stored).toHaveLength(1);
  });

  test("ends after five minutes, and by a clock that was set back", async () => {
    for (const ms of [enrolmentMs, -1]) {
      const world = open();
      world.pass(ms);
      expect((await enrol(world)).code).toBe("no-enrolment");
    }
  });

  test("ends after three wrong codes", async () => {
    const world = open();
    for (const code of ["", "AAAA-AAAA-AAAA", `${world.code}A`]) expect((await enrol(world, {}, code)).code).toBe("wrong-code");
    expect((await enrol(world)).code).toBe("no-enrolment");
  });

  test("takes the code as people type it", async () => {
    const world = open();
    expect((await enrol(world, {}, world.code.toLowerCase().replace(/(.{4})(.{4})/, "$1-$2 "))).code).toBe("ok");
  });

  test.each<[string, Wrong]>([
    ["on another page", { origin: "http://localhost:1" }],
    ["in a frame", { crossOrigin: true }],
    ["for another host", { rpId: "evil.example" }],
    ["without a touch", { flags: 0x44 }],
    ["without a verified person", { flags: 0x41 }],
    ["without a passkey in it", { flags: 0x05 }],
    ["as a confirmation", { type: "webauthn.get" }],
  ])("refuses what was made %s, and the code is used up", async (_, wrong) => {
    const world = open();
    expect((await enrol(world, wrong)).code).toBe("bad-registration");
    expect(world.stored).toEqual([]);
    expect((await enrol(world)).code).toBe("no-enrolment");
  });

  test("refuses another challenge's passkey, and one that no options were asked for", async () => {
    const world = open();
    const { body } = await world.call("/api/enrol/options", { body: { code: world.code } });
    await world.call("/api/enrol/options", { body: { code: world.code } });
    const registration = key.register(body.challenge, world.console.origin);
    expect((await world.call("/api/enrol", { body: { code: world.code, ...registration } })).code).toBe("bad-registration");
    const other = open();
    expect((await other.call("/api/enrol", { body: { code: other.code, ...registration } })).code).toBe("bad-registration");
  });

  test("refuses parts that are missing or cut short", async () => {
    for (const parts of [{}, { client: "AAAA", authenticator: "AAAA" }, { client: "§", authenticator: "AAAA" }]) {
      const world = open();
      await world.call("/api/enrol/options", { body: { code: world.code } });
      expect((await world.call("/api/enrol", { body: { code: world.code, ...parts } })).code).toBe("bad-registration");
    }
  });
});
