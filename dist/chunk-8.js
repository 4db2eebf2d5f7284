import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  additionBlock,
  byCause,
  checksText,
  codeSpan,
  commonWayText,
  coverageText,
  cut,
  diffBlock,
  findingLine,
  fixedFindings,
  gaps,
  hiderOf,
  introOf,
  jsonText,
  neutralise,
  newFindings,
  newWaivers,
  notices,
  oldWaivers,
  pageOf,
  rightsTables,
  sarifReport,
  terminalReport,
  visibleLine,
  waiverText
} from "./chunk-3.js";
import {
  product,
  rulePage
} from "./chunk-4.js";
import {
  rules
} from "./chunk-2.js";

// src/reports/json.ts
function jsonReport(review, version) {
  const remarks = remarksByFingerprint(review);
  const report = {
    version: 1,
    tool: { name: "seaworthy", version },
    base: review.base,
    head: review.head,
    verdict: review.verdict,
    counts: countsOf(review),
    findings: review.findings.map((finding) => findingOf(finding, remarks.get(finding.fingerprint))),
    fixed: review.fixed.map(({ rule, fingerprint, subject, location }) => ({
      rule: rule.id,
      fingerprint,
      subject: subjectOf(subject),
      location: { path: location.path }
    })),
    skipped: review.skipped.map(({ path, because }) => ({ path, because })),
    partial: review.partial.map(({ path, because }) => ({ path, because })),
    ...review.rights === void 0 ? {} : { rights: rightsOf(review.rights) },
    timings: timingsOf(review)
  };
  return jsonText(report);
}
function rightsOf({ gained, lost }) {
  const rowOf = ({ subject, verbs, resources, names, scope, binding, role }) => ({
    ...{ subject, verbs, resources, names, scope, binding, role }
  });
  return { gained: gained.map(rowOf), lost: lost.map(rowOf) };
}
function remarksByFingerprint({ remarks }) {
  return new Map(
    remarks.flatMap((remark) => remark.findings.map(({ fingerprint }) => [fingerprint, remark]))
  );
}
function countsOf({ counts }) {
  return {
    new: counts.new,
    existing: counts.existing,
    fixed: counts.fixed,
    waived: counts.waived,
    skipped: counts.skipped,
    partial: counts.partial,
    undecided: counts.undecided,
    excluded: counts.excluded,
    analysed: counts.analysed
  };
}
function findingOf(finding, remark) {
  const { rule, severity, state, message, fingerprint, location, related, rendered, waiver } = finding;
  const suggestion = remark?.suggestion;
  return {
    rule: rule.id,
    severity,
    state,
    message,
    fingerprint,
    subject: subjectOf(finding.subject),
    location: {
      path: location.path,
      startLine: location.startLine,
      startColumn: location.startColumn,
      endLine: location.endLine,
      endColumn: location.endColumn
    },
    related: related.map(({ path, startLine, endLine, label }) => ({ path, startLine, endLine, label })),
    ...rendered === void 0 ? {} : { rendered: { by: rendered.by, root: rendered.root, values: rendered.values } },
    ...remark === void 0 ? {} : { placement: placementOf(remark.placement) },
    ...suggestion?.removes.includes(fingerprint) ? { suggestion: suggestionOf(suggestion) } : {},
    ...remark?.addition?.removes.includes(fingerprint) ? { newFile: newFileOf(remark.addition) } : {},
    ...waiver === void 0 ? {} : { waiver: waiverOf(waiver) }
  };
}
function subjectOf(subject) {
  if ("kind" in subject) {
    const { kind, namespace, name, container } = subject;
    return {
      kind,
      ...namespace === void 0 ? {} : { namespace },
      name,
      ...container === void 0 ? {} : { container }
    };
  }
  const { stage, instruction } = subject;
  return { ...stage === void 0 ? {} : { stage }, ...instruction === void 0 ? {} : { instruction } };
}
function placementOf(placement) {
  const { kind, path, because } = placement;
  if (placement.kind !== "line") return { kind, path, because };
  return { kind, path, startLine: placement.startLine, line: placement.line, because };
}
function suggestionOf({ path, startLine, endLine, replacement, safety, checks }) {
  const check = checks.join(" ");
  return { path, startLine, endLine, replacement, safety, ...check === "" ? {} : { check } };
}
function newFileOf({ path, text, title, check }) {
  return { path, text, title, check };
}
function waiverOf({ kind, reason }) {
  return { kind, reason };
}
function timingsOf({ timings }) {
  return {
    total_ms: Math.round(timings.total_ms),
    diff_ms: Math.round(timings.diff_ms),
    read_ms: Math.round(timings.read_ms),
    render_ms: Math.round(timings.render_ms),
    rules_ms: Math.round(timings.rules_ms),
    verify_ms: Math.round(timings.verify_ms)
  };
}

// src/reports/markdown.ts
var longestReport = 2e7;
function markdownReport(review, links) {
  const hide = hiderOf(review.findings);
  const inFull = {
    head: "### New, in full",
    rows: review.remarks.map((remark) => remarkText(remark, hide, links)),
    between: "\n\n"
  };
  const sections = [
    newFindings(review, links),
    ...rightsTables(review),
    ...gaps(review, links),
    newWaivers(review, links),
    notices(review),
    inFull,
    fixedFindings(review, links),
    oldWaivers(review, links)
  ];
  return neutralise(pageOf(`# Seaworthy: ${review.verdict}

${introOf(review)}`, sections, longestReport));
}
function remarkText(remark, hide, links) {
  const blocks = [
    `#### ${placeTitle(remark)}`,
    byCause(remark.findings).map((findings) => `- ${findingLine(findings, remark, links)}`).join("\n"),
    commonWayText(remark, links),
    coverageText(remark),
    diffBlock(remark, hide),
    remark.suggestion === void 0 ? "" : checksText(remark.suggestion),
    additionBlock(remark),
    waiverText(remark)
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}
function placeTitle({ placement }) {
  const line = placement.kind === "line" ? `:${placement.line}` : "";
  return codeSpan(`${cut(placement.path, 500)}${line}`);
}

// src/reports/rdjson.ts
var levels = { critical: "ERROR", high: "ERROR", medium: "WARNING", low: "INFO" };
function rdjsonReport(review, context) {
  const remarks = /* @__PURE__ */ new Map();
  for (const remark of review.remarks) {
    for (const { fingerprint } of remark.findings) remarks.set(fingerprint, remark);
  }
  const found = review.findings.filter((finding) => finding.state === "new");
  const report = {
    source: { name: "seaworthy", url: context.homepage },
    diagnostics: found.map((finding) => diagnosticOf(finding, remarks.get(finding.fingerprint), context))
  };
  return jsonText(report);
}
function diagnosticOf(finding, remark, links) {
  const { location, rule, severity, related } = finding;
  const suggestion = remark?.suggestion;
  const isSettled = suggestion?.path === location.path && suggestion.removes.includes(finding.fingerprint);
  return {
    message: visibleLine(finding.message),
    location: { path: location.path, range: rangeOf(finding) },
    severity: levels[severity],
    code: { value: rule.id, url: links.ruleUrl(rule.id) },
    ...isSettled ? { suggestions: [suggestionOf2(suggestion)] } : {},
    ...related.length === 0 ? {} : { related_locations: related.map(relatedOf) }
  };
}
function rangeOf({ location, at }) {
  if (at.source.path !== location.path) {
    return { start: { line: location.startLine }, end: { line: location.endLine } };
  }
  return {
    start: {
      line: location.startLine,
      column: byteColumn(at.source, location.startLine, location.startColumn)
    },
    end: { line: location.endLine, column: byteColumn(at.source, location.endLine, location.endColumn) }
  };
}
var byteOrderMarkBytes = 3;
function byteColumn(source, line, column) {
  const before = source.lines.at(line).slice(0, column - 1);
  return Buffer.byteLength(before) + 1 + (source.bom && line === 1 ? byteOrderMarkBytes : 0);
}
function suggestionOf2({ startLine, endLine, replacement }) {
  return { range: { start: { line: startLine }, end: { line: endLine } }, text: replacement };
}
function relatedOf({ label, path, startLine, endLine }) {
  const range = { start: { line: startLine }, end: { line: endLine } };
  return { message: visibleLine(label), location: { path, range } };
}

// src/commands/report.ts
var localLinks = { ruleUrl: (id) => rulePage(id), permalink: () => void 0 };
function reportIn(format, review, terminal) {
  switch (format) {
    case "text":
      return terminalReport(review, {
        colour: terminal.hasColour,
        width: Math.min(terminal.columns ?? 100, 120)
      });
    case "json":
      return jsonReport(review, product.version);
    case "sarif":
      return sarifReport(review, { ...localLinks, ...product, category: "seaworthy", rules });
    case "markdown":
      return markdownReport(review, localLinks);
    case "rdjson":
      return rdjsonReport(review, { ...localLinks, ...product });
  }
}
function exitCodeOf(verdict) {
  if (verdict === "fail") return 1;
  return verdict === "incomplete" ? 3 : 0;
}

export {
  reportIn,
  exitCodeOf
};
