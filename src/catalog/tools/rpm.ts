import { defineTool } from "../tool.ts";

export default defineTool({
  name: "rpm, rpmquery, rpmverify",
  source: "rpm(8) 4.18",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const texts = words.map((word) => word.value ?? "?");
    const options = texts.filter((text) => text.startsWith("-"));
    const isQuery = options.some((text) => /^(?:-[qV]\w*|--(?:query|verify|checksig|showrc|querytags|version|help))$|^-K$/.test(text));
    // Upper-case letters of other modes, macros and pipes change packages or run programs.
    const isOther = options.some(
      (text) =>
        !/^(?:-[qVKvilcdsafpRPg]+|--(?:query|verify|checksig|showrc|querytags|version|help|all|file|group|package|last|list|info|docfiles|configfiles|changelog|changes|scripts|triggers|provides|requires|conflicts|obsoletes|suggests|recommends|supplements|enhances|whatprovides|whatrequires|queryformat|qf|dump|state|nodeps|nofiles|nodigest|nosignature|noscripts|xml|licensefiles|filesbypkg|fileclass|filecolor|hdrid|pkgid|tid|root|dbpath|verbose|quiet|checksig)(?:=.*)?|-)$/.test(
          text,
        ),
    );
    if (texts.length > 0 && (!isQuery || isOther)) engine.effect("write", `package:${texts.join(" ")}`);
  },
  examples: {
    allow: ["rpm -qa --last", "rpm -qi openssl", "rpm -Va", "rpm -qf /bin/ls", "rpm -q --queryformat '%{NAME}' bash", "rpm --version"],
    guard: {
      "rpm -e httpd": ["write package:-e httpd"],
      "rpm -Uvh a.rpm": ["write package:-Uvh a.rpm"],
      "rpm --eval '%(id)'": ["write package:--eval %(id)"],
      "rpm -qa --pipe id": ["write package:-qa --pipe id"],
      "rpm -q --define 'x %(id)'": ["write package:-q --define x %(id)"],
      "rpm --import k": ["write package:--import k"],
      "rpm -q -E x": ["write package:-q -E x"],
    },
    doubt: { "rpm -q $(ls)": "dynamic-word" },
  },
});
