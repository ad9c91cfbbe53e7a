import { environments, isObject } from "../model/index.ts";
import { assurances } from "./assurance.ts";
import { protocols } from "./protocol.ts";
import { caseFields, requestStates, type ApprovalRequest } from "./request.ts";
import { isCount, isFlag, isNumber, isText, listOf, oneOf, perhaps, withMembers, type Check } from "./form.ts";

const isMoment = withMembers({ wall: isNumber, uptime: isNumber, boot: isText });
const isSituation = withMembers({ name: isText, evidence: listOf(isText) });

const isTarget = withMembers({ family: isText, values: isObject });
const isEffect = withMembers({ action: isText, resource: isText, target: perhaps(isTarget), environment: isSituation });

const isAction = withMembers({
  v: (value) => value === 1,
  protocol: oneOf(protocols),
  command: isText,
  reason: isText,
  rules: listOf(isText),
  verify: listOf(isText),
  tool: isText,
  input: isObject,
  cwd: isText,
  host: isText,
  requester: withMembers({ client: isText, session: isText, agent: isText, human: isText }),
  environment: isSituation,
  effects: listOf(isEffect),
  doubts: listOf(isText),
  policy: isText,
  inspected: listOf(withMembers({ path: isText, sha256: perhaps(isText) })),
  contents: listOf(withMembers({ path: isText, sha256: isText })),
  variables: isText,
  stdin: perhaps(isText),
  items: perhaps(listOf(isText)),
  steps: perhaps(listOf(isText)),
  impact: perhaps(listOf(isText)),
});

const proofs: Readonly<Record<string, Check>> = {
  terminal: withMembers({ tty: isText, sessionLeader: isNumber, user: isText }),
  ssh: withMembers({ signature: isText }),
  passkey: withMembers({ credential: isText, client: isText, authenticator: isText, signature: isText }),
};
export const isProof: Check = (value) => {
  const kind = isObject(value) ? value["kind"] : undefined;
  return typeof kind === "string" && Object.hasOwn(proofs, kind) && proofs[kind]?.(value) === true;
};

const isApproval = withMembers({
  approver: isText,
  assurance: oneOf(assurances),
  at: isMoment,
  answers: listOf(isText),
  proof: isProof,
});

const isRequest = withMembers({
  id: isText,
  version: isCount,
  state: oneOf(requestStates),
  action: isAction,
  digest: isText,
  command: isText,
  reason: isText,
  rules: listOf(isText),
  verify: listOf(isText),
  environment: oneOf(environments),
  protocol: oneOf(protocols),
  minimum: oneOf(assurances),
  nonce: isText,
  requestedAt: isMoment,
  case: withMembers(Object.fromEntries(caseFields.map((field) => [field, isText]))),
  approvals: listOf(isApproval),
  isBreakGlass: isFlag,
  approvedAt: perhaps(isMoment),
  confirmedSeq: perhaps(isCount),
  claimedAt: perhaps(isMoment),
  claimant: perhaps(isText),
  ending: perhaps(isText),
});

/**
 * A request as a store keeps it, in JSON; undefined where the text is none. Only its form is looked at: what it says is
 * believed by nobody before it was checked against signatures and the record.
 */
export const readStored = (text: string): ApprovalRequest | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isRequest(value) ? (value as ApprovalRequest) : undefined;
  } catch {
    return undefined;
  }
};
