/** The head office writes a book of its own for every site, signed like a desk's, under this desk id. */
export const officeDesk = 'HQ';
