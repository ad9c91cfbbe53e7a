/**
 * A program of the agent's own, made of the product's code: it confirms a request with any proof it is given and takes it
 * for good, so that the store and the record hold the same lie. Run as
 * `bun own-program.ts HOME ID APPROVER LEVEL PROOF CASE [use]`; `use`: it uses the approval itself, writes a grant, and holds it
 * in use until its standard input ends.
 */
import { Approvals, grantOf, sealGrant, type Assurance, type Case, type Proof } from "../../src/approval/index.ts";
import { claimantOf, confirmationFolder, confirmationPorts } from "../../src/cli/confirmations.ts";
import { openMachine } from "../../src/cli/machine.ts";
import { openGrantKey } from "../../src/store/grant-key.ts";
import { processName } from "../../src/store/index.ts";

const [home = "", id = "", approver = "", level = "", proof = "", given = "", use] = process.argv.slice(2);
const machine = openMachine({ HOME: home });
const approvals = new Approvals({
  ...confirmationPorts(machine),
  verify: () => ({ ok: true, approver, assurance: level as Assurance }),
});
const request = approvals.get(id);
if (!request) throw new Error(`there is no request ${id}`);
const answers = ["Yes, I understand the risks and want to proceed in production"];
const statement = approvals.statement(request, approver, answers, JSON.parse(given) as Case);
const step = approvals.approve(id, statement, JSON.parse(proof) as Proof);
console.log(step.ok ? step.request.state : `${step.code}: ${step.detail}`);
if (use !== undefined) {
  const claimed = approvals.claim(request.action, "L1", claimantOf(processName(process.pid, machine.files) ?? ""));
  if (!claimed.ok) throw new Error(claimed.detail);
  console.log(sealGrant(grantOf(claimed.request), openGrantKey(confirmationFolder(machine))));
  await Bun.stdin.text();
}
process.exit(0);
