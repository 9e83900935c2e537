import type {Account} from '../account/account.ts';
import {createRegion} from '../account/region.ts';
import type {Call} from '../server/call.ts';
import type {Stack} from './stack.ts';

/** The stacks of the call's Region, by ARN, deleted ones too. */
export function stacksOf({region}: Call, {regions}: Account): Map<string, Stack> {
	// A Region that nobody has used is empty, not unknown.
	const found = regions.get(region) ?? createRegion(region);
	regions.set(region, found);
	return found.stacks;
}
