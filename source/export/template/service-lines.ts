import {isObject, objectsOf, textOf} from '../../domain/kit/shape.ts';
import type {CodeWords} from '../../text/code/code-words.ts';
import {isToken} from './token.ts';
import type {Labelled} from './template.ts';

/** What is said above a line: where it stands in the input, and the same as a path. */
export type ServiceLine = {readonly at: ReadonlyArray<string | number>; readonly path: string; readonly text: string};

/** Lines of a service that a reader would ask about. A parameter says by itself what it is. */
export function serviceLines(
	{kind, input}: Pick<Labelled, 'kind' | 'input'>,
	{service}: CodeWords,
): readonly ServiceLine[] {
	if (kind !== 'service') {
		return [];
	}

	const {deploymentConfiguration: deployment, schedulingStrategy: strategy} = input;
	const minimum = isObject(deployment) && !isToken(deployment) ? deployment.minimumHealthyPercent : undefined;
	return [
		...(typeof minimum === 'number' && strategy === 'DAEMON'
			? [line(['deploymentConfiguration', 'minimumHealthyPercent'], service.healthy)]
			: []),
		...objectsOf(input.placementConstraints).flatMap(({expression}, index) => {
			const text = textOf(expression) ?? '';
			return text.includes('attribute:ecs.ami-id ')
				? [{at: ['placementConstraints', index], path: `placementConstraints/${text}`, text: service.images}]
				: [];
		}),
	];
}

function line(at: readonly string[], text: string): ServiceLine {
	return {at, path: at.join('/'), text};
}
