import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  require_dist
} from "./chunk.js";
import {
  commentModes,
  defaults,
  failOnLevels,
  profiles,
  severities
} from "./chunk-10.js";
import {
  UserError,
  __toESM,
  nearest
} from "./chunk-11.js";

// src/inputs/config.ts
var import_yaml = __toESM(require_dist(), 1);
var configKeys = [
  "profile",
  "fail-on",
  "comments",
  "max-comments",
  "include",
  "exclude",
  "rules"
];
function settle(given, config, fallback) {
  const file = config?.given ?? {};
  return {
    profile: given.profile ?? file.profile ?? fallback.profile,
    failOn: given.failOn ?? file.failOn ?? fallback.failOn,
    rules: given.rules ?? fallback.rules,
    overrides: config?.overrides ?? fallback.overrides,
    include: given.include ?? file.include ?? fallback.include,
    exclude: [...file.exclude ?? [], ...given.exclude ?? []],
    excludesDefaults: given.excludesDefaults ?? fallback.excludesDefaults,
    comments: given.comments ?? file.comments ?? fallback.comments,
    maxComments: given.maxComments ?? file.maxComments ?? fallback.maxComments,
    configPath: given.config?.kind === "commit" ? given.config.path : void 0
  };
}
function parseConfig(path, text, ruleIds) {
  const lines = new import_yaml.LineCounter();
  const document = (0, import_yaml.parseDocument)(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const lineOf = (node) => lines.linePos(node?.range?.[0] ?? 0).line;
  const [error] = document.errors;
  if (error) throw new UserError(`${path}:${lines.linePos(error.pos[0]).line}: this is not valid YAML.`);
  const root = document.contents;
  if (root === null || (0, import_yaml.isScalar)(root) && root.value === null) return { given: {}, overrides: /* @__PURE__ */ new Map() };
  if (!(0, import_yaml.isMap)(root))
    throw new UserError(`${path}:${lineOf(root)}: the configuration is a mapping of settings.`);
  const at = (node, message) => new UserError(`${path}:${lineOf(node)}: ${message}`);
  const settings = entriesOf(root, at);
  for (const [key, { node }] of settings) {
    if (!configKeys.includes(key))
      throw at(node, unknownWord("setting", key, configKeys));
  }
  const choice = (key, allowed) => {
    const entry = settings.get(key);
    if (!entry) return void 0;
    const value = (0, import_yaml.isScalar)(entry.value) ? entry.value.value : void 0;
    const found = allowed.find((word) => word === value);
    if (found === void 0) throw at(entry.node, `\`${key}\` is one of ${allowed.join(", ")}.`);
    return found;
  };
  const globs = (key) => {
    const entry = settings.get(key);
    if (!entry) return void 0;
    const items = (0, import_yaml.isSeq)(entry.value) ? entry.value.items.map((item) => (0, import_yaml.isScalar)(item) ? item.value : void 0) : [];
    const texts = items.filter((item) => typeof item === "string");
    if (!(0, import_yaml.isSeq)(entry.value) || texts.length < items.length)
      throw at(entry.node, `\`${key}\` is a list of globs.`);
    return texts;
  };
  return {
    given: {
      profile: choice("profile", profiles),
      failOn: choice("fail-on", failOnLevels),
      comments: choice("comments", commentModes),
      maxComments: countOf(settings.get("max-comments"), at),
      include: globs("include"),
      exclude: globs("exclude")
    },
    overrides: overridesOf(settings.get("rules"), ruleIds, at)
  };
}
function entriesOf(map, at) {
  const entries = /* @__PURE__ */ new Map();
  for (const { key, value } of map.items) {
    if (!(0, import_yaml.isScalar)(key) || typeof key.value !== "string") throw at(key, "a setting has a plain name.");
    if (entries.has(key.value)) throw at(key, `\`${key.value}\` is set twice.`);
    entries.set(key.value, { node: key, value });
  }
  return entries;
}
function countOf(entry, at) {
  if (!entry) return void 0;
  const value = (0, import_yaml.isScalar)(entry.value) ? entry.value.value : void 0;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  throw at(entry.node, "`max-comments` is a whole number, 0 or more.");
}
function overridesOf(entry, ruleIds, at) {
  const overrides = /* @__PURE__ */ new Map();
  if (!entry) return overrides;
  if (!(0, import_yaml.isMap)(entry.value)) throw at(entry.node, "`rules` is a mapping of rule ids to `off` or a severity.");
  for (const [id, { node, value }] of entriesOf(entry.value, at)) {
    if (!ruleIds.includes(id)) throw at(node, unknownWord("rule", id, ruleIds));
    const word = (0, import_yaml.isScalar)(value) ? value.value : void 0;
    const level = word === "off" || word === false ? "off" : severities.find((severity) => severity === word);
    if (level === void 0) throw at(node, `\`${id}\` is off or one of ${severities.join(", ")}.`);
    overrides.set(id, level);
  }
  return overrides;
}
function unknownWord(what, word, known) {
  const close = nearest(word, known);
  const hint = close === void 0 ? `known are ${known.slice(0, 12).join(", ")}` : `did you mean \`${close}\`?`;
  return `unknown ${what} \`${word.slice(0, 80)}\`; ${hint}${hint.endsWith("?") ? "" : "."}`;
}

// src/repository/options-for.ts
var configLimit = 256 << 10;
async function optionsFor(given, commit, ruleIds, fallback = defaults) {
  return settle(given, given.config && await configFrom(given.config, commit, ruleIds), fallback);
}
async function configFrom(source, commit, ruleIds) {
  if (source.kind === "none") return void 0;
  if (source.kind === "text") return parseConfig(source.path, source.text, ruleIds);
  const entry = commit.find ? await commit.find(source.path) : (await commit.list()).find(({ path }) => path === source.path);
  if (entry?.kind !== "file") {
    if (!source.isRequired) return void 0;
    throw new UserError(
      `The configuration \`${source.path}\` does not exist at the commit it is read from (${commit.sha ?? "the working tree"}).`
    );
  }
  for await (const [, content] of commit.read([entry], configLimit)) {
    if (content.kind === "unreadable")
      throw new UserError(`${source.path}: the configuration cannot be read: ${content.because}.`);
    return parseConfig(source.path, Buffer.from(content.bytes).toString("utf8"), ruleIds);
  }
  return void 0;
}

export {
  optionsFor
};
