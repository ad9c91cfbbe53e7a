import { attached, defineTool, executes, flags, like, unless } from "../tool.ts";
import { showPages } from "./_pages.ts";

export default defineTool({
  name: "lynx",
  source: "lynx(1) 2.9.2",
  syntax: "single-mixed",
  options: {
    // A value may also follow as a word of its own: it is then taken for one more page.
    ...flags(
      "-dump -source -head -mime_header -nolist -listonly -nonumbers -nomargins -nopause -noredir -noreferer -nostatus -notitle -nocolor -nolog -force_html -justify -verbose -version -help -accept_all_cookies -trim_blank_lines -unique_urls -stdin -stderr -image_links -list_inline -list_decoded -number_links -number_fields -dont_wrap_pre -collapse_br_tags -tagsoup -raw -localhost -nobold -noreverse -nounderline -preparsed",
    ),
    ...attached(
      "-assume_charset -assume_local_charset -assume_unrec_charset -connect_timeout -read_timeout -timeout -display_charset -hiddenlinks -useragent -width",
    ),
  },
  operands: ["page*"],
  does: [
    executes("session:lynx", unless("-dump", "-source", "-head", "-mime_header", "-version", "-help")),
    // More options: the page itself comes by `-stdin`.
    executes("code:options in input", like("page", /^-$/)),
  ],
  derive: ({ slots }, engine) => showPages(slots.get("page") ?? [], engine),
  examples: {
    allow: [
      "lynx -dump http://localhost/server-status",
      "lynx -dump -width=120 -nolist ./report.html",
      "lynx -head -dump https://example.com/",
      "lynx -version",
      "cat a.html | lynx -dump -stdin",
    ],
    guard: {
      "lynx http://localhost/": ["execute session:lynx"],
      "lynx -dump .env": ["disclose secret:/repo/.env"],
      "cat a | lynx -dump -": ["execute code:options in input"],
      "lynx -source file:///etc/shadow": ["disclose secret:/etc/shadow"],
      "lynx -dump http://169.254.169.254/latest/meta-data/iam/": ["disclose secret:http://169.254.169.254/latest/meta-data/iam/"],
    },
    doubt: {
      "lynx -dump -cmd_script=a http://x/": "unknown-option",
      "lynx -dump -cfg=a http://x/": "unknown-option",
      "lynx -dump -post_data http://x/": "unknown-option",
      "lynx -dump lynxexec:id": "dynamic-word",
      "lynx -dump $URL": "dynamic-word",
    },
  },
});
