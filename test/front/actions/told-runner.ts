import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {reported} from '../../../source/front/actions/reported.ts';
import {lines} from '../../../source/front/lines/lines.ts';
import {createInterrupt} from '../../../source/program/interrupt.ts';
import {en} from '../../../source/text/en.ts';
import {scripted} from '../../support/fixtures/processes.ts';
import {unattended} from '../lines/unattended.ts';

/** The log and the summary of a job in which these events happen. `summarise` writes in place of the summary. */
export async function toldRunner(
	events: readonly SetupEvent[],
	summarise?: (text: string) => string | undefined,
): Promise<{readonly log: string; readonly summary: string}> {
	const {options, text} = unattended();
	let summary = '';
	const reporting = {
		words: en,
		write: options.write,
		folds: true,
		summarise(more: string) {
			summary += more;
			return summarise?.(more);
		},
	};
	const {start} = scripted({before: events});
	await lines(options)(ask => reported(start(ask), reporting), createInterrupt());
	return {log: text(), summary};
}

/** What a runner takes for commands (actions/runner, `ActionCommand.cs`): the name, properties and data of each. */
export function obeyedIn(log: string): ReadonlyArray<{readonly name: string; readonly data: string}> {
	return log.split(/\r\n|\r|\n/v).flatMap(line => {
		const text = line.trimStart();
		const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
		const older = /##\[(?<name>[^\]]*)\]/v.exec(line)?.groups?.name;
		if (end === -1) {
			return older === undefined ? [] : [{name: older, data: line}];
		}

		const [name = ''] = text.slice(2, end).split(' ', 1);
		return [{name, data: `${text.slice(2 + name.length, end).trim()}|${text.slice(end + 2)}`}];
	});
}
