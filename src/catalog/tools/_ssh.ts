/** What OpenSSH's programs share. Sources: ssh(1), ssh_config(5), OpenSSH 9.2p1. */
import { executes, flags, unlike, values, writes, type Options } from "../tool.ts";

/** Settings that neither run a program, forward, write a file nor move the target. */
const harmlessSetting = new RegExp(
  `^\\s*(?:${[
    "(?:StrictHostKeyChecking|ConnectTimeout|ConnectionAttempts|BatchMode|LogLevel|ServerAlive(?:Interval|CountMax)|User|Port|Identit(?:yFile|iesOnly)|CertificateFile|(?:Password|Pubkey|KbdInteractive|ChallengeResponse|GSSAPI|Hostbased)Authentication|PreferredAuthentications|NumberOfPasswordPrompts|Compression|RequestTTY|AddressFamily|TCPKeepAlive|CheckHostIP|Ciphers|MACs|KexAlgorithms|HostKeyAlgorithms|PubkeyAccepted(?:Algorithms|KeyTypes)|HostKeyAlias|VisualHostKey|ClearAllForwardings|ExitOnForwardFailure|BindAddress|EscapeChar|HashKnownHosts|IPQoS|RekeyLimit|StdinNull|FingerprintHash)\\s*[=\\s]\\s*[^\\n]*",
    "(?:ForwardAgent|ForwardX11|ForwardX11Trusted|AddKeysToAgent|UpdateHostKeys|PermitLocalCommand|ControlMaster|CanonicalizeHostname|Tunnel)\\s*[=\\s]\\s*no",
    "(?:ControlPath|ProxyCommand|ProxyJump)\\s*[=\\s]\\s*none",
    "ProxyJump\\s*[=\\s]\\s*[\\w@.:,\\[\\]][\\w@.:,\\[\\]-]*",
    "(?:User|Global)KnownHostsFile\\s*[=\\s]\\s*(?:/dev/null|none|~/\\.ssh/known_hosts)",
  ].join("|")})\\s*$`,
  "i",
);

/** Options of ssh, scp and sftp with the same meaning. */
export const connecting: Options = {
  ...flags("-4 -6 -C -q -v -T"),
  ...values("-c -i -l"),
  "-o": { takes: "value", does: [executes("code:ssh -o {-o}", unlike("-o", harmlessSetting))] },
  "-F": { takes: "value", does: [executes("code:ssh configuration {-F}", unlike("-F", /^(?:none|\/dev\/null)$/))] },
  "-J": { takes: "value", does: [executes("code:ssh -J {-J}", unlike("-J", /^[\w@.:,[\]][\w@.:,[\]-]*$/))] },
  "-A": { takes: "flag", does: [writes("account:forwarded ssh agent")] },
};

/** `user@host:path`, `host::module`, `scheme://host/path`; a slash before the colon makes it a local name. */
export const isRemotePath = (path: string): boolean => /^(?:[^/:[]*\[[^\]]+\]|[^/:]+):|^(?:scp|sftp|rsync):\/\//.test(path);
/** The path on the other side. */
export const pathAt = (path: string): string => path.replace(/^(?:scp|sftp|rsync):\/\/[^/]*|^(?:[^/:[]*\[[^\]]+\]|[^/:]+)::?/, "") || ".";
