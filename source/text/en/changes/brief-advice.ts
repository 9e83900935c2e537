import {adviceSteps, type AdviceStep} from '../../../domain/ending/advice-steps.ts';
import type {ApplicationAdvice} from '../../../domain/ending/receipt.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {ReceiptPart} from '../../words.ts';
import {part} from '../../part.ts';
import {plain} from '../../letters/plain.ts';
import {platform} from '../account/platform.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';

/** What applications need in a few lines, once for all kinds of host with the same; `file` has the rest. */
export function briefAdvice(all: readonly ApplicationAdvice[], file: string): ReceiptPart {
	const groups = [
		...Map.groupBy(all, advice =>
			saidOf(advice)
				.map(line => plain(line))
				.join('\n'),
		).values(),
	];
	return {
		title: 'Applications',
		lines: [
			...groups.flatMap(group => {
				const said = group.slice(0, 1).flatMap(advice => saidOf(advice));
				const kinds = new Set(group.map(advice => platform[advice.platform]));
				return groups.length === 1
					? said
					: [[part.strong(listed([...kinds]))], ...said.map((line): Line => ['  ', ...line])];
			}),
			['All of it, to copy:'],
			[part.command(shellQuote([file]))],
		],
	};
}

function saidOf(advice: ApplicationAdvice): readonly Line[] {
	return adviceSteps(advice).flatMap(step => lines(step));
}

function lines(step: AdviceStep): readonly Line[] {
	switch (step.kind) {
		case 'variables': {
			return [['Set ', part.value(listed(step.lines)), '.']];
		}

		case 'in-host-network': {
			return [["In the host's network they set ", part.value(listed(step.lines)), '.']];
		}

		case 'mount': {
			return [['Mount the host folder ', part.value(step.folder), ' at the same path.']];
		}

		case 'no-address': {
			return [
				[
					"In awsvpc mode the Agent's ports can't be reached. ",
					step.hasSockets ? 'Unix sockets can:' : 'In bridge mode they can:',
				],
				...(step.command === undefined ? [] : [[part.command(shellQuote(step.command))]]),
			];
		}

		case 'entry-point': {
			const {length: failing} = step.failsOn ?? [];
			return [
				[
					step.isForOthers ? 'Others find ' : 'Each container finds ',
					part.value('DD_AGENT_HOST'),
					", its instance's address, in its start command.",
				],
				...(failing === 0
					? []
					: [
							[
								part.strong(`It can't on ${plural(failing, 'instance')}`),
								', where instance metadata is off or has a hop limit of 1.',
							],
						]),
			];
		}

		case 'log-driver': {
			return [['Logs are read with the json-file log driver, not with awslogs.']];
		}
	}
}
