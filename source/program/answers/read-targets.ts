import {targetsIn, type FileTargets} from '../../options/fleet/targets.ts';
import type {UsageFault} from '../../domain/choices/problem/usage-fault.ts';
import {readWritten} from './read-written.ts';

/** In bytes. Ten thousand accounts with their clusters take half of it; what has no end (a device) is longer. */
const longest = 4_000_000;

/** As deep as the platform of one cluster of one account. */
const deepest = 5;

/** Reads the file that `--targets` names; what is wrong with it is told with all that is wrong on the command line. */
export async function readTargets(file: string): Promise<FileTargets> {
	const read = await readWritten(file, {flag: '--targets', longest, deepest});
	return read.kind === 'read'
		? targetsIn(read.entries, file)
		: {targets: [], faults: read.faults.map(fault => withForm(fault))};
}

/** A list of accounts is what somebody writes who knows no more than the option's name. */
function withForm(fault: UsageFault): UsageFault {
	return fault.kind === 'unreadable-file' && fault.why.kind === 'no-mapping'
		? {...fault, why: {kind: 'no-targets'}}
		: fault;
}
