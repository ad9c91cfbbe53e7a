import type { Random } from "../model/ports.ts";

/** Random bytes fit for keys and nonces. */
export const systemRandom: Random = {
  bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
};
