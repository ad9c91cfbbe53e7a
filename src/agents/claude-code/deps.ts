import type { Surroundings } from "../../catalog/index.ts";
import type { Decision, ToolCall } from "../../model/index.ts";
import type { Outcome } from "./outcome.ts";
import type { Origin } from "./payload.ts";
import type { Understanding } from "./tools.ts";

/** Whether a session may end now. */
export type Ending =
  | { readonly kind: "go" }
  /** It may end, and the person is told something. */
  | { readonly kind: "tell"; readonly message: string }
  /** The turn goes on with this reason. */
  | { readonly kind: "hold"; readonly reason: string };

/** What is known of the machine apart from the call. */
export type Machine = Omit<Surroundings, "cwd" | "variables">;

/** What the hook needs from the rest of the program. Every function may throw: a throw is a refusal. */
export interface HookDeps extends Origin {
  /**
   * This machine as a call sees it: the artifact folders of its project, the scratch folder of its session. Working
   * folder and variables always come from the call.
   */
  readonly surroundings: (call: ToolCall) => Machine;
  /** Decides and records the decision; must not return before it is recorded. */
  readonly decide: (call: ToolCall, understanding: Understanding) => Decision;
  /** Records how an allowed call ended. Answers what the model is to be reminded of. */
  readonly recordOutcome: (outcome: Outcome) => string | undefined;
  /** Text without secrets and personal data; used on what allowed calls return to the model. */
  readonly redact: (text: string) => string;
  /** The redactor as a command of a pipeline, as shell source, with the tokens of the call's session. */
  readonly filter: (call: ToolCall) => string;
  /** Where outputs must be redacted, not only may: whether that holds for this place. */
  readonly mustRedactHere: (call: ToolCall) => boolean;
  /** The same for a call that was decided. */
  readonly mustRedact: (decision: Decision, call: ToolCall) => boolean;
  /** A session that holds something that could not be redacted: what it is told next goes to the model together with that. */
  readonly tainted: { readonly mark: (call: ToolCall) => void; readonly has: (call: ToolCall) => boolean };
  /** Said to the model when a session starts: what guards it, where it is, and what will be asked of it. */
  readonly greet: (call: ToolCall) => string;
  /** Whether the session may end; asked at most once a turn. */
  readonly end: (call: ToolCall, isContinuing: boolean) => Ending;
}
