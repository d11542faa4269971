import { createContext, useContext } from 'react';
import { lightTokens, type Tokens } from '../../../renderer/theme/tokens.ts';

/** A plot is a drawing: style sheets do not reach into it, so it takes its colours from here. */
export const ColoursContext = createContext<Tokens>(lightTokens);

export const useColours = (): Tokens => useContext(ColoursContext);

/** Colours of things side by side that are neither good nor bad, as far apart as they get. */
export const sidesByTheme = {
  light: ['#2f6fc6', '#c98a1b', '#3d8f63', '#7a5bb5', '#2a93a8', '#b3567d', '#8a7a55', '#5b6b7c'],
  dark: ['#6fa6ee', '#e0b265', '#74c797', '#b49be6', '#63c1d4', '#e092b4', '#c4b48c', '#9aa9b8'],
} as const;
