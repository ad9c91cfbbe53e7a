import { systemLibc, type Libc } from "../libc.ts";

/** What the n-th counted call does instead of its work. */
export type Failure = { readonly errno: number } | "short" | "nothing";

export interface FaultyLibc {
  readonly libc: Libc;
  /** Calls counted so far, by name. */
  readonly calls: readonly string[];
}

const counted = [
  "open",
  "pread",
  "write",
  "pwrite",
  "size",
  "truncate",
  "lock",
  "syncData",
  "sync",
  "makeFolder",
  "changeMode",
  "rename",
  "unlink",
  "status",
  "access",
  "names",
  "close",
] as const;
const writing: readonly string[] = ["write", "pwrite"];

type Call = (...values: unknown[]) => unknown;

/** A short write puts half of the bytes down and then fails with `ENOSPC` on the next one, as a full disk does. */
const shortWrite = (call: Call, values: readonly unknown[]): unknown => {
  const bytes = values[1] as Uint8Array;
  return call(values[0], bytes.subarray(0, bytes.length >> 1), ...values.slice(2));
};

/** The system's C library, whose n-th call (from 0) fails; with `isForever` all later writes do, too. */
export const faultyLibc = (failing: number, failure: Failure, isForever = false): FaultyLibc => {
  const real = systemLibc();
  const calls: string[] = [];
  const wrap =
    (name: string, call: Call): Call =>
    (...values) => {
      const number = calls.push(name) - 1;
      const isHit = number === failing || (isForever && number > failing && writing.includes(name));
      if (!isHit) return call(...values);
      if (typeof failure === "object") return -failure.errno;
      if (!writing.includes(name)) return call(...values);
      return failure === "nothing" ? 0 : shortWrite(call, values);
    };
  const libc = Object.create(real) as Record<string, unknown>;
  for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(real))) {
    if (name === "constructor") continue;
    const call = (real as unknown as Record<string, Call>)[name]?.bind(real) as Call;
    libc[name] = counted.some((other) => other === name) ? wrap(name, call) : call;
  }
  return { libc: libc as unknown as Libc, calls };
};
