import {
  caseFields,
  keyOf,
  readApprovers,
  signatureNamespace,
  signedText,
  type ApprovalRequest,
  type Approvals,
  type Case,
  type Proof,
  type Statement,
} from "../approval/index.ts";
import { visible, type Files, errorText } from "../model/index.ts";
import { systemLibc } from "../store/index.ts";
import type { Machine } from "./machine.ts";

const bytesMax = 1 << 16;
const signatureStart = "-----BEGIN SSH SIGNATURE-----";

export type HandedIn =
  | { readonly ok: true; readonly statement: Statement; readonly signature: string }
  | { readonly ok: false; readonly why: string };

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === "string");

const isCase = (value: unknown): value is Case =>
  typeof value === "object" && value !== null && caseFields.every((field) => typeof (value as Record<string, unknown>)[field] === "string");

/**
 * The statement that a text is for a request; undefined when it is about anything else, or not written as we write it.
 * INVARIANT: what is answered is rebuilt from the request, and its bytes are the text.
 */
const statementFrom = (text: string, request: ApprovalRequest, approvals: Approvals): Statement | undefined => {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(text.slice(text.indexOf("\n") + 1)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { approver, answers, case: given, breakGlass } = value;
  if (typeof approver !== "string" || !isTexts(answers) || !isCase(given) || typeof breakGlass !== "boolean") return undefined;
  const statement = approvals.statement(request, approver, answers, given, breakGlass);
  return signedText(statement) === text ? statement : undefined;
};

/** Reads a signature and the statement beside it, as `ssh-keygen -Y sign` leaves them: `FILE.sig` for `FILE`. */
export const handedIn = (path: string, request: ApprovalRequest, approvals: Approvals, files: Files): HandedIn => {
  const shown = visible(path);
  if (!path.endsWith(".sig"))
    return { ok: false, why: `\`${shown}\` does not end in \`.sig\`: its statement stands beside it without that ending` };
  const [signature, text] = [files.read(path, bytesMax), files.read(path.slice(0, -".sig".length), bytesMax)];
  if (!signature.ok) return { ok: false, why: `the signature \`${shown}\` is ${signature.why}` };
  if (!text.ok) return { ok: false, why: `the statement of \`${shown}\` is ${text.why}` };
  if (!signature.text.startsWith(signatureStart)) return { ok: false, why: `\`${shown}\` is no signature of ssh-keygen` };
  const statement = statementFrom(text.text, request, approvals);
  return statement === undefined
    ? { ok: false, why: `what was signed is not request ${request.id} as it stands` }
    : { ok: true, statement, signature: signature.text };
};

/** The name under which a key is enrolled, whoever's file it stands in. What that is worth is judged with the signature. */
export const nameOfKey = (path: string, { files, paths }: Machine): string | undefined => {
  const publicKey = [`${path}.pub`, path].map((each) => files.read(each, bytesMax)).find((read) => read.ok);
  if (!publicKey?.ok) return undefined;
  const key = keyOf(publicKey.text);
  for (const folder of [paths.managed, paths.configuration]) {
    const read = files.read(`${folder}/approvers.json`, bytesMax);
    const reading = read.ok ? readApprovers(read.text) : undefined;
    const person = reading?.ok ? reading.people.find(({ ssh }) => ssh.some((line) => keyOf(line) === key)) : undefined;
    if (person) return person.name;
  }
  return undefined;
};

/** Named by their paths: what PATH finds first could sign something else. */
const signer = "/usr/bin/ssh-keygen";
/** Asks for the password whatever was asked before (sudo(8), -k). */
const asRoot = ["/usr/bin/sudo", "-k", "--"];

/** A key that is root's is root's to use; a person who is not root becomes root by their password. */
const signerOf = (path: string): readonly string[] => {
  const libc = systemLibc();
  const status = libc.status(path);
  return typeof status !== "number" && status.uid === 0 && libc.userId() !== 0 ? [...asRoot, signer] : [signer];
};

/**
 * Signs with stock OpenSSH at this terminal: PIN and touch, or the password for root's key, are asked for there. The text goes
 * through a pipe, so that nobody can put another one in its place. Answers why there is no signature.
 */
export const signWith = (path: string, text: string, withinMs: number): Proof | string => {
  let ended;
  try {
    ended = Bun.spawnSync([...signerOf(path), "-Y", "sign", "-f", path, "-n", signatureNamespace], {
      stdin: new TextEncoder().encode(text),
      stdout: "pipe",
      stderr: "inherit",
      timeout: withinMs,
    });
  } catch (error) {
    return `\`ssh-keygen\` could not be started: ${errorText(error)}`;
  }
  const signature = ended.stdout.toString();
  return ended.exitCode === 0 && signature.startsWith(signatureStart)
    ? { kind: "ssh", signature }
    : `\`ssh-keygen\` made no signature with \`${visible(path)}\``;
};
