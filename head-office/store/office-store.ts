import type { Posting } from '../../shared/journal/posting.ts';

/** Where everything is kept by site: the key that a cluster distributes by. */
export interface SiteRecord {
  readonly site: string;
  readonly name: string;
  /** Position of the site's last visible posting in its order of arrival: 1, 2, 3 ... without gaps. */
  readonly position: number;
  /** Postings stored, quarantined ones included. */
  readonly postings: number;
}

export interface DeskRecord {
  readonly site: string;
  readonly desk: string;
  readonly name: string;
  readonly publicKey: string;
  readonly revoked: boolean;
  /** The desk that goes on with this one's book. */
  readonly continuedBy: string | undefined;
  /** The desk whose key asked for this one after a fork; left out for one that showed a code. */
  readonly succeeds: string | undefined;
  /** First number of which the desk sent another posting than the one that is stored. */
  readonly forkedFrom: number | undefined;
  readonly lastSeq: number;
  readonly lastHash: string;
  /** ISO time of the last request, by the head office's clock. */
  readonly lastContact: string | undefined;
  /** Postings the desk said it still has to send. */
  readonly waiting: number;
}

/** End of a desk's chain as the head office has it. */
export interface Tail {
  readonly seq: number;
  readonly hash: string;
}

export type Appended =
  | {
      readonly kind: 'stored';
      readonly lastSeq: number;
      readonly quarantined: number;
      /** First quarantined posting of the desk, as long as it has any. */
      readonly apartFrom: number | undefined;
      /** The number after `lastSeq` is held already: time for `heldFrom`. */
      readonly heldNext: boolean;
    }
  /** Somebody else appended in between: look again from this tail. */
  | { readonly kind: 'moved'; readonly tail: Tail };

export interface PulledPage<P = Posting> {
  readonly postings: readonly P[];
  /** Position to go on from. */
  readonly position: number;
  /** The site's last position. */
  readonly last: number;
  /** What stands at `position` and never stands there again after this database was put back; empty for 0. */
  readonly mark: string;
  /** The same of the position that was asked from; empty when nothing stands there. */
  readonly sinceMark: string;
}

/** What a push tells about its desk besides the postings. */
export interface Contact {
  /** ISO time by the head office's clock. */
  readonly at: string;
  readonly waiting: number;
}

/** One body part: the posting's id and its place in the body. */
export interface PartRef {
  readonly posting: string;
  readonly index: number;
}

export type AlarmKind =
  | 'put-back'
  | 'office-fork'
  | 'fork'
  | 'chain'
  | 'signature'
  | 'far-future'
  | 'revoked-push';

export interface Alarm {
  readonly id: number;
  readonly site: string;
  readonly desk: string;
  readonly kind: AlarmKind;
  readonly posting: string;
  readonly detail: string;
  readonly at: string;
  readonly settled: boolean;
}

/** The books of all sites in PostgreSQL. Each method is one transaction. */
export interface OfficeStore {
  sites(): Promise<readonly SiteRecord[]>;
  site(site: string): Promise<SiteRecord | undefined>;
  /** @returns false when the site is there already. */
  addSite(site: string, name: string): Promise<boolean>;

  /** The desk id under which the head office writes at a site. */
  officeDesk(site: string): Promise<string>;
  /**
   * The head office goes on under another id. @param instead only where it still writes under this one.
   * @returns the sites where it does so now.
   */
  startOfficeBooks(
    desk: string,
    instead?: { readonly site: string; readonly desk: string },
  ): Promise<readonly string[]>;

  desks(site?: string): Promise<readonly DeskRecord[]>;
  desk(site: string, desk: string): Promise<DeskRecord | undefined>;
  deskOfToken(tokenHash: string): Promise<DeskRecord | undefined>;
  /**
   * Adds a desk; one that is there with the same key gets the new token.
   * @returns false when the desk id is taken at this site by another key, or shut out, or the one it succeeds is.
   */
  addDesk(desk: {
    readonly site: string;
    readonly desk: string;
    readonly name: string;
    readonly publicKey: string;
    readonly tokenHash: string;
    /** The desk whose key asked for it. */
    readonly succeeds?: string | undefined;
  }): Promise<boolean>;
  /** Desks that the head office's own book does not vouch for yet. */
  isVouched(site: string, desk: string): Promise<boolean>;
  noteVouched(site: string, desk: string): Promise<void>;
  /**
   * Notes that `by` goes on with a desk's book. One that is not known is added, without a token: nobody can ask in its
   * name. @returns false when it is known under another key; then nothing is changed.
   */
  continueBook(
    book: { readonly site: string; readonly desk: string; readonly name: string; readonly publicKey: string },
    by: string,
  ): Promise<boolean>;
  /** Shuts a desk out, and all that succeeded it without a code. @returns their ids, the desk's own first. */
  revokeDesk(site: string, desk: string): Promise<readonly string[]>;
  /** The desk itself sent another posting than the one that is stored. */
  noteFork(site: string, desk: string, seq: number): Promise<void>;
  /**
   * Adds a desk that the head office's own book vouches for and that is not known any more, without a token. One that is
   * known stays as it is.
   */
  takeBackDesk(desk: Pick<DeskRecord, 'site' | 'desk' | 'name' | 'publicKey'>): Promise<void>;
  noteContact(site: string, desk: string, at: string, waiting?: number): Promise<void>;

  /**
   * Appends checked postings of one desk, in order, when its tail is still `after`. Those with a clock value of
   * `quarantineFrom` or later, and all of the desk that follow one, are stored without a position; for a desk that a
   * person let through it is as much later as its clock was then. Wakes `listen`.
   */
  append(
    postings: readonly Posting[],
    after: Tail,
    quarantineFrom: string,
    contact?: Contact,
  ): Promise<Appended>;
  /** End of a desk's chain, the head office's own one included; `chainStart` when nothing is stored. */
  tail(site: string, desk: string): Promise<Tail>;
  /** The ends of all books of a site. */
  heads(site: string): Promise<readonly (Tail & { readonly desk: string })[]>;
  /** Hash by number, of those that are stored or held. */
  hashes(site: string, desk: string, fromSeq: number, toSeq: number): Promise<ReadonlyMap<number, string>>;
  /**
   * Keeps postings of one desk that come before their predecessors; those that are stored meanwhile are left out.
   * @returns how many are held for the desk now; undefined when that would be more than `most`, and none was kept.
   */
  hold(
    postings: readonly Posting[],
    most: { readonly postings: number; readonly bytes: number },
  ): Promise<number | undefined>;
  /** Held postings of the desk from `seq` on, as far as they follow each other; taken out when appended. */
  heldFrom(site: string, desk: string, seq: number): Promise<readonly Posting[]>;
  /**
   * Gives quarantined postings of a desk a position, in order, up to the first that has `hlc` or later. When a person
   * does, the desk's later postings may be as far ahead as these, until it is ahead no longer. @returns how many.
   */
  release(site: string, desk: string, hlc: string, by: 'person' | 'time'): Promise<number>;
  /** How many postings are quarantined, by desk, and their latest clock value. */
  quarantined(): Promise<
    readonly { readonly site: string; readonly desk: string; readonly count: number; readonly hlc: string }[]
  >;

  /** Postings of a site after a position, without those of one desk (that asks and has its own); about 8 MB at most. */
  pull(site: string, without: string, since: number, limit: number): Promise<PulledPage>;
  /** The same, each posting as JSON text. */
  pullTexts(site: string, without: string, since: number, limit: number): Promise<PulledPage<string>>;
  /** Postings by id, those that exist. */
  read(site: string, ids: readonly string[]): Promise<readonly Posting[]>;
  /** A desk's postings after a number, in order; quarantined ones too. */
  readSince(site: string, desk: string, seq: number, limit: number): Promise<readonly Posting[]>;
  /** Blanks body parts and remembers it, so that a part that arrives later is blanked too. */
  erase(site: string, parts: readonly PartRef[]): Promise<void>;

  /**
   * An open alarm of the same kind about the same posting is not raised twice, with `evenIfSettled: false` also not one
   * that a person settled; of one desk and kind 100 stay open.
   */
  raiseAlarm(
    alarm: Pick<Alarm, 'site' | 'desk' | 'kind' | 'posting' | 'detail'>,
    again?: { readonly evenIfSettled?: boolean },
  ): Promise<void>;
  alarms(): Promise<readonly Alarm[]>;
  settleAlarm(id: number): Promise<void>;

  /** One-time enrolment codes; only hashes are kept. */
  addInvitation(invitation: {
    readonly codeHash: string;
    /** Left out for a code with which a desk brings a site of its own. */
    readonly site?: string;
    readonly expiresAt: string;
  }): Promise<void>;
  /**
   * Uses a code up for the desk with this public key, which may ask again (its answer was lost).
   * @returns undefined when it is unknown, used by another desk or too old.
   */
  takeInvitation(
    codeHash: string,
    now: string,
    publicKey: string,
  ): Promise<{ readonly site?: string } | undefined>;
  /** A code with which a desk brought this site is good for no other one, however often the same desk shows it. */
  bindInvitation(codeHash: string, site: string): Promise<void>;

  /** Hears of new positions, whichever instance stored them; the same one may be told twice. @returns stops listening. */
  listen(listener: (site: string, position: number) => void): Promise<() => Promise<void>>;
  /** Tells what is still to be told. The database stays open. */
  close(): Promise<void>;
}
