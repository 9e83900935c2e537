import type {Account} from '../../account/account.ts';
import type {Service} from './service.ts';

const silence = 6 * 3600;

/**
Puts an event on top of the list of a service. The same words aren't repeated for six hours, as with the real service.
*/
export function addEvent(service: Service, sentence: string, {clock, random}: Account): void {
	const message = `(service ${service.name}) ${sentence}`;
	const createdAt = clock.now();
	if (service.events.some(event => event.message === message && createdAt - event.createdAt < silence)) {
		return;
	}

	service.events = [{id: random.uuid(), createdAt, message}, ...service.events].slice(0, 100);
}
