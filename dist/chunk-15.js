import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// src/sources/rendering/clock.ts
var renderClock = Date.UTC(2024, 0, 1);

export {
  renderClock
};
