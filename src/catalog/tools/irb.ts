import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "irb, pry, erb, rails, thor, rspec, rackup, puma, unicorn, cap, kamal",
  source:
    "irb(1), erb(1), rake(1), Rails 7 command line guide: all run the project's Ruby; railties/lib/rails/app_loader.rb; rspec-core, configuration_options.rb: its options are a template of Ruby",
  loads: [
    { as: "rails", files: "bin/rails script/rails config/boot.rb", above: true, even: "always" },
    { as: "rspec", files: ".rspec .rspec-local", above: true, even: "always" },
  ],
  ...changes(executes("code:ruby")),
  examples: {
    allow: [],
    guard: { "irb x": ["execute code:ruby"] },
    doubt: {},
  },
});
