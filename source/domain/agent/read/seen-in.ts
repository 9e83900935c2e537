import type {Platform} from '../../account/platform.ts';
import type {ContainerDefinition, TaskDefinition} from '../../account/task-definition.ts';
import {comparablePath} from '../../kit/clean-path.ts';
import {textOf} from '../../kit/shape.ts';
import type {Seen} from '../features/seen.ts';
import {imageFacts} from '../image-facts.ts';

/** What a container of a definition shows of its features. */
export function seenIn({networkMode}: TaskDefinition, container: ContainerDefinition, platform: Platform): Seen {
	const values = new Map((container.environment ?? []).map(({name, value}) => [name, textOf(value)]));
	const shared = new Set(
		(container.mountPoints ?? [])
			.filter(({readOnly}) => readOnly !== true)
			.map(({containerPath}) => comparablePath(containerPath)),
	);
	const ports = new Set(
		(container.portMappings ?? []).map(({containerPort, protocol = 'tcp'}) => `${containerPort}/${protocol}`),
	);
	const isSaid = (name: string, words: RegExp) => words.test(values.get(name) ?? '');
	return {
		platform,
		variable: name => values.get(name),
		isOn: name => isSaid(name, /^(?:1|t|true)$/iv),
		isOff: name => isSaid(name, /^(?:0|f|false)$/iv),
		isOpen(port, protocol) {
			const isMapped = ports.has(`${port}/${protocol}`);
			return !isMapped && (networkMode === 'host' || platform === 'managed-instances') ? undefined : isMapped;
		},
		isShared: containerPath => shared.has(comparablePath(containerPath)),
		hasHealthCheck: container.healthCheck !== undefined,
		isAgent5: /(?:^|\/)docker-dd-agent$/v.test(imageFacts(container.image).repository),
		tagWords: (imageFacts(container.image).tag ?? '').split('-'),
	};
}
