import type {Account} from '../../account/account.ts';
import type {Service} from './service.ts';

// Six hours, in seconds. ECS omits a repeat "until either the cause is resolved or six hours passes" ("Service event
// messages"); that a cause was resolved isn't followed here.
const silence = 6 * 3600;

/**
Puts an event on top of the list of a service. Words that stand there already aren't repeated for six hours, so a reader
of events must not take silence for recovery. A repeat draws no id: how often a scheduler looked changes nothing in what
comes later.
*/
export function addEvent(service: Service, sentence: string, {clock, random}: Account): void {
	const message = `(service ${service.name}) ${sentence}`;
	const createdAt = clock.now();
	if (service.events.some(event => event.message === message && createdAt - event.createdAt < silence)) {
		return;
	}

	// DescribeServices shows the newest hundred and no more (same page).
	service.events = [{id: random.uuid(), createdAt, message}, ...service.events].slice(0, 100);
}
