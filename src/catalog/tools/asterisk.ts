import { defineTool, executes, flags, like, reads, unless, unlike, values, writes } from "../tool.ts";

// Commands that show neither passwords of peers nor what the database holds.
const shows =
  /^[ \t]*(?:core[ \t]+show[ \t]+(?:channels|channel|calls|uptime|version|sysinfo|threads|taskprocessors|hints|codecs|settings|applications|functions)|pjsip[ \t]+show[ \t]+(?:endpoints|contacts|aors|channels|registrations|transports)|sip[ \t]+show[ \t]+(?:peers|channels|registry|channelstats)|queue[ \t]+show|module[ \t]+show|bridge[ \t]+show[ \t]+all|cdr[ \t]+show[ \t]+status|logger[ \t]+show[ \t]+channels|voicemail[ \t]+show[ \t]+(?:users|zones|aliases))(?:[ \t]+[\w/.@:-]+)*[ \t]*$/;

export default defineTool({
  name: "asterisk, rasterisk",
  source: "doc/asterisk.8 and apps/app_voicemail.c of Asterisk (2026), github.com/asterisk/asterisk",
  options: { ...flags("-r -R -v -n -T -V -h"), ...values("-x -s") },
  operands: [],
  does: [
    reads("service:asterisk, {-x}", like("-x", shows)),
    writes("service:asterisk, {-x}", unlike("-x", shows)),
    executes("session:asterisk", unless("-x", "-V", "-h")),
  ],
  examples: {
    allow: [
      "asterisk -rx 'core show channels verbose'",
      "asterisk -rx 'pjsip show endpoints'",
      "rasterisk -x 'queue show support'",
      "asterisk -rx 'voicemail show users for sales'",
      "asterisk -V",
    ],
    guard: {
      "asterisk -rx 'core restart now'": ["write service:asterisk, core restart now"],
      "asterisk -rx 'pjsip show auth 100'": ["write service:asterisk, pjsip show auth 100"],
      "asterisk -r": ["execute session:asterisk"],
    },
    doubt: { "asterisk -C /tmp/x -rx 'core show channels'": "unknown-option" },
  },
});
