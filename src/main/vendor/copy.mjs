// Brings the browser libraries of package-lock.json into the application as they are published:
// npm ci when the lockfile has moved, then a copy of their ready files. No bundler.
import { execSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const TARGET = "target/classes/static/vendor";
const INSTALLED = "node_modules/.package-lock.json";
const FILES = {
  "bpmn-js/dist/bpmn-navigated-viewer.production.min.js": "bpmn-js/bpmn-navigated-viewer.min.js",
  "bpmn-js/dist/assets/bpmn-js.css": "bpmn-js/bpmn-js.css",
  "bpmn-js/dist/assets/diagram-js.css": "bpmn-js/diagram-js.css",
  "bpmn-js/LICENSE": "bpmn-js/LICENSE",
  "echarts/dist/echarts.common.min.js": "echarts/echarts.common.min.js",
  "echarts/LICENSE": "echarts/LICENSE",
  "echarts/NOTICE": "echarts/NOTICE",
  "echarts/licenses/LICENSE-d3": "echarts/LICENSE-d3",
};

const modified = (file) => statSync(file).mtimeMs;

if (!existsSync(INSTALLED) || modified(INSTALLED) < modified("package-lock.json")) {
  execSync("npm ci --ignore-scripts --no-audit --no-fund --silent", { stdio: "inherit" });
}
for (const [from, to] of Object.entries(FILES)) {
  const target = join(TARGET, to);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join("node_modules", from), target);
}
