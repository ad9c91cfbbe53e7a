import type { Environment, TargetFamily } from "../model/index.ts";
import type { PinSet } from "./pins.ts";

/** What a machine looks like in one situation. */
export interface Place {
  readonly files?: Readonly<Record<string, string | null>>;
  readonly declared?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly hostname?: string;
  readonly cwd?: string;
  readonly pins?: readonly PinSet[];
}

/** A declaration of development. */
export const dev = { APP_ENV: "development" };
/** A declaration of staging. */
export const staging = { APP_ENV: "staging" };
/** One set of pins, the user's and trusted unless told. */
export const pin = (more: Partial<PinSet>): PinSet => ({ source: "user", isTrusted: true, checkouts: [], targets: [], ...more });
/** One pin on a target. */
export const target = (
  family: TargetFamily,
  match: Record<string, string>,
  environment: Environment,
  more: Partial<PinSet> = {},
): readonly PinSet[] => [pin({ targets: [{ family, match, environment }], ...more })];
/** A kubeconfig with one context, which is the current one. */
export const kubeconfig = (current: string, server = "https://10.1.2.3:6443", namespace = "shop"): Record<string, string> => ({
  "/home/mia/.kube/config": `current-context: ${current}\ncontexts:\n- context:\n    cluster: c1\n    namespace: ${namespace}\n  name: ${current}\nclusters:\n- cluster:\n    server: ${server}\n  name: c1\n`,
});

/** Title, verdict, family and values of the target, and the machine. */
export type Case = readonly [string, Environment, TargetFamily | undefined, Record<string, string>, Place];
