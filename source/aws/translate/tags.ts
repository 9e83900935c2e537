import type {Tags} from '../../domain/kit/tags.ts';

type Tag = {readonly key?: string; readonly value?: string} | {readonly Key?: string; readonly Value?: string};

/** ECS writes `key`, every other service `Key`. */
export function tags(list: readonly Tag[] | undefined): Tags {
	// A key stands once on a resource, so that a record loses none.
	return Object.fromEntries(
		(list ?? []).map(tag =>
			'key' in tag
				? [tag.key ?? '', tag.value ?? '']
				: 'Key' in tag
					? [tag.Key ?? '', tag.Value ?? '']
					: ['', ''],
		),
	);
}
