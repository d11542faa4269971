import { createContext, useContext } from 'react';
import type { TextService } from './i18n.ts';

/** Apart from the desk's other services: the head office's pages speak through the same texts without a desk. */
export const TextsContext = createContext<TextService | undefined>(undefined);

export function useTexts(): TextService {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('A component stands outside its texts');
  return texts;
}
