// A small server for this computer alone: the page, its bundle, and dist/ as it is right now.
// @ts-check
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { places, root } from '../lib/project.mjs';
import { bundlePage, outFolder } from './bundle.mjs';

/** Isolation gives the page its shared memory; the policy makes "nothing leaves this computer" true, for shown pages and mails too. */
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': policy(),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** @param {string[]} moreScript */
function policy(...moreScript) {
  return [
    "default-src 'self'",
    ["script-src 'self' 'unsafe-inline'", ...moreScript].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' data: blob:",
    "worker-src 'self'",
    "frame-src 'self' data: blob:",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** @type {Record<string, string>} */
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.map': 'application/json' };

/**
 * Serves on localhost.
 * @param {number} port 0: any; a taken one: the next free one
 * @returns {Promise<string>} the address
 */
export function serve(port) {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) send(response, 500, 'text/plain', 'Internal error');
    });
  });
  return new Promise((resolve, reject) => {
    let wanted = port;
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && wanted - port < 50) server.listen(++wanted, 'localhost');
      else reject(error);
    });
    server.on('listening', () => resolve(`http://localhost:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`));
    server.listen(wanted, 'localhost');
  });
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(request, response) {
  // Another website's page could otherwise reach this server under a name of its own that points here.
  if (!/^localhost(:\d+)?$/.test(request.headers.host ?? '')) return send(response, 403, 'text/plain', 'Only as localhost.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain', 'Only GET.');
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/') {
    await bundlePage();
    return send(response, 200, 'text/html', readFileSync(path.join(root, 'sandbox/page/index.html'), 'utf8'));
  }
  if (pathname === '/bundle.json') return sendBundle(response);
  if (pathname.startsWith('/page/')) return sendFile(request, response, path.join(outFolder, path.normalize(pathname.slice('/page/'.length))));
  return send(response, 404, 'text/plain', 'Not here.');
}

/** What `npm run build` made last. @param {import('node:http').ServerResponse} response */
function sendBundle(response) {
  if (!existsSync(path.join(places.out, 'Code.js'))) return send(response, 404, 'text/plain', 'Not built yet.');
  const names = readdirSync(places.out).filter((name) => !name.startsWith('.')).sort();
  const pages = names.filter((name) => name.endsWith('.html'));
  const bundle = {
    code: names.filter((name) => name.endsWith('.js')).map((name) => readFileSync(path.join(places.out, name), 'utf8')).join('\n'),
    pages: Object.fromEntries(pages.map((name) => [path.basename(name, '.html'), readFileSync(path.join(places.out, name), 'utf8')])),
    manifest: JSON.parse(readFileSync(path.join(places.out, 'appsscript.json'), 'utf8')),
  };
  return send(response, 200, 'application/json', JSON.stringify(bundle));
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} file
 */
function sendFile(request, response, file) {
  const stats = file.startsWith(outFolder + path.sep) ? statSync(file, { throwIfNoEntry: false }) : undefined;
  if (!stats?.isFile()) return send(response, 404, 'text/plain', 'Not here.');
  const tag = `"${stats.mtimeMs.toString(36)}-${stats.size.toString(36)}"`;
  // The add-on's script runs from its text, in the worker: there, and only there, text may become code.
  const worker = file === path.join(outFolder, 'realm.js') ? { 'Content-Security-Policy': policy("'unsafe-eval'") } : {};
  const common = { ...headers, ...worker, ETag: tag, 'Cache-Control': 'no-cache' };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, common).end();
    return;
  }
  response.writeHead(200, { ...common, 'Content-Type': `${types[path.extname(file)] ?? 'application/octet-stream'}; charset=utf-8`, 'Content-Length': stats.size });
  createReadStream(file).pipe(response);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} type
 * @param {string} text
 */
function send(response, status, type, text) {
  response.writeHead(status, { ...headers, 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' }).end(text);
}
