import type {Json, JsonObject} from '../../kit/json.ts';
import type {Service} from '../../account/service.ts';
import type {Tags} from '../../kit/tags.ts';
import type {TaskDefinition} from '../../account/task-definition.ts';
import {canonical} from '../../kit/canonical.ts';
import {maskedNamed} from '../../kit/mask.ts';
import {normaliseDaemonDefinition, normaliseService} from '../normalise/normalise.ts';
import {documentEntries, identityEntries, serviceEntries} from './service-entries.ts';
import type {Entry} from './entry.ts';
import {definitionEntries} from './definition-entries.ts';
import {compare, type CompareOptions} from './compare.ts';
import type {DiffLine, DiffNoun} from './diff-line.ts';

/**
What registering `after` would change against `before`, by name: `datadog-agent/environment/DD_SITE`,
`datadog-agent/ports/8126/tcp`, `datadog-agent/mounts/<containerPath>`, `volumes/<name>`, `pidMode`. Server noise is
taken out first, so equal definitions give no lines. Serves daemon task definitions too.
*/
export function diffDefinition(
	before: TaskDefinition | undefined,
	after: TaskDefinition,
	options: CompareOptions = {},
): readonly DiffLine[] {
	return compare(before === undefined ? [] : entriesOf(before), entriesOf(after), options);
}

/** What a CreateService or UpdateService request would change. A new service shows its name and launch type too. */
export function diffService(before: Service | undefined, after: JsonObject): readonly DiffLine[] {
	// What the request doesn't name shows as gone, so an update is handed in joined with what is there.
	const requested = serviceEntries(normaliseService(after));
	return before === undefined
		? compare([], [...identityEntries(after), ...requested])
		: compare(serviceEntries(normaliseService(before)), requested);
}

/** Tags by key. Both sides are whole: what only one of them has is added or goes. */
export function diffTags(before: Tags, after: Tags): readonly DiffLine[] {
	return compare(tagEntries(before), tagEntries(after));
}

/** What would change in an IAM document (`policy`, `trust`) or another value. Every statement is a risk. */
export function diffDocument(before: Json, after: Json, noun: DiffNoun): readonly DiffLine[] {
	return compare(documentEntries(before, noun), documentEntries(after, noun));
}

function entriesOf(definition: TaskDefinition): readonly Entry[] {
	return definitionEntries(normaliseDaemonDefinition(definition));
}

function tagEntries(tags: Tags): readonly Entry[] {
	return Object.entries(tags).map(([name, value]) => ({
		path: `tags/${name}`,
		noun: 'tag',
		depth: 0,
		name,
		value: canonical(value),
		text: maskedNamed(name, value),
		risk: false,
	}));
}
