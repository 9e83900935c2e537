import type {Connection} from '../connect/connection.ts';

// By the clock, which is that of the run: its connection may be opened anew on the way.
const changes = new WeakMap<Connection['clock'], Map<string, number>>();

/** Notes that a role was changed now, by its name or ARN. */
export function noteRoleChange(connection: Connection, role: string): void {
	const known = changes.get(connection.clock) ?? new Map<string, number>();
	changes.set(connection.clock, known.set(nameOf(role), connection.clock.now()));
}

/** Seconds since this run's last change of a role; `undefined` where it changed none of it. */
export function sinceRoleChange(connection: Connection, role: string): number | undefined {
	const at = changes.get(connection.clock)?.get(nameOf(role));
	return at === undefined ? undefined : (connection.clock.now() - at) / 1000;
}

function nameOf(role: string): string {
	return role.split('/').at(-1) ?? role;
}
