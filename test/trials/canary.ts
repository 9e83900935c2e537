import type {Fault} from '../support/fault-proxy.ts';
import type {SceneName} from './scenes.ts';

/** A value that stands for a key: 32 hex digits in no order, so that no part of it is found by chance. */
export const canary = 'c0ffee41d2b7083f9a6e15b4d8c2709e';
