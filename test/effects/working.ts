import type { Act } from "./trace.ts";

/** Something a tool does by itself that no effect speaks of, with the reason why none need. */
export type Known = { readonly why: string } & (
  | { /** Programs of its own, as bare names, parted by blanks: what they do in turn is held against the call, too. */ readonly starts: string }
  | { readonly kind: Act["kind"]; /** Path, address or system call. */ readonly what: RegExp }
);

const starts = (names: string, why: string): Known => ({ starts: names, why });
const does = (kind: Act["kind"], what: RegExp, why: string): Known => ({ kind, what, why });

/** What the C library and the loader do in any program. */
export const everywhere: readonly Known[] = [
  does("connect", /^unix:\/(?:var\/)?run\/nscd\/socket$/, "the C library asks the cache of names (nscd(8)) before it reads /etc/passwd"),
];

const dpkgOfApt = starts("dpkg", "apt asks dpkg for the architectures (APT::Architectures, apt.conf(5))");

export const working: Readonly<Record<string, readonly Known[]>> = {
  "apt-cache": [dpkgOfApt],
  "apt-config": [dpkgOfApt],
  "apt-mark": [dpkgOfApt],
};
