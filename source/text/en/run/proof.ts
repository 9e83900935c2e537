import type {Line} from '../../../domain/kit/message.ts';
import type {Proof} from '../../../domain/ending/event.ts';
import {plural} from '../forms/plural.ts';

/** Whether Datadog receives data. */
export function proof(of: Proof): Line {
	switch (of.kind) {
		case 'arriving': {
			return [`Datadog receives data from ${plural(of.hosts, 'host')}`];
		}

		case 'not-yet': {
			return [`Datadog receives no data yet from ${plural(of.hosts, 'host')}; the first data takes some minutes`];
		}

		case 'unknown': {
			return [
				// Datadog's API tells of hosts only with an application key as well, which nobody is asked for.
				of.why === 'unreachable'
					? "Datadog couldn't be asked whether data arrives"
					: "Whether data arrives can't be asked with an API key alone; look at the link below in " +
						'some minutes',
			];
		}
	}
}
