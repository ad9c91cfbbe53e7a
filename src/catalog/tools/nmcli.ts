import { defineTool } from "../tool.ts";

const asks = /^(?:s|st|sh|sho|show|status|l|li|lis|list|mon|monit|monitor|g|p|per|perm|permissions|logging|h|ho|host|hostname|help)$/;
const objects = "general networking radio connection device agent monitor help".split(" ");

export default defineTool({
  name: "nmcli",
  source: "nmcli(1), NetworkManager 1.42",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const texts = words.map((word) => word.value ?? "?");
    let at = 0;
    while (texts[at]?.startsWith("-")) {
      if (/^--?s/.test(texts[at] as string)) engine.effect("disclose", "secret:network passwords");
      at +=
        /^--?(?:f\w*|g\w*|m\w*|c\w*|e\w*|w\w*|o\w*)$/.test(texts[at] as string) &&
        !/^--?(?:co\w*p\w*|o(?:v\w*)?)$/.test(texts[at] as string)
          ? 2
          : 1;
    }
    const object = objects.find((each) => each.startsWith(texts[at] ?? "g"));
    const rest = texts.slice(at + 1);
    if (rest.some((text) => /^--?s/.test(text))) engine.effect("disclose", "secret:network passwords");
    const isWifi = object === "device" && /^w(?:i(?:fi?)?)?$/.test(rest[0] ?? "") && (rest[1] === undefined || rest[1].startsWith("l"));
    const isRadio = object === "radio" && rest.length <= 1 && /^(?:all?|w(?:ifi|i|w|ww|wan|)|)$/.test(rest[0] ?? "");
    const isConnectivity = object === "networking" && (rest[0] ?? "").startsWith("c") && rest.length <= 2;
    // `general hostname NAME`, `general logging level …` and `connection load FILE`, however short.
    const isSet =
      rest.length > 1 && ((object === "general" && /^[hl]/.test(rest[0] as string)) || (object === "connection" && rest[0] === "l"));
    const isAsked = rest[0] === undefined || (asks.test(rest[0]) && !isSet);
    if (object === undefined || !(isWifi || isRadio || isConnectivity || isAsked || object === "monitor"))
      engine.effect("write", `network:${texts.slice(at).join(" ")}`);
  },
  examples: {
    allow: [
      "nmcli d w",
      "nmcli n c check",
      "nmcli g p",
      "nmcli r w",
      "nmcli",
      "nmcli dev status",
      "nmcli -f NAME,UUID con show",
      "nmcli -t g",
      "nmcli d wifi list",
      "nmcli radio wifi",
      "nmcli monitor",
    ],
    guard: {
      "nmcli con show x --show-sec": ["disclose secret:network passwords"],
      "nmcli g h x": ["write network:g h x"],
      "nmcli g l level DEBUG": ["write network:g l level DEBUG"],
      "nmcli con l /srv/x": ["write network:con l /srv/x"],
      // A prefix of `checkpoint`, which runs what follows.
      "nmcli d check -- reboot": ["write network:d check -- reboot"],
      "nmcli d w connect x": ["write network:d w connect x"],
      "nmcli con down x": ["write network:con down x"],
      "nmcli n off": ["write network:n off"],
      "nmcli g hostname x": ["write network:g hostname x"],
      "nmcli -s con show x": ["disclose secret:network passwords"],
      "nmcli -o -s con show x": ["disclose secret:network passwords"],
      "nmcli radio wifi off": ["write network:radio wifi off"],
      "nmcli con show --show-secrets x": ["disclose secret:network passwords"],
    },
    doubt: { "nmcli $(ls)": "dynamic-word" },
  },
});
