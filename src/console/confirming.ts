import { toBase64Url } from "../model/index.ts";
import {
  areAnswers,
  askAll,
  assuranceNames,
  assuranceOf,
  cancellation,
  caseFields,
  challengeOf,
  isIntact,
  lackingFields,
  questionsOf,
  reaches,
  signedText,
  testCommandOf,
  trimAnswer,
  type ApprovalRequest,
  type Assurance,
  type Case,
  type Proof,
  type Statement,
} from "../approval/index.ts";
import { fieldTitles, plainCase, plainText } from "./case.ts";
import type { ConsolePorts } from "./ports.ts";
import { answer, refuse, type Answer, type ConsoleRefusal } from "./refusal.ts";
import { levelWords } from "./view.ts";

const textMax = 4_000;
const answersMax = 8;

type Body = Readonly<Record<string, unknown>>;
type Found<T> = { readonly ok: true; readonly value: T } | ConsoleRefusal;

/** What a person has filled in. */
interface Given {
  /** Digest of the action that was shown. */
  readonly action: string;
  readonly approver: string;
  readonly answers: readonly string[];
  readonly case: Case;
  readonly breakGlass: boolean;
}

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= textMax;

const readGiven = (body: Body): Found<Given> => {
  const { action, approver, answers, case: given, breakGlass } = body;
  if (!isText(action)) return refuse("bad-request", "`action` is no digest of an action");
  if (!isText(approver)) return refuse("bad-request", "`approver` is no name");
  if (!Array.isArray(answers) || answers.length > answersMax || !answers.every(isText))
    return refuse("bad-request", "`answers` is no list of texts");
  const texts = (given ?? {}) as Readonly<Record<string, unknown>>;
  const bad = caseFields.find((field) => !isText(texts[field] ?? ""));
  if (bad !== undefined) return refuse("bad-request", `\`case.${bad}\` is no text of at most ${textMax} characters`);
  if (typeof breakGlass !== "boolean") return refuse("bad-request", "`breakGlass` is neither true nor false");
  const textOf = (field: keyof Case): string => (texts[field] as string | undefined) ?? "";
  return {
    ok: true,
    value: {
      action,
      approver,
      answers: (answers as readonly string[]).map(trimAnswer),
      case: plainCase({
        justification: textOf("justification"),
        rollback: textOf("rollback"),
        backup: textOf("backup"),
        monitoring: textOf("monitoring"),
        incident: textOf("incident"),
      }),
      breakGlass,
    },
  };
};

/** Any answer but the wanted one cancels the request: nothing has run, and the person is told what to do instead. */
const cancel = (request: ApprovalRequest, answers: readonly string[], ports: ConsolePorts): ConsoleRefusal => {
  const left = [...answers];
  const asked = askAll(questionsOf(request.protocol, request.action.items?.length ?? 1), () => left.shift());
  const why = asked.ok
    ? "Cancelled: there were more answers than questions. Nothing has run."
    : cancellation(asked, testCommandOf(request.command));
  const ended = ports.approvals.end(request.id, "cancelled", byPage, "a question was not answered as the protocol wants");
  return ended.ok ? refuse("cancelled", why) : refuse(ended.code, `${why} (${ended.detail})`);
};

/** The page knows nobody before a passkey has signed. */
const byPage = "somebody at the confirmation page";

interface Prepared {
  readonly request: ApprovalRequest;
  readonly statement: Statement;
  readonly credentials: readonly string[];
}

/** Everything that can be checked before anybody signs. */
const prepare = (id: string, body: Body, ports: ConsolePorts): Found<Prepared> => {
  const request = ports.approvals.get(id);
  if (!request) return refuse("unknown-request", `there is no request \`${id}\``);
  if (request.state !== "pending") return refuse("wrong-state", `it is ${request.state}, not pending`);
  if (!isIntact(request)) return refuse("drift", "the stored action is not the one that was asked for");
  const given = readGiven(body);
  if (!given.ok) return given;
  const { approver, answers, breakGlass } = given.value;
  if (given.value.action !== request.digest) return refuse("drift", "it is another action by now than the one that was shown");
  const confirmer = ports.confirmers().find(({ name }) => name === approver);
  if (!confirmer) return refuse("unknown-approver", "nobody of that name is enrolled");
  if (confirmer.passkeys.length === 0) return refuse("no-passkey", `${approver} has no passkey`);
  const needed: Assurance = request.minimum === "L4" || breakGlass ? "L3" : request.minimum;
  if (!reaches(confirmer.level, needed))
    return refuse(
      "too-low",
      `a passkey of ${approver} counts ${confirmer.level} (${assuranceNames[confirmer.level]}), and ${needed} is needed`,
    );
  // Whoever comes second signs what the first has signed.
  const said = request.approvals.length > 0 ? request.case : given.value.case;
  const missing = lackingFields(request, said, breakGlass);
  if (missing.length > 0) return refuse("missing-case", `missing: ${missing.map((field) => fieldTitles[field]).join(", ")}`);
  if (!areAnswers(request.protocol, request.action.items?.length ?? 1, answers)) return cancel(request, answers, ports);
  const statement = ports.approvals.statement(request, approver, answers, said, breakGlass);
  return { ok: true, value: { request, statement, credentials: confirmer.passkeys } };
};

/** The challenge that a passkey signs for one request with these answers. */
export const challenge = (id: string, body: Body, ports: ConsolePorts): Answer => {
  const prepared = prepare(id, body, ports);
  if (!prepared.ok) return prepared;
  const { statement, credentials } = prepared.value;
  return answer({ statement, signedText: signedText(statement), challenge: toBase64Url(challengeOf(statement)), credentials });
};

const proofOf = (value: unknown): Found<Extract<Proof, { kind: "passkey" }>> => {
  const { credential, client, authenticator, signature } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const parts = [credential, client, authenticator, signature];
  if (!parts.every((part) => typeof part === "string" && part.length <= 8_192 && /^[\w-]+$/.test(part)))
    return refuse("not-proven", "there is no assertion of a passkey, and nothing else approves here");
  const [id, data, auth, sign] = parts as [string, string, string, string];
  return { ok: true, value: { kind: "passkey", credential: id, client: data, authenticator: auth, signature: sign } };
};

/** Puts a person's yes on a request: an assertion over exactly this statement, made on exactly this page. */
export const approve = (id: string, body: Body, ports: ConsolePorts, origin: string): Answer => {
  // Looked at first, so that a request without a passkey changes nothing, not even by its answers.
  const proof = proofOf(body["assertion"]);
  if (!proof.ok) return proof;
  const prepared = prepare(id, body, ports);
  if (!prepared.ok) return prepared;
  const { statement, credentials, request } = prepared.value;
  if (!credentials.includes(proof.value.credential)) return refuse("not-proven", "the passkey is not one of this approver");
  const flaw = flawOfClient(proof.value.client, statement, origin);
  if (flaw !== undefined) return refuse("not-proven", flaw);
  const step = ports.approvals.approve(request.id, statement, proof.value);
  if (!step.ok) return refuse(step.code, step.detail);
  const undone = step.request.state === "approved" ? ports.conclude(step.request) : undefined;
  if (undone === undefined) return answer(outcomeOf(step.request));
  ports.approvals.end(step.request.id, "revoked", "tagout", undone);
  return refuse("not-recorded", `what cannot be recorded does not run, so the approval was revoked: ${undone}`);
};

/** What the browser says it signed (WebAuthn, 5.8.1): looked at here because only the server knows its own origin. */
const flawOfClient = (client: string, statement: Statement, origin: string): string | undefined => {
  let data: Readonly<Record<string, unknown>> | null;
  try {
    data = JSON.parse(new TextDecoder().decode(Uint8Array.fromBase64(client, { alphabet: "base64url" })));
  } catch {
    return "the client data are not readable";
  }
  if (data?.["type"] !== "webauthn.get") return "it is no assertion";
  if (data["challenge"] !== toBase64Url(challengeOf(statement))) return "it was signed for something else";
  if (data["origin"] !== origin || (data["crossOrigin"] ?? false) !== false) return "it was not signed on this page";
  return undefined;
};

/** What became of a request, in words. */
const outcomeOf = (request: ApprovalRequest) => {
  const reached = assuranceOf(request.approvals);
  const isApproved = request.state === "approved";
  return {
    state: request.state,
    reached,
    reachedName: reached && assuranceNames[reached],
    words: reached === undefined ? "" : levelWords[reached],
    next: isApproved
      ? `The agent may now repeat the identical call: it runs once, within ${request.isBreakGlass ? 15 : 5} minutes. Anything else needs a confirmation of its own.`
      : `${request.minimum} is needed: another person has to confirm the same.`,
  };
};

/** Says no to a request that waits, or takes back an approval that was not used. Needs no proof: nothing runs by it. */
export const reject = (id: string, body: Body, ports: ConsolePorts): Answer => {
  const why = body["why"] ?? "";
  if (!isText(why)) return refuse("bad-request", `\`why\` is no text of at most ${textMax} characters`);
  const request = ports.approvals.get(id);
  if (!request) return refuse("unknown-request", `there is no request \`${id}\``);
  const state = request.state === "approved" ? "revoked" : "rejected";
  const step = ports.approvals.end(id, state, byPage, plainText(why) || "no reason given");
  return step.ok
    ? answer({ state: step.request.state, words: "Nothing has run, and nothing will by this request." })
    : refuse(step.code, step.detail);
};
