import { expect, it } from 'vitest';
import { areas } from '../../shared/domain/areas.ts';
import { gatherCatalogues } from '../texts/catalogues.ts';

const { zh, en } = gatherCatalogues(areas);

it('given every act that can stand in the book, when it is filtered by, then it has a name', () => {
  const names = areas.flatMap((area) => area.commands.map(({ name }) => `log.command.${name}`));
  expect(names.filter((key) => zh[key] === undefined || en[key] === undefined)).toEqual([]);
});
