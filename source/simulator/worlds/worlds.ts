import {shop} from './shop.ts';
import type {World} from './world.ts';

/**
All worlds by name; the first is the one without a name.
*/
export const worlds: Readonly<Record<string, World>> = {
	shop,
};
