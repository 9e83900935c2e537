import type {Changes} from '../../../choices/answers.ts';
import type {HostPort} from '../../../account/task.ts';

/** `8126/tcp`. */
export function portName({port, protocol}: HostPort): string {
	return `${port}/${protocol}`;
}

/** Which feature opens a host port, and the one that does the same through a socket. */
const features: Readonly<Record<string, readonly [feature: string, socket?: string]>> = {
	'8126/tcp': ['apm', 'apm-socket'],
	'8125/udp': ['dogstatsd', 'dogstatsd-socket'],
	'4317/tcp': ['otlp'],
	'4318/tcp': ['otlp'],
};

/** Does the same through sockets, where there is one for each. */
export function withSockets(ports: readonly HostPort[], isWindows: boolean): readonly Changes[] {
	return isWindows || ports.some(port => features[portName(port)]?.[1] === undefined)
		? []
		: withoutPorts(ports, isWindows);
}

/** Gives up these ports, for the socket of the same feature where the platform has sockets. */
export function withoutPorts(ports: readonly HostPort[], isWindows: boolean): readonly Changes[] {
	const changes = ports.flatMap(port => {
		const [feature, socket] = features[portName(port)] ?? [];
		return feature === undefined
			? []
			: [`-${feature}`, ...(socket === undefined || isWindows ? [] : [`+${socket}`])];
	});
	return changes.length > 0 ? [{features: [...new Set(changes)].join(',')}] : [];
}
