import { defineTool, deletes, executes, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "buildah",
  source: "buildah(1) 1.28; global options: cmd/buildah/main.go, github.com/containers/buildah",
  syntax: "pflag",
  helpAs: ["-h"],
  options: {
    ...values("--log-level"),
    // It may name a program that mounts.
    "--storage-opt": { takes: "value", does: [executes("code:{--storage-opt}")] },
    "--root": { takes: "value", does: [writes("file:{--root}")] },
    "--runroot": { takes: "value", does: [writes("file:{--runroot}")] },
    "--cpu-profile": { takes: "value", does: [writes("file:{--cpu-profile}")] },
    "--memory-profile": { takes: "value", does: [writes("file:{--memory-profile}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "images, containers, list, ls, ps, info, inspect, version": readsOnly,
    manifest: {
      withoutCommand: "help",
      commands: { "inspect, exists": readsOnly, "create, add, annotate, remove, rm, push": always(writes("image:manifest list")) },
    },
    "build, build-using-dockerfile, bud, run": always(executes("container:buildah")),
    "from, add, copy, commit, config, tag, pull, push, rename": always(writes("image:by buildah")),
    "rm, delete, rmi, prune, umount, unmount": always(deletes("image:by buildah")),
    "mount, unshare": always(executes("session:buildah")),
    "login, logout": always(writes("account:registry")),
  },
  examples: {
    allow: [
      "buildah rm -h",
      "buildah inspect --type image web",
      "buildah images",
      "buildah manifest inspect",
      "buildah --log-level 1 images",
    ],
    guard: {
      "buildah images --storage-opt overlay.mount_program=/srv/x": ["execute code:overlay.mount_program=/srv/x"],
      "buildah images --root /srv/a --runroot /srv/b --cpu-profile /srv/c --memory-profile /srv/d": [
        "write file:/srv/a",
        "write file:/srv/b",
        "write file:/srv/c",
        "write file:/srv/d",
      ],
      "buildah --root x --runroot x --cpu-profile x --memory-profile x --storage-opt x rm a": [
        "execute code:x",
        "write file:/repo/x",
        "write file:/repo/x",
        "write file:/repo/x",
        "write file:/repo/x",
        "delete image:by buildah",
      ],
      "buildah manifest create": ["write image:manifest list"],
      "buildah build": ["execute container:buildah"],
      "buildah from": ["write image:by buildah"],
      "buildah rm": ["delete image:by buildah"],
      "buildah mount": ["execute session:buildah"],
      "buildah login": ["write account:registry"],
    },
    doubt: { "buildah frobnicate": "unknown-command" },
  },
});
