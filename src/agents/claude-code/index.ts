export type { Ending } from "./deps.ts";
export { handleHook } from "./hook.ts";
export type { Outcome as CallOutcome } from "./outcome.ts";
export { payloadLengthMax } from "./payload.ts";
export { inputAnswered, refuse, type HookReply } from "./reply.ts";
export { knownTools, understand, type Understanding } from "./tools.ts";
export { callVariables, declaredVariables, findClient, isAttended, readPid, type Processes } from "./variables.ts";
export { systemProcesses } from "./processes.ts";
export { bundledSkills } from "./skills.ts";
