/**
 * Whether this can be the head office's address; a host typed alone is meant as https. Plain http is for a head office
 * on the same PC only. Main decides again.
 */
export function isAddress(typed: string): boolean {
  const text = typed.trim();
  const whole = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  const url = /\s/.test(whole) ? null : URL.parse(whole);
  if (!url || url.hostname === '') return false;
  const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback);
}
