/** What `localeFiles` makes of an import. */
declare module '*.yml' {
  export const texts: Readonly<Record<string, string>>;
}
