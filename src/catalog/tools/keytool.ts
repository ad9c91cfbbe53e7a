import { defineTool, flags, unless, values, writes } from "../tool.ts";

export default defineTool({
  name: "keytool",
  source: "keytool(1), JDK 17",
  syntax: "single-mixed",
  options: {
    ...flags("-list -printcert -printcertreq -printcrl -showinfo -help -v -rfc -cacerts -protected -tls"),
    ...values("-keystore -storepass -storepass:env -storepass:file -storetype -alias -file -jarfile -sslserver -providername"),
  },
  operands: [],
  does: [writes("file:{-keystore:key store}", unless("-list", "-printcert", "-printcertreq", "-printcrl", "-showinfo", "-help"))],
  examples: {
    allow: ["keytool -list -v -keystore app.jks -storepass x", "keytool -printcert -sslserver shop.example.com:443"],
    guard: { "keytool -keystore /srv/a": ["write file:/srv/a"] },
    doubt: {
      "keytool -importcert -alias a -file c": "unknown-option",
      "keytool -list -providerpath /tmp/x -providerclass X": "unknown-option",
    },
  },
});
