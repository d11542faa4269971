import { randomBytes } from 'node:crypto';

const saltBytes = 12;
const stockOfSalts = 256;

/** Random salts drawn from a stock: asking the system for twelve bytes takes as long as hashing a body part. */
export function createSalts(): () => string {
  let stock = Buffer.alloc(0);
  let used = 0;
  return () => {
    if (used === stock.length) {
      stock = randomBytes(saltBytes * stockOfSalts);
      used = 0;
    }
    used += saltBytes;
    const salt = stock.subarray(used - saltBytes, used);
    const text = salt.toString('base64url');
    // A salt may be erased with its entry one day: no copy of it stays behind here.
    salt.fill(0);
    return text;
  };
}
