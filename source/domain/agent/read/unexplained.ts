import type {EnvironmentVariable} from '../../account/task-definition.ts';
import {maskedNamed} from '../../kit/mask.ts';
import {isInClear} from '../in-clear.ts';
import type {Variables} from './read-settings.ts';

/** The variables that a definition would get with these of a person's own. */
export type Make = (envVars: Readonly<Record<string, string>>) => readonly EnvironmentVariable[];

/**
The Agent's variables that no feature and no other setting stands for, so that they are a person's own. Only the Agent's
own settings count, and none that may hold something secret: these are shown, and written into files of answers.
*/
export function unexplained(
	variables: Variables,
	settingNames: readonly string[],
	make: Make,
): Readonly<Record<string, string>> {
	const own = [...variables].filter(
		([name, value]) =>
			name.startsWith('DD_') &&
			maskedNamed(name, value) === value &&
			!isInClear(name, value) &&
			!settingNames.includes(name),
	);
	const made = make({});
	const different = own.filter(([name, value]) => valueOf(made, name) !== value);
	// One variable can bring another along: a proxy has exceptions.
	return Object.fromEntries(
		different.filter(([name, value]) => {
			const others = Object.fromEntries(different.filter(([other]) => other !== name));
			return valueOf(make(others), name) !== value;
		}),
	);
}

function valueOf(variables: readonly EnvironmentVariable[], wanted: string): unknown {
	return variables.find(({name}) => name === wanted)?.value;
}
