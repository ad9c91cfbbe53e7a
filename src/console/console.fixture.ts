import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { type ApprovalPorts, type Approvers, type ApprovalRequest, type Approvals, type Passkey, type Proof } from "../approval/index.ts";
import { aCase, answers, asked, confirmations, type AskedChanges } from "../approval/approvals.fixture.ts";
import { Enrolment } from "./enrolment.ts";
import type { Confirmer, ConsolePorts } from "./ports.ts";
import { verifyProof } from "../store/signatures.ts";
import { relyingParty } from "../store/webauthn.ts";
import { startConsole, type Console } from "./server.ts";

const base64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
const sha256 = (text: string | Uint8Array): Buffer => createHash("sha256").update(text).digest();

/** What a ceremony may do wrong. */
export interface Wrong {
  readonly origin?: string;
  readonly flags?: number;
  readonly type?: string;
  readonly rpId?: string;
  readonly crossOrigin?: boolean;
}

const userPresent = 0x01;
const userVerified = 0x04;
const attested = 0x40;

/** An authenticator in software: P-256, as WebAuthn Level 2 has it (6.1, 6.3). */
export const softwareAuthenticator = (seed = 7) => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x, y } = publicKey.export({ format: "jwk" }) as { x: string; y: string };
  const cose = Buffer.concat([
    Buffer.from("a5010203262001215820", "hex"),
    Buffer.from(x, "base64url"),
    Buffer.from("225820", "hex"),
    Buffer.from(y, "base64url"),
  ]);
  const id = Buffer.alloc(32, seed);
  const clientOf = (type: string, challenge: string, origin: string, { crossOrigin = false }: Wrong): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin }));
  const head = (flags: number, rpId: string): Buffer => Buffer.concat([sha256(rpId), Buffer.from([flags, 0, 0, 0, 1])]);
  return {
    passkey: { id: base64Url(id), publicKey: base64Url(cose) } satisfies Passkey,
    register: (challenge: string, origin: string, wrong: Wrong = {}) => ({
      client: base64Url(clientOf(wrong.type ?? "webauthn.create", challenge, wrong.origin ?? origin, wrong)),
      authenticator: base64Url(
        Buffer.concat([
          head(wrong.flags ?? userPresent | userVerified | attested, wrong.rpId ?? relyingParty),
          Buffer.alloc(16),
          Buffer.from([0, id.length]),
          id,
          cose,
        ]),
      ),
    }),
    assert: (challenge: string, origin: string, wrong: Wrong = {}): Omit<Extract<Proof, { kind: "passkey" }>, "kind"> => {
      const client = clientOf(wrong.type ?? "webauthn.get", challenge, wrong.origin ?? origin, wrong);
      const authenticator = head(wrong.flags ?? userPresent | userVerified, wrong.rpId ?? relyingParty);
      const signature = sign("sha256", Buffer.concat([authenticator, sha256(client)]), privateKey);
      return {
        credential: base64Url(id),
        client: base64Url(client),
        authenticator: base64Url(authenticator),
        signature: base64Url(signature),
      };
    },
  };
};
export type Authenticator = ReturnType<typeof softwareAuthenticator>;

export interface Enrolled extends Confirmer {
  readonly keys: readonly Passkey[];
}

/** The product's own check, against those who are enrolled here. */
const verifierOf =
  (enrolled: () => readonly Enrolled[], origin: () => string): ApprovalPorts["verify"] =>
  (proof, statement) => {
    const fileOf = (level: string): Approvers => ({
      isProtected: level === "L3",
      people: enrolled()
        .filter((each) => each.level === level)
        .map(({ name, keys }) => ({ name, ssh: [], passkeys: keys })),
    });
    return verifyProof(proof, statement, { managed: fileOf("L3"), user: fileOf("L1") }, { origins: [origin()] });
  };

export interface WorldOptions {
  readonly enrolled?: readonly Enrolled[];
  readonly enrols?: string;
  readonly conclude?: ConsolePorts["conclude"];
  readonly isProtected?: boolean;
}

/** A request to the page's server that does not have to be a good one. */
export interface Sent {
  readonly method?: string;
  readonly body?: unknown;
  /** Sent as it stands. */
  readonly text?: string;
  /** `null` leaves one out that would be sent. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly code: string;
  // Whatever the server says: tests look into it.
  readonly body: any;
}

/** Confirmations in memory behind the real server. Closed by its user. */
export const openWorld = (options: WorldOptions = {}) => {
  const enrolled: Enrolled[] = [...(options.enrolled ?? [])];
  const stored: { name: string; passkey: Passkey }[] = [];
  const world = confirmations({
    verify: verifierOf(
      () => enrolled,
      () => console.origin,
    ),
  });
  const ports: ConsolePorts = {
    approvals: world.approvals,
    confirmers: () => enrolled,
    history: (id) =>
      world.events
        .filter((each) => each.id === id)
        .map(({ event }) => ({ time: new Date(world.clock.wall).toISOString(), event, detail: "" })),
    clock: { now: () => world.clock.wall },
    random: { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) },
    storePasskey: (name, passkey) => {
      const isProtected = options.isProtected ?? false;
      stored.push({ name, passkey });
      enrolled.push({ name, passkeys: [passkey.id], level: isProtected ? "L3" : "L1", keys: [passkey] });
      return { ok: true, path: "/home/ann/.config/tagout/approvers.json", isProtected };
    },
    conclude: options.conclude ?? (() => undefined),
  };
  const enrolment = options.enrols === undefined ? undefined : new Enrolment(options.enrols, ports);
  const started = startConsole({ port: 0, ports, ...(enrolment && { enrolment }) });
  if (!started.ok) throw new Error(started.why);
  const { console } = started;
  return {
    ...world,
    ports: { ...world.ports, ...ports },
    console,
    enrolment,
    enrolled,
    stored,
    call: (path: string, sent: Sent = {}) => call(console, path, withShown(path, sent, world.approvals)),
    open: (changes: AskedChanges = {}): ApprovalRequest => {
      const step = world.approvals.open(asked(changes));
      if (!step.ok) throw new Error(step.detail);
      return step.request;
    },
  };
};
export type World = ReturnType<typeof openWorld>;

/** As the page does: answers go with the digest of the action that is shown. */
const withShown = (path: string, { body, ...sent }: Sent, approvals: Approvals): Sent => {
  const id = /^\/api\/requests\/([^/]+)\/(?:challenge|approve)$/.exec(path)?.[1];
  const isAnswer = id !== undefined && typeof body === "object" && body !== null;
  const shown = isAnswer ? { action: approvals.get(id)?.digest ?? "" } : {};
  return { ...sent, ...(body !== undefined && { body: isAnswer ? { ...shown, ...body } : body }) };
};

const call = async ({ origin, key }: Console, path: string, { method, body, text, headers = {} }: Sent): Promise<Got> => {
  const isPost = body !== undefined || text !== undefined;
  const all = {
    "tagout-key": key,
    ...(isPost && { "content-type": "application/json", origin, "sec-fetch-site": "same-origin" }),
    ...headers,
  };
  const response = await fetch(`${origin}${path}`, {
    method: method ?? (isPost ? "POST" : "GET"),
    headers: Object.entries(all).filter((each): each is [string, string] => each[1] !== null),
    ...(isPost && { body: text ?? JSON.stringify(body) }),
  });
  const got = await response.text();
  const parsed = response.headers.get("content-type")?.startsWith("application/json") ? JSON.parse(got) : undefined;
  return { status: response.status, headers: response.headers, text: got, body: parsed, code: parsed?.error?.code ?? "ok" };
};

/** Ann with one passkey that counts L3, unless it is said otherwise. */
export const annWith = (authenticator: Authenticator, changes: Partial<Enrolled> = {}): Enrolled => ({
  name: "ann",
  passkeys: [authenticator.passkey.id],
  level: "L3",
  keys: [authenticator.passkey],
  ...changes,
});

/** What a person fills in who does everything right. */
export const given = { approver: "ann", answers, case: aCase, breakGlass: false };
