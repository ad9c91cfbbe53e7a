import { executes, unlike, type Options } from "../tool.ts";

/** A file whose users may be logged in by running programs that it names; those of this machine's owner are trusted. */
export const kubeconfig: Options = {
  "--kubeconfig": {
    takes: "value",
    does: [
      executes(
        "code:{--kubeconfig}",
        unlike("--kubeconfig", /^(?:(?:~|\/root|\/home\/[^/]+|\/Users\/[^/]+)\/\.kube\/(?!.*\.\.)|\/etc\/(?!.*\.\.)|$)/),
      ),
    ],
  },
};
