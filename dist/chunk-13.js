import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// src/text/path.ts
function toRepoPath(text) {
  if (text === "" || text.startsWith("/") || /(?:^|\/)\.{1,2}(?:\/|$)/.test(text)) {
    throw new TypeError(`not a path inside the repository: ${JSON.stringify(text)}`);
  }
  return text;
}
function toCommitSha(text) {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text))
    throw new TypeError(`not a commit id: ${JSON.stringify(text)}`);
  return text;
}
function folderOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function fileNameOf(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function joinPath(folder, relative) {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part2 of relative.split("/")) {
    if (part2 === "" || part2 === ".") continue;
    if (part2 !== "..") parts.push(part2);
    else if (parts.pop() === void 0) return void 0;
  }
  return parts.length === 0 ? void 0 : toRepoPath(parts.join("/"));
}

// src/rules/kit/fix.ts
function set(parent, route2, value) {
  return { kind: "set", parent, route: route2, value };
}
function insert(list, value) {
  return { kind: "insert", list, value };
}
function remove(node) {
  return { kind: "remove", node };
}
function replace(place, text) {
  return { kind: "replace", place, text };
}
function safeFix(title3, ...patches) {
  return { title: title3, patches, safety: "safe" };
}
function fixToReview(title3, check3, ...patches) {
  return { title: title3, patches, safety: "review", check: check3 };
}

// src/rules/kit/removed-apis.ts
function removedApi(apiVersion, kind) {
  return removedApis.find((api) => api.apiVersion === apiVersion && api.kinds.includes(kind));
}
var selectorNeeded = {
  check: "In `apps/v1` the selector can no longer be changed, `rollbackTo` and `templateGeneration` are gone, and update strategy, surge and history have other defaults.",
  needs: ["spec", "selector"]
};
var flowControl = {
  check: "`flowcontrol.apiserver.k8s.io/v1` needs Kubernetes 1.29, and 0 concurrency shares mean 0 there, not 30."
};
var flowSchema = { check: "`flowcontrol.apiserver.k8s.io/v1` needs Kubernetes 1.29." };
var removedApis = [
  row("1.32", "flowcontrol.apiserver.k8s.io/v1beta3", "v1", flowSchema, "FlowSchema"),
  row("1.32", "flowcontrol.apiserver.k8s.io/v1beta3", "v1", flowControl, "PriorityLevelConfiguration"),
  row("1.29", "flowcontrol.apiserver.k8s.io/v1beta2", "v1", flowSchema, "FlowSchema"),
  row("1.29", "flowcontrol.apiserver.k8s.io/v1beta2", "v1", "rewritten", "PriorityLevelConfiguration"),
  row("1.27", "storage.k8s.io/v1beta1", "v1", "same", "CSIStorageCapacity"),
  row("1.26", "flowcontrol.apiserver.k8s.io/v1beta1", "v1", flowSchema, "FlowSchema"),
  row("1.26", "flowcontrol.apiserver.k8s.io/v1beta1", "v1", "rewritten", "PriorityLevelConfiguration"),
  row(
    "1.26",
    "autoscaling/v2beta2",
    "v2",
    { check: "Every metric must say what it aims at under `target`." },
    "HorizontalPodAutoscaler"
  ),
  row("1.25", "autoscaling/v2beta1", "v2", "rewritten", "HorizontalPodAutoscaler"),
  row("1.25", "batch/v1beta1", "v1", "same", "CronJob"),
  row("1.25", "discovery.k8s.io/v1beta1", "v1", "rewritten", "EndpointSlice"),
  row("1.25", "events.k8s.io/v1beta1", "v1", "rewritten", "Event"),
  row("1.25", "node.k8s.io/v1beta1", "v1", "same", "RuntimeClass"),
  row(
    "1.25",
    "policy/v1beta1",
    "v1",
    {
      check: "An empty selector, which selected no pod before, selects every pod of the namespace in `policy/v1`."
    },
    "PodDisruptionBudget"
  ),
  row("1.25", "policy/v1beta1", void 0, "rewritten", "PodSecurityPolicy"),
  row(
    "1.22",
    "admissionregistration.k8s.io/v1beta1",
    "v1",
    "rewritten",
    "MutatingWebhookConfiguration",
    "ValidatingWebhookConfiguration"
  ),
  row("1.22", "apiextensions.k8s.io/v1beta1", "v1", "rewritten", "CustomResourceDefinition"),
  row("1.22", "apiregistration.k8s.io/v1beta1", "v1", "same", "APIService"),
  row("1.22", "authentication.k8s.io/v1beta1", "v1", "same", "TokenReview"),
  row(
    "1.22",
    "authorization.k8s.io/v1beta1",
    "v1",
    "rewritten",
    "LocalSubjectAccessReview",
    "SelfSubjectAccessReview",
    "SelfSubjectRulesReview",
    "SubjectAccessReview"
  ),
  row("1.22", "certificates.k8s.io/v1beta1", "v1", "rewritten", "CertificateSigningRequest"),
  row("1.22", "coordination.k8s.io/v1beta1", "v1", "same", "Lease"),
  row("1.22", "extensions/v1beta1", "networking.k8s.io/v1", "rewritten", "Ingress"),
  row("1.22", "networking.k8s.io/v1beta1", "v1", "rewritten", "Ingress"),
  row("1.22", "networking.k8s.io/v1beta1", "v1", "same", "IngressClass"),
  row(
    "1.22",
    "rbac.authorization.k8s.io/v1beta1",
    "v1",
    "same",
    "ClusterRole",
    "ClusterRoleBinding",
    "Role",
    "RoleBinding"
  ),
  row("1.22", "scheduling.k8s.io/v1beta1", "v1", "same", "PriorityClass"),
  row(
    "1.22",
    "storage.k8s.io/v1beta1",
    "v1",
    "same",
    "CSIDriver",
    "CSINode",
    "StorageClass",
    "VolumeAttachment"
  ),
  row("1.16", "extensions/v1beta1", "networking.k8s.io/v1", "same", "NetworkPolicy"),
  row("1.16", "extensions/v1beta1", void 0, "rewritten", "PodSecurityPolicy"),
  row("1.16", "extensions/v1beta1", "apps/v1", selectorNeeded, "DaemonSet", "Deployment", "ReplicaSet"),
  row("1.16", "apps/v1beta1", "v1", selectorNeeded, "Deployment", "ReplicaSet", "StatefulSet"),
  row("1.16", "apps/v1beta2", "v1", selectorNeeded, "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet")
];
function row(removedIn, apiVersion, successor, migration, ...kinds) {
  const group = apiVersion.slice(0, apiVersion.indexOf("/"));
  const replacement = successor?.includes("/") === false ? `${group}/${successor}` : successor;
  return { apiVersion, kinds, removedIn, replacement, migration };
}

// src/rules/cluster/no-removed-api.ts
var rule = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["CLUSTER-5", "WORK-20"],
  title: "Objects use API versions that Kubernetes still serves",
  why: "A cluster refuses an object of a removed API version, so that it cannot be deployed.",
  references: [
    {
      title: "Kubernetes: deprecated API migration guide",
      url: "https://kubernetes.io/docs/reference/using-api/deprecation-guide/"
    }
  ],
  *check(object) {
    const api = removedApi(object.apiVersion, object.kind);
    if (api === void 0) return;
    const fix = fixOf(object, api);
    yield {
      at: object.at("apiVersion") ?? object,
      message: messageOf(object, api),
      ...fix && { fix }
    };
  }
};
function messageOf({ kind, name }, { apiVersion, removedIn, replacement }) {
  const removed = `${kind} \`${name}\` uses \`${apiVersion}\`, which Kubernetes ${removedIn} removed`;
  if (replacement !== void 0) return `${removed}; its successor is \`${replacement}\`.`;
  return `${removed}; Pod Security admission and admission policies took the place of ${kind}.`;
}
function fixOf(object, { replacement, migration }) {
  if (replacement === void 0 || migration === "rewritten" || object.at("apiVersion") === void 0)
    return void 0;
  const title3 = `Use ${replacement}`;
  const patch = set(object.root, ["apiVersion"], replacement);
  if (migration === "same") return safeFix(title3, patch);
  const isReady = migration.needs === void 0 || object.at(...migration.needs)?.kind === "map";
  return isReady ? fixToReview(title3, migration.check, patch) : void 0;
}

// src/rules/kit/dockerfile-keys.ts
function instructionKey(instruction) {
  const flags = instruction.flags.map(
    ({ name, value }) => ` ${name}${value === void 0 ? "" : `=${value.text}`}`
  );
  return `${instruction.keyword}${flags.join("")} ${inOneLine(instruction.text)}`;
}
function commandKey(command) {
  const words = [...command.prefixes.flatMap((prefix3) => prefix3.words), ...command.words];
  return inOneLine(words.map((word) => word.text).join(" "));
}
function inOneLine(text) {
  return text.trim().replaceAll(/\s+/g, " ");
}

// src/rules/kit/references.ts
var podSecurityStandards = {
  title: "Kubernetes: Pod Security Standards",
  url: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"
};
var securityContext = {
  title: "Kubernetes: configure a security context",
  url: "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"
};
var capabilitiesManual = {
  title: "Linux manual: capabilities(7)",
  url: "https://man7.org/linux/man-pages/man7/capabilities.7.html"
};
var seccomp = {
  title: "Kubernetes: restrict system calls with seccomp",
  url: "https://kubernetes.io/docs/tutorials/security/seccomp/"
};
var appArmor = {
  title: "Kubernetes: restrict access to resources with AppArmor",
  url: "https://kubernetes.io/docs/tutorials/security/apparmor/"
};
var rbacGoodPractices = {
  title: "Kubernetes: RBAC good practices",
  url: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"
};
var kubeletAuthorization = {
  title: "Kubernetes: kubelet authorization",
  url: "https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/#kubelet-authorization"
};
var hostPathVolumes = {
  title: "Kubernetes: hostPath volumes",
  url: "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"
};
var imageNames = {
  title: "Kubernetes: images",
  url: "https://kubernetes.io/docs/concepts/containers/images/#image-names"
};
var resourceManagement = {
  title: "Kubernetes: resource management for pods and containers",
  url: "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"
};
var secretsGoodPractices = {
  title: "Kubernetes: good practices for Secrets",
  url: "https://kubernetes.io/docs/concepts/security/secrets-good-practices/"
};
var serviceAccounts = {
  title: "Kubernetes: configure service accounts for pods",
  url: "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting"
};
var nodeAssignment = {
  title: "Kubernetes: assigning pods to nodes",
  url: "https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/"
};
var taints = {
  title: "Kubernetes: taints and tolerations",
  url: "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/"
};
var dockerfileBestPractices = {
  title: "Docker: building best practices",
  url: "https://docs.docker.com/build/building/best-practices/"
};
var dockerfileReference = {
  title: "Docker: Dockerfile reference",
  url: "https://docs.docker.com/reference/dockerfile/"
};
var ingressAnnotationRisks = {
  title: "ingress-nginx: risks of annotations",
  url: "https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/"
};

// src/rules/dockerfile/absolute-workdir.ts
var rule2 = {
  target: "instruction",
  severity: "low",
  profile: "standard",
  checklist: ["IMAGE-11"],
  title: "WORKDIR is an absolute path",
  why: "A relative WORKDIR depends on every line above it and on the base image: a change there moves the files.",
  references: [dockerfileBestPractices],
  *check(instruction) {
    if (instruction.keyword !== "WORKDIR") return;
    const [path] = instruction.words;
    if (path === void 0 || isAbsolute(path)) return;
    const fix = fixFor(instruction, path);
    yield {
      at: path,
      message: `\`WORKDIR ${path.text}\` is a relative path.`,
      key: instructionKey(instruction),
      ...fix && { fix }
    };
  }
};
function isAbsolute({ text, value, resolution }) {
  const written2 = text.replace(/^["']/, "");
  if (written2 === "" || absolute.test(written2)) return true;
  if (written2.startsWith("$")) return resolution.kind !== "known" || absolute.test(resolution.value);
  return value !== void 0 && absolute.test(value);
}
var absolute = /^(?:[/\\]|[A-Za-z]:)/;
function fixFor(instruction, path) {
  const relative = plainParts(path);
  if (relative === void 0 || instruction.isOnBuild) return void 0;
  const { workdir } = instruction.before;
  if (workdir !== void 0 && isPlain(workdir)) {
    return safeFix("Write the whole path", replace(path, `${workdir === "/" ? "" : workdir}/${relative}`));
  }
  return fixToReview(
    "Write the path from the root on",
    "Whether the folder is meant to stand at the root: the base image may set another WORKDIR.",
    replace(path, `/${relative}`)
  );
}
var longestPath = 4096;
function plainParts({ text, value }) {
  if (value === void 0 || text.includes("$") || !isPlain(value) || value.length > longestPath)
    return void 0;
  const relative = value.replace(/^(?:\.\/+)+/, "").replace(/\/+$/, "");
  return relative === "" || relative.split("/").some((part2) => /^(?:\.{1,2}|~.*)$/.test(part2)) ? void 0 : relative;
}
function isPlain(path) {
  return !/[$'"\\`\s]/.test(path);
}

// src/rules/dockerfile/copy-not-add.ts
var rule3 = {
  target: "instruction",
  severity: "low",
  profile: "standard",
  checklist: ["IMAGE-2"],
  title: "Local files are copied with COPY",
  why: "ADD also downloads and unpacks; COPY does one thing, so a reader knows what reaches the image.",
  references: [dockerfileReference],
  *check(instruction) {
    if (instruction.keyword !== "ADD") return;
    const sources = instruction.words.slice(0, -1);
    const local = sources.find(isLocal);
    if (local === void 0) return;
    const fix = fixFor2(instruction, sources);
    yield {
      at: instruction.keywordAt,
      message: `\`ADD\` brings in the local \`${local.value ?? local.text}\`, for which \`COPY\` is enough.`,
      key: instructionKey(instruction),
      ...fix && { fix }
    };
  }
};
var archive = /\.(?:tar(?:[.*][^/]*)?|tgz|tbz2?|txz|tzst|gz|bz2|xz|zst|lzma|Z)["']?$/i;
var longestName = 255;
var remote = /^["']?(?:[a-z][a-z0-9+.-]*:\/\/|git@)/i;
var speaksOfDownloads = /UR[IL]|ARCHIVE|TARBALL|DOWNLOAD/i;
function isLocal({ text, value, resolution }) {
  if (text.startsWith("<<")) return false;
  const written2 = value ?? text;
  if (remote.test(written2) || archive.test(written2.slice(-longestName))) return false;
  return resolution.kind === "known" || !speaksOfDownloads.test(text);
}
var flagsOfBoth = /* @__PURE__ */ new Set(["--chown", "--chmod", "--link", "--exclude"]);
function fixFor2({ keywordAt, flags }, sources) {
  const isLiteral2 = sources.every((source) => isLocal(source) && !/[$*?[]/.test(source.text));
  if (!isLiteral2 || !flags.every(({ name }) => flagsOfBoth.has(name))) return void 0;
  const written2 = keywordAt.source.text.slice(keywordAt.range.start, keywordAt.range.end);
  return safeFix("Use `COPY`", replace(keywordAt, written2 === written2.toLowerCase() ? "copy" : "COPY"));
}

// src/rules/kit/rule.ts
function cannotTell(because) {
  return { cannotTell: because };
}

// src/rules/dockerfile/dockerignore-present.ts
var rule4 = {
  target: "dockerfile",
  severity: "low",
  profile: "standard",
  checklist: ["IMAGE-9"],
  title: "A copied build context has an ignore file",
  why: "Without one, copying the whole context takes along the history, local settings and keys that happen to lie beside the sources.",
  references: [dockerfileBestPractices],
  *check(dockerfile, index) {
    const [copy, ...more] = dockerfile.instructions.filter(copiesContext);
    if (copy === void 0 || hasIgnoreFile(dockerfile, index)) return;
    if (!index.isWhole) {
      yield cannotTell("whether the context has an ignore file is not known from the changed files alone");
      return;
    }
    yield {
      at: copy,
      message: `\`${copy.keyword}\` takes the whole build context, and no \`.dockerignore\` leaves anything out.`,
      key: "context",
      related: more.map((at) => ({ at, label: "copied here too" }))
    };
  }
};
var wholeContext = /^(?:\.?\/*|(?:\.?\/)?\*)$/;
function copiesContext({ keyword, flags, words }) {
  if (keyword !== "COPY" && keyword !== "ADD") return false;
  if (flags.some(({ name }) => name === "--from")) return false;
  return words.slice(0, -1).some(({ value }) => value !== void 0 && value !== "" && wholeContext.test(value));
}
function hasIgnoreFile({ source }, index) {
  const names = [`${fileNameOf(source.path)}.dockerignore`];
  for (let folder = folderOf(source.path); ; folder = folderOf(folder)) {
    names.push(".dockerignore", ".containerignore");
    const paths = names.map((name) => joinPath(folder, name));
    if (paths.some((path) => path !== void 0 && index.has(path))) return true;
    if (folder === "") return false;
    names.length = 0;
  }
}

// src/sources/dockerfile/resolution.ts
var longestValue = 2e4;
function known(value) {
  return { kind: "known", value };
}
function valueIn(resolution) {
  return resolution.kind === "known" || resolution.kind === "invisible" ? resolution.value : void 0;
}
function concatenated(parts) {
  if (parts.length === 1 && parts[0] !== void 0) return parts[0];
  const values = [];
  let length = 0;
  let invisible;
  for (const part2 of parts) {
    if (part2.kind !== "known" && part2.kind !== "invisible") return part2;
    if (part2.kind === "invisible") invisible ??= part2.name;
    length += part2.value.length;
    if (length > longestValue) return { kind: "dynamic", name: invisible ?? "" };
    values.push(part2.value);
  }
  const value = values.join("");
  return invisible === void 0 ? known(value) : { kind: "invisible", name: invisible, value };
}

// src/sources/dockerfile/word.ts
var LazyWord = class {
  source;
  range;
  text;
  #resolve;
  #resolution;
  constructor(source, range, text, resolve) {
    this.source = source;
    this.range = range;
    this.text = text;
    this.#resolve = resolve;
  }
  get resolution() {
    this.#resolution ??= this.#resolve();
    return this.#resolution;
  }
  get value() {
    return valueIn(this.resolution);
  }
};

// src/sources/dockerfile/mounts.ts
function mountsOf(instruction) {
  return instruction.flags.filter(({ name }) => name === "--mount").map(mountOf);
}
function mountOf(flag) {
  const fields2 = /* @__PURE__ */ new Map();
  for (const field8 of fieldsOf(flag)) fields2.set(...field8);
  return {
    source: flag.source,
    range: flag.range,
    type: fields2.get("type")?.value ?? "bind",
    target: fields2.get("target") ?? fields2.get("dst") ?? fields2.get("destination"),
    from: fields2.get("from"),
    fields: fields2
  };
}
function* fieldsOf({ value }) {
  if (value === void 0) return;
  let at = 0;
  for (const field8 of value.text.split(",")) {
    const equals = field8.indexOf("=");
    const name = (equals === -1 ? field8 : field8.slice(0, equals)).replace(/^["']/, "").toLowerCase();
    const from = at + (equals === -1 ? field8.length : equals + 1);
    yield [name, part(value, from, at + field8.length)];
    at += field8.length + 1;
  }
}
function part(whole, start, end) {
  const text = whole.text.slice(start, end).replace(/["']$/, "");
  const range = { start: whole.range.start + start, end: whole.range.start + start + text.length };
  return new LazyWord(whole.source, range, text, () => {
    if (!text.includes("$")) return known(text);
    return whole.resolution.kind === "known" ? expanded(whole.resolution.value, whole.text, start) : whole.resolution;
  });
}
function expanded(value, text, start) {
  const index = text.slice(0, start).split(",").length - 1;
  const field8 = value.split(",")[index] ?? "";
  return known(field8.slice(field8.indexOf("=") + 1));
}

// src/sources/images/reference.ts
function parseImage(text) {
  const at = text.indexOf("@");
  const tagged = at === -1 ? text : text.slice(0, at);
  const digest = at === -1 ? void 0 : text.slice(at + 1);
  const colon = tagged.indexOf(":", tagged.lastIndexOf("/") + 1);
  const name = colon === -1 ? tagged : tagged.slice(0, colon);
  const tag = colon === -1 ? void 0 : tagged.slice(colon + 1);
  if (!isName(name) || tag !== void 0 && !tagForm.test(tag)) return void 0;
  return { name, ...resolved(name), tag, digest };
}
var longestName2 = 255;
var tagForm = /^(?:\w[\w.-]{0,127})?$/;
var component = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/i;
var host = /^(?:\[[a-f0-9:]+\]|[a-z0-9]+(?:[.-]+[a-z0-9]+)*)(?::[0-9]+)?$/i;
function isName(name) {
  if (name.length > longestName2) return false;
  const [first2 = "", ...rest] = name.split("/");
  return (rest.length > 0 && host.test(first2) ? rest : [first2, ...rest]).every((part2) => component.test(part2));
}
function resolved(name) {
  const slash = name.indexOf("/");
  const first2 = name.slice(0, Math.max(0, slash));
  const isRegistry = /[.:A-Z]/.test(first2) || first2 === "localhost";
  const registry = isRegistry && first2 !== "index.docker.io" ? first2 : "docker.io";
  const path = isRegistry ? name.slice(slash + 1) : name;
  return { registry, repository: registry === "docker.io" && !path.includes("/") ? `library/${path}` : path };
}

// src/rules/kit/images.ts
function isFloating(image) {
  return image.digest === void 0 && (image.tag === void 0 || image.tag === "" || image.tag === "latest");
}

// src/rules/dockerfile/no-latest-base.ts
var rule5 = {
  target: "instruction",
  severity: "medium",
  profile: "standard",
  checklist: ["IMAGE-13"],
  title: "Base images carry a tag other than latest, or a digest",
  why: "Without a version the same Dockerfile builds something else next week, and nobody can say what a running image was made of.",
  references: [dockerfileBestPractices],
  *check(instruction) {
    for (const word of imagesOf(instruction)) yield* judge(word, instruction.keyword);
  }
};
function imagesOf(instruction) {
  const { keyword, stage, flags, dockerfile } = instruction;
  if (keyword === "FROM") {
    const word = stage?.base.kind === "image" || stage?.base.kind === "unknown" ? stage.base.word : void 0;
    return word === void 0 ? [] : [word];
  }
  const fromFlags = keyword === "COPY" || keyword === "ADD" ? flags.filter(({ name }) => name === "--from") : [];
  const mounts = keyword === "RUN" ? mountsOf(instruction).flatMap(({ from }) => from ?? []) : [];
  return [...fromFlags.flatMap(({ value }) => value ?? []), ...mounts].filter(
    (word) => !isStage(dockerfile, word)
  );
}
function isStage(dockerfile, { value, text }) {
  const name = value ?? text;
  return name === "scratch" || dockerfile.stageOf(name) !== void 0;
}
function* judge(word, keyword) {
  const { resolution, text } = word;
  if (resolution.kind !== "known") {
    if (/:latest["']?$/.test(text)) yield problem(word, text, "latest", keyword);
    else yield cannotTell(`\`${text}\` is set by whoever builds the image`);
    return;
  }
  const image = parseImage(resolution.value);
  if (image === void 0 || !isFloating(image)) return;
  yield problem(word, resolution.value, image.tag === "latest" ? "latest" : "untagged", keyword);
}
function problem(word, image, why, keyword) {
  const what = why === "latest" ? "has the tag `latest`" : "has no tag";
  const origin = word.resolution.kind === "known" && word.text.includes("$") ? ", by the default of its ARG," : "";
  const name = image.replace(/:latest["']?$/, "");
  return {
    at: word,
    message: `The image \`${image}\`${origin} ${what}, so each build may get another version.`,
    key: `${keyword} ${name}`
  };
}

// src/rules/kit/package-managers.ts
var managers = new Map([
  ...["apt", "apt-get", "aptitude"].map((name) => [name, "apt"]),
  ["apk", "apk"],
  ...["yum", "dnf", "dnf5", "microdnf", "tdnf"].map((name) => [name, "dnf"]),
  ["zypper", "zypper"],
  ["pacman", "pacman"]
]);
var valuedOptions = {
  apt: /* @__PURE__ */ new Set([
    "-t",
    "--target-release",
    "--default-release",
    "-o",
    "--option",
    "-c",
    "--config-file",
    "-a",
    "--host-architecture"
  ]),
  apk: /* @__PURE__ */ new Set([
    "-t",
    "--virtual",
    "-X",
    "--repository",
    "-p",
    "--root",
    "--keys-dir",
    "--repositories-file",
    "--arch",
    "--cache-dir",
    "--wait"
  ]),
  dnf: new Set(
    "-c --config -d --debuglevel -e --errorlevel -x --exclude --excludepkgs --installroot --releasever --repo --repoid --enablerepo --disablerepo --setopt --disableplugin --enableplugin --advisory --bz --cve --sec-severity --forcearch --comment --downloaddir --destdir --color".split(
      " "
    )
  ),
  zypper: new Set(
    "-R --root -r --repo --from -t --type -C --cache-dir -D --reposd-dir --installroot --gpg-check-level -c --config --releasever --date -b --bugzilla --cve -g --category --severity".split(
      " "
    )
  ),
  pacman: /* @__PURE__ */ new Set([
    "-b",
    "--dbpath",
    "-r",
    "--root",
    "--cachedir",
    "--config",
    "--arch",
    "--ignore",
    "--ignoregroup",
    "--overwrite",
    "--logfile",
    "--gpgdir"
  ])
};
function packageInvocation(command) {
  const manager = managers.get(command.name);
  if (manager === void 0) return void 0;
  const options = [];
  const operands = [];
  const words = command.words.slice(1).map(({ value, text }) => value ?? text);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (!word.startsWith("-")) operands.push(word);
    else {
      options.push(word);
      if (valuedOptions[manager].has(word)) at++;
    }
  }
  if (manager === "pacman") return { manager, verb: "", options, names: operands };
  const [verb = "", ...names] = operands;
  return { manager, verb, options, names };
}

// src/rules/dockerfile/no-package-upgrade.ts
var rule6 = {
  target: "command",
  severity: "low",
  profile: "standard",
  checklist: ["IMAGE-3"],
  title: "Builds do not upgrade the whole distribution",
  why: "An upgrade of everything gives another image on each day of the build. A newer base image brings the same patches, tested together and visible in the Dockerfile.",
  references: [dockerfileBestPractices],
  *check(command) {
    const invocation = packageInvocation(command);
    const kind = invocation && upgradeKind(invocation);
    if (invocation === void 0 || kind === void 0) return;
    const what = `\`${command.name} ${verbs[invocation.manager]?.[invocation.verb] ?? invocation.verb}\``;
    yield {
      at: command,
      message: kind === "release" ? `${what} may replace any package of the base image; raise the base image instead.` : `${what} upgrades all packages of the base image; raise the base image instead.`,
      key: commandKey(command),
      ...kind === "plain" ? { profile: "strict" } : {}
    };
  }
};
var verbs = {
  apk: { add: "add --upgrade" },
  pacman: { "": "-Su" }
};
var upgrades = {
  apt: { release: ["dist-upgrade", "full-upgrade"], plain: ["upgrade", "safe-upgrade"] },
  apk: { release: [], plain: ["upgrade"] },
  dnf: {
    release: ["distro-sync", "distrosync", "dsync", "distribution-synchronization"],
    plain: ["update", "upgrade", "up", "upgrade-minimal", "update-minimal", "up-min"]
  },
  zypper: { release: ["dup", "dist-upgrade"], plain: ["up", "update", "patch"] }
};
function upgradeKind({ manager, verb, names, options }) {
  if (manager === "pacman") return isPacmanUpgrade(options) && names.length === 0 ? "release" : void 0;
  const forms2 = upgrades[manager];
  if (isOneOf(forms2.release, verb)) return names.length === 0 || manager === "apt" ? "release" : void 0;
  if (names.length > 0) return void 0;
  if (isOneOf(forms2.plain, verb)) return "plain";
  const isApkUpgrade = manager === "apk" && verb === "add" && options.some((option) => /^(?:--upgrade|-[a-zA-Z]{0,20}u[a-zA-Z]{0,20})$/.test(option));
  return isApkUpgrade ? "plain" : void 0;
}
function isOneOf(verbs2, verb) {
  return verbs2.includes(verb);
}
function isPacmanUpgrade(options) {
  const has = (letter, long) => options.some((option) => option === long || new RegExp(`^-[A-Za-z]*${letter}`).test(option));
  return has("S", "--sync") && has("u", "--sysupgrade");
}

// src/rules/kit/secret-words.ts
function isSecretName(name) {
  const parts = nameParts(name);
  if (parts.length === 0 || parts.includes("public") || aboutSecrets.has(parts.at(-1) ?? "")) return false;
  return parts.some((part2, index) => secretWord.test(part2) || secretPairs.has(`${parts[index - 1]} ${part2}`));
}
function nameParts(name) {
  return name.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+/).filter((part2) => part2 !== "").map((part2) => part2.toLowerCase());
}
function isLiteralSecret(value) {
  const text = value.trim();
  return text !== "" && !isPlaceholder(text) && !notSecret.some((pattern) => pattern.test(text));
}
function isPlaceholder(value) {
  const text = value.trim();
  return placeholders.some((pattern) => pattern.test(text));
}
function credentialIn(text) {
  return credentials.find(({ pattern }) => {
    const found = pattern.exec(text)?.[0];
    return found !== void 0 && !isSample(found);
  })?.what;
}
var secretWord = /^(?:\w*(?:password|passwd|passphrase|secret|apikey|pwd)|passwords|secrets|\w*token|jwt|bearer|credentials?|accesskey|privatekey)$/;
var secretPairs = /* @__PURE__ */ new Set([
  "access key",
  "account key",
  "api key",
  "batch key",
  "encryption key",
  "key content",
  "master key",
  "private key",
  "signing key",
  "storage key"
]);
var aboutSecrets = new Set(
  `age alg algorithm audience backend class count dir directory duration enabled encoding endpoint expiration expires expiry field
  file files folder format header host hours interval issuer kind length lifetime limit location max min minutes mode mount name names
  namespace path policy port prefix provider ref required rotation scope scopes seconds size store suffix timeout ttl type uri
  url version`.split(/\s+/)
);
var notSecret = [
  /** A file. Base64 may begin with a slash too, but rarely goes without `+` and `=`. */
  /^(?:~|\.{1,2})?\/[\w.@%:/-]*$/,
  /^[a-z]:\\/i,
  /** An address without a password in it; stores of secrets have addresses as well: `op://`, `ref+vault://`. */
  /^[a-z][a-z0-9+.-]*:\/\/(?![^/?#:]*:[^/?#@]*@)/i,
  /^(?:true|false|yes|no|on|off|enabled|disabled)$/i,
  /^\d+(?:ns|us|ms|[smhdwy])$/
];
var placeholders = [
  /\$[({]|\{\{|#\{/,
  /^\$\w+$/,
  /^<[^>]*>$/,
  /^\[[^\]]*\]$/,
  /^(?:%\w+%|@\w+@|__\w+__)$/,
  /** A name that somebody will replace: `TIDE_API_KEY_VALUE`. */
  /^[A-Z]+(?:_[A-Z]+)+$/,
  /^(?:arn|secretref|vault):/i,
  /^(.)\1*$/,
  /(?:change|replace)[-_ ]?(?:it|me|this|with)|placeholder|redacted|example|dummy|fixme|to[-_ ]be[-_ ](?:set|replaced)/i,
  /^(?:your|insert|enter)[-_ ]/i,
  /^(?:demo|fake|mock|sample|test|testing)(?:$|[-_ .\d])/i,
  /^(?:empty|n\/a|nil|none|null|tba|tbd|todo|token|undefined|unset|your\w+)$/i
];
var credentials = [
  /** https://www.rfc-editor.org/rfc/rfc7468#section-10; with fewer dashes it is still the key. */
  { what: "a private key", pattern: /-{3,5}BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-{3,5}/ },
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids */
  { what: "an AWS access key", pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/ },
  /** https://www.rfc-editor.org/rfc/rfc7519: base64url of `{"alg":"` */
  { what: "a JSON Web Token", pattern: /\beyJhbGciO[\w-]{6,}/ },
  /** https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github */
  { what: "a GitHub token", pattern: /\b(?:gh[oprsu]_[A-Za-z0-9]{36}|github_pat_\w{40,})/ },
  /** https://docs.gitlab.com/security/tokens/#token-prefixes */
  { what: "a GitLab token", pattern: /\bgl(?:pat|dt|rt|cbt|ptt|soat)-[\w-]{20,}/ },
  /** https://api.slack.com/concepts/token-types */
  { what: "a Slack token", pattern: /\bxox[abeprs]-\d{6,}-[\w-]{10,}/ },
  /** https://docs.stripe.com/keys */
  { what: "a Stripe key", pattern: /\b[rs]k_live_[A-Za-z0-9]{16,}/ },
  /** https://github.blog/security/supply-chain-security/announcing-npms-new-access-token-format/ */
  { what: "an npm token", pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  /** https://docs.pypi.org/api/secrets/ */
  { what: "a PyPI token", pattern: /\bpypi-AgEI[\w-]{50,}/ },
  /** https://learn.microsoft.com/azure/storage/common/storage-account-get-info: 64 bytes in base64 */
  { what: "an Azure storage key", pattern: /\bAccountKey=[A-Za-z0-9+/]{86}==/ },
  /** https://www.rfc-editor.org/rfc/rfc6750#section-2.1 */
  { what: "a bearer token", pattern: /^\s*bearer\s+(?!token\b|[<${%])[\w.~+/-]{6,}=*\s*$/i }
];
function isSample(credential) {
  return /EXAMPLE|(\w)\1{11}/.test(credential);
}

// src/rules/kit/secret-variables.ts
function isSecretVariable(name) {
  if (alwaysSecret.has(name.toUpperCase())) return true;
  const parts = nameParts(name);
  return parts.some((part2) => secretParts.has(part2)) && !parts.some((part2) => harmlessParts.has(part2));
}
var alwaysSecret = /* @__PURE__ */ new Set([
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "PGPASSWORD",
  "MYSQL_PWD"
]);
var secretParts = new Set(
  "password passwd pword pass passphrase secret token apikey key credential credentials auth".split(" ")
);
var harmlessParts = new Set(
  `public file path dir id name url version length type alg algorithm mode method enabled provider host port server size ttl
  timeout expiry uri endpoint header prefix gpg pgp fingerprint keyserver sock socket dummy dont checksum sha1 sha256 sha512`.split(
    /\s+/
  )
);
function isKeyFingerprint(value) {
  return /^(?:0x)?(?:[0-9A-F]{8}|[0-9A-F]{16}|[0-9A-F]{40})$/.test(value);
}

// src/rules/kit/command-secrets.ts
function* literalSecrets(commands) {
  const receivers = receiversOf(commands);
  for (const command of commands) {
    const receiver = receivers.get(command.pipeline);
    yield* assigned(command);
    yield* exported(command);
    yield* inOptions(command);
    yield* piped(command, receiver);
    yield* written(command, receiver);
  }
}
function receiversOf(commands) {
  const receivers = /* @__PURE__ */ new Map();
  for (const { name, pipeline } of commands) {
    if (name === "chpasswd" || name === "tee") receivers.set(pipeline, name);
  }
  return receivers;
}
function* assigned({ assignments }) {
  for (const { name, value, source, range } of assignments) {
    const at = { source, range: { start: range.start, end: range.start + name.length } };
    if (isSecretVariable(name) && isLiteral(value)) yield { at, name, what: `The variable \`${name}\`` };
  }
}
function* exported({ name: command, words }) {
  if (command !== "export" && command !== "declare" && command !== "readonly") return;
  for (const word of words.slice(1)) {
    const name = /^([A-Za-z_]\w*)=/.exec(word.text)?.[1];
    const value = word.value?.slice((name ?? "").length + 1);
    if (name === void 0 || value === void 0 || word.text.includes("$")) continue;
    if (isSecretVariable(name) && isSecretValue(value)) {
      const at = {
        source: word.source,
        range: { start: word.range.start, end: word.range.start + name.length }
      };
      yield { at, name, what: `The variable \`${name}\`` };
    }
  }
}
var secretOptions = new Set(
  [
    "password",
    "passwd",
    "passphrase",
    "token",
    "secret",
    "apikey",
    "api-key",
    "access-token",
    "auth-token"
  ].concat(["client-secret", "secret-key", "http-password", "ftp-password", "proxy-password"])
);
var shortOptions = /* @__PURE__ */ new Map([
  ["sshpass", ["-p"]],
  ["docker", ["-p"]],
  ["podman", ["-p"]],
  ["curl", ["-u", "--user", "-U", "--proxy-user"]]
]);
function* inOptions(command) {
  const { name, words } = command;
  const short = isLogin(command) ? shortOptions.get(name) ?? [] : [];
  for (const [index, word] of words.entries()) {
    const [option = "", ...rest] = word.text.split("=");
    const isLong = option.startsWith("--") && secretOptions.has(option.slice(2).toLowerCase());
    const attached = short.find(
      (each) => each.length === 2 && word.text.startsWith(each) && word.text.length > 2
    );
    if (!isLong && attached === void 0 && !short.includes(word.text)) continue;
    const separate = words[index + 1];
    const value = rest.length > 0 || attached !== void 0 ? tail(word, attached ?? `${option}=`) : separate && literalOf(separate);
    const secret = name === "curl" ? value?.split(":").slice(1).join(":") : value;
    if (secret === void 0 || !isSecretValue(secret)) continue;
    const at = {
      source: word.source,
      range: { start: word.range.start, end: word.range.start + (attached ?? option).length }
    };
    yield { at, name: attached ?? option, what: `The option \`${attached ?? option}\` of \`${name}\`` };
  }
}
function isLogin({ name, words }) {
  return name !== "docker" && name !== "podman" || words[1]?.text === "login";
}
function tail(word, head) {
  return literalOf(word)?.slice(head.length);
}
function* piped(command, receiver) {
  if (command.name !== "echo" && command.name !== "printf" || receiver !== "chpasswd") return;
  for (const word of command.words.slice(1)) {
    const [user = "", secret = ""] = (literalOf(word) ?? "").split(":");
    if (/^[\w-]+$/.test(user) && isSecretValue(secret.replace(/\\n$/, ""))) {
      yield { at: command.words[0] ?? command, name: user, what: `The input of \`chpasswd\` for \`${user}\`` };
    }
  }
}
var settingForm = /(?:^|[\s"'{,:;])([A-Za-z_][\w.-]{0,99})["']?[ \t]*[=:][ \t]*["']?([^\s"',;}]{1,500})/g;
function* written(command, receiver) {
  const isRedirected = command.redirections.some(({ operator }) => operator === ">" || operator === ">>");
  if (!isRedirected && receiver !== "tee") return;
  const { name: program, words, redirections } = command;
  const echoed = program === "echo" || program === "printf" ? words.slice(1) : [];
  const bodies = redirections.filter(({ operator }) => operator === "<<").flatMap(({ target }) => target ?? []);
  for (const word of [...echoed, ...bodies]) {
    for (const [, name = "", value = ""] of word.text.slice(0, 2e4).matchAll(settingForm)) {
      if (isSecretName(name) && isSecretValue(value))
        yield { at: words[0] ?? command, name, what: `The text that sets \`${name}\`` };
    }
  }
}
function isLiteral(word) {
  const value = literalOf(word);
  return value !== void 0 && isSecretValue(value);
}
function literalOf(word) {
  return word.text.includes("$") || word.text.includes("`") ? void 0 : word.value;
}
function isSecretValue(value) {
  return isLiteralSecret(value) && credentialIn(value) === void 0 && !isKeyFingerprint(value) && !/[$`]/.test(value);
}

// src/rules/dockerfile/no-secrets.ts
var rule7 = {
  target: "instruction",
  severity: "high",
  profile: "baseline",
  checklist: ["IMAGE-5"],
  title: "Dockerfiles hold no secrets",
  why: "What stands in a Dockerfile stays in the image and its history, for everybody who can pull it. A secret mount (`RUN --mount=type=secret`) is gone when the step ends.",
  references: [dockerfileReference],
  *check(instruction) {
    const credential = credentialOf(instruction);
    if (credential !== void 0) {
      yield {
        at: instruction.keywordAt,
        severity: "critical",
        key: credential,
        message: `\`${instruction.keyword}\` holds ${credential}.`
      };
    }
    for (const pair of instruction.pairs) yield* judgePair(instruction, pair);
    yield* judgeCommands(instruction);
    for (const heredoc of instruction.heredocs) {
      if (instruction.keyword !== "RUN") yield* judgeText(instruction, heredoc);
    }
    yield* judgeMounts(instruction);
  }
};
function credentialOf({ text, heredocs, pairs }) {
  const bodies = heredocs.map(({ source, range }) => source.text.slice(range.start, range.end));
  const values = pairs.flatMap(({ value }) => value?.value ?? []);
  return [text, ...bodies, ...values].map(credentialIn).find((what) => what !== void 0);
}
function* judgePair({ keyword }, { name, nameAt, value }) {
  if (!isSecretVariable(name)) return;
  const kind = secretKind(value);
  const key = `${keyword} ${name}`;
  if (kind === "literal") {
    yield { at: nameAt, key, message: `\`${keyword} ${name}\` writes a secret into the image.` };
  } else if (kind === "named" && keyword !== "LABEL") {
    const message = keyword === "ARG" ? `\`ARG ${name}\` takes a secret as a build argument, which stays in the image's history.` : `\`ENV ${name}\` keeps a place for a secret in the image.`;
    yield { at: nameAt, severity: "medium", profile: "standard", key, message };
  }
}
function secretKind(value) {
  const text = value?.value;
  if (value === void 0 || text === void 0 || text.trim() === "" || value.text.includes("$"))
    return "named";
  if (credentialIn(text) !== void 0 || isKeyFingerprint(text)) return void 0;
  if (isLiteralSecret(text)) return "literal";
  return isPlaceholder(text) ? "named" : void 0;
}
function* judgeCommands({ commands }) {
  for (const { at, name, what } of literalSecrets(commands)) {
    yield { at, key: `RUN ${name}`, message: `${what} holds a secret in a build step.` };
  }
}
var settingForm2 = /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*[=:][ \t]*(.+?)[ \t]*$/;
function* judgeText({ keyword }, { source, range }) {
  let start = range.start;
  for (const line of source.text.slice(range.start, range.end).split("\n")) {
    const match = line.length > 1e3 ? null : settingForm2.exec(line.replace(/\r$/, ""));
    const [, name = "", value = ""] = match ?? [];
    const bare = value.replaceAll(/^["']|["'],?$/g, "");
    if (isSecretVariable(name) && isLiteralSecret(bare) && credentialIn(bare) === void 0) {
      const from = start + line.indexOf(name);
      const at = { source, range: { start: from, end: from + name.length } };
      yield {
        at,
        key: `${keyword} ${name}`,
        message: `The file that \`${keyword}\` writes sets the secret \`${name}\`.`
      };
    }
    start += line.length + 1;
  }
}
function* judgeMounts(instruction) {
  if (instruction.keyword !== "RUN") return;
  for (const mount of mountsOf(instruction)) {
    const mode = mount.fields.get("mode")?.value;
    if (mount.type !== "secret" && mount.type !== "ssh" || mode === void 0 || !/^[0-7]*[4-7]$/.test(mode))
      continue;
    const message = `The ${mount.type} mount with the mode \`${mode}\` can be read by every user of the build.`;
    yield { at: mount, severity: "low", profile: "standard", key: `mount ${mode}`, message };
  }
}

// src/rules/kit/known-images.ts
var official = [
  ["almalinux", "", "root", "", "AlmaLinux/container-images", "2026-11-21"],
  ["alpine", "", "root", "", "alpinelinux/docker-alpine", "2026-11-21"],
  ["amazoncorretto", "", "root", "", "corretto/corretto-docker", "2026-11-21"],
  ["amazonlinux", "", "root", "", "amazonlinux/container-images", "2026-11-21"],
  ["archlinux", "", "root", "", "docker-library/repo-info/tree/master/repos/archlinux", "2026-11-21"],
  ["bash", "", "root", "", "tianon/docker-bash", "2026-11-21"],
  ["buildpack-deps", "", "root", "", "docker-library/buildpack-deps", "2026-11-21"],
  ["busybox", "", "root", "", "docker-library/busybox", "2026-11-21"],
  ["caddy", "nanoserver", "mixed", "", "caddyserver/caddy-docker", "2026-11-21"],
  ["caddy", "", "root", "", "caddyserver/caddy-docker", "2026-11-21"],
  ["cassandra", "", "root", "cassandra", "docker-library/cassandra", "2026-11-21"],
  ["centos", "", "root", "", "CentOS/sig-cloud-instance-images", "2026-11-21"],
  ["clojure", "", "root", "", "Quantisan/docker-clojure", "2026-11-21"],
  ["composer", "", "root", "", "composer/docker", "2026-11-21"],
  ["debian", "", "root", "", "debuerreotype/docker-debian-artifacts", "2026-11-21"],
  ["docker", "rootless", "nonroot", "rootless", "docker-library/docker", "2026-11-21"],
  ["docker", "", "root", "", "docker-library/docker", "2026-11-21"],
  ["drupal", "", "root", "www-data", "docker-library/drupal", "2026-11-21"],
  ["eclipse-temurin", "nanoserver", "nonroot", "ContainerUser", "adoptium/containers", "2026-11-21"],
  ["eclipse-temurin", "", "root", "", "adoptium/containers", "2026-11-21"],
  ["elasticsearch", "<8", "root", "elasticsearch", "elastic/dockerfiles", "2026-11-21"],
  ["elasticsearch", "", "nonroot", "1000:0", "elastic/dockerfiles", "2026-11-21"],
  ["elixir", "", "root", "", "erlef/docker-elixir", "2026-11-21"],
  ["erlang", "", "root", "", "erlang/docker-erlang-otp", "2026-11-21"],
  ["fedora", "", "root", "", "fedora-cloud/docker-brew-fedora", "2026-11-21"],
  ["gcc", "", "root", "", "docker-library/gcc/blob/master/Dockerfile.template", "2026-11-21"],
  ["ghost", "", "root", "node", "TryGhost/docker-library-ghost", "2026-11-21"],
  ["golang", "nanoserver", "nonroot", "ContainerUser", "docker-library/golang", "2026-11-21"],
  ["golang", "", "root", "", "docker-library/golang", "2026-11-21"],
  // It named gradle before 5.5, and nobody in its first versions.
  ["gradle", "<5.5", "mixed", "gradle", "gradle/docker-gradle", "2026-11-21"],
  ["gradle", "", "root", "gradle", "gradle/docker-gradle", "2026-11-21"],
  ["groovy", "", "nonroot", "1000:1000", "groovy/docker-groovy", "2026-11-21"],
  ["haproxy", "<2.4", "root", "", "docker-library/haproxy", "2026-11-21"],
  ["haproxy", "", "nonroot", "haproxy", "docker-library/haproxy", "2026-11-21"],
  ["haskell", "", "root", "", "haskell/docker-haskell", "2026-11-21"],
  ["httpd", "", "root", "www-data", "docker-library/httpd", "2026-11-21"],
  ["julia", "", "root", "", "docker-library/julia", "2026-11-21"],
  ["mariadb", "ubi", "nonroot", "mysql", "MariaDB/mariadb-docker", "2026-11-21"],
  ["mariadb", "", "root", "mysql", "MariaDB/mariadb-docker", "2026-11-21"],
  ["maven", "", "root", "", "carlossg/docker-maven", "2026-11-21"],
  ["memcached", "", "nonroot", "memcache", "docker-library/memcached", "2026-11-21"],
  ["mongo", "nanoserver", "nonroot", "ContainerUser", "docker-library/mongo", "2026-11-21"],
  ["mongo", "", "root", "mongodb", "docker-library/mongo", "2026-11-21"],
  ["mysql", "", "root", "mysql", "docker-library/mysql", "2026-11-21"],
  ["nextcloud", "", "root", "www-data", "nextcloud/docker", "2026-11-21"],
  ["nginx", "", "root", "nginx", "nginx/docker-nginx", "2026-11-21"],
  ["node", "", "root", "node", "nodejs/docker-node", "2026-11-21"],
  ["odoo", "", "nonroot", "odoo", "odoo/docker", "2026-11-21"],
  ["openjdk", "nanoserver", "nonroot", "ContainerUser", "docker-library/openjdk", "2026-11-21"],
  ["openjdk", "", "root", "", "docker-library/openjdk", "2026-11-21"],
  ["oraclelinux", "", "root", "", "oracle/container-images", "2026-11-21"],
  ["perl", "", "root", "", "Perl/docker-perl", "2026-11-21"],
  ["php", "", "root", "www-data", "docker-library/php", "2026-11-21"],
  ["postgres", "", "root", "postgres", "docker-library/postgres", "2026-11-21"],
  ["pypy", "", "root", "", "docker-library/pypy", "2026-11-21"],
  ["python", "", "root", "", "docker-library/python", "2026-11-21"],
  ["rabbitmq", "", "root", "rabbitmq", "docker-library/rabbitmq", "2026-11-21"],
  ["redis", "", "root", "redis", "redis/docker-library-redis", "2026-11-21"],
  ["registry", "", "root", "", "distribution/distribution-library-image", "2026-11-21"],
  ["rethinkdb", "", "root", "", "rethinkdb/rethinkdb-dockerfiles", "2026-11-21"],
  ["rockylinux", "", "root", "", "rocky-linux/sig-cloud-instance-images", "2026-11-21"],
  ["ruby", "", "root", "", "docker-library/ruby", "2026-11-21"],
  ["rust", "", "root", "", "rust-lang/docker-rust", "2026-11-21"],
  ["sapmachine", "", "root", "", "SAP/SapMachine-infrastructure", "2026-11-21"],
  // Releases before 9.9 took the user out and put it back.
  ["sonarqube", "<9.9", "mixed", "sonarqube", "SonarSource/docker-sonarqube", "2026-11-21"],
  ["sonarqube", "", "nonroot", "sonarqube", "SonarSource/docker-sonarqube", "2026-11-21"],
  ["swift", "", "root", "", "swiftlang/swift-docker", "2026-11-21"],
  ["tomcat", "", "root", "", "docker-library/tomcat", "2026-11-21"],
  ["traefik", "nanoserver", "mixed", "", "traefik/traefik-library-image", "2026-11-21"],
  ["traefik", "", "root", "", "traefik/traefik-library-image", "2026-11-21"],
  ["ubuntu", "", "root", "", "docker-library/repo-info/tree/master/repos/ubuntu", "2026-11-21"],
  ["wordpress", "cli", "nonroot", "www-data", "docker-library/wordpress", "2026-11-21"],
  ["wordpress", "", "root", "www-data", "docker-library/wordpress", "2026-11-21"],
  ["zookeeper", "", "root", "zookeeper", "31z4/zookeeper-docker", "2026-11-21"]
];
var windows = "https://techcommunity.microsoft.com/t5/itops-talk-blog/how-to-change-the-user-account-for-windows-containers/ba-p/3601571";
var distroless = "https://github.com/GoogleContainerTools/distroless/blob/main/static/static.bzl";
var unprivileged = "https://github.com/nginx/docker-nginx-unprivileged";
var prometheus = "https://github.com/prometheus/prometheus/blob/main/Dockerfile";
var curl = "https://github.com/curl/curl-container/blob/main/create_appliance_image.sh";
var keycloak = "https://github.com/keycloak/keycloak/blob/0463815bc93acbe22cf0b347af7cbd11e5a56d65/quarkus/container/Dockerfile";
var chainguard = "https://github.com/chainguard-images/images/tree/main/images";
var dotnet = "https://github.com/dotnet/dotnet-docker/tree/main/src";
var dotnet6 = "https://github.com/dotnet/dotnet-docker/tree/0f8eee07e5c6fcc7243e10459a84b4b8090e506c/src";
var others = [
  ["docker.io/curlimages/curl", "", "nonroot", "curl_user", curl, "2026-11-21"],
  [
    "docker.io/jenkins/jenkins",
    "",
    "nonroot",
    "jenkins",
    "https://github.com/jenkinsci/docker",
    "2026-11-21"
  ],
  ["docker.io/nginxinc/nginx-unprivileged", "", "nonroot", "101", unprivileged, "2026-11-21"],
  ["docker.io/prom/prometheus", "<2", "root", "", prometheus, "2026-11-21"],
  ["docker.io/prom/prometheus", "", "nonroot", "nobody", prometheus, "2026-11-21"],
  ["gcr.io/distroless/*", "nonroot", "nonroot", "65532", distroless, "2026-11-21"],
  ["gcr.io/distroless/*", "", "root", "65532", distroless, "2026-11-21"],
  ["mcr.microsoft.com/windows/servercore", "", "root", "ContainerUser", windows, "2026-11-21"],
  ["quay.io/curl/curl", "", "nonroot", "curl_user", curl, "2026-11-21"],
  ["quay.io/keycloak/keycloak", "", "nonroot", "1000", keycloak, "2026-11-21"],
  ["cgr.dev/chainguard/static", "", "nonroot", "65532", `${chainguard}/static`, "2026-11-21"],
  ["cgr.dev/chainguard/wolfi-base", "", "root", "65532", `${chainguard}/wolfi-base`, "2026-11-21"]
];
var chainguardImages = [
  "aspnet-runtime",
  "glibc-dynamic",
  "jdk",
  "jre",
  "nginx",
  "node",
  "php",
  "python",
  "ruby"
].flatMap((name) => {
  const image = `cgr.dev/chainguard/${name}`;
  return [
    [image, "dev", "mixed", "65532", `${chainguard}/${name}`, "2026-11-21"],
    [image, "", "nonroot", "65532", `${chainguard}/${name}`, "2026-11-21"]
  ];
});
var dotnetImages = ["aspnet", "runtime", "runtime-deps", "sdk"].flatMap((name) => {
  const image = `mcr.microsoft.com/dotnet/${name}`;
  const source = `${dotnet}/${name}`;
  return [
    [image, "chiseled", "nonroot", "$APP_UID", source, "2026-11-21"],
    [image, "distroless", "nonroot", "$APP_UID", source, "2026-11-21"],
    [image, "nanoserver", "nonroot", "ContainerUser", source, "2026-11-21"],
    [image, "windowsservercore", "root", "ContainerUser", windows, "2026-11-21"],
    [image, "<8", "root", "", `${dotnet6}/${name}`, "2026-11-21"],
    [image, "", "root", "$APP_UID", source, "2026-11-21"]
  ];
});
var onServerCore = [
  "caddy",
  "docker",
  "eclipse-temurin",
  "golang",
  "julia",
  "mongo",
  "openjdk",
  "pypy",
  "python",
  "swift",
  "traefik"
].map((name) => [
  `docker.io/library/${name}`,
  "windowsservercore",
  "root",
  "ContainerUser",
  windows,
  "2026-11-21"
]);
var rows = [
  ...onServerCore,
  ...official.map(
    ([name, tags, user, account, source, checked]) => [
      `docker.io/library/${name}`,
      tags,
      user,
      account,
      `https://github.com/${source}`,
      checked
    ]
  ),
  ...others,
  ...chainguardImages,
  ...dotnetImages
];
var knownImages = rows.map(
  ([image, tags, user, account, source, checked]) => ({
    image,
    tags,
    user,
    account: account === "" ? void 0 : account,
    source,
    checked
  })
);

// src/rules/kit/image-users.ts
function whoRuns(settings, stage) {
  const { user: instruction } = settings;
  if (instruction === void 0) return imageRunner(stage);
  const [word] = instruction.words;
  const name = word?.resolution.kind === "known" ? (word.value ?? "").split(":")[0] : void 0;
  if (name === void 0 || name === "") return { kind: "undecided", by: "instruction", instruction };
  return { kind: isRoot(name) ? "root" : "nonroot", by: "instruction", instruction, name };
}
function isRoot(name) {
  return name === "root" || /^0+$/.test(name) || name.toLowerCase() === "containeradministrator";
}
function imageRunner(stage) {
  const base = stage?.root.base;
  if (base?.kind === "scratch") return { kind: "root", by: "image", name: "scratch" };
  if (base?.kind !== "image") return { kind: "unknown", by: "image", name: base?.word?.text };
  const { reference, word } = base;
  const name = word.value ?? word.text;
  const user = knownImage(reference)?.user;
  if (user === void 0 || user === "mixed") return { kind: "unknown", by: "image", name };
  return { kind: user, by: "image", name };
}
function knownImage({ registry, repository, tag, digest }) {
  const image = `${registry}/${repository}`;
  const family = `${image.slice(0, image.lastIndexOf("/"))}/*`;
  const rows3 = knownImages.filter((row2) => row2.image === image || row2.image === family);
  if (tag !== void 0 || digest === void 0) return rows3.find((row2) => fits(row2.tags, tag ?? "latest"));
  return rows3.every(({ user }) => user === rows3[0]?.user) ? rows3.at(-1) : void 0;
}
function fits(tags, tag) {
  return tags.startsWith("<") ? isOlder(tag, tags.slice(1)) : tag.includes(tags);
}
function isOlder(tag, version) {
  const written2 = /^v?(\d+(?:\.\d+)*)/.exec(tag)?.[1];
  if (written2 === void 0) return false;
  const parts = written2.split(".").map(Number);
  for (const [index, limit] of version.split(".").map(Number).entries()) {
    const part2 = parts[index] ?? Number.POSITIVE_INFINITY;
    if (part2 !== limit) return part2 < limit;
  }
  return false;
}

// src/rules/kit/instruction-lines.ts
function lineBefore({ source, range }, line) {
  return replace(
    { source, range: { start: range.start, end: range.start } },
    `${line}${lineEndOf(source.text)}`
  );
}
function lineAfter({ source, range }, line) {
  return replace({ source, range: { start: range.end, end: range.end } }, `${lineEndOf(source.text)}${line}`);
}
function lineEndOf(text) {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

// src/rules/dockerfile/no-sudo.ts
var rule8 = {
  target: "command",
  severity: "low",
  profile: "standard",
  checklist: ["IMAGE-1"],
  title: "RUN lines do without sudo",
  why: "A build step runs as the user that USER names; sudo hides who that is, and a sudo that works without a password is a way to root for whatever runs in the container.",
  references: [dockerfileBestPractices],
  *check(command) {
    const sudoers = passwordless(command);
    if (sudoers !== void 0) {
      yield {
        at: command,
        severity: "high",
        message: `\`NOPASSWD\` in the sudo configuration lets \`${sudoers}\` run commands as root without a password.`,
        key: `NOPASSWD ${sudoers}`
      };
    }
    const sudo = sudoOf(command);
    if (sudo === void 0) return;
    const runs = sudo.runs === "" ? "`sudo` is run" : `\`${sudo.runs}\` is run through \`sudo\``;
    const fix = fixFor3(command);
    yield {
      at: sudo.at,
      message: `${runs} in a build step.`,
      key: commandKey(command),
      ...fix && { fix }
    };
  }
};
function sudoOf(command) {
  const word = sudoPrefix(command)?.words[0];
  if (word !== void 0) return { at: word, runs: command.name };
  const [bare] = command.words;
  return command.name === "sudo" && bare !== void 0 ? { at: bare, runs: "" } : void 0;
}
function sudoPrefix(command) {
  return command.prefixes.find(({ name }) => name === "sudo");
}
var grantForm = /([%\w${}-]+)[ \t]+ALL.*NOPASSWD/;
function passwordless({ words, redirections, instruction }) {
  if (instruction.heredocs.length === 0 && !instruction.text.includes("NOPASSWD")) return void 0;
  const texts = [...words.slice(1), ...redirections.flatMap(({ target }) => target ?? [])].map(
    ({ text }) => text
  );
  return texts.map((text) => grantForm.exec(text.slice(0, 2e3))?.[1]).find((user) => user !== void 0);
}
function fixFor3(command) {
  const { instruction } = command;
  const prefix3 = sudoPrefix(command);
  if (prefix3 === void 0 || instruction.form === "json" || instruction.isOnBuild) return void 0;
  const user = whoRuns(instruction.before, instruction.stage);
  if (user.kind === "nonroot") return asRoot(instruction, user);
  const isPlain3 = prefix3.words.slice(1).every(({ text }) => /^(?:-[HknS]+|--|[A-Za-z_]\w*=.*)$/.test(text));
  return user.kind === "root" && isPlain3 && !isSwitched(command) ? safeFix("Drop `sudo`", withoutSudo(prefix3)) : void 0;
}
var switchers = /* @__PURE__ */ new Set(["sudo", "doas", "gosu", "su-exec", "setpriv", "su", "runuser"]);
function isSwitched({ prefixes, parent }) {
  const before = prefixes.slice(
    0,
    prefixes.findIndex(({ name }) => name === "sudo")
  );
  if (before.some(({ name }) => switchers.has(name))) return true;
  for (let outer = parent; outer !== void 0; outer = outer.parent) {
    if (switchers.has(outer.name) || outer.prefixes.some(({ name }) => switchers.has(name))) return true;
  }
  return false;
}
var mostCommands = 200;
function asRoot(instruction, user) {
  const back = user.by === "instruction" ? user.instruction.words[0]?.text : void 0;
  if (back === void 0 || instruction.commands.length > mostCommands) return void 0;
  const prefixes = instruction.commands.flatMap((each) => sudoPrefix(each) ?? []);
  return fixToReview(
    "Change the user around the step instead",
    "Whether every command of the step may run as root.",
    lineBefore(instruction, "USER root"),
    ...prefixes.map(withoutSudo),
    lineAfter(instruction, `USER ${back}`)
  );
}
function withoutSudo({ source, words }) {
  const [sudo] = words;
  const kept = words.slice(1).find(({ text }) => /^[A-Za-z_]\w*=/.test(text));
  const last = kept ?? words.at(-1);
  const start = sudo?.range.start ?? 0;
  const end = (kept === void 0 ? last?.range.end : last?.range.start) ?? start;
  const blanks = kept === void 0 ? /^[ \t]*/.exec(source.text.slice(end))?.[0].length ?? 0 : 0;
  return replace({ source, range: { start, end: end + blanks } }, "");
}

// src/rules/dockerfile/non-root-user.ts
var rule9 = {
  target: "dockerfile",
  severity: "high",
  profile: "standard",
  checklist: ["IMAGE-19"],
  title: "Images run as a user other than root",
  why: "A process that breaks out of its container as root is root on the node. A USER in the image makes the safe way the default one.",
  references: [dockerfileBestPractices],
  *check(dockerfile, index) {
    const stage = dockerfile.stages.at(-1);
    if (stage === void 0 || isGitHubAction(dockerfile, index)) return;
    const runner = whoRuns(stage.end, stage);
    if (runner.kind === "nonroot" || runner.kind === "undecided") return;
    if (runner.name === void 0) {
      yield cannotTell("the file has no FROM, so its image is built elsewhere");
      return;
    }
    const at = anchor(stage, runner);
    const fix = fixFor4(stage, runner);
    if (runner.kind === "unknown") {
      const message = `No USER is set; \`${runner.name}\` decides who runs this image.`;
      yield { at, severity: "low", key: noUser, message, fix };
      return;
    }
    const dropper = rightsDropper(dockerfile);
    const who = runner.by === "instruction" ? `\`USER ${runner.name}\` is the last one` : `no USER is set, and \`${runner.name}\` runs as root`;
    yield {
      at,
      key: runner.by === "instruction" ? instructionKey(runner.instruction) : noUser,
      message: dropper === void 0 ? `The image runs as root: ${who}.` : `The image starts as root (${who}) and leaves it to \`${dropper}\` to drop the rights; a USER or the pod's runAsUser is surer.`,
      ...dropper === void 0 ? { fix } : { severity: "medium" }
    };
  }
};
var noUser = "no USER";
function isGitHubAction({ source }, index) {
  return ["action.yml", "action.yaml"].some((name) => {
    const path = joinPath(folderOf(source.path), name);
    return path !== void 0 && index.has(path);
  });
}
function anchor(stage, runner) {
  return runner.by === "instruction" ? runner.instruction : stage;
}
var droppers = /(?:^|[\s"'/])(gosu|su-exec|setpriv|chpst|s6-setuidgid)(?=[\s"']|$)/;
function rightsDropper({ instructions }) {
  const starts = instructions.filter(
    (each) => each.stage?.isShipped === true && !each.isOnBuild && starters.has(each.keyword)
  );
  return starts.map(({ text }) => droppers.exec(text)?.[1]).find((name) => name !== void 0);
}
var starters = /* @__PURE__ */ new Set(["ENTRYPOINT", "CMD"]);
function fixFor4(stage, runner) {
  const user = earlierUser(stage, runner) ?? accountOf(stage) ?? "10001:10001";
  return fixToReview("Name an unprivileged user", checkFor(stage), userPatch(stage, user));
}
function checkFor(stage) {
  const check3 = "Whether that user exists, owns the files that the program writes, and needs no port below 1024.";
  const { base } = stage.root;
  const isNginx = base.kind === "image" && base.reference.repository === "library/nginx";
  return isNginx ? `${check3} The stock configuration listens on port 80: \`nginxinc/nginx-unprivileged\` does not.` : check3;
}
function earlierUser(stage, runner) {
  if (runner.by !== "instruction") return void 0;
  const users2 = stage.instructions.filter(({ keyword, isOnBuild }) => keyword === "USER" && !isOnBuild);
  return users2.findLast(namesSomebodyElse)?.words[0]?.text;
}
function namesSomebodyElse({ words }) {
  const name = words[0]?.value?.split(":")[0];
  return name !== void 0 && name !== "" && !isRoot(name);
}
function accountOf(stage) {
  const { base } = stage.root;
  return base.kind === "image" ? knownImage(base.reference)?.account : void 0;
}
function userPatch(stage, user) {
  const lastStep = stage.instructions.findLastIndex(
    ({ keyword, isOnBuild }) => !isOnBuild && !closers.has(keyword)
  );
  const first2 = stage.instructions.slice(lastStep + 1).find(({ keyword, isOnBuild }) => starters.has(keyword) && !isOnBuild);
  const last = stage.instructions.at(-1);
  const replaced = stage.instructions[lastStep];
  if (replaced?.keyword === "USER" && replaced.words[0] !== void 0) return replace(replaced.words[0], user);
  return first2 === void 0 ? lineAfter(last ?? stage, `USER ${user}`) : lineBefore(first2, `USER ${user}`);
}
var closers = /* @__PURE__ */ new Set([
  "ENTRYPOINT",
  "CMD",
  "EXPOSE",
  "HEALTHCHECK",
  "STOPSIGNAL",
  "LABEL",
  "ENV",
  "VOLUME"
]);

// src/rules/namespace/pod-security-enforced.ts
var rule10 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-18"],
  title: "Namespaces enforce a Pod Security Standard",
  why: "Without the label the API server accepts every pod in the namespace, a privileged one too.",
  references: [
    podSecurityStandards,
    {
      title: "Kubernetes: enforce Pod Security Standards with namespace labels",
      url: "https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels/"
    }
  ],
  *check(namespace) {
    if (namespace.kind !== "Namespace" || namespace.group !== "") return;
    const label = namespace.at("metadata", "labels", enforce);
    if (isLevel(label?.value)) return;
    const annotation = namespace.at("metadata", "annotations", enforce);
    if (label !== void 0) {
      yield { at: label, message: unknownLevel(namespace, levelIn(label)), ...fixOf2(namespace) };
    } else if (annotation !== void 0) {
      yield { at: annotation, message: onlyAnnotated(namespace), fix: moveAnnotations(namespace) };
    } else {
      yield { at: namespace, absent: true, message: unlabelled(namespace), ...fixOf2(namespace) };
    }
  }
};
var prefix = "pod-security.kubernetes.io/";
var enforce = `${prefix}enforce`;
function isLevel(value) {
  return value === "privileged" || value === "baseline" || value === "restricted";
}
function unknownLevel({ name }, level) {
  const what = level === "" ? "an empty Pod Security level" : `the Pod Security level \`${level}\``;
  return `Namespace \`${name}\` asks for ${what}, which does not exist, so that the API server refuses it.`;
}
function onlyAnnotated({ name }) {
  return `Namespace \`${name}\` names its Pod Security level in an annotation, where nothing reads it: only labels count.`;
}
function unlabelled({ name }) {
  return systemNamespaces.includes(name) ? `System namespace \`${name}\` enforces no Pod Security Standard, so that every pod is accepted beside the cluster's own.` : `Namespace \`${name}\` enforces no Pod Security Standard.`;
}
var systemNamespaces = ["kube-system", "kube-public", "kube-node-lease"];
function fixOf2({ root, name }) {
  if (name === "kube-system") return {};
  return {
    fix: fixToReview(
      "Enforce the baseline level",
      "No pod of the namespace may be privileged, share a namespace of its node or mount a host path.",
      set(root, ["metadata", "labels", enforce], "baseline")
    )
  };
}
function moveAnnotations(namespace) {
  const { root } = namespace;
  const labels = root.at("metadata", "labels");
  const annotations3 = root.at("metadata", "annotations");
  const entries2 = annotations3?.entries() ?? [];
  const misplaced = entries2.filter(({ key }) => key.startsWith(prefix));
  const moved = misplaced.filter(({ key }) => labels?.at(key) === void 0).map(({ key, node }) => set(root, ["metadata", "labels", key], levelOf(key, node)));
  const removed = annotations3 !== void 0 && misplaced.length === entries2.length ? [remove(annotations3)] : misplaced.map(({ node }) => remove(node));
  const isKnown = misplaced.every(({ key, node }) => key !== enforce || isLevel(node.value));
  if (isKnown) return safeFix("Make the annotations labels", ...removed, ...moved);
  return fixToReview(
    "Enforce the baseline level by a label",
    "No pod of the namespace may be privileged, share a namespace of its node or mount a host path.",
    ...removed,
    ...moved
  );
}
function levelOf(key, node) {
  const level = levelIn(node);
  return key === enforce && !isLevel(level) ? "baseline" : level;
}
function levelIn({ value }) {
  return String(value ?? "");
}

// src/rules/kit/ingresses.ts
function isIngress(object) {
  return object.kind === "Ingress" && ["", "extensions", "networking.k8s.io"].includes(object.group);
}
function annotationsOf(object) {
  const entries2 = object.at("metadata", "annotations")?.entries() ?? [];
  return entries2.flatMap(
    ({ key, node }) => typeof node.value === "string" ? [{ key, node, text: node.value }] : []
  );
}
function classOf(ingress) {
  const field8 = ingress.at("spec", "ingressClassName")?.value;
  const annotation = ingress.at("metadata", "annotations", "kubernetes.io/ingress.class")?.value;
  return String(field8 ?? annotation ?? "");
}

// src/rules/kit/titles.ts
function titleOf({ kind, name }) {
  return name === "" ? `${kind} without a name` : `${kind} \`${name}\``;
}

// src/rules/network/ingress-annotation-injection.ts
var rule11 = {
  target: "object",
  severity: "critical",
  profile: "baseline",
  checklist: ["NET-3"],
  title: "Annotations of an Ingress hold no configuration of nginx",
  why: "ingress-nginx wrote these values into nginx's configuration as they stood: what ends the directive runs code in the controller, which can read the Secrets of the whole cluster (CVE-2025-1974 and its kin).",
  references: [
    {
      title: "Kubernetes: CVE-2025-1974 and other vulnerabilities of ingress-nginx",
      url: "https://kubernetes.io/blog/2025/03/24/ingress-nginx-cve-2025-1974/"
    },
    ingressAnnotationRisks
  ],
  *check(ingress) {
    if (!isIngress(ingress)) return;
    for (const annotation of annotationsOf(ingress)) {
      const name = /^(?:nginx\.)?ingress\.kubernetes\.io\/([a-z-]+)$/.exec(annotation.key)?.[1];
      const form = name === void 0 ? void 0 : forms.get(name);
      if (form !== void 0) yield* problemsOf(ingress, annotation, form);
    }
  }
};
var forms = /* @__PURE__ */ new Map([
  /** CVE-2026-1580: /136677 */
  ["auth-method", "word"],
  /** CVE-2025-1097: /131007 */
  ["auth-tls-match-cn", "common name"],
  /** CVE-2025-24514: /131006 */
  ["auth-url", "url"],
  /** CVE-2025-1098: /131008 */
  ["mirror-host", "url"],
  ["mirror-target", "url"],
  /** CVE-2023-5044: /126817 */
  ["permanent-redirect", "url"]
]);
function* problemsOf(ingress, { key, node, text }, form) {
  const value = withoutStandIns(text.trim());
  const about = { at: node, key, instead: [remove(node)] };
  if (endsDirective(value, form)) {
    yield { ...about, message: `${titleOf(ingress)} writes directives of nginx into \`${key}\`.` };
  } else if (form === "url" && /[|<>\\^`]/.test(value)) {
    yield {
      ...about,
      severity: "high",
      message: `${titleOf(ingress)} has characters in \`${key}\` that no URL holds.`
    };
  } else if (form === "common name" && hasLooseAlternative(value)) {
    yield {
      ...about,
      severity: "high",
      message: `${titleOf(ingress)} lets certificates in by any part of their subject: an alternative in \`${key}\` is not about the CN.`
    };
  }
}
function withoutStandIns(text) {
  return text.replace(/\$\{[\w.:=-]+\}|\{\{[^{}\n]*\}\}|<[\w .:/#-]+>/g, "_");
}
function endsDirective(value, form) {
  const bare = form === "common name" ? value.replace(/\{\d+(?:,\d*)?\}/g, "") : value;
  return (form === "url" ? /[\r\n;{}"']/ : /[\r\n;{}"'#]/).test(bare);
}
function hasLooseAlternative(value) {
  let outside2 = value.replace(/\\.|\[[^[\]]*\]/g, "");
  for (let depth = 0; depth < 10; depth++) outside2 = outside2.replace(/\([^()]*\)/g, "");
  return outside2.split("|").some((alternative, index) => index > 0 && !/^\^?CN=/.test(alternative));
}

// src/rules/network/ingress-host.ts
var rule12 = {
  target: "object",
  severity: "low",
  profile: "standard",
  checklist: ["NET-3"],
  title: "Ingresses name their hosts",
  why: "An Ingress without a host answers for every name that leads to the controller: it can take over requests meant for others, and is found by whoever tries an address.",
  references: [
    {
      title: "Kubernetes: rules of an Ingress",
      url: "https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules"
    }
  ],
  *check(ingress) {
    if (!isIngress(ingress)) return;
    const rules2 = (ingress.at("spec", "rules")?.items() ?? []).filter(({ kind }) => kind === "map");
    if (rules2.length === 0) yield* ofBackend(ingress);
    else yield* ofRules(ingress, rules2);
  }
};
function* ofBackend(ingress) {
  const backend = ingress.at("spec", "defaultBackend") ?? ingress.at("spec", "backend");
  if (backend?.kind === "map") yield { at: backend, key: "", message: everyHost(ingress) };
}
function* ofRules(ingress, rules2) {
  const open = rules2.filter((rule89) => isOpen(rule89.at("host")));
  const [first2] = open;
  if (first2 !== void 0) yield { at: first2.at("host") ?? first2, key: "", message: everyHost(ingress) };
  const wildcards = new Map(rules2.flatMap((rule89) => wildcardOf(rule89.at("host"))));
  for (const [host2, at] of wildcards) {
    yield {
      at,
      key: host2,
      profile: "strict",
      message: `${titleOf(ingress)} answers for every host that fits \`${host2}\`.`
    };
  }
}
function everyHost(ingress) {
  return `${titleOf(ingress)} answers for every host.`;
}
function isOpen(host2) {
  return host2 === void 0 || host2.value === null || host2.value === "" || host2.value === "*";
}
function wildcardOf(host2) {
  if (host2 === void 0 || typeof host2.value !== "string") return [];
  return host2.value.length > 1 && host2.value.includes("*") ? [[host2.value, host2]] : [];
}

// src/rules/network/ingress-tls.ts
var rule13 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["NET-3"],
  title: "Ingresses use TLS",
  why: "Without TLS everybody on the way reads passwords and session cookies, and changes what is sent.",
  references: [
    {
      title: "Kubernetes: TLS of an Ingress",
      url: "https://kubernetes.io/docs/concepts/services-networking/ingress/#tls"
    }
  ],
  *check(ingress) {
    if (!isIngress(ingress) || !isPlain2(ingress.at("spec", "tls"))) return;
    if (!leadsSomewhere(ingress) || hasTlsElsewhere(ingress) || isForChallenges(ingress)) return;
    const fix = fixOf3(ingress);
    yield {
      at: ingress,
      absent: true,
      message: `${titleOf(ingress)} takes requests without TLS.`,
      ...fix && { fix }
    };
  }
};
function isPlain2(tls) {
  return tls === void 0 || tls.value === null || tls.kind === "list" && tls.items().length === 0;
}
function leadsSomewhere(ingress) {
  const backend = ingress.at("spec", "defaultBackend") ?? ingress.at("spec", "backend");
  return backend?.kind === "map" || rulesOf(ingress).length > 0;
}
function rulesOf(ingress) {
  return (ingress.at("spec", "rules")?.items() ?? []).filter(({ kind }) => kind === "map");
}
function hasTlsElsewhere(ingress) {
  const annotations3 = annotationsOf(ingress);
  return annotations3.some(({ key, text }) => tlsAnnotations.get(key)?.test(text) === true) || classOf(ingress) === "tailscale";
}
var tlsAnnotations = /* @__PURE__ */ new Map([
  ["alb.ingress.kubernetes.io/certificate-arn", /\S/],
  ["alb.ingress.kubernetes.io/listen-ports", /HTTPS/],
  ["appgw.ingress.kubernetes.io/appgw-ssl-certificate", /\S/],
  ["haproxy.org/ssl-passthrough", /^(?:true|on)$/i],
  ["haproxy-ingress.github.io/ssl-passthrough", /^(?:true|on)$/i],
  ["ingress.gcp.kubernetes.io/pre-shared-cert", /\S/],
  ["ingress.kubernetes.io/ssl-passthrough", /^(?:true|on)$/i],
  ["konghq.com/protocols", /^\s*https\s*$/],
  ["networking.gke.io/managed-certificates", /\S/],
  ["networking.gke.io/certmap", /\S/],
  ["nginx.ingress.kubernetes.io/ssl-passthrough", /^true$/],
  ["oci-native-ingress.oraclecloud.com/certificate-ocid", /\S/],
  ["route.openshift.io/termination", /^(?:edge|passthrough|reencrypt)$/],
  ["traefik.ingress.kubernetes.io/router.tls", /^true$/],
  ["traefik.ingress.kubernetes.io/router.tls.certresolver", /\S/]
]);
function isForChallenges(ingress) {
  const paths = rulesOf(ingress).flatMap((rule89) => rule89.at("http", "paths")?.items() ?? []);
  return paths.length > 0 && paths.every((path) => String(path.at("path")?.value ?? "").startsWith("/.well-known/acme-challenge"));
}
function fixOf3(ingress) {
  const isIssued = annotationsOf(ingress).some(({ key }) => issuers.has(key));
  const names = rulesOf(ingress).map((rule89) => rule89.at("host")?.value);
  const hosts = [...new Set(names.filter((host2) => typeof host2 === "string" && host2 !== ""))];
  if (!isIssued || hosts.length === 0 || names.length === 0 || ingress.name === "") return void 0;
  if (ingress.name.endsWith("*") || hosts.length < new Set(names).size) return void 0;
  return fixToReview(
    "Serve the certificate of cert-manager",
    "cert-manager puts the certificate into the Secret named here: no other may have that name.",
    set(ingress.root, ["spec", "tls"], [{ hosts: hosts.map(String), secretName: `${ingress.name}-tls` }])
  );
}
var issuers = /* @__PURE__ */ new Set(["cert-manager.io/cluster-issuer", "cert-manager.io/issuer"]);

// src/text/first.ts
function first(items, isWanted) {
  for (const item of items) if (isWanted(item)) return item;
  return void 0;
}

// src/rules/kit/mesh.ts
var meshNames = { istio: "Istio", linkerd: "Linkerd" };
var meshKinds = [
  "AuthorizationPolicy",
  "DestinationRule",
  "PeerAuthentication",
  "VirtualService"
];
function isMeshHost(host2) {
  if (/^kubernetes(?:\.default(?:\.svc(?:\.cluster\.local)?)?)?$/.test(host2)) return false;
  return host2 === "*" || !host2.includes(".") || /\.(?:svc|local)$|\.svc\./.test(host2);
}
function usesMesh(mesh, object, index) {
  const isOther = (namespace) => namespace.root !== object.root && joins(namespace, mesh);
  const words = mesh === "istio" ? ["istio-injection", "istio.io/rev"] : ["linkerd.io/inject"];
  if (words.some((word) => first(index.objects("Namespace", { mentioning: word }), isOther))) return "yes";
  if (mesh === "istio" && meshKinds.some((kind) => istioGroups.some((group) => hasObject(kind, group, index))))
    return "yes";
  return index.isWhole ? "no" : "perhaps";
}
var istioGroups = ["networking.istio.io", "security.istio.io"];
function hasObject(kind, group, index) {
  return first(index.objects(kind, { mentioning: group }), (object) => object.group === group) !== void 0;
}
function joins(namespace, mesh) {
  if (mesh === "linkerd") {
    const inject = namespace.at("metadata", "annotations", "linkerd.io/inject")?.value;
    return inject === "enabled" || inject === "ingress";
  }
  const labels = namespace.at("metadata", "labels");
  return labels?.at("istio-injection")?.value === "enabled" || labels?.at("istio.io/rev") !== void 0;
}
function isOfMesh(object) {
  const namespace = object.kind === "Namespace" ? object.name : object.namespace;
  if (namespace !== void 0 && ownNamespaces.has(namespace)) return true;
  const images = (object.pod?.containers ?? []).map(({ image }) => String(image?.value ?? ""));
  return images.some(
    (image) => /(?:^|\/)(?:istio|linkerd)(?:-release|-testing)?\/|\/proxyv2(?:[:@]|$)/.test(image) || image === "auto"
  );
}
var ownNamespaces = /* @__PURE__ */ new Set([
  "istio-system",
  "kube-node-lease",
  "kube-public",
  "kube-system",
  "linkerd",
  "local-path-storage"
]);

// src/rules/network/mesh-injection-not-disabled.ts
var rule14 = {
  target: "object",
  severity: "low",
  profile: "standard",
  checklist: ["CLUSTER-2"],
  title: "Workloads are not kept out of the service mesh",
  why: "What has no sidecar sends and takes connections without mutual TLS, and no rule of the mesh about who may call whom holds for it.",
  references: [
    {
      title: "Istio: installing the sidecar",
      url: "https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/"
    },
    { title: "Linkerd: proxy injection", url: "https://linkerd.io/2-edge/features/proxy-injection/" }
  ],
  reads: [...meshKinds, "Namespace"],
  *check(object, index) {
    const refusal = refusalOf(object);
    if (refusal === void 0 || isOfMesh(object)) return;
    const { node, words, mesh } = refusal;
    const isUsed = usesMesh(mesh, object, index);
    if (isUsed === "perhaps") yield cannotTell(`whether ${meshNames[mesh]} is in use stands elsewhere`);
    if (isUsed !== "yes") return;
    yield {
      at: node,
      key: mesh,
      ...endsByItself(object) && { profile: "strict" },
      message: `${titleOf(object)} is kept out of the service mesh of ${meshNames[mesh]}.`,
      fix: fixToReview(
        "Let it join the mesh",
        "Make sure that it works with a sidecar, and that its clients are in the mesh.",
        remove(words.entries().length === 1 ? words : node)
      )
    };
  }
};
function refusalOf(object) {
  if (object.pod) return ofPod(object.pod);
  if (object.kind !== "Namespace" || object.group !== "") return void 0;
  const metadata = object.at("metadata");
  return refusalIn(metadata?.at("labels"), istioLabel) ?? refusalIn(metadata?.at("annotations"), linkerd);
}
function ofPod(pod) {
  if (pod.at("hostNetwork")?.value === true) return void 0;
  const [labels, annotations3] = [pod.metadata?.at("labels"), pod.metadata?.at("annotations")];
  const words = labels?.at(istio.key) ? labels : annotations3;
  return refusalIn(words, istio) ?? refusalIn(annotations3, linkerd);
}
var istioLabel = { key: "istio-injection", refusal: "disabled", mesh: "istio" };
var istio = { key: "sidecar.istio.io/inject", refusal: "false", mesh: "istio" };
var linkerd = { key: "linkerd.io/inject", refusal: "disabled", mesh: "linkerd" };
function refusalIn(words, { key, refusal, mesh }) {
  const node = words?.at(key);
  return words && node && String(node.value) === refusal ? { node, words, mesh } : void 0;
}
function endsByItself({ kind }) {
  return kind === "Job" || kind === "CronJob";
}

// src/rules/network/mesh-no-allow-all-authorization.ts
var rule15 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["NET-2"],
  title: "Authorization policies of the mesh say who may call",
  why: "A rule that fits every request lets every workload, and whatever reaches the network, call the services it is about: one stolen pod can then call them all.",
  references: [
    {
      title: "Istio: authorization policy",
      url: "https://istio.io/latest/docs/reference/config/security/authorization-policy/"
    }
  ],
  *check(policy) {
    if (policy.kind !== "AuthorizationPolicy" || policy.group !== "security.istio.io") return;
    if ((policy.at("spec", "action")?.value ?? "ALLOW") !== "ALLOW") return;
    for (const item of policy.at("spec", "rules")?.items() ?? []) {
      const breadth = breadthOf(item);
      if (breadth === void 0) continue;
      yield {
        at: item,
        key: breadth,
        ...breadth === "every namespace" && { severity: "medium" },
        message: `${titleOf(policy)} allows ${breadth === "anybody" ? "every request" : "requests from the workloads of every namespace"}.`,
        instead: [remove(item)]
      };
    }
  }
};
function breadthOf(rule89) {
  if (rule89.kind !== "map" || !isEmpty(rule89.at("to")) || !isEmpty(rule89.at("when"))) return void 0;
  const from = rule89.at("from");
  if (isEmpty(from)) return "anybody";
  return from?.items().some((item) => isEveryNamespace(item.at("source"))) ? "every namespace" : void 0;
}
function isEmpty(list) {
  return list === void 0 || list.value === null || list.kind === "list" && list.items().length === 0;
}
function isEveryNamespace(source) {
  const fields2 = source?.entries().filter(({ node }) => !isEmpty(node)) ?? [];
  const namespaces = source?.at("namespaces")?.items() ?? [];
  return fields2.length === 1 && namespaces.some(({ value }) => value === "*");
}

// src/rules/network/mesh-strict-mtls.ts
var rule16 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["CLUSTER-2"],
  title: "The service mesh insists on mutual TLS",
  why: "What travels without mutual TLS can be read and changed on its way, and nobody knows who sent it: rules about who may call whom mean nothing then.",
  references: [
    {
      title: "Istio: mutual TLS",
      url: "https://istio.io/latest/docs/tasks/security/authentication/authn-policy/"
    },
    {
      title: "Linkerd: authorization policy",
      url: "https://linkerd.io/2-edge/reference/authorization-policy/"
    }
  ],
  *check(object) {
    if (object.kind === "PeerAuthentication") yield* ofServers(object);
    else if (object.kind === "DestinationRule") yield* ofClients(object);
    if (object.kind === "Namespace" || object.pod !== void 0) yield* ofLinkerd(object);
  }
};
function* ofServers(policy) {
  if (policy.group !== "security.istio.io") return;
  const ports2 = policy.at("spec", "portLevelMtls")?.entries() ?? [];
  const modes = [
    { key: "", mode: policy.at("spec", "mtls", "mode") },
    ...ports2.map(({ key, node }) => ({ key, mode: node.at("mode") }))
  ];
  for (const { key, mode } of modes) {
    if (mode?.value !== "DISABLE" && mode?.value !== "PERMISSIVE") continue;
    const isOff = mode.value === "DISABLE";
    yield {
      at: mode,
      key: `${mode.value} ${key}`.trim(),
      ...!isOff && { severity: "medium" },
      message: `${titleOf(policy)} ${isOff ? "turns mutual TLS off" : "lets connections without mutual TLS in"}${key === "" ? "" : ` on port ${key}`}.`,
      fix: fixOf4(
        policy,
        mode,
        "STRICT",
        "Make sure that every client has a sidecar: the others are refused from then on."
      )
    };
  }
}
function* ofClients(rule89) {
  const host2 = rule89.at("spec", "host")?.value;
  if (rule89.group !== "networking.istio.io" || typeof host2 !== "string" || !isMeshHost(host2)) return;
  const subsets = rule89.at("spec", "subsets")?.items() ?? [];
  const policies = [
    { key: "", policy: rule89.at("spec", "trafficPolicy") },
    ...subsets.map((subset) => ({
      key: `${subset.at("name")?.value ?? ""}`,
      policy: subset.at("trafficPolicy")
    }))
  ];
  for (const { key, policy } of policies) {
    for (const mode of modesOf(policy).filter(({ value }) => value === "DISABLE")) {
      yield {
        at: mode,
        key: [key, portOf(mode, rule89)].filter((word) => word !== "").join(" "),
        message: `${titleOf(rule89)} sends requests for \`${host2}\` without TLS${key === "" ? "" : ` to the subset \`${key}\``}.`,
        fix: fixOf4(
          rule89,
          mode,
          "ISTIO_MUTUAL",
          "Make sure that the service has a sidecar: without one it does not understand the requests."
        )
      };
    }
  }
}
function modesOf(policy) {
  const ports2 = policy?.at("portLevelSettings")?.items() ?? [];
  return [policy, ...ports2].flatMap((settings) => settings?.at("tls", "mode") ?? []);
}
function portOf(mode, rule89) {
  const port = rule89.at(...routeBelow(mode, rule89).slice(0, -2), "port", "number")?.value;
  return port === void 0 || port === null ? "" : String(port);
}
function* ofLinkerd(object) {
  const metadata = object.pod ? object.pod.metadata : object.at("metadata");
  const policy = metadata?.at("annotations", "config.linkerd.io/default-inbound-policy");
  if (policy?.value !== "all-unauthenticated") return;
  yield {
    at: policy,
    severity: "medium",
    message: `${titleOf(object)} takes connections without mutual TLS from anywhere.`,
    fix: fixOf4(
      object,
      policy,
      "all-authenticated",
      "Make sure that every client is in the mesh: the others are refused from then on."
    )
  };
}
function fixOf4(object, node, value, check3) {
  return fixToReview("Insist on mutual TLS", check3, set(object.root, routeBelow(node, object), value));
}
function routeBelow(node, { root }) {
  return node.route.slice(root.route.length);
}

// src/rules/kit/label-selector.ts
function selects(selector, known2) {
  if (selector.kind !== "map") return "no";
  const equalities = selector.at("matchLabels")?.entries() ?? [];
  const expressions = selector.at("matchExpressions")?.items() ?? [];
  return all([
    ...equalities.map(({ key, node }) => holds(key, "In", [String(node.value)], known2)),
    ...expressions.map((expression) => {
      const [key, operator] = [expression.at("key")?.value, expression.at("operator")?.value];
      const values = expression.at("values")?.items() ?? [];
      return holds(
        String(key),
        String(operator),
        values.map(({ value }) => String(value)),
        known2
      );
    })
  ]);
}
function holds(key, operator, values, known2) {
  const value = known2.labels.get(key);
  if (value === void 0 && !known2.isComplete) return "perhaps";
  const isListed = value !== void 0 && values.includes(value);
  switch (operator) {
    case "In":
      return isListed ? "yes" : "no";
    case "NotIn":
      return isListed ? "no" : "yes";
    case "Exists":
      return value === void 0 ? "no" : "yes";
    case "DoesNotExist":
      return value === void 0 ? "yes" : "no";
    default:
      return "no";
  }
}
function all(answers) {
  if (answers.includes("no")) return "no";
  return answers.includes("perhaps") ? "perhaps" : "yes";
}

// src/rules/kit/network-policies.ts
var namespacedPolicyKinds = ["NetworkPolicy", "CiliumNetworkPolicy"];
var clusterPolicyKinds = [
  "AdminNetworkPolicy",
  "BaselineAdminNetworkPolicy",
  "CiliumClusterwideNetworkPolicy",
  "GlobalNetworkPolicy"
];
function hasPolicy(namespace, index) {
  const isNamed = namespacedPolicyKinds.some(
    (kind) => first(index.objects(kind, { mentioning: namespace }), (policy) => policy.namespace === namespace)
  );
  if (isNamed) return "yes";
  const labels = labelsOf(namespace, index);
  const answers = clusterPolicyKinds.flatMap(
    (kind) => [...index.objects(kind)].map((policy) => isAbout(policy, namespace, labels))
  );
  return any(answers);
}
function labelsOf(namespace, index) {
  const isMeant = ({ name, group }) => name === namespace && group === "";
  const object = first(index.objects("Namespace", { mentioning: namespace }), isMeant);
  const entries2 = object?.at("metadata", "labels")?.entries() ?? [];
  const labels = new Map(entries2.map(({ key, node }) => [key, String(node.value)]));
  return { labels: labels.set("kubernetes.io/metadata.name", namespace), isComplete: object !== void 0 };
}
function isAbout(policy, namespace, labels) {
  switch (policy.kind) {
    case "CiliumClusterwideNetworkPolicy":
      return ciliumAnswer(policy, namespace);
    case "GlobalNetworkPolicy":
      return calicoAnswer(policy, labels);
    default: {
      const namespaces = policy.at("spec", "subject", "namespaces") ?? policy.at("spec", "subject", "pods", "namespaceSelector");
      return namespaces === void 0 ? "no" : selects(namespaces, labels);
    }
  }
}
function ciliumAnswer(policy, namespace) {
  const specs = [policy.at("spec"), ...policy.at("specs")?.items() ?? []];
  const labels = new Map(ciliumNamespaceLabels.map((label) => [label, namespace]));
  const isSelected = (selector) => selector !== void 0 && selects(selector, { labels, isComplete: true }) === "yes";
  return specs.some((spec) => isSelected(spec?.at("endpointSelector"))) ? "yes" : "no";
}
var ciliumNamespaceLabels = ["io.kubernetes.pod.namespace", "k8s:io.kubernetes.pod.namespace"];
function calicoAnswer(policy, { labels }) {
  const name = labels.get("kubernetes.io/metadata.name") ?? "";
  const pods = calicoSelects(policy.at("spec", "selector"), name);
  const namespaces = calicoSelects(policy.at("spec", "namespaceSelector"), name);
  if (namespaces === "no" || pods === "no" || pods === "some pods") return "no";
  return pods === "yes" && namespaces === "yes" ? "yes" : "perhaps";
}
function calicoSelects(selector, namespace) {
  const text = String(selector?.value ?? "").trim();
  if (text === "" || text === "all()") return "yes";
  const named2 = namedNamespace.exec(text)?.[1];
  if (named2 !== void 0) return named2 === namespace ? "yes" : "no";
  return /projectcalico\.org\/namespace/.test(text) ? "perhaps" : "some pods";
}
var namedNamespace = /^(?:projectcalico\.org\/(?:name|namespace)|kubernetes\.io\/metadata\.name)\s*==\s*["']([^"']*)["']$/;
function any(answers) {
  if (answers.includes("yes")) return "yes";
  return answers.includes("perhaps") ? "perhaps" : "no";
}

// src/rules/network/namespace-has-network-policy.ts
var rule17 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["NET-1"],
  title: "Every namespace has a network policy",
  why: "Without any policy every pod of the cluster can connect to every pod of the namespace, and those to the whole internet.",
  references: [
    {
      title: "Kubernetes: network policies",
      url: "https://kubernetes.io/docs/concepts/services-networking/network-policies/"
    }
  ],
  reads: [...namespacedPolicyKinds, ...clusterPolicyKinds, "Namespace"],
  *check(object, index) {
    const problem2 = isNamespace(object) ? ofNamespace(object, index) : ofWorkload(object, index);
    if (problem2 !== void 0) yield problem2;
  }
};
function isNamespace(object) {
  return object.kind === "Namespace" && object.group === "";
}
function ofNamespace(object, index) {
  if (object.name === "") return void 0;
  const message = `Namespace \`${object.name}\` has no network policy in this repository.`;
  return judge2(object, object.name, index, { at: object, absent: true, key: object.name, message });
}
function ofWorkload(object, index) {
  if (object.pod === void 0) return void 0;
  if (object.namespace === void 0) return ofUnplaced(object, index);
  const namespaces = index.objects("Namespace", { mentioning: object.namespace });
  if (first(namespaces, (other) => other.name === object.namespace && isNamespace(other))) return void 0;
  const message = `Namespace \`${object.namespace}\` of ${object.kind} \`${object.name}\` has no network policy in this repository.`;
  const at = object.at("metadata", "namespace") ?? object;
  return judge2(object, object.namespace, index, { at, absent: true, key: object.namespace, message });
}
function judge2(object, namespace, index, problem2) {
  if (!isName2(namespace)) return cannotTell("the namespace is named by whoever applies it");
  const answer = hasPolicy(namespace, index);
  if (answer === "yes") return void 0;
  if (answer === "perhaps")
    return cannotTell(`a cluster-wide policy may select the namespace \`${namespace}\``);
  if (isIncomplete(index, { mentioning: namespace })) return unseen;
  return isBesideUnplaced(object, index) ? { ...problem2, profile: "strict" } : problem2;
}
function ofUnplaced(object, index) {
  if (isBesideUnplaced(object, index) || hasPolicy("", index) !== "no") return void 0;
  if (isIncomplete(index, { folder: folderOf(object.source.path) })) return unseen;
  const message = `${object.kind} \`${object.name}\` names no namespace, and no network policy stands beside it.`;
  return { at: object, absent: true, profile: "strict", message };
}
function isName2(namespace) {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(namespace);
}
var unseen = cannotTell("network policies may stand in files that were not read");
function isIncomplete(index, where) {
  const kinds = [...namespacedPolicyKinds, ...clusterPolicyKinds];
  return !index.isWhole || kinds.some((kind) => index.isHidden(kind, where));
}
function isBesideUnplaced(object, index) {
  const folder = folderOf(object.source.path);
  return namespacedPolicyKinds.some(
    (kind) => first(index.objects(kind, { folder }), (policy) => policy.namespace === void 0)
  );
}

// src/sources/kubernetes/ingress.ts
function routedBackendsOf(object) {
  switch (object.kind) {
    case "Ingress":
      return ofIngress(object);
    case "HTTPRoute":
    case "TLSRoute":
      return ofRoutes(object, "rules", "backendRefs");
    case "IngressRoute":
      return ofRoutes(object, "routes", "services");
    default:
      return [];
  }
}
function backendsOf(object) {
  return routedBackendsOf(object).map(({ name }) => name);
}
function ofIngress(ingress) {
  const rules2 = ingress.at("spec", "rules")?.items() ?? [];
  const paths = rules2.flatMap((rule89) => rule89.at("http", "paths")?.items() ?? []);
  const backends = [
    ingress.at("spec", "defaultBackend") ?? ingress.at("spec", "backend"),
    ...paths.map((path) => path.at("backend"))
  ];
  return backends.flatMap((backend) => {
    const service = backend?.at("service");
    return [
      ...backendFrom(service, "name", service?.at("port", "number") ?? service?.at("port", "name")),
      ...backendFrom(backend, "serviceName", backend?.at("servicePort"))
    ];
  });
}
function ofRoutes(object, rules2, services) {
  const items = object.at("spec", rules2)?.items() ?? [];
  return items.flatMap((rule89) => rule89.at(services)?.items() ?? []).flatMap((service) => backendFrom(service, "name", service.at("port")));
}
function backendFrom(node, key, port) {
  const name = node?.at(key);
  if (node === void 0 || name === void 0) return [];
  const value = port?.value;
  return [{ node, name, port: typeof value === "string" || typeof value === "number" ? value : void 0 }];
}

// src/rules/kit/consoles.ts
function consoleInImage(image) {
  const parts = parseImage(image)?.repository.toLowerCase().split("/") ?? [];
  return byImage.get(parts.slice(-1).join("/")) ?? byImage.get(parts.slice(-2).join("/"));
}
function consoleCalled(name) {
  const words = name.toLowerCase().split("-");
  if (words.length > 12) return void 0;
  for (const end of [words.length, withoutRole(words).length]) {
    for (let start = 0; start < end; start++) {
      const program = byName.get(words.slice(start, end).join("-"));
      if (program) return program;
    }
  }
  return void 0;
}
function withoutRole(words) {
  const last = words.findLastIndex((word) => !roles.has(word));
  return words.slice(0, last + 1);
}
var roles = new Set(
  "service svc np nodeport node port lb loadbalancer load balancer external ext public ui web webui http https server".split(
    " "
  )
);
var rows2 = [
  // Of the cluster.
  [
    "Kubernetes Dashboard",
    "open",
    "kubernetesui/dashboard kubernetesui/dashboard-web kubernetesui/dashboard-api kubernetes-dashboard-amd64",
    "kubernetes-dashboard kubernetes-dashboard-web kubernetes-dashboard-kong-proxy",
    ""
  ],
  ["Weave Scope", "open", "weaveworks/scope", "weave-scope weave-scope-app", ""],
  ["Kubernetes Operational View", "open", "kube-ops-view", "kube-ops-view", ""],
  ["Octant", "open", "octant", "octant", ""],
  ["KubeView", "open", "kubeview", "kubeview", ""],
  ["Longhorn", "open", "longhorn-ui", "longhorn-ui longhorn-frontend", ""],
  ["Hubble", "open", "hubble-ui", "hubble-ui", ""],
  ["Kiali", "login", "kiali", "kiali", "20001 http http-kiali"],
  [
    "Traefik",
    "open",
    "traefik",
    "traefik traefik-dashboard api@internal",
    "8080 9000 traefik dashboard admin api"
  ],
  ["etcd", "open", "etcd etcd-amd64", "etcd etcd-client", "2379 4001 client etcd-client"],
  ["Tekton Dashboard", "open", "tekton-dashboard", "tekton-dashboard", ""],
  ["Argo Workflows", "login", "argoproj/argocli", "argo-server argo-workflows-server argo-ui", ""],
  ["Chaos Mesh", "login", "chaos-dashboard", "chaos-dashboard", ""],
  [
    "Kubecost",
    "open",
    "kubecost/frontend cost-analyzer-frontend",
    "kubecost-cost-analyzer cost-analyzer",
    ""
  ],
  ["OpenCost", "open", "opencost-ui", "opencost-ui", ""],
  ["Goldilocks", "open", "goldilocks", "goldilocks-dashboard", ""],
  ["Polaris", "open", "", "polaris-dashboard", ""],
  ["Headlamp", "login", "headlamp", "headlamp", ""],
  ["Argo CD", "login", "", "argocd-server argo-cd-argocd-server argo-cd-server", ""],
  ["Rancher", "login", "rancher/rancher", "rancher", ""],
  ["Portainer", "login", "portainer portainer-ce portainer-ee", "portainer", ""],
  ["Weave GitOps", "login", "weave-gitops", "weave-gitops", ""],
  ["Vault", "shared", "vault", "vault", "8200 8201 http https ui"],
  // Of what is measured and logged.
  [
    "Prometheus",
    "open",
    "prometheus",
    "prometheus prometheus-server prometheus-k8s prometheus-operated",
    "9090 80 443 web http http-web https prometheus"
  ],
  [
    "Alertmanager",
    "open",
    "alertmanager",
    "alertmanager alertmanager-main alertmanager-operated",
    "9093 80 443 web http http-web https alertmanager"
  ],
  ["Thanos", "open", "", "thanos-query thanos-querier thanos-query-frontend", "10902 9090 80 443 http"],
  [
    "Jaeger",
    "open",
    "jaegertracing/all-in-one jaegertracing/jaeger-query jaegertracing/jaeger",
    "jaeger-query jaeger-ui jaeger",
    "16686 query http-query query-http ui jaeger-query"
  ],
  ["Kibana", "login", "kibana kibana-oss", "kibana kibana-logging", ""],
  ["OpenSearch Dashboards", "login", "opensearch-dashboards", "opensearch-dashboards", ""],
  ["Cerebro", "open", "cerebro", "cerebro", ""],
  ["Dozzle", "open", "dozzle", "dozzle", ""],
  [
    "Grafana",
    "shared",
    "grafana grafana-oss grafana-enterprise",
    "grafana",
    "3000 80 443 http https web service grafana"
  ],
  // Of data.
  ["phpMyAdmin", "login", "phpmyadmin", "phpmyadmin", ""],
  ["Adminer", "login", "adminer", "adminer", ""],
  ["pgAdmin", "login", "pgadmin4", "pgadmin pgadmin4", ""],
  ["mongo-express", "open", "mongo-express", "mongo-express", ""],
  ["Redis Commander", "open", "redis-commander", "redis-commander", ""],
  ["Redis Insight", "open", "redisinsight", "redisinsight redis-insight", ""],
  [
    "RabbitMQ management",
    "login",
    "rabbitmq",
    "rabbitmq rabbitmq-management rabbitmq-cluster",
    "15672 15671 management http-stats stats rabbitmq-management http-management mgmt"
  ],
  [
    "MinIO console",
    "login",
    "minio",
    "minio minio-console",
    "9001 9090 console http-console minio-console https-console"
  ],
  ["Kafka UI", "open", "kafka-ui", "kafka-ui", ""],
  ["Kafdrop", "open", "kafdrop", "kafdrop", ""],
  ["AKHQ", "open", "akhq", "akhq", ""],
  ["CMAK", "open", "cmak kafka-manager", "cmak kafka-manager", ""],
  ["Consul", "open", "consul", "consul consul-ui", "8500 8501 ui http https"],
  ["Nomad", "open", "nomad", "nomad nomad-ui", "4646 http"],
  ["Apache NiFi", "login", "nifi", "nifi", "8080 8443 80 443 http https web"],
  // Of work that runs programs.
  ["Jenkins", "login", "jenkins", "jenkins", "8080 8443 80 443 http https web ui httpport"],
  ["Spinnaker", "open", "", "spin-deck spin-gate", ""],
  ["Apache Airflow", "login", "", "airflow-web airflow-webserver airflow-api-server", ""],
  [
    "Apache Spark",
    "open",
    "",
    "spark-master spark-ui spark-history-server",
    "8080 4040 8081 18080 80 443 ui http webui web"
  ],
  [
    "Apache Flink",
    "open",
    "",
    "flink-jobmanager flink-jobmanager-rest flink-rest",
    "8081 80 443 ui webui web rest http"
  ],
  ["Ray", "open", "", "ray-head head-svc", "8265 8000 dashboard"],
  ["Dask", "open", "", "dask-scheduler", "8787 80 443 http http-dashboard dashboard"],
  [
    "Jupyter",
    "login",
    "base-notebook minimal-notebook scipy-notebook datascience-notebook tensorflow-notebook pytorch-notebook pyspark-notebook all-spark-notebook jupyter-scipy jupyter-tensorflow-full jupyter-pytorch-full",
    "jupyter jupyter-notebook jupyterlab",
    ""
  ],
  ["JupyterHub", "shared", "jupyterhub k8s-hub", "jupyterhub", ""],
  ["MLflow", "open", "mlflow", "mlflow mlflow-tracking", ""],
  ["TensorBoard", "open", "", "tensorboard", ""],
  [
    "Kubeflow",
    "open",
    "centraldashboard ml-pipeline/frontend katib-ui",
    "centraldashboard ml-pipeline-ui katib-ui",
    ""
  ],
  ["Locust", "open", "locust", "locust-master", "8089 80 443 web http master-web webui"]
];
var byImage = /* @__PURE__ */ new Map();
var byName = /* @__PURE__ */ new Map();
for (const [name, guard, images, names, ports2] of rows2) {
  const program = { name, guard, ports: new Set(wordsOf(ports2)) };
  for (const image of wordsOf(images)) byImage.set(image, program);
  for (const called of wordsOf(names)) byName.set(called, program);
}
function wordsOf(text) {
  return text === "" ? [] : text.split(" ");
}

// src/rules/kit/definitions.ts
function definitionsFor(from, kind, name, index) {
  const isNamespaced = !clusterKinds.has(kind);
  const named2 = [...index.objects(kind, { mentioning: name })].filter(
    (object) => object.name === name && (!isNamespaced || object.namespace === from.namespace)
  );
  return nearest(from, named2);
}
var clusterKinds = /* @__PURE__ */ new Set(["ClusterRole", "Namespace", "RuntimeClass"]);
function nearest(from, objects) {
  const { path } = from.source;
  const inFile = objects.filter((object) => object.source.path === path);
  if (inFile.length > 0) return inFile;
  const inFolder = objects.filter((object) => folderOf(object.source.path) === folderOf(path));
  return inFolder.length > 0 ? inFolder : objects;
}

// src/rules/kit/selected-workloads.ts
var servingKinds = [
  "CloneSet",
  "DaemonSet",
  "Deployment",
  "DeploymentConfig",
  "Pod",
  "ReplicaSet",
  "ReplicationController",
  "Rollout",
  "StatefulSet"
];
function workloadsBehind(service, index) {
  const labels = selectorOf(service);
  const mentioning = rarest(labels.map(({ value }) => value));
  if (mentioning === void 0) return [];
  const isChosen = ({ pod, namespace }) => pod !== void 0 && namespace === service.namespace && labels.every(({ key, value }) => pod.metadata?.at("labels", key)?.value === value);
  const chosen = servingKinds.flatMap((kind) => [...index.objects(kind, { mentioning })].filter(isChosen));
  return nearest(service, chosen);
}
function selectorOf(service) {
  const entries2 = service.at("spec", "selector")?.entries() ?? [];
  return entries2.flatMap(
    ({ key, node }) => typeof node.value === "string" ? [{ key, value: node.value }] : []
  );
}
function rarest(values) {
  const words = values.filter((value) => value !== "");
  return words.toSorted((a, b) => b.length - a.length)[0];
}

// src/rules/kit/services.ts
function isService(object) {
  return object.kind === "Service" && object.group === "";
}
function isInternal(service) {
  const annotations3 = service.at("metadata", "annotations")?.entries() ?? [];
  return annotations3.some(({ key, node }) => internalAnnotations.get(key)?.test(String(node.value)) === true) || service.at("spec", "loadBalancerClass")?.value === "tailscale" || hasPrivateAddress(service);
}
var internalAnnotations = /* @__PURE__ */ new Map([
  ["service.beta.kubernetes.io/aws-load-balancer-internal", /^(?:true|0\.0\.0\.0\/0)$/],
  ["service.beta.kubernetes.io/aws-load-balancer-scheme", /^internal$/],
  ["service.beta.kubernetes.io/azure-load-balancer-internal", /^true$/],
  ["networking.gke.io/load-balancer-type", /^internal$/i],
  ["cloud.google.com/load-balancer-type", /^internal$/i],
  ["service.beta.kubernetes.io/openstack-internal-load-balancer", /^true$/],
  ["service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type", /^private$/],
  ["service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type", /^intranet$/],
  ["service.beta.kubernetes.io/cce-load-balancer-internal-vpc", /^true$/],
  ["service.beta.kubernetes.io/oci-load-balancer-internal", /^true$/],
  ["service.kubernetes.io/qcloud-loadbalancer-internal-subnetid", /^subnet-/]
]);
function hasPrivateAddress(service) {
  const annotations3 = service.at("metadata", "annotations");
  const asked = [service.at("spec", "loadBalancerIP"), ...addressAnnotations.map((key) => annotations3?.at(key))];
  const texts = asked.flatMap((node) => typeof node?.value === "string" ? [node.value] : []);
  const addresses = texts.flatMap((text) => text.split(",")).map((address) => address.trim());
  const written2 = addresses.filter((address) => address !== "");
  return written2.length > 0 && written2.every((address) => privateAddress.test(address));
}
var addressAnnotations = [
  "io.cilium/lb-ipam-ips",
  "kube-vip.io/loadbalancerIPs",
  "lbipam.cilium.io/ips",
  "metallb.io/loadBalancerIPs",
  "metallb.universe.tf/loadBalancerIPs"
];
var privateAddress = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)[\d.]+$|^f[cd][\da-f]{2}:[\da-f:]*$/i;
function sourceRanges(service) {
  const items = service.at("spec", "loadBalancerSourceRanges")?.items() ?? [];
  const inField = items.flatMap(
    (node) => typeof node.value === "string" ? [{ cidr: node.value.trim(), node }] : []
  );
  if (inField.length > 0) return inField;
  const annotation = service.at(
    "metadata",
    "annotations",
    "service.beta.kubernetes.io/load-balancer-source-ranges"
  );
  if (annotation === void 0 || typeof annotation.value !== "string") return [];
  const cidrs = annotation.value.split(",").map((cidr) => cidr.trim());
  return cidrs.filter((cidr) => cidr !== "").map((cidr) => ({ cidr, node: annotation }));
}
function isEverybody(cidr) {
  return /\/0+$/.test(cidr);
}

// src/rules/kit/console-services.ts
function consoleBehind(service, port, index) {
  const ports2 = portsOf(service, port);
  const workloads2 = workloadsBehind(service, index);
  if (workloads2.length === 0) {
    const found = calledConsole(service.name, ports2.flatMap(wordsOf2));
    return found ?? (service.at("spec", "selector") ? "undecided" : void 0);
  }
  const answers = workloads2.map((workload) => ({ program: consoleIn(workload, ports2), workload }));
  const [first2] = answers;
  if (answers.some(({ program }) => program !== first2?.program)) return "undecided";
  return first2?.program && { program: first2.program, workload: first2.workload };
}
function consoleAt(route2, { name, port }, index) {
  if (typeof name.value !== "string" || name.value === "") return void 0;
  const services = definitionsFor(route2, "Service", name.value, index).filter(isService);
  const [first2, ...others2] = services.map((service) => behindRoute(service, port, index));
  if (services.length === 0)
    return calledConsole(name.value, port === void 0 ? [] : [String(port)]) ?? "undecided";
  return others2.every((other) => isSame(first2, other)) ? first2 : "undecided";
}
function behindRoute(service, port, index) {
  const annotations3 = service.at("metadata", "annotations");
  const keys = ["cloud.google.com/backend-config", "beta.cloud.google.com/backend-config"];
  return keys.some((key) => annotations3?.at(key)) ? void 0 : consoleBehind(service, port, index);
}
function isSame(one, other) {
  const [a, b] = [one, other].map((answer) => typeof answer === "object" ? answer.program : answer);
  return a === b;
}
function calledConsole(name, ports2) {
  const program = consoleCalled(name);
  return program && isReached(program, new Set(ports2)) ? { program, workload: void 0 } : void 0;
}
function portsOf(service, port) {
  const ports2 = service.at("spec", "ports")?.items() ?? [];
  const named2 = ports2.filter((entry) => ["port", "name"].some((key) => entry.at(key)?.value === port));
  return named2.length > 0 ? named2 : ports2;
}
function wordsOf2(port) {
  const target = port.at("targetPort") ?? port.at("port");
  const values = [target?.value, port.at("name")?.value, port.at("port")?.value];
  return values.flatMap(
    (value) => typeof value === "string" || typeof value === "number" ? [String(value)] : []
  );
}
function consoleIn(workload, ports2) {
  const { pod } = workload;
  if (pod === void 0 || hasDoorkeeper(pod)) return void 0;
  const words = new Set(ports2.flatMap(wordsOf2));
  const isMeant = (port) => port.some((word) => words.has(word));
  const plain2 = pod.containers.filter(({ role }) => role === "plain");
  const declaring = plain2.filter((container) => declaredPorts(container).some(isMeant));
  const reached = /* @__PURE__ */ new Set([...words, ...declaring.flatMap(declaredPorts).filter(isMeant).flat()]);
  const serving = declaring.length > 0 ? declaring : plain2;
  const programs2 = [
    ...serving.map(
      ({ image }) => typeof image?.value === "string" ? consoleInImage(image.value) : void 0
    ),
    consoleCalled(workload.name)
  ];
  return programs2.find((program) => program !== void 0 && isReached(program, reached));
}
function isReached({ ports: ports2 }, words) {
  return ports2.size === 0 || words.size === 0 || [...ports2].some((port) => words.has(port));
}
function declaredPorts(container) {
  const ports2 = container.at("ports")?.items() ?? [];
  return ports2.map(
    (port) => [port.at("containerPort")?.value, port.at("name")?.value].flatMap(
      (value) => typeof value === "string" || typeof value === "number" ? [String(value)] : []
    )
  );
}
function hasDoorkeeper(pod) {
  return pod.containers.some(({ image }) => doorkeeper.test(String(image?.value ?? "")));
}
var doorkeeper = /(?:^|\/)(?:[\w-]*oauth2?[_-]proxy|kube-rbac-proxy|[\w-]*gatekeeper|louketo-proxy|authelia|authentik-proxy|pomerium|vouch-proxy|cloudflared)(?:[:@]|$)/;

// src/rules/kit/entrances.ts
function isRouting({ kind, group }) {
  if (kind === "HTTPRoute" || kind === "TLSRoute") return group === "gateway.networking.k8s.io";
  return kind === "IngressRoute" && (group === "traefik.io" || group === "traefik.containo.us");
}
function isOpenService(service) {
  const type = service.at("spec", "type")?.value;
  if (type === "NodePort") return true;
  if (type !== "LoadBalancer" || isInternal(service)) return false;
  const ranges = sourceRanges(service);
  return ranges.length === 0 || ranges.some(({ cidr }) => isEverybody(cidr));
}
function leadsEverybody(object) {
  if (hasPrivateHosts(object)) return false;
  if (isIngress(object)) return !isInternalClass(object) && !isGuarded(object);
  return !entrancesOf(object).some((name) => internalWord.test(name)) && !isFiltered(object) && !isGuarded(object);
}
function isInternalClass(ingress) {
  if (internalWord.test(classOf(ingress))) return true;
  const annotations3 = annotationsOf(ingress);
  const scheme = annotations3.find(({ key }) => key === "alb.ingress.kubernetes.io/scheme")?.text;
  const isAlb = classOf(ingress) === "alb" || annotations3.some(({ key }) => key.startsWith("alb.ingress."));
  if (isAlb) return scheme !== "internet-facing";
  return annotations3.some(
    ({ key, text }) => key === "appgw.ingress.kubernetes.io/use-private-ip" && text === "true"
  );
}
var internalWord = /internal|intranet|private|tailscale|(?:^|[-_.])(?:intern|inner|inside|vpn|lan|corp|local|admin|mgmt|int)(?:$|[-_.])/i;
function isGuarded(object) {
  return annotationsOf(object).some(({ key, text }) => {
    const name = key.slice(key.indexOf("/") + 1);
    if (name.endsWith("security-groups")) return text.trim() !== "";
    if (/snippets?$/.test(name)) return /\b(?:deny\s+all|auth_basic|auth_request)\b/.test(text);
    if (/(?:middlewares?|plugins?|filters?|policies)$/.test(name)) return guardWord.test(text);
    return guardName.test(name) && !isNoGuard(text);
  });
}
var guardName = /(?:^|[-_.])(?:auth|oauth2?|oidc|jwt|saml|sso|mtls|iap)(?:$|[-_.])|white-?list|allow-?list|source-?range|inbound-cidrs|ip-?(?:allow|filter|restriction)/i;
var guardWord = /auth|oidc|sso|saml|login|jwt|mtls|whitelist|allow-?list|ip-?(?:allow|filter|restrict)|internal|private|vpn|local|restrict|authelia|authentik|pomerium|keycloak/i;
function isNoGuard(text) {
  return /^\s*(?:none|off|false|no|disabled|allow)?\s*$/i.test(text) || /(?:^|[,\s])[\d.:]+\/0+(?:$|[,\s])/.test(text);
}
function entrancesOf(object) {
  const parents = object.at("spec", "parentRefs")?.items() ?? [];
  const points = object.at("spec", "entryPoints")?.items() ?? [];
  const nodes = parents.flatMap((parent) => [
    parent.at("name"),
    parent.at("sectionName"),
    parent.at("namespace")
  ]);
  return [...nodes, ...points].map((node) => String(node?.value ?? ""));
}
function isFiltered(object) {
  const rules2 = object.at("spec", "rules")?.items() ?? [];
  const routes2 = object.at("spec", "routes")?.items() ?? [];
  const filters = rules2.flatMap((rule89) => rule89.at("filters")?.items() ?? []);
  const middlewares = routes2.flatMap((route2) => route2.at("middlewares")?.items() ?? []);
  return filters.some((filter) => filter.at("type")?.value === "ExtensionRef") || middlewares.some((middleware) => guardWord.test(String(middleware.at("name")?.value ?? "")));
}
function hasPrivateHosts(object) {
  const hosts = hostsOf(object);
  return hosts.length > 0 && hosts.every((host2) => host2.length <= longestHost && privateHost.test(host2));
}
var longestHost = 253;
var privateHost = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|test|home\.arpa|svc)$|(?:^|\.)(?:internal|intern|intranet|int|private|vpn|lan|corp)\.|(?:^|[.-])(?:10|127|192[.-]168|172[.-](?:1[6-9]|2\d|3[01]))[.-][\d.-]+\.(?:nip|sslip)\.io$/i;
function hostsOf(object) {
  const rules2 = object.at("spec", "rules")?.items() ?? [];
  const routes2 = object.at("spec", "routes")?.items() ?? [];
  const written2 = [
    ...object.at("spec", "hostnames")?.items() ?? [],
    ...isIngress(object) ? rules2.flatMap((rule89) => rule89.at("host") ?? []) : []
  ];
  const matches = routes2.flatMap((route2) => hostsIn(route2.at("match")));
  return [...written2.flatMap(({ value }) => typeof value === "string" ? [value] : []), ...matches];
}
function hostsIn(match) {
  const text = String(match?.value ?? "");
  return [...text.matchAll(/Host(?:SNI)?\(([^()]*)\)/g)].flatMap(
    ([, names = ""]) => names.match(/[^`"',\s]+/g) ?? []
  );
}

// src/rules/network/no-exposed-admin-interface.ts
var mostBackends = 200;
var rule18 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["NET-3"],
  title: "Admin interfaces are not open to everybody",
  why: "Consoles of the cluster and of its tools run programs, show secrets or change what runs. Reached from outside they are one weak or missing password away from being taken over.",
  references: [
    {
      title: "NSA and CISA: Kubernetes hardening guide",
      url: "https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF"
    },
    {
      title: "Microsoft: misconfigured Kubeflow workloads",
      url: "https://www.microsoft.com/en-us/security/blog/2020/06/10/misconfigured-kubeflow-workloads-are-a-security-risk/"
    }
  ],
  reads: ["Service", ...servingKinds],
  *check(object, index) {
    if (isService(object)) {
      if (isOpenService(object)) yield* ofService(object, index);
    } else if ((isIngress(object) || isRouting(object)) && leadsEverybody(object)) {
      yield* ofRoute(object, index);
    }
  }
};
function* ofService(service, index) {
  const type = service.at("spec", "type");
  const where = type?.value === "NodePort" ? "on every node" : "behind an open load balancer";
  const answer = consoleBehind(service, void 0, index);
  yield* said(answer, service.name, ({ name }) => ({
    at: type ?? service,
    message: `${titleOf(service)} puts ${name}, an admin interface, ${where}.`
  }));
}
function* ofRoute(route2, index) {
  const seen = /* @__PURE__ */ new Set();
  for (const backend of routedBackendsOf(route2).slice(0, mostBackends)) {
    const target = `${backend.name.value} ${backend.port}`;
    if (seen.has(target)) continue;
    seen.add(target);
    const answer = consoleAt(route2, backend, index);
    const about = typeof answer === "object" ? answer.program : answer;
    if (about !== void 0 && seen.has(about)) continue;
    seen.add(about);
    yield* said(answer, String(backend.name.value), ({ name }) => ({
      // In a chart the name mostly comes from a helper, this from the template.
      at: backend.node,
      // Who may come in by a gateway is mostly said by a policy beside it.
      ...route2.group.startsWith("gateway.") && { profile: "strict" },
      message: `${titleOf(route2)} leads everybody to ${name}, an admin interface.`
    }));
  }
}
function* said(answer, service, problemOf2) {
  if (answer === "undecided")
    yield cannotTell(`the workload of Service \`${service}\` is not in the repository, or differs`);
  if (typeof answer !== "object") return;
  const { program, workload } = answer;
  yield {
    key: program.name,
    ...program.guard !== "open" && { severity: "medium" },
    ...program.guard === "shared" && { profile: "strict" },
    ...workload && { related: [{ at: workload, label: "what is reached" }] },
    ...problemOf2(program)
  };
}

// src/rules/network/no-external-ips.ts
var rule19 = {
  target: "object",
  severity: "high",
  profile: "baseline",
  checklist: ["NET-3"],
  title: "Services claim no external addresses",
  why: "Every node sends traffic for such an address to the service, whoever owns the address: its author can receive connections of other pods to any server (CVE-2020-8554).",
  references: [
    {
      title: "Kubernetes: external IPs",
      url: "https://kubernetes.io/docs/concepts/services-networking/service/#external-ips"
    },
    {
      title: "Kubernetes: CVE-2020-8554, man in the middle using ExternalIPs",
      url: "https://github.com/kubernetes/kubernetes/issues/97076"
    }
  ],
  *check(service) {
    const list = service.at("spec", "externalIPs");
    if (list === void 0 || !isService(service)) return;
    const addresses = list.items().filter(({ value }) => typeof value === "string" && value !== "");
    for (const address of addresses) {
      yield {
        at: address,
        key: String(address.value),
        message: `${titleOf(service)} claims the traffic to \`${address.value}\` on every node.`,
        fix: fixToReview(
          "Give up the external address",
          "Make sure that no client connects to this address: a load balancer or an Ingress gives the Service one of its own.",
          remove(addresses.length === 1 ? list : address)
        )
      };
    }
  }
};

// src/rules/network/no-ingress-snippet.ts
var switchName = "allow-snippet-annotations";
var rule20 = {
  target: "object",
  severity: "high",
  profile: "baseline",
  checklist: ["NET-3"],
  title: "Ingresses bring no configuration of their own",
  why: "A snippet becomes part of the controller's configuration: whoever writes one runs code there, reads the traffic of all its hosts, and with the controller's token the Secrets of the whole cluster (CVE-2021-25742).",
  references: [
    ingressAnnotationRisks,
    {
      title: "Kubernetes: CVE-2021-25742, ingress-nginx snippets read Secrets of all namespaces",
      url: "https://github.com/kubernetes/kubernetes/issues/126811"
    }
  ],
  *check(object) {
    if (isIngress(object)) yield* inIngress(object);
    if (object.kind === "ConfigMap" && object.group === "") yield* inConfiguration(object);
  }
};
function* inIngress(ingress) {
  for (const { key, node, text } of annotationsOf(ingress)) {
    if (!isSnippet(key) || text.trim() === "") continue;
    yield {
      at: node,
      key,
      message: `${titleOf(ingress)} writes into the configuration of its controller with \`${key}\`.`,
      instead: [remove(node)]
    };
  }
}
function isSnippet(key) {
  return /^(?:(?:nginx\.)?ingress\.kubernetes\.io\/[a-z-]+-snippet|nginx\.org\/[a-z-]+-snippets)$/.test(key);
}
function* inConfiguration(configMap) {
  const allowed2 = configMap.at("data", switchName);
  if (allowed2 === void 0 || !/^true$/i.test(String(allowed2.value))) return;
  yield {
    at: allowed2,
    key: switchName,
    message: `${titleOf(configMap)} lets every Ingress write into the configuration of its controller.`,
    fix: fixToReview(
      "Refuse snippets",
      "Make sure that no Ingress of the cluster needs a snippet: they are ignored from then on.",
      set(configMap.root, ["data", switchName], "false")
    )
  };
}

// src/rules/network/no-node-port.ts
var rule21 = {
  target: "object",
  severity: "low",
  profile: "standard",
  checklist: ["NET-3"],
  title: "Services open no port of the nodes",
  why: "A node port is open on every node of the cluster and passes by load balancers, Ingresses and their source ranges, TLS and logins: whoever reaches a node reaches the service.",
  references: [
    {
      title: "Kubernetes: Services of type NodePort",
      url: "https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport"
    }
  ],
  *check(service) {
    const type = service.at("spec", "type");
    if (type?.value !== "NodePort" || !isService(service)) return;
    yield {
      at: type,
      message: `${titleOf(service)} opens a port on every node.`,
      fix: closeIt(service)
    };
  }
};
function closeIt(service) {
  const ports2 = service.at("spec", "ports")?.items() ?? [];
  const refused = [
    ...ports2.flatMap((port) => port.at("nodePort") ?? []),
    service.at("spec", "externalTrafficPolicy")
  ];
  return fixToReview(
    "Keep the Service inside the cluster",
    "Make sure that nobody connects to the port of a node: clients outside need an Ingress or a load balancer.",
    set(service.root, ["spec", "type"], "ClusterIP"),
    ...refused.flatMap((node) => node === void 0 ? [] : [remove(node)])
  );
}

// src/rules/network/no-open-load-balancer.ts
var rule22 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["NET-3"],
  title: "Load balancers are internal or limited to known sources",
  why: "A load balancer without source ranges takes connections from the whole internet.",
  references: [
    {
      title: "Kubernetes: internal load balancers",
      url: "https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer"
    }
  ],
  *check(service) {
    const type = service.at("spec", "type");
    if (type?.value !== "LoadBalancer" || !isService(service)) return;
    if (isInternal(service)) return;
    const ranges = sourceRanges(service);
    if (ranges.length === 0) {
      yield {
        at: type,
        absent: true,
        message: `Service \`${service.name}\` opens a load balancer that is neither internal nor limited to source ranges.`
      };
    }
    for (const { cidr, node } of ranges.filter((range) => isEverybody(range.cidr))) {
      const fix = fixOf5(node, ranges);
      yield {
        at: node,
        key: cidr,
        message: `Service \`${service.name}\` opens its load balancer to everybody: \`${cidr}\`.`,
        ...fix && { fix }
      };
    }
  }
};
function fixOf5(range, all2) {
  const others2 = all2.filter(({ cidr, node }) => node !== range && !isEverybody(cidr));
  if (others2.length === 0) return void 0;
  return fixToReview(
    "Remove the range of everybody",
    "The other ranges must hold every client.",
    remove(range)
  );
}

// src/rules/kit/bindings.ts
function subjectsOf(binding) {
  return (binding.at("subjects")?.items() ?? []).map((node) => {
    const [kind = "", namespace = "", name = ""] = ["kind", "namespace", "name"].map(
      (step) => String(node.at(step)?.value ?? "")
    );
    const path = kind !== "ServiceAccount" || namespace === "" ? name : `${namespace}/${name}`;
    return { kind, name, node, key: `${kind} ${path}`, text: `${kind || "subject"} \`${path}\`` };
  });
}
function nameIn({ node }) {
  return node.at("name") ?? node;
}
function roleText(binding) {
  const name = binding.at("roleRef", "name")?.value;
  return typeof name === "string" ? `\`${name}\`` : "a role without a name";
}
function unbind({ node, text }, binding) {
  if ((binding.at("subjects")?.items() ?? []).length < 2) return void 0;
  return fixToReview(`Unbind ${text}`, "Make sure that nobody needs the role through it.", remove(node));
}

// src/rules/kit/bootstrap-policy.ts
function isBootstrapped(object) {
  return isBootstrapObject(object, [...bootstrapNames]);
}
function isBootstrapObject(object, names) {
  const label = object.at("metadata", "labels", "kubernetes.io/bootstrapping");
  return label?.value === "rbac-defaults" && names.includes(object.name);
}
var controllers = `attachdetach-controller bootstrap-signer certificate-controller cloud-provider clusterrole-aggregation-controller
  cronjob-controller daemon-set-controller deployment-controller device-taint-eviction-controller disruption-controller
  endpoint-controller endpointslice-controller endpointslicemirroring-controller ephemeral-volume-controller expand-controller
  generic-garbage-collector horizontal-pod-autoscaler job-controller legacy-service-account-token-cleaner namespace-controller
  node-controller persistent-volume-binder pod-garbage-collector pv-protection-controller pvc-protection-controller
  replicaset-controller replication-controller resource-claim-controller resourcequota-controller root-ca-cert-publisher
  route-controller selinux-warning-controller service-account-controller service-cidrs-controller service-controller
  statefulset-controller token-cleaner ttl-after-finished-controller ttl-controller validatingadmissionpolicy-status-controller
  volumeattributesclass-protection-controller`;
var bootstrapNames = /* @__PURE__ */ new Set([
  ..."admin cluster-admin edit view extension-apiserver-authentication-reader".split(" "),
  ...`aggregate-to-admin aggregate-to-edit aggregate-to-view auth-delegator basic-user csi-external-attacher csi-external-provisioner
    discovery heapster kube-aggregator kube-controller-manager kube-dns kube-scheduler kubelet-api-admin monitoring node
    node-bootstrapper node-problem-detector node-proxier persistent-volume-provisioner public-info-viewer
    service-account-issuer-discovery volume-scheduler certificates.k8s.io:certificatesigningrequests:nodeclient
    certificates.k8s.io:certificatesigningrequests:selfnodeclient certificates.k8s.io:kube-apiserver-client-approver
    certificates.k8s.io:kube-apiserver-client-kubelet-approver certificates.k8s.io:kubelet-serving-approver
    certificates.k8s.io:legacy-unknown-approver :leader-locking-kube-controller-manager :leader-locking-kube-scheduler`.split(/\s+/).map((name) => `system:${name}`),
  ...controllers.split(/\s+/).map((name) => `system:controller:${name}`)
]);

// src/rules/kit/rbac.ts
var rbacGroups = ["rbac.authorization.k8s.io", "authorization.openshift.io"];
var roleKinds = ["Role", "ClusterRole"];
var bindingKinds = ["RoleBinding", "ClusterRoleBinding"];
function isRole(object) {
  return roleKinds.includes(object.kind) && rbacGroups.includes(object.group);
}
function isBinding(object) {
  return bindingKinds.includes(object.kind) && rbacGroups.includes(object.group);
}
function policyRulesOf(role) {
  const known2 = entries.get(role);
  if (known2 !== void 0) return known2;
  const isAggregated = role.at("aggregationRule")?.kind === "map";
  const rules2 = isAggregated ? [] : (role.at("rules")?.items() ?? []).map(toPolicyRule);
  const found = rules2.filter(({ resources, urls }) => resources.length > 0 || urls.length > 0);
  entries.set(role, found);
  return found;
}
var entries = /* @__PURE__ */ new WeakMap();
var everyVerb = ["create", "delete", "get", "list", "patch", "update", "watch"];
function grantsEverything(rule89) {
  return [rule89.groups, rule89.resources, rule89.verbs].every((words) => words.includes("*")) && rule89.names.length === 0;
}
function isBoundless({ resources, verbs: verbs2, names }) {
  const hasEveryVerb = verbs2.includes("*") || everyVerb.every((verb) => verbs2.includes(verb));
  return hasEveryVerb && resources.includes("*") && names.length === 0;
}
function isReadOnly({ verbs: verbs2 }) {
  return verbs2.every((verb) => ["get", "list", "watch"].includes(verb));
}
function isWildcard(word) {
  return word === "*" || word.startsWith("*/") || word.endsWith("/*");
}
function isCustom(groups2) {
  return groups2.length > 0 && groups2.every((group) => !plainGroups.includes(group) && !group.endsWith(".k8s.io"));
}
var plainGroups = ["", "*", "apps", "autoscaling", "batch", "extensions", "policy"];
function describeScope({ groups: groups2, resources, names, urls }) {
  if (resources.length === 0) return `the URLs ${listed(urls)}`;
  const what = resources.includes("*") ? `every resource of ${describeGroups(groups2)}` : listed(resources);
  return names.length === 0 ? what : `${what} named ${listed(names)}`;
}
function describeGroups(groups2) {
  if (groups2.includes("*")) return "every API group";
  const named2 = groups2.filter((group) => group !== "");
  if (named2.length === 0) return "the core API group";
  return `the API group${groups2.length > 1 ? "s" : ""} ${listed(groups2.map((group) => group || "core"))}`;
}
function describeVerbs(verbs2) {
  return verbs2.includes("*") ? "every verb" : listed(verbs2);
}
function placeIn({ node }, resources) {
  const find = (list, word) => node.at(list)?.items().find(({ value }) => value === word);
  const resource = resources.includes("*") ? "*" : resources[0] ?? "";
  return find("verbs", "*") ?? find("resources", resource) ?? node;
}
function listed(words) {
  const shown2 = words.slice(0, 3).map((word) => `\`${word}\``);
  const last = words.length > 3 ? `${words.length - 3} more` : shown2.pop();
  return shown2.length === 0 ? `${last}` : `${shown2.join(", ")} and ${last}`;
}
function toPolicyRule(node) {
  const verbs2 = wordsOf3(node.at("verbs"));
  const groups2 = wordsOf3(node.at("apiGroups"));
  const resources = wordsOf3(node.at("resources"));
  const names = wordsOf3(node.at("resourceNames"));
  const urls = wordsOf3(node.at("nonResourceURLs"));
  const key = [groups2, resources, names, urls, verbs2].map(normalised).join(" ");
  return { node, verbs: verbs2, groups: groups2, resources, names, urls, key };
}
function wordsOf3(list) {
  return (list?.items() ?? []).flatMap(({ value }) => typeof value === "string" ? [value] : []);
}
function normalised(words) {
  return words.includes("*") ? "*" : JSON.stringify([...new Set(words)].toSorted());
}

// src/rules/rbac/no-anonymous-binding.ts
var rule23 = {
  target: "object",
  severity: "critical",
  profile: "baseline",
  checklist: ["AUTHN-5"],
  title: "Roles are bound to nobody unknown",
  why: "Whoever reaches the API server has the rights of anonymous users, and every pod those of authenticated ones.",
  references: [
    {
      title: "Kubernetes: anonymous requests",
      url: "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests"
    },
    {
      title: "Kubernetes: default roles and role bindings",
      url: "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles"
    }
  ],
  *check(binding) {
    if (!isBinding(binding) || isDefaultBinding(binding)) return;
    for (const subject of subjectsOf(binding)) {
      const who = crowds.get(subject.name);
      if (who === void 0 || !/^(?:User|Group)$/.test(subject.kind)) continue;
      const fix = unbind(subject, binding);
      yield {
        at: nameIn(subject),
        key: subject.key,
        ...levelOf2(subject, binding),
        message: `${titleOf(binding)} gives ${roleText(binding)} to ${who}: ${subject.text}.`,
        ...fix && { fix }
      };
    }
  }
};
function isDefaultBinding(binding) {
  const names = ["system:basic-user", "system:discovery", "system:public-info-viewer"];
  return isBootstrapObject(binding, names) && saysLittle(binding);
}
var crowds = /* @__PURE__ */ new Map([
  ["system:anonymous", "everybody, without any authentication"],
  ["system:unauthenticated", "everybody, without any authentication"],
  ["system:authenticated", "everybody with any credential of the cluster"]
]);
function levelOf2({ name }, binding) {
  if (name !== "system:authenticated") return {};
  return saysLittle(binding) ? { severity: "low", profile: "strict" } : { severity: "high" };
}
function saysLittle(binding) {
  const role = binding.at("roleRef", "name")?.value;
  return typeof role === "string" && /^system:(?:basic-user|discovery|public-info-viewer|service-account-issuer-discovery)$/.test(role);
}

// src/rules/kit/rights.ts
var write = ["create", "update", "patch"];
var remove2 = ["delete", "deletecollection"];
var rbac = "rbac.authorization.k8s.io";
var secretReading = {
  deed: "read secrets",
  grants: [{ verbs: ["get", "list", "watch"], groups: [""], resources: ["secrets"] }],
  isFineWhenNamed: true
};
var secretWriting = {
  deed: "change secrets",
  severity: "low",
  profile: "strict",
  grants: [{ verbs: [...write, ...remove2], groups: [""], resources: ["secrets"] }],
  isFineWhenNamed: true
};
var podExec = {
  deed: "run commands in pods",
  grants: [{ verbs: ["create", "get"], groups: [""], resources: ["pods/exec", "pods/attach"] }]
};
var nodeProxy = {
  deed: "reach all of the kubelets' API",
  grants: [{ verbs: ["create", "get"], groups: [""], resources: ["nodes/proxy"] }],
  finer: {
    resources: ["nodes/metrics", "nodes/stats", "nodes/pods", "nodes/healthz", "nodes/configz"],
    check: "Keep the subresources that the holders of the role read, or `nodes/log`. The last three need Kubernetes 1.33 or newer."
  }
};
var tokenRequest = {
  deed: "issue tokens of service accounts",
  grants: [{ verbs: ["create"], groups: [""], resources: ["serviceaccounts/token"] }]
};
var certificateApproval = {
  deed: "have certificates issued",
  grants: [
    {
      verbs: ["update", "patch"],
      groups: ["certificates.k8s.io"],
      resources: ["certificatesigningrequests/approval"]
    },
    { verbs: ["approve", "sign"], groups: ["certificates.k8s.io"], resources: ["signers"] }
  ],
  isFineWhenNamed: true,
  graveNames: [
    "kubernetes.io/*",
    "kubernetes.io/kube-apiserver-client",
    "kubernetes.io/kube-apiserver-client-kubelet",
    "kubernetes.io/kubelet-serving",
    "kubernetes.io/legacy-unknown"
  ]
};
var webhookWriting = {
  deed: "change admission control",
  grants: [
    {
      verbs: [...write, ...remove2],
      groups: ["admissionregistration.k8s.io"],
      resources: [
        "validatingwebhookconfigurations",
        "mutatingwebhookconfigurations",
        "validatingadmissionpolicies",
        "validatingadmissionpolicybindings",
        "mutatingadmissionpolicies",
        "mutatingadmissionpolicybindings"
      ]
    }
  ]
};
var persistentVolumeCreation = {
  deed: "create persistent volumes",
  grants: [{ verbs: ["create"], groups: [""], resources: ["persistentvolumes"] }]
};
var impersonation = {
  deed: "act as somebody else",
  grants: [
    { verbs: ["impersonate"], groups: [""], resources: ["users", "groups", "serviceaccounts"] },
    { verbs: ["impersonate"], groups: ["authentication.k8s.io"], resources: ["userextras/*", "uids"] }
  ],
  graveNames: ["system:masters"]
};
var escalation = {
  deed: "hand out rights beyond their own",
  grants: [
    {
      verbs: ["escalate", "bind"],
      groups: [rbac],
      resources: ["roles", "clusterroles", "rolebindings", "clusterrolebindings"]
    }
  ],
  graveNames: ["cluster-admin"]
};
var workloads = [
  { groups: [""], resources: ["pods", "replicationcontrollers"] },
  {
    groups: ["apps", "extensions"],
    resources: ["deployments", "daemonsets", "statefulsets", "replicasets"]
  },
  { groups: ["batch", "extensions"], resources: ["jobs", "cronjobs"] }
];
var workloadWriting = {
  deed: "run workloads of their own",
  grants: workloads.map((kinds) => ({ verbs: write, ...kinds }))
};
var workloadDeletion = {
  deed: "delete workloads",
  severity: "low",
  profile: "strict",
  grants: workloads.map((kinds) => ({ verbs: remove2, ...kinds }))
};
var networkPolicies = { groups: ["networking.k8s.io", "extensions"], resources: ["networkpolicies"] };
var routes = [
  { groups: [""], resources: ["services", "services/status", "endpoints"] },
  { groups: ["discovery.k8s.io"], resources: ["endpointslices"] },
  { groups: ["networking.k8s.io", "extensions"], resources: ["ingresses"] }
];
var networkWriting = {
  deed: "change where traffic goes",
  grants: [
    ...routes.map((kinds) => ({ verbs: write, ...kinds })),
    { verbs: [...write, ...remove2], ...networkPolicies }
  ]
};
var routeDeletion = {
  deed: "cut off traffic",
  severity: "low",
  profile: "strict",
  grants: routes.map((kinds) => ({ verbs: remove2, ...kinds }))
};
var portForwarding = {
  deed: "reach every port of pods",
  grants: [{ verbs: ["create"], groups: [""], resources: ["pods/portforward"] }]
};
var configMapWriting = {
  deed: "change the settings of the cluster DNS",
  grants: [{ verbs: write, groups: [""], resources: ["configmaps"] }],
  isFineWhenNamed: true,
  graveNames: ["coredns"]
};
var rights = [
  secretReading,
  secretWriting,
  podExec,
  nodeProxy,
  tokenRequest,
  certificateApproval,
  webhookWriting,
  persistentVolumeCreation,
  impersonation,
  escalation,
  workloadWriting,
  workloadDeletion,
  networkWriting,
  routeDeletion,
  portForwarding,
  configMapWriting
];

// src/rules/kit/grants.ts
function grantsOf(entry) {
  const known2 = grants.get(entry);
  if (known2 !== void 0) return known2;
  const found = /* @__PURE__ */ new Map();
  for (const right of rights) {
    const grant = grantOf(entry, right);
    if (grant !== void 0) found.set(right, grant);
  }
  grants.set(entry, found);
  return found;
}
var grants = /* @__PURE__ */ new WeakMap();
function grantOf(entry, right) {
  if (entry.resources.length === 0) return void 0;
  const verbs2 = /* @__PURE__ */ new Set();
  const words = /* @__PURE__ */ new Set();
  const parts = [];
  for (const grantable of right.grants.filter(({ groups: groups2 }) => isInGroups(entry, groups2))) {
    for (const resource of grantable.resources) {
      const written2 = wordsFor(resource, entry.resources);
      const allowed2 = grantable.verbs.filter((verb) => allows(entry, verb, resource));
      if (written2.length === 0 || allowed2.length === 0) continue;
      for (const word of written2) words.add(word);
      for (const verb of allowed2) verbs2.add(verb);
      parts.push(...allowed2.flatMap((verb) => named(`${resource} ${verb}`, entry.names)));
    }
  }
  if (parts.length === 0) return void 0;
  return {
    entry,
    verbs: entry.verbs.includes("*") ? ["*"] : [...new Set(entry.verbs)].filter((verb) => verbs2.has(verb)),
    resources: [...new Set(entry.resources)].filter((word) => words.has(word)),
    parts
  };
}
function isInGroups({ groups: groups2 }, wanted) {
  if (groups2.length === 0) return wanted.includes("");
  return groups2.some((group) => group === "*" || wanted.includes(group));
}
function wordsFor(resource, written2) {
  const [base = "", sub] = resource.split("/");
  const words = sub === void 0 ? ["*", resource] : ["*", resource, `${base}/*`, `*/${sub}`];
  const within = sub === "*" ? written2.filter((word) => word.startsWith(`${base}/`)) : [];
  return [...words.filter((word) => written2.includes(word)), ...within];
}
function allows({ verbs: verbs2, names }, verb, resource) {
  if (!verbs2.includes(verb) && !verbs2.includes("*")) return false;
  const isNameless = verb === "deletecollection" || verb === "create" && !resource.includes("/");
  return names.length === 0 || !isNameless;
}
function named(part2, names) {
  if (names.length === 0) return [part2];
  return names.length > mostNames ? [`${part2} ${names.join()}`] : names.map((name) => `${part2} ${name}`);
}
var mostNames = 50;

// src/rules/kit/grant-fix.ts
function fixFor5(role, grant, right) {
  const { entry } = grant;
  if (right.finer && isReadOnly(entry) && !grant.resources.some(isWildcard)) return refine(grant, right.finer);
  const strike = strikeOf(grant);
  if (strike === void 0 || !leavesAnything(role, entry, strike)) return void 0;
  const check3 = `Make sure that no holder of the role has to ${right.deed}.`;
  if (strike === "entry") return fixToReview("Take the entry out of the role", check3, remove(entry.node));
  const words = grant[strike];
  return fixToReview(`Strike ${listed(words)}`, check3, ...strikes(entry, strike, words));
}
function refine({ entry, resources: coarse }, { resources, check: check3 }) {
  const list = entry.node.at("resources");
  if (list === void 0) return void 0;
  const missing = resources.filter((resource) => !entry.resources.includes(resource));
  const patches = [...missing.map((resource) => insert(list, resource)), ...strikes(entry, "resources", coarse)];
  return fixToReview(`Replace ${listed(coarse)} by what is needed of it`, check3, ...patches);
}
function strikeOf({ entry, verbs: verbs2, resources }) {
  if ([...verbs2, ...resources].some(isWildcard)) return void 0;
  const isEveryVerb = verbs2.length === new Set(entry.verbs).size || resources.every(isSubresource);
  const isEveryResource = resources.length === new Set(entry.resources).size;
  if (isEveryVerb) return isEveryResource ? "entry" : "resources";
  return isEveryResource ? "verbs" : void 0;
}
function isSubresource(resource) {
  return resource.includes("/");
}
function leavesAnything(role, entry, strike) {
  if (strike === "entry") return hasLastingEntry(role);
  const struck = [...grantsOf(entry).values()].filter((grant) => strikeOf(grant) === strike).flatMap((grant) => grant[strike]);
  return entry[strike].some((word) => !struck.includes(word));
}
function hasLastingEntry(role) {
  const known2 = lasting.get(role);
  if (known2 !== void 0) return known2;
  const isLasting = policyRulesOf(role).some(
    (entry) => [...grantsOf(entry).values()].every((grant) => strikeOf(grant) !== "entry")
  );
  lasting.set(role, isLasting);
  return isLasting;
}
var lasting = /* @__PURE__ */ new WeakMap();
function strikes(entry, list, words) {
  const items = entry.node.at(list)?.items() ?? [];
  return items.filter(({ value }) => typeof value === "string" && words.includes(value)).map(remove);
}

// src/rules/kit/grant-problems.ts
function* problemsOf2(role, rule89, ...forbidden) {
  if (!isRole(role) || isBootstrapped(role)) return;
  for (const entry of policyRulesOf(role)) {
    const granted = grantsOf(entry);
    const problems = forbidden.flatMap((right) => {
      const grant = granted.get(right);
      if (grant === void 0 || isFine(grant, right)) return [];
      return [problemOf(role, grant, { ...right, severity: right.severity ?? rule89.severity })];
    });
    yield* entry.verbs.includes("*") ? joined(problems) : problems;
  }
}
function joined([first2, ...others2]) {
  if (first2 === void 0 || others2.length === 0) return first2 ? [first2] : [];
  return [{ ...first2, parts: [first2, ...others2].flatMap(({ parts = [] }) => parts) }];
}
function problemOf(role, grant, right) {
  const { entry, resources, parts } = grant;
  const isNarrow = entry.names.length > 0 && !namesGrave(entry, right);
  const severity = isNarrow ? lower(right.severity) : right.severity;
  const isSaid = isBoundless(entry) && (severity !== "critical" || grantsEverything(entry));
  const profile = isSaid || isNarrow && severity === "low" ? "strict" : right.profile;
  const fix = fixFor5(role, grant, right);
  return {
    at: placeIn(entry, resources),
    key: parts.join(),
    parts,
    severity,
    ...profile && { profile },
    message: `${titleOf(role)} lets its holders ${right.deed}: ${wordsOf4(grant)}.`,
    ...fix && { fix }
  };
}
function isFine({ entry }, right) {
  return right.isFineWhenNamed === true && entry.names.length > 0 && !namesGrave(entry, right);
}
function namesGrave({ names }, { graveNames = [] }) {
  return names.some((name) => graveNames.includes(name));
}
function lower(severity) {
  if (severity === "critical") return "high";
  return severity === "high" ? "medium" : "low";
}
function wordsOf4({ entry, verbs: verbs2, resources }) {
  const what = resources.includes("*") ? "every resource" : listed(resources);
  return `${describeVerbs(verbs2)} on ${what}${entry.names.length === 0 ? "" : ` named ${listed(entry.names)}`}`;
}

// src/rules/rbac/no-certificate-approval.ts
var rule24 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles approve and sign no certificates",
  why: "A client certificate can carry any user name and outlives every change of rights, since Kubernetes revokes none.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf2(role, rule24, certificateApproval);
  }
};

// src/rules/rbac/no-cluster-admin-binding.ts
var rule25 = {
  target: "object",
  severity: "critical",
  profile: "baseline",
  checklist: ["AUTHZ-1", "AUTHZ-10"],
  title: "Nobody is bound to cluster-admin or its equal",
  why: "Whoever holds cluster-admin, or steals the token of one who does, owns every workload, secret and node of the cluster.",
  references: [rbacGoodPractices],
  reads: ["ClusterRole", "Role"],
  *check(binding, index) {
    if (!isBinding(binding) || isDefaultBinding2(binding)) return;
    const name = binding.at("roleRef", "name");
    if (typeof name?.value !== "string") return;
    const equal = name.value === "cluster-admin" ? "itself" : equalOf(binding, name.value, index);
    if (equal === "undecided")
      yield cannotTell(`the role \`${name.value}\` is not in the repository, or in it more than once`);
    if (equal === "undecided" || equal === void 0) return;
    const role = equal === "itself" ? "`cluster-admin`" : `\`${name.value}\`, a ${equal.kind} that is \`cluster-admin\` in all but its name`;
    for (const { key, text, node } of boundBy(binding)) {
      yield {
        at: name,
        key,
        ...binding.kind === "RoleBinding" && { severity: "high" },
        message: `${binding.kind} \`${binding.name}\` binds ${text} to ${role}.`,
        related: [
          ...node ? [{ at: node, label: "who is bound" }] : [],
          ...equal === "itself" ? [] : [{ at: equal, label: "the role" }]
        ]
      };
    }
  }
};
function isDefaultBinding2(binding) {
  const subjects = binding.at("subjects")?.items() ?? [];
  const isMasters = subjects.length === 1 && subjects[0]?.at("name")?.value === "system:masters";
  return isMasters && isBootstrapObject(binding, ["cluster-admin"]);
}
function equalOf(binding, name, index) {
  const kind = binding.at("roleRef", "kind")?.value === "Role" ? "Role" : "ClusterRole";
  const roles2 = definitionsFor(binding, kind, name, index).filter(isRole);
  if (roles2.length === 0) {
    const isSeen = index.isWhole && !index.isHidden(kind, { mentioning: name });
    return isSeen || isBuiltIn(name) ? void 0 : "undecided";
  }
  const equals = roles2.filter(isClusterAdmin);
  return equals.length === 0 || equals.length === roles2.length ? equals[0] : "undecided";
}
function isBuiltIn(name) {
  return /^(?:admin|edit|view|system:.*)$/.test(name);
}
function isClusterAdmin(role) {
  const verbs2 = policyRulesOf(role).filter(
    ({ groups: groups2, resources, names }) => groups2.includes("*") && resources.includes("*") && names.length === 0
  ).flatMap((granted) => granted.verbs);
  return verbs2.includes("*") || everyVerb.every((verb) => verbs2.includes(verb));
}
function boundBy(binding) {
  const subjects = subjectsOf(binding);
  return subjects.length === 0 ? [{ key: "", text: "its future subjects", node: void 0 }] : subjects;
}

// src/rules/rbac/no-config-map-write.ts
var rule26 = {
  target: "object",
  severity: "low",
  profile: "strict",
  checklist: ["AUTHZ-1"],
  title: "Roles do not change the settings of the cluster DNS",
  why: "Whoever writes the ConfigMap of CoreDNS answers every name that the cluster asks for.",
  references: [rbacGoodPractices],
  *check(role) {
    const reachesDns = role.kind === "ClusterRole" || role.namespace === "kube-system";
    if (reachesDns) yield* problemsOf2(role, rule26, configMapWriting);
  }
};

// src/rules/rbac/no-default-service-account-binding.ts
var rule27 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["AUTHN-4"],
  title: "No role is bound to a default service account",
  why: "Every pod that names no service account runs as the default one: each of them gains the right.",
  references: [rbacGoodPractices],
  *check(binding) {
    if (!isBinding(binding)) return;
    for (const subject of subjectsOf(binding)) {
      if (!isDefaultAccount(subject)) continue;
      yield {
        at: nameIn(subject),
        key: subject.key,
        message: `${titleOf(binding)} gives ${roleText(binding)} to a default service account: ${subject.text}.`
      };
    }
  }
};
function isDefaultAccount({ kind, name }) {
  if (kind === "ServiceAccount") return name === "default";
  return kind === "User" && /^system:serviceaccount:[^:]+:default$/.test(name);
}

// src/rules/rbac/no-escalate-or-bind.ts
var rule28 = {
  target: "object",
  severity: "critical",
  profile: "standard",
  checklist: ["AUTHZ-9"],
  title: "Roles cannot hand out more than they hold",
  why: "The verbs `escalate` and `bind` lift the limit that nobody can grant rights which they do not hold themselves.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf2(role, rule28, escalation);
  }
};

// src/rules/rbac/no-impersonation.ts
var rule29 = {
  target: "object",
  severity: "critical",
  profile: "standard",
  checklist: ["AUTHZ-4"],
  title: "Roles impersonate nobody",
  why: "Whoever may impersonate acts with the rights of any user, up to those of the administrators.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf2(role, rule29, impersonation);
  }
};

// src/rules/rbac/no-network-write.ts
var rule30 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles do not change where traffic goes",
  why: "Whoever writes services, endpoints, ingresses or network policies can send traffic to a place of their own or open what was closed.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf2(role, rule30, networkWriting, routeDeletion);
  }
};

// src/rules/rbac/no-node-proxy.ts
var rule31 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles do not reach nodes by proxy",
  why: "Through `nodes/proxy` even a right to read runs commands in every container of a node, past admission control and audit log.",
  references: [rbacGoodPractices, kubeletAuthorization],
  *check(role) {
    yield* problemsOf2(role, rule31, nodeProxy);
  }
};

// src/rules/rbac/no-persistent-volume-write.ts
var rule32 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles create no persistent volumes",
  why: "A persistent volume of type hostPath is a path of a node, whatever the Pod Security Standards say of pods.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf2(role, rule32, persistentVolumeCreation);
  }
};

// src/rules/rbac/no-pod-exec.ts
var rule33 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles run no commands in pods",
  why: "A command in a running container acts with its files, its secrets and its service account, and leaves little trace.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf2(role, rule33, podExec);
  }
};

// src/rules/rbac/no-port-forward.ts
var rule34 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles forward no ports of pods",
  why: "A forwarded port goes around network policies, and reaches what listens on localhost alone.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf2(role, rule34, portForwarding);
  }
};

// src/rules/rbac/no-secret-access.ts
var rule35 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles read no secrets but named ones",
  why: "Whoever reads the secrets of a namespace has the token of each of its service accounts and the password of each of its databases.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf2(role, rule35, secretReading, secretWriting);
  }
};

// src/rules/rbac/no-shared-admin-identity.ts
var rule36 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["AUTHN-4"],
  title: "Rights to change something belong to persons and teams, not to shared accounts",
  why: "Where several people share an account, the audit log cannot tell who acted, and nobody can be shut out alone.",
  references: [rbacGoodPractices],
  reads: ["ClusterRole", "Role"],
  *check(binding, index) {
    if (!isBinding(binding)) return;
    const shared2 = subjectsOf(binding).filter(isShared);
    if (shared2.length === 0) return;
    const answer = mayWrite(binding, index);
    if (answer === "undecided") yield cannotTell("the role is not in the repository, or in it more than once");
    if (answer !== "yes") return;
    for (const subject of shared2) {
      yield {
        at: nameIn(subject),
        key: subject.key,
        message: `${titleOf(binding)} gives the rights of ${roleText(binding)} to ${subject.text}, which names neither a person nor a team.`
      };
    }
  }
};
function isShared({ kind, name }) {
  if (kind !== "User" && kind !== "Group") return false;
  const own = name.replace(/^.*[:/]/, "").replace(/@.*$/, "");
  const words = own.toLowerCase().split(/[^a-z0-9]+/);
  return words.some((word) => roleWords.has(word)) && words.every((word) => roleWords.has(word) || plainWords.has(word));
}
var roleWords = /* @__PURE__ */ new Set(["admin", "administrator", "ops", "root", "superuser"]);
var plainWords = /* @__PURE__ */ new Set(["cluster", "k8s", "kube", "kubernetes", "super", "user"]);
function mayWrite(binding, index) {
  const name = binding.at("roleRef", "name")?.value;
  if (typeof name !== "string") return "no";
  if (["admin", "cluster-admin", "edit"].includes(name)) return "yes";
  if (name === "view") return "no";
  const kind = binding.at("roleRef", "kind")?.value === "Role" ? "Role" : "ClusterRole";
  const answers = definitionsFor(binding, kind, name, index).filter(isRole).map(writes);
  if (answers.length === 0 || new Set(answers).size > 1) return "undecided";
  return answers[0] === true ? "yes" : "no";
}
function writes(role) {
  return policyRulesOf(role).some((entry) => entry.resources.length > 0 && !isReadOnly(entry));
}

// src/rules/rbac/no-system-masters.ts
var rule37 = {
  target: "object",
  severity: "critical",
  profile: "baseline",
  checklist: ["AUTHZ-10"],
  title: "Nothing is bound to the group system:masters",
  why: "Its members bypass authorization: no role, no binding and no webhook can take a right from them.",
  references: [rbacGoodPractices],
  *check(binding) {
    if (!isBinding(binding) || isBootstrapObject(binding, ["cluster-admin"])) return;
    for (const subject of subjectsOf(binding)) {
      if (subject.kind !== "Group" || subject.name !== "system:masters") continue;
      const fix = unbind(subject, binding);
      yield {
        at: nameIn(subject),
        message: `${titleOf(binding)} binds the group \`system:masters\` to ${roleText(binding)}.`,
        ...fix && { fix }
      };
    }
  }
};

// src/rules/rbac/no-token-request.ts
var rule38 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles issue no tokens of service accounts",
  why: "A token of a service account is its identity: whoever can ask for one holds the rights of all accounts.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf2(role, rule38, tokenRequest);
  }
};

// src/rules/rbac/no-webhook-write.ts
var rule39 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles do not change admission control",
  why: "A webhook sees and alters every object of the cluster, secrets included; without the right one no policy is enforced.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf2(role, rule39, webhookWriting);
  }
};

// src/rules/kit/api-groups.ts
function groupsOf(resource) {
  const [name = ""] = resource.split("/");
  return resource.includes("*") ? [] : groups.filter(([, names]) => names.includes(name)).map(([group]) => group);
}
var groups = [
  [
    "",
    `bindings configmaps endpoints events limitranges namespaces nodes persistentvolumeclaims persistentvolumes pods podtemplates
    replicationcontrollers resourcequotas secrets serviceaccounts services`.split(/\s+/)
  ],
  ["admissionregistration.k8s.io", ["mutatingwebhookconfigurations", "validatingwebhookconfigurations"]],
  ["apiextensions.k8s.io", ["customresourcedefinitions"]],
  ["apps", ["controllerrevisions", "daemonsets", "deployments", "replicasets", "statefulsets"]],
  ["autoscaling", ["horizontalpodautoscalers"]],
  ["batch", ["cronjobs", "jobs"]],
  ["certificates.k8s.io", ["certificatesigningrequests", "signers"]],
  ["coordination.k8s.io", ["leases"]],
  ["discovery.k8s.io", ["endpointslices"]],
  ["events.k8s.io", ["events"]],
  ["networking.k8s.io", ["ingressclasses", "ingresses", "networkpolicies"]],
  ["policy", ["poddisruptionbudgets"]],
  ["rbac.authorization.k8s.io", ["clusterrolebindings", "clusterroles", "rolebindings", "roles"]],
  ["scheduling.k8s.io", ["priorityclasses"]],
  ["storage.k8s.io", ["csidrivers", "csinodes", "storageclasses", "volumeattachments"]]
];

// src/rules/kit/wildcards.ts
function entriesOf(role, builtIn2) {
  if (!isRole(role) || isBootstrapObject(role, builtIn2)) return [];
  return policyRulesOf(role).filter(({ verbs: verbs2 }) => verbs2.length > 0);
}
var broadRoles = [
  "cluster-admin",
  "system:kube-controller-manager",
  "system:controller:disruption-controller",
  "system:controller:generic-garbage-collector",
  "system:controller:horizontal-pod-autoscaler",
  "system:controller:namespace-controller",
  "system:controller:resourcequota-controller"
];
function isSaidOfVerbs({ resources, verbs: verbs2 }) {
  return resources.includes("*") && verbs2.includes("*");
}
function impliedBy(entry) {
  if (!isBoundless(entry)) return {};
  return { implies: [...grantsOf(entry).values()].flatMap(({ parts }) => parts) };
}
function partsOf({ groups: groups2, resources, verbs: verbs2, names, urls }) {
  const lists = [
    groups2.includes("*") ? ["*"] : groups2,
    resources.includes("*") ? ["*"] : [...resources, ...urls],
    verbs2.includes("*") ? ["*", ...everyVerb] : verbs2,
    names
  ].filter((list) => list.length > 0);
  if (lists.reduce((count, list) => count * list.length, 1) > mostParts) return [];
  return lists.reduce(
    (parts, list) => parts.flatMap((part2) => list.map((word) => `${part2} ${word}`)),
    [""]
  );
}
var mostParts = 1e3;

// src/rules/rbac/no-wildcard-api-groups.ts
var rule40 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles name the API groups they are about",
  why: "A wildcard holds the resources of that name in every group, and in those that an operator adds tomorrow.",
  references: [rbacGoodPractices],
  *check(role) {
    for (const entry of entriesOf(role, broadRoles)) {
      if (!entry.groups.includes("*") || entry.resources.length === 0) continue;
      const isOpen2 = [...entry.resources, ...entry.verbs].includes("*");
      const fix = fixFor6(entry);
      yield {
        at: isOpen2 ? placeIn(entry, entry.resources) : wildcardsOf(entry)[0] ?? entry.node,
        key: entry.key,
        parts: partsOf(entry),
        ...isSaidOfVerbs(entry) && { profile: "strict" },
        message: `${titleOf(role)} covers every API group, with ${describeVerbs(entry.verbs)} on ${wordsOf5(entry)}.`,
        ...fix && { fix }
      };
    }
  }
};
function wordsOf5({ resources }) {
  return resources.includes("*") ? "every resource" : listed(resources);
}
function wildcardsOf({ node }) {
  return node.at("apiGroups")?.items().filter(({ value }) => value === "*") ?? [];
}
function fixFor6(entry) {
  const list = entry.node.at("apiGroups");
  const groups2 = entry.resources.map(groupsOf);
  if (list === void 0 || groups2.some((known2) => known2.length === 0)) return void 0;
  const missing = [...new Set(groups2.flat())].filter((group) => !entry.groups.includes(group));
  return fixToReview(
    "Name the API groups",
    "Make sure that no resource of the same name in another API group is meant.",
    ...missing.map((group) => insert(list, group)),
    ...wildcardsOf(entry).map(remove)
  );
}

// src/rules/rbac/no-wildcard-resources.ts
var rule41 = {
  target: "object",
  severity: "high",
  profile: "baseline",
  checklist: ["AUTHZ-1"],
  title: "Roles name the resources they are about",
  why: "A wildcard holds secrets, tokens and shells of pods as well, and every resource that a later version adds.",
  references: [rbacGoodPractices],
  *check(role) {
    for (const entry of entriesOf(role, broadRoles)) {
      const resources = entry.resources.filter(isWildcard);
      if (resources.length === 0) continue;
      const open = { ...entry, resources };
      yield {
        at: placeIn(entry, resources),
        key: open.key,
        parts: partsOf(open),
        ...impliedBy(entry),
        ...isLesser(entry) && { severity: "medium" },
        ...isSaidOfVerbs(entry) && { profile: "strict" },
        message: `${titleOf(role)} covers ${describeScope(open)} with ${describeVerbs(entry.verbs)}.`
      };
    }
  }
};
function isLesser(entry) {
  return isReadOnly(entry) || isCustom(entry.groups) || entry.names.length > 0;
}

// src/rules/rbac/no-wildcard-verbs.ts
var rule42 = {
  target: "object",
  severity: "high",
  profile: "baseline",
  checklist: ["AUTHZ-1"],
  title: "Roles name the verbs they allow",
  why: "The verb `*` also means delete, impersonate, escalate and bind, and every verb that a later version adds.",
  references: [rbacGoodPractices],
  *check(role) {
    for (const entry of entriesOf(role, builtIn)) {
      const [wildcard] = wildcardsOf2(entry);
      if (wildcard === void 0) continue;
      const fix = fixOf6(entry);
      yield {
        at: wildcard,
        key: entry.key,
        parts: partsOf({ ...entry, verbs: [] }),
        ...impliedBy(entry),
        severity: severityOf(entry),
        message: `${titleOf(role)} allows every verb on ${describeScope(entry)}.`,
        ...fix && { fix }
      };
    }
  }
};
var builtIn = ["cluster-admin", "system:kubelet-api-admin"];
function wildcardsOf2({ node }) {
  return node.at("verbs")?.items().filter((verb) => verb.value === "*") ?? [];
}
function severityOf(granted) {
  if (grantsEverything(granted)) return "critical";
  return isCustom(granted.groups) || granted.names.length > 0 ? "medium" : "high";
}
function fixOf6(granted) {
  const { node, verbs: verbs2, resources } = granted;
  const list = node.at("verbs");
  if (list === void 0 || resources.length === 0 || resources.includes("*")) return void 0;
  const missing = everyVerb.filter((verb) => !verbs2.includes(verb));
  return fixToReview(
    "Name the verbs",
    "Strike the verbs that the holders of the role do not use.",
    ...missing.map((verb) => insert(list, verb)),
    ...wildcardsOf2(granted).map(remove)
  );
}

// src/rules/rbac/no-workload-write.ts
var rule43 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["AUTHZ-8"],
  title: "Roles create and change no workloads",
  why: "A pod can mount every secret of its namespace and run as any of its service accounts: whoever creates one has all of that.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf2(role, rule43, workloadWriting, workloadDeletion);
  }
};

// src/rules/rbac/review-rights-change.ts
var rule44 = {
  target: "change",
  severity: "low",
  profile: "standard",
  checklist: ["AUTHZ-7"],
  title: "Whoever reviews a change sees which rights it gives and takes",
  why: "What a role grants shows only together with the bindings that refer to it, and those often stand in another file.",
  references: [rbacGoodPractices],
  reads: ["ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"]
};

// src/rules/kit/secret-data.ts
function readableEntries(secret) {
  const type = String(secret.at("type")?.value ?? "Opaque");
  return ["data", "stringData"].flatMap((step) => {
    const field8 = secret.at(step);
    if (field8 === void 0) return [];
    const isEncoded = step === "data";
    const entries2 = field8.entries().map(({ key, node }) => ({ key, text: textOf(node, isEncoded) }));
    return entries2.filter(({ key, text }) => isConfidential(type, key, text)).map(({ key }) => ({ key, field: field8, isEncoded }));
  });
}
function textOf({ value }, isEncoded) {
  if (value === void 0 || value === null || typeof value === "boolean") return "";
  const raw = String(value).trim();
  if (!isEncoded) return raw;
  return isPlaceholder(raw) ? "" : decoded(raw) ?? raw;
}
function isConfidential(type, key, text) {
  if (text === "" || isPublicKey(type, key) || encrypted.test(text) || isPublicMaterial(text)) return false;
  if (/^kubernetes\.io\/docker(?:configjson|cfg)$/.test(type)) return holdsRegistryPassword(text);
  if (credentialIn(text) !== void 0) return true;
  if (text.includes("\n")) return isConfiguration(text) ? holdsLiteral(text) : !isPlaceholder(text);
  if (login.test(text)) return !isPlaceholder(text);
  return !isPlainName(key) && isLiteralSecret(text);
}
function isPublicKey(type, key) {
  if (type === "bootstrap.kubernetes.io/token") return key !== "token-secret";
  if (type === "kubernetes.io/service-account-token") return key !== "token";
  return key === "ca.crt" || type === "kubernetes.io/tls" && key === "tls.crt";
}
function isPlainName(key) {
  const last = nameParts(key).at(-1) ?? "";
  return plainNames.has(last) || last.endsWith("name") && !isSecretName(key);
}
var plainNames = new Set(
  `address bucket database db driver email endpoint engine host hostname login port project protocol provider region server type uri url
  user username`.split(/\s+/)
);
var login = /:\/\/[^/?#:\s]*:[^/?#@\s]+@/;
var encrypted = /^(?:ENC\[|-----BEGIN (?:AGE ENCRYPTED FILE|PGP MESSAGE)-----|age-encryption\.org\/v1\b|\$ANSIBLE_VAULT;)/;
function decoded(raw) {
  const packed = raw.replace(/\s+/g, "");
  if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) return void 0;
  return Buffer.from(packed, "base64").toString("utf8").trim();
}
function isPublicMaterial(text) {
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]{1,40})-----/g)].map(([, label]) => label ?? "");
  if (blocks.length > 0)
    return blocks.every(
      (label) => /(?:CERTIFICATE|CERTIFICATE REQUEST|PUBLIC KEY|X509 CRL|DH PARAMETERS)$/.test(label)
    );
  return /^(?:ssh-(?:rsa|ed25519)|ecdsa-sha2-\S+) [A-Za-z0-9+/]+=*(?: \S+)?$/.test(text);
}
function holdsRegistryPassword(text) {
  const words = [...text.matchAll(/"(auth|password|identitytoken|registrytoken)"\s*:\s*"([^"]*)"/g)];
  return words.some(([, field8, word = ""]) => {
    const plain2 = field8 === "auth" ? decoded(word)?.replace(/^[^:]*:/, "") ?? word : word;
    return isLiteralSecret(word) && isLiteralSecret(plain2);
  });
}
function isConfiguration(text) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const settings = lines.filter((line) => setting.test(line) || /^\s*(?:[#;[\]{}<]|- |---|\/\/)/.test(line));
  return settings.length >= lines.length * 0.7;
}
var setting = /^\s*(?:export\s+|- )?["']?([\w.-]{1,100})["']?\s*[:=]\s*(.*)$/;
var hash = /^(?:\$(?:apr1|2[abxy]|5|6|y)\$|\{SHA\})/;
function holdsLiteral(text) {
  return text.split("\n").some((line) => {
    const [, name = "", value = ""] = setting.exec(line) ?? [];
    const bare = value.replace(/^["']|["'],?\s*$/g, "");
    if (isPlaceholder(bare)) return false;
    return login.test(line) || hash.test(bare) || isSecretName(name) && isLiteralSecret(bare);
  });
}

// src/rules/secrets/no-plaintext-secret.ts
var rule45 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["SECRET-1", "SECRET-3"],
  title: "Secrets in the repository are encrypted or live elsewhere",
  why: "Everybody who can read the repository, its clones or its history can read the value, and base64 only spells it differently.",
  references: [
    {
      title: "Kubernetes: good practices for Secrets",
      url: "https://kubernetes.io/docs/concepts/security/secrets-good-practices/"
    }
  ],
  *check(secret) {
    if (secret.kind !== "Secret" || secret.group !== "") return;
    for (const { key, field: field8, isEncoded } of readableEntries(secret)) {
      const how = isEncoded ? "in base64, which is no encryption" : "in plain text";
      yield { at: field8, key, message: `Secret \`${secret.name}\` holds the value of \`${key}\` ${how}.` };
    }
  }
};

// src/rules/kit/apparmor.ts
var prefix2 = "container.apparmor.security.beta.kubernetes.io/";
function appArmorAnnotations(pod) {
  const known2 = annotations.get(pod);
  if (known2 !== void 0) return known2;
  const found = /* @__PURE__ */ new Map();
  for (const entry of pod.metadata?.at("annotations")?.entries() ?? []) {
    const { value } = entry.node;
    if (entry.key.startsWith(prefix2) && typeof value === "string")
      found.set(entry.key.slice(prefix2.length), { profile: value, entry });
  }
  annotations.set(pod, found);
  return found;
}
var annotations = /* @__PURE__ */ new WeakMap();

// src/rules/kit/security-context.ts
function ignoredAtPodLevel(container, field8) {
  const node = container.pod.at("securityContext", field8);
  if (node === void 0 || node.value === null) return "";
  return `: \`${field8}\` has no effect in the pod's securityContext`;
}
function isLeftToPod(pod, field8) {
  return overridesOf(pod, field8) === 0;
}
function answersForPod(container, field8) {
  const { pod } = container;
  if (!isSet(container.at("securityContext", field8))) return true;
  return container === pod.containers[0] && overridesOf(pod, field8) === pod.containers.length;
}
function* writtenFields(pod, field8) {
  const inherited = pod.at("securityContext", field8);
  if (inherited !== void 0) yield { node: inherited, who: titleOf(pod.object), owner: "" };
  for (const container of pod.containers) {
    const own = container.at("securityContext", field8);
    if (own !== void 0) yield { node: own, who: `Container \`${container.name}\``, owner: container.name };
  }
}
function setOwn(container, field8, value) {
  return setInContainer(container, ["securityContext", field8], value);
}
function setInContainer(container, route2, value) {
  const keys = container.node.entries().map(({ key }) => key);
  const behind = Math.max(...["name", "image", "imagePullPolicy"].map((key) => keys.indexOf(key)));
  const before = keys[behind + 1];
  const patch = set(container.node, route2, value);
  return patch.kind === "set" && behind >= 0 && before !== void 0 ? { ...patch, before } : patch;
}
function setForPod(pod, route2, value) {
  const lists = pod.spec.entries().filter(({ key }) => /^(?:initContainers|containers)$/.test(key));
  const patch = { kind: "set", parent: pod.spec, route: route2, value };
  return lists[0] ? { ...patch, before: lists[0].key } : patch;
}
function changesNode(container) {
  const words = ["command", "args"].flatMap((key) => container.at(key)?.items() ?? []);
  return words.some(({ value }) => /\b(?:sysctl|modprobe|insmod|mount|nsenter)\b/.test(String(value)));
}
function isSet(node) {
  return node !== void 0 && node.value !== null;
}
function overridesOf(pod, field8) {
  const counts = overrides.get(pod) ?? /* @__PURE__ */ new Map();
  overrides.set(pod, counts);
  const known2 = counts.get(field8);
  if (known2 !== void 0) return known2;
  const count = pod.containers.filter((container) => isSet(container.at("securityContext", field8))).length;
  counts.set(field8, count);
  return count;
}
var overrides = /* @__PURE__ */ new WeakMap();

// src/rules/workload/apparmor-profile.ts
var field = "appArmorProfile";
var rule46 = {
  target: "container",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-11"],
  title: "Containers name an AppArmor profile",
  why: "Where nodes run AppArmor, containers get the runtime's profile unasked; naming it makes nodes without AppArmor refuse the pod instead of running it unconfined.",
  references: [podSecurityStandards, appArmor],
  *check(container) {
    if (container.pod.isWindows) return;
    const profile = container.effective(field);
    const type = profile?.kind === "scalar" ? profile.value : profile?.at("type")?.value;
    if ((type ?? "") !== "") return;
    if ((appArmorAnnotations(container.pod).get(container.name)?.profile ?? "") !== "") return;
    yield {
      at: container,
      absent: true,
      message: `Container \`${container.name}\` names no AppArmor profile.`,
      fix: nameDefault(container)
    };
  }
};
function nameDefault(container) {
  const { pod } = container;
  const route2 = ["securityContext", field, "type"];
  const isForAll = isLeftToPod(pod, field) && appArmorAnnotations(pod).size === 0;
  return fixToReview(
    "Name the runtime's default AppArmor profile",
    "Make sure that the nodes run AppArmor and Kubernetes 1.30 or newer: elsewhere the pod does not start.",
    isForAll ? setForPod(pod, route2, "RuntimeDefault") : setInContainer(container, route2, "RuntimeDefault")
  );
}

// src/rules/kit/scheduling.ts
function tolerationsOf(pod) {
  const items = pod.at("tolerations")?.items() ?? [];
  return items.filter(({ kind }) => kind === "map").map((node) => ({
    key: textOf2(node.at("key")),
    operator: textOf2(node.at("operator")) || "Equal",
    effect: textOf2(node.at("effect")),
    node
  }));
}
function withoutTolerations(pod, unwanted) {
  const list = pod.at("tolerations");
  if (list !== void 0 && list.items().length === unwanted.length) return [remove(list)];
  return unwanted.map(({ node }) => remove(node));
}
function selectedLabels(pod) {
  const entries2 = pod.at("nodeSelector")?.entries() ?? [];
  return entries2.map(({ key, node }) => ({ label: key, node }));
}
function chosenBy(term) {
  const expressions = ["matchExpressions", "matchFields"].flatMap((field8) => term?.at(field8)?.items() ?? []);
  return expressions.flatMap((node) => {
    const label = textOf2(node.at("key"));
    return label !== "" && choosing.has(textOf2(node.at("operator"))) ? [{ label, node }] : [];
  });
}
var choosing = /* @__PURE__ */ new Set(["In", "Exists", "Gt", "Lt"]);
function requiredTerms(pod) {
  const required = "requiredDuringSchedulingIgnoredDuringExecution";
  return pod.at("affinity", "nodeAffinity", required, "nodeSelectorTerms")?.items() ?? [];
}
function preferredTerms(pod) {
  const preferred = "preferredDuringSchedulingIgnoredDuringExecution";
  const items = pod.at("affinity", "nodeAffinity", preferred)?.items() ?? [];
  return items.flatMap((item) => item.at("preference") ?? []);
}
function textOf2(node) {
  return typeof node?.value === "string" ? node.value : "";
}

// src/rules/kit/sensitive.ts
function sensitivityOf(pod, index, { sensitive }) {
  const { namespaces, labels } = sensitive;
  if (namespaces.length === 0 && labels.length === 0) return void 0;
  const own = carried(labels, pod.metadata?.at("labels")?.entries() ?? []);
  if (own !== void 0) return { because: `by its label \`${own}\`` };
  const { object } = pod;
  const { namespace } = object;
  if (namespace === void 0) return cannotTell("the namespace is named by whoever applies it");
  if (namespaces.includes(namespace)) return { because: `by its namespace \`${namespace}\`` };
  return labels.length === 0 ? void 0 : byNamespace(object, namespace, index, labels);
}
function byNamespace(object, namespace, index, labels) {
  const definitions = definitionsFor(object, "Namespace", namespace, index);
  const found = definitions.map(({ root }) => carried(labels, root.at("metadata", "labels")?.entries() ?? []));
  const [label] = found;
  if (definitions.length === 0 || found.some((one) => one === void 0 !== (label === void 0)))
    return cannotTell(`the repository does not settle the labels of the namespace \`${namespace}\``);
  return label === void 0 ? void 0 : { because: `by the label \`${label}\` of its namespace \`${namespace}\`` };
}
function carried(wanted, given) {
  return wanted.find((label) => {
    const [key, value] = split(label);
    return given.some((entry) => entry.key === key && (value === void 0 || entry.node.value === value));
  });
}
function split(label) {
  const at = label.indexOf("=");
  return at < 0 ? [label, void 0] : [label.slice(0, at), label.slice(at + 1)];
}

// src/rules/workload/dedicated-nodes.ts
var rule47 = {
  target: "pod",
  severity: "low",
  profile: "standard",
  checklist: ["WORK-14"],
  title: "Sensitive pods run on nodes set apart for them",
  why: "On a shared node a break-out from any other container reaches the memory, the volumes and the tokens of the sensitive one.",
  references: [nodeAssignment, taints],
  reads: ["Namespace"],
  *check(pod, index, settings) {
    const { namespaces, labels } = settings.sensitive;
    if (namespaces.length === 0 && labels.length === 0) return;
    if (pod.isPartial || isPlaced(pod, settings.sensitive.taints)) return;
    const sensitivity = sensitivityOf(pod, index, settings);
    if (sensitivity === void 0) return;
    if ("cannotTell" in sensitivity) return yield sensitivity;
    yield {
      at: pod,
      absent: true,
      message: `${titleOf(pod.object)}, sensitive ${sensitivity.because}, may run on any node.`
    };
  }
};
function isPlaced(pod, dedicated) {
  const required = requiredTerms(pod);
  return selectedLabels(pod).some(isParticular) || required.length > 0 && required.every((term) => chosenBy(term).some(isParticular)) || tolerationsOf(pod).some(({ key }) => dedicated.includes(key));
}
function isParticular({ label }) {
  return !/^(?:beta\.)?kubernetes\.io\/(?:os|arch)$/.test(label);
}

// src/sources/kubernetes/repository-index.ts
var commonKinds = [
  "BroadcastJob",
  "CloneSet",
  "CronJob",
  "DaemonSet",
  "Deployment",
  "DeploymentConfig",
  "Job",
  "Pod",
  "ReplicaSet",
  "ReplicationController",
  "Rollout",
  "Service",
  "StatefulSet"
];

// src/text/group.ts
function groupBy(items, keyOf2) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf2(item);
    const group = groups2.get(key);
    if (group) group.push(item);
    else groups2.set(key, [item]);
  }
  return groups2;
}

// src/rules/kit/service-accounts.ts
function accountOf2(pod) {
  for (const field8 of ["serviceAccountName", "serviceAccount"]) {
    const node = pod.at(field8);
    if (node === void 0 || node.value === null || node.value === "") continue;
    return { name: typeof node.value === "string" ? node.value : "", node };
  }
  return { name: "default", node: void 0 };
}
var workloadKinds = commonKinds.filter((kind) => kind !== "Service");
function workloadKey({ kind, name }) {
  return `${kind} ${name}`;
}
function usersOf(account, beside, index) {
  const { users: users2, isComplete } = remembered.get(index) ?? remember(index);
  return { ...users2.get(keyOf(account, beside)) ?? nobody, isComplete };
}
var nobody = usersAmong([]);
var remembered = /* @__PURE__ */ new WeakMap();
function remember(index) {
  const pods = workloadKinds.flatMap((kind) => [...index.objects(kind)].flatMap(({ pod }) => pod ?? []));
  const byAccount = groupBy(pods, (pod) => keyOf(accountOf2(pod).name, pod.object));
  const users2 = new Map([...byAccount].map(([key, group]) => [key, usersAmong(group)]));
  const all2 = { users: users2, isComplete: index.isWhole && !workloadKinds.some((kind) => index.isHidden(kind)) };
  remembered.set(index, all2);
  return all2;
}
function usersAmong(pods) {
  const folders = groupBy(pods, (pod) => folderOf(pod.source.path));
  return {
    workloads: groupBy(pods, (pod) => workloadKey(pod.object)),
    byFolder: new Map([...folders].map(([folder, inside]) => [folder, distinct(inside)]))
  };
}
function distinct(pods) {
  return [...groupBy(pods, (pod) => workloadKey(pod.object)).values()].flatMap(([pod]) => pod ?? []);
}
function keyOf(account, { namespace, source }) {
  const place = namespace === void 0 ? `folder ${folderOf(source.path)}` : `namespace ${namespace}`;
  return `${account} ${place}`;
}

// src/rules/workload/dedicated-service-account.ts
var rule48 = {
  target: "pod",
  severity: "low",
  profile: "strict",
  checklist: ["AUTHZ-2", "AUTHZ-11"],
  title: "Workloads have a service account of their own",
  why: "Rights that one workload gets through the account `default` every other pod of the namespace gets with it, and whoever breaks into one of them.",
  references: [serviceAccounts, rbacGoodPractices],
  *check(pod) {
    const { name, node } = accountOf2(pod);
    if (name !== "default") return;
    yield {
      at: node ?? pod.spec,
      ...node === void 0 && { absent: true },
      message: node === void 0 ? `${titleOf(pod.object)} names no service account and so runs as \`default\`, like all such pods of its namespace.` : `${titleOf(pod.object)} runs as the service account \`default\`, like all pods of its namespace that name none.`,
      instead: [set(pod.spec, ["serviceAccountName"], "dedicated")]
    };
  }
};

// src/rules/kit/capabilities.ts
var baselineCapabilities = /* @__PURE__ */ new Set([
  "NET_BIND_SERVICE",
  "AUDIT_WRITE",
  "CHOWN",
  "DAC_OVERRIDE",
  "FOWNER",
  "FSETID",
  "KILL",
  "MKNOD",
  "SETFCAP",
  "SETGID",
  "SETPCAP",
  "SETUID",
  "SYS_CHROOT"
]);
function addedCapabilities(container) {
  return listed2(container.at("securityContext", "capabilities", "add"));
}
function droppedCapabilities(container) {
  return listed2(container.at("securityContext", "capabilities", "drop"));
}
function plainName({ name }) {
  return name.toUpperCase().replace(/^CAP_/, "");
}
function giveUp(container, { name, node }, check3) {
  const list = container.at("securityContext", "capabilities", "add");
  const target = list?.items().length === 1 ? list : node;
  return fixToReview(`Give up \`${name}\``, check3, remove(target));
}
function listed2(list) {
  return (list?.items() ?? []).flatMap(
    (node) => typeof node.value === "string" ? [{ name: node.value, node }] : []
  );
}

// src/rules/workload/drop-all-capabilities.ts
var rule49 = {
  target: "container",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-10"],
  title: "Containers drop all capabilities",
  why: "Container runtimes grant some fourteen capabilities by default, raw network access among them; few programs need any.",
  references: [podSecurityStandards, securityContext],
  *check(container) {
    const list = container.at("securityContext", "capabilities", "drop");
    if (container.pod.isWindows || list?.kind === "scalar" && isSet(list)) return;
    const dropped = droppedCapabilities(container);
    if (dropped.some(({ name }) => name === "ALL")) return;
    const misspelt2 = dropped.find(({ name }) => name.toUpperCase() === "ALL");
    if (misspelt2 !== void 0) {
      yield {
        at: misspelt2.node,
        severity: "low",
        message: `Container \`${container.name}\` drops \`${misspelt2.name}\`, which the Pod Security Standards accept in capitals only.`,
        fix: safeFix("Write it in capitals", set(misspelt2.node, [], "ALL"))
      };
      return;
    }
    const isPart = list !== void 0 && dropped.length > 0;
    yield {
      at: isPart ? list : container,
      absent: true,
      message: isPart ? `Container \`${container.name}\` drops some capabilities, but not \`ALL\`.` : `Container \`${container.name}\` drops no capabilities${ignoredAtPodLevel(container, "capabilities")}.`,
      fix: dropAll(container)
    };
  }
};
function dropAll(container) {
  const list = container.at("securityContext", "capabilities", "drop");
  const patch = list !== void 0 && list.items().length > 0 ? insert(list, "ALL") : setInContainer(container, ["securityContext", "capabilities", "drop"], ["ALL"]);
  if (namesNeeds(container) || needsNone(container)) return safeFix("Drop all capabilities", patch);
  return fixToReview(
    "Drop all capabilities",
    "Make sure that the program starts without capabilities such as CHOWN, SETUID or NET_BIND_SERVICE, and add back the ones it needs.",
    patch
  );
}
function namesNeeds(container) {
  const added = addedCapabilities(container);
  const isPrivileged = container.at("securityContext", "privileged")?.value === true;
  return added.length > 0 && !isPrivileged && added.every((capability) => plainName(capability) !== "ALL");
}
function needsNone(container) {
  const uid = container.effective("runAsUser")?.value ?? void 0;
  const isRootless = uid === void 0 ? container.effective("runAsNonRoot")?.value === true : typeof uid === "number" && uid > 0;
  const ports2 = container.at("ports")?.items() ?? [];
  return isRootless && ports2.every((port) => Number(port.at("containerPort")?.value) >= 1024);
}

// src/rules/workload/isolated-runtime.ts
var field2 = "runtimeClassName";
var runtimeClasses = {
  title: "Kubernetes: runtime class",
  url: "https://kubernetes.io/docs/concepts/containers/runtime-class/"
};
var rule50 = {
  target: "pod",
  severity: "low",
  profile: "strict",
  checklist: ["CLUSTER-6"],
  title: "Sensitive pods have a runtime that isolates them from the kernel",
  why: "Containers of the usual runtime share the node's kernel: one flaw in it, and code of the pod owns the node, or code of the node's other pods owns this one.",
  references: [runtimeClasses],
  reads: ["Namespace", "RuntimeClass"],
  *check(pod, index, settings) {
    const sensitivity = sandboxOf(pod) ?? sensitivityOf(pod, index, settings);
    if (sensitivity === void 0) return;
    if ("cannotTell" in sensitivity) return yield sensitivity;
    const title3 = `${titleOf(pod.object)}, sensitive ${sensitivity.because},`;
    const runtime = pod.at(field2);
    const name = typeof runtime?.value === "string" ? runtime.value : "";
    if (runtime === void 0 || name === "") {
      const fix2 = isolate(pod, settings);
      yield { at: pod, absent: true, message: `${title3} shares the kernel of its node.`, ...fix2 && { fix: fix2 } };
      return;
    }
    const answer = isIsolating(name, pod.object, index, settings);
    if (typeof answer === "object") yield answer;
    if (answer !== false) return;
    const fix = isolate(pod, settings);
    yield {
      at: runtime,
      key: name,
      message: `${title3} has the runtime \`${name}\`, which does not isolate it from its node.`,
      ...fix && { fix }
    };
  }
};
function sandboxOf({ object }) {
  const isSandbox = object.kind === "Sandbox" || object.kind === "SandboxTemplate";
  return isSandbox ? { because: "as a sandbox for foreign code" } : void 0;
}
function isIsolating(name, from, index, { sensitive }) {
  if (sensitive.runtimes.length > 0) return sensitive.runtimes.includes(name);
  const handlers = definitionsFor(from, "RuntimeClass", name, index).flatMap(handlerOf);
  const answers = new Set((handlers.length > 0 ? handlers : [name]).map(isolatesBy));
  const [answer] = answers;
  if (answers.size === 1 && answer !== void 0) return answer;
  return cannotTell(`the repository does not settle what the RuntimeClass \`${name}\` does`);
}
function handlerOf(runtimeClass) {
  const handler = runtimeClass.at("handler")?.value ?? runtimeClass.at("spec", "runtimeHandler")?.value;
  return typeof handler === "string" && runtimeClass.group === "node.k8s.io" ? [handler] : [];
}
function isolatesBy(handler) {
  if (/^(?:gvisor|runsc|kata|krun|aws\.firecracker|firecracker)(?:[-_.]|$)|hypervisor$/.test(handler))
    return true;
  return /^(?:runc|crun|youki|nvidia)(?:[-_.]|$)/.test(handler) ? false : void 0;
}
function isolate(pod, { sensitive }) {
  const [runtime] = sensitive.runtimes;
  if (runtime === void 0) return void 0;
  return fixToReview(
    `Run on \`${runtime}\``,
    "Make sure that nodes offer this runtime to the pod, and that the program runs on it: not every system call does.",
    setForPod(pod, [field2], runtime)
  );
}

// src/rules/kit/quantities.ts
function parseQuantity(value) {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return void 0;
  const found = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i)?)$/.exec(value);
  if (found === null) return void 0;
  const [, digits = "", exponent = "", suffix = ""] = found;
  return Number(`${digits}${exponent}`) * (multipliers.get(suffix) ?? 1);
}
var multipliers = /* @__PURE__ */ new Map([
  ["n", 1e-9],
  ["u", 1e-6],
  ["m", 1e-3],
  ["k", 1e3],
  ["M", 1e6],
  ["G", 1e9],
  ["T", 1e12],
  ["P", 1e15],
  ["E", 1e18],
  ["Ki", 2 ** 10],
  ["Mi", 2 ** 20],
  ["Gi", 2 ** 30],
  ["Ti", 2 ** 40],
  ["Pi", 2 ** 50],
  ["Ei", 2 ** 60]
]);

// src/rules/workload/memory-limit.ts
var rule51 = {
  target: "container",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-9"],
  title: "Containers have a memory limit",
  why: "A container without a memory limit can take all memory of its node, and the kernel then ends processes of other pods.",
  references: [resourceManagement],
  reads: ["LimitRange"],
  *check(container, index) {
    if (container.role === "ephemeral" || isUnreadable(container.at("resources"))) return;
    const limit = container.at("resources", "limits", "memory");
    if (isLimit(limit) || isLimit(container.pod.at("resources", "limits", "memory"))) return;
    if (limit !== void 0 && parseQuantity(limit.value) === 0) {
      yield { at: limit, message: `Container \`${container.name}\` has a memory limit of 0, which is none.` };
      return;
    }
    if (limitedScopes(index).has(scopeOf(container.pod.object))) return;
    if (!index.isWhole || index.isHidden("LimitRange")) {
      yield cannotTell("a LimitRange outside the files that were read may set a default");
      return;
    }
    yield {
      at: container,
      absent: true,
      message: `Container \`${container.name}\` has no memory limit.`,
      instead: [set(container.node, ["resources", "limits", "memory"], "128Mi")]
    };
  }
};
function isUnreadable(resources) {
  const isOdd = (node) => node !== void 0 && node.kind !== "map" && node.value !== null;
  return isOdd(resources) || isOdd(resources?.at("limits"));
}
function isLimit(node) {
  const isWritten = node !== void 0 && node.value !== null && node.value !== "";
  return isWritten && parseQuantity(node.value) !== 0;
}
function limitedScopes(index) {
  const known2 = scopes.get(index);
  if (known2 !== void 0) return known2;
  const found = new Set([...index.objects("LimitRange")].filter(limitsMemory).map(scopeOf));
  scopes.set(index, found);
  return found;
}
var scopes = /* @__PURE__ */ new WeakMap();
function limitsMemory(range) {
  const entries2 = range.at("spec", "limits")?.items() ?? [];
  return entries2.filter((entry) => entry.at("type")?.value === "Container").some((entry) => isLimit(entry.at("default", "memory")) || isLimit(entry.at("max", "memory")));
}
function scopeOf({ namespace, source }) {
  return namespace === void 0 ? `folder ${folderOf(source.path)}` : `namespace ${namespace}`;
}

// src/rules/workload/no-added-capabilities.ts
var rule52 = {
  target: "container",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-10"],
  title: "Containers add no capability of the baseline other than NET_BIND_SERVICE",
  why: "Each added capability is a piece of root that stays with every process of the container. The baseline of the Pod Security Standards allows these, their restricted level does not.",
  references: [podSecurityStandards],
  *check(container) {
    if (container.pod.isWindows) return;
    for (const capability of addedCapabilities(container)) {
      const { name, node } = capability;
      if (!baselineCapabilities.has(name) || name === "NET_BIND_SERVICE") continue;
      yield {
        at: node,
        key: name,
        message: `Container \`${container.name}\` adds the capability \`${name}\`.`,
        fix: giveUp(container, capability, "Make sure that the program works without it.")
      };
    }
  }
};

// src/rules/workload/no-automount-service-account-token.ts
var field3 = "automountServiceAccountToken";
var rule53 = {
  target: "object",
  severity: "medium",
  profile: "strict",
  checklist: ["AUTHZ-11"],
  title: "Pods get no service account token they do not need",
  why: "Whoever breaks into a container finds the token there and may ask the Kubernetes API for all that the account is allowed.",
  references: [serviceAccounts],
  reads: ["ServiceAccount", ...workloadKinds],
  *check(object, index) {
    if (object.pod !== void 0) yield* inPod(object.pod, index);
    if (object.kind === "ServiceAccount" && object.group === "") yield* inAccount(object, index);
  }
};
function* inPod(pod, index) {
  const own = pod.at(field3);
  if (own?.value === false) return;
  if (own?.value === true) {
    yield {
      at: own,
      message: `${titleOf(pod.object)} asks for a service account token.`,
      fix: refuse(pod.spec)
    };
    return;
  }
  const account = accountOf2(pod).name;
  if (account === "") return;
  const refusal = isRefusedBy(account, pod.object, index);
  if (refusal === "undecided")
    yield cannotTell(`the repository does not settle what the ServiceAccount \`${account}\` says`);
  if (refusal !== "no") return;
  yield {
    at: pod.spec,
    absent: true,
    message: `${titleOf(pod.object)} gets the token of the service account \`${account}\`, as nothing forbids it.`,
    fix: refuse(pod.spec)
  };
}
function* inAccount(account, index) {
  const own = account.at(field3);
  if (own?.value === true) {
    yield {
      at: own,
      message: `${titleOf(account)} gives its token to every pod that does not refuse it.`,
      fix: refuse(account.root)
    };
    return;
  }
  if (own?.value === false || account.name !== "default") return;
  const refusal = isRefusedByAll(account, index);
  if (refusal === "undecided")
    yield cannotTell("pods that take its token may stand in files that were not read");
  if (refusal !== "no") return;
  yield {
    at: account,
    absent: true,
    message: "ServiceAccount `default` gives its token to every pod that names no other account.",
    fix: refuse(account.root)
  };
}
function isRefusedByAll(account, index) {
  const { name, namespace } = account;
  if (namespace === void 0) return "no";
  const { workloads: workloads2, isComplete } = usersOf(name, account, index);
  const pods = [...workloads2.values()].flat();
  if (pods.length === 0 || pods.some((pod) => pod.at(field3)?.value !== false)) return "no";
  return isComplete ? "yes" : "undecided";
}
function isRefusedBy(account, from, index) {
  const accounts = definitionsFor(from, "ServiceAccount", account, index);
  const refusing = accounts.filter((definition) => definition.at(field3)?.value === false);
  if (accounts.length === 0)
    return index.isWhole && !index.isHidden("ServiceAccount", { mentioning: account }) ? "no" : "undecided";
  if (refusing.length === accounts.length) return "yes";
  return refusing.length === 0 ? "no" : "undecided";
}
function refuse(owner) {
  return fixToReview(
    "Mount no token",
    "Make sure that the program does not talk to the Kubernetes API.",
    set(owner, [field3], false)
  );
}

// src/rules/workload/no-blanket-toleration.ts
var rule54 = {
  target: "pod",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-14"],
  title: "Pods tolerate taints by name",
  why: "A pod that tolerates every taint may land on the control plane and on nodes set apart for sensitive workloads, and stays on nodes that are being cleared.",
  references: [taints],
  *check(pod) {
    if (pod.at("tolerations") === void 0) return;
    const blanket = tolerationsOf(pod).filter(({ key, operator }) => key === "" && operator === "Exists");
    const [first2, ...others2] = blanket;
    if (first2 === void 0) return;
    const effects = effectsOf(blanket);
    yield {
      at: first2.node,
      key: effects.join(),
      message: `${titleOf(pod.object)} tolerates every taint${wordsFor2(effects)}.`,
      instead: withoutTolerations(pod, blanket),
      related: others2.slice(0, 3).map(({ node }) => ({ at: node, label: "and here" }))
    };
  }
};
function effectsOf(blanket) {
  const effects = new Set(blanket.map(({ effect }) => effect));
  return effects.has("") ? [] : [...effects].toSorted();
}
function wordsFor2(effects) {
  return effects.length === 0 ? "" : ` with the effect ${effects.map((effect) => `\`${effect}\``).join(" or ")}`;
}

// src/rules/workload/no-control-plane-scheduling.ts
var rule55 = {
  target: "pod",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-14"],
  title: "Pods stay off the nodes of the control plane",
  why: "Whoever breaks out of a container on a node of the control plane finds there the cluster's keys, its API server and its database.",
  references: [taints],
  *check(pod) {
    const tolerated = tolerationsOf(pod).filter(({ key }) => controlPlane.has(key));
    const { selected, byAffinity } = chosenNodes(pod);
    const chosen = [...selected, ...byAffinity];
    const [first2, ...others2] = [...chosen, ...tolerated].map(({ node }) => node);
    if (first2 === void 0) return;
    const isChosen = chosen.length > 0;
    yield {
      at: first2,
      key: isChosen ? "chosen" : "tolerated",
      message: isChosen ? `${titleOf(pod.object)} asks for a node of the control plane.` : `${titleOf(pod.object)} tolerates the taint that keeps workloads off the control plane.`,
      related: others2.slice(0, 3).map((at) => ({ at, label: "and here" })),
      ...byAffinity.length === 0 && { fix: leave(pod, selected, tolerated) }
    };
  }
};
var controlPlane = /* @__PURE__ */ new Set([
  "node-role.kubernetes.io/control-plane",
  "node-role.kubernetes.io/master"
]);
function chosenNodes(pod) {
  const isControlPlane = ({ label }) => controlPlane.has(label);
  const terms = [...requiredTerms(pod), ...preferredTerms(pod)];
  return {
    selected: selectedLabels(pod).filter(isControlPlane),
    byAffinity: terms.flatMap(chosenBy).filter(isControlPlane)
  };
}
function leave(pod, selected, tolerated) {
  const selector = pod.at("nodeSelector");
  const isWhole = selector !== void 0 && selector.entries().length === selected.length;
  return fixToReview(
    "Leave the control plane",
    "Make sure that the pod has no work on the nodes of the control plane, as an agent of every node has.",
    ...isWhole ? [remove(selector)] : selected.map(({ node }) => remove(node)),
    ...tolerated.length > 0 ? withoutTolerations(pod, tolerated) : []
  );
}

// src/rules/workload/no-dangerous-capabilities.ts
var rule56 = {
  target: "container",
  severity: "high",
  profile: "baseline",
  checklist: ["WORK-10"],
  title: "Containers add no capability that reaches beyond them",
  why: "With such a capability a container forges packets of others, reads the memory of other processes or takes over its node. The baseline of the Pod Security Standards refuses them all.",
  references: [podSecurityStandards, capabilitiesManual],
  *check(container) {
    if (container.pod.isWindows) return;
    for (const capability of addedCapabilities(container)) {
      if (baselineCapabilities.has(capability.name)) continue;
      yield baselineCapabilities.has(plainName(capability)) ? misspelt(container, capability) : dangerous(container, capability);
    }
  }
};
var critical = /* @__PURE__ */ new Set([
  "ALL",
  "BPF",
  "DAC_READ_SEARCH",
  "SYS_ADMIN",
  "SYS_MODULE",
  "SYS_PTRACE",
  "SYS_RAWIO"
]);
function dangerous(container, capability) {
  const { name, node } = capability;
  const plain2 = plainName(capability);
  return {
    at: node,
    key: name,
    ...critical.has(plain2) && { severity: "critical" },
    message: plain2 === "ALL" ? `Container \`${container.name}\` adds all capabilities.` : `Container \`${container.name}\` adds the dangerous capability \`${name}\`.`,
    ...!changesNode(container) && {
      fix: giveUp(container, capability, "Make sure that the program works without it.")
    }
  };
}
function misspelt(container, capability) {
  const plain2 = plainName(capability);
  return {
    at: capability.node,
    key: capability.name,
    severity: "medium",
    message: `Container \`${container.name}\` adds the capability \`${capability.name}\`, which the Pod Security Standards know as \`${plain2}\` only.`,
    fix: safeFix(`Write it as \`${plain2}\``, set(capability.node, [], plain2))
  };
}

// src/rules/workload/no-host-ipc.ts
var rule57 = {
  target: "pod",
  severity: "high",
  profile: "baseline",
  checklist: ["WORK-5"],
  title: "Pods do not share the shared memory of their node",
  why: "With `hostIPC` a container may read and change the shared memory, semaphores and message queues of every program on the node that uses them.",
  references: [podSecurityStandards],
  *check(pod) {
    const hostIpc = pod.at("hostIPC");
    if (hostIpc?.value !== true) return;
    yield {
      at: hostIpc,
      message: `${titleOf(pod.object)} shares the memory segments and message queues of its node.`,
      fix: fixToReview(
        "Leave the IPC namespace of the node",
        "Make sure that the program shares memory only with containers of its own pod.",
        remove(hostIpc)
      )
    };
  }
};

// src/rules/workload/no-host-network.ts
var rule58 = {
  target: "pod",
  severity: "high",
  profile: "baseline",
  checklist: ["WORK-6"],
  title: "Pods do not share the network of their node",
  why: "In the node's network a pod reaches services that listen on localhost, reads the traffic of other pods, and no NetworkPolicy holds for it.",
  references: [podSecurityStandards],
  *check(pod) {
    const hostNetwork = pod.at("hostNetwork");
    if (hostNetwork?.value !== true) return;
    yield {
      at: hostNetwork,
      message: `${titleOf(pod.object)} shares the network of its node.`,
      fix: fixToReview(
        "Leave the network of the node",
        "Make sure that the program needs no interface of the node, and that others reach it through a Service.",
        remove(hostNetwork)
      )
    };
  }
};

// src/rules/kit/host-paths.ts
function hostPathOf(owner) {
  const node = owner?.at("hostPath");
  if (node?.kind !== "map") return void 0;
  const written2 = node.at("path");
  return { node, at: written2 ?? node, path: plain(written2?.value) };
}
function plain(path) {
  if (typeof path !== "string" || path === "") return "";
  const parts = path.split("/").filter((part2) => part2 !== "" && part2 !== ".");
  return path.startsWith("/") ? `/${parts.join("/")}` : parts.join("/");
}

// src/rules/workload/no-host-path.ts
var shownMounts = 10;
var rule59 = {
  target: "object",
  severity: "high",
  profile: "baseline",
  checklist: ["WORK-8"],
  title: "Workloads mount no path of their node",
  why: "Through a path of the node a container can read what belongs to the node and to other pods, and write what the node runs.",
  references: [podSecurityStandards, hostPathVolumes],
  *check(object) {
    if (object.pod !== void 0) yield* inPod2(object.pod);
    if (object.kind === "PersistentVolume" && object.group === "") yield* inPersistentVolume(object);
  }
};
function* inPod2(pod) {
  const mountsOf2 = groupBy(mountsIn(pod), (mount) => mount.at("name")?.value);
  for (const volume of pod.at("volumes")?.items() ?? []) {
    const hostPath = hostPathOf(volume);
    if (hostPath === void 0) continue;
    const { at, node, path } = hostPath;
    const name = String(volume.at("name")?.value ?? "");
    const mounts = mountsOf2.get(name) ?? [];
    const isReadOnly2 = mounts.length > 0 && mounts.every((mount) => mount.at("readOnly")?.value === true);
    yield {
      at,
      key: isReadOnly2 ? `${path} read-only` : path,
      severity: severityOf2(path, isReadOnly2),
      message: `Volume \`${name}\` of ${titleOf(pod.object)} is ${wordsFor3(path, isReadOnly2)} of its node${isReadOnly2 ? ", mounted read-only" : ""}.`,
      instead: [remove(node)],
      related: mounts.slice(0, shownMounts).map((mount) => ({ at: mount, label: "mounted here" }))
    };
  }
}
function* inPersistentVolume(object) {
  const hostPath = hostPathOf(object.at("spec"));
  if (hostPath === void 0) return;
  const { at, path } = hostPath;
  yield {
    at,
    key: path,
    severity: "medium",
    profile: "standard",
    message: `${titleOf(object)} hands out ${wordsFor3(path, false)} of a node.`
  };
}
function mountsIn(pod) {
  return pod.containers.flatMap((container) => container.at("volumeMounts")?.items() ?? []);
}
function wordsFor3(path, isReadOnly2) {
  if (path === "") return "a path";
  if (path === "/") return "the whole filesystem";
  return `the ${isSensitive(path) && !(isReadOnly2 && isPublic(path)) ? "sensitive " : ""}path \`${path}\``;
}
function severityOf2(path, isReadOnly2) {
  if (isReadOnly2 && isPublic(path)) return "medium";
  if (isSensitive(path)) return isReadOnly2 ? "high" : "critical";
  return isReadOnly2 ? "medium" : "high";
}
function isPublic(path) {
  if (path.split("/").includes("..")) return false;
  return /^\/(?:etc\/(?:localtime|timezone|ca-certificates|ssl\/certs|pki\/(?:tls\/certs|ca-trust))|usr\/share\/(?:zoneinfo|ca-certificates))(?:\/|$)/.test(
    path
  );
}
function isSensitive(path) {
  return /^\/(?:$|(?:bin|boot|dev|etc|home|lib\w*|proc|root|run|sbin|sys|usr|var)(?:\/|$))/.test(path);
}

// src/rules/workload/no-host-pid.ts
var rule60 = {
  target: "pod",
  severity: "high",
  profile: "baseline",
  checklist: ["WORK-5"],
  title: "Pods do not share the processes of their node",
  why: "With `hostPID` a container sees every process of the node, reads their environment and, as root, may end or trace them.",
  references: [podSecurityStandards],
  *check(pod) {
    const hostPid = pod.at("hostPID");
    if (hostPid?.value !== true) return;
    yield {
      at: hostPid,
      message: `${titleOf(pod.object)} sees the processes of its node.`,
      fix: fixToReview(
        "Leave the process namespace of the node",
        "Make sure that the program does not watch or signal processes outside its own pod.",
        remove(hostPid)
      )
    };
  }
};

// src/rules/workload/no-host-port.ts
var rule61 = {
  target: "container",
  severity: "medium",
  profile: "baseline",
  checklist: ["WORK-6"],
  title: "Containers take no port of their node",
  why: "A host port opens the container on the address of its node, past Services and often past NetworkPolicies, and binds it to nodes where that port is free.",
  references: [podSecurityStandards],
  *check(container) {
    for (const port of container.at("ports")?.items() ?? []) {
      const hostPort = port.at("hostPort");
      const number = hostPort?.value;
      if (hostPort === void 0 || typeof number !== "number" || number === 0) continue;
      const isWrittenAnyway = container.pod.at("hostNetwork")?.value === true;
      const protocol = port.at("protocol")?.value;
      yield {
        at: hostPort,
        key: typeof protocol === "string" && protocol !== "TCP" ? `${number} ${protocol}` : `${number}`,
        message: `Container \`${container.name}\` takes port ${number} of its node.`,
        ...isWrittenAnyway ? { instead: [remove(hostPort)] } : {
          fix: fixToReview(
            "Leave the port to the node",
            "Make sure that others reach the container through a Service or an Ingress.",
            remove(hostPort)
          )
        }
      };
    }
  }
};

// src/rules/workload/no-host-probes.ts
var rule62 = {
  target: "container",
  severity: "medium",
  profile: "baseline",
  checklist: ["WORK-6"],
  title: "Probes and lifecycle hooks ask their own pod",
  why: "The kubelet sends these requests from its node: with a host of their own they reach services that only nodes can reach, and whether they succeed shows in the status of the pod.",
  references: [podSecurityStandards],
  *check(container) {
    for (const { name, node } of handlersOf(container)) {
      const host2 = node.at("httpGet", "host") ?? node.at("tcpSocket", "host");
      if (typeof host2?.value !== "string" || host2.value === "") continue;
      yield {
        at: host2,
        key: name,
        message: `The \`${name}\` of container \`${container.name}\` asks the host \`${host2.value}\` instead of its own pod.`,
        fix: fixToReview(
          "Ask the pod itself",
          "Make sure that the program answers on the pod's own address: there the kubelet asks then.",
          remove(host2)
        )
      };
    }
  }
};
function handlersOf(container) {
  const lifecycle = container.at("lifecycle");
  return [
    ...["livenessProbe", "readinessProbe", "startupProbe"].map((name) => ({ name, node: container.at(name) })),
    ...["postStart", "preStop"].map((name) => ({ name, node: lifecycle?.at(name) }))
  ].flatMap(({ name, node }) => node === void 0 ? [] : [{ name, node }]);
}

// src/rules/workload/no-host-process.ts
var shownContainers = 10;
var rule63 = {
  target: "pod",
  severity: "critical",
  profile: "baseline",
  checklist: ["WORK-21"],
  title: "Windows pods are not processes of their node",
  why: "A HostProcess container is no container: it runs as a process of the Windows node, with its network, files and users, up to `NT AUTHORITY\\SYSTEM`.",
  references: [
    podSecurityStandards,
    {
      title: "Kubernetes: create a Windows HostProcess pod",
      url: "https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/"
    }
  ],
  *check(pod) {
    const [at, ...others2] = requestsIn(pod);
    if (at === void 0) return;
    yield {
      at,
      message: `${titleOf(pod.object)} runs as a process of its Windows node.`,
      related: others2.slice(0, shownContainers).map((node) => ({ at: node, label: "said here as well" })),
      fix: fixToReview(
        "Run it in containers of their own",
        "Make sure that the program manages nothing of the node, and that `hostNetwork` and a user of the node go as well.",
        ...[at, ...others2].map((node) => remove(node))
      )
    };
  }
};
function requestsIn(pod) {
  return [pod, ...pod.containers].flatMap((owner) => {
    const node = owner.at("securityContext", "windowsOptions", "hostProcess");
    return node?.value === true ? [node] : [];
  });
}

// src/rules/workload/no-kernel-module-access.ts
var rule64 = {
  target: "pod",
  severity: "critical",
  profile: "baseline",
  checklist: ["WORK-13"],
  title: "Containers can neither load nor reach kernel modules",
  why: "A kernel module runs with every right on the node: who can load one, or replace one that the node will load, owns the node.",
  references: [capabilitiesManual, hostPathVolumes],
  *check(pod) {
    yield* loading(pod);
    yield* mounting(pod);
  }
};
function* loading(pod) {
  if (pod.isWindows) return;
  for (const container of pod.containers) {
    for (const capability of addedCapabilities(container)) {
      if (plainName(capability) !== "SYS_MODULE") continue;
      yield {
        at: capability.node,
        key: `${container.name} ${capability.name}`,
        message: `Container \`${container.name}\` may load modules into the kernel of its node: it adds \`${capability.name}\`.`,
        ...!changesNode(container) && {
          fix: giveUp(container, capability, "Make sure that the nodes load the modules themselves.")
        }
      };
    }
  }
}
function* mounting(pod) {
  const volumes = (pod.at("volumes")?.items() ?? []).flatMap((volume) => {
    const hostPath = hostPathOf(volume);
    return hostPath && isOfModules(hostPath.path) ? [{ volume, ...hostPath }] : [];
  });
  if (volumes.length === 0) return;
  const mountsOf2 = groupBy(mountsIn2(pod), (mount) => mount.at("name")?.value);
  for (const { volume, node, at, path } of volumes) {
    const name = String(volume.at("name")?.value ?? "");
    const mounts = mountsOf2.get(name) ?? [];
    const isReadOnly2 = mounts.length > 0 && mounts.every((mount) => mount.at("readOnly")?.value === true);
    yield {
      at,
      key: `${path}${isReadOnly2 ? " read-only" : ""}`,
      ...isReadOnly2 && { severity: "medium" },
      message: isReadOnly2 ? `Volume \`${name}\` of ${titleOf(pod.object)} shows the kernel modules of its node.` : `Volume \`${name}\` of ${titleOf(pod.object)} lets it change the kernel modules of its node.`,
      instead: [remove(node)]
    };
  }
}
function isOfModules(path) {
  return /^(?:\/usr)?\/lib\/modules(?:\/|$)/.test(path);
}
function mountsIn2(pod) {
  return pod.containers.flatMap((container) => container.at("volumeMounts")?.items() ?? []);
}

// src/rules/workload/no-latest-image.ts
var rule65 = {
  target: "container",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-16"],
  title: "Images carry a fixed tag or a digest",
  why: "What `latest` names changes without a change of the manifest: nobody can say what runs, and going back is a guess.",
  references: [imageNames],
  *check(container) {
    const text = container.image?.value;
    const image = typeof text === "string" ? parseImage(text) : void 0;
    if (container.image === void 0 || image === void 0 || !isFloating(image)) return;
    yield {
      at: container.image,
      instead: [set(container.node, ["image"], `${image.name}:1.0.0`)],
      message: image.tag === "latest" ? `Container \`${container.name}\` uses \`${text}\`, which may be another image tomorrow.` : `Container \`${container.name}\` uses \`${image.name}\` without a tag, which means \`latest\`.`
    };
  }
};

// src/rules/workload/no-literal-secret-in-env.ts
var rule66 = {
  target: "container",
  severity: "high",
  profile: "standard",
  checklist: ["SECRET-2"],
  title: "No environment variable holds a secret in plain text",
  why: "What stands in a manifest is read by everyone who may read the repository or the workload, and stays in the history of both.",
  references: [secretsGoodPractices],
  *check(container) {
    for (const variable of container.at("env")?.items() ?? []) {
      const name = variable.at("name")?.value;
      const value = variable.at("value");
      if (typeof name !== "string" || value === void 0) continue;
      const text = String(value.value ?? "");
      const credential = credentialIn(text);
      if (credential === void 0 && !(isSecretName(name) && isLiteralSecret(text))) continue;
      const what = credential ?? "a secret";
      yield {
        at: value,
        key: name,
        ...credential !== void 0 && { severity: "critical" },
        message: `Container \`${container.name}\` gets ${what} in plain text in the variable \`${name}\`.`,
        ...moveToSecret(container, variable, value, name)
      };
    }
  }
};
function moveToSecret(container, variable, value, name) {
  const secret = container.pod.object.name;
  if (!/^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/.test(secret) || !/^[-.\w]{1,253}$/.test(name)) return {};
  const fix = fixToReview(
    "Read it from a Secret",
    `Make sure that the Secret \`${secret}\` with the key \`${name}\` exists in the cluster, and replace the value: it stays in the history.`,
    remove(value),
    set(variable, ["valueFrom", "secretKeyRef"], { name: secret, key: name })
  );
  return { fix };
}

// src/rules/workload/no-net-bind-service.ts
var rule67 = {
  target: "container",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-10"],
  title: "Containers do not add NET_BIND_SERVICE",
  why: "With it an intruder may listen on the ports of well-known services. Most programs can listen on a higher port, to which a Service leads just as well.",
  references: [podSecurityStandards, securityContext],
  *check(container) {
    if (container.pod.isWindows) return;
    for (const capability of addedCapabilities(container)) {
      if (capability.name !== "NET_BIND_SERVICE") continue;
      yield {
        at: capability.node,
        message: `Container \`${container.name}\` adds the capability \`NET_BIND_SERVICE\`.`,
        fix: giveUp(container, capability, check)
      };
    }
  }
};
var check = "Make sure that the program listens on ports from 1024 on, or set the sysctl `net.ipv4.ip_unprivileged_port_start` for the pod.";

// src/rules/workload/no-node-name.ts
var rule68 = {
  target: "pod",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-14"],
  title: "The scheduler chooses the node of a pod",
  why: "A pod with a node name goes around the scheduler: no NoSchedule taint keeps it off, not even the one of the control plane, and it competes with whatever runs there.",
  references: [nodeAssignment],
  *check(pod) {
    const nodeName = pod.at("nodeName");
    if (nodeName === void 0 || typeof nodeName.value !== "string" || nodeName.value === "") return;
    yield {
      at: nodeName,
      message: `${titleOf(pod.object)} names its node \`${nodeName.value}\`, past the scheduler and the node's taints.`,
      fix: leaveToScheduler(pod, nodeName.value)
    };
  }
};
function leaveToScheduler(pod, name) {
  const nodeName = pod.at("nodeName") ?? pod.spec;
  const selector = pod.at("nodeSelector");
  const isFree = selector === void 0 || selector.value === null || selector.kind === "map";
  return fixToReview(
    "Let the scheduler choose the node",
    "Make sure that the pod must be on this node, or drop the selector as well, and that it tolerates the taints of the node.",
    remove(nodeName),
    ...isFree && selector?.at(hostname) === void 0 ? [setForPod(pod, ["nodeSelector", hostname], name)] : []
  );
}
var hostname = "kubernetes.io/hostname";

// src/rules/workload/no-privilege-escalation.ts
var field4 = "allowPrivilegeEscalation";
var rule69 = {
  target: "container",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-2"],
  title: "Containers forbid privilege escalation",
  why: "Without `allowPrivilegeEscalation: false` a setuid program in the image gives its caller more rights than the container started with.",
  references: [podSecurityStandards, securityContext],
  *check(container) {
    const node = container.at("securityContext", field4);
    if (container.pod.isWindows || node?.value === false) return;
    const fix = forbid(container);
    if (node?.value === true) {
      yield {
        at: node,
        key: "allowed",
        severity: "high",
        profile: "baseline",
        message: `Container \`${container.name}\` allows privilege escalation.`,
        ...fix && { fix }
      };
      return;
    }
    yield {
      at: container,
      ...isSet(node) ? {} : { absent: true },
      message: `Container \`${container.name}\` does not forbid privilege escalation${ignoredAtPodLevel(container, field4)}.`,
      ...fix && { fix }
    };
  }
};
function forbid(container) {
  const isPrivileged = container.at("securityContext", "privileged")?.value === true;
  const admin = addedCapabilities(container).filter(({ name }) => name === "CAP_SYS_ADMIN");
  const conflicts = [
    ...isPrivileged ? [setOwn(container, "privileged", false)] : [],
    ...admin.map(({ node }) => remove(node))
  ];
  if (conflicts.length === 0) {
    const check3 = "Make sure that nothing in the image relies on a setuid program such as `sudo` or `ping`.";
    return fixToReview("Forbid privilege escalation", check3, setOwn(container, field4, false));
  }
  if (changesNode(container)) return void 0;
  return fixToReview(
    "Forbid privilege escalation, and drop what contradicts it",
    "Make sure that the program needs neither privileged mode nor `CAP_SYS_ADMIN`.",
    ...conflicts,
    setOwn(container, field4, false)
  );
}

// src/rules/workload/no-privileged.ts
var rule70 = {
  target: "container",
  severity: "critical",
  profile: "baseline",
  checklist: ["WORK-3"],
  title: "Containers do not run privileged",
  why: "A privileged container holds every capability and every device of its node: whoever breaks into it owns the node.",
  references: [podSecurityStandards],
  *check(container) {
    const privileged = container.at("securityContext", "privileged");
    if (privileged?.value !== true) return;
    const message = `Container \`${container.name}\` runs privileged.`;
    yield { at: privileged, message, ...!changesNode(container) && { fix: drop(container) } };
  }
};
function drop(container) {
  return fixToReview(
    "Drop privileged mode",
    "Make sure that the program needs no device of the node; what else it needs can be added as single capabilities.",
    setOwn(container, "privileged", false)
  );
}

// src/rules/workload/no-remote-control.ts
var rule71 = {
  target: "container",
  severity: "high",
  profile: "standard",
  checklist: ["WORK-17"],
  title: "Containers run no remote control",
  why: "A login service is one more way in, with passwords and keys that the cluster knows nothing of; `kubectl exec` does the same under RBAC and in the audit log.",
  references: [
    {
      title: "NIST SP 800-190: application container security guide (section 4.4.3)",
      url: "https://nvlpubs.nist.gov/nistpubs/SpecialPublications/NIST.SP.800-190.pdf"
    }
  ],
  *check(container) {
    for (const [service, [sign, ...others2]] of groupBy(signsOf(container), (each) => each.service)) {
      if (sign === void 0) continue;
      yield {
        at: sign.at,
        key: service,
        message: `Container \`${container.name}\` ${sign.says}.`,
        related: others2.map(({ at }) => ({ at, label: "another sign of it" }))
      };
    }
  }
};
function* signsOf(container) {
  for (const key of ["command", "args"]) yield* started(container, key);
  yield* inImage(container);
  yield* listening(container);
}
var programs = [
  ["SSH", /(?:^|[\s/;&|('"])(sshd|dropbear)(?=$|[\s;&|)'"])/],
  ["Telnet", /(?:^|[\s/;&|('"])((?:in\.)?telnetd)(?=$|[\s;&|)'"])/],
  ["RDP", /(?:^|[\s/;&|('"])(xrdp)(?=$|[\s;&|)'"])/],
  ["VNC", /(?:^|[\s/;&|('"])(Xvnc|vncserver|x0vncserver|x11vnc|tigervncserver)(?=$|[\s;&|)'"])/],
  ["TeamViewer", /(?:^|[\s/;&|('"])(teamviewerd?)(?=$|[\s;&|)'"])/]
];
function* started(container, key) {
  for (const at of container.at(key)?.items() ?? []) {
    if (typeof at.value !== "string" || !/sshd|dropbear|telnetd|xrdp|vnc|teamviewer/i.test(at.value)) continue;
    for (const [service, pattern] of programs) {
      const name = pattern.exec(at.value)?.[1];
      if (name !== void 0) yield { at, service, says: `starts \`${name}\`, a remote control` };
    }
  }
}
var imageWords = /* @__PURE__ */ new Map([
  ["sshd", "SSH"],
  ["telnetd", "Telnet"],
  ["xrdp", "RDP"],
  ["vnc", "VNC"],
  ["novnc", "VNC"],
  ["tigervnc", "VNC"],
  ["x11vnc", "VNC"],
  ["teamviewer", "TeamViewer"]
]);
function* inImage({ image }) {
  if (typeof image?.value !== "string" || !/ssh|telnet|rdp|vnc|teamviewer/i.test(image.value)) return;
  const reference = parseImage(image.value);
  if (reference === void 0) return;
  const name = fileNameOf(reference.repository).toLowerCase();
  for (const word of new Set(name.endsWith("openssh-server") ? ["sshd"] : name.split(/[-_.]+/))) {
    const service = imageWords.get(word);
    if (service !== void 0)
      yield { at: image, service, says: `runs \`${reference.name}\`, an image made for remote control` };
  }
}
var ports = /* @__PURE__ */ new Map([
  [22, "SSH"],
  [23, "Telnet"],
  [3389, "RDP"],
  [5900, "VNC"],
  [5901, "VNC"]
]);
function* listening(container) {
  for (const entry of container.at("ports")?.items() ?? []) {
    const at = entry.at("containerPort");
    const service = ports.get(at?.value);
    if (at === void 0 || service === void 0 || !isTcp(entry)) continue;
    yield { at, service, says: `listens on port ${at.value}, which is for ${service}` };
  }
}
function isTcp(port) {
  return ["TCP", ""].includes(String(port.at("protocol")?.value ?? ""));
}

// src/rules/kit/built-images.ts
function builtUserOf({ image, pod }, index) {
  const text = image?.value;
  if (typeof text !== "string" || pod.isWindows) return void 0;
  const dockerfile = index.dockerfileOf(text);
  const stage = dockerfile?.stages.at(-1);
  const reference = stage && parseImage(text);
  if (!stage || !reference || isForeign(reference, stage)) return void 0;
  const { path } = stage.source;
  const runner = whoRuns(stage.end, stage);
  if (runner.kind === "root") return { kind: "root", path };
  if (runner.kind !== "nonroot" || runner.by !== "instruction") return void 0;
  const uid = numberIn(runner.name);
  if (uid === void 0) return { kind: "name", name: runner.name, path };
  return { kind: "number", uid, gid: numberIn(runner.instruction.words[0]?.value?.split(":")[1]), path };
}
function isForeign(image, { root: { base } }) {
  if (knownImage(image) !== void 0) return true;
  return base.kind === "image" && fileNameOf(base.reference.repository) === fileNameOf(image.repository);
}
function numberIn(text) {
  return text !== void 0 && /^\d{1,9}$/.test(text) ? Number(text) : void 0;
}
function nameUser(container, user, index) {
  const { pod } = container;
  const isForAll = sharedUserOf(pod, index) !== void 0;
  const set2 = (field8, value) => isForAll ? setForPod(pod, ["securityContext", field8], value) : setOwn(container, field8, value);
  const gid = isSet(container.effective("runAsGroup")) || user.gid === 0 ? void 0 : user.gid;
  return [set2("runAsUser", user.uid), ...gid === void 0 ? [] : [set2("runAsGroup", gid)]];
}
function sharedUserOf(pod, index) {
  const known2 = shared.get(pod);
  if (known2 !== void 0) return known2.user;
  const [first2, ...others2] = isLeftToPod(pod, "runAsUser") ? pod.containers.map((container) => builtUserOf(container, index)) : [];
  const isSame2 = (other) => first2?.kind === "number" && other?.kind === "number" && other.uid === first2.uid && other.gid === first2.gid;
  const user = first2?.kind === "number" && others2.every(isSame2) ? first2 : void 0;
  shared.set(pod, { user });
  return user;
}
var shared = /* @__PURE__ */ new WeakMap();
function checkOfUser(user, image = "the image") {
  switch (user?.kind) {
    case "number":
      return `Make sure that ${image} is built from \`${user.path}\`, whose USER is ${user.uid}.`;
    case "name":
      return `\`${user.path}\` names the user \`${user.name}\`: the kubelet cannot tell from a name that it is not root, so a number must stand there, or in \`runAsUser\`, or the container does not start.`;
    case "root":
      return `\`${user.path}\` builds an image that runs as root: it needs a USER with a number first, or the container does not start.`;
    case void 0:
      return `Make sure that ${image} names a numeric USER other than 0, or set \`runAsUser\`: otherwise the container does not start.`;
  }
}
var mostChecks = 3;
function checkOfUsers(pod, index) {
  const said2 = checks.get(pod);
  if (said2 !== void 0) return said2;
  const open = pod.containers.filter((container) => !isSet(container.effective("runAsUser")));
  const users2 = open.map((container) => ({ container, user: builtUserOf(container, index) }));
  const known2 = users2.filter(({ user }) => user !== void 0).slice(0, mostChecks);
  const sentences = known2.map(
    ({ container, user }) => checkOfUser(user, `the image of \`${container.name}\``)
  );
  const rest = known2.length === 0 ? ["every image"] : known2.length < users2.length ? ["every other image"] : [];
  const check3 = [.../* @__PURE__ */ new Set([...sentences, ...rest.map((images) => checkOfUser(void 0, images))])].join(" ");
  checks.set(pod, check3);
  return check3;
}
var checks = /* @__PURE__ */ new WeakMap();

// src/rules/workload/no-root-user.ts
var field5 = "runAsUser";
var rule72 = {
  target: "pod",
  severity: "high",
  profile: "standard",
  checklist: ["WORK-1"],
  title: "No container is told to run as root",
  why: "Root in a container is root for the kernel: what breaks out of it has every right on the node. `runAsUser: 0` asks for that even where the image has a better user.",
  references: [podSecurityStandards, securityContext],
  *check(pod, index) {
    if (pod.isWindows || pod.hasUserNamespace) return;
    const inherited = pod.at("securityContext", field5);
    if (inherited?.value === 0) yield ofPod2(pod, inherited, index);
    for (const container of pod.containers) {
      const own = container.at("securityContext", field5);
      if (own?.value === 0) yield ofContainer(container, own, index);
    }
  }
};
function ofPod2(pod, user, index) {
  const message = `${titleOf(pod.object)} names user 0, which is root, as the user of its containers.`;
  if (pod.containers.some(needsRoot)) return { at: user, message, instead: [remove(user)] };
  const refuseRoot = setForPod(pod, ["securityContext", "runAsNonRoot"], true);
  const [first2] = pod.containers;
  const shared2 = sharedUserOf(pod, index);
  return {
    at: user,
    message,
    fix: first2 && shared2 ? fixToReview(useOfImage, checkFor2(shared2), refuseRoot, ...nameUser(first2, shared2, index)) : fixToReview(leaveToImage, checkFor2(void 0), refuseRoot, remove(user))
  };
}
function ofContainer(container, user, index) {
  const message = `Container \`${container.name}\` runs as user 0, which is root.`;
  const problem2 = { at: user, key: container.name, message };
  if (needsRoot(container)) return { ...problem2, instead: [remove(user)] };
  return { ...problem2, fix: fixOf7(container, user, index) };
}
function fixOf7(container, user, index) {
  const refuseRoot = setOwn(container, "runAsNonRoot", true);
  const inherited = container.pod.at("securityContext", field5)?.value;
  if (typeof inherited === "number" && inherited > 0)
    return fixToReview("Run as the user of the pod", unprivileged2, refuseRoot, remove(user));
  const built = builtUserOf(container, index);
  return built?.kind === "number" ? fixToReview(useOfImage, checkFor2(built), refuseRoot, ...nameUser(container, built, index)) : fixToReview(leaveToImage, checkFor2(built), refuseRoot, remove(user));
}
var useOfImage = "Run as the user of the image";
var leaveToImage = "Leave the user to the image, and refuse root";
var unprivileged2 = "Make sure that the program needs no right of root.";
function checkFor2(user) {
  return `${checkOfUser(user)} ${unprivileged2}`;
}
function needsRoot(container) {
  const words = ["command", "args"].flatMap((key) => container.at(key)?.items() ?? []);
  return changesNode(container) || words.some(({ value }) => /\b(?:chown|setcap|apk|apt|apt-get|dnf|yum)\b/.test(String(value)));
}

// src/rules/workload/no-runtime-socket.ts
var rule73 = {
  target: "pod",
  severity: "critical",
  profile: "baseline",
  checklist: ["WORK-8"],
  title: "Pods do not get the socket of their container runtime",
  why: "Whoever may write to that socket starts containers with every right on the node and reads the secrets of all others; a read-only mount does not hinder it.",
  references: [
    {
      title: "OWASP: Docker security, do not expose the Docker daemon socket",
      url: "https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html"
    },
    hostPathVolumes
  ],
  *check(pod) {
    for (const volume of pod.at("volumes")?.items() ?? []) {
      const hostPath = hostPathOf(volume);
      if (hostPath === void 0 || !leadsToRuntime(hostPath.path)) continue;
      const { at, node, path } = hostPath;
      yield {
        at,
        key: path,
        message: `${titleOf(pod.object)} can command the container runtime of its node through \`${path}\`.`,
        instead: [remove(node)]
      };
    }
  }
};
function leadsToRuntime(path) {
  return sockets.has(fileNameOf(path)) || /^(?:\/var)?\/run\/(?:docker|containerd|crio)$/.test(path);
}
var sockets = /* @__PURE__ */ new Set([
  "buildkitd.sock",
  "containerd.sock",
  "cri-dockerd.sock",
  "crio.sock",
  "docker.sock",
  "podman.sock"
]);

// src/rules/workload/no-shared-service-account.ts
var shown = 3;
var rule74 = {
  target: "pod",
  severity: "low",
  profile: "strict",
  checklist: ["AUTHZ-2"],
  title: "No two workloads share a service account",
  why: "Whoever breaks into one of them has the rights that the other needs, and the audit log cannot tell which of them acted.",
  references: [rbacGoodPractices, serviceAccounts],
  reads: workloadKinds,
  *check(pod, index) {
    const { name, node } = accountOf2(pod);
    if (node === void 0 || name === "default" || name === "") return;
    const users2 = usersOf(name, pod.object, index);
    const others2 = othersThan(pod, users2);
    const [first2, second] = others2;
    if (first2 === void 0) {
      if (!users2.isComplete)
        yield cannotTell("workloads with the same service account may stand in files that were not read");
      return;
    }
    yield {
      at: node,
      message: `${titleOf(pod.object)} shares the service account \`${name}\` with ${titleOf(first2.object)}${second ? " and others" : ""}.`,
      instead: [set(pod.spec, ["serviceAccountName"], "dedicated")],
      related: others2.map((other) => ({ at: accountOf2(other).node ?? other, label: "used here" }))
    };
  }
};
function othersThan({ object, source }, { workloads: workloads2, byFolder }) {
  const key = workloadKey(object);
  const folder = folderOf(source.path);
  const others2 = /* @__PURE__ */ new Map();
  for (const other of byFolder.get(folder) ?? []) {
    if (others2.size === shown) break;
    if (workloadKey(other.object) !== key) others2.set(workloadKey(other.object), other);
  }
  if ((workloads2.get(key) ?? []).length > 1) return [...others2.values()];
  for (const [otherKey, [other, again]] of workloads2) {
    if (others2.size === shown) break;
    if (other !== void 0 && again === void 0 && other.object.name !== object.name)
      others2.set(otherKey, other);
  }
  return [...others2.values()];
}

// src/rules/workload/no-tiller.ts
var rule75 = {
  target: "object",
  severity: "critical",
  profile: "baseline",
  checklist: ["WORK-17"],
  title: "No Tiller, the server of Helm 2, runs in the cluster",
  why: "Tiller does for everybody who reaches its port what its own account may, and that is mostly everything; it has had no security fix since November 2020, and Helm 3 works without it.",
  references: [
    {
      title: "Helm: Helm 2 and the charts project are now unsupported",
      url: "https://helm.sh/blog/helm-2-becomes-unsupported/"
    }
  ],
  *check(object) {
    if (object.pod !== void 0) yield* inPod3(object.pod);
    if (object.kind === "Service" && object.group === "") yield* inService(object);
  }
};
function* inPod3(pod) {
  const containers = pod.containers.filter(isTiller);
  for (const container of containers) {
    if (isOutOfReach(container)) continue;
    yield {
      at: container.image ?? container,
      key: container.name,
      message: `Container \`${container.name}\` runs Tiller, the server of Helm 2.`
    };
  }
  const sign = nameOf(pod.metadata) ?? labelsIn(pod.metadata?.at("labels"));
  if (sign === void 0 || containers.length > 0 || pod.containers.some(isOutOfReach)) return;
  yield { at: sign, message: `${titleOf(pod.object)} is called like Tiller, the server of Helm 2.` };
}
function* inService(service) {
  const metadata = service.at("metadata");
  const sign = labelsIn(service.at("spec", "selector")) ?? labelsIn(metadata?.at("labels")) ?? nameOf(metadata);
  if (sign === void 0) return;
  yield { at: sign, message: `${titleOf(service)} lets the cluster reach Tiller, the server of Helm 2.` };
}
var tiller = /(?:^|[-_.])tiller(?:$|[-_.])/;
function isTiller({ image }) {
  if (typeof image?.value !== "string" || !image.value.includes("tiller")) return false;
  const reference = parseImage(image.value);
  return reference !== void 0 && tiller.test(fileNameOf(reference.repository));
}
function isOutOfReach(container) {
  const words = ["command", "args"].flatMap((key) => container.at(key)?.items() ?? []);
  const text = words.map(({ value }) => String(value)).join(" ");
  return /(?:^|\s)--?l(?:isten)?[= ](?:127\.\d+\.\d+\.\d+|localhost|\[::1\]):/.test(text);
}
function nameOf(metadata) {
  const name = metadata?.at("name");
  return typeof name?.value === "string" && tiller.test(name.value) ? name : void 0;
}
function labelsIn(labels) {
  const name = labels?.at("name");
  return labels?.at("app")?.value === "helm" && name?.value === "tiller" ? name : void 0;
}

// src/rules/workload/no-unconfined-apparmor.ts
var rule76 = {
  target: "pod",
  severity: "medium",
  profile: "baseline",
  checklist: ["WORK-11"],
  title: "No container turns AppArmor off",
  why: "On nodes with AppArmor the runtime's default profile keeps containers from mounting filesystems and from writing to the kernel's files; without it a break-out is easier.",
  references: [podSecurityStandards, appArmor],
  *check(pod) {
    if (pod.isWindows) return;
    yield* fields(pod);
    yield* annotations2(pod);
  }
};
var title = "Use the runtime's default AppArmor profile";
var check2 = "Make sure that the nodes run AppArmor, and that the program needs nothing which the default profile denies.";
function* fields(pod) {
  for (const { node, who, owner } of writtenFields(pod, "appArmorProfile")) {
    const type = node.at("type");
    if (typeof type?.value !== "string" || /^(?:RuntimeDefault|Localhost|)$/.test(type.value)) continue;
    yield {
      at: type,
      key: `${owner} ${type.value}`.trim(),
      message: type.value === "Unconfined" ? `${who} has the AppArmor profile \`Unconfined\`, which denies nothing.` : `${who} has an AppArmor profile of the unknown type \`${type.value}\`.`,
      ...node.at("localhostProfile") === void 0 && {
        fix: fixToReview(title, check2, set(type, [], "RuntimeDefault"))
      }
    };
  }
}
function* annotations2(pod) {
  const bad = [...appArmorAnnotations(pod)].filter(([, { profile }]) => !isAllowed(profile));
  if (bad.length === 0) return;
  const all2 = pod.metadata?.at("annotations");
  const isOnly = all2?.entries().length === 1;
  const containers = new Map(pod.containers.map((container) => [container.name, container]));
  for (const [name, { profile, entry }] of bad) {
    yield {
      at: entry.node,
      key: `annotation ${name} ${profile}`,
      message: `${titleOf(pod.object)} gives its container \`${name}\` the AppArmor profile \`${profile}\` by annotation.`,
      fix: fieldInstead(containers.get(name), remove(isOnly ? all2 : entry.node))
    };
  }
}
function isAllowed(profile) {
  return profile === "" || profile === "runtime/default" || profile.startsWith("localhost/");
}
function fieldInstead(container, gone) {
  if (container === void 0 || isSet(container.at("securityContext", "appArmorProfile")))
    return fixToReview("Remove the annotation", check2, gone);
  const route2 = ["securityContext", "appArmorProfile", "type"];
  return fixToReview(title, check2, gone, setInContainer(container, route2, "RuntimeDefault"));
}

// src/rules/workload/no-unconfined-seccomp.ts
var rule77 = {
  target: "pod",
  severity: "high",
  profile: "baseline",
  checklist: ["WORK-11"],
  title: "No container turns seccomp off",
  why: "Without a filter every system call of the kernel is open to the container; most escapes need one that the default profile blocks.",
  references: [podSecurityStandards, seccomp],
  *check(pod) {
    if (pod.isWindows) return;
    for (const { node, who, owner } of writtenFields(pod, "seccompProfile")) {
      const type = node.at("type");
      if (typeof type?.value !== "string" || allowed.has(type.value)) continue;
      yield {
        at: type,
        key: `${owner} ${type.value}`.trim(),
        message: type.value === "Unconfined" ? `${who} has the seccomp profile \`Unconfined\`, which allows every system call.` : `${who} has a seccomp profile of the unknown type \`${type.value}\`.`,
        ...node.at("localhostProfile") === void 0 && {
          fix: fixToReview(
            "Use the runtime's default seccomp profile",
            "Make sure that the program needs no system call which the default profile blocks.",
            set(type, [], "RuntimeDefault")
          )
        }
      };
    }
  }
};
var allowed = /* @__PURE__ */ new Set(["", "RuntimeDefault", "Localhost"]);

// src/rules/kit/proc-mount.ts
function unmaskedProcOf(container) {
  const procMount = container.at("securityContext", "procMount");
  if (typeof procMount?.value !== "string" || container.pod.isWindows) return void 0;
  return procMount.value === "" || procMount.value === "Default" ? void 0 : procMount;
}
function maskProc(procMount) {
  return fixToReview(
    "Keep `/proc` masked",
    "Make sure that the program starts no containers of its own and changes nothing of the kernel.",
    set(procMount, [], "Default")
  );
}

// src/rules/workload/no-unmasked-proc-in-user-namespace.ts
var rule78 = {
  target: "container",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-11"],
  title: "Containers see `/proc` with its default masks in a user namespace as well",
  why: "A user namespace takes the rights of root on the node away, but `/proc` unmasked still shows more of the kernel than a program needs. The restricted level of the Pod Security Standards refuses it.",
  references: [
    podSecurityStandards,
    {
      title: "Kubernetes: user namespaces",
      url: "https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/"
    }
  ],
  *check(container) {
    const procMount = unmaskedProcOf(container);
    if (procMount === void 0 || !container.pod.hasUserNamespace) return;
    yield {
      at: procMount,
      key: String(procMount.value),
      message: `Container \`${container.name}\` mounts \`/proc\` as \`${procMount.value}\` in its user namespace.`,
      fix: maskProc(procMount)
    };
  }
};

// src/rules/workload/no-unsafe-sysctls.ts
var rule79 = {
  target: "pod",
  severity: "high",
  profile: "baseline",
  checklist: ["WORK-7"],
  title: "Pods set no unsafe sysctls",
  why: "A sysctl that is not separated by namespace, or not limited per pod, lets one pod slow down, stop or spy on the others of its node.",
  references: [
    podSecurityStandards,
    {
      title: "Kubernetes: using sysctls in a cluster",
      url: "https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/"
    },
    {
      title: "CVE-2022-0811: a sysctl value that sets others in CRI-O",
      url: "https://github.com/cri-o/cri-o/security/advisories/GHSA-6x2m-w449-qwx7"
    }
  ],
  *check(pod) {
    for (const entry of pod.at("securityContext", "sysctls")?.items() ?? []) {
      const name = entry.at("name");
      if (typeof name?.value !== "string" || name.value === "") continue;
      const value = entry.at("value");
      if (typeof value?.value === "string" && /[+=]/.test(value.value)) {
        yield {
          at: value,
          key: `${name.value} injects`,
          severity: "critical",
          message: `${titleOf(pod.object)} gives the sysctl \`${name.value}\` a value that may set other ones of its node (CVE-2022-0811).`,
          fix: leaveOut(pod, entry, name.value)
        };
      } else if (!safeSysctls.has(name.value)) {
        yield {
          at: name,
          key: name.value,
          message: `${titleOf(pod.object)} sets the unsafe sysctl \`${name.value}\`.`,
          fix: leaveOut(pod, entry, name.value)
        };
      }
    }
  }
};
var safeSysctls = /* @__PURE__ */ new Set([
  "kernel.shm_rmid_forced",
  "net.ipv4.ip_local_port_range",
  "net.ipv4.ip_local_reserved_ports",
  "net.ipv4.ip_unprivileged_port_start",
  "net.ipv4.ping_group_range",
  "net.ipv4.tcp_fin_timeout",
  "net.ipv4.tcp_keepalive_intvl",
  "net.ipv4.tcp_keepalive_probes",
  "net.ipv4.tcp_keepalive_time",
  "net.ipv4.tcp_notsent_lowat",
  "net.ipv4.tcp_rmem",
  "net.ipv4.tcp_slow_start_after_idle",
  "net.ipv4.tcp_syncookies",
  "net.ipv4.tcp_wmem"
]);
function leaveOut(pod, entry, name) {
  const list = pod.at("securityContext", "sysctls");
  const target = list?.items().length === 1 ? list : entry;
  return fixToReview(
    `Leave \`${name}\` to the node`,
    "Make sure that the program works with the value that the node has.",
    remove(target)
  );
}

// src/rules/workload/proc-mount.ts
var rule80 = {
  target: "container",
  severity: "high",
  profile: "baseline",
  checklist: ["WORK-11"],
  title: "Containers see `/proc` with its default masks",
  why: "Runtimes hide what `/proc` shows of the kernel and make its switches read-only; unmasked, root in the container reads the node's secrets there and changes its kernel.",
  references: [podSecurityStandards, securityContext],
  *check(container) {
    const procMount = unmaskedProcOf(container);
    if (procMount === void 0 || container.pod.hasUserNamespace) return;
    yield {
      at: procMount,
      key: String(procMount.value),
      message: `Container \`${container.name}\` mounts \`/proc\` as \`${procMount.value}\` instead of \`Default\`.`,
      fix: maskProc(procMount)
    };
  }
};

// src/rules/workload/read-only-root-filesystem.ts
var field6 = "readOnlyRootFilesystem";
var rule81 = {
  target: "container",
  severity: "low",
  profile: "standard",
  checklist: ["WORK-4"],
  title: "The root filesystem of containers is read-only",
  why: "On a writable root filesystem an intruder can replace programs and leave tools behind.",
  references: [securityContext],
  *check(container) {
    const node = container.at("securityContext", field6);
    if (container.pod.isWindows || node?.value === true) return;
    const isWritten = node !== void 0 && isSet(node);
    yield {
      at: isWritten ? node : container,
      ...isWritten ? {} : { absent: true },
      message: `The root filesystem of container \`${container.name}\` is writable${ignoredAtPodLevel(container, field6)}.`,
      fix: fixToReview(
        "Make the root filesystem read-only",
        "Make sure that every path the program writes to, `/tmp` for instance, is a volume: an `emptyDir` will do.",
        setOwn(container, field6, true)
      )
    };
  }
};

// src/rules/workload/restricted-volume-types.ts
var rule82 = {
  target: "pod",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-8"],
  title: "Pods use plain volume types",
  why: "Such a volume makes the node itself reach storage that whoever writes the pod has chosen; behind a PersistentVolumeClaim it is the one that the cluster offers.",
  references: [
    podSecurityStandards,
    {
      title: "Kubernetes: types of volumes",
      url: "https://kubernetes.io/docs/concepts/storage/volumes/#volume-types"
    }
  ],
  *check(pod) {
    for (const volume of pod.at("volumes")?.items() ?? []) {
      for (const { key: type, node } of volume.entries()) {
        if (node.kind !== "map" || !outside.has(type)) continue;
        const name = String(volume.at("name")?.value ?? "");
        const danger = dangers.get(type);
        yield {
          at: node,
          key: `${type} ${name}`,
          ...danger !== void 0 && { severity: "high" },
          message: `Volume \`${name}\` of ${titleOf(pod.object)} has the type \`${type}\`${danger ?? ", which the restricted Pod Security Standard does not allow"}.`,
          instead: [remove(node)]
        };
      }
    }
  }
};
var outside = /* @__PURE__ */ new Set([
  "awsElasticBlockStore",
  "azureDisk",
  "azureFile",
  "cephfs",
  "cinder",
  "fc",
  "flexVolume",
  "flocker",
  "gcePersistentDisk",
  "gitRepo",
  "glusterfs",
  "iscsi",
  "nfs",
  "photonPersistentDisk",
  "portworxVolume",
  "quobyte",
  "rbd",
  "scaleIO",
  "storageos",
  "vsphereVolume"
]);
var dangers = /* @__PURE__ */ new Map([
  ["flexVolume", ", whose driver runs as root on the node"],
  ["gitRepo", ": git runs as root on the node, on what the repository holds"]
]);

// src/rules/workload/run-as-group.ts
var rule83 = {
  target: "pod",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-1"],
  title: "No container is told to run in root's group",
  why: "Files of the node and of images often grant the group of root what they refuse to everybody else.",
  references: [securityContext],
  *check(pod) {
    if (pod.isWindows) return;
    yield* primaryGroups(pod);
    yield* otherGroups(pod);
  }
};
function* primaryGroups(pod) {
  const inherited = pod.at("securityContext", "runAsGroup");
  if (inherited?.value === 0) {
    yield {
      at: inherited,
      key: "runAsGroup",
      message: `${titleOf(pod.object)} names group 0, which is root's, as the group of its containers.`,
      instead: [remove(inherited)]
    };
  }
  for (const container of pod.containers) {
    const own = container.at("securityContext", "runAsGroup");
    if (own?.value !== 0) continue;
    yield {
      at: own,
      key: `runAsGroup ${container.name}`,
      message: `Container \`${container.name}\` runs in group 0, which is root's.`,
      instead: [remove(own)]
    };
  }
}
function* otherGroups(pod) {
  const fsGroup = pod.at("securityContext", "fsGroup");
  if (fsGroup?.value === 0) {
    yield {
      at: fsGroup,
      key: "fsGroup",
      message: `${titleOf(pod.object)} gives its volumes to group 0, which is root's.`,
      fix: fixToReview(
        "Leave the group of the volumes alone",
        "Make sure that the program may read and write its volumes without it, or name a group of its own.",
        remove(fsGroup)
      )
    };
  }
  const list = pod.at("securityContext", "supplementalGroups");
  const groups2 = list?.items() ?? [];
  const root = groups2.find(({ value }) => value === 0);
  if (list === void 0 || root === void 0) return;
  yield {
    at: root,
    key: "supplementalGroups",
    message: `${titleOf(pod.object)} adds its containers to group 0, which is root's.`,
    fix: fixToReview(
      "Leave root's group",
      "Make sure that the program needs no file that only this group may read.",
      remove(groups2.length === 1 ? list : root)
    )
  };
}

// src/rules/workload/run-as-non-root.ts
var field7 = "runAsNonRoot";
var rule84 = {
  target: "container",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-1"],
  title: "Containers must run as a user other than root",
  why: "Root in a container is root for the kernel: what breaks out of the container has every right on the node. `runAsNonRoot: true` refuses to start an image that would run as root.",
  references: [podSecurityStandards, securityContext],
  *check(container, index) {
    if (container.pod.hasUserNamespace) return;
    const explicit = [...refusals(container, index)];
    yield* explicit;
    if (explicit.length > 0 || container.effective(field7)?.value === true) return;
    const uid = uidOf(container);
    if (uid === 0) {
      yield {
        at: container.effective("runAsUser") ?? container,
        absent: true,
        message: `Nothing refuses to start container \`${container.name}\` as root, which is what its user id says.`
      };
      return;
    }
    yield {
      at: container,
      absent: true,
      ...uid !== void 0 && { severity: "low", profile: "strict" },
      message: uid === void 0 ? `Container \`${container.name}\` may run as root.` : `Container \`${container.name}\` runs as user ${uid}, but nothing enforces that it is not root.`,
      fix: enforce2(container, index)
    };
  }
};
function* refusals(container, index) {
  const own = container.at("securityContext", field7);
  if (own?.value === false) {
    yield {
      at: own,
      key: "allowed",
      severity: "high",
      message: `Container \`${container.name}\` is allowed to run as root.`,
      ...uidOf(container) !== 0 && {
        fix: enforceBy(setOwn(container, field7, true), container, index)
      }
    };
  }
  const inherited = container.pod.at("securityContext", field7);
  if (inherited?.value === false && answersForPod(container, field7)) {
    yield {
      at: inherited,
      key: "allowed by the pod",
      severity: "high",
      message: `Container \`${container.name}\` stands in a pod that allows its containers to run as root.`,
      ...!usersOf2(container.pod).includeRoot && {
        fix: fixToReview(title2, checkOfUsers(container.pod, index), set(container.pod.spec, route, true))
      }
    };
  }
}
var route = ["securityContext", field7];
var title2 = "Refuse to start as root";
function uidOf(container) {
  const uid = container.pod.isWindows ? void 0 : container.effective("runAsUser")?.value;
  return typeof uid === "number" ? uid : void 0;
}
function enforce2(container, index) {
  const { pod } = container;
  const all2 = usersOf2(pod);
  const isForAll = isLeftToPod(pod, field7) && !all2.includeRoot;
  const patch = isForAll ? setForPod(pod, route, true) : setOwn(container, field7, true);
  const isKnown = isForAll ? all2.areKnown : (uidOf(container) ?? 0) > 0;
  if (isKnown) return safeFix(title2, patch);
  const isForSeveral = isForAll && pod.containers.length > 1;
  return enforceBy(patch, container, index, isForSeveral ? checkOfUsers(pod, index) : void 0);
}
function enforceBy(patch, container, index, check3) {
  const user = uidOf(container) === void 0 ? builtUserOf(container, index) : void 0;
  const named2 = user?.kind === "number" ? nameUser(container, user, index) : [];
  return fixToReview(title2, check3 ?? checkOfUser(user), patch, ...named2);
}
function usersOf2(pod) {
  const known2 = users.get(pod);
  if (known2 !== void 0) return known2;
  const ids = pod.containers.map(uidOf);
  const found = { includeRoot: ids.includes(0), areKnown: ids.every((id) => id !== void 0 && id > 0) };
  users.set(pod, found);
  return found;
}
var users = /* @__PURE__ */ new WeakMap();

// src/rules/workload/run-as-user.ts
var lowest = 1e4;
var rule85 = {
  target: "container",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-1"],
  title: "Containers run with a user id of 10000 or above",
  why: "Low user ids belong to people and services of the node: a process that breaks out with one of them meets files that are its own.",
  references: [securityContext],
  *check(container, index) {
    if (container.pod.isWindows || container.pod.hasUserNamespace) return;
    const user = container.effective("runAsUser");
    if (user === void 0) {
      const fix = nameOwn(container, index);
      yield {
        at: container,
        absent: true,
        message: `Container \`${container.name}\` leaves its user id to the image.`,
        ...fix ? { fix } : { instead: [set(container.node, ["securityContext", "runAsUser"], lowest)] }
      };
      return;
    }
    if (typeof user.value === "number" && user.value !== 0 && user.value < lowest) {
      yield {
        at: user,
        message: `Container \`${container.name}\` runs with the user id ${user.value}, which is below ${lowest}.`
      };
    }
  }
};
function nameOwn(container, index) {
  const user = builtUserOf(container, index);
  if (user?.kind !== "number" || user.uid < lowest) return void 0;
  return fixToReview("Name the user of the image", checkOfUser(user), ...nameUser(container, user, index));
}

// src/rules/workload/seccomp-profile.ts
var rule86 = {
  target: "container",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-11"],
  title: "Containers have a seccomp profile",
  why: "Without a seccomp profile every system call of the kernel is open to the container; most escapes need one that the default profile blocks.",
  references: [podSecurityStandards, securityContext],
  *check(container) {
    if (container.pod.isWindows) return;
    const profile = container.effective("seccompProfile");
    const type = profile?.kind === "scalar" ? profile.value : profile?.at("type")?.value;
    if ((type ?? "") !== "") return;
    yield {
      at: container,
      absent: true,
      message: `Container \`${container.name}\` has no seccomp profile.`,
      fix: useDefault(container)
    };
  }
};
function useDefault(container) {
  const route2 = ["securityContext", "seccompProfile", "type"];
  const title3 = "Use the runtime's default seccomp profile";
  if (isLeftToPod(container.pod, "seccompProfile"))
    return safeFix(title3, setForPod(container.pod, route2, "RuntimeDefault"));
  const check3 = "Make sure that the program needs no system call which the default profile blocks.";
  return fixToReview(title3, check3, setInContainer(container, route2, "RuntimeDefault"));
}

// src/rules/workload/selinux-options.ts
var rule87 = {
  target: "pod",
  severity: "medium",
  profile: "baseline",
  checklist: ["WORK-11"],
  title: "Containers keep to the SELinux types made for containers",
  why: "SELinux keeps a container from the files and processes of its node by its type; another type, user or role may allow it nearly everything, as `spc_t` does.",
  references: [
    podSecurityStandards,
    {
      title: "Kubernetes: assign SELinux labels to a container",
      url: "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#assign-selinux-labels-to-a-container"
    }
  ],
  *check(pod) {
    if (pod.isWindows) return;
    for (const { node, who, owner } of writtenFields(pod, "seLinuxOptions")) {
      for (const field8 of ["user", "role", "type"]) {
        const option = node.at(field8);
        if (typeof option?.value !== "string" || isAllowed2(field8, option.value)) continue;
        yield {
          at: option,
          key: `${owner} ${field8} ${option.value}`.trim(),
          message: `${who} runs with the SELinux ${field8} \`${option.value}\`.`,
          fix: keepDefault(node, option, field8)
        };
      }
    }
  }
};
var types = /* @__PURE__ */ new Set([
  "container_t",
  "container_init_t",
  "container_kvm_t",
  "container_engine_t"
]);
function isAllowed2(field8, value) {
  return value === "" || field8 === "type" && types.has(value);
}
function keepDefault(options, option, field8) {
  return fixToReview(
    `Keep the ${field8} that the runtime chooses`,
    "Make sure that the program needs nothing which SELinux denies to the runtime's own type.",
    remove(options.entries().length === 1 ? options : option)
  );
}

// src/rules/workload/user-namespace.ts
var rule88 = {
  target: "pod",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-21"],
  title: "Pods have user ids of their own",
  why: "In a user namespace root of the container is nobody on the node, and so is everything that breaks out of it.",
  references: [
    {
      title: "Kubernetes: user namespaces",
      url: "https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/"
    }
  ],
  *check(pod) {
    if (pod.hasUserNamespace || pod.isWindows || isTiedToNode(pod)) return;
    const written2 = pod.at("hostUsers");
    yield {
      ...written2?.value === true ? { at: written2 } : { at: pod, absent: true },
      message: `${titleOf(pod.object)} shares the user ids of its node.`,
      fix: fixToReview(
        "Give it a user namespace",
        "Make sure that the cluster runs Kubernetes 1.33 or newer on Linux 6.3 or newer, that the volumes support id-mapped mounts, and that every user id in the pod is below 65536.",
        setForPod(pod, ["hostUsers"], false)
      )
    };
  }
};
function isTiedToNode(pod) {
  return ["hostNetwork", "hostPID", "hostIPC"].some((field8) => pod.at(field8)?.value === true) || (pod.at("volumes")?.items() ?? []).some(
    (volume) => ["hostPath", "nfs"].some((type) => volume.at(type) !== void 0)
  ) || pod.containers.some((container) => container.at("volumeDevices") !== void 0);
}

// src/rules/index.ts
var rules = [
  { id: "cluster/no-removed-api", fixable: true, ...rule },
  { id: "dockerfile/absolute-workdir", fixable: true, ...rule2 },
  { id: "dockerfile/copy-not-add", fixable: true, ...rule3 },
  { id: "dockerfile/dockerignore-present", fixable: false, ...rule4 },
  { id: "dockerfile/no-latest-base", fixable: false, ...rule5 },
  { id: "dockerfile/no-package-upgrade", fixable: false, ...rule6 },
  { id: "dockerfile/no-secrets", fixable: false, ...rule7 },
  { id: "dockerfile/no-sudo", fixable: true, ...rule8 },
  { id: "dockerfile/non-root-user", fixable: true, ...rule9 },
  { id: "namespace/pod-security-enforced", fixable: true, ...rule10 },
  { id: "network/ingress-annotation-injection", fixable: false, ...rule11 },
  { id: "network/ingress-host", fixable: false, ...rule12 },
  { id: "network/ingress-tls", fixable: true, ...rule13 },
  { id: "network/mesh-injection-not-disabled", fixable: true, ...rule14 },
  { id: "network/mesh-no-allow-all-authorization", fixable: false, ...rule15 },
  { id: "network/mesh-strict-mtls", fixable: true, ...rule16 },
  { id: "network/namespace-has-network-policy", fixable: false, ...rule17 },
  { id: "network/no-exposed-admin-interface", fixable: false, ...rule18 },
  { id: "network/no-external-ips", fixable: true, ...rule19 },
  { id: "network/no-ingress-snippet", fixable: true, ...rule20 },
  { id: "network/no-node-port", fixable: true, ...rule21 },
  { id: "network/no-open-load-balancer", fixable: true, ...rule22 },
  { id: "rbac/no-anonymous-binding", fixable: true, ...rule23 },
  { id: "rbac/no-certificate-approval", fixable: true, ...rule24 },
  { id: "rbac/no-cluster-admin-binding", fixable: false, ...rule25 },
  { id: "rbac/no-config-map-write", fixable: true, ...rule26 },
  { id: "rbac/no-default-service-account-binding", fixable: false, ...rule27 },
  { id: "rbac/no-escalate-or-bind", fixable: true, ...rule28 },
  { id: "rbac/no-impersonation", fixable: true, ...rule29 },
  { id: "rbac/no-network-write", fixable: true, ...rule30 },
  { id: "rbac/no-node-proxy", fixable: true, ...rule31 },
  { id: "rbac/no-persistent-volume-write", fixable: true, ...rule32 },
  { id: "rbac/no-pod-exec", fixable: true, ...rule33 },
  { id: "rbac/no-port-forward", fixable: true, ...rule34 },
  { id: "rbac/no-secret-access", fixable: true, ...rule35 },
  { id: "rbac/no-shared-admin-identity", fixable: false, ...rule36 },
  { id: "rbac/no-system-masters", fixable: true, ...rule37 },
  { id: "rbac/no-token-request", fixable: true, ...rule38 },
  { id: "rbac/no-webhook-write", fixable: true, ...rule39 },
  { id: "rbac/no-wildcard-api-groups", fixable: true, ...rule40 },
  { id: "rbac/no-wildcard-resources", fixable: false, ...rule41 },
  { id: "rbac/no-wildcard-verbs", fixable: true, ...rule42 },
  { id: "rbac/no-workload-write", fixable: true, ...rule43 },
  { id: "rbac/review-rights-change", fixable: false, ...rule44 },
  { id: "secrets/no-plaintext-secret", fixable: false, ...rule45 },
  { id: "workload/apparmor-profile", fixable: true, ...rule46 },
  { id: "workload/dedicated-nodes", fixable: false, ...rule47 },
  { id: "workload/dedicated-service-account", fixable: false, ...rule48 },
  { id: "workload/drop-all-capabilities", fixable: true, ...rule49 },
  { id: "workload/isolated-runtime", fixable: false, ...rule50 },
  { id: "workload/memory-limit", fixable: false, ...rule51 },
  { id: "workload/no-added-capabilities", fixable: true, ...rule52 },
  { id: "workload/no-automount-service-account-token", fixable: true, ...rule53 },
  { id: "workload/no-blanket-toleration", fixable: false, ...rule54 },
  { id: "workload/no-control-plane-scheduling", fixable: true, ...rule55 },
  { id: "workload/no-dangerous-capabilities", fixable: true, ...rule56 },
  { id: "workload/no-host-ipc", fixable: true, ...rule57 },
  { id: "workload/no-host-network", fixable: true, ...rule58 },
  { id: "workload/no-host-path", fixable: false, ...rule59 },
  { id: "workload/no-host-pid", fixable: true, ...rule60 },
  { id: "workload/no-host-port", fixable: true, ...rule61 },
  { id: "workload/no-host-probes", fixable: true, ...rule62 },
  { id: "workload/no-host-process", fixable: true, ...rule63 },
  { id: "workload/no-kernel-module-access", fixable: true, ...rule64 },
  { id: "workload/no-latest-image", fixable: false, ...rule65 },
  { id: "workload/no-literal-secret-in-env", fixable: true, ...rule66 },
  { id: "workload/no-net-bind-service", fixable: true, ...rule67 },
  { id: "workload/no-node-name", fixable: true, ...rule68 },
  { id: "workload/no-privilege-escalation", fixable: true, ...rule69 },
  { id: "workload/no-privileged", fixable: true, ...rule70 },
  { id: "workload/no-remote-control", fixable: false, ...rule71 },
  { id: "workload/no-root-user", fixable: true, ...rule72 },
  { id: "workload/no-runtime-socket", fixable: false, ...rule73 },
  { id: "workload/no-shared-service-account", fixable: false, ...rule74 },
  { id: "workload/no-tiller", fixable: false, ...rule75 },
  { id: "workload/no-unconfined-apparmor", fixable: true, ...rule76 },
  { id: "workload/no-unconfined-seccomp", fixable: true, ...rule77 },
  { id: "workload/no-unmasked-proc-in-user-namespace", fixable: true, ...rule78 },
  { id: "workload/no-unsafe-sysctls", fixable: true, ...rule79 },
  { id: "workload/proc-mount", fixable: true, ...rule80 },
  { id: "workload/read-only-root-filesystem", fixable: true, ...rule81 },
  { id: "workload/restricted-volume-types", fixable: false, ...rule82 },
  { id: "workload/run-as-group", fixable: true, ...rule83 },
  { id: "workload/run-as-non-root", fixable: true, ...rule84 },
  { id: "workload/run-as-user", fixable: true, ...rule85 },
  { id: "workload/seccomp-profile", fixable: true, ...rule86 },
  { id: "workload/selinux-options", fixable: true, ...rule87 },
  { id: "workload/user-namespace", fixable: true, ...rule88 }
];

export {
  groupBy,
  toRepoPath,
  toCommitSha,
  folderOf,
  fileNameOf,
  joinPath,
  parseImage,
  known,
  valueIn,
  concatenated,
  LazyWord,
  backendsOf,
  commonKinds,
  definitionsFor,
  isRole,
  isBinding,
  policyRulesOf,
  rules
};
