import { readEntry, sealEntry, startHash, type Entry, type EntryKind } from "../ledger/index.ts";
import { canonicalJson } from "../model/index.ts";
import { recordedOutput, sha256Of, linesOf } from "./output.ts";
import type { Capture } from "./record.ts";

/** Entries as a ledger would hold them, one after the other. */
export class Log {
  readonly entries: Entry[] = [];
  /** Outputs by digest, as they are kept. */
  readonly kept = new Map<string, Uint8Array>();

  add(kind: EntryKind, body: Readonly<Record<string, unknown>>, time?: string): Entry {
    const seq = this.entries.length + 1;
    const at = time ?? new Date(Date.UTC(2026, 0, 2, 3, 0, seq)).toISOString();
    const { line } = sealEntry({ seq, time: at, kind, prev: this.entries.at(-1)?.hash ?? startHash, body: canonicalJson(body) });
    const reading = readEntry(line);
    if (!reading.ok) throw new Error(reading.detail);
    this.entries.push(reading.entry);
    return reading.entry;
  }

  /** A decision; by default an allowed shell call of session `s-1` in production. */
  decide(command: string, more: Readonly<Record<string, unknown>> = {}, time?: string): Entry {
    const body = {
      action: `shell: ${command}`,
      environment: "production",
      user: { human: "ann", client: "claude-code", session: "s-1", agent: "" },
      approval: { given: "NO" },
      outcome: "allow",
      effects: [{ action: "read", resource: "log:app" }],
      rules: ["some-rule"],
      evidence: ["uncertain means production"],
      digest: "d",
      callId: `c-${this.entries.length + 1}`,
      ...more,
    };
    return this.add("decision", body, time);
  }

  /** How the call of a decision ended. */
  end(decision: Entry, output: string | undefined, more: Readonly<Record<string, unknown>> = {}, time?: string): Entry {
    const { callId, user } = decision.body;
    const sha256 = output === undefined ? "" : sha256Of(output);
    if (output !== undefined) this.kept.set(sha256, new TextEncoder().encode(output));
    const about = { sha256, bytes: new TextEncoder().encode(output ?? "").length, lines: linesOf(output ?? "").length, isKept: true };
    const body = {
      event: "ended",
      callId,
      user,
      result: "SUCCESS",
      exit: 0,
      durationMs: 5,
      ...(output !== undefined && { output: recordedOutput(about) }),
      ...more,
    };
    return this.add("execution", body, time);
  }

  /** A call that ran and printed something. */
  ran(command: string, output: string, more: Readonly<Record<string, unknown>> = {}): Entry {
    const decision = this.decide(command, more);
    this.end(decision, output);
    return decision;
  }

  readonly bytesOf = ({ output }: Capture): Uint8Array | undefined => this.kept.get(output.sha256);
}
