import { defineTool } from "../tool.ts";

export default defineTool({
  name: "getenforce, sestatus, selinuxenabled, getsebool, seinfo, sesearch, matchpathcon, avcstat, secon, selinuxexeccon, getseuser",
  source: "getenforce(8), sestatus(8), getsebool(8), sesearch(1), seinfo(1), matchpathcon(8), avcstat(8), SELinux userspace 3.4",
  optionsOnlyRead: true,
  examples: {
    allow: ["getenforce", "sestatus -b", "getsebool -a", "sesearch -A -s httpd_t", "matchpathcon /srv"],
    guard: {},
    doubt: {},
  },
});
