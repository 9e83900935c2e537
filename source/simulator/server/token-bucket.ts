/** Tokens, in fractions too, as of `filledAt`, in epoch seconds. */
export type TokenBucket = {tokens: number; filledAt: number};
