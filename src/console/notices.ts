import type { ApprovalRequest } from "../approval/index.ts";
import { visible } from "../model/index.ts";

/** What may be told to a screen that others see, or to another machine: nothing of the command itself. */
export interface Notice {
  readonly id: string;
  readonly environment: string;
  readonly protocol: string;
  /** ISO 8601. */
  readonly requestedAt: string;
  /** Kinds of what would be done, such as `disrupt unit`. */
  readonly kinds: readonly string[];
}

export const noticeOf = ({ id, environment, protocol, requestedAt, action }: ApprovalRequest): Notice => ({
  id,
  environment,
  protocol,
  requestedAt: new Date(requestedAt.wall).toISOString(),
  kinds: [...new Set(action.effects.map(({ action: verb, resource }) => `${verb} ${resource.slice(0, resource.indexOf(":"))}`))],
});

/** One sentence for a person. */
export const noticeText = ({ id, environment, kinds }: Notice): string =>
  visible(`${environment.toUpperCase()}: request ${id} waits (${kinds.slice(0, 3).join(", ") || "kind not known"})`);

/** Nothing of a text may end a control sequence or part it anew. */
const forTerminal = (text: string): string => visible(text).replaceAll(/[;\\]/g, ",");

/** The bell, and the notices that terminals know: OSC 9 (iTerm2, Windows Terminal, foot) and OSC 777 (urxvt, VTE). */
export const terminalNotice = (notice: Notice): string => {
  const text = forTerminal(noticeText(notice));
  return `\u0007\u001b]9;${text}\u001b\\\u001b]777;notify;Tagout;${text}\u001b\\`;
};

/** Requests that were told of already; old ones are forgotten. */
const rememberedMax = 1_000;

/** Finds requests that nobody was told of yet. */
export class NewRequests {
  private readonly told = new Set<string>();

  constructor(private readonly list: () => readonly ApprovalRequest[]) {}

  /** The ones that have come since the last time, oldest first. */
  take(): readonly ApprovalRequest[] {
    const fresh = this.list()
      .filter(({ id }) => !this.told.has(id))
      .toReversed();
    for (const { id } of fresh) this.told.add(id);
    for (const id of this.told) {
      if (this.told.size <= rememberedMax) break;
      this.told.delete(id);
    }
    return fresh;
  }
}
