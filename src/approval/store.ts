import type { ApprovalRequest, RequestState } from "./request.ts";

/** Which requests to look for; what is left out does not restrict. */
export interface RequestFilter {
  readonly digest?: string;
  readonly states?: readonly RequestState[];
  readonly claimant?: string;
  /** Newest first, at most so many. */
  readonly limit?: number;
}

/**
 * Where requests are kept. Every function throws when the store cannot be read or written, and whoever asked refuses.
 * INVARIANT: what was written is on stable storage when the function returns.
 */
export interface RequestStore {
  /** Throws where the id is taken. */
  insert(request: ApprovalRequest): void;
  get(id: string): ApprovalRequest | undefined;
  /** Newest first. */
  find(filter: RequestFilter): readonly ApprovalRequest[];
  /**
   * Compare-and-set: where what is stored is still of `seen`'s version and state, calls `step` while nobody else can change
   * it, and writes what that answers. True where something was written; nothing is where `step` answers undefined or throws.
   * INVARIANT: of any number of callers that have seen the same version, at most one is answered true.
   */
  replace(seen: ApprovalRequest, step: () => ApprovalRequest | undefined): boolean;
}
