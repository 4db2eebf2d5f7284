import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// src/inputs/levels.ts
var severities = ["critical", "high", "medium", "low"];
var profiles = ["baseline", "standard", "strict"];
function rankOf(severity) {
  return severities.indexOf(severity);
}
function includesProfile(profile, marked) {
  return profiles.indexOf(marked) <= profiles.indexOf(profile);
}

// src/inputs/rule-settings.ts
var defaultRuleSettings = {
  trustedRegistries: [],
  sensitive: { namespaces: [], labels: [], taints: [], runtimes: [] }
};

// src/inputs/options.ts
var failOnLevels = [...severities, "never"];
var formats = ["text", "json", "sarif", "markdown", "rdjson"];
var commentModes = ["review", "summary", "off"];
var uploadModes = ["auto", "true", "false"];
var defaultConfigPath = ".github/seaworthy.yml";
var defaults = {
  profile: "standard",
  failOn: "high",
  rules: [],
  overrides: /* @__PURE__ */ new Map(),
  settings: defaultRuleSettings,
  charts: [],
  include: [],
  exclude: [],
  excludesDefaults: true,
  comments: "review",
  maxComments: 30,
  configPath: void 0
};
var optionSpecs = [
  {
    name: "github-token",
    takes: "text",
    default: "${{ github.token }}",
    says: "Token for comments, code scanning and, without a checkout, for reading files.",
    commands: [],
    isActionInput: true
  },
  {
    name: "base",
    takes: "text",
    placeholder: "REV",
    says: "Commit to compare with; the branch's upstream or origin/HEAD unless said.",
    commands: ["review", "fix"],
    isActionInput: false
  },
  {
    name: "head",
    takes: "text",
    placeholder: "REV",
    says: "Commit to review; the working tree unless said.",
    commands: ["review"],
    isActionInput: false
  },
  {
    name: "config",
    takes: "text",
    placeholder: "FILE",
    default: defaultConfigPath,
    says: "Configuration file; a review reads it from the base commit. `none` for no file.",
    commands: ["review", "scan", "fix"],
    isActionInput: true
  },
  {
    name: "profile",
    takes: "choice",
    choices: profiles,
    default: defaults.profile,
    says: "How much is asked: `baseline` is what is plainly dangerous, `strict` is everything.",
    commands: ["review", "scan", "fix"],
    isActionInput: true
  },
  {
    name: "fail-on",
    takes: "choice",
    choices: failOnLevels,
    default: defaults.failOn,
    says: "The lowest severity of a new finding that fails the run. The action fails a push only where this is set.",
    commands: ["review", "scan"],
    isActionInput: true
  },
  {
    name: "comments",
    takes: "choice",
    choices: commentModes,
    default: defaults.comments,
    says: "`review` comments on lines, `summary` keeps one comment up to date, `off` writes none.",
    commands: [],
    isActionInput: true
  },
  {
    name: "max-comments",
    takes: "number",
    default: String(defaults.maxComments),
    says: "The most comments one review makes, worst findings first; the rest stands in the summary.",
    commands: [],
    isActionInput: true
  },
  {
    name: "upload-sarif",
    takes: "choice",
    choices: uploadModes,
    default: "auto",
    says: "Upload to code scanning: `auto` does so wherever GitHub accepts it.",
    commands: [],
    isActionInput: true
  },
  {
    name: "sarif-file",
    takes: "text",
    default: "seaworthy.sarif",
    says: "Where the SARIF report is written, relative to the working directory.",
    commands: [],
    isActionInput: true
  },
  {
    name: "working-directory",
    takes: "text",
    default: ".",
    says: "Folder of the checkout.",
    commands: [],
    isActionInput: true
  },
  {
    name: "rules",
    takes: "list",
    placeholder: "GLOB",
    says: "Only these rules, `workload/*` for instance.",
    commands: ["review", "scan", "fix"],
    isActionInput: false
  },
  {
    name: "include",
    takes: "list",
    placeholder: "GLOB",
    says: "Only these paths.",
    commands: ["review", "scan", "fix"],
    isActionInput: false
  },
  {
    name: "exclude",
    takes: "list",
    placeholder: "GLOB",
    says: "Not these paths.",
    commands: ["review", "scan", "fix"],
    isActionInput: false
  },
  {
    name: "no-default-excludes",
    takes: "flag",
    says: "Also vendored files, test data, goldens, rendered copies and generated files.",
    commands: ["review", "scan", "fix"],
    isActionInput: false
  },
  {
    name: "format",
    takes: "choice",
    choices: formats,
    default: "text",
    says: "The form of the report.",
    commands: ["review", "scan", "rules"],
    isActionInput: false
  },
  {
    name: "output",
    takes: "text",
    placeholder: "FILE",
    says: "Write the report to a file; standard output unless said.",
    commands: ["review", "scan", "rules"],
    isActionInput: false
  },
  {
    name: "all",
    takes: "flag",
    says: "Fix every finding, not only those that the change brings.",
    commands: ["fix"],
    isActionInput: false
  },
  {
    name: "dry-run",
    takes: "flag",
    says: "Print the patch and leave the files alone.",
    commands: ["fix"],
    isActionInput: false
  },
  {
    name: "quiet",
    takes: "flag",
    says: "No progress on standard error.",
    commands: ["review", "scan", "fix"],
    isActionInput: false
  }
];

export {
  severities,
  profiles,
  rankOf,
  includesProfile,
  defaultRuleSettings,
  failOnLevels,
  formats,
  commentModes,
  uploadModes,
  defaultConfigPath,
  defaults,
  optionSpecs
};
