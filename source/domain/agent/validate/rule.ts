import type {ContainerDefinition, TaskDefinition} from '../../account/task-definition.ts';
import type {DefinitionFinding, Refuser} from './finding.ts';

/** What a rule looks at. `network` is the mode in force: if none is said bridge on Linux, and `default` on Windows. */
export type Subject = {readonly definition: TaskDefinition; readonly isWindows: boolean; readonly network: string};

export type Violation = Pick<DefinitionFinding, 'container' | 'path' | 'values'>;

/** One rule of ECS or Docker; no violation where a definition keeps it. */
export type Rule = {readonly refusedBy: Refuser; readonly find: (subject: Subject) => readonly Violation[]};

/** The values that break a rule in one container, a violation each. */
export type Values = ReadonlyArray<readonly string[]>;

/** The same question to each container, about one field. */
export function perContainer(
	path: string,
	find: (container: ContainerDefinition, subject: Subject) => Values,
): Rule['find'] {
	return subject =>
		subject.definition.containerDefinitions.flatMap(container =>
			find(container, subject).map(values => ({container: container.name, path, values})),
		);
}

/** Those that were there before, each as often as it comes again. */
export function repeated<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
	const seen = new Set<string>();
	return items.filter(item => {
		const isAgain = seen.has(keyOf(item));
		seen.add(keyOf(item));
		return isAgain;
	});
}
