import { UserError } from '../base/errors.ts';
import { counted, numbered } from '../base/messages.ts';
import { type Summary, totalOf } from '../compare/summary.ts';
import type { Settings } from '../records/types.ts';

/**
 * Throws a UserError where a changed program would withdraw more of the ids than `rewrite_limit` allows and nobody said
 * that this is meant: the same sources should give the same claims.
 */
export function assertMeant(summary: Summary, { rewrite_limit }: Required<Settings>, yes: boolean): void {
  const rewritten = summary.counts.withdrawn['extractor-changed'];
  const { before, redirectedByProgram: redirected } = summary;
  const isMuch = rewritten / before > rewrite_limit;
  if (yes || !isMuch) return;
  const kept = before - totalOf(summary, 'withdrawn');
  const share = Math.floor((100 * rewritten) / before);
  throw new UserError(
    `The program has changed and would rewrite ${share} % of the dataset though its sources are the same: of ${counted(before, 'id')} ${numbered(kept)} would be kept, ${numbered(redirected)} redirected to heirs, ${numbered(rewritten - redirected)} gone.
  Look at it (assay publish, then assay diff dist/latest .assay/publish); if it is meant, build with --yes, or raise rewrite_limit in assay.config.json.`,
  );
}
