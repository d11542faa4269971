import { needsVirtualDisplay, openVirtualDisplay } from './display.mjs';

/**
 * Runs `body` with the environment that makes windows possible here.
 * @template T
 * @param {(env: Record<string, string>) => Promise<T>} body
 * @returns {Promise<T>}
 */
export async function withDisplay(body) {
  if (!needsVirtualDisplay()) return body({});
  const display = await openVirtualDisplay();
  try {
    return await body(display.env);
  } finally {
    display.close();
  }
}
