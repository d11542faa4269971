import { setUpDesk } from '../../main/engine/set-up.ts';
import { noKeyStore } from '../../main/keys/key-file.ts';

/** A desk that has just been founded, with one leader. */
export function newDesk(data: string, pin = '1111', passphrase = 'bench-passphrase') {
  return setUpDesk({
    data,
    siteName: '大湖新城',
    desk: 'A1',
    demo: false,
    keyStore: noKeyStore,
    passphrase,
    leader: { name: '陈主管', pin },
    clock: Date.now,
  });
}
