/** On this PC: nobody else can listen in. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

const defaultPort = '8443';

/**
 * What a person typed as the head office's address: `zongbu.example.com`, `10.1.2.3:8443`, a whole URL.
 * @returns the origin, or undefined when it is none, or plain HTTP to another PC.
 */
export function addressOf(typed: string): string | undefined {
  const text = typed.trim();
  const withScheme = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(withScheme)) return undefined;
  const url = new URL(withScheme);
  if (url.protocol === 'http:') return isLoopback(url.hostname) ? url.origin : undefined;
  if (url.protocol !== 'https:' || url.hostname === '') return undefined;
  const hasPort = url.port !== '' || /:\d+\/?$/.test(text);
  return hasPort ? url.origin : `${url.origin}:${defaultPort}`;
}
