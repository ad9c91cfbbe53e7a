export type { Ending, HookDeps } from "./deps.ts";
export { handleHook } from "./hook.ts";
export { outputText, type Outcome as CallOutcome } from "./outcome.ts";
export { readPayload, payloadLengthMax, type Payload, type PayloadResult, type Origin } from "./payload.ts";
export { allowed, describeRefusal, inputAnswered, refuse, replyTo, type HookReply } from "./reply.ts";
export { knownTools, understand, type Understanding } from "./tools.ts";
export {
  callVariables,
  declaredVariables,
  findClient,
  isAttended,
  parseEnvironment,
  readPid,
  type Processes,
  type Variables,
} from "./variables.ts";
export { systemProcesses } from "./processes.ts";
export { bundledSkills } from "./skills.ts";
