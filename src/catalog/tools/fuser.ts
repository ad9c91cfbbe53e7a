import { defineTool, disrupts, flags, values } from "../tool.ts";

export default defineTool({
  name: "fuser",
  source: "fuser(1), psmisc 23.6",
  options: {
    ...flags(
      "-a|--all -c -f -i|--interactive -I|--inode -l|--list-signals -m|--mount -M|--ismountpoint -s|--silent -u|--user -v|--verbose -V|--version -w|--writeonly -4|--ipv4 -6|--ipv6",
    ),
    "-k, --kill": { takes: "flag", does: [disrupts("process:users of {name}")] },
    ...values("-n|--namespace"),
  },
  operands: ["name*"],
  examples: {
    allow: ["fuser -v 443/tcp", "fuser -mu /srv", "fuser -n tcp 80"],
    guard: { "fuser -k -n tcp 8443": ["disrupt process:users of 8443"], "fuser -km /srv": ["disrupt process:users of /srv"] },
    doubt: { "fuser -9 /srv": "unknown-option" },
  },
});
