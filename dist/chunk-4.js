import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// package.json
var package_default = { name: "seaworthy", version: "0.1.0", homepage: "https://github.com/seaworthy-dev/seaworthy" };

// src/inputs/product.ts
var product = {
  name: package_default.name,
  version: package_default.version,
  homepage: package_default.homepage
};
function rulePage(id, ref = `v${product.version}`) {
  return `${product.homepage}/blob/${ref}/docs/rules/${id}.md`;
}

export {
  product,
  rulePage
};
