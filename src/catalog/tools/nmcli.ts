import { defineTool } from "../tool.ts";

const asks = /^(?:s|st|sh|sho|show|status|l|li|lis|list|mon|monit|monitor|check|g|permissions|logging|hostname|help)$/;
const objects = "general networking radio connection device agent monitor help".split(" ");

export default defineTool({
  name: "nmcli",
  source: "nmcli(1), NetworkManager 1.42",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    for (const word of words) if (word.value === undefined && word.isMany) engine.doubt("dynamic-word", word.text);
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
    if (rest.some((text) => /^--show-secrets$/.test(text))) engine.effect("disclose", "secret:network passwords");
    const isWifi = object === "device" && rest[0] === "wifi" && (rest[1] === undefined || rest[1].startsWith("l"));
    const isRadio = object === "radio" && rest.length <= 1 && /^(?:all|wifi|wwan|)$/.test(rest[0] ?? "");
    const isAsked = rest[0] === undefined || (asks.test(rest[0]) && !(rest.length > 1 && /^(?:hostname|logging)$/.test(rest[0])));
    if (object === undefined || !(isWifi || isRadio || isAsked || object === "monitor"))
      engine.effect("write", `network:${texts.slice(at).join(" ")}`);
  },
  examples: {
    allow: [
      "nmcli",
      "nmcli dev status",
      "nmcli -f NAME,UUID con show",
      "nmcli -t g",
      "nmcli d wifi list",
      "nmcli radio wifi",
      "nmcli monitor",
    ],
    guard: {
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
