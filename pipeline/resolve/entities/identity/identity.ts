import type { EntityType } from '../../../records/types.ts';

/** Whose name it is. */
export interface Identity {
  id: string;
  name: string;
  type: EntityType;
  isKnown: boolean;
  isAmbiguous: boolean;
}
