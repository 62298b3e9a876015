/** Lower-case words that are printed with a full stop of their own, without it. Common English newspaper usage. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  [
    // titles and ranks
    'mr mrs ms mx dr prof rev hon fr sr sra gen lt col maj capt cmdr cpl sgt adm brig insp supt gov sen rep amb pres',
    'st ste messrs',
    // months and days
    'jan feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri',
    // companies and addresses
    'inc ltd corp co bros plc llc dept univ assn ave blvd rd mt ft',
    // references, counts and the rest
    'vs etc approx est fig vol pp jr govt intl nat',
  ]
    .join(' ')
    .split(' '),
);

/** Abbreviations that are followed by a name or a number, so their full stop never ends a sentence. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev hon fr sr sra gen lt col maj capt cmdr cpl sgt adm brig insp supt gov sen rep amb pres ' +
    'st ste messrs mt ft vs fig vol pp'
  ).split(' '),
);

/** Capitalised words that begin sentences and hardly ever continue a name: they decide after "U.S." or "Inc.". */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    'The A An He She It They We I You This That These Those His Her Its Their Our My In On At For From With By As But ' +
    'And Or If When While After Before Since Although Though However Meanwhile There Here What Who Why How Some Many ' +
    'Most Both One Two No Not To Under During Last Next According Earlier Later'
  ).split(' '),
);
