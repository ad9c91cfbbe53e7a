import { changesAccount } from "./_account-tools.ts";
import { defineTool } from "../tool.ts";

export default defineTool({
  name: "useradd, userdel, usermod, adduser, deluser, groupadd, groupdel, groupmod, addgroup, delgroup, gpasswd, newusers, chpasswd, chgpasswd, pwconv, pwunconv, grpconv, grpunconv, groupmems",
  source: "useradd(8), userdel(8), usermod(8), groupadd(8), gpasswd(1), chpasswd(8), shadow 4.13; adduser(8) 3.134",
  syntax: "words",
  operands: ["word*"],
  derive: changesAccount,
  examples: {
    allow: ["useradd --help"],
    guard: {
      "useradd -m bob": ["write account:bob"],
      "usermod -aG docker eve": ["write account:eve"],
      chpasswd: ["write account:this user"],
    },
    doubt: {},
  },
});
