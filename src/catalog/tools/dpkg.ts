import { defineTool } from "../tool.ts";

export default defineTool({
  name: "dpkg, dpkg-deb",
  source: "dpkg(1), dpkg-deb(1) 1.21.22",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const texts = words.map((word) => word.value ?? "?");
    const reads =
      /^(?:-[lLsSpIcWVC]|--(?:list|listfiles|status|search|print-avail|info|contents|show|field|verify|audit|get-selections|print-architecture|print-foreign-architectures|yet-to-unpack|predep-package|compare-versions|validate-\w+|assert-[\w-]+|version|help|force-help|fsys-tarfile|ctrl-tarfile)|-f)$/;
    const harmless = /^(?:--(?:no-act|dry-run|simulate|no-pager|admindir=.*|root=.*|instdir=.*|showformat=.*)|-[Df].*|[^-].*)$/;
    const options = texts.filter((text) => text.startsWith("-"));
    const isPreview = options.some((text) => /^--(?:no-act|dry-run|simulate)$/.test(text));
    if (isPreview || texts.length === 0) return;
    if (!options.some((text) => reads.test(text)) || options.some((text) => !reads.test(text) && !harmless.test(text)))
      engine.effect("write", `package:${texts.filter((text) => !text.startsWith("-")).join(" ") || texts.join(" ")}`);
  },
  examples: {
    allow: [
      "dpkg -l 'lib*'",
      "dpkg -S /bin/ls",
      "dpkg --verify bash",
      "dpkg --simulate -i a.deb",
      "dpkg-deb -c a.deb",
      "dpkg --get-selections",
    ],
    guard: {
      "dpkg -i a.deb": ["write package:a.deb"],
      "dpkg -l --pre-invoke=x": ["write package:-l --pre-invoke=x"],
      "dpkg --configure -a": ["write package:--configure -a"],
      "dpkg -r x": ["write package:x"],
      "dpkg-deb -x a.deb /srv": ["write package:a.deb /srv"],
    },
    doubt: { "dpkg -l $(ls)": "dynamic-word" },
  },
});
