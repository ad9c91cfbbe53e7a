import { signatureNamespace } from "../approval/index.ts";
import { visible, errorText } from "../model/index.ts";
import type { SshKey } from "./ssh-keys.ts";
import type { SshSignature } from "./ssh-signature.ts";

// Loaded when something is verified: it is slow to start, and the hook rarely needs it.
const load = (): typeof import("node:fs") => require("node:fs");

/** Where the system keeps its own; `PATH` could name another. */
const programs: readonly string[] = ["/usr/bin/ssh-keygen", "/bin/ssh-keygen"];
const timeoutMs = 10_000;

export type Checked = { readonly ok: true } | { readonly ok: false; readonly why: string };

/**
 * Verifies a signature with stock OpenSSH, as anybody could by hand (ssh-keygen(1), ALLOWED SIGNERS):
 * `ssh-keygen -Y verify -f ALLOWED -I NAME -n NAMESPACE -s SIGNATURE < TEXT`.
 */
export const verifyWithOpenssh = ({ armored }: SshSignature, key: SshKey, name: string, message: Uint8Array, scratch = "/tmp"): Checked => {
  const { existsSync, mkdtempSync, rmSync, writeFileSync } = load();
  const program = programs.find((path) => existsSync(path));
  if (program === undefined) return { ok: false, why: `${programs.join(" and ")} are missing: install OpenSSH's client` };
  let folder: string | undefined;
  try {
    // Mode 0700.
    folder = mkdtempSync(`${scratch}/tagout-verify-`);
    const [allowed, signature] = [`${folder}/allowed_signers`, `${folder}/signature`];
    writeFileSync(allowed, `${name} namespaces="${signatureNamespace}" ${key.type} ${key.blob.toBase64()}\n`, { mode: 0o600, flag: "wx" });
    writeFileSync(signature, armored, { mode: 0o600, flag: "wx" });
    const { exitCode, stderr } = Bun.spawnSync(
      [program, "-Y", "verify", "-f", allowed, "-I", name, "-n", signatureNamespace, "-s", signature],
      {
        cwd: "/",
        env: { PATH: "/usr/bin:/bin", LC_ALL: "C" },
        stdin: message,
        stdout: "ignore",
        stderr: "pipe",
        timeout: timeoutMs,
        killSignal: "SIGKILL",
      },
    );
    if (exitCode === 0) return { ok: true };
    const said = stderr.toString().trim().split("\n")[0] ?? "";
    return { ok: false, why: `OpenSSH does not accept the signature${said === "" ? "" : ` (${visible(said.slice(0, 200))})`}` };
  } catch (error) {
    return { ok: false, why: `the signature could not be verified (${errorText(error)})` };
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
};
