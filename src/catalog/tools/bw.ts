import { defineTool, discloses, flags, readsOnly, unlike, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "bw",
  source: "bw, Bitwarden CLI documentation",
  options: { ...flags("--pretty --raw --response --quiet --nointeraction"), ...values("--session") },
  commands: {
    status: readsOnly,
    list: {
      operands: ["object"],
      options: values("--search --organizationid --session"),
      does: [
        discloses("secret:Bitwarden {object}", unlike("object", /^(?:folders|collections|org-collections|organizations|org-members)$/)),
      ],
    },
    "get, export, unlock, login, serve": changes(discloses("secret:Bitwarden vault")),
    "create, edit, delete, restore, move, confirm, import, sync": changes(writes("store:Bitwarden vault")),
  },
  examples: {
    allow: ["bw status", "bw list folders", "bw --session 1 status"],
    guard: {
      "bw get x": ["disclose secret:Bitwarden vault"],
      "bw create x": ["write store:Bitwarden vault"],
      "bw list items --search x": ["disclose secret:Bitwarden items"],
      "bw list --search 1 --organizationid 1 --session 1 items": ["disclose secret:Bitwarden items"],
    },
    doubt: { "bw frobnicate": "unknown-command" },
  },
});
