/**
 * What other programs import: `import { verifyGrant } from "tagout"`. Runs in Node.js 20 and later and in Bun, and asks the
 * installed executable, so that there is one implementation of what counts.
 */
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";

/** How sure it is that humans said so, weakest first: local-unproven, separated, cryptographic, two-person. */
export const assurances = ["L1", "L2", "L3", "L4"] as const;
export type Assurance = (typeof assurances)[number];

/** What is about to be done. What is left out is not compared, so name what you know: at least the environment. */
export interface WantedGrant {
  /** `production`, `staging`, `test` or `development`. */
  readonly environment?: string;
  /** Session of the agent that asked. */
  readonly session?: string;
  /** SHA-256 of the action, as `tagout request --json` gives it as `digest`. */
  readonly action?: string;
  /** One item of a batch, as it was listed. */
  readonly item?: string;
  /** One step of a workflow, as it was listed. */
  readonly step?: string;
  /** The least that counts, besides what this machine's configuration asks for. */
  readonly minimum?: Assurance;
}

export interface GrantOptions {
  /** The grant; `TAGOUT_GRANT` of this process where it is left out. */
  readonly grant?: string;
  /** Absolute path of the executable; the managed one, or else the one of this package, where it is left out. */
  readonly executable?: string;
  /** How long an answer may take, in milliseconds; 10,000 where it is left out. */
  readonly timeoutMs?: number;
}

export interface CoveredGrant {
  readonly ok: true;
  readonly request: string;
  /** SHA-256 of the action. */
  readonly action: string;
  readonly command: string;
  readonly environment: string;
  readonly session: string;
  readonly host: string;
  /** What a batch may work on; absent where the action is no batch. */
  readonly items?: readonly string[];
  /** Steps that were confirmed with it; absent where only the action itself was. */
  readonly steps?: readonly string[];
  readonly assurance: Assurance;
  readonly approvers: readonly string[];
  /** ISO 8601. */
  readonly notAfter: string;
}

/** Why a grant does not hold. The first nine are the executable's answer; the others are that there is none to believe. */
export const refusalCodes = [
  "malformed",
  "bad-signature",
  "expired",
  "not-yours",
  "wrong-environment",
  "not-listed",
  "not-proven",
  "too-low",
  "not-in-use",
  "no-grant",
  "usage",
  "no-executable",
  "failed",
  "timeout",
  "unreadable",
] as const;
export interface RefusedGrant {
  readonly ok: false;
  readonly code: (typeof refusalCodes)[number];
  readonly detail: string;
}

const refuse = (code: RefusedGrant["code"], detail: string): RefusedGrant => ({ ok: false, code, detail });

const managedExecutable = "/opt/tagout/bin/tagout";
const timeoutMsDefault = 10_000;
const answerBytesMax = 4 * 1024 * 1024;
const wantedNames = ["environment", "session", "action", "item", "step", "minimum"] as const satisfies readonly (keyof WantedGrant)[];

/** Programs obey variables (`LD_PRELOAD`, `BUN_OPTIONS`, `NODE_OPTIONS` …): the executable gets these alone. */
const passedVariables = ["HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"] as const;

/**
 * Whether a grant covers what is about to be done: signed by this machine's guard, in use, for this environment, item and
 * step, and confirmed by humans whose own signatures hold now. Answers and never throws; anything but `ok: true` means no.
 */
export const verifyGrant = async (wanted: WantedGrant = {}, options: GrantOptions = {}): Promise<CoveredGrant | RefusedGrant> => {
  try {
    const grant = options.grant ?? process.env["TAGOUT_GRANT"];
    if (typeof grant !== "string" || grant === "") return refuse("no-grant", "there is no grant: `TAGOUT_GRANT` is not set");
    const flaw = flawOf(wanted);
    if (flaw !== undefined) return refuse("usage", flaw);
    const { executable = installedExecutable(), timeoutMs = timeoutMsDefault } = options;
    if (!isAbsolute(executable)) return refuse("usage", `\`executable\` is no absolute path: \`${executable}\``);
    if (!isExecutable(executable)) return refuse("no-executable", `\`${executable}\` cannot be run: install tagout`);
    const args = wantedNames.flatMap((name) => (Object.hasOwn(wanted, name) ? [`--${name}=${wanted[name] as string}`] : []));
    const ended = await ask(executable, ["grant", "verify", "--json", ...args], grant, timeoutMs);
    return "ok" in ended ? ended : read(ended, wanted);
  } catch (error) {
    return refuse("failed", error instanceof Error ? error.message : "unknown failure");
  }
};

/** A name that is misspelt, or a value that is not there, must not pass for nothing wanted. */
const flawOf = (wanted: WantedGrant): string | undefined => {
  const unknown = Object.keys(wanted).find((name) => !wantedNames.some((known) => known === name));
  if (unknown !== undefined) return `\`${unknown}\` is nothing that can be wanted; use ${wantedNames.join(", ")}`;
  const missing = Object.entries(wanted).find(([, value]) => typeof value !== "string");
  if (missing !== undefined) return `\`${missing[0]}\` is no text`;
  const { minimum } = wanted;
  return minimum === undefined || assurances.includes(minimum) ? undefined : `\`minimum\` is none of ${assurances.join(", ")}`;
};

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const installedExecutable = (): string =>
  isExecutable(managedExecutable) ? managedExecutable : fileURLToPath(new URL("./tagout", import.meta.url));

interface Ended {
  readonly exitCode: number | null;
  readonly text: string;
}

const ask = (executable: string, args: readonly string[], grant: string, timeoutMs: number): Promise<Ended | RefusedGrant> =>
  new Promise((resolve) => {
    const env: Record<string, string> = { PATH: "/usr/bin:/bin", LC_ALL: "C", TAGOUT_GRANT: grant };
    for (const name of passedVariables) {
      const value = process.env[name];
      if (value !== undefined) env[name] = value;
    }
    const child = spawn(executable, args, { cwd: "/", env, stdio: ["ignore", "pipe", "ignore"] });
    let text = "";
    const end = (answer: Ended | RefusedGrant): void => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      child.stdout.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => end(refuse("timeout", `there was no answer within ${timeoutMs} ms`)), timeoutMs);
    child.stdout.setEncoding("utf8");
    child.stdout.on("data", (chunk: string) => {
      text += chunk;
      if (text.length > answerBytesMax) end(refuse("unreadable", "the answer is too long"));
    });
    child.on("error", (error) => end(refuse("failed", error.message)));
    child.on("close", (exitCode) => end({ exitCode, text }));
  });

/** Exit codes of the executable: allow and deny. */
const exitCodes = { covered: 0, refused: 4 } as const;

const isText = (value: unknown): value is string => typeof value === "string";
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isCode = (value: unknown): value is RefusedGrant["code"] => refusalCodes.some((code) => code === value);

const read = ({ exitCode, text }: Ended, wanted: WantedGrant): CoveredGrant | RefusedGrant => {
  let answer: Readonly<Record<string, unknown>> | null;
  try {
    answer = JSON.parse(text) as typeof answer;
  } catch {
    return refuse(exitCode === exitCodes.covered ? "unreadable" : "failed", `the executable ended with ${exitCode} and no answer`);
  }
  const { ok, code, detail } = answer ?? {};
  if (exitCode === exitCodes.refused && ok === false && isCode(code) && isText(detail)) return refuse(code, detail);
  if (exitCode !== exitCodes.covered || ok !== true) return refuse("unreadable", "the answer is not one that is known here");
  const covered = coveredFrom(answer ?? {});
  return covered !== undefined && isWanted(covered, wanted) ? covered : refuse("unreadable", "the answer is about something else");
};

const coveredFrom = (answer: Readonly<Record<string, unknown>>): CoveredGrant | undefined => {
  const { request, action, command, environment, session, host, items, steps, assurance, approvers, notAfter } = answer;
  if (![request, action, command, environment, session, host, notAfter].every(isText)) return undefined;
  if (!assurances.some((level) => level === assurance) || !isTexts(approvers) || approvers.length === 0) return undefined;
  if ((items !== undefined && !isTexts(items)) || (steps !== undefined && !isTexts(steps))) return undefined;
  return answer as unknown as CoveredGrant;
};

/** What was wanted is looked up in the answer once more: an executable of another version could know less. */
const isWanted = (covered: CoveredGrant, { environment, session, action, item, step, minimum = "L1" }: WantedGrant): boolean =>
  (environment === undefined || covered.environment === environment) &&
  (session === undefined || covered.session === session) &&
  (action === undefined || covered.action === action) &&
  (item === undefined || covered.items?.includes(item) === true) &&
  (step === undefined || covered.steps?.includes(step) === true) &&
  assurances.indexOf(covered.assurance) >= assurances.indexOf(minimum);
