import type {CheckId} from '../../../domain/choices/problem/check-result.ts';
import type {CheckTexts} from './check-words.ts';
import {accountChecks} from './account.ts';
import {definitionCheck} from './definition.ts';
import {hostChecks} from './hosts.ts';
import {networkChecks} from './network.ts';
import {releasesCheck} from './releases.ts';
import {serviceChecks} from './service.ts';

/** The texts of every check. */
export const checkTexts: CheckTexts<CheckId> = {
	...hostChecks,
	...networkChecks,
	...serviceChecks,
	...releasesCheck,
	...definitionCheck,
	...accountChecks,
};
