import type { Detector } from "./detector.ts";
import { copied } from "./pseudonym.ts";
import { operationWords } from "./vocabulary.ts";
import { hashOf } from "./words.ts";

/** What a key says of its value. */
export interface KeyClass {
  /** Index of the detector, or -1. */
  readonly detector: number;
  /** Indices of the detectors that the name may stand for among other things, the first one first: `to` is a phone, a mail or a name. */
  readonly candidates: readonly number[];
  /** Whether a value may hold spaces without being quoted. */
  readonly isSpaced: boolean;
  /** The name stands for other things as often. */
  readonly isWeak: boolean;
  /** The name is one of operations: its value is neither a person's nor a secret. */
  readonly isHarmless: boolean;
  /** A person's key, or one whose members are a person's: `patient`, `subscriber`. */
  readonly isPersonal: boolean;
  /** Whether its value is a name of something else, what another member names, or a part of a name where it lies within one. */
  readonly role: "naming" | "named" | "part" | undefined;
  /** Its values are made by chance: some of them look like something else. */
  readonly isOpaque: boolean;
  /** An environment variable that ends in `KEY`, as `STRIPE_KEY`: what it holds opens what it names. */
  readonly isVariable: boolean;
  /** In words, in lower case. */
  readonly words: string;
}

const variable = /^(?:[A-Z][A-Z0-9]*_)+KEY$/;
/** Keys of data rather than of services. */
const dataKeys = new Set(
  "primary partition sort routing cache foreign object index shard lookup idempotency dedup deduplication translation locale message hash range group event row column map search tag label registry public host record session s3 bucket redis queue topic unique".split(
    " ",
  ),
);

const isVariableKey = (key: string, words: readonly string[]): boolean => variable.test(key) && !dataKeys.has(words.at(-2) as string);

/** Names of members that hold the name of another: environment variables, parameters, headers, properties and form fields are written so. */
const naming = new Set(
  ["name", "key", "variable", "parameter", "param", "header", "field", "property", "setting", "option", "attribute"].flatMap((word) => [
    word,
    `${word} name`,
    `${word} key`,
    `${word}key`,
  ]),
);
const named = new Set(
  ["value", "val", "default", "content", "data"].flatMap((word) => [
    word,
    `${word} value`,
    `parameter ${word}`,
    `string ${word}`,
    `current ${word}`,
    `resolved ${word}`,
    `parameter${word}`,
    `property ${word}`,
  ]),
);

const nameParts = new Set(["first", "last", "middle", "full", "given", "family", "sur"]);

const roleOf = (words: string): KeyClass["role"] =>
  naming.has(words) ? "naming" : named.has(words) ? "named" : nameParts.has(words) ? "part" : undefined;

/** Words that speak of a person: what stands under their names is about one. */
const personal =
  /(?:^| )(?:patients?|subscribers?|members?|customers?|persons?|people|guardian|kin|practitioner|physician|doctor|nurse|employees?|beneficiary|insured|dependents?|contacts?|profile|recipient|applicant|guarantor|relatives?|spouse|cardholder|holder|resident|passenger|individual|consumer|claimant|enrollee|participant|students?|victim|decedent|donor|caller|payee|tenant person|staff|pt|pat|demographics|pii|phi|human|humanname|owner person|borrower|debtor|policyholder|witness|visitor|attendee|candidate)(?: |$)/;

const opaque =
  /(?:^| )(?:trace|span|parent|request|req|correlation|commit|build|revision|digest|sha|uuid|etag|traceid|spanid|requestid|traceparent)(?: |$)/;

const splitWords = (key: string): string[] =>
  key
    .replaceAll(/\\u[0-9a-fA-F]{4}/g, "e")
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll(/[^a-z0-9\x80-\xff]+/g, " ")
    .trim()
    .split(" ");

/** Words that say how a value is written, not what it is. */
const formWords = new Set(
  "value val text str string raw plain new old current number no nr num field input param arg hash hashed encrypted masked clear cleartext base64 b64 enc 1 2 3 4 5 full primary secondary alternate alt main default original tmp temp info details attr attribute property column data cd".split(
    " ",
  ),
);

/** Words that turn what stands before them into something about it: `token type`, `phone count`. */
const aboutWords = new Set(
  "type types count counts size length len limit max min expiry expires expiration expired ttl age age_ms ms seconds format policy policies url uri endpoint path file files dir error errors enabled disabled required valid invalid status state version algorithm alg issuer scope scopes rotation rotated strength attempts failures failed changed updated created at reset resets timeout usage used prefix suffix header headers name names pattern regex check checks verified verification provider source store manager service server cache class kind mode method table schema index hits hint policy_id handler controller validator encoder factory bean id_count rate pool set sets list map lookup lookups ok exists missing present expiring".split(
    " ",
  ),
);

const trimmed = (words: readonly string[]): string[] => {
  const rest = words.map((word) => (word.length > 2 ? word.replace(/\d+$/, "") : word)).filter((word) => word !== "");
  while (rest.length > 1 && formWords.has(rest.at(-1) as string)) rest.pop();
  return rest;
};

/** Names that proxies, stores and tracing give their own identifiers (Cloudflare, S3's events, W3C Trace Context). */
const machineMade = /(?:^| )(?:cf ray|traceparent|tracestate|sequencer)$/;

/** Names of what is kept elsewhere: their values are names of Secrets in Kubernetes. */
const references = /(?:^| )(?:existing|image pull|pull|tls|ca|cert) secrets?$/;

/** Names of keys with what they say, longest first. Built once for a set of detectors. */
export class Keys {
  readonly #names = new Map<string, { detector: number; isWeak: boolean }>();
  /** Name of a key that is several kinds' → indices of detectors. */
  readonly #weak = new Map<string, number[]>();
  readonly #known = new Map<number, { readonly key: string; readonly is: KeyClass }>();

  constructor(private readonly detectors: readonly Detector[]) {
    for (const [at, { keys = [], weakKeys = [] }] of detectors.entries()) {
      for (const name of weakKeys) this.#weak.set(name, [...(this.#weak.get(name) ?? []), at]);
      for (const [names, isWeak] of [
        [keys, false],
        [weakKeys, true],
      ] as const)
        for (const name of names) {
          this.#add(name, at, isWeak);
          this.#add(name.replaceAll(" ", ""), at, isWeak);
        }
    }
  }

  #add(name: string, detector: number, isWeak: boolean): void {
    const known = this.#names.get(name);
    if (known === undefined || (known.isWeak && !isWeak)) this.#names.set(name, { detector, isWeak });
  }

  classify(key: string): KeyClass {
    return this.classifyAt(key, 0, key.length, hashOf(key));
  }

  /** The key at a place of a line, without making a text of it when it is known. `hash`: of the words it consists of. */
  classifyAt(line: string, start: number, end: number, hash: number): KeyClass {
    const known = this.#known.get(hash);
    // Whoever writes the log writes keys with equal hashes as well.
    if (known !== undefined && known.key.length === end - start && line.startsWith(known.key, start)) return known.is;
    const key = copied(line.slice(start, end));
    const is = this.#classify(key);
    // Keys come from outside: their number is not to grow with the input.
    if (this.#known.size >= 4096) this.#known.clear();
    this.#known.set(hash, { key, is });
    return is;
  }

  #classify(key: string): KeyClass {
    const words = splitWords(key);
    const text = words.join(" ");
    const isPersonal = personal.test(text);
    const isVariable = isVariableKey(key, words);
    const found = references.test(text) ? undefined : this.#namedBy(words, isVariable);
    const role = roleOf(text);
    const isOpaque = opaque.test(text);
    const last = words.at(-1) as string;
    if (found) {
      // Where the value is not what the name says first, it may be what the name says at times: `sn` is a serial number and a surname.
      const candidates = found.isWeak
        ? [...new Set([found.detector, ...(this.#weak.get(text) ?? this.#weak.get(last) ?? [])])]
        : (this.#weak.get(text) ?? []).filter((at) => this.detectors[at]?.isSecret !== true);
      const isSpaced = [found.detector, ...candidates].some((at) => this.detectors[at]?.isSpaced);
      return { ...found, candidates, isSpaced, isHarmless: false, isPersonal, role, isOpaque, isVariable, words: text };
    }
    const isHarmless =
      machineMade.test(text) || (words.length > 1 && aboutWords.has(last))
        ? true
        : operationWords.has(last) || operationWords.has(text.replaceAll(" ", "_"));
    return {
      detector: -1,
      candidates: [],
      isSpaced: false,
      isWeak: false,
      isHarmless,
      isPersonal,
      role,
      isOpaque,
      isVariable,
      words: text,
    };
  }

  #namedBy(words: readonly string[], isVariable: boolean): { detector: number; isWeak: boolean } | undefined {
    return this.#find(words) ?? this.#find(trimmed(words)) ?? (isVariable ? this.#names.get("key") : undefined);
  }

  #find(words: readonly string[]): { detector: number; isWeak: boolean } | undefined {
    for (let count = Math.min(5, words.length); count > 0; count--) {
      const tail = words.slice(-count).join(" ");
      const found = this.#names.get(tail);
      // A single weak word under a longer name is that longer name's: `host name`, `key count`.
      if (found && !(found.isWeak && count < words.length && operationWords.has(words.at(-count - 1) as string))) return found;
    }
    return undefined;
  }
}
