import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

export const appOrigin = 'app://desk';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Must run before Electron is ready: the window's origin is a real one, with storage, and not `file://`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      // The window's program is compiled once for each release and not at every start.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Pages of the window, and previews of printed documents, which have no scripts at all. */
export class AppProtocol {
  readonly #root: string;
  readonly #onServed: (path: string) => void;
  readonly #previews = new Map<string, string>();

  /** @param onServed called with each file of the window that was found */
  constructor(root: string, onServed: (path: string) => void) {
    this.#root = root;
    this.#onServed = onServed;
  }

  register(): void {
    protocol.handle('app', async (request) => {
      const { host, pathname } = new URL(request.url);
      if (host !== 'desk') return new Response('not found', { status: 404 });
      const preview = /^\/preview\/(\w+)$/.exec(pathname)?.[1];
      return preview === undefined ? this.#page(pathname) : this.#preview(preview);
    });
  }

  /** Keeps a rendered document for the preview frame; only the last few are kept. */
  addPreview(html: string): string {
    const id = randomBytes(12).toString('hex');
    this.#previews.set(id, html);
    const oldest = this.#previews.keys().next().value;
    if (this.#previews.size > 8 && oldest !== undefined) this.#previews.delete(oldest);
    return `${appOrigin}/preview/${id}`;
  }

  #preview(id: string): Response {
    const html = this.#previews.get(id);
    if (html === undefined) return new Response('gone', { status: 404 });
    const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors app://desk";
    return respond(html, 'text/html; charset=utf-8', policy);
  }

  async #page(pathname: string): Promise<Response> {
    const path = normalize(join(this.#root, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)));
    if (!path.startsWith(this.#root + sep)) return new Response('forbidden', { status: 403 });
    let content: Buffer;
    try {
      content = await readFile(path);
    } catch {
      return new Response('not found', { status: 404 });
    }
    this.#onServed(path);
    const type = types[extname(path)] ?? 'application/octet-stream';
    if (!path.endsWith('.html')) return respond(content, type, "default-src 'none'");
    const nonce = randomBytes(16).toString('base64');
    return respond(content.toString().replaceAll('__CSP_NONCE__', nonce), type, windowPolicy(nonce));
  }
}

/** Ant Design writes style tags at run time: they carry the nonce. Nothing else inline runs, nothing comes from outside. */
function windowPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function respond(content: string | Buffer, type: string, policy: string): Response {
  const headers = {
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), { headers });
}
