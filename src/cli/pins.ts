import { isSeq, parseDocument, type Document } from "yaml";
import type { Environment } from "../model/index.ts";

/** What `init` writes into a `tagout.yaml`. */
export interface Pinning {
  readonly machine?: Environment;
  readonly checkout?: { readonly path: string; readonly environment: Environment };
  readonly isObserving: boolean;
}

export type PinnedText = { readonly ok: true; readonly text: string | null } | { readonly ok: false; readonly detail: string };

/** The file's text with these answers in it; everything else, comments too, stays. `null`: there is no file and none is needed. */
export const pinText = (before: string | null, pinning: Pinning): PinnedText => {
  const document = parseDocument(before ?? "");
  const [error] = document.errors;
  if (error !== undefined) return { ok: false, detail: error.message.split("\n")[0] ?? "not YAML" };
  const hasChanged = [setMachine(document, pinning), setCheckout(document, pinning), setMode(document, pinning)].includes(true);
  if (!hasChanged) return { ok: true, text: before };
  return { ok: true, text: document.toString({ lineWidth: 0 }) };
};

const set = (document: Document, path: readonly string[], value: unknown): boolean => {
  if (document.getIn(path) === value) return false;
  document.setIn(path, value);
  return true;
};

const setMachine = (document: Document, { machine }: Pinning): boolean =>
  machine !== undefined && set(document, ["environment", "machine"], machine);

const setMode = (document: Document, { isObserving }: Pinning): boolean => isObserving && set(document, ["mode"], "observe");

const setCheckout = (document: Document, { checkout }: Pinning): boolean => {
  if (checkout === undefined) return false;
  const list = document.getIn(["environment", "checkouts"]);
  if (!isSeq(list)) {
    document.setIn(["environment", "checkouts"], [checkout]);
    return true;
  }
  const at = list.items.findIndex((_, index) => document.getIn(["environment", "checkouts", index, "path"]) === checkout.path);
  if (at >= 0) return set(document, ["environment", "checkouts", String(at), "environment"], checkout.environment);
  list.add(document.createNode(checkout));
  return true;
};
