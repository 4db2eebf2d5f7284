import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// src/text/failure.ts
var UserError = class extends Error {
  name = "UserError";
};
function unreachable(value) {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

// src/inputs/nearest.ts
function nearest(word, known) {
  const short = word.slice(0, 80);
  const ranked = known.map((candidate) => ({ candidate, distance: editDistance(short.toLowerCase(), candidate.toLowerCase()) })).toSorted((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(2, Math.floor(short.length / 3)) ? best.candidate : void 0;
}
function editDistance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

export {
  UserError,
  unreachable,
  nearest
};
