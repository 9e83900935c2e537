export type TokenBucket = {tokens: number; filledAt: number};
