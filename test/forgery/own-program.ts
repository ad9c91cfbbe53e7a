/**
 * A program of the agent's own, made of the product's code: it confirms a request with any proof it is given and takes it
 * for good, so that the store and the record hold the same lie. Run as `bun own-program.ts HOME ID APPROVER LEVEL PROOF CASE`.
 */
import { Approvals, type Assurance, type Case, type Proof } from "../../src/approval/index.ts";
import { confirmationPorts } from "../../src/cli/confirmations.ts";
import { openMachine } from "../../src/cli/machine.ts";

const [home = "", id = "", approver = "", level = "", proof = "", given = ""] = process.argv.slice(2);
const approvals = new Approvals({
  ...confirmationPorts(openMachine({ HOME: home })),
  verify: () => ({ ok: true, approver, assurance: level as Assurance }),
});
const request = approvals.get(id);
if (!request) throw new Error(`there is no request ${id}`);
const answers = ["Yes, I understand the risks and want to proceed in production"];
const statement = approvals.statement(request, approver, answers, JSON.parse(given) as Case);
const step = approvals.approve(id, statement, JSON.parse(proof) as Proof);
console.log(step.ok ? step.request.state : `${step.code}: ${step.detail}`);
process.exit(0);
