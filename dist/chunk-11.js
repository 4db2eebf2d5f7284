import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  commentModes,
  defaultRuleSettings,
  defaults,
  failOnLevels,
  profiles,
  severities
} from "./chunk-12.js";
import {
  require_dist
} from "./chunk-2.js";
import {
  UserError,
  nearest
} from "./chunk-13.js";
import {
  __toESM
} from "./chunk.js";

// src/inputs/config.ts
var import_yaml4 = __toESM(require_dist(), 1);

// src/inputs/charts.ts
var import_yaml2 = __toESM(require_dist(), 1);

// src/inputs/config-entries.ts
var import_yaml = __toESM(require_dist(), 1);
function entriesOf(map, at) {
  const entries = /* @__PURE__ */ new Map();
  for (const { key, value } of map.items) {
    if (!(0, import_yaml.isScalar)(key) || typeof key.value !== "string") throw at(key, "a setting has a plain name.");
    if (entries.has(key.value)) throw at(key, `\`${key.value}\` is set twice.`);
    entries.set(key.value, { node: key, value });
  }
  return entries;
}
function textsIn(entry, key, at) {
  if (!entry) return [];
  const items = (0, import_yaml.isSeq)(entry.value) ? entry.value.items : [void 0];
  const texts = items.flatMap((item) => textIn(item) ?? []);
  if (texts.length < items.length) throw at(entry.node, `\`${key}\` is a list of texts.`);
  return texts;
}
function textIn(node) {
  return (0, import_yaml.isScalar)(node) && typeof node.value === "string" && node.value !== "" ? { node, text: node.value } : void 0;
}
function unknownWord(what, word, known) {
  const close = nearest(word, known);
  const hint = close === void 0 ? `known are ${known.slice(0, 12).join(", ")}` : `did you mean \`${close}\`?`;
  return `unknown ${what} \`${word.slice(0, 80)}\`; ${hint}${hint.endsWith("?") ? "" : "."}`;
}

// src/inputs/charts.ts
var chartSettings = [
  { name: "path", says: "The chart's folder, `.` for the root." },
  {
    name: "values",
    says: "Sets of values files over the chart's own, each rendered and judged by itself."
  },
  { name: "namespace", says: "The namespace that it is installed into." },
  { name: "kube-version", says: "The version of Kubernetes that its templates are told, `v1.34.0`." },
  {
    name: "api-versions",
    says: "What `.Capabilities.APIVersions` has besides, `monitoring.coreos.com/v1`."
  }
];
var chartKeys = chartSettings.map(({ name }) => name);
function chartsIn(entry, at) {
  if (!entry) return void 0;
  if (!(0, import_yaml2.isSeq)(entry.value)) throw at(entry.node, "`charts` is a list of charts, each with a `path`.");
  return entry.value.items.map((item) => chartIn(item, at));
}
function chartIn(item, at) {
  if (!(0, import_yaml2.isMap)(item)) throw at(item, "a chart is a mapping with a `path`.");
  const entries = entriesOf(item, at);
  for (const [key, { node }] of entries) {
    if (!chartKeys.includes(key)) throw at(node, unknownWord("setting", key, chartKeys));
  }
  const text = (key) => {
    const found = entries.get(key);
    if (!found) return void 0;
    const value = textIn(found.value)?.text;
    if (value === void 0) throw at(found.node, `\`${key}\` is a text.`);
    return value;
  };
  const path = text("path");
  if (path === void 0) throw at(item, "a chart needs a `path`: its folder.");
  const namespace = text("namespace");
  const kubeVersion = text("kube-version");
  return {
    path: path.replace(/^\.\/|\/$/g, "") || ".",
    values: valuesIn(entries.get("values"), at),
    ...namespace === void 0 ? {} : { namespace },
    ...kubeVersion === void 0 ? {} : { kubeVersion },
    apiVersions: textsIn(entries.get("api-versions"), "api-versions", at).map(({ text: version }) => version)
  };
}
function valuesIn(entry, at) {
  if (!entry) return [];
  const complaint = () => at(entry.node, "`values` is a list of sets, each a list of values files.");
  if (!(0, import_yaml2.isSeq)(entry.value)) throw complaint();
  return entry.value.items.map((item) => {
    const file = textIn(item);
    const files = (0, import_yaml2.isSeq)(item) ? item.items.map(textIn) : [file];
    const named = files.filter((name) => name !== void 0);
    if (named.length === 0 || named.length < files.length) throw complaint();
    return named.map(({ text }) => text.replace(/^\.\//, ""));
  });
}

// src/inputs/configured-settings.ts
var import_yaml3 = __toESM(require_dist(), 1);
var sensitiveSettings = [
  { name: "namespaces", says: "Their namespaces." },
  {
    name: "labels",
    says: "Their labels, or those of their namespaces: `key=value`, or `key` for any value."
  },
  { name: "taints", says: "Keys of the taints that keep other pods off the nodes set apart for them." },
  {
    name: "runtimes",
    says: "RuntimeClasses that isolate them; unless said, those whose handler is known to: gVisor, Kata Containers."
  }
];
var sensitiveKeys = sensitiveSettings.map(({ name }) => name);
function ruleSettingsIn(settings, at) {
  return {
    trustedRegistries: registriesIn(settings.get("trusted-registries"), at),
    sensitive: sensitiveIn(settings.get("sensitive"), at)
  };
}
function registriesIn(entry, at) {
  return textsIn(entry, "trusted-registries", at).map(({ text, node }) => {
    if (!/^[\w.*-]+(?::\d+)?(?:\/[\w.*-]+)*\/?$/.test(text))
      throw at(node, `\`${text.slice(0, 80)}\` is no registry; write it as in an image: \`ghcr.io/team\`.`);
    return text.replace(/\/$/, "");
  });
}
function sensitiveIn(entry, at) {
  if (!entry) return defaultRuleSettings.sensitive;
  if (!(0, import_yaml3.isMap)(entry.value))
    throw at(entry.node, `\`sensitive\` is a mapping with lists of ${sensitiveKeys.join(", ")}.`);
  const entries = entriesOf(entry.value, at);
  for (const [key, { node }] of entries) {
    if (!sensitiveKeys.includes(key)) throw at(node, unknownWord("setting", key, sensitiveKeys));
  }
  const texts = (key) => textsIn(entries.get(key), key, at);
  const labels = texts("labels");
  const wrong = labels.find(({ text }) => !/^[\w./-]+(?:=[\w.-]*)?$/.test(text));
  if (wrong) throw at(wrong.node, "`labels` is a list of `key=value`, or `key` for any value.");
  const namespaces = texts("namespaces");
  if (labels.length === 0 && namespaces.length === 0)
    throw at(entry.node, "`sensitive` needs `namespaces` or `labels`: they tell which pods are meant.");
  const plain = (list) => list.map(({ text }) => text);
  return {
    namespaces: plain(namespaces),
    labels: plain(labels),
    taints: plain(texts("taints")),
    runtimes: plain(texts("runtimes"))
  };
}

// src/inputs/config.ts
var configKeys = [
  "profile",
  "fail-on",
  "comments",
  "max-comments",
  "include",
  "exclude",
  "rules",
  "charts",
  "trusted-registries",
  "sensitive"
];
function settle(given, config, fallback) {
  const file = config?.given ?? {};
  return {
    profile: given.profile ?? file.profile ?? fallback.profile,
    failOn: given.failOn ?? file.failOn ?? fallback.failOn,
    rules: given.rules ?? fallback.rules,
    overrides: config?.overrides ?? fallback.overrides,
    charts: config?.charts ?? fallback.charts,
    settings: config?.settings ?? fallback.settings,
    include: given.include ?? file.include ?? fallback.include,
    exclude: [...file.exclude ?? [], ...given.exclude ?? []],
    excludesDefaults: given.excludesDefaults ?? fallback.excludesDefaults,
    comments: given.comments ?? file.comments ?? fallback.comments,
    maxComments: given.maxComments ?? file.maxComments ?? fallback.maxComments,
    configPath: given.config?.kind === "commit" ? given.config.path : void 0
  };
}
function parseConfig(path, text, ruleIds) {
  const lines = new import_yaml4.LineCounter();
  const document = (0, import_yaml4.parseDocument)(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const lineOf = (node) => lines.linePos(node?.range?.[0] ?? 0).line;
  const [error] = document.errors;
  if (error) throw new UserError(`${path}:${lines.linePos(error.pos[0]).line}: this is not valid YAML.`);
  const root = document.contents;
  if (root === null || (0, import_yaml4.isScalar)(root) && root.value === null)
    return { given: {}, overrides: /* @__PURE__ */ new Map(), charts: [], settings: defaultRuleSettings };
  if (!(0, import_yaml4.isMap)(root))
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
    const value = (0, import_yaml4.isScalar)(entry.value) ? entry.value.value : void 0;
    const found = allowed.find((word) => word === value);
    if (found === void 0) throw at(entry.node, `\`${key}\` is one of ${allowed.join(", ")}.`);
    return found;
  };
  const globs = (key) => {
    const entry = settings.get(key);
    if (!entry) return void 0;
    const items = (0, import_yaml4.isSeq)(entry.value) ? entry.value.items.map((item) => (0, import_yaml4.isScalar)(item) ? item.value : void 0) : [];
    const texts = items.filter((item) => typeof item === "string");
    if (!(0, import_yaml4.isSeq)(entry.value) || texts.length < items.length)
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
    overrides: overridesOf(settings.get("rules"), ruleIds, at),
    charts: chartsIn(settings.get("charts"), at) ?? [],
    settings: ruleSettingsIn(settings, at)
  };
}
function countOf(entry, at) {
  if (!entry) return void 0;
  const value = (0, import_yaml4.isScalar)(entry.value) ? entry.value.value : void 0;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  throw at(entry.node, "`max-comments` is a whole number, 0 or more.");
}
function overridesOf(entry, ruleIds, at) {
  const overrides = /* @__PURE__ */ new Map();
  if (!entry) return overrides;
  if (!(0, import_yaml4.isMap)(entry.value)) throw at(entry.node, "`rules` is a mapping of rule ids to `off` or a severity.");
  for (const [id, { node, value }] of entriesOf(entry.value, at)) {
    if (!ruleIds.includes(id)) throw at(node, unknownWord("rule", id, ruleIds));
    const word = (0, import_yaml4.isScalar)(value) ? value.value : void 0;
    const level = word === "off" || word === false ? "off" : severities.find((severity) => severity === word);
    if (level === void 0) throw at(node, `\`${id}\` is off or one of ${severities.join(", ")}.`);
    overrides.set(id, level);
  }
  return overrides;
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
