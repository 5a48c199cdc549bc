// Parses the Mermaid texts named on the command line with Mermaid's own parser and prints what it understood, a line each.
// MERMAID_MODULES is a node_modules folder that holds mermaid and jsdom.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const modules = path.resolve(process.env.MERMAID_MODULES);
const { JSDOM } = createRequire(path.join(modules, 'x.js'))('jsdom');
const { window } = new JSDOM('<!doctype html><body></body>');
Object.assign(globalThis, { window, document: window.document });
for (const name of ['Element', 'HTMLElement', 'Node', 'NodeFilter', 'DOMParser', 'DocumentFragment', 'NamedNodeMap'])
  globalThis[name] = window[name];
const { default: mermaid } = await import(pathToFileURL(path.join(modules, 'mermaid/dist/mermaid.core.mjs')).href);
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
const shown = (text) => text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCharCode(Number(code)));

for (const file of process.argv.slice(2)) {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(fs.readFileSync(file, 'utf8'));
  const nodes = Object.fromEntries([...db.getVertices().values()].map((node) => [node.id, shown(node.text)]));
  const edges = db.getEdges().map((edge) => [edge.start, edge.end, shown(edge.text), edge.stroke]);
  const groups = db.getSubGraphs().map((group) => [shown(group.title), group.nodes]);
  console.log(JSON.stringify({ nodes, edges, groups }));
}
