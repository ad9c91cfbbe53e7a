import type { Proof, ProofVerdict, Statement } from "../approval/index.ts";

/** Stands in until keys are verified: a terminal proves nothing, and nothing else is known. */
export const verifyProof = (proof: Proof, statement: Statement): ProofVerdict =>
  proof.kind === "terminal"
    ? { ok: true, approver: statement.approver, assurance: "L1" }
    : { ok: false, why: `a proof by ${proof.kind} cannot be verified` };
