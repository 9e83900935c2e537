import {adviceSteps, type AdviceStep} from '../../../domain/ending/advice-steps.ts';
import type {ApplicationAdvice} from '../../../domain/ending/receipt.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {ReceiptPart} from '../../words.ts';
import {part} from '../../part.ts';
import {platform} from '../account/platform.ts';
import {listed} from '../forms/listed.ts';

/** What applications of one platform need to reach the Agent of exactly this plan. */
export function advice(of: ApplicationAdvice): ReceiptPart {
	return {title: `Applications (${platform[of.platform]})`, lines: adviceSteps(of).flatMap(step => lines(step))};
}

function lines(step: AdviceStep): readonly Line[] {
	switch (step.kind) {
		case 'variables': {
			return [
				['Set in each application container:'],
				...step.lines.map((line): Line => ['  ', part.command(line)]),
			];
		}

		case 'in-host-network': {
			return [
				["Applications in the host's network (network mode host) set:"],
				...step.lines.map((line): Line => ['  ', part.command(line)]),
			];
		}

		case 'no-address': {
			// Datadog's guide for ECS: bridge mode for the Agent, sockets work in each.
			const way = step.hasSockets
				? 'Use the Unix sockets, which work in every network mode:'
				: 'Datadog advises against awsvpc mode for the Agent; bridge mode is reached at the host:';
			return [
				[
					"Over a port applications can't reach it: in awsvpc mode the Agent has a network interface of " +
						'its ' +
						"own, and neither the host's address nor a port of the host leads to it. ",
					way,
				],
				...(step.command === undefined ? [] : [['  ', part.command(shellQuote(step.command))]]),
			];
		}

		// A socket is a file, so no address has to be found.
		case 'mount': {
			return [
				[
					'Mount the host folder ',
					part.command(step.folder),
					' at the same path. It needs no port and works in every network mode.',
				],
			];
		}

		// The address is the instance's, and one task definition runs on many of them.
		case 'entry-point': {
			return [
				[
					step.isForOthers ? 'Others let each container' : 'Let each application container',
					" find the Agent's address when it starts, with its own start command for START-COMMAND:",
				],
				['  ', part.command(step.line)],
				...needsOf(step),
				...((step.failsOn ?? []).length === 0 ? [] : [failing(step.failsOn ?? [])]),
			];
		}

		case 'log-driver': {
			return [
				['Logs are read from containers with the json-file log driver; awslogs hides them from the Agent.'],
			];
		}
	}
}

/** What is known of each host need not be asked for. */
function needsOf({needs: what, failsOn}: Extract<AdviceStep, {kind: 'entry-point'}>): readonly Line[] {
	return what === undefined || (what === 'metadata' && failsOn !== undefined)
		? []
		: [[what === 'curl' && failsOn !== undefined ? 'It needs curl in the image.' : needs[what]]];
}

function failing(ids: readonly string[]): Line {
	return [
		part.strong("It won't work on "),
		part.value(listed(ids)),
		', where instance metadata is switched off or has a hop limit of 1; with 2 it does ' +
			'(aws ec2 modify-instance-metadata-options). Unix sockets need none.',
	];
}

const needs = {
	// With a hop limit of 1 the answer of instance metadata doesn't reach a container behind the bridge.
	curl: 'It needs curl in the image and a metadata hop limit of 2 or more.',
	metadata: 'It needs a metadata hop limit of 2 or more.',
	jq: 'It needs jq in the image and ECS_ENABLE_CONTAINER_METADATA=true on the instance.',
	// The ECS agent writes the file only with this setting.
	'metadata-file': 'It needs ECS_ENABLE_CONTAINER_METADATA=true on the instance.',
};
