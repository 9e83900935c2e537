import type {ImageVerdict} from '../../account/image-verdict.ts';
import type {TaskDefinition} from '../../account/task-definition.ts';
import {findAgentContainer} from '../../agent/find-agent-container.ts';
import {imageFacts} from '../../agent/image-facts.ts';
import {versionOf} from '../../agent/image-tag.ts';
import type {Problem} from '../../choices/problem/problem.ts';
import type {Target} from '../plan.ts';

/** What registries said of images, by the reference that they were asked about. */
export type Resolved = Readonly<Record<string, ImageVerdict>>;

/**
A definition whose Agent has its image pinned, where the registry said what that is: `repository:tag@digest`, the tag
being the version that a moving one means today.
*/
export function pinnedDefinition(definition: TaskDefinition, images: Resolved): TaskDefinition {
	const image = findAgentContainer(definition)?.image ?? '';
	const verdict = images[image];
	return verdict?.kind === 'found'
		? {
				...definition,
				containerDefinitions: definition.containerDefinitions.map(one =>
					one.image === image ? {...one, image: pinnedImage(verdict)} : one,
				),
			}
		: definition;
}

function pinnedImage({image, tag, digest, version}: Extract<ImageVerdict, {readonly kind: 'found'}>): string {
	const {repository} = imageFacts(image);
	const dash = tag.indexOf('-');
	const variant = dash === -1 ? '' : tag.slice(dash);
	const name = version === undefined || versionOf(tag) !== undefined ? tag : `${version}${variant}`;
	return `${repository}:${name}@${digest}`;
}

/** The images of a plan that are no digest yet, each once. */
export function openImages(targets: readonly Target[]): readonly string[] {
	const images = targets.flatMap(({definition, container}) => findAgentContainer(definition, container)?.image ?? []);
	return [...new Set(images)].filter(image => imageFacts(image).digest === undefined);
}

/** Why a plan can't be pinned, where the registry was asked. */
export function pinRefusal(targets: readonly Target[], images: Resolved): Problem | undefined {
	const verdicts = openImages(targets).flatMap(image => images[image] ?? []);
	const absent = verdicts.find(({kind}) => kind === 'absent');
	if (absent) {
		return {code: 'image-absent', image: absent.image};
	}

	const unread = verdicts.find(({kind}) => kind === 'unread');
	if (unread?.kind === 'unread') {
		return unread.problem;
	}

	const [unknown] = verdicts.flatMap(verdict => (verdict.kind === 'unknown' ? [verdict] : []));
	return unknown && {code: 'image-unknown', image: unknown.image, why: unknown.why, detail: unknown.detail};
}
