/**
 * The addresses of a cluster's site: Danish, stable, the same for every cluster. The CMS uses them for links and
 * redirects, the theme for its pages.
 */
export const SECTIONS = {
  /** On the network's portal only: all clusters. */
  clusters: "/klynger/",
  news: "/nyheder/",
  events: "/kalender/",
  villages: "/landsbyer/",
  places: "/steder/",
  organisations: "/foreninger/",
  groups: "/grupper/",
  documents: "/dokumenter/",
  about: "/om/",
  search: "/soeg/",
} as const;

/** The collections whose documents have a page of their own below their section. */
export const ADDRESSED_COLLECTIONS = ["news", "events", "villages", "places", "organisations", "groups", "documents"] as const;
export type AddressedCollection = (typeof ADDRESSED_COLLECTIONS)[number];

/** Where media files live on a site. */
export const MEDIA_PATH = "/media/";

/** Where the theme's own style sheets, fonts and scripts live on a site. */
export const THEME_ASSETS_PATH = "/_assets/";

/** The slug of the page that becomes the start page `/`. */
export const HOME_SLUG = "forside";

/** The slugs of the pages that every site is asked for: what becomes of personal data, and how the site can be used. The theme links to them from everywhere. */
export const NOTICE_SLUGS = { privacy: "privatliv", accessibility: "tilgaengelighed" } as const;

/** First path segments that a page at the top of the tree may not take, because something else lives there. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  ...Object.values(SECTIONS).map((path) => path.slice(1, -1)),
  "media",
  "404",
  "side",
  "skaerm",
  "plakat",
  "ugeplan",
  "arkiv",
]);

/**
 * Slugs that no event may take, because a page about many events lives there. All other pages of the calendar have two
 * segments or more below it, which no event's own page has, and none that is a date, which an event's dates have.
 */
export const RESERVED_EVENT_SLUGS: ReadonlySet<string> = new Set(["denne-weekend", "indsend"]);

/** The path of one document of a section: `documentPath("news", "aaben-havn")` is `/nyheder/aaben-havn/`. */
export function documentPath(collection: AddressedCollection, slug: string): string {
  return `${SECTIONS[collection]}${slug}/`;
}

/** The path of a page from the slugs of its ancestors and its own, outermost first; the start page is `/`. */
export function pagePath(slugs: readonly string[]): string {
  return slugs.length === 1 && slugs[0] === HOME_SLUG ? "/" : `/${slugs.join("/")}/`;
}

/** Where residents send something in, and where they come to afterwards. Below fixed sections, so that no page can want the address. */
export const INTAKE_PATHS = {
  events: `${SECTIONS.events}indsend/`,
  eventsSent: `${SECTIONS.events}indsend/tak/`,
  eventsConfirmed: `${SECTIONS.events}indsend/bekraeftet/`,
  ideas: `${SECTIONS.about}ideer/`,
  ideasSent: `${SECTIONS.about}ideer/tak/`,
} as const;

/** Where one comes to after sending a form of a page. */
export function formThanksPath(formId: string): string {
  return `${SECTIONS.about}tak/${formId}/`;
}
