import type {Host} from '../../host.ts';

/**
A process with some of it replaced. All else is looked up in what it stands before: a copy would open what nobody has
asked for. Streams are those of a pipe, without what only a terminal has.
*/
export function besideHost(host: Host, own: Readonly<Partial<Record<keyof Host, unknown>>>): Host {
	const fields = Object.entries(own).map(([name, value]) => [name, {value, writable: true, enumerable: true}]);
	return Object.create(host, Object.fromEntries(fields) as PropertyDescriptorMap) as Host;
}
