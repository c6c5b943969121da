// `npm start`: what stands on the line, and what the server gives and refuses.

import { request } from 'node:http';
import { startSandbox, type StartedSandbox } from './support/start-sandbox.ts';

let started: StartedSandbox;
beforeAll(async () => {
  started = await startSandbox();
}, 60_000);
afterAll(() => started.stop());

/** As a browser would not: any path and any Host. */
function ask(path: string, headers: Record<string, string> = {}): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(started.address);
    request({ host: 'localhost', port, path, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    })
      .on('error', reject)
      .end();
  });
}

test('prints one line with the address', () => {
  expect(started.output.filter((line) => line.includes('http://localhost:'))).toHaveLength(1);
});

test('the page is isolated and can reach nothing outside', async () => {
  const { status, headers } = await ask('/');
  expect(status).toBe(200);
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(headers['content-security-policy']).not.toMatch(/https?:|\*/);
});

test('serves what is in dist', async () => {
  const bundle = JSON.parse((await ask('/bundle.json')).text);
  expect(bundle.code).toContain('function onOpen');
  expect(bundle.manifest.timeZone).toBe('Europe/Berlin');
});

test('gives no other file, and answers to no other name', async () => {
  expect((await ask('/page/../../package.json')).status).toBe(404);
  expect((await ask('/page/%2e%2e/%2e%2e/package.json')).status).toBe(404);
  expect((await ask('/package.json')).status).toBe(404);
  expect((await ask('/', { host: 'evil.example' })).status).toBe(403);
});

test('takes the next port where one is taken', async () => {
  const second = await startSandbox(Number(new URL(started.address).port));
  try {
    expect(second.address).not.toBe(started.address);
  } finally {
    second.stop();
  }
}, 20_000);
