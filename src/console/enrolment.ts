import { toBase64Url } from "../model/index.ts";
import type { ConsolePorts } from "./ports.ts";
import { isSame } from "./gate.ts";
import { answer, refuse, type Answer, type ConsoleRefusal } from "./refusal.ts";
import { coseAlgorithms } from "../store/cose-key.ts";
import { readRegistration, relyingParty } from "../store/webauthn.ts";

/** How long the code on the terminal counts, and how often it may be mistyped. */
export const enrolmentMs = 5 * 60_000;
const triesMax = 3;

/** No characters that look like others. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const codeLength = 12;

/**
 * One passkey for one person, let in by a code that only the terminal shows.
 * INVARIANT: at most one passkey is stored, and none after five minutes or three wrong codes.
 */
export class Enrolment {
  /** For the terminal, and nowhere else. */
  readonly code: string;
  private readonly startedAt: number;
  private tries = 0;
  private isUsed = false;
  private challenge: Uint8Array | undefined;

  constructor(
    readonly name: string,
    private readonly ports: Pick<ConsolePorts, "random" | "clock" | "confirmers" | "storePasskey">,
  ) {
    // Bytes that would make some characters likelier are left out; there are more than enough others.
    const fair = [...ports.random.bytes(codeLength * 16)].filter((byte) => byte < 256 - (256 % alphabet.length));
    this.code = fair
      .slice(0, codeLength)
      .map((byte) => alphabet[byte % alphabet.length])
      .join("");
    if (this.code.length < codeLength) throw new Error("too little chance for a code");
    this.startedAt = ports.clock.now();
  }

  get isOpen(): boolean {
    const age = this.ports.clock.now() - this.startedAt;
    return !this.isUsed && this.tries < triesMax && age >= 0 && age < enrolmentMs;
  }

  /** Spaces and dashes that help to read the code are none of it. */
  private flawOf(code: unknown): ConsoleRefusal | undefined {
    if (!this.isOpen)
      return refuse("no-enrolment", "no enrolment is open: it was used, mistyped three times, or its five minutes are over");
    if (typeof code === "string" && code.length <= 64 && isSame(code.replaceAll(/[\s-]/g, "").toUpperCase(), this.code)) return undefined;
    this.tries += 1;
    return refuse("wrong-code", "that is not the code on the terminal");
  }

  /** What `navigator.credentials.create` is asked for. */
  options(body: Readonly<Record<string, unknown>>): Answer {
    const flaw = this.flawOf(body["code"]);
    if (flaw) return flaw;
    this.challenge = this.ports.random.bytes(32);
    const known = this.ports.confirmers().find(({ name }) => name === this.name);
    return answer({
      challenge: toBase64Url(this.challenge),
      relyingParty,
      name: this.name,
      user: toBase64Url(Uint8Array.fromHex(Bun.SHA256.hash(`tagout-user/v1\n${this.name}`, "hex"))),
      algorithms: Object.values(coseAlgorithms),
      exclude: known?.passkeys ?? [],
    });
  }

  /** Stores the new passkey. The code is used up by it, whatever comes out. */
  finish(body: Readonly<Record<string, unknown>>, origin: string): Answer {
    const flaw = this.flawOf(body["code"]);
    if (flaw) return flaw;
    const { challenge } = this;
    if (challenge === undefined) return refuse("bad-registration", "no options were asked for before");
    this.isUsed = true;
    const parts = [body["client"], body["authenticator"]];
    if (!parts.every((part) => typeof part === "string" && /^[\w-]{1,16384}$/.test(part)))
      return refuse("bad-registration", "the passkey's parts are missing");
    const [client, authenticator] = parts as [string, string];
    const read = readRegistration({ client, authenticator }, { challenge, origins: [origin] });
    if (!read.ok) return refuse("bad-registration", read.why);
    const stored = this.ports.storePasskey(this.name, read.passkey);
    if (!stored.ok) return refuse("not-stored", stored.why);
    return answer({ name: this.name, path: stored.path, level: stored.isProtected ? "L3" : "L1" });
  }
}
