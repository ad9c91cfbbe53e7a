import type { Clock } from "../model/index.ts";
import type { Notice } from "./notices.ts";

/** Where notices are sent, and the secret that signs them. */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

/** `t=SECONDS,v1=HEX`: HMAC-SHA-256 with the secret over `SECONDS.BODY`. */
const signatureHeader = "tagout-signature";

const secretMin = 16;
const timeoutMs = 5_000;
/** Pauses before each further try. */
const pausesMs = [1_000, 5_000] as const;

const loopback = /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])$/;

/** What is wrong with a webhook; undefined where notices may be sent there. */
export const flawOfWebhook = ({ url, secret }: Webhook): string | undefined => {
  const parsed = URL.parse(url);
  if (!parsed) return `\`${url}\` is no address`;
  if (parsed.username !== "" || parsed.password !== "") return "an address with a password in it would be shown in logs; take it out";
  if (parsed.protocol !== "https:" && !(parsed.protocol === "http:" && loopback.test(parsed.hostname)))
    return "it must be https, or this machine itself";
  return secret.length < secretMin ? `the secret is shorter than ${secretMin} characters` : undefined;
};

/** HMAC-SHA-256 over the time and the body: a receiver refuses what is old, and so what is sent again. */
export const signatureOf = (body: string, seconds: number, secret: string): string =>
  `t=${seconds},v1=${new Bun.CryptoHasher("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;

export type Sending = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** Sends one notice. */
export const sendNotice = ({ id, environment, protocol, requestedAt }: Notice, ...rest: SendingTo): Promise<Sending> =>
  sendSigned(JSON.stringify({ id, environment, protocol, requestedAt }), ...rest);

type SendingTo = readonly [webhook: Webhook, clock: Clock, pause?: (ms: number) => Promise<void>];

/** Posts a body of JSON, signed. Tried again where nobody answered or the other side had a fault; never led elsewhere. */
export const sendSigned = async (body: string, ...[{ url, secret }, clock, pause = Bun.sleep]: SendingTo): Promise<Sending> => {
  let why = "";
  for (const wait of [0, ...pausesMs]) {
    if (wait > 0) await pause(wait);
    try {
      const response = await fetch(url, {
        method: "POST",
        redirect: "manual",
        headers: {
          "content-type": "application/json",
          [signatureHeader]: signatureOf(body, Math.floor(clock.now() / 1000), secret),
        },
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.body?.cancel();
      if (response.ok) return { ok: true };
      why = `it answered ${response.status}`;
      if (response.status < 500 && response.status !== 429) return { ok: false, why };
    } catch (error) {
      why = error instanceof Error ? error.name : "no answer";
    }
  }
  return { ok: false, why };
};
