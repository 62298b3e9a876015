/** What deciding was trained to weigh. Written by training/linking/train-decision.ts, never by hand. */

import type { Decider } from './rank.ts';

/** Log-odds by kind of name. */
export const DECIDER: Decider = {
  "person": {
    "candidate": {
      "matchedByTitle": 0.27,
      "matchedBySearch": -1.55,
      "nameInTitle": 0.73,
      "qualifierNamed": 0.52,
      "qualifierAbsent": 0,
      "logPrior": 0.97,
      "isEmbedded": 1.03,
      "isClear": 0,
      "isAlone": 0,
      "kindKnown": 0.21,
      "nameLength": -0.46,
      "sortAgrees": 0,
      "countryAgrees": 0.41,
      "countryShare": 0,
      "countryAbsent": -1.01,
      "rivalShare": 0,
      "opensAbroad": 0,
      "obscurity": 0,
      "partElsewhere": 0,
      "liesThere": 0,
      "roleNounShared": 2.89,
      "roleFieldShared": 1.07,
      "workNamed": 0.75,
      "workAbsent": -0.83,
      "workBeside": 1.91,
      "sharedNames": 1.63,
      "sharedPlaces": 0.74,
      "nameShare": 0.52,
      "linkShare": 0.52,
      "linked": 0.92
    },
    "nil": {
      "always": 3.48,
      "unknownShare": 3.1,
      "isOneWord": 0,
      "isUnsure": 0,
      "isOffMap": 0
    }
  },
  "place": {
    "candidate": {
      "matchedByTitle": 1.02,
      "matchedBySearch": -1.55,
      "nameInTitle": 1.24,
      "qualifierNamed": 1.07,
      "qualifierAbsent": 0,
      "logPrior": 1.22,
      "isEmbedded": 3.12,
      "isClear": 0.75,
      "isAlone": 0.61,
      "kindKnown": 1.43,
      "nameLength": 0.36,
      "sortAgrees": 0.68,
      "countryAgrees": 1.92,
      "countryShare": 1.03,
      "countryAbsent": -0.9,
      "rivalShare": 0,
      "opensAbroad": -3.28,
      "obscurity": -2.39,
      "partElsewhere": -4.42,
      "liesThere": 0.54,
      "roleNounShared": 0,
      "roleFieldShared": 0,
      "workNamed": 0,
      "workAbsent": -0.29,
      "workBeside": 0,
      "sharedNames": 0.34,
      "sharedPlaces": 1.1,
      "nameShare": 0,
      "linkShare": 0.04,
      "linked": 0.73
    },
    "nil": {
      "always": 2.74,
      "unknownShare": 3.08,
      "isOneWord": 0,
      "isUnsure": 0.09,
      "isOffMap": 0.75
    }
  },
  "group": {
    "candidate": {
      "matchedByTitle": 0.81,
      "matchedBySearch": -1.75,
      "nameInTitle": 1.63,
      "qualifierNamed": 1.04,
      "qualifierAbsent": -0.03,
      "logPrior": 0.84,
      "isEmbedded": 3.35,
      "isClear": 0.06,
      "isAlone": 0.55,
      "kindKnown": 1.1,
      "nameLength": 1.22,
      "sortAgrees": 0.34,
      "countryAgrees": 1.58,
      "countryShare": 0.64,
      "countryAbsent": -0.68,
      "rivalShare": -2.04,
      "opensAbroad": 0,
      "obscurity": 0,
      "partElsewhere": 0,
      "liesThere": 0.5,
      "roleNounShared": 0,
      "roleFieldShared": 0,
      "workNamed": 0.02,
      "workAbsent": -0.03,
      "workBeside": 0,
      "sharedNames": 0.98,
      "sharedPlaces": 0.49,
      "nameShare": 0.12,
      "linkShare": 0.15,
      "linked": 0.59
    },
    "nil": {
      "always": 1.95,
      "unknownShare": 3.01,
      "isOneWord": 0,
      "isUnsure": 0,
      "isOffMap": 0
    }
  }
};
