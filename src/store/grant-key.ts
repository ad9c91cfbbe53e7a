import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";
import { linkSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import type { GrantKey } from "../approval/index.ts";
import { makePrivateFolder } from "./file-writing.ts";
import { systemLibc } from "./libc.ts";

const isErrno = (error: unknown, code: string): boolean => error instanceof Error && (error as NodeJS.ErrnoException).code === code;

/** Written whole under a name of its own and then linked: whoever comes second finds the first one's key. */
const makeKey = (folder: string, path: string): void => {
  const made = makePrivateFolder(systemLibc(), folder);
  if (!made.ok) throw new Error(`\`${folder}\` cannot be used: ${made.detail}`);
  const { privateKey } = generateKeyPairSync("ed25519");
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, privateKey.export({ format: "pem", type: "pkcs8" }), { mode: 0o600, flag: "wx" });
  try {
    linkSync(fresh, path);
  } catch (error) {
    if (!isErrno(error, "EEXIST")) throw error;
  } finally {
    unlinkSync(fresh);
  }
};

const readKey = (folder: string): KeyObject => {
  const path = `${folder}/grant.key`;
  try {
    return createPrivateKey(readFileSync(path));
  } catch (error) {
    if (!isErrno(error, "ENOENT")) throw error;
    makeKey(folder, path);
    return createPrivateKey(readFileSync(path));
  }
};

/**
 * The guard's own Ed25519 key (RFC 8032), made when it is first needed. It proves that a grant came from this guard; that
 * a human approved it is proved by what the grant carries. Throws where it cannot be read or made.
 */
export const openGrantKey = (folder: string): GrantKey => {
  let key: KeyObject | undefined;
  const own = (): KeyObject => (key ??= readKey(folder));
  return {
    sign: (bytes) => sign(null, bytes, own()),
    verify: (bytes, signature) => verify(null, bytes, createPublicKey(own()), signature),
  };
};
