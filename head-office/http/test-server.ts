import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { createDeskKeys } from '../../main/journal/crypto.ts';
import { createIntake } from '../intake/intake.ts';
import { makeCertificate } from '../keys/certificate.ts';
import { createOfficeDesk } from '../office/office-desk/office-desk.ts';
import { officeRoutes } from '../office/routes/office-routes.ts';
import { noon, type TestOffice, testOffice } from '../office/test-office.ts';
import type { Admission } from './admission.ts';
import { buildApp } from './app.ts';
import { createMetrics } from './metrics.ts';

export interface TestServer {
  readonly office: TestOffice;
  readonly app: FastifyInstance;
  readonly port: number;
  readonly certificate: string;
  close(): Promise<void>;
}

type Given = NonNullable<Parameters<typeof testOffice>[0]> & {
  readonly enrolmentsPerMinute?: number;
  readonly admission?: Admission;
  readonly dashboard?: string;
};

/** The head office over HTTPS on a free loopback port, with the database given or one in memory. */
export async function startServer(given: Given = {}): Promise<TestServer> {
  const tls = given.keys?.tls ?? (await makeCertificate(noon, ['localhost']));
  const keys = given.keys ?? { ...createDeskKeys(), secret: randomBytes(32), tls };
  const office = await testOffice({ ...given, keys });
  const app = await buildApp(office, {
    intake: createIntake(office, createOfficeDesk(office)),
    metrics: createMetrics(),
    dashboard: given.dashboard ?? '/nowhere',
    logger: false,
    enrolmentsPerMinute: given.enrolmentsPerMinute ?? 1_000,
    ...(given.admission ? { admission: given.admission } : {}),
    officeRoutes: (api) => officeRoutes(api, office),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server listens nowhere');
  return {
    office,
    app,
    port: address.port,
    certificate: tls.certificate,
    close: async () => {
      await app.close();
      await office.close();
    },
  };
}
