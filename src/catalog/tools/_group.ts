import { flags, values, type Command, type Options } from "../tool.ts";

/** A word with commands below it, which alone prints them. */
export const group = (commands: NonNullable<Command["commands"]>): Command => ({ withoutCommand: "help", commands });

/** A command that only reads with these options: `flags` and `values` as in a tool file. Others are a doubt. */
export const reading = (plain: string, valued = ""): Command => ({
  options: { ...flags(plain), ...values(valued) },
  operands: ["operand*"],
});

/** Options as the commands below have them, for a program that does without the command's name. */
export const arityOf = (options: Options): Options =>
  Object.fromEntries(Object.entries(options).map(([names, option]) => [names, typeof option === "string" ? option : option.takes]));
