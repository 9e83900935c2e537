import type {Observed} from '../../account/observed.ts';
import type {Registered} from '../../account/registered.ts';
import type {TaskDefinition} from '../../account/task-definition.ts';
import {isInClear} from '../../agent/in-clear.ts';
import type {Json} from '../../kit/json.ts';
import {keyReference, type ThereReference} from '../../kit/reference.ts';
import {textOf} from '../../kit/shape.ts';

/**
A definition in which references stand for what is secret and in clear in the revision that it follows, and for the key
in hand. So neither a plan nor an event of it holds them, and what stays as it is counts as equal.
*/
export function closedValues(
	definition: TaskDefinition,
	{arn, definition: there}: Registered,
	keyInHand: string | undefined,
): TaskDefinition {
	const closed = (place: string, name: string, value: Json): Json => {
		if (keyInHand !== undefined && value === keyInHand) {
			return keyReference;
		}

		const reference: ThereReference = {$ref: 'there', document: arn, place, name};
		return isInClear(name, value) && value === valueIn(there, reference) ? reference : value;
	};

	return {
		...definition,
		containerDefinitions: definition.containerDefinitions.map(container => ({
			...container,
			...(container.environment && {
				environment: container.environment.map(variable => ({
					...variable,
					value: closed(container.name, variable.name, variable.value),
				})),
			}),
		})),
	};
}

/** What such a reference stands for, in the definitions that were read. */
export function valueThere(
	{clusters, ownThings = []}: Pick<Observed, 'clusters' | 'ownThings'>,
	reference: ThereReference,
): string | undefined {
	const revision = [
		...clusters.flatMap(({taskDefinitions, families}) => [
			taskDefinitions[reference.document],
			...Object.values(families),
		]),
		...ownThings.flatMap(({revisions}) => revisions),
	].find(registered => registered?.arn === reference.document);
	return revision && valueIn(revision.definition, reference);
}

/** Of a variable that is set twice Docker takes the last. */
function valueIn({containerDefinitions}: TaskDefinition, {place, name}: ThereReference): string | undefined {
	return textOf(
		containerDefinitions
			.find(container => container.name === place)
			?.environment?.findLast(variable => variable.name === name)?.value,
	);
}
