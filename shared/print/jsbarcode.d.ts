/** The package types only its drawing function, which needs a page; the encoder alone is pure. */
declare module 'jsbarcode/bin/barcodes/CODE128/index.js' {
  export class CODE128 {
    constructor(text: string, options: object);
    valid(): boolean;
    encode(): { readonly data: string; readonly text: string };
  }
}
