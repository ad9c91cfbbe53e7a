import { defineTool } from "../tool.ts";
import { composeCommand, composeExamples } from "./_containers.ts";

export default defineTool({
  name: "docker-compose, podman-compose",
  source: "docker compose reference, docs.docker.com; podman-compose(1) 1.0 has the same subcommands",
  ...composeCommand,
  target: { family: "docker", values: {} },
  examples: composeExamples("docker-compose"),
});
