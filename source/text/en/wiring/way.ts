import type {Line} from '../../../domain/kit/message.ts';
import type {Needs} from '../../../domain/wiring/find-address.ts';
import type {WiringNote} from '../../../domain/wiring/note.ts';
import {part} from '../../part.ts';

/** What a way to the address takes, as the subject of a sentence. */
export const needs: Readonly<Record<Needs, string>> = {
	curl: 'curl in the image, and the instance metadata service within two hops',
	metadata: 'the instance metadata service within two hops',
	jq: 'jq in the image, and ECS_ENABLE_CONTAINER_METADATA=true on the host',
	'metadata-file': 'ECS_ENABLE_CONTAINER_METADATA=true on the host',
};

/** Why a start can't be changed, behind the container's name. */
export const unknownStart: Readonly<Record<Extract<WiringNote, {kind: 'start-unknown'}>['why'], string>> = {
	image: ' starts by its image, and what stands in it nobody can see from here.',
	'no-shell': ' starts without a shell, and nothing says that its image has one.',
	windows: ' runs on Windows, where its start command has to be set into the line by hand.',
};

/** Why no port of the Agent is reached, and what would be. */
export function unreachable({container, why, hasSockets}: Extract<WiringNote, {kind: 'unreachable'}>): Line {
	const reason =
		why === 'no-network'
			? ' has no network, and so no way to a port of the host.'
			: ": the Agent has a network interface of its own, where applications don't find it.";
	const way = hasSockets ? ' Its sockets would be reached.' : '';
	return [part.value(container), `${reason}${way}`];
}
