import { defineTool, executes, flags, reads, unless, values, when } from "../tool.ts";

export default defineTool({
  name: "php-fpm, php-fpm7.4, php-fpm8.0, php-fpm8.1, php-fpm8.2, php-fpm8.3, php-fpm8.4",
  source: "php-fpm(8) 8.2",
  options: { ...flags("-t|--test -tt -m|--modules -v|--version -h|--help"), ...values("-y|--fpm-config -p|--prefix") },
  operands: [],
  // What is no setting comes back in a message.
  does: [
    reads("file:{--fpm-config}", when("--fpm-config")),
    executes("service:php-fpm", unless("--test", "-tt", "--modules", "--version", "--help")),
  ],
  examples: {
    allow: ["php-fpm8.2 -t", "php-fpm -tt", "php-fpm -m", "php-fpm -t -y /etc/php/fpm.conf"],
    guard: { "php-fpm -t -y .env": ["disclose secret:/repo/.env"], "php-fpm": ["execute service:php-fpm"] },
    doubt: { "php-fpm -i": "unknown-option" },
  },
});
