import {answersNamed, targetsNamed, type Options} from '../../options.ts';
import type {FileAnswers} from '../../options/file-values.ts';
import type {FileTargets} from '../../options/fleet/targets.ts';
import type {Host} from '../host.ts';
import {inHome} from './in-home.ts';

/** The file of answers that is named. It is read first, because it can decide all that a flag can. */
export async function answersFor(host: Host): Promise<FileAnswers | undefined> {
	const named = answersNamed(host.args, host.environment);
	if (!named) {
		return undefined;
	}

	const {readAnswers} = await import('./read-answers.ts');
	return readAnswers(inHome(named.file, host), named.flag);
}

/** What a file says of single accounts of a fleet, where one is named. */
export async function targetsFor(host: Host): Promise<FileTargets | undefined> {
	// Most runs have none: nothing is read of their command line twice.
	const isNamed = host.args.some(arg => arg === '--targets' || arg.startsWith('--targets='));
	const file = isNamed ? targetsNamed(host.args) : undefined;
	// Which is told with all that is wrong on the command line.
	if (file === undefined || file === '-') {
		return undefined;
	}

	const {readTargets} = await import('./read-targets.ts');
	return readTargets(inHome(file, host));
}

/** The options of a fleet with what its file says. */
export function withTargets(options: Options, read: FileTargets | undefined): Options {
	const {fleet} = options;
	return fleet && read ? {...options, fleet: {...fleet, targets: read.targets}} : options;
}
