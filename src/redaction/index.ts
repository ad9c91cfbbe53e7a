import type { RedactionSettings } from "./own-detectors.ts";

export type { DetectorDeclaration, RedactionSettings } from "./own-detectors.ts";

/** With what texts are redacted; each is read when it is first needed. */
export interface LazyOptions {
  /** Secret of the session; see `RedactorOptions`. */
  readonly key: () => Uint8Array;
  /** What the organisation wants taken out beyond what is shipped, and what may stay. */
  readonly settings?: () => RedactionSettings;
}

/** Times, digests and identifiers by chance: what most texts of a record are. */
const isPlain = /^(?:\d{4}-\d\d-\d\dT[\d:.]{5,15}Z|(?:sha256:)?[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
/** A digit, a sign that keys, quotes, records, addresses and encodings have, letters outside ASCII, two capitalised words. */
const hasForm = /\bAUTH |[0-9@%=:"'`<|*\\\x80-\uffff]|[A-Z][A-Za-z'-]*[ ,.]+[A-Z]/;
/** An option with a value of its own, a setting, what a scheme of credentials says, a person's title: a value stands behind it without such a sign. */
const hasName =
  /(?:^|\s)-[pPuaw]|--[\w-]+ |^\s*(?:machine|default|requirepass|masterauth|bindpw|rootpw|rocommunity|rwcommunity|authpass|password)\s|\b(?:community|isakmp|pre-shared-key|sqlplus|connect|conn|setuser|requirepass|masterauth|server key|username|enable)\s|\b(?:bearer|basic|patients?|member|subscriber|customer|mother|father|mom|dad|son|sister|brother|wife|husband|spouse|daughter|nurse|doctor|prof(?:essor)?|dr|mr|mrs|ms|mme|mx|sir|dear|hi|hello|born|admitted|seen|visit)\b/im;

/**
 * Takes what is about a person and what is a secret out of texts. The detectors are loaded when the first text needs them: a hook that
 * has nothing to redact does not pay for them.
 */
export const lazyRedact = ({ key, settings }: LazyOptions): ((text: string) => string) => {
  let redact: ((text: string) => string) | undefined;
  let own: RedactionSettings | undefined;
  return (text) => {
    own ??= settings?.() ?? nothingOwn;
    // Nobody knows what texts an organisation's own detectors are about.
    if (own.detectors.length === 0 && (isPlain.test(text) || !(hasForm.test(text) || hasName.test(text)))) return text;
    redact ??= makeRedact(key(), own);
    return redact(text);
  };
};

/** An organisation that wants nothing beyond what is shipped. */
export const nothingOwn: RedactionSettings = { detectors: [], allow: [] };

const makeRedact = (key: Uint8Array, settings: RedactionSettings): ((text: string) => string) => {
  const { makeRedact: make } = require("./text.ts") as typeof import("./text.ts");
  if (settings.detectors.length + settings.allow.length === 0) return make({ key });
  const { allowedBy, detectorsFrom } = require("./own-detectors.ts") as typeof import("./own-detectors.ts");
  return make({
    key,
    detectors: detectorsFrom(settings.detectors),
    ...(settings.allow.length > 0 && { allows: allowedBy(settings.allow) }),
  });
};
