import { describe, expect, it } from 'vitest';
import { mediaOption } from './cups.ts';
import { fateOf } from './cups-fate.ts';

const job = (state: number) => new Map([['job-state', [state]]]);
const printer = (uri: string, ...reasons: string[]) =>
  new Map([
    ['device-uri', [uri]],
    ['printer-state-reasons', reasons],
  ]);
const ipp = 'ipp://printer.local/ipp/print';

describe('[PRINT] what the print system says of a job', () => {
  it('is confirmed only by a printer that reports paper and complains of nothing', () => {
    expect(fateOf(job(9), printer(ipp, 'none'))).toEqual({ status: 'confirmed' });
    expect(fateOf(job(9), printer(ipp, 'media-low-warning'))).toEqual({ status: 'confirmed' });
  });

  it('is not believed when the printer complains while it calls the job completed', () => {
    expect(fateOf(job(9), printer(ipp, 'media-jam-error'))).toEqual({
      status: 'unknown',
      reason: 'media-jam-error',
    });
  });

  it.each(['socket://10.0.0.9', 'usb://EPSON/LQ-730K', 'lpd://x', 'cups-pdf:/'])(
    'stays submitted on %s, where completed means no more than that the bytes are gone',
    (uri) => expect(fateOf(job(9), printer(uri, 'none'))).toEqual({ status: 'submitted' }),
  );

  it('waits, and says for what', () => {
    expect(fateOf(job(5), printer(ipp, 'media-empty-error'))).toEqual({
      status: 'waiting',
      reason: 'printing.reason.media-empty',
    });
    expect(fateOf(job(3), printer(ipp, 'none'))).toEqual({ status: 'waiting' });
  });

  it.each([7, 8])('is unknown when the job ended in state %d: part of it may be on paper', (state) => {
    expect(fateOf(job(state), printer(ipp, 'none')).status).toBe('unknown');
  });
});

describe('the name of the paper', () => {
  const pdf = Buffer.from('%PDF-1.4 1 0 obj <</Type /Page /MediaBox [0 0 684 264]>>');

  it('is the queue’s own name where it has one', () => {
    expect(mediaOption('PageSize/Media Size: *Letter A4 A5', 'A5', pdf)).toBe('A5');
    expect(mediaOption('PageSize/Media Size: Letter *A4 A5', 'A4', pdf)).toBe('A4');
  });

  it('is the exact size in points on a queue that takes any, so that forms do not drift', () => {
    expect(mediaOption('PageSize/Media Size: *A4 Custom.WIDTHxHEIGHT', '241x93', pdf)).toBe('Custom.684x264');
  });

  it('is left to a printer that has one fixed sheet', () => {
    expect(mediaOption('PageSize/Media Size: *80x200mm', '80', pdf)).toBeUndefined();
    expect(mediaOption('', 'A4', pdf)).toBeUndefined();
  });
});
