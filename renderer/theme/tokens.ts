/** Colour roles, not colours: `seal` is for what is urgent or blocks, `amber` for what nears, `green` for what is done. */
export interface Tokens {
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  /** Ground of a field or control whose edge must be seen. */
  readonly edge: string;
  /** The pen: links and what can be done. */
  readonly blue: string;
  /** The pen as a ground under white text, and under the pointer. */
  readonly blueSolid: string;
  readonly bluePointed: string;
  readonly blueSoft: string;
  readonly seal: string;
  readonly sealSolid: string;
  readonly sealSoft: string;
  readonly amber: string;
  readonly amberSoft: string;
  readonly green: string;
  readonly greenSoft: string;
  readonly rail: string;
  readonly railOn: string;
  readonly railText: string;
  readonly railBadge: string;
}

export const lightTokens: Tokens = {
  paper: '#f5f3ee',
  card: '#ffffff',
  ink: '#1d2733',
  ink2: '#55616f',
  ink3: '#65707d',
  line: '#e4e0d8',
  edge: '#c9c3b8',
  blue: '#1f5fae',
  blueSolid: '#1f5fae',
  bluePointed: '#174d91',
  blueSoft: '#e8f0fa',
  seal: '#b33425',
  sealSolid: '#c03a2b',
  sealSoft: '#fbeae7',
  amber: '#8a5a10',
  amberSoft: '#fbf3e2',
  green: '#28704a',
  greenSoft: '#e7f4ec',
  rail: '#1b2a3a',
  railOn: '#2b4058',
  railText: '#c9d3de',
  railBadge: '#38506b',
};

export const darkTokens: Tokens = {
  paper: '#12181f',
  card: '#1a222c',
  ink: '#e6ebf0',
  ink2: '#b0bac5',
  ink3: '#94a1af',
  line: '#2c3743',
  edge: '#4a5867',
  blue: '#8dbbf5',
  blueSolid: '#2f6fc6',
  bluePointed: '#2861b0',
  blueSoft: '#1b2f49',
  seal: '#f0897b',
  sealSolid: '#c03a2b',
  sealSoft: '#3a201d',
  amber: '#e0b265',
  amberSoft: '#352a17',
  green: '#74c797',
  greenSoft: '#1a3226',
  rail: '#0d141c',
  railOn: '#24364a',
  railText: '#c9d3de',
  railBadge: '#38506b',
};

/** Puts the roles where style sheets find them: `--blue-soft` for `blueSoft`. */
export function applyTokens(target: CSSStyleDeclaration, tokens: Tokens): void {
  for (const [role, value] of Object.entries(tokens)) {
    target.setProperty(`--${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  }
}
