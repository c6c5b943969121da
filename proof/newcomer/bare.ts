// The README's two commands on a machine with nothing but Node and git: a folder as root, in which there is only that,
// the C library, a shell and `env`. No Chrome, no Python, no compiler, no unzip. Linux, as root (for `chroot`).

import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface BareStep {
  command: string;
  fine: boolean;
  seconds: number;
  /** The end of what it said. */
  said: string;
}

/** Asked for by name as the system goes along; no program lists them. */
const cLibrary = /^(?:ld-linux|lib(?:c|m|dl|rt|pthread|util|resolv|anl|nss_\w+))[-.]/;
const certificates = '/etc/ssl/certs/ca-certificates.crt';

/** What the checkout answers when it is started: `npm start`, then one look at its page. */
const look = `
const { spawn } = require('node:child_process');
const child = spawn('npm', ['start', '--', '--no-open', '--port', '0'], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
let said = '';
child.stdout.on('data', async (chunk) => {
  said += chunk;
  const address = /http:\\/\\/localhost:\\d+\\//.exec(said)?.[0];
  if (!address) return;
  const page = await fetch(address);
  console.log(address, page.status, (await page.text()).includes('<title>') ? 'a page' : 'no page');
  process.kill(-child.pid);
  process.exit(page.ok ? 0 : 1);
});
child.on('exit', () => process.exit(1));
`;

/**
 * @param checkout is cloned: what is committed
 * @param commands shell lines, run in the clone one after the other
 * @param done hears of each as it ends
 */
export function bareMachine(checkout: string, commands: readonly string[], done: (step: BareStep) => void): void {
  const machine = mkdtempSync(path.join(tmpdir(), 'bare-'));
  try {
    furnish(machine);
    const run = (command: string, folder: string, line = command): boolean => {
      const started = performance.now();
      const { status, stdout, stderr } = inside(machine, checkout, `cd ${folder} && ${line}`);
      done({ command, fine: status === 0, seconds: (performance.now() - started) / 1000, said: `${stdout}${stderr}`.slice(-3000) });
      return status === 0;
    };
    if (!run('git clone --quiet file:///repository mitgliederbetreuung', '/home/neu')) return;
    for (const command of commands) run(command, '/home/neu/mitgliederbetreuung', command === 'npm start' ? 'node /look.cjs' : command);
  } finally {
    rmSync(machine, { recursive: true, force: true });
  }
}

function furnish(machine: string): void {
  const at = (...parts: string[]): string => path.join(machine, ...parts);
  for (const folder of ['usr/bin', 'bin', 'usr/lib/node_modules', 'proc', 'dev', 'tmp', 'home/neu', 'etc', 'repository']) mkdirSync(at(folder), { recursive: true });
  const programs = { node: process.execPath, git: which('git'), env: which('env'), sh: which('sh') };
  for (const [name, file] of Object.entries(programs)) copy(file, at(name === 'sh' ? 'bin' : 'usr/bin', name));
  // git runs itself under this name for whoever clones from it.
  symlinkSync('git', at('usr/bin/git-upload-pack'));
  const npm = path.resolve(path.dirname(realpathSync(which('npm'))), '..');
  cpSync(npm, at('usr/lib/node_modules/npm'), { recursive: true, dereference: true });
  for (const name of ['npm', 'npx']) symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, at('usr/bin', name));
  const libraries = new Set(Object.values(programs).flatMap((file) => librariesOf(file)));
  for (const folder of new Set([...libraries].map((file) => path.dirname(file)))) {
    for (const name of readdirSync(folder)) if (cLibrary.test(name) && !lstatSync(path.join(folder, name)).isDirectory()) libraries.add(path.join(folder, name));
  }
  for (const file of libraries) copy(file, at(file));
  for (const file of ['/etc/resolv.conf', '/etc/hosts', '/etc/nsswitch.conf', certificates]) if (existsSync(file)) copy(file, at(file));
  writeFileSync(at('etc/passwd'), 'neu:x:0:0::/home/neu:/bin/sh\n');
  writeFileSync(at('look.cjs'), look);
}

function which(name: string): string {
  return (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? name;
}

function librariesOf(file: string): string[] {
  return execFileSync('ldd', [realpathSync(file)], { encoding: 'utf8' }).match(/\/\S+/g) ?? [];
}

function copy(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  copyFileSync(realpathSync(from), to);
}

/** A shell line with an empty environment, its own `/proc` and the checkout to be cloned in `/repository`. */
function inside(machine: string, checkout: string, line: string): { status: number | null; stdout: string; stderr: string } {
  const trusts = existsSync(certificates) ? `NODE_EXTRA_CA_CERTS=${certificates}` : '';
  const mounts = 'mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" && mount --bind "$2" "$1/repository"';
  const script = `${mounts} && exec chroot "$1" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/home/neu LANG=C.UTF-8 ${trusts} /bin/sh -c "$3"`;
  return spawnSync('unshare', ['--mount', 'sh', '-c', script, 'sh', machine, checkout, line], { encoding: 'utf8', maxBuffer: 1e9 });
}
