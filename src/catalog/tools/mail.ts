import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "mail, mailx, Mail, s-nail, mutt, sendmail, msmtp, sendemail",
  source: "mail(1), bsd-mailx 8.1.2; sendmail(1), postfix 3.7",
  syntax: "words",
  operands: ["word*"],
  // Sends, or opens a session in which letters are deleted and programs are run.
  does: [writes("remote:mail {word:session}")],
  examples: {
    allow: ["mail --version"],
    guard: { "mail root": ["write remote:mail root"], mail: ["write remote:mail session"] },
    doubt: {},
  },
});
