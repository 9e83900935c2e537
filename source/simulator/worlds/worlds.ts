import {accessWorlds} from './access/access-worlds.ts';
import {accounts} from './access/accounts.ts';
import {faultWorlds} from './fault-worlds.ts';
import {keyWorlds} from './key-worlds.ts';
import {platformWorlds} from './platform-worlds.ts';
import {shop} from './shop.ts';
import {stateWorlds} from './state/state-worlds.ts';
import type {summaries} from './summaries.ts';
import type {World} from './world.ts';

const byName: Readonly<Record<keyof typeof summaries, World>> = {
	shop,
	...platformWorlds,
	...stateWorlds,
	...faultWorlds,
	...accessWorlds,
	accounts,
	...keyWorlds,
};

/** All worlds by name; `shop` is the one that nobody has to name. A summary without its world doesn't compile. */
export const worlds: Readonly<Record<string, World>> = byName;
