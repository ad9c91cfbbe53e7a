export { handleHook, type HookDeps, type Outcome as CallOutcome } from "./hook.ts";
export {
  readPayload,
  payloadLengthMax,
  type Payload,
  type PayloadResult,
  type Surroundings,
} from "./payload.ts";
export {
  allowed,
  describeRefusal,
  escapeControls,
  refuse,
  replyTo,
  type HookReply,
} from "./reply.ts";
export { knownTools, understand, type Understanding, type UnderstandPorts } from "./tools.ts";
