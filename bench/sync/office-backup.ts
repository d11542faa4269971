import { cp, rm } from 'node:fs/promises';
import pg from 'pg';

export interface OfficeData {
  readonly data: string;
  readonly databaseUrl?: string | undefined;
}

/** Copies what a stopped head office has: its folder, and its database where that is another server's. */
export async function copyOffice({ data, databaseUrl }: OfficeData): Promise<void> {
  await copyFolder(data, `${data}.backup`);
  if (databaseUrl !== undefined) await copyDatabase(databaseUrl, (name) => [name, `${name}_backup`]);
}

/** Puts the copy in the place of what a stopped head office has. */
export async function putCopyBack({ data, databaseUrl }: OfficeData): Promise<void> {
  await copyFolder(`${data}.backup`, data);
  if (databaseUrl !== undefined) await copyDatabase(databaseUrl, (name) => [`${name}_backup`, name]);
}

async function copyFolder(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
}

async function copyDatabase(url: string, names: (name: string) => [from: string, to: string]): Promise<void> {
  const address = new URL(url);
  const [from, to] = names(address.pathname.slice(1));
  address.pathname = '/postgres';
  const client = new pg.Client(address.href);
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS "${to}"`);
  await client.query(`CREATE DATABASE "${to}" TEMPLATE "${from}"`);
  await client.end();
}
