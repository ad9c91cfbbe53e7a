import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "update-alternatives",
  source: "update-alternatives(1), dpkg 1.21",
  options: {
    ...flags("--get-selections --verbose --quiet --debug --help --version"),
    ...values("--list --display --query --altdir --admindir"),
  },
  operands: [],
  examples: {
    allow: ["update-alternatives --display editor", "update-alternatives --get-selections", "update-alternatives --query java --list java"],
    guard: {},
    doubt: {
      "update-alternatives --set editor /usr/bin/vim": "unknown-option",
      "update-alternatives --config editor": "unknown-option",
      "update-alternatives --list x --log /srv/x": "unknown-option",
    },
  },
});
