import type {CheckId} from '../../domain/check-result.ts';
import type {CheckTexts} from './check-words.ts';
import {accountChecks} from './checks/account.ts';
import {hostChecks} from './checks/hosts.ts';
import {networkChecks} from './checks/network.ts';
import {serviceChecks} from './checks/service.ts';

/** The texts of every check. */
export const checkTexts: CheckTexts<CheckId> = {
	...hostChecks, ...networkChecks, ...serviceChecks, ...accountChecks,
};
