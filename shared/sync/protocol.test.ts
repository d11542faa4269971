import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '../journal/canonical-json.ts';
import { moveText } from './move-text.ts';
import {
  enrolAnswer,
  enrolRequest,
  farFuture,
  faultAnswer,
  protocolVersion,
  pullAnswer,
  pullQuery,
  pushAnswer,
  pushRequest,
  signedText,
  streamEvent,
  succeedRequest,
  syncHeaders,
  syncLimits,
  syncPaths,
} from './protocol.ts';

/** Shape by version. Only ever add a line: desks out there speak what stands here. */
const fingerprints: Readonly<Record<number, string>> = {
  1: 'AmhhzNgCnMGTY1et9jIWxkrxczUAXF1t6AkSlL2SOls',
};

describe('given the protocol between desks and head office', () => {
  it('then its shape is the one that its version stands for', () => {
    const schemas = {
      enrolRequest,
      succeedRequest,
      enrolAnswer,
      pushRequest,
      pushAnswer,
      pullQuery,
      pullAnswer,
      streamEvent,
      faultAnswer,
    };
    const shapes = Object.entries(schemas).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: 'input' }),
      z.toJSONSchema(schema, { io: 'output' }),
    ]);
    const whole = {
      shapes,
      syncPaths,
      syncHeaders,
      syncLimits,
      farFuture,
      signed: signedText('GET', '/p?q', 'hash'),
      moved: moveText('site', { desk: 'A1', publicKey: 'old' }, { desk: 'A1B', publicKey: 'new' }),
    };
    const fingerprint = createHash('sha256').update(canonicalJson(whole)).digest('base64url');
    expect(
      fingerprint,
      'shared/sync/protocol.ts was changed. If an older desk or head office would misread it, raise protocolVersion; ' +
        'then add the new fingerprint here.',
    ).toBe(fingerprints[protocolVersion]);
  });
});
