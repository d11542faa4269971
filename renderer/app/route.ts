/**
 * Where the clerk is. A screen's name is the name of its folder in renderer/screens; what else stands here is what the
 * screen needs to show the right thing.
 */
export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'households'; readonly text?: string }
  | { readonly screen: 'household'; readonly unit: string }
  | { readonly screen: 'keys'; readonly subject?: string }
  | { readonly screen: 'receipts'; readonly subject?: string }
  | { readonly screen: 'handover' }
  | { readonly screen: 'log'; readonly posting?: string }
  | { readonly screen: 'roster'; readonly month?: string }
  | { readonly screen: 'settings'; readonly section?: string }
  | { readonly screen: 'import' }
  | { readonly screen: 'help' }
  | {
      readonly screen: 'form';
      /** Name of the FormDefinition. */
      readonly form: string;
      /** A new form starts with these values. */
      readonly prefill?: Readonly<Record<string, unknown>>;
      /** The filed form to be changed. */
      readonly subject?: string;
    };

export type ScreenName = Route['screen'];
export type RouteOf<N extends ScreenName> = Extract<Route, { screen: N }>;

export const home: Route = { screen: 'today' };
