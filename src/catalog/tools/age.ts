import { defineTool, discloses, flags, reads, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "age, rage",
  source: "age(1) 1.1",
  options: {
    ...flags("-e|--encrypt -d|--decrypt -a|--armor -p|--passphrase --version -h|--help"),
    ...values("-r|--recipient -R|--recipients-file -i|--identity"),
    "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
  },
  operands: ["file?"],
  // Whoever has the other half of the key reads what comes out.
  does: [reads("file:{file}", when("file"), unless("--decrypt")), discloses("secret:{file:standard input}", when("--decrypt"))],
  examples: {
    allow: ["age -r age1x a.txt"],
    guard: {
      "age -d -i key.txt a.age": ["disclose secret:a.age"],
      "age -r age1x .env": ["disclose secret:/repo/.env"],
      "age -r x -o /srv/x a": ["write file:/srv/x"],
      "age -d -r 1 -R 1 -i 1 -o /dev/null x": ["write output:/dev/null", "disclose secret:x"],
    },
    doubt: {},
  },
});
