import { defineTool } from "../tool.ts";

export default defineTool({
  name: "md5sum, sha1sum, sha224sum, sha256sum, sha384sum, sha512sum, b2sum, b3sum, cksum, sum, shasum, md5, gmd5sum, gsha256sum, gsha1sum, gsha512sum, xxhsum, xxh32sum, xxh64sum, xxh128sum",
  source: "md5sum(1) to cksum(1), sum(1), GNU coreutils 9.1; shasum(1), perl 5.36; xxhsum(1) 0.8",
  optionsOnlyRead: true,
  examples: { allow: ["sha256sum a.bin", "md5sum -c SUMS", "cksum $(ls)", "sha256sum ~/.ssh/id_rsa"], guard: {}, doubt: {} },
});
