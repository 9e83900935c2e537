import {readFileSync, readlinkSync} from 'node:fs';
import {hostname} from 'node:os';
import type {ProcessMark, ProcessStanding} from '../domain/ending/process-mark.ts';

/** What is known of processes by the system they run on. */
export type Processes = {
	/** The id of this one. */
	readonly id: number;
	/** Whether a process has this id now. */
	readonly isThere: (id: number) => boolean;
};

/** The mark of this process. */
export function ownMark({id}: Processes): ProcessMark {
	const since = beginning(id);
	return {id, host: hostname(), ...(since !== undefined && {since})};
}

/**
Whether the process that has a mark still goes on. An id alone says so little (ids are given again, also in another
container) that it counts only where nobody has it any more.
*/
export function standingOf(mark: ProcessMark | undefined, {isThere}: Processes): ProcessStanding {
	if (mark?.host !== hostname()) {
		return 'unknown';
	}

	const [kernel, space] = mark.since?.split(' ') ?? [];
	if (kernel === undefined || kernelId() === undefined) {
		return isThere(mark.id) ? 'unknown' : 'gone';
	}

	if (kernel !== kernelId()) {
		return 'gone';
	}

	return space === spaceId() ? (beginning(mark.id) === mark.since ? 'running' : 'gone') : 'unknown';
}

/**
`KERNEL SPACE TICKS` on Linux: the id of the running kernel, the namespace that ids of processes are from, and when the
process began since that kernel did (proc_pid_stat(5), field 22; random(4), boot_id; pid_namespaces(7)).
*/
function beginning(id: number): string | undefined {
	const [kernel, space] = [kernelId(), spaceId()];
	const stat = quietly(() => readFileSync(`/proc/${id}/stat`, 'latin1'));
	// The second field is the name in parentheses, which can have any character.
	const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
	const [state, ticks] = [fields[0], fields[19]];
	// Killed, it waits for whoever started it to hear of it.
	return kernel === undefined || space === undefined || ticks === undefined || state === 'Z'
		? undefined
		: `${kernel} ${space} ${ticks}`;
}

function kernelId(): string | undefined {
	return quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim());
}

function spaceId(): string | undefined {
	return quietly(() => readlinkSync('/proc/self/ns/pid'));
}

/** Other systems have no such files. */
function quietly(read: () => string): string | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}
