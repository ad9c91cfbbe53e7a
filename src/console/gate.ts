import { isObject } from "../model/index.ts";
import { refuse, type ConsoleRefusal } from "./refusal.ts";

/** Where the page stands, and the key that `tagout serve` has printed with its address. */
export interface Site {
  /** `http://localhost:PORT`. */
  readonly origin: string;
  /** `localhost:PORT`. */
  readonly host: string;
  readonly key: string;
}

/** The header with the key. A header of our own also keeps other origins from sending anything without being asked first. */
const keyHeader = "tagout-key";

export const bodyBytesMax = 65_536;

/** Sent with every answer, whatever it is. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "publickey-credentials-get=(self), publickey-credentials-create=(self), camera=(), microphone=(), geolocation=(), clipboard-read=(), display-capture=(), usb=(), serial=(), hid=(), bluetooth=(), payment=()",
};

/** A name that another site lets resolve to this machine is another host (DNS rebinding). */
export const flawOfHost = (request: Request, { host }: Site): ConsoleRefusal | undefined =>
  request.headers.get("host") === host ? undefined : refuse("bad-host", `this is ${host} and nothing else`);

/**
 * A change must come from our own page. Browsers send `Origin` with every POST (Fetch, 3.2), and `Sec-Fetch-Site` where they
 * know it (Fetch Metadata, 2.3); scripts can set neither.
 */
export const flawOfOrigin = (request: Request, { origin }: Site): ConsoleRefusal | undefined => {
  const site = request.headers.get("sec-fetch-site");
  const isOwn = site === null || site === "same-origin";
  if (request.method !== "POST") return isOwn ? undefined : refuse("other-origin", "only the page itself may read this");
  return isOwn && request.headers.get("origin") === origin ? undefined : refuse("other-origin", `only ${origin} may send this`);
};

/**
 * The key keeps other users of this machine from reading what waits. It approves nothing: that takes a passkey.
 */
export const flawOfKey = (request: Request, { key }: Site): ConsoleRefusal | undefined =>
  isSame(request.headers.get(keyHeader) ?? "", key) ? undefined : refuse("no-session", "the key of this session is missing or an old one");

/** Compares hashes, so that time tells nothing of how much is right. */
export const isSame = (a: string, b: string): boolean => Bun.SHA256.hash(a, "hex") === Bun.SHA256.hash(b, "hex");

export type BodyReading = { readonly ok: true; readonly value: Readonly<Record<string, unknown>> } | ConsoleRefusal;

/** Reads a JSON object of bounded size. */
export const readBody = async (request: Request): Promise<BodyReading> => {
  if (!/^application\/json(?:; ?charset=utf-8)?$/i.test(request.headers.get("content-type") ?? ""))
    return refuse("not-json", "the content type is not `application/json`");
  const text = await readText(request);
  if (text === undefined) return refuse("too-large", `the body is longer than ${bodyBytesMax} bytes`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse("bad-request", "the body is not JSON");
  }
  return isObject(value) ? { ok: true, value } : refuse("bad-request", "the body is no JSON object");
};

/** The body as text; undefined as soon as it is too long, whatever length was announced. */
const readText = async (request: Request): Promise<string | undefined> => {
  if (Number(request.headers.get("content-length") ?? 0) > bodyBytesMax) return undefined;
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > bodyBytesMax) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};
