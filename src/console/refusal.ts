import { refusalCodes } from "../approval/index.ts";

/** Why the page's server did not do what it was asked. */
const consoleCodes = [
  ...refusalCodes,
  "bad-host",
  "other-origin",
  "no-session",
  "not-found",
  "bad-method",
  "not-json",
  "too-large",
  "bad-request",
  "unknown-approver",
  "no-passkey",
  "missing-case",
  "cancelled",
  "no-enrolment",
  "wrong-code",
  "bad-registration",
  "not-stored",
  "fault",
] as const;
export type ConsoleCode = (typeof consoleCodes)[number];

const statuses: Readonly<Record<ConsoleCode, number>> = {
  "unknown-request": 404,
  "wrong-state": 409,
  expired: 409,
  "wrong-answer": 422,
  "not-proven": 403,
  "too-low": 403,
  "self-approval": 403,
  "already-approved": 409,
  checklist: 422,
  drift: 409,
  raced: 409,
  "too-many": 429,
  "not-recorded": 503,
  "bad-host": 421,
  "other-origin": 403,
  "no-session": 401,
  "not-found": 404,
  "bad-method": 405,
  "not-json": 415,
  "too-large": 413,
  "bad-request": 400,
  "unknown-approver": 422,
  "no-passkey": 422,
  "missing-case": 422,
  cancelled: 409,
  "no-enrolment": 404,
  "wrong-code": 403,
  "bad-registration": 422,
  "not-stored": 500,
  fault: 500,
};

/** What to do about it; where what happened has a fix of its own, that one is said. */
const fixes: Readonly<Record<ConsoleCode, string>> = {
  "unknown-request": "look at the list of requests that wait",
  "wrong-state": "have the agent ask again: a request is answered once",
  expired: "have the agent ask again",
  "wrong-answer": "answer the questions as they stand",
  "not-proven": "confirm again with a passkey that is enrolled for this approver",
  "too-low": "confirm with a passkey from the managed file of approvers, or hand the command to somebody who has one",
  "self-approval": "ask two other people",
  "already-approved": "let another person confirm",
  checklist: "fill in what is missing",
  drift: "reject it and have the agent ask again",
  raced: "load the request again and look at what became of it",
  "too-many": "answer or reject the requests that wait",
  "not-recorded": "run `tagout doctor`; what cannot be recorded does not run",
  "bad-host": "open the address that `tagout serve` has printed",
  "other-origin": "open the address that `tagout serve` has printed, and act there",
  "no-session": "open the whole address that `tagout serve` has printed, with its key",
  "not-found": "open the address that `tagout serve` has printed",
  "bad-method": "use the page",
  "not-json": "send `application/json`",
  "too-large": "send less than 64 KiB: put long texts elsewhere and name the place",
  "bad-request": "use the page of this very server: load it again",
  "unknown-approver": "choose a name from the list, or enrol this one: `tagout serve --enroll NAME`",
  "no-passkey": "enrol a passkey: `tagout serve --enroll NAME`",
  "missing-case": "fill in what is missing",
  cancelled: "have the agent ask again",
  "no-enrolment": "run `tagout serve --enroll NAME` in a terminal of your own",
  "wrong-code": "type the code that the terminal shows; after three wrong ones, start anew",
  "bad-registration": "start anew with `tagout serve --enroll NAME`",
  "not-stored": "mend what is named, then start anew with `tagout serve --enroll NAME`",
  fault: "run `tagout doctor`",
};

export interface ConsoleRefusal {
  readonly ok: false;
  readonly status: number;
  readonly body: { readonly error: { readonly code: ConsoleCode; readonly message: string; readonly fix: string } };
}

export const refuse = (code: ConsoleCode, message: string, fix: string = fixes[code]): ConsoleRefusal => ({
  ok: false,
  status: statuses[code],
  body: { error: { code, message, fix } },
});

/** What an endpoint answers: a body, or why not. */
export type Answer = { readonly ok: true; readonly body: unknown } | ConsoleRefusal;

export const answer = (body: unknown): Answer => ({ ok: true, body });
