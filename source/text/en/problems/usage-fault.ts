import type {Line, Part} from '../../../domain/kit/message.ts';
import type {AnswerForm, UsageFault} from '../../../domain/choices/problem/usage-fault.ts';
import type {ElsewhereId} from '../../../domain/choices/problem/offered-elsewhere.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
import {expected} from './expected.ts';
import {unreadable} from './unreadable.ts';

/** One thing wrong with what was given, with the nearest right one; of a file behind its line, as compilers say it. */
export function usageFault(fault: UsageFault): Line {
	if ('flag' in fault) {
		const [, place, name] = /^(?<place>.+:\d+:\d+): (?<name>.+)$/sv.exec(fault.flag) ?? [];
		return place === undefined || name === undefined
			? sentence(fault)
			: [part.value(place), ': ', ...sentence({...fault, flag: name})];
	}

	return sentence(fault);
}

function sentence(fault: UsageFault): Line {
	switch (fault.kind) {
		case 'unknown-flag': {
			return ["There's no option ", part.value(fault.flag), ...nearest(fault.nearest)];
		}

		case 'unknown-variable': {
			return ["There's no variable ", part.value(fault.variable), ...nearest(fault.nearest)];
		}

		case 'flag-of-other-command': {
			const {command, flag, commands} = fault;
			return [
				`${command} doesn't take ${flag}; ${listed(commands)} ${commands.length === 1 ? 'does' : 'do'}`,
				...nearest(fault.nearest),
			];
		}

		case 'lonely-flag': {
			return [`${fault.flag} does nothing without ${fault.needs}`];
		}

		case 'unknown-command': {
			return ["There's no command ", part.value(fault.command), ...nearest(fault.nearest)];
		}

		case 'missing-value': {
			return [`${fault.flag} needs a value`];
		}

		case 'missing-word': {
			return [`${fault.command} needs a word behind it: ${expected(fault.expected)}`];
		}

		case 'unexpected-value': {
			return [`${fault.flag} takes no value`];
		}

		case 'repeated': {
			return [`${fault.flag} takes one value, and more than one is given; give one of them`];
		}

		case 'invalid-value': {
			// No word is taken, or a long list helps less than the one word that was meant.
			const takes = expected(fault.expected);
			const isUntold = takes === '' || (takes.length > 60 && fault.nearest !== undefined);
			return [
				`${fault.flag} doesn't take `,
				part.value(fault.value),
				...(isUntold ? [] : [`; it takes ${takes}`]),
				...nearest(fault.nearest),
			];
		}

		case 'offered-elsewhere': {
			return [elsewhereTexts[fault.product], ': ', part.link(fault.link)];
		}

		case 'contradiction': {
			return [`${listed(fault.flags, 10)} contradict each other; give one of them`];
		}

		case 'one-account': {
			return [`${fault.command} is for one account at a time; name one`];
		}

		case 'unreadable-file': {
			return [
				`The file of ${fault.flag} can't be read: `,
				part.value(fault.file),
				': ',
				unreadable(fault.why, fault.flag),
			];
		}

		case 'unwritable-file': {
			const what = fault.flag === '' ? [] : [`What ${fault.flag} names can't be written: `];
			return [...what, part.value(fault.file), ': ', part.value(fault.why)];
		}

		case 'files-differ': {
			const said = `differs, and stays as it is: ${listed(fault.files, 5)}`;
			return ['What is in ', part.value(fault.folder), ` ${said}. --overwrite replaces it, --out names another`];
		}

		case 'other-file': {
			return [
				part.value(fault.file),
				` is no page that this tool has made, and stays as it is. Name another file for ${fault.flag}`,
			];
		}

		case 'standard-input': {
			return [
				`${fault.flag} takes the name of a file, and - is none: nothing is read from standard input by it. ` +
					'Save the list first',
			];
		}

		case 'standard-output': {
			return [
				`${fault.flag} takes a name, and - is none: nothing goes to standard output by it. Name what is to be `,
				'written; the same is in the lines of ',
				part.command('--json'),
			];
		}

		case 'key-on-command-line': {
			// A command line is kept in the shell's history and shown in the list of processes, so the harm is done.
			return [
				`${fault.flag} would show the API key to everyone on this machine; set DD_API_KEY or use ` +
					'--api-key-stdin instead. Consider the key as known and replace it',
			];
		}

		case 'answer-form': {
			return [part.value(fault.flag), ` ${answerForms[fault.takes]}`];
		}

		case 'unknown-entry': {
			return [
				part.value(fault.flag),
				` means nothing here; known are ${fault.known.join(', ')}`,
				...nearest(fault.nearest),
			];
		}

		case 'not-available': {
			return [`${fault.flag} isn't available in this version`];
		}
	}
}

const elsewhereTexts: Readonly<Record<ElsewhereId, string>> = {
	// What takes OTLP from applications is a feature here.
	ddot: 'On ECS the DDOT collector is for Fargate only; on instances the feature otlp takes OTLP',
	gpu: 'GPU Monitoring is for hosts, Docker and Kubernetes, not for ECS',
	'private-action-runner': 'A private action runner is for hosts and Kubernetes, not for ECS',
	// A DAEMON service has an Agent on every instance.
	dbm: 'Database Monitoring takes one Agent for each database, and here every instance has one',
};

const answerForms: Readonly<Record<AnswerForm, string>> = {
	switch: 'takes true or false',
	value: 'takes one value',
	list: 'takes a value or a list of values',
	pairs: 'takes a value, a list of values, or a mapping of names to values',
	mapping: 'takes names with values',
	nothing: 'counts on the command line only',
	'no-key': "doesn't belong in a file; set DD_API_KEY or use --api-key-stdin instead",
};

function nearest(name: string | undefined): readonly Part[] {
	return name === undefined ? [] : ['; did you mean ', part.command(name), '?'];
}
