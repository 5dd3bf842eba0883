import type { Weight } from '../compare/schemas.ts';
import type { VersionEntry } from '../records/types.ts';
import { newestStanding } from '../versions/index-file.ts';

const FIRST_VERSION = '0.1.0';
const FIRST_SCHEMA_VERSION = '0.1.0';

/** What a version is called, and how it follows the one it is compared with. */
export interface Numbers {
  version: string;
  schemaVersion: string;
  /** The version that it is compared with; null for the first. */
  previous: string | null;
  weight: Change;
  /** Why, in words. */
  because: readonly string[];
}

export type Change = Weight | 'none';

/** How much a draft changes against a published version, and why. */
export interface Decision {
  weight: Change;
  /** The same of the schemas alone. */
  schemas: Change;
  because: string[];
}

/** What the first version is called. */
export const FIRST_NUMBERS: Numbers = {
  version: FIRST_VERSION,
  schemaVersion: FIRST_SCHEMA_VERSION,
  previous: null,
  weight: 'minor',
  because: [],
};

/**
 * The numbers of a version on top of others, newest first, that is compared with the newest of them that stands. Both
 * numbers are new ones even where the newest was taken back.
 */
export function numbersAfter(kept: readonly VersionEntry[], { weight, schemas, because }: Decision): Numbers {
  const newest = kept[0];
  if (!newest) return FIRST_NUMBERS;
  const previous = newestStanding(kept);
  return {
    version: weight === 'none' ? newest.version : nextVersion(newest.version, weight),
    schemaVersion:
      schemas === 'none' && previous
        ? previous.schema_version
        : nextVersion(newest.schema_version, schemas === 'none' ? 'minor' : schemas),
    previous: previous?.version ?? null,
    weight,
    because,
  };
}

/** The number after a version; below 1.0.0 a major change raises the minor number. */
export function nextVersion(version: string, weight: Weight): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (weight === 'patch') return `${major}.${minor}.${patch + 1}`;
  return weight === 'major' && major > 0 ? `${major + 1}.0.0` : `${major}.${minor + 1}.0`;
}
