import type { BudgetStore, StoredBudget } from '../../knowledge/mediawiki/budget.ts';

/** A budget that lasts as long as the process: each run of a command, and each test, begins with a fresh minute. */
export function createPassingBudget(): BudgetStore {
  let budget: StoredBudget | null = null;
  return {
    get: async () => budget,
    set: async (next) => {
      budget = next;
    },
  };
}
