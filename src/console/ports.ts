import type { ApprovalRequest, Approvals, Assurance, Passkey } from "../approval/index.ts";
import type { Clock, Random } from "../model/index.ts";

/** A person whom the page offers to confirm as. */
export interface Confirmer {
  readonly name: string;
  /** Ids of this person's passkeys, base64url. */
  readonly passkeys: readonly string[];
  /** What a passkey of this person counts: L1 where the file of approvers could have been written by an agent. */
  readonly level: Assurance;
}

/** One line of a request's history, from the record. */
export interface HistoryLine {
  /** ISO 8601. */
  readonly time: string;
  readonly event: string;
  readonly detail: string;
}

/** Puts a passkey into the file of approvers; `isProtected`: no agent could have written that file. */
export type StorePasskey = (
  name: string,
  passkey: Passkey,
) => { readonly ok: true; readonly path: string; readonly isProtected: boolean } | { readonly ok: false; readonly why: string };

/** Everything the page's server needs from outside. */
export interface ConsolePorts {
  readonly approvals: Pick<Approvals, "get" | "list" | "statement" | "approve" | "end">;
  readonly confirmers: () => readonly Confirmer[];
  readonly history: (id: string) => readonly HistoryLine[];
  readonly clock: Clock;
  readonly random: Random;
  readonly storePasskey: StorePasskey;
  /** Does what is due after an approval: documents it, demands the review of break-glass. Answers why it could not. */
  readonly conclude: (request: ApprovalRequest) => string | undefined;
}
