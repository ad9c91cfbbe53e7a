import { known } from "../../languages/shell/index.ts";
import { defineTool } from "../tool.ts";

export default defineTool({
  name: "kubecolor",
  source: "kubecolor 0.3 README, github.com/kubecolor/kubecolor: kubectl is started with the same arguments",
  syntax: "words",
  operands: ["argument*"],
  derive: ({ words }, engine) =>
    engine.argv([known("kubectl"), ...words.filter(({ value }) => !/^--(?:plain|light-background|force-colors)$/.test(value ?? ""))]),
  examples: {
    allow: ["kubecolor get pods -n shop", "kubecolor --plain get nodes"],
    guard: { "kubecolor delete pod web": ["delete cluster-object:pod/web"] },
    doubt: { "kubecolor $X": "dynamic-word" },
  },
});
