import {adviceSteps, type AdviceStep} from '../../../domain/ending/advice-steps.ts';
import type {ApplicationAdvice} from '../../../domain/ending/receipt.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {ReceiptPart} from '../../words.ts';
import {part} from '../../part.ts';
import {platform} from '../account/platform.ts';

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
					"Let each application container find the Agent's address when it starts, with its own start " +
						'command for START-COMMAND:',
				],
				['  ', part.command(step.line)],
				...(step.needs === undefined ? [] : [[needs[step.needs]]]),
			];
		}

		case 'log-driver': {
			return [
				['Logs are read from containers with the json-file log driver; awslogs hides them from the Agent.'],
			];
		}
	}
}

const needs = {
	// With a hop limit of 1 the answer of instance metadata doesn't reach a container behind the bridge.
	curl: 'It needs curl in the image and a metadata hop limit of 2 or more.',
	jq: 'It needs jq in the image and ECS_ENABLE_CONTAINER_METADATA=true on the instance.',
	// The ECS agent writes the file only with this setting.
	'metadata-file': 'It needs ECS_ENABLE_CONTAINER_METADATA=true on the instance.',
};
