import { Ledger } from './ledger.js';
import { LedgerDamage } from './ledgerRecord.js';

/** More damaged places than a bad disk leaves; then something else is wrong. */
const MOST_REPAIRS = 100;

/**
 * Works with a ledger. Where a record turns out damaged, the ledger is cut off there and the work begun again: it finds what
 * stood before, and does the rest anew.
 */
export async function withLedger<T>(
  path: string,
  options: { analysis: string; fresh: boolean },
  work: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const ledger = Ledger.open(path, options);
  try {
    for (let repairs = 0; ; repairs += 1) {
      try {
        const result = await work(ledger);
        await ledger.sync();
        return result;
      } catch (error) {
        if (!(error instanceof LedgerDamage) || repairs === MOST_REPAIRS) throw error;
        ledger.cut(error.offset);
      }
    }
  } finally {
    await ledger.close();
  }
}
