import { actionDigest, type CanonicalAction } from "./action.ts";
import { Approvals, type ApprovalPorts, type Asked, type Step } from "./approvals.ts";
import { exactPhrase } from "./protocol.ts";
import { emptyCase, type ApprovalRequest, type Case, type Moment, type Proof } from "./request.ts";
import type { RequestStore } from "./store.ts";

/** A store in memory that keeps the contract of the real one. */
export const memoryStore = (): RequestStore => {
  const requests = new Map<string, ApprovalRequest>();
  return {
    insert: (request) => {
      if (requests.has(request.id)) throw new Error(`there is a request \`${request.id}\` already`);
      requests.set(request.id, structuredClone(request));
    },
    get: (id) => structuredClone(requests.get(id)),
    find: ({ digest, states, claimant, limit = Infinity }) =>
      [...requests.values()]
        .toReversed()
        .filter((each) => digest === undefined || each.digest === digest)
        .filter((each) => !states || states.includes(each.state))
        .filter((each) => claimant === undefined || each.claimant === claimant)
        .slice(0, limit)
        .map((each) => structuredClone(each)),
    replace: (seen, step) => {
      const stored = requests.get(seen.id);
      if (stored?.version !== seen.version || stored.state !== seen.state) return false;
      const next = step();
      if (next === undefined) return false;
      if (next.id !== seen.id) throw new Error(`\`${next.id}\` is another request than \`${seen.id}\``);
      requests.set(next.id, structuredClone(next));
      return true;
    },
  };
};

/** A request as it is stored when somebody has asked. */
export const aRequest = (changes: Partial<ApprovalRequest> = {}): ApprovalRequest => {
  const { action, ...rest } = asked();
  const { command, reason, rules, verify, protocol } = action;
  return {
    ...rest,
    command,
    reason,
    rules,
    verify,
    protocol,
    id: "aaaaaaaa",
    version: 1,
    state: "pending",
    action,
    digest: actionDigest(action),
    nonce: "00",
    requestedAt: { wall: 1_800_000_000_000, uptime: 50_000_000, boot: "b-1" },
    approvals: [],
    isBreakGlass: false,
    ...changes,
    case: { ...emptyCase, ...changes.case },
  };
};

export const anAction = (changes: Partial<CanonicalAction> = {}): CanonicalAction => ({
  v: 1,
  protocol: "exception",
  command: "systemctl restart web",
  reason: "services are not restarted in production",
  rules: ["service-operations"],
  verify: ["systemctl status web"],
  tool: "shell",
  input: { command: "systemctl restart web" },
  question: { kind: "shell", command: "systemctl restart web" },
  cwd: "/srv/app",
  host: "web-01",
  requester: { client: "claude-code", session: "s-1", agent: "", human: "ann" },
  environment: { name: "production", evidence: ["machine=production says production"] },
  effects: [{ action: "disrupt", resource: "unit:web", environment: { name: "production", evidence: [] } }],
  doubts: [],
  policy: "p",
  inspected: [],
  contents: [],
  variables: "v",
  ...changes,
});

/** What is asked, and what a person is told about it, which stands in the action. */
export type AskedChanges = Partial<Asked> & Partial<Pick<CanonicalAction, "command" | "reason" | "rules" | "verify" | "protocol">>;

export const asked = ({ action, environment = "production", minimum = "L1", case: given, ...told }: AskedChanges = {}): Asked => ({
  action: { ...(action ?? anAction({ environment: { ...anAction().environment, name: environment } })), ...told },
  environment,
  minimum,
  ...(given && { case: given }),
});

export const aCase: Case = {
  justification: "web hangs since 10:40, INC-17",
  rollback: "systemctl start web",
  backup: "",
  monitoring: "systemctl status web",
  incident: "INC-17",
};

export const answers: readonly string[] = [exactPhrase];

/** Confirmations over ports that a test moves by hand. `now` is added to both clocks. */
export const confirmations = (changes: Partial<ApprovalPorts> = {}) => {
  const clock = { wall: 1_800_000_000_000, uptime: 50_000_000, boot: "b-1" };
  const events: { event: string; id: string; detail: Readonly<Record<string, unknown>> }[] = [];
  let random = 0;
  const ports: ApprovalPorts = {
    store: memoryStore(),
    clock: { now: () => clock.wall, moment: (): Moment => ({ ...clock }) },
    random: { bytes: (count) => Uint8Array.from({ length: count }, () => (random = (random * 73 + 41) % 256)) },
    record: (event, { id }, detail) => ({ ok: true, seq: events.push({ event, id, detail }) }),
    verify: (proof, statement) =>
      proof.kind === "terminal"
        ? { ok: true, approver: proof.user, assurance: "L1" }
        : { ok: true, approver: statement.approver, assurance: "L3" },
    isConfirmedUnused: () => true,
    isRunning: () => true,
    ...changes,
  };
  const pass = (ms: number): void => {
    clock.wall += ms;
    clock.uptime += ms;
  };
  return { approvals: new Approvals(ports), ports, clock, events, pass };
};

export const terminal = (user = "ann") => ({ kind: "terminal", tty: "/dev/pts/1", sessionLeader: 1, user }) as const;
export const signature = { kind: "ssh", signature: "…" } as const;

/** The request a step ended with; throws where the step was refused. */
export const opened = (step: Step): ApprovalRequest => {
  if (!step.ok) throw new Error(`${step.code}: ${step.detail}`);
  return step.request;
};
/** Why a step was refused, or `ok`. */
export const codeOf = (step: Step): string => (step.ok ? "ok" : step.code);

/** A yes that everything was answered for; each part can be another. */
export const say = (
  approvals: Approvals,
  request: ApprovalRequest,
  proof: Proof = terminal(),
  given: Case = aCase,
  said = answers,
  approver = "ann",
): Step => approvals.approve(request.id, approvals.statement(request, approver, said, given), proof);

/** A request that one person has approved. */
export const approved = (changes: Partial<Asked> = {}, ports = {}) => {
  const world = confirmations(ports);
  const request = opened(world.approvals.open(asked(changes)));
  opened(say(world.approvals, request));
  return { ...world, request };
};
