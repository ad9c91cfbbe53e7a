import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { makeSecurityKey } from "../store/testing/security-key.ts";
import { runProgram } from "./installation.ts";
import { answerOn, runOn, type Answers, type Outcome, type ScenarioStage } from "./scenario-stage.ts";

/** Lays a list of approvers over /etc, for one program alone: only root can. */
const overlay = 'mount -t overlay overlay -o "lowerdir=/etc,upperdir=$0/etc,workdir=$0/work" /etc && exec "$@"';
const approver = "drill";

/** A person with a security key, as far as a program can stand in for one: on a stage, and nowhere else. */
export interface Signer {
  /** Runs our program where that person is enrolled. */
  readonly run: (args: readonly string[]) => Outcome;
  /** The questions at a terminal, the signature beside it, and both handed in. */
  readonly confirm: (request: string, answers: Answers) => Promise<Outcome>;
}

/** Undefined where nobody can be enrolled at level L3: that takes root. */
export const signerOn = (stage: ScenarioStage): Signer | undefined => {
  const folder = `${stage.root}/managed`;
  const key = makeSecurityKey("ed25519");
  mkdirSync(`${folder}/etc/tagout`, { recursive: true });
  mkdirSync(`${folder}/work`);
  writeFileSync(
    `${folder}/etc/tagout/approvers.json`,
    JSON.stringify({ v: 1, people: [{ name: approver, ssh: [key.line], passkeys: [] }] }),
  );
  const under = ["unshare", "-m", "sh", "-c", overlay, folder];
  if (runProgram([...under, "true"], "", stage.variables).exitCode !== 0) return undefined;
  const run = (args: readonly string[]): Outcome => runOn(stage, args, { under });
  return {
    run,
    confirm: async (request, answers) => {
      const statement = `${stage.root}/statement-${request}`;
      const said = await answerOn(stage, ["approve", request, "--statement", "--approver", approver], answers, ` >'${statement}'`);
      if (!existsSync(statement) || readFileSync(statement, "utf8") === "") return said;
      writeFileSync(`${statement}.sig`, key.sign(readFileSync(statement, "utf8")));
      const handed = run(["approve", request, "--signature", `${statement}.sig`]);
      return { code: handed.code, text: `${said.text}${handed.text}` };
    },
  };
};
