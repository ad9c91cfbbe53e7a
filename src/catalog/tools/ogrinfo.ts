import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "ogrinfo",
  source: "ogrinfo(1), GDAL 3.11; -sql and -update, which edit, are left out, as is -oo",
  syntax: "single-mixed",
  options: {
    ...flags(
      "--help --help-general --long-usage -json -ro -q|--quiet -al -rl -so|-summary -features -nomd -listmdd -nocount -noextent -extent3D -nogeomtype",
    ),
    ...values("-fid -geomfield -where -limit -fields -geom -mdd -wkt_format -fielddomain -if"),
  },
  operands: ["source", "layer*"],
  does: [reads("file:{source}", when("source")), reads("file:{-where}", { kind: "like", slot: "-where", pattern: /^@(.+)$/ })],
  examples: {
    allow: ["ogrinfo -ro -so a.gpkg roads", "ogrinfo -json -al -where 'lanes > 2' a.shp"],
    guard: {
      "ogrinfo -al .env": ["disclose secret:/repo/.env"],
      "ogrinfo -where @.env a.shp": ["disclose secret:/repo/.env"],
    },
    doubt: { "ogrinfo -sql 'delete from roads' a.gpkg": "unknown-option" },
  },
});
