import { defineTool, discloses, executes, flags, unless, values, when } from "../tool.ts";

export default defineTool({
  name: "php, php7.4, php8.0, php8.1, php8.2, php8.3, php8.4",
  source: "php(1) 8.2",
  syntax: "posix",
  options: {
    ...flags("-v|--version -m|--modules --ini -l|--syntax-check -n -q -h|--help|--usage"),
    ...values("--ri|--rextinfo --rf|--rfunction --rc|--rclass --re|--rextension --rz|--rzendextension"),
    "-r, --run": { takes: "value", does: [executes("code:php {--run}")] },
    "-i, --info": { takes: "flag", does: [discloses("secret:environment of php")] },
  },
  operands: ["argument*"],
  // -l parses the files and does not run them.
  does: [
    executes("code:php {argument}", when("argument"), unless("--syntax-check", "--run")),
    executes(
      "session:php",
      unless(
        "argument",
        "--version",
        "--modules",
        "--ini",
        "--syntax-check",
        "--run",
        "--info",
        "--usage",
        "--rextinfo",
        "--rfunction",
        "--rclass",
        "--rextension",
        "--rzendextension",
      ),
    ),
  ],
  examples: {
    allow: ["php -v", "php -l src/a.php", "php --ri opcache", "php -m"],
    guard: {
      php: ["execute session:php"],
      "php artisan migrate": ["execute code:php artisan", "execute code:php migrate"],
      "php -r 'echo 1;'": ["execute code:php echo 1;"],
      "php -i": ["disclose secret:environment of php"],
      "php --ri x --rf x --rc x --re x --rz x y": ["execute code:php y"],
    },
    doubt: { "php -d auto_prepend_file=x -l a": "unknown-option" },
  },
});
