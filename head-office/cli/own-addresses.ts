import { networkInterfaces } from 'node:os';

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** Addresses a browser or a desk can type for a server that listens on `host`. */
export function reachableAt(host: string, port: number, scheme: 'http' | 'https'): readonly string[] {
  return hostsFor(host).map((name) => `${scheme}://${name.includes(':') ? `[${name}]` : name}:${port}`);
}

function hostsFor(host: string): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host];
  const own = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
  return ['localhost', ...own];
}
