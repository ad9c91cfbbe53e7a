import { defineTool, discloses, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "ansible-vault",
  source: "ansible-vault, ansible-core 2.16, docs.ansible.com/ansible/latest/cli",
  options: {
    ...flags("-v|--verbose --version -J|--ask-vault-password --ask-vault-pass -p|--prompt"),
    ...values("--vault-id --vault-password-file --encrypt-vault-id --output --name -n --new-vault-id --new-vault-password-file"),
  },
  helpAs: ["-h"],
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "view, decrypt, edit": { operands: ["file*"], does: [discloses("secret:{file:from input}")] },
    "encrypt, encrypt_string, rekey, create": { operands: ["file*"], does: [writes("secret:{file:from input}")] },
  },
  examples: {
    allow: ["ansible-vault", "ansible-vault view -h"],
    guard: {
      "ansible-vault view group_vars/all.yml": ["disclose secret:group_vars/all.yml"],
      "ansible-vault encrypt x.yml": ["write secret:x.yml"],
      "ansible-vault --vault-id a --vault-password-file b --encrypt-vault-id c --output d --name e -n f --new-vault-id g --new-vault-password-file h decrypt x":
        ["disclose secret:x"],
    },
    doubt: { "ansible-vault frob": "unknown-command" },
  },
});
