#!/usr/bin/env node
import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  parseArguments,
  specsOf
} from "./chunk-5.js";
import "./chunk-12.js";
import {
  product
} from "./chunk-4.js";
import {
  UserError,
  nearest
} from "./chunk-13.js";
import "./chunk.js";

// src/commands/help.ts
var pages = {
  review: {
    usage: "review [--base REV] [--head REV]",
    says: "Reviews a change: what it makes worse, on the lines that cause it, with fixes that were tried.",
    examples: [
      "seaworthy review --base origin/main --head HEAD",
      "seaworthy review    # your branch and working tree"
    ]
  },
  scan: {
    usage: "scan [PATH...]",
    says: "Judges everything in the working directory, or in the files and folders given.",
    examples: ["seaworthy scan deploy/", "seaworthy scan --format sarif --output seaworthy.sarif"]
  },
  fix: {
    usage: "fix [--dry-run]",
    says: "Applies the safe, verified fixes for what your change brings to the working tree.",
    examples: ["seaworthy fix --dry-run", "seaworthy fix --all"]
  },
  rules: {
    usage: "rules",
    says: "Lists the rules.",
    examples: ["seaworthy rules", "seaworthy rules --format json"]
  },
  explain: {
    usage: "explain RULE",
    says: "Explains one rule.",
    examples: ["seaworthy explain workload/no-privileged"]
  },
  demo: {
    usage: "demo",
    says: "Makes a small repository with a pull request in a temporary folder and reviews it.",
    examples: ["seaworthy demo"]
  }
};
var commandNames = ["review", "scan", "fix", "rules", "explain", "demo"];
function overview() {
  const rows = commandNames.map((name) => `  ${pages[name].usage.padEnd(36)}${pages[name].says}`);
  return [
    "seaworthy: reviews changes of Kubernetes manifests, Helm charts, Kustomize overlays and Dockerfiles",
    "",
    "Usage: seaworthy COMMAND [OPTIONS]",
    "",
    ...rows,
    "",
    "Exit codes: 0 pass · 1 findings at or above --fail-on · 2 usage or configuration error · 3 incomplete",
    "`seaworthy COMMAND --help` tells the options. `seaworthy --version` tells the version.",
    ""
  ].join("\n");
}
function helpOf(command) {
  const { usage, says, examples } = pages[command];
  const options = specsOf(command).map((spec) => `  ${nameOf(spec).padEnd(28)}${saysOf(spec)}`);
  return [
    `Usage: seaworthy ${usage}`,
    "",
    says,
    ...options.length > 0 ? ["", "Options:", ...options] : [],
    "",
    "Examples:",
    ...examples.map((example) => `  ${example}`),
    ""
  ].join("\n");
}
function nameOf({ name, takes, choices, placeholder }) {
  if (takes === "flag") return `--${name}`;
  return `--${name} ${placeholder ?? (choices ? name.toUpperCase() : "VALUE")}`;
}
function saysOf({ says, takes, choices, default: fallback }) {
  const allowed = choices ? ` ${choices.join(" | ")}.` : "";
  const repeated = takes === "list" ? " Repeatable." : "";
  return `${says}${allowed}${repeated}${fallback === void 0 ? "" : ` Default: ${fallback}.`}`;
}

// src/commands/progress-line.ts
var ProgressLine = class {
  #stream;
  #doing = "";
  #timer;
  #isShown = false;
  constructor(stream) {
    this.#stream = stream;
  }
  say(doing) {
    this.#doing = doing;
    if (this.#isShown) this.#show();
    else if (this.#stream.isTTY) this.#timer ??= setTimeout(() => this.#show(), 1e3).unref();
  }
  end() {
    clearTimeout(this.#timer);
    if (this.#isShown) this.#stream.write("\r\x1B[K");
    this.#isShown = false;
  }
  #show() {
    this.#isShown = true;
    this.#stream.write(`\r\x1B[K${this.#doing} ...`);
  }
};

// src/cli.ts
process.stdout.on("error", endQuietly);
process.exitCode = await main(process.argv.slice(2), terminalOf(process));
async function main(words, terminal) {
  try {
    return await run(words, terminal);
  } catch (error) {
    terminal.settle();
    if (error instanceof UserError) {
      terminal.note(`seaworthy: ${error.message}
`);
      return 2;
    }
    const trace = error instanceof Error ? error.stack ?? error.message : String(error);
    terminal.note(`${trace}
This is a fault of Seaworthy: please report it at ${product.homepage}/issues
`);
    return 70;
  }
}
async function run(words, terminal) {
  const [word, ...rest] = words;
  if (word === "--version" || word === "-V") return printed(`${product.version}
`, terminal);
  if (word === void 0 || word === "--help" || word === "-h" || word === "help")
    return printed(overview(), terminal);
  const command = commandNames.find((name) => name === word);
  if (!command) throw unknownCommand(word);
  if (rest.includes("--help") || rest.includes("-h")) return printed(helpOf(command), terminal);
  const quiet = rest.includes("--quiet") ? { ...terminal, progress: () => {
  } } : terminal;
  return start(command, parseArguments(command, rest), quiet);
}
async function start(command, given, terminal) {
  switch (command) {
    case "review":
      return (await import("./commands-review.js")).reviewCommand(given, terminal);
    case "scan":
      return (await import("./commands-scan.js")).scanCommand(given, terminal);
    case "fix":
      return (await import("./commands-fix.js")).fixCommand(given, terminal);
    case "rules":
      return (await import("./commands-rules.js")).rulesCommand(given, terminal);
    case "explain":
      return (await import("./commands-explain.js")).explainCommand(given, terminal);
    case "demo":
      return (await import("./commands-demo.js")).demoCommand(given, terminal);
  }
}
function printed(text, terminal) {
  terminal.write(text);
  return 0;
}
function unknownCommand(word) {
  const close = nearest(word, commandNames);
  return new UserError(
    `There is no command \`${word}\`; ${close ? `did you mean \`${close}\`?` : "see `seaworthy --help`."}`
  );
}
function terminalOf({ stdout, stderr, env }) {
  const line = new ProgressLine(stderr);
  return {
    folder: process.cwd(),
    write: (text) => stdout.write(text),
    note: (text) => stderr.write(text),
    progress: (doing) => line.say(doing),
    settle: () => line.end(),
    hasColour: stdout.isTTY && env.NO_COLOR === void 0 && env.TERM !== "dumb",
    columns: stdout.isTTY ? stdout.columns : void 0
  };
}
function endQuietly(error) {
  if (error.code === "EPIPE") process.exit();
  process.stderr.write(`seaworthy: the report cannot be written to standard output (${error.code}).
`);
  process.exit(2);
}
