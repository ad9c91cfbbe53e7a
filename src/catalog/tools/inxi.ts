import { attached, defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "inxi",
  source: "inxi(1) 3.3",
  options: {
    ...flags("-A -b -B -C -d -D -E -f -F -G -I -j -J -l -L -m -M -n -N -o -p -P -r -R -s -S -u -x -z -Z -a -V -h"),
    ...attached("-c -t -v -y"),
    ...flags(
      "--full --expanded --flags --ip --optical --edid --gpu --nvidia --nv --memory-modules --mm --memory-short --ms --partitions --partitions-full --unmounted --version --version-short --vs --help --filter-label --filter-uuid --filter-v --filter-vulnerabilities --filter-override --no-filter --za --zl --zu --zv --host --basic --cpu --disk --graphics --machine --memory --network --partition --raid --sensors --system --filter --no-host --extra --admin --uptime --audio --battery --bluetooth --drivers --info --label --partition-full --processes --recommends --repos --swap --usb --uuid --width --slots --logical --disk-full --network-advanced --filter-all",
    ),
  },
  operands: [],
  examples: {
    allow: ["inxi -Fxz", "inxi -c0 -v7", "inxi", "inxi --expanded --za"],
    guard: {},
    doubt: { "inxi -U": "unknown-option", "inxi --output-file /srv/x": "unknown-option", "inxi --debug 22": "unknown-option" },
  },
});
