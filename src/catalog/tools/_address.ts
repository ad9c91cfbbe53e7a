import { discloses, unlike, type Row } from "../tool.ts";

const ownMachine = /^(?:https?:\/\/)?(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/;

/** An address given on the line gets the token that the client keeps for another. */
export const getsToken = (option: string): readonly Row[] => [discloses(`secret:kept token, to {${option}}`, unlike(option, ownMachine))];
