import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  defaultConfigPath,
  failOnLevels,
  formats,
  optionSpecs,
  profiles
} from "./chunk-12.js";
import {
  UserError,
  nearest
} from "./chunk-13.js";

// src/commands/arguments.ts
import { parseArgs } from "node:util";
function parseArguments(command, words) {
  const specs = specsOf(command);
  const options = Object.fromEntries(
    specs.map(({ name, takes }) => [
      name,
      { type: takes === "flag" ? "boolean" : "string", multiple: takes === "list" }
    ])
  );
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const spec = specs.find(({ name }) => name === token.name);
    if (!spec) throw unknownOption(command, token.rawName, specs);
    if (spec.takes !== "flag" && (token.value === void 0 || token.value === ""))
      throw new UserError(`\`${token.rawName}\` needs a value; ${hintAt(command)}`);
    if (spec.takes === "flag" && token.value !== void 0)
      throw new UserError(`\`${token.rawName}\` takes no value; ${hintAt(command)}`);
    if (spec.choices && !spec.choices.includes(token.value ?? "")) {
      throw new UserError(
        `\`${token.rawName}\` is one of ${spec.choices.join(", ")}, not \`${token.value}\`.`
      );
    }
  }
  const value = (name) => values[name];
  return {
    positionals,
    text: (name) => textOf(value(name)),
    list: (name) => listOf(value(name)),
    flag: (name) => value(name) === true
  };
}
function specsOf(command) {
  return optionSpecs.filter(({ commands }) => commands.includes(command));
}
function formatOf(given) {
  return formats.find((format) => format === given.text("format")) ?? "text";
}
function givenOf(given, readConfig) {
  return {
    profile: profiles.find((profile) => profile === given.text("profile")),
    failOn: failOnLevels.find((level) => level === given.text("fail-on")),
    rules: given.list("rules"),
    include: given.list("include"),
    exclude: given.list("exclude"),
    excludesDefaults: given.flag("no-default-excludes") ? false : void 0,
    config: configOf(given.text("config"), readConfig)
  };
}
function configOf(path, readConfig) {
  if (path === void 0) return { kind: "commit", path: defaultConfigPath, isRequired: false };
  return path === "none" ? { kind: "none" } : { kind: "text", path, text: readConfig(path) };
}
function unknownOption(command, name, specs) {
  const close = nearest(
    name.replace(/^-+/, ""),
    specs.map((spec) => spec.name)
  );
  const hint = close === void 0 ? hintAt(command) : `did you mean \`--${close}\`?`;
  return new UserError(`\`seaworthy ${command}\` has no option \`${name}\`; ${hint}`);
}
function hintAt(command) {
  return `see \`seaworthy ${command} --help\`.`;
}
function textOf(value) {
  return typeof value === "string" ? value : void 0;
}
function listOf(value) {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : void 0;
}

export {
  parseArguments,
  specsOf,
  formatOf,
  givenOf
};
