import {like} from '../domain/choices/problem/expected.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';
import {parseRecoveryDays, recoveryWindow} from '../domain/choices/wishes/removal-choices.ts';
import {concurrencies, concurrencyOf} from './concurrency.ts';
import {duration} from './duration.ts';
import type {Values} from './read-arguments.ts';

/** What is wrong with values about how a run goes. */
export function runFaults(values: Values): readonly UsageFault[] {
	return [
		...timeoutFaults(values.timeout?.[0]),
		...concurrencyFaults(values.concurrency?.[0]),
		...recoveryFaults(values['recovery-days']?.[0]),
		...outputFaults(values),
		...inputFaults(values),
	];
}

/** Elsewhere `-` often means standard output. Here it would be a file or a folder that is hard to get rid of. */
function outputFaults(values: Values): readonly UsageFault[] {
	return (['out', 'save-answers', 'journal', 'write', 'report'] as const)
		.filter(name => values[name]?.[0] === '-')
		.map(name => ({kind: 'standard-output', flag: `--${name}`}));
}

/** Elsewhere `-` means standard input, of which whoever approves is in need. */
function inputFaults(values: Values): readonly UsageFault[] {
	return values.targets?.[0] === '-' ? [{kind: 'standard-input', flag: '--targets'}] : [];
}

function timeoutFaults(value: string | undefined): readonly UsageFault[] {
	return value === undefined || duration(value) !== undefined
		? []
		: [{kind: 'invalid-value', flag: '--timeout', value, expected: like('90s', '15m', '1h')}];
}

function concurrencyFaults(value: string | undefined): readonly UsageFault[] {
	return value === undefined || concurrencyOf(value) !== undefined
		? []
		: [{kind: 'invalid-value', flag: '--concurrency', value, expected: {kind: 'range', ...concurrencies}}];
}

function recoveryFaults(value: string | undefined): readonly UsageFault[] {
	return value === undefined || parseRecoveryDays(value) !== undefined
		? []
		: [{kind: 'invalid-value', flag: '--recovery-days', value, expected: {kind: 'range', ...recoveryWindow}}];
}
