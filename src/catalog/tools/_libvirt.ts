import { executes, type Options, unlike } from "../tool.ts";

/** An alias, or an address whose parameters only choose a socket and what is verified. */
const plainAddress =
  /^(?:[\w-]*|[a-z]+(?:\+(?:unix|ssh|libssh2?|tls|tcp))?:[^?#]*(?:\?(?:(?:mode|socket|no_verify|no_tty|name)=[^&;#]*&?)*)?)$/i;

/**
 * The option that says which libvirt is asked (docs/uri.rst of libvirt/libvirt). The transport is a program where the
 * address says so (`command`, `+ext`), or what answers at the other end (`netcat`, `proxy`).
 */
export const libvirtAddress: Options = {
  "-c, --connect": { takes: "value", does: [executes("code:{--connect}", unlike("--connect", plainAddress))] },
};
