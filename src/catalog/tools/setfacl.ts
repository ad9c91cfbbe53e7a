import { defineTool } from "../tool.ts";

export default defineTool({
  name: "setfacl, chattr",
  source: "setfacl(1), acl 2.3.1; chattr(1), e2fsprogs 1.47.0; setfattr(1), attr 2.5.1",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const last = words.at(-1);
    if (last?.value === undefined) engine.doubt("dynamic-word", last?.text ?? "a file is missing");
    else engine.effect("grant", `file:${last.value}`);
  },
  examples: {
    allow: ["setfacl --help"],
    guard: {
      "setfacl -m u:bob:rwx /srv/x": ["grant file:/srv/x"],
      "chattr +i /srv/x": ["grant file:/srv/x"],
    },
    doubt: { "setfacl -b $(ls)": "dynamic-word" },
  },
});
