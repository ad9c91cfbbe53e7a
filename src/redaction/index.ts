export type { DetectorDeclaration, RedactionSettings } from "./own-detectors.ts";

/** Without a sign of any of these a text holds neither a value under a key, nor a number, nor an address, nor a name. */
const mayHoldSomething = /[0-9@=:"'A-Z\x80-\uffff]|-p|--\w/;

/**
 * Takes what is about a person and what is a secret out of texts. The detectors are loaded when the first text needs them: a hook that
 * has nothing to redact does not pay for them.
 *
 * @param key secret of the session, read when it is first needed; see `RedactorOptions`
 */
export const lazyRedact = (key: () => Uint8Array): ((text: string) => string) => {
  let redact: ((text: string) => string) | undefined;
  return (text) => {
    if (!mayHoldSomething.test(text)) return text;
    redact ??= (require("./text.ts") as typeof import("./text.ts")).makeRedact({ key: key() });
    return redact(text);
  };
};
