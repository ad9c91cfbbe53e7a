import { describe, expect, test } from "bun:test";
import { objectsOf } from "./_manifests.ts";

describe("objects of a manifest:", () => {
  const cases: readonly (readonly [name: string, text: string, objects: readonly string[] | undefined])[] = [
    ["one document", "kind: Pod\nmetadata: { name: a }\n", ["Pod/a"]],
    [
      "several",
      "---\nkind: Pod\nmetadata: { name: a }\n---\n---\nkind: Service\nmetadata: { generateName: b- }\n",
      ["Pod/a", "Service/b-"],
    ],
    ["a list", '{"kind":"PodList","items":[{"kind":"Pod","metadata":{"name":"a"}}]}', ["Pod/a"]],
    ["nothing", "", []],
    ["a template", "kind: {{ .Values.kind }}\n", undefined],
    ["no kind", "metadata: { name: a }\n", undefined],
    ["no name", "kind: Pod\n", undefined],
    ["text", "hello", undefined],
    ["an odd kind", "kind: 'x/y'\nmetadata: { name: a }\n", undefined],
    ["too many", Array.from({ length: 201 }, (_, i) => `kind: Pod\nmetadata: { name: a${i} }\n`).join("---\n"), undefined],
  ];
  for (const [name, text, objects] of cases)
    test(name, () =>
      expect(objectsOf(text)?.map((each) => `${each.kind}/${each.name}`)).toEqual(objects === undefined ? undefined : [...objects]),
    );
});
