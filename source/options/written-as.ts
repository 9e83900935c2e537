import type {WrittenAnswers} from '../domain/choices/problem/written-place.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';
import type {FileAnswers} from './file-values.ts';
import type {Values} from './read-arguments.ts';
import {variableOf} from './variable-values.ts';

/** Where the values of a run stood; no option is in two of them. */
type Layers = {
	readonly typed: Values;
	/** From variables. */
	readonly set: Values;
	readonly file: FileAnswers | undefined;
	readonly environment: Readonly<Record<string, string | undefined>>;
};

/** Names what is wrong as the person wrote it: not as an option that nobody typed. */
export function writtenAs({typed, set, file, environment}: Layers): (fault: UsageFault) => UsageFault {
	const named = (flag: string): string => {
		const [name = ''] = flag.replace(/^--/v, '').split(' ', 1);
		const rest = flag.slice(`--${name}`.length);
		if (name in typed) {
			return flag;
		}

		if (name in set) {
			return `${variableOf(name, environment) ?? flag}${rest}`;
		}

		const place = file?.places[name];
		return place === undefined ? flag : `${place}: ${name}${rest}`;
	};

	return fault => {
		if ('flags' in fault) {
			return {...fault, flags: fault.flags.map(flag => named(flag))};
		}

		return 'flag' in fault ? {...fault, flag: named(fault.flag)} : fault;
	};
}

/** Values of a file that nothing above it has overruled. */
export function placed(fromFile: Values, file: FileAnswers | undefined): WrittenAnswers {
	return Object.fromEntries(
		Object.entries(fromFile).flatMap(([name, values = []]) => {
			const place = file?.places[name];
			return place === undefined ? [] : [[name, {place, values}]];
		}),
	);
}
