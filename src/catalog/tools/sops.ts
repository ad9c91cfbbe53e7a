import { defineTool, discloses, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "sops",
  source: "sops 3.8, README",
  options: {
    ...flags("-v|--version -d|--decrypt -e|--encrypt -i|--in-place -s|--show-master-keys -r|--rotate --verbose --ignore-mac"),
    ...values(
      "--extract --set --input-type --output-type --output -k|--kms -a|--age -p|--pgp --config --gcp-kms --azure-kv --hc-vault-transit",
    ),
  },
  operands: ["file*"],
  withoutCommand: { command: "edit" },
  commands: {
    filestatus: readsOnly,
    // Without a subcommand it opens the file, decrypted; options turn that into printing, encrypting or rotating.
    edit: { operands: ["file*"], does: [discloses("secret:{file}")] },
    "decrypt, exec-env, exec-file, publish": changes(discloses("secret:encrypted file")),
    "encrypt, rotate, set, unset, updatekeys, groups": changes(writes("file:encrypted file")),
  },
  examples: {
    allow: ["sops --version", "sops filestatus a.yaml"],
    guard: {
      "sops -d a.yaml": ["disclose secret:a.yaml"],
      "sops a.yaml": ["disclose secret:a.yaml"],
      "sops decrypt a.yaml": ["disclose secret:encrypted file"],
      "sops updatekeys a.yaml": ["write file:/repo/encrypted file"],
      "sops --extract 1 --set 1 --input-type 1 --output-type 1 --output 1 -k 1 -a 1 -p 1 --config 1 --gcp-kms 1 --azure-kv 1 --hc-vault-transit 1 f":
        ["disclose secret:f"],
    },
    doubt: {},
  },
});
