import { safeStorage } from 'electron';
import type { KeyStore } from '../keys/key-file.ts';

/**
 * The system's key store through Electron. On Linux without a keyring Electron would fall back to `basic_text`, a
 * key that stands in its own source: that is no key store.
 */
export function systemKeyStore(): KeyStore {
  const available =
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');
  return {
    available,
    protect: (secret) => safeStorage.encryptString(Buffer.from(secret).toString('base64')),
    reveal(protectedSecret) {
      try {
        return Buffer.from(safeStorage.decryptString(Buffer.from(protectedSecret)), 'base64');
      } catch (error) {
        // Another PC or another account: the passphrase or the recovery key still opens the desk.
        console.warn('The system key store cannot open this desk:', error);
        return undefined;
      }
    },
  };
}
