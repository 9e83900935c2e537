import {handled} from '../resources/failure-reason.ts';
import type {Made, ResourceType, Site} from '../resources/resource-type.ts';
import {attempt} from './attempt.ts';

type Settling = {
	readonly type: ResourceType;
	readonly made: Made;
	readonly isWanted: () => boolean;
	/** With a reason where it did not end well. */
	readonly end: (reason?: string) => void;
};

// Seconds between two looks (ours), and how long there are looks: three hours for a service (SEEN).
const pause = 5;
const limit = 3 * 3600;

/** Waits until a resource has settled. What nobody waits for any more is let go without a word. */
export function settle(site: Site, {type, made, isWanted, end}: Settling, seconds = 0): void {
	if (type.settle === undefined) {
		end();
		return;
	}

	const look = type.settle;
	attempt(site.account, {
		run: () => look(site, made, seconds),
		failed(fault) {
			end(handled(fault.message, 'GeneralServiceException', site.account));
		},
		done(result) {
			if (result === 'settled') {
				end();
			} else if (result !== 'waiting') {
				end(handled(result.failed, 'GeneralServiceException', site.account));
			} else if (seconds >= limit) {
				end(handled('Exceeded attempts to wait', 'NotStabilized', site.account));
			} else {
				site.account.clock.after(pause, () => {
					if (isWanted()) {
						settle(site, {type, made, isWanted, end}, seconds + pause);
					}
				});
			}
		},
	});
}
