import type { Effect, Target } from "../model/index.ts";

/** Programs after which the home folder and the user are others. */
export const changesUser = /^(?:sudo|su|doas|runuser|env|login|machinectl|chroot|nsenter|unshare|bwrap|systemd-run)\b/;

/** A program that does what variables point to, and where it was run. */
export interface Obeyed<Frame> {
  readonly variables: readonly string[];
  readonly frame: Frame;
}

type Place = { readonly at: Target | undefined; readonly via: readonly string[] };

/**
 * Programs of these that may be others, and why: their variables are set anywhere in the same command, or they are run by another
 * user or on another machine, where anybody may have said anything.
 */
export const othersAmong = <Frame extends Place>(
  obeyed: readonly Obeyed<Frame>[],
  effects: readonly Effect[],
): readonly { readonly frame: Frame; readonly why: string }[] =>
  obeyed.flatMap(({ variables, frame }) => {
    const set = effects.find(
      ({ action, resource }) => action === "write" && resource.kind === "variable" && variables.includes(resource.name),
    );
    if (set) return [{ frame, why: `it goes by what another ${set.resource.name} says` }];
    const isElsewhere = frame.at !== undefined || frame.via.some((via) => changesUser.test(via));
    return isElsewhere ? [{ frame, why: "it goes by what another user or machine says" }] : [];
  });
